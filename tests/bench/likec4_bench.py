"""Measures another language server in the same way as lsp_bench.py does ours: LikeC4 over 1000 files of 36 lines that refer to
each other as the files of workspace.py do. `scripts/bench-lsp --peer` installs and starts it. Judges nothing.

    likec4_bench.py COMMAND... [--folder FOLDER] [--files 1000] [--samples 100]
"""
import argparse
import os
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

import bench  # noqa: E402
from lsp_bench import CAPABILITIES, Measured, Open, asked, print_table, row, settled, timed, type_keys  # noqa: E402
from lsp_client import PUBLISH, Server, uri_of  # noqa: E402

SHARED = '''\
specification {
  element actor
  element system
  element unit
  element role
  relationship hands
}
model {
  citizen = actor 'Citizen'
  town = system 'Town' {
    office = unit 'Head office' {
      head = role 'Head of the administration'
      deputy = role 'Deputy'
    }
  }
}
'''
FILE = '''\
// Written down with unit {n}.
model {{
  extend town {{
    unit{n} = unit 'Unit {n}' {{
      description 'Answers requests of kind {n}'
      clerk = role 'Clerk of unit {n}' {{
        description 'Checks what is handed in'
      }}
      head = role 'Head of unit {n}' {{
        description 'Approves what is checked'
      }}
      accounts = role 'Accounts of unit {n}'
      -> office.head 'reports to'
    }}
  }}
  citizen -[hands]-> town.unit{n}.clerk 'request {n}' {{
    description 'via the portal'
  }}
  town.unit{n}.clerk -[hands]-> town.unit{n}.head 'draft {n}' {{
    description 'within two days'
  }}
  town.unit{n}.head -[hands]-> town.office.head 'copy {n}'
  town.unit{n}.head -[hands]-> town.unit{n}.accounts 'notice {n}'
  town.unit{n}.accounts -[hands]-> citizen 'notice {n}' {{
    description 'by mail'
  }}
}}
views {{
  view unit{n} of town.unit{n} {{
    title 'Unit {n}'
    include *
    include citizen
    autoLayout LeftRight
  }}
}}
'''


def write(root, files):
    root.mkdir(parents=True, exist_ok=True)
    (root / "shared.c4").write_text(SHARED, encoding="utf-8")
    for number in range(files):
        (root / f"{number:04}.c4").write_text(FILE.format(n=number), encoding="utf-8")


def keystrokes(document):
    """Letters typed into a title and taken away again."""
    while True:
        place = document.text.text.index("'Clerk of unit") + 7
        for offset, letter in enumerate("abcdef"):
            yield "letter", place + offset, place + offset, letter
        for offset in reversed(range(6)):
            yield "letter", place + offset, place + offset + 1, ""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command", nargs="+")
    arguments.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/bench"))
    arguments.add_argument("--files", type=int, default=1000)
    arguments.add_argument("--samples", type=int, default=100)
    chosen = arguments.parse_args()

    root = bench.generated(chosen.folder.resolve(), f"likec4-{chosen.files}", lambda folder: write(folder, chosen.files))
    print(f"{' '.join(map(os.path.basename, chosen.command))}, {chosen.files} files; load before: {os.getloadavg()[0]:.1f}", flush=True)
    measured = Measured([])
    server = Server(chosen.command, errors=open(os.devnull, "wb"))  # pylint: disable=consider-using-with
    begin = time.perf_counter()
    message, is_last = asked(server, "initialize", {
        "processId": os.getpid(), "rootUri": uri_of(root), "capabilities": CAPABILITIES,
        "workspaceFolders": [{"uri": uri_of(root), "name": "peer"}]})
    timed(server, message, is_last)
    measured.add("start → initialize answered", 1, [time.perf_counter() - begin])
    server.tell("initialized", {})
    told, last = set(), begin
    while len(told) <= chosen.files and (frame := server.next_frame(120)) is not None:
        message = server.take(frame[1])
        if message.get("method") == PUBLISH:
            told.add(message["params"]["uri"])
            last = frame[0]
    measured.add(f"opening {chosen.files} files → {len(told)} told of", 1, [last - begin])
    settled(server, 10)
    document = Open(server, root / f"{chosen.files // 2:04}.c4", "likec4")
    settled(server, 10)
    measured.add("change → diagnostics", 1, type_keys(document, keystrokes(document), chosen.samples)["letter"])
    settled(server, 10)
    chance = random.Random(1)
    for method in ("completion", "hover", "definition"):
        places = [document.at(chance.randrange(len(document.text.text))) for _ in range(chosen.samples)]
        measured.add(method, 1, [timed(server, *asked(server, f"textDocument/{method}", at)) for at in places])
    now, most = server.memory()
    server.kill()
    print(f"memory {now / 1e6:.0f} MB, at most {most / 1e6:.0f} MB; load after: {os.getloadavg()[0]:.1f}\n")
    print_table([row(name, runs) for name, runs in measured.rows.items()])


if __name__ == "__main__":
    main()
