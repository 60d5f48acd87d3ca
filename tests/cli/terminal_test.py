"""At a terminal: colours, NO_COLOR, a dumb terminal; nowhere else. And `init` asks.

terminal_test.py PROGRAM
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile

program = sys.argv[1]


def at_terminal(folder, *arguments, typed=b"", **variables):
    """What the program writes to a terminal on which `typed` is typed, and its exit status."""
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", **variables}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, stdin=follower, stdout=follower, stderr=follower, env=environment
    )
    os.close(follower)
    os.write(leader, typed)
    written = b""
    while True:
        try:
            block = os.read(leader, 65536)
        except OSError:  # Linux says so when the other end has closed.
            break
        if not block:
            break
        written += block
    os.close(leader)
    return written, process.wait()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "a.weg").write_text("@\n")
    written, status = at_terminal(folder, "check")
    assert status == 1, status
    assert b"\x1b[1;31merror[S001" in written, written
    for arguments, variables in (
        (("check",), {"NO_COLOR": "1"}),
        (("check",), {"TERM": "dumb"}),
        (("check", "--color", "never"), {}),
        (("check", "--format", "json"), {}),
    ):
        written, status = at_terminal(folder, *arguments, **variables)
        assert status == 1 and b"\x1b" not in written and b"S001" in written, (arguments, variables, written)
    written, status = at_terminal(folder, "check", "--color", "always", NO_COLOR="1")
    assert b"\x1b[1;31m" in written, written
    # An empty NO_COLOR does not count (no-color.org).
    written, status = at_terminal(folder, "check", NO_COLOR="")
    assert b"\x1b[1;31m" in written, written

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    # Ctrl-D instead of an answer: nothing is written.
    written, status = at_terminal(folder, "init", typed=b"Sample Town\r\x04")
    assert status == 2 and b"nothing was written" in written and not any(folder.iterdir()), written
    # An empty line takes what is proposed.
    written, status = at_terminal(folder, "init", "--unit", "Dogs", typed="Town of Köln\r\rAdmit a dog\r".encode())
    assert status == 0, written
    assert b"What is your organisation called? [Sample Town]" in written, written
    assert b"Which unit" not in written, written
    organisation = (folder / "organisation.weg").read_text()
    assert 'organisation Town-of-Köln "Town of Köln" {' in organisation, organisation
    assert "unit Dogs {" in organisation and "unit Licensing {" in organisation, organisation
    assert (folder / "processes" / "admit-a-dog.weg").exists()
    # Where it has been before it does not ask at all.
    written, status = at_terminal(folder, "init")
    assert status == 2 and b"?" not in written, written
print("colours where they belong, questions where somebody can answer")
