"""Real JSON output against the published schemas, and against the files that it speaks of.

schema_test.py PROGRAM PROJECT
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

import model_schema

program, project = sys.argv[1], pathlib.Path(sys.argv[2])
schema = json.loads((project / "docs/schema/check.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
checked = 0


def position_of(data: bytes, offset: int) -> dict:
    """The textbook definition of line and column for an offset."""
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = before.split(b"\n")
    column = len(lines[-1].decode("utf-8", "replace").lstrip("\ufeff") if len(lines) == 1 else lines[-1].decode("utf-8", "replace")) + 1
    return {"line": len(lines), "column": column, "offset": offset}


def places(report):
    for finding in report["findings"]:
        yield finding
        yield from finding["related"]
        for fix in finding["fixes"]:
            yield from fix["edits"]


def check(folder, *arguments, stdin=b""):
    global checked
    run = subprocess.run(
        [program, "check", "--format", "json", *arguments], cwd=folder, input=stdin, capture_output=True, timeout=120
    )
    report = json.loads(run.stdout.decode("utf-8"))
    validator.validate(report)
    severities = [finding["severity"] for finding in report["findings"]]
    for name in ("error", "warning", "info", "hint"):
        assert report["summary"][name + "s"] == severities.count(name), (name, report["summary"])
    expected = 2 if report["failures"] else 1 if {"error", "warning"} & set(severities) else 0
    assert run.returncode == expected, (run.returncode, expected, run.stderr)
    checked += 1
    return report


def check_places(folder, report):
    for place in places(report):
        data = (pathlib.Path(folder) / place["file"]).read_bytes()
        for end in ("start", "end"):
            position = place["range"][end]
            assert position == position_of(data, position["offset"]), (place, position_of(data, position["offset"]))


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "empty.weg").touch()
    assert check(folder)["findings"] == []

    (folder / "dienstweg.toml").write_text(
        'lanuage = "de"\n[rules]\nH201 = "warnin"\nundeclared-handoff = "off"\nH201x = 1\n', encoding="utf-8"
    )
    (folder / "a.weg").write_text(
        '\ufeffprozess Hund "Hünd" {\r\n\tscritt "Ä 漢" durch R frsit 3 Tagee\r\n  übergabe A an B\r\n', encoding="utf-8", newline=""
    )
    for language in ("de", "en"):
        report = check(folder, "--language", language)
        assert report["language"] == language
        assert len(report["findings"]) >= 6
        assert any(finding["fixes"] for finding in report["findings"])
        assert any(finding["help"] for finding in report["findings"])
        check_places(folder, report)

    # What is wrong in the texts themselves.
    (folder / "latin1.weg").write_bytes(b"// B\xfcro\n")
    (folder / "nul.weg").write_bytes(b"\0")
    os.symlink("nowhere", folder / "broken.weg")
    report = check(folder, ".", "missing")
    assert [failure["path"] for failure in report["failures"]] == ["missing", "broken.weg"]
    check(folder, "nothing-there")
    check(folder, "--stdin-filename", "new.weg", stdin="übergabe @ \u009b \u202e".encode())

    # What is corrected, or would be.
    fixable = folder / "fix"
    fixable.mkdir()
    (fixable / "dienstweg.toml").touch()
    (fixable / "a.weg").write_text("dokumnt Antrag\nkanl Post\n", encoding="utf-8")
    assert "fixed" not in check(fixable)
    dry = check(fixable, "--fix-dry-run")
    assert dry["fixed"]["findings"] == 2 and not dry["fixed"]["written"] and dry["fixed"]["complete"]
    assert dry["summary"]["errors"] == 2, dry["summary"]
    check_places(fixable, dry)
    assert "+dokument Antrag\n" in dry["fixed"]["files"][0]["diff"]
    fixed = check(fixable, "--fix")
    assert fixed["fixed"] == dict(dry["fixed"], written=True)
    assert fixed["summary"]["errors"] == 0, fixed["summary"]
    assert (fixable / "a.weg").read_text(encoding="utf-8") == "dokument Antrag\nkanal Post\n"
    assert check(fixable, "--fix")["fixed"] == {"written": True, "findings": 0, "complete": True, "files": []}

    # A name that is not UTF-8 is still JSON.
    with open(os.path.join(os.fsencode(name), b"\xff\x1b.weg"), "wb") as file:
        file.write(b"@\n")
    check(folder)

for example in sorted((project / "examples").glob("*/")) if (project / "examples").is_dir() else []:
    for language in ("de", "en"):
        check_places(project, check(project, str(example.relative_to(project)), "--language", language))

print(f"{checked} reports fit the schema")
print(f"{model_schema.check_exports(program, project)} exports fit theirs")
