"""Speaks the diagram protocol (docs/diagram-protocol.md) with the real program, as an editor does.

    lsp_diagram_test.py PROGRAM
"""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from lsp_client import Server, Text, uri_of  # noqa: E402

PROGRAM = sys.argv.pop(1)
CHANGED = "dienstweg/diagramChanged"

ORGANISATION = """organisation Stadt {
  einheit Amt {
    rolle Sachbearbeitung vertretung Leitung
    rolle Leitung vertretung Sachbearbeitung
  }
  extern Bürger
}
dokument Antrag
dokument Bescheid
kanal Post
system Akte
"""
PROCESS = """// Der Kopf bleibt.
prozess Antrag-bearbeiten "Antrag bearbeiten" {
  verantwortlich Amt.Leitung
  auslöser Antrag von Bürger an Amt.Sachbearbeitung per Post
  ergebnis Fertig
  schritt "Antrag prüfen" durch Amt.Sachbearbeitung braucht Antrag // wie immer
  schritt "Bescheid schreiben" durch Amt.Sachbearbeitung
  ende als Fertig ablage Akte
}
"""


class Editor:
    """An open text that takes the server's edits, and refuses those that are for another version."""

    def __init__(self, folder, text, language="de"):
        (folder / "dienstweg.toml").write_text("", encoding="utf-8")
        (folder / "organisation.weg").write_text(ORGANISATION, encoding="utf-8")
        path = folder / "antrag.weg"
        path.write_text(text, encoding="utf-8")
        self.uri = uri_of(path)
        self.text = text
        self.version = 1
        self.server = Server([PROGRAM, "lsp"])
        self.capabilities = self.server.start(folder, {}, locale=language)["capabilities"]
        self.server.open(self.uri, text)

    def change(self, text):
        self.text = text
        self.version += 1
        self.server.tell("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": self.version},
                                                    "contentChanges": [{"text": text}]})

    def diagram(self, **more):
        return self.server.request("dienstweg/diagram", {"textDocument": {"uri": self.uri}, **more})["result"]

    def edit(self, diagram, edit, version=None):
        return self.server.request("dienstweg/diagramEdit", {
            "textDocument": {"uri": self.uri, "version": diagram["version"] if version is None else version},
            "process": diagram["process"], "edit": edit})["result"]

    def apply(self, answer):
        for change in answer["edit"]["documentChanges"]:
            if change["textDocument"]["uri"] != self.uri:
                continue
            assert change["textDocument"]["version"] == self.version, "the edit is for another version"
            text = Text(self.text)
            spans = sorted(((self.place(text, e["range"]["start"]), self.place(text, e["range"]["end"]), e["newText"])
                            for e in change["edits"]), reverse=True)
            result = self.text
            for begin, end, fresh in spans:
                result = result[:begin] + fresh + result[end:]
            self.change(result)

    @staticmethod
    def place(text, position):
        return text.lines[position["line"]] + position["character"]

    def wait_for_change(self):
        before = self.server.told[CHANGED]
        while self.server.told[CHANGED] == before:
            if self.server.receive(10) is None:
                raise AssertionError("the server did not tell that the picture has changed")


def element(diagram, part):
    return next(e for e in diagram["elements"] if part in e["id"])


class DiagramTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.editor = Editor(pathlib.Path(self.folder.name), PROCESS)

    def tearDown(self):
        self.assertEqual(self.editor.server.end(), 0)
        self.folder.cleanup()

    def test_shows_a_process(self):
        editor = self.editor
        self.assertEqual(editor.capabilities["experimental"], {"dienstwegDiagram": {"version": 1}})
        diagram = editor.diagram()
        self.assertEqual(diagram["process"], "Antrag-bearbeiten")
        self.assertEqual(diagram["title"], "Antrag bearbeiten")
        self.assertEqual(diagram["state"], "current")
        self.assertIn("bpmndi:BPMNDiagram", diagram["bpmn"])
        step = element(diagram, "antrag-pruefen")
        self.assertEqual(step["kind"], "step")
        self.assertIn("zuständig: Amt.Sachbearbeitung", step["description"])
        self.assertEqual(step["holders"], ["Amt.Sachbearbeitung"])
        lane = element(diagram, "lane_Amt.Sachbearbeitung")
        self.assertTrue(lane["uri"].endswith("organisation.weg"))

    def test_follows_the_text_and_tells_it(self):
        editor = self.editor
        editor.diagram()
        editor.change(PROCESS.replace("Bescheid schreiben", "Bescheid erlassen"))
        editor.wait_for_change()
        self.assertIn("Bescheid erlassen", editor.diagram(process="Antrag-bearbeiten")["bpmn"])

    def test_says_nothing_where_the_picture_stays(self):
        editor = self.editor
        editor.diagram()
        editor.server.tell("dienstweg/diagramClosed", {"textDocument": {"uri": editor.uri}, "process": "Antrag-bearbeiten"})
        editor.change(PROCESS.replace("Bescheid schreiben", "Bescheid erlassen"))
        editor.server.request("textDocument/documentSymbol", {"textDocument": {"uri": editor.uri}})
        editor.server.request("textDocument/documentSymbol", {"textDocument": {"uri": editor.uri}})
        self.assertEqual(editor.server.told[CHANGED], 0)

    def test_keeps_the_last_picture_of_a_broken_text(self):
        editor = self.editor
        before = editor.diagram()
        editor.change(PROCESS.replace('"Bescheid schreiben"', '"Bescheid'))
        editor.wait_for_change()
        broken = editor.diagram(process=before["process"])
        self.assertEqual(broken["state"], "broken")
        self.assertEqual(broken["bpmn"], before["bpmn"])
        refused = editor.edit(broken, {"kind": "rename", "element": "antrag-pruefen", "text": "X"})
        self.assertEqual(refused["refused"]["reason"], "broken")
        # Its elements still lead to where they stand in the text, line by line.
        for lines in (2, 5):
            editor.change("\n" * lines + PROCESS.replace('"Bescheid schreiben"', '"Bescheid'))
            step = element(editor.diagram(process=before["process"]), "antrag-pruefen")
            line = editor.text.splitlines()[step["range"]["start"]["line"]]
            self.assertEqual(line[step["range"]["start"]["character"]:step["range"]["end"]["character"]],
                             'schritt "Antrag prüfen" durch Amt.Sachbearbeitung braucht Antrag')
        editor.change(PROCESS)
        self.assertEqual(editor.diagram(process=before["process"])["state"], "current")

    def test_a_step_in_another_lane_is_another_responsible_and_a_missing_handoff(self):
        editor = self.editor
        lane = PROCESS.replace('schreiben" durch Amt.Sachbearbeitung', 'schreiben" durch Amt.Leitung')
        editor.change(lane)
        diagram = editor.diagram()
        answer = editor.edit(diagram, {"kind": "assign", "elements": ["antrag-pruefen"], "lane": "lane_Amt.Leitung"})
        editor.apply(answer)
        self.assertIn('schritt "Antrag prüfen" durch Amt.Leitung braucht Antrag // wie immer', editor.text)
        diagram = editor.diagram()
        finding = next(f for f in diagram["findings"] if f["rule"] == "H201")
        self.assertEqual(finding["element"], "antrag-pruefen")
        self.assertEqual(len(finding["missingHandoff"]), 1)
        editor.apply(editor.edit(diagram, {"kind": "fix", "element": finding["element"], "rule": "H201",
                                           "title": finding["fixes"][0]["title"]}))
        self.assertIn("übergabe Antrag an Amt.Leitung", editor.text)
        diagram = editor.diagram()
        self.assertFalse(any(f["rule"] == "H201" for f in diagram["findings"]))
        handoff = next(e for e in diagram["elements"] if "handoff" in e)
        self.assertEqual(handoff["handoff"], {"object": "Antrag", "confirmed": False, "mediaBreak": False})

    def test_what_was_put_in_is_to_be_selected(self):
        editor = self.editor
        diagram = editor.diagram()
        answer = editor.edit(diagram, {"kind": "insert", "what": "decision", "at": {"after": "antrag-pruefen"}})
        editor.apply(answer)
        self.assertEqual(editor.text.splitlines()[answer["select"]["line"]].strip()[:12], "entscheidung")
        shown = editor.server.request("dienstweg/reveal", {"textDocument": {"uri": editor.uri},
                                                           "position": answer["select"]})["result"]
        self.assertEqual(element(editor.diagram(), shown["element"])["kind"], "decision")

    def test_behind_what_was_deleted_the_next_is_to_be_selected(self):
        editor = self.editor
        editor.change(PROCESS.replace('  ende als', '  schritt "Akte schließen" durch Amt.Sachbearbeitung\n  ende als'))
        selected = []
        for gone in (["antrag-pruefen"], ["akte-schliessen", "bescheid-schreiben"]):
            answer = editor.edit(editor.diagram(), {"kind": "delete", "elements": gone})
            editor.apply(answer)
            selected.append(editor.text.splitlines()[answer["select"]["line"]][answer["select"]["character"]:].split(" durch")[0])
        self.assertEqual(selected, ['schritt "Bescheid schreiben"', "ende als Fertig ablage Akte"])
        last = next(each["id"] for each in editor.diagram()["elements"] if each["kind"] == "end")
        answer = editor.edit(editor.diagram(), {"kind": "delete", "elements": [last]})
        editor.apply(answer)
        self.assertIn("auslöser", editor.text.splitlines()[answer["select"]["line"]])

    def test_an_edit_of_an_older_picture_is_rebased_or_refused(self):
        editor = self.editor
        diagram = editor.diagram()
        editor.change(PROCESS.replace("// Der Kopf bleibt.", "// Ein anderer Kopf.\n"))
        answer = editor.edit(diagram, {"kind": "rename", "element": "antrag-pruefen", "text": "Antrag sichten"})
        editor.apply(answer)
        self.assertIn('schritt "Antrag sichten" durch', editor.text)
        diagram = editor.diagram()
        editor.change(editor.text.replace('"Antrag sichten" durch Amt.Sachbearbeitung', '"Antrag sichten" durch Amt.Leitung'))
        refused = editor.edit(diagram, {"kind": "delete", "elements": ["antrag-sichten"]})
        self.assertEqual(refused["refused"]["reason"], "stale")
        self.assertEqual(editor.edit(diagram, {"kind": "delete", "elements": ["antrag-sichten"]}, 99)["refused"]["reason"], "stale")

    def test_of_two_alike_none_is_taken_for_the_other(self):
        editor = self.editor
        twice = PROCESS.replace('  ende als', '  schritt "Antrag prüfen" durch Amt.Sachbearbeitung braucht Antrag\n  ende als') \
                       .replace(" // wie immer", "")
        editor.change(twice)
        diagram = editor.diagram()
        first = element(diagram, "antrag-pruefen")["id"]
        editor.change(twice.replace('  schritt "Antrag prüfen" durch Amt.Sachbearbeitung braucht Antrag\n', "", 1))
        refused = editor.edit(diagram, {"kind": "delete", "elements": [first]})
        self.assertEqual(refused["refused"]["reason"], "stale")

    def test_a_process_with_another_name_is_still_shown(self):
        editor = self.editor
        editor.diagram()
        editor.change(PROCESS.replace("prozess Antrag-bearbeiten", "prozess Anliegen"))
        editor.wait_for_change()
        self.assertEqual(editor.diagram(process="Antrag-bearbeiten")["process"], "Anliegen")

    def test_hostile_words_come_back_as_they_were(self):
        editor = self.editor
        words = '<img src=x onerror=alert(1)> "quer" \\ \u202eabc ' + "lang " * 2000
        editor.apply(editor.edit(editor.diagram(), {"kind": "rename", "element": "antrag-pruefen", "text": words}))
        diagram = editor.diagram()
        self.assertEqual(diagram["state"], "current")
        self.assertIn("&lt;img src=x onerror=alert(1)> &quot;quer&quot; \\", diagram["bpmn"])

    def test_facts_are_listed_suggested_and_written(self):
        editor = self.editor
        diagram = editor.diagram()
        of = {"textDocument": {"uri": editor.uri}, "process": diagram["process"], "element": "antrag-pruefen"}
        facts = editor.server.request("dienstweg/diagramFacts", of)["result"]
        self.assertEqual((facts["word"], facts["title"]), ("schritt", "Antrag prüfen"))
        self.assertEqual([fact["text"] for fact in facts["facts"]], ["durch Amt.Sachbearbeitung", "braucht Antrag"])
        self.assertIn("takes", [fact["clause"] for fact in facts["possible"]])
        suggested = editor.server.request("dienstweg/diagramSuggestions", {**of, "text": "durch ", "offset": 6})["result"]
        self.assertIn("Amt.Leitung", [item["insert"] for item in suggested["items"]])
        editor.apply(editor.edit(diagram, {"kind": "setFact", "element": "antrag-pruefen", "text": "dauer 10 min"}))
        self.assertIn("braucht Antrag dauer 10 min // wie immer", editor.text)
        diagram = editor.diagram()
        editor.apply(editor.edit(diagram, {"kind": "removeFact", "element": "antrag-pruefen", "index": 1}))
        self.assertIn('"Antrag prüfen" durch Amt.Sachbearbeitung dauer 10 min // wie immer', editor.text)
        refused = editor.edit(editor.diagram(), {"kind": "setFact", "element": "antrag-pruefen", "text": "per Post"})
        self.assertIn("refused", refused)

    def test_a_new_handoff_goes_to_whoever_comes_next(self):
        editor = self.editor
        editor.change(PROCESS.replace('schreiben" durch Amt.Sachbearbeitung', 'schreiben" durch Amt.Leitung'))
        diagram = editor.diagram()
        editor.apply(editor.edit(diagram, {"kind": "insert", "what": "handoff", "at": {"after": "antrag-pruefen"}}))
        self.assertRegex(editor.text, r'// wie immer\n  übergabe "[^"]+" an Amt.Leitung\n  schritt "Bescheid')

    def test_what_is_copied_can_be_put_into_another_process(self):
        editor = self.editor
        other = 'prozess Zweiter "Zweiter" {\n  verantwortlich Amt.Leitung\n  zuständig Amt.Leitung {\n    schritt "Anfangen"\n  }\n}\n'
        editor.change(PROCESS.replace('prüfen" durch', 'prüfen" als Blick durch') + other)
        diagram = editor.diagram()
        of = {"textDocument": {"uri": editor.uri, "version": editor.version}, "process": diagram["process"]}
        first = [each["id"] for each in diagram["elements"] if each["kind"] == "step"]
        copied = editor.server.request("dienstweg/diagramText", {**of, "elements": first})["result"]["text"]
        self.assertEqual(copied, 'schritt "Antrag prüfen" durch Amt.Sachbearbeitung braucht Antrag\n'
                                 'schritt "Bescheid schreiben" durch Amt.Sachbearbeitung\n')
        second = editor.diagram(process="Zweiter")
        begin = next(each["id"] for each in second["elements"] if each["kind"] == "step")
        editor.apply(editor.edit(second, {"kind": "paste", "text": copied, "at": {"after": begin}}))
        self.assertIn('    schritt "Anfangen"\n    schritt "Antrag prüfen" durch Amt.Sachbearbeitung braucht Antrag\n'
                      '    schritt "Bescheid schreiben" durch Amt.Sachbearbeitung\n  }\n}\n', editor.text)
        # Who is responsible around is not said again.
        again = editor.diagram(process="Zweiter")
        editor.apply(editor.edit(again, {"kind": "paste", "text": 'check "Noch einmal" by Amt.Leitung takes 5 min', "at": {"after": begin}}))
        self.assertIn('    schritt "Anfangen"\n    prüfung "Noch einmal" dauer 5 min\n', editor.text)
        for nonsense in ("", "Guten Tag", "}", "} prozess Q {", "prozess Q { ende }", "verantwortlich Amt.Leitung", "schritt \"a"):
            refused = editor.edit(editor.diagram(process="Zweiter"), {"kind": "paste", "text": nonsense, "at": {"after": begin}})
            self.assertEqual(refused["refused"]["reason"], "cannot-be-said", nonsense)
        stale = editor.server.request("dienstweg/diagramText", {**of, "elements": first})["result"]
        self.assertEqual(stale["refused"]["reason"], "stale")

    def test_what_is_no_edit_is_an_error_and_nothing_more(self):
        editor = self.editor
        diagram = editor.diagram()
        for edit in ({}, {"kind": "dance"}, {"kind": "insert", "what": "step"}, {"kind": "insert", "what": "prozess", "at": {"after": "x"}},
                     {"kind": "delete", "elements": "x"}, {"kind": 7}, []):
            answer = editor.server.request("dienstweg/diagramEdit", {
                "textDocument": {"uri": editor.uri, "version": 1}, "process": diagram["process"], "edit": edit})
            self.assertEqual(answer["error"]["code"], -32602, edit)
        unknown = editor.edit(diagram, {"kind": "delete", "elements": ["nobody"]})
        self.assertIn(unknown["refused"]["reason"], ("unknown-element", "cannot-be-said"))


if __name__ == "__main__":
    unittest.main(verbosity=1)
