"""Inputs that nobody writes and that a checker must survive: each of them at a quarter, half and whole size, so that a
cost that grows faster than the input shows.

    extremes.py FOLDER     writes all of them, one folder each
"""
import pathlib
import sys

import workspace

SETTINGS = workspace.SETTINGS["de"] + "\n[limits]\nsteps = 10000\nconsulted = 100\nping-pong = 1000\n"

TOWN = """\
organisation Stadt {
  einheit Amt {
    rolle Annahme     vertretung Leitung  anzahl 2
    rolle Fachdienst  vertretung Leitung  anzahl 2
    rolle Leitung     vertretung Annahme  befugt freigeben, entscheiden  anzahl 1
  }
  extern Bürger
}
dokument Antrag
dokument Bescheid
kanal    Post papier
system   E-Akte digital
"""

HEAD = """\
prozess Vorgang{n} "Vorgang {n} bearbeiten" {{
  verantwortlich  Amt.Leitung
  auslöser        Antrag von Bürger an Amt.Annahme per Post
  ergebnis        Entschieden

"""
TAIL = "  ende als Entschieden ablage E-Akte\n}\n"


def process(body, number=1):
    return HEAD.format(n=number) + body + TAIL


def statements(count):
    """One process of so many steps, one after the other."""
    lines = [f'  schritt "Teil {i} bearbeiten" durch Amt.Annahme braucht Antrag dauer 5 min\n' for i in range(count)]
    return TOWN + process("".join(lines))


def decisions(count):
    """So many decisions in one process, each with a way back to the one before and a letter on the other branch."""
    parts = ['  prüfung "Antrag prüfen" als Stelle0 durch Amt.Annahme braucht Antrag\n']
    for i in range(1, count + 1):
        parts.append(f'  entscheidung "Frage {i}?" als Stelle{i} durch Amt.Annahme {{\n'
                     f'    wenn "ja" 50 % {{ schritt "Antwort {i} geben" durch Amt.Annahme }}\n'
                     f'    wenn "nein" 50 % weiter mit Stelle{i - 1}\n  }}\n')
    return TOWN + process("".join(parts))


def handoffs(count):
    """The case goes to and fro between two roles, so many times."""
    roles = ["Annahme", "Fachdienst"]
    parts = []
    for i in range(count):
        here, there = roles[i % 2], roles[(i + 1) % 2]
        parts.append(f'  schritt "Teil {i} bearbeiten" durch Amt.{here} braucht Antrag\n'
                     f'  übergabe Antrag an Amt.{there} per E-Akte frist 2 Tage verspätet an Amt.Leitung\n')
    return TOWN + process("".join(parts) + f'  schritt "Antrag ablegen" durch Amt.{roles[count % 2]}\n')


def declarations(count):
    """So many documents declared in one file, each used once, in lists of ten."""
    lines = [f'dokument Unterlage{i} "Unterlage {i}"\n' for i in range(count)]
    needs = []
    for i in range(0, count // 10, 10):
        names = ", ".join(f"Unterlage{i + k}" for k in range(10))
        needs.append(f'  schritt "Unterlagen {i} erstellen" durch Amt.Annahme erzeugt {names}\n')
    return TOWN + "".join(lines) + process("".join(needs))


def roles(count):
    """So many units with the same two roles."""
    units = [f"  einheit Amt{i} {{\n    rolle Annahme vertretung Leitung anzahl 2\n    rolle Leitung vertretung Annahme\n  }}\n"
             for i in range(count)]
    return TOWN + "organisation Land {\n" + "".join(units) + "}\n" + process('  schritt "Antrag ablegen" durch Amt.Annahme\n')


def processes(count):
    """So many processes in one file."""
    body = '  schritt "Antrag bearbeiten" durch Amt.Annahme braucht Antrag dauer 5 min\n'
    return TOWN + "".join(process(body, i) for i in range(count))


def findings(count):
    """So many findings in one file: a name that does not exist in each of them."""
    lines = [f'  schritt "Teil {i} bearbeiten" durch Amt.Stelle{i} dauer 5 min\n' for i in range(count // 2)]
    lines += [f'  schritt "Teil {i} prüfen" durch Amt.Annahme\n  schritt "Teil {i} freigeben" durch Amt.Fachdienst\n'
              for i in range(count // 4)]
    return TOWN + process("".join(lines))


def broken(count):
    """So many lines that cannot be read."""
    return TOWN + process("".join(f"  schrit Teil{i} bearbeiten irgendwie\n" for i in range(count)))


def unresponsible(count):
    """So many steps that nobody answers for, with a letter behind each."""
    return TOWN + process("".join(f'  schritt "Teil {i} bearbeiten"\n  versand Bescheid an Bürger per Post\n'
                                  for i in range(count)))


def long_line(size):
    """One line of so many bytes."""
    return TOWN + process('  schritt "Antrag bearbeiten" durch Amt.Annahme notiz "' + "ä" * (size // 2) + '"\n')


def large(size):
    """A file of so many bytes, of ordinary processes."""
    text = [TOWN]
    length = len(TOWN)
    number = 0
    body = "".join(f'  schritt "Teil {i} bearbeiten" durch Amt.Annahme braucht Antrag dauer 5 min\n' for i in range(20))
    while length < size - 2500:
        number += 1
        text.append(process(body, number))
        length += len(text[-1].encode())
    return "".join(text)


EXTREMES = [
    ("1 file of 8 MB", large, 8_380_000),
    ("1 line of 8 MB", long_line, 8_380_000),
    ("100 000 documents in 1 file", declarations, 100_000),
    ("20 000 processes in 1 file", processes, 20_000),
    ("10 000 units with the same roles", roles, 10_000),
    ("10 000 statements in 1 process", statements, 10_000),
    ("5 000 decisions with ways back", decisions, 5_000),
    ("5 000 handoffs in 1 process", handoffs, 5_000),
    ("20 000 findings in 1 file", findings, 20_000),
    ("10 000 steps without responsible", unresponsible, 10_000),
    ("20 000 broken lines", broken, 20_000),
]


def write_extreme(root, make, size):
    root.mkdir(parents=True, exist_ok=True)
    workspace.write(root / "dienstweg.toml", SETTINGS)
    workspace.write(root / "datei.weg", make(size))


def inputs():
    """Name, how to write it into a folder, by size."""
    for name, make, size in EXTREMES:
        for part, divisor in (("¼ ", 4), ("½ ", 2), ("", 1)):
            yield part + name, f"{make.__name__}-{size // divisor}", lambda root, m=make, s=size // divisor: write_extreme(root, m, s)


if __name__ == "__main__":
    for _, folder, write in inputs():
        write(pathlib.Path(sys.argv[1]) / folder)
