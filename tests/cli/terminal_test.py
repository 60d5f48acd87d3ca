"""At a terminal: colours, NO_COLOR, a dumb terminal; nowhere else.

terminal_test.py PROGRAM
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile

program = sys.argv[1]


def at_terminal(folder, *arguments, **variables):
    """What the program writes to a terminal, and its exit status."""
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", **variables}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, stdin=follower, stdout=follower, stderr=follower, env=environment
    )
    os.close(follower)
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
print("colours where they belong")
