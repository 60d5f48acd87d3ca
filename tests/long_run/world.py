"""What the server should know: a folder on the disk and the texts that a client shows, and how both change by chance."""
import pathlib
import random
import re
import shutil
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS / "support"), str(TESTS / "bench")]

import workspace  # noqa: E402
from lsp_client import Text, uri_of  # noqa: E402

SETTINGS = ['language = "de"\n', 'language = "en"\n[rules]\nH206 = "off"\n', '[rules]\nhandoff-without-deadline = "hint"\n',
            '[limits]\nsteps = 5\nconsulted = 1\n', '[limits]\nsteps = "fünf"\n', 'language = \n', '',
            '[house]\nrequire = ["step.duration", "handoff.confirmation"]\n']
FRAGMENTS = ['"', '{', '}', '{\n', '}\n', ' ', '\n', '\r\n', '// 😀 ', '/*', '*/', 'ä', 'ß', '😀', '.', ',', '%', '1', ' min',
             ' durch ', ' an Bürger ', ' frist 3 Tage ', ' schritt "Prüfen" ', ' ende ', ' wenn "ja" ', ' übergabe ',
             ' rolle Neu ', ' prozess Zwei { }', ' weiter mit Prüfen ', ' zuständig ', '\tper Post ', '\u2028', '\u0301']
CREATED, CHANGED, DELETED = 1, 2, 3
MOST_FILES = 130  # more than what the server looks at again as a whole at every change


class World:
    """All places are full paths. `root` and `other` are two workspaces."""

    def __init__(self, folder, seed, encoding):
        self.chance = random.Random(seed)
        self.encoding = encoding
        self.root, self.other = folder / "stadt", folder / "kreis"
        shutil.rmtree(folder, ignore_errors=True)
        workspace.write_central(self.root, 95, seed=seed)
        workspace.write_workspace(self.other, 5, seed=seed)
        self.originals = {path: path.read_bytes().decode() for path in sorted(folder.rglob("*.weg"))}
        for path in list(self.originals)[::9]:  # as an editor on Windows writes it, and with letters of two units
            self.originals[path] = ("// 😀 " + self.originals[path]).replace("\n", "\r\n")
            self.write(path, self.originals[path])
        self.lines = [line for text in self.originals.values() for line in text.splitlines(True)]
        self.folders = [self.root]
        self.shown = {}  # path -> Text: what the client shows
        self.versions = {}  # path -> version of that
        self.made = 0

    def write(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def on_disk(self):
        return sorted(path for root in (self.root, self.other) for path in root.rglob("*.weg"))

    def original(self, path):
        return self.originals.get(path) or self.originals[self.chance.choice(list(self.originals))]

    # ------------------------------------------------------------------------------------------- shown texts

    def show(self, path):
        text = path.read_bytes().decode() if path.exists() else self.original(path)
        self.shown[path] = Text(text, self.encoding)
        self.versions[path] = self.versions.get(path, 0) + 1
        return {"uri": uri_of(path), "languageId": "dienstweg", "version": self.versions[path], "text": text}

    def hide(self, path):
        del self.shown[path]

    def edit(self, path):
        """One change or some of a shown text, as `textDocument/didChange` has it."""
        changes = [self._change(path) for _ in range(self.chance.choice((1, 1, 1, 1, 2, 5)))]
        self.versions[path] += self.chance.choice((1, 1, 1, 2))
        return {"textDocument": {"uri": uri_of(path), "version": self.versions[path]}, "contentChanges": changes}

    def _change(self, path):
        text = self.shown[path]
        chance = self.chance.random()
        if chance < 0.05 or len(text.text) > 20_000:  # so that texts stay texts
            whole = self.original(path) if path.suffix == ".weg" else self.chance.choice(SETTINGS)
            self.shown[path] = Text(whole, self.encoding)
            return {"text": whole}
        begin = end = self._place(text)
        fresh = ""
        if chance < 0.4:
            fresh = self.chance.choice(FRAGMENTS)
        elif chance < 0.55:
            end = self._place(text, begin + self.chance.randrange(1, 12))
        elif chance < 0.6:
            end = self._place(text, begin + self.chance.randrange(1, 300))
            fresh = self.chance.choice(FRAGMENTS)
        else:
            line = self.chance.randrange(len(text.lines))
            begin = text.lines[line]
            end = text.lines[line + 1] if line + 1 < len(text.lines) else len(text.text)
            fresh = self.chance.choice(("", self.chance.choice(self.lines), text.text[begin:end] * 2))
        change, self.shown[path] = text.replaced(begin, end, fresh)
        return change

    def _place(self, text, wish=None):
        """A place that the protocol can name: not between the two characters that end a line."""
        place = self.chance.randrange(len(text.text) + 1) if wish is None else min(wish, len(text.text))
        return place - 1 if text.text[place - 1:place + 1] == "\r\n" else place

    def place(self, path):
        text = self.shown[path]
        return {"textDocument": {"uri": uri_of(path)}, "position": text.position(self._place(text))}

    def range(self, path):
        text = self.shown[path]
        begin, end = sorted((self._place(text), self._place(text)))
        return {"textDocument": {"uri": uri_of(path)}, "range": text.range(begin, end)}

    # ------------------------------------------------------------------------------------------- the disk

    def save(self, path):
        """As an editor saves; what a watcher then tells."""
        there = path.exists()
        self.write(path, self.shown[path].text)
        return [(path, CHANGED if there else CREATED)]

    def disturb(self):
        """Somebody else changes, makes, renames or deletes a file; what a watcher tells of it."""
        files = self.on_disk()
        path = self.chance.choice(files)
        what = self.chance.random()
        if what < 0.5:
            self.write(path, self._disturbed(path))
            return [(path, CHANGED)]
        if what < 0.65 and len(files) < MOST_FILES:
            return [(self._made(path), CREATED)]
        if what < 0.8:
            fresh = path.with_name(f"umbenannt{self.made}.weg")
            self.made += 1
            path.rename(fresh)
            return [(path, DELETED), (fresh, CREATED)]
        missing = sorted(set(self.originals) - set(files))
        if missing and len(files) < MOST_FILES:
            path = self.chance.choice(missing)
            self.write(path, self.originals[path])
            return [(path, CREATED)]
        path.unlink()
        return [(path, DELETED)]

    def _made(self, model):
        path = model.with_name(f"neu{self.made}.weg")
        self.made += 1
        self.write(path, re.sub(r"(prozess +)(\w+)", rf"\g<1>Neu{self.made}", self.original(model)))
        return path

    def _disturbed(self, path):
        text = self.original(path)
        if self.chance.random() < 0.5:
            return text
        if self.chance.random() < 0.05:
            return text + "\0"
        lines = text.splitlines(True)
        lines[self.chance.randrange(len(lines))] = self.chance.choice(self.lines)
        return "".join(lines)

    def settings(self):
        """Other settings on the disk, or none, or again some; what a watcher tells."""
        path = self.root / "dienstweg.toml"
        there = path.exists()
        if there and self.chance.random() < 0.2:
            path.unlink()
            return [(path, DELETED)]
        self.write(path, self.chance.choice(SETTINGS))
        return [(path, CHANGED if there else CREATED)]
