"""What bash, zsh and fish complete with the scripts of `dienstweg completions`, in the real shells.

completions_test.py PROGRAM
A shell that is not installed is named and left out; scripts/install-dependencies installs all three.
"""

import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

program = pathlib.Path(sys.argv[1]).resolve()
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "processes").mkdir()
(folder / "dog tax.weg").write_text("")
(folder / "notes.txt").write_text("")
environment = {
    "PATH": f"{program.parent}:{os.environ['PATH']}",
    "HOME": str(folder),
    "TERM": "xterm",
    "LC_ALL": "C.UTF-8",
}


def bash(line, _wanted):
    words = line.split(" ")
    script = (
        "source <(dienstweg completions bash); "
        f"COMP_WORDS=({' '.join(repr(word) for word in ['dienstweg', *words])}); COMP_CWORD={len(words)}; "
        '_dienstweg; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    run = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert not run.stderr, run.stderr
    return set(run.stdout.split("\n")) - {""}


def fish(line, _wanted):
    script = f'dienstweg completions fish | source; complete -C "dienstweg {line}"'
    run = subprocess.run(["fish", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert not run.stderr, run.stderr
    return {entry.split("\t")[0].rstrip("/") for entry in run.stdout.split("\n")} - {""}


def zsh(line, wanted):
    """Types the line and two tabs into a real zsh; returns all that it shows until the wanted words are there."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        ["zsh", "-f", "-i"], cwd=folder, env=environment, stdin=follower, stdout=follower, stderr=follower
    )
    os.close(follower)

    def until(marks, seconds=20):
        seen = ""
        end = time.monotonic() + seconds
        while not all(mark in seen for mark in marks) and time.monotonic() < end:
            if select.select([leader], [], [], 0.1)[0]:
                seen += os.read(leader, 65536).decode(errors="replace")
        return seen

    os.write(leader, b"autoload -U compinit; compinit -u -D; source <(dienstweg completions zsh); echo rea''dy\r")
    shown = until(["ready\r\n"])
    assert "ready" in shown, shown
    os.write(leader, f"dienstweg {line}\t\t".encode())
    shown = until(wanted)
    process.kill()
    process.wait()
    os.close(leader)
    return shown


# What is typed behind `dienstweg`, what must be offered, what must not.
CASES = (
    ("", {"check", "explain", "init", "completions"}, {"--format"}),
    ("che", {"check"}, {"explain"}),
    ("check --f", {"--format", "--fail-on"}, {"--quiet"}),
    ("check --format ", {"text", "json"}, {"check"}),
    ("check --fail-on w", {"warning"}, {"error"}),
    ("export --to ", {"bpmn", "mermaid", "json"}, {"check"}),
    ("explain H20", {"H201", "H209"}, {"H301"}),
    ("check pro", {"processes"}, {"notes.txt"}),
    ("check ", {"processes", "dog tax.weg"}, {"notes.txt"}),
    ("completions ", {"bash", "zsh", "fish"}, set()),
    ("init --un", {"--unit"}, {"--format"}),
)

tried = 0
for name, complete in (("bash", bash), ("fish", fish), ("zsh", zsh)):
    if shutil.which(name) is None:
        print(f"{name} is not installed, its completion is not tried")
        continue
    for line, wanted, unwanted in CASES:
        if name == "zsh":
            wanted = {word.replace(" ", "\\ ") for word in wanted}
        offered = complete(line, wanted)
        if name == "fish":
            offered = {entry.replace("\\ ", " ") for entry in offered}
        for word in wanted:
            assert word in offered, (name, line, word, offered)
        # Of zsh the whole screen is seen; fish puts other files behind those that fit, by its own design.
        if name != "zsh" and not (name == "fish" and "notes.txt" in unwanted):
            assert not unwanted & offered, (name, line, unwanted & offered)
        tried += 1
assert "Dateien (.weg)" in subprocess.run(
    [program, "completions", "fish", "--language", "de"], capture_output=True, text=True, check=True
).stdout
shutil.rmtree(folder)
print(f"{tried} completions in real shells")
