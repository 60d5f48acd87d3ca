"""Real exports (`export --to json`) against the published schema, and against the texts that they come from."""

import copy
import json
import pathlib
import re
import subprocess
import tempfile

import jsonschema

ORGANISED = {"organisation", "unit", "role", "committee", "external"}
DECLARED = {"document": "documents", "system": "systems", "channel": "channels", "law": "laws", "calendar": "calendars"}
# What the reference does not write somewhere; the rest of the schema occurs in its examples.
EVERYTHING = """
organisation Stadt "Die Stadt" {
  einheit Amt {
    rolle Annahme anzahl 1,5 kostensatz 58..60 EUR pro Stunde { kalender K system Akte notiz "r" }
    einheit Kasse { rolle Annahme }
  }
  extern Bürger
  funktionstrennung Amt.Annahme, Kasse.Annahme "getrennt"
}
dokument Antrag "Der Antrag" papier { notiz "d" system Akte }
system Akte digital
kanal Post papier
gesetz G quelle "https://example.org" geändert 2025-01-01 aufgehoben 2026-01-01
kalender K "Kalender" { feiertag 2026-05-14 "Himmelfahrt" }
prozess Alles "Alles" {
  kalender K
  auslöser Antrag von Bürger an Amt.Annahme über Amt.Annahme { notiz "t" }
  frist Grundfrist 2026-03-01 ab Eingang
  frist "bald"
  schritt "A" als A durch Niemand ablage Akte wiedervorlage 2026-03-01 kosten 1 CHF bestätigung
  ende
  schritt "nie" art manuell per Post
  ende
}
"""


def walk(value):
    """Each object in a document."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(part)


def members(schema):
    """The name of each member that the schema allows."""
    return {name for each in walk(schema) if each.get("type") == "object" for name in each.get("properties", {})}


def check_ids(document):
    """Each reference leads somewhere; no two statements of a process have one id."""
    known = {(party["kind"], party["id"]) for party in document["organisation"]["parties"]}
    known |= {(kind, thing["id"]) for kind, things in DECLARED.items() for thing in document["organisation"][things]}
    for process in document["processes"]:
        statements = [each for each in walk(process) if "place" in each and each is not process]
        ids = [each["id"] for each in statements]
        assert len(ids) == len(set(ids)), ids
        here = known | {(each["kind"], each["id"]) for each in statements}
        for each in walk(process):
            if "id" in each and "kind" in each and each["kind"] != "process":
                assert (each["kind"], each["id"]) in here, each


def check_places(folder, document):
    """Where something is said to begin, it does: a word begins there, and its label stands behind it."""
    for each in walk(document):
        if "place" not in each:
            continue
        place = each["place"]
        text = (folder / place["file"]).read_text(encoding="utf-8")
        rest = "\n".join(text.split("\n")[place["line"] - 1 :])
        before, rest = rest[: place["column"] - 1], rest[place["column"] - 1 :]
        assert re.match(r"\w", rest) and not re.search(r"\w$", before), (place, rest[:40])
        if "label" in each:
            assert each["label"] in rest.replace('\\"', '"').split("\n")[0], (place, each["label"], rest[:60])


def export(program, folder, validator):
    run = subprocess.run([program, "export", "--to", "json"], cwd=folder, capture_output=True, timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    again = subprocess.run([program, "export", "--to", "json"], cwd=folder, capture_output=True, timeout=120)
    assert run.stdout == again.stdout
    document = json.loads(run.stdout.decode("utf-8"))
    validator.validate(document)
    check_ids(document)
    check_places(folder, document)
    return document


def blocks_of_reference(project):
    """The examples of docs/language.md, each as a file that has a process."""
    text = (project / "docs/language.md").read_text(encoding="utf-8")
    prelude = re.search(r"<!-- prelude\n(.*?)-->", text, re.DOTALL).group(1)
    for words, block in re.findall(r"^```weg([^\n]*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        block = f"prozess Anweisungen {{\n{block}\n}}\n" if "statements" in words else block
        yield block + ("prozess Noch {\n  ende\n}\n" if "alone" in words else prelude)


def check_refusals(document, validator):
    """A document that is wrong in one place is refused."""
    process = next(i for i, each in enumerate(document["processes"]) if each["steps"])
    for break_it in (
        lambda d: d.pop("organisation"),
        lambda d: d.update(schemaVersion=2),
        lambda d: d["processes"][process].pop("steps"),
        lambda d: d["processes"][process].update(extra=1),
        lambda d: d["processes"][process].update(label=None),
        lambda d: d["processes"][process]["place"].update(line=0),
        lambda d: d["processes"][process]["steps"][0].update(kind="stepp"),
        lambda d: d["processes"][process]["steps"][0].pop("id"),
        lambda d: d["processes"][process]["steps"][0].update(to=[]),
        lambda d: d["processes"][process]["steps"][0].update(to=[{"id": "A"}]),
        lambda d: d["processes"][process]["steps"][0].update(takes={"amount": "2", "unit": "days"}),
        lambda d: d["organisation"]["parties"][0].update(kind="person"),
        lambda d: d["organisation"]["documents"][0].update(paper=False),
    ):
        wrong = copy.deepcopy(document)
        break_it(wrong)
        assert not validator.is_valid(wrong), break_it.__code__.co_firstlineno


def check_exports(program, project):
    schema = json.loads((project / "docs/schema/model.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    shown = re.search(r"^```json\n(.*?)^```$", (project / "docs/json.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    validator.validate(json.loads(shown.group(1)))
    documents = []
    examples = project / "examples"
    for example in sorted(examples.glob("*/")) if examples.is_dir() else []:
        documents.append(export(program, example, validator))
        check_refusals(documents[-1], validator)
    with tempfile.TemporaryDirectory() as name:
        for text in [EVERYTHING, *blocks_of_reference(project)]:
            (pathlib.Path(name) / "a.weg").write_text(text, encoding="utf-8")
            documents.append(export(program, pathlib.Path(name), validator))
    unseen = members(schema) - {name for document in documents for each in walk(document) for name in each}
    assert not unseen, unseen
    return len(documents)
