"""Uses a language server as people and their machines do, for long: random edits, requests and cancellations, files that
come, change and go on the disk, settings, folders. Over the real protocol on pipes.

    long_run.py PROGRAM STEPS [--seed S] [--folder FOLDER] [--compare-every N] [--memory]

Held: every request is answered once; nothing but what may go wrong goes wrong; again and again, and at the end, diagnostics,
colours, symbols and diagrams are those of a fresh server on the same files and texts; the server ends in order and says nothing on its
standard error; with --memory, it needs no more at the end than after a fifth. The same seed makes the same steps; what the
server makes of them may depend on when they reach it. Exit status: 0 all held, 1 something did not.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from world import CHANGED, SETTINGS, World
from lsp_client import Broken, Server, uri_of

CAPABILITIES = {
    "window": {"workDoneProgress": True},
    "workspace": {"workspaceEdit": {"documentChanges": True}, "didChangeWatchedFiles": {"dynamicRegistration": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "completion": {"completionItem": {"snippetSupport": True}},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
    },
}
AT_PLACE = ["completion", "hover", "definition", "typeDefinition", "implementation", "references", "documentHighlight",
            "prepareRename", "prepareCallHierarchy", "prepareTypeHierarchy", "rename"]
OF_RANGE = ["inlayHint", "semanticTokens/range", "rangeFormatting", "codeAction"]
OF_DOCUMENT = ["documentSymbol", "foldingRange", "codeLens", "documentLink", "semanticTokens/full", "formatting", "diagnostic"]

METHOD_NOT_FOUND, CANCELLED, REQUEST_FAILED = -32601, -32800, -32803
MOST_WAITING = 40
MOST_DIAGRAMS = 4
MEMORY_TOLERANCE = 1.15, 8e6  # times as much and so many bytes more


class Failed(Exception):
    """Something that is held did not hold."""


class Run:
    def __init__(self, program, folder, seed, errors):
        self.program = program
        self.errors = errors
        self.world = World(folder, seed, "utf-8" if seed % 2 else "utf-16")
        self.chance = self.world.chance
        self.steps = 0
        self.counts = {}  # what was done, and how requests ended
        self.server = self.started()
        self.may_fail = {}  # id -> codes that the answer may have
        self.asked_diagrams = set()  # ids of requests
        self.diagrams = {}  # uri -> the last picture of it that came
        self.history = []  # since the last comparison, for whoever looks for a fault

    def started(self):
        server = Server([self.program, "lsp"], errors=self.errors)
        folders = [{"uri": uri_of(path), "name": path.name} for path in self.world.folders]
        encodings = {"general": {"positionEncodings": [self.world.encoding]}}
        server.start(self.world.root, CAPABILITIES | encodings, workspaceFolders=folders, locale="de")
        return server

    # ------------------------------------------------------------------------------------------- steps

    def step(self):
        actions = {self.edit: 50, self.ask: 32, self.open: 4, self.close: 3, self.save: 2, self.disturb: 4, self.storm: 0.2,
                   self.settings: 0.4, self.configure: 0.4, self.folders: 0.1, self.odd: 1, self.pause: 1,
                   self.draw: 3, self.edit_diagram: 3}
        action = self.chance.choices(list(actions), list(actions.values()))[0]
        self.counts[action.__name__] = self.counts.get(action.__name__, 0) + 1
        self.steps += 1
        action()
        while self.server.receive() is not None:
            pass
        self.look_at_answers()
        while len(self.server.waiting) > MOST_WAITING:
            self.receive()

    def receive(self):
        if self.server.receive(120) is None:
            raise Failed(f"no answer within two minutes to {self.server.waiting}")
        self.look_at_answers()

    def tell(self, method, params):
        self.history.append((method, params))
        self.server.tell(method, params)

    def any_shown(self, suffix=None):
        while not (shown := [path for path in self.world.shown if suffix in (None, path.suffix)]):
            self.open()
        return self.chance.choice(shown)

    def edit(self):
        self.tell("textDocument/didChange", self.world.edit(self.any_shown()))

    def open(self):
        paths = [*self.world.on_disk(), self.world.root / "dienstweg.toml", self.world.root / "001" / "ungespeichert.weg"]
        path = self.chance.choice(paths)
        if path not in self.world.shown:
            self.tell("textDocument/didOpen", {"textDocument": self.world.show(path)})

    def close(self):
        if len(self.world.shown) > 3:
            path = self.any_shown()
            self.world.hide(path)
            self.tell("textDocument/didClose", {"textDocument": {"uri": uri_of(path)}})

    def save(self):
        path = self.any_shown()
        events = self.world.save(path)
        self.tell("textDocument/didSave", {"textDocument": {"uri": uri_of(path)}})
        self.watched(events)

    def watched(self, events):
        self.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(path), "type": kind} for path, kind in events]})

    def disturb(self):
        self.watched(self.world.disturb())

    def storm(self):
        """Another branch is checked out, say."""
        events = [event for _ in range(self.chance.randrange(20, 80)) for event in self.world.disturb()]
        if self.chance.random() < 0.5:
            self.watched(events)
        else:
            for event in events:
                self.watched([event])

    def settings(self):
        path = self.world.root / "dienstweg.toml"
        if path in self.world.shown or self.chance.random() < 0.6:
            self.watched(self.world.settings())
        else:
            self.world.write(path, self.chance.choice(SETTINGS))
            self.watched([(path, CHANGED)])

    def configure(self):
        hints = {name: self.chance.random() < 0.5 for name in ("holder", "share", "leadTime")}
        self.tell("workspace/didChangeConfiguration", {"settings": {"dienstweg": {"inlayHints": hints}}})

    def folders(self):
        other = {"uri": uri_of(self.world.other), "name": "kreis"}
        if self.world.other in self.world.folders:
            self.world.folders.remove(self.world.other)
            event = {"added": [], "removed": [other]}
        else:
            self.world.folders.append(self.world.other)
            event = {"added": [other], "removed": []}
        self.tell("workspace/didChangeWorkspaceFolders", {"event": event})

    def odd(self):
        """What clients do that are not quite right: each has its answer, or none."""
        odd = self.chance.randrange(5)
        if odd == 0:
            self.expect(self.server.ask("dienstweg/unheardOf", {}), METHOD_NOT_FOUND)
        elif odd == 1:
            self.server.tell("$/cancelRequest", {"id": self.chance.randrange(1, 1_000_000)})
        elif odd == 2:
            self.server.tell("textDocument/didClose", {"textDocument": {"uri": "file:///never/opened.weg"}})
        elif odd == 3:
            self.watched([(self.world.root / "001", self.chance.choice((1, 2, 3)))])
        else:
            self.watched([(self.chance.choice(self.world.on_disk()), self.chance.choice((1, 2)))])  # which has not changed

    def pause(self):
        self.server.receive(self.chance.uniform(0, 0.25))

    def ask(self):
        path = self.any_shown(".weg")
        kind = self.chance.random()
        if kind < 0.6:
            method, params = self.chance.choice(AT_PLACE), self.world.place(path)
            params |= {"references": {"context": {"includeDeclaration": True}}, "rename": {"newName": "Neuer"}}.get(method, {})
        elif kind < 0.75:
            method, params = self.chance.choice(OF_RANGE), self.world.range(path)
            params |= {"codeAction": {"context": {"diagnostics": []}},
                       "rangeFormatting": {"options": {"tabSize": 2, "insertSpaces": True}}}.get(method, {})
        elif kind < 0.95:
            method, params = self.chance.choice(OF_DOCUMENT), {"textDocument": {"uri": uri_of(path)}}
            params |= {"formatting": {"options": {"tabSize": 2, "insertSpaces": True}}}.get(method, {})
        else:
            number = self.server.ask("workspace/symbol", {"query": self.chance.choice(("", "leit", "x"))})
            self.expect(number)
            return
        number = self.server.ask(f"textDocument/{method}", params)
        # What a person must be told why it cannot be done is an error by the protocol.
        self.expect(number, *([REQUEST_FAILED] if method in ("rename", "prepareRename", "formatting", "rangeFormatting") else []))
        if self.chance.random() < 0.3:
            self.server.tell("$/cancelRequest", {"id": number})
            self.may_fail[number].add(CANCELLED)

    def draw(self):
        """Somebody opens a diagram, or looks at it again; with too many open, one is closed."""
        while len(self.diagrams) > MOST_DIAGRAMS:
            self.close_diagram(self.chance.choice(list(self.diagrams)))
        uri = uri_of(self.any_shown(".weg"))
        named = {"process": self.diagrams[uri]["process"]} if uri in self.diagrams else {}
        number = self.server.ask("dienstweg/diagram", {"textDocument": {"uri": uri}} | named)
        self.asked_diagrams.add(number)
        self.expect(number)

    def close_diagram(self, uri):
        self.tell("dienstweg/diagramClosed", {"textDocument": {"uri": uri}, "process": self.diagrams.pop(uri)["process"]})

    def edit_diagram(self):
        """By ids that there were when the picture came: what comes of it is an edit or a refusal, and is not made."""
        uris = [uri for path in self.world.shown if (uri := uri_of(path)) in self.diagrams]
        if not uris:
            return
        picture = self.diagrams[uri := self.chance.choice(uris)]
        ids = [element["id"] for element in picture["elements"]] or [""]
        some = lambda: self.chance.choice(ids)
        edit = self.chance.choice([{"kind": "delete", "elements": [some()]}, {"kind": "rename", "element": some(), "text": "Neu"},
                                   {"kind": "move", "elements": [some()], "at": {"after": some()}},
                                   {"kind": "insert", "what": "step", "at": {"before": some()}},
                                   {"kind": "connect", "from": some(), "to": some()}])
        of = {"textDocument": {"uri": uri, "version": picture["version"]}, "process": picture["process"]}
        self.expect(self.server.ask("dienstweg/diagramEdit", of | {"edit": edit}))
        self.expect(self.server.ask("dienstweg/diagramFacts", of | {"element": some()}))

    def expect(self, number, *codes):
        self.may_fail[number] = set(codes)

    def look_at_answers(self):
        for number in list(self.server.answers):
            message = self.server.answers.pop(number)
            codes = self.may_fail.pop(number)
            if number in self.asked_diagrams:
                self.asked_diagrams.discard(number)
                if message.get("result"):
                    self.diagrams[message["result"]["uri"]] = message["result"]
            if "error" in message:
                kind = "refused" if message["error"]["code"] != CANCELLED else "cancelled"
                self.counts[kind] = self.counts.get(kind, 0) + 1
                if message["error"]["code"] not in codes:
                    raise Failed(f"an answer that may not be: {message}")

    # ------------------------------------------------------------------------------------------- comparing

    def compare(self):
        """Waits until the server says what a fresh one says; fails if that does not come."""
        while self.server.waiting:
            self.receive()
        fresh = self.started()
        for path, text in self.world.shown.items():
            fresh.open(uri_of(path), text.text, self.world.versions[path])
        end = time.monotonic() + 60
        while True:
            for server in (self.server, fresh):
                while server.receive(0.05) is not None:
                    pass
            difference = self.difference(fresh)
            if not difference:
                break
            if time.monotonic() > end:
                raise Failed("not what a fresh server says:\n" + difference)
        if fresh.end() != 0:
            raise Failed(f"the fresh server ends with status {fresh.process.returncode}")
        self.history.clear()

    def difference(self, fresh):
        ours, theirs = diagnostics(self.server), diagnostics(fresh)
        for uri in sorted(ours.keys() | theirs.keys()):
            if ours.get(uri) != theirs.get(uri):
                shown = [path for path in self.world.shown if uri_of(path) == uri]
                return (f"{uri} ({'open' if shown else 'not open'})\n  told:  {brief(ours.get(uri))}\n"
                        f"  fresh: {brief(theirs.get(uri))}")
        for path in self.world.shown:
            told = self.server.published.get(uri_of(path), {}).get("version")
            if told != self.world.versions[path]:
                return f"{path}: version {self.world.versions[path]}, told of {told}"
        questions = [("workspace/symbol", {"query": ""})]
        for path in self.world.shown:
            questions += [(f"textDocument/{method}", {"textDocument": {"uri": uri_of(path)}})
                          for method in ("documentSymbol", "semanticTokens/full") if path.suffix == ".weg"]
        for path in self.world.shown:
            if (uri := uri_of(path)) in self.diagrams:
                questions.append(("dienstweg/diagram", {"textDocument": {"uri": uri}, "process": self.diagrams[uri]["process"]}))
        for method, params in questions:
            answers = [server.request(method, params) for server in (self.server, fresh)]
            results = [answer["result"] if "result" in answer else answer for answer in answers]
            if method == "textDocument/semanticTokens/full":
                results = [result["data"] if result and "data" in result else result for result in results]
            if method == "dienstweg/diagram":
                if results[1] is None:
                    continue  # of a process that is called otherwise or is gone only ours knows what was
                results = [what_is_drawn(result) for result in results]
            if results[0] != results[1]:
                return f"{method} {params}\n  told:  {str(answers[0])[:1500]}\n  fresh: {str(answers[1])[:1500]}"
        return ""


def diagnostics(server):
    return {uri: params["diagnostics"] for uri, params in server.published.items() if params["diagnostics"]}


def what_is_drawn(picture):
    """All but where it is drawn, which depends on the picture before; None where the text cannot be read."""
    if not picture or picture["state"] != "current":
        return None
    return {**picture, "bpmn": None, "elements": sorted(picture["elements"], key=lambda one: one["id"]),
            "findings": sorted(picture["findings"], key=str)}


def brief(findings):
    """Where which findings are, those that both have left out by whoever reads."""
    if findings is None:
        return "nothing"
    return ", ".join(f"{one['code']} {one['range']['start']['line'] + 1}:{one['range']['start']['character'] + 1}" for one in findings)


def kept(run, folder):
    """What was told since the last comparison, in a file."""
    path = folder.parent / "since_last_comparison.jsonl"
    path.write_text("".join(json.dumps(message, ensure_ascii=False) + "\n" for message in run.history), encoding="utf-8")
    return path


def play(run, steps, compare_every):
    """(steps done, resident bytes) after each comparison."""
    memory = []
    begin = time.monotonic()
    for step in range(1, steps + 1):
        run.step()
        if step % compare_every == 0 or step == steps:
            run.compare()
            memory.append((step, run.server.memory()[0]))
            print(f"{step} steps, {time.monotonic() - begin:.0f} s, {memory[-1][1] / 1e6:.1f} MB", file=sys.stderr, flush=True)
    return memory


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("steps", type=int)
    arguments.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "little"))
    arguments.add_argument("--folder", type=pathlib.Path, help="else a temporary one")
    arguments.add_argument("--compare-every", type=int, help="else after every 20th part")
    arguments.add_argument("--memory", action="store_true")
    chosen = arguments.parse_args()

    folder = (chosen.folder or pathlib.Path(tempfile.mkdtemp(prefix="long-run-"))).resolve() / "files"
    folder.mkdir(parents=True, exist_ok=True)
    print(f"{chosen.steps} steps, --seed {chosen.seed}", flush=True)
    with open(folder.parent / "errors.log", "w+", encoding="utf-8", errors="replace") as errors:
        run = Run(str(chosen.program.resolve()), folder, chosen.seed, errors)
        try:
            memory = play(run, chosen.steps, chosen.compare_every or max(1, chosen.steps // 20))
            status = run.server.end()
        except (Failed, Broken, BrokenPipeError, subprocess.TimeoutExpired) as failure:
            run.server.kill()
            print(f"FAILED after {run.steps} steps (--seed {chosen.seed}): {str(failure)[:4000]}\n"
                  f"{said(errors)}files: {folder}\nsince the last comparison: {kept(run, folder)}")
            sys.exit(1)
        errors_said = said(errors)
    print(", ".join(f"{count} {name}" for name, count in sorted(run.counts.items())))
    early = next(used for step, used in memory if step * 5 >= chosen.steps)
    print(f"resident memory: {early / 1e6:.1f} MB after a fifth, {memory[-1][1] / 1e6:.1f} MB at the end, "
          f"at most {max(used for _, used in memory) / 1e6:.1f} MB")
    times, more = MEMORY_TOLERANCE
    if chosen.memory and memory[-1][1] > early * times + more:
        sys.exit("FAILED: memory grows")
    if status != 0 or errors_said:
        sys.exit(f"FAILED: exit status {status}\n{errors_said}")
    print("PASSED")


def said(errors):
    errors.flush()
    errors.seek(0)
    return errors.read()[-8000:]


if __name__ == "__main__":
    main()
