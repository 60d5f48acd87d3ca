"""Measures the language server through the real protocol over its pipes, all rules on, and prints one table (Markdown). No
test: it judges nothing. What the numbers are held against stands in docs/performance.md.

    lsp_bench.py PROGRAM [--folder FOLDER] [--sizes 1 1000 10000] [--lines 50 1000] [--samples 1000] [--runs 3]
                         [--only WORD...]

A sample is the time from before the client writes until the last byte that it waits for is there; reading the JSON
is not counted. Every row is taken in each of `--runs` runs with a fresh server; "quietest run" is the best p99 of them.
The floor is a request that the server does not know: what the pipes and this program cost.
"""
import argparse
import collections
import datetime
import gc
import itertools
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

import bench  # noqa: E402
import workspace  # noqa: E402
from lsp_client import PUBLISH, Server, Text, framed, notification, request, uri_of  # noqa: E402

CAPABILITIES = {
    "window": {"workDoneProgress": True},
    "workspace": {"workspaceEdit": {"documentChanges": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "completion": {"completionItem": {"snippetSupport": True}},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
    },
}
LONGEST = 60.0  # seconds for anything to come
LONGEST_ROW = 20.0  # seconds for all samples of a run


def is_answer(number):
    return lambda message: message.get("id") == number and "method" not in message


def is_published(uri, version=None):
    def check(message):
        params = message.get("params")
        return message.get("method") == PUBLISH and params["uri"] == uri and params.get("version", version) in (None, version)
    return check


def is_read(message):
    return message.get("method") == "$/progress" and message["params"]["value"]["kind"] == "end"


def timed(server, message, is_last):
    """Seconds from before `message` (or several) is written until the message for which `is_last` holds is there."""
    data = b"".join(framed(one) for one in (message if isinstance(message, list) else [message]))
    begin = time.perf_counter()
    server.send_bytes(data)
    while True:
        frame = server.next_frame(LONGEST)
        if frame is None:
            sys.exit("the server says nothing more: what is measured does not come")
        if is_last(server.take(frame[1])):
            server.answers.clear()
            return frame[0] - begin


def asked(server, method, params):
    number = server._next  # pylint: disable=protected-access
    server._next += 1  # pylint: disable=protected-access
    server.waiting[number] = method
    return request(number, method, params), is_answer(number)


class Open:
    """A file that the client shows."""

    def __init__(self, server, path):
        self.server = server
        self.uri = uri_of(path)
        self.version = 1
        self.text = Text(path.read_text(encoding="utf-8"))
        self.opening = timed(server, notification("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": "dienstweg", "version": 1, "text": self.text.text}}), is_published(self.uri, 1))

    def change(self, begin, end, fresh):
        """A change as a message, and what it is answered with."""
        self.version += 1
        change, self.text = self.text.replaced(begin, end, fresh)
        return (notification("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": self.version},
                                                        "contentChanges": [change]}),
                is_published(self.uri, self.version))

    def at(self, place):
        return {"textDocument": {"uri": self.uri}, "position": self.text.position(place)}


def statement(text, chance):
    """Where a random line begins and ends that says something."""
    lines = [(begin, end - 1) for begin, end in itertools.pairwise(text.lines)
             if any(word in text.text[begin:end] for word in ("schritt", "prüfung", "frist", "versand", "übergabe"))]
    return chance.choice(lines)


def letters(chance, text):
    """Endless keystrokes (begin, end, fresh): some characters typed at a random place of a statement and taken away again."""
    for burst in itertools.count():
        if burst % 20 == 0:
            begin, end = statement(text(), chance)
        place = chance.randrange(begin, end + 1)
        typed = "".join(chance.choice("aeinrstäöü 12.") for _ in range(chance.randrange(1, 9)))
        for offset, letter in enumerate(typed):
            yield place + offset, place + offset, letter
        for offset in reversed(range(len(typed))):
            yield place + offset, place + offset + 1, ""


def braces(chance, text):
    """Endless keystrokes: a brace that breaks what follows, and its repair."""
    while True:
        begin, end = statement(text(), chance)
        place = chance.randrange(begin, end + 1)
        yield place, place, chance.choice("{}")
        yield place, place + 1, ""


def type_into(document, keys, count, pause=lambda: 0):
    """Seconds from each of `count` changes to its published diagnostics; fewer where that takes too long."""
    seconds = []
    over = time.perf_counter() + LONGEST_ROW
    for begin, end, fresh in itertools.islice(keys, count):
        if time.perf_counter() > over and len(seconds) % 2 == 0:
            break
        wait_for(document.server, pause())
        seconds.append(timed(document.server, *document.change(begin, end, fresh)))
    return seconds


def wait_for(server, seconds):
    """What a client does between two keystrokes: it reads."""
    end = time.perf_counter() + seconds
    while seconds and (left := end - time.perf_counter()) > 0:
        server.receive(left)


def settled(server, quiet=0.5):
    """Until the server says nothing for a while."""
    while server.receive(quiet) is not None:
        pass


class Measured:
    """All samples, by row and run."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.rows = {}

    def want(self, *names):
        return not self.wanted or any(word in name for word in self.wanted for name in names)

    def add(self, name, run, samples):
        if samples:
            self.rows.setdefault(name, {}).setdefault(run, []).extend(samples)
            print(f"{name}: {time_text(statistics.median(samples))} (p99 {time_text(p99(samples))})", file=sys.stderr, flush=True)


def p99(samples):
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


def time_text(seconds):
    if seconds < 0.01:
        return f"{seconds * 1000:.2f} ms"
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


# ----------------------------------------------------------------------------------------------- what is measured


def measure_start(program, samples):
    """A whole process, from before it is made until `initialize` is answered."""
    seconds = []
    for _ in range(samples):
        begin = time.perf_counter()
        server = Server([program, "lsp"])
        message, is_last = asked(server, "initialize", {"processId": None, "rootUri": None, "capabilities": CAPABILITIES})
        timed(server, message, is_last)
        seconds.append(time.perf_counter() - begin)
        server.end()
    return seconds


def opened(program, root, files_with_findings=0):
    """A server that has read the workspace; seconds from `initialize` until everything has been told."""
    server = Server([program, "lsp"])
    message, is_last = asked(server, "initialize", {"processId": None, "rootUri": uri_of(root), "capabilities": CAPABILITIES})
    begin = time.perf_counter()
    timed(server, message, is_last)
    server.tell("initialized", {})
    told, read = 0, False
    while told < files_with_findings or not read:
        frame = server.next_frame(LONGEST)
        if frame is None:
            sys.exit(f"{root}: {told} files told of {files_with_findings}")
        message = server.take(frame[1])
        read = read or is_read(message)
        told += message.get("method") == PUBLISH
    return server, frame[0] - begin


def measure_typing(measured, run, program, root, path, where, chosen):
    chance = random.Random(run)
    server, _ = opened(program, root)
    document = Open(server, path)
    settled(server)
    floor = []
    for _ in range(chosen.samples):
        floor.append(timed(server, *asked(server, "dienstweg/none", {})))
    measured.add(f"floor: unknown request, {where}", run, floor)
    typing = {"a letter": letters(chance, lambda: document.text), "a brace": braces(chance, lambda: document.text)}
    for what, keys in typing.items():
        if measured.want("change"):
            measured.add(f"change ({what}) → diagnostics, {where}", run, type_into(document, keys, chosen.samples))
            settled(server)
    if measured.want("pause"):
        # Anywhere in and after the 120 ms after which the server does what nobody waits for.
        seconds = type_into(document, typing["a letter"], chosen.samples_with_pause, lambda: chance.uniform(0.05, 0.25))
        measured.add(f"change (a letter, each after a pause) → diagnostics, {where}", run, seconds)
        settled(server)
    for method in ("completion", "hover", "definition"):
        if measured.want(method):
            places = [document.at(chance.randrange(len(document.text.text))) for _ in range(chosen.samples)]
            measured.add(f"{method}, {where}", run,
                         [timed(server, *asked(server, f"textDocument/{method}", at)) for at in places])
    if measured.want("completion"):
        measured.add(f"change and completion, {where}", run, type_and_complete(document, typing["a letter"], chosen.samples))
    server.end()


def type_and_complete(document, keys, count):
    """As an editor does: the change and the request for what may stand behind it in one breath."""
    seconds = []
    for begin, end, fresh in itertools.islice(keys, count):
        change, _ = document.change(begin, end, fresh)
        question, is_last = asked(document.server, "textDocument/completion", document.at(begin + len(fresh)))
        seconds.append(timed(document.server, [change, question], is_last))
    return seconds


def measure_large(measured, run, program, root, lines, size, chosen):
    """What concerns the whole workspace: renaming, memory, a change of the organisation file."""
    if not measured.want("rename", "memory", "organisation"):
        return
    chance = random.Random(run)
    server, _ = opened(program, root)
    after_reading = server.memory()[0]
    central = Open(server, root / "zentrale.weg")
    document = Open(server, root / f"lang{lines}.weg")
    where = f"{size} files"
    if measured.want("rename"):
        params = {**central.at(central.text.text.index("Leitung  ")), "newName": "Chefin"}
        changes = server.request("textDocument/rename", params)["result"]["documentChanges"]
        if len(changes) <= size:
            sys.exit(f"the renaming changes {len(changes)} files, not all")
        seconds = [timed(server, *asked(server, "textDocument/rename", params)) for _ in range(chosen.rare)]
        measured.add(f"rename of a role that every process names, {where}", run, seconds)
    if measured.want("memory"):
        for keys in (letters, braces):
            type_into(document, keys(chance, lambda: document.text), 2500)
        settled(server)
        now, most = server.memory()
        print(f"memory, {where}, run {run}: {after_reading / 1e6:.1f} MB after reading, {now / 1e6:.1f} MB after 5000 changes, "
              f"at most {most / 1e6:.1f} MB", flush=True)
    if measured.want("organisation"):
        for what in ("harmless", "breaking"):
            measure_organisation(measured, run, central, document, what, where, chosen.rare)
    server.end()


def measure_organisation(measured, run, central, document, what, where, count):
    """A character is typed into the organisation file and taken away again, `count` times: in a label, or in the name of
    the role that every process names. Measured until the file itself, the other open one and everybody has been told."""
    begin = central.text.text.index("Leitung der Verwaltung" if what == "harmless" else "Leitung  vertretung") + 3
    seconds = collections.defaultdict(list)
    for number in range(2 * count):
        away = number % 2 == 1
        message, is_own = central.change(begin, begin + 1 if away else begin, "" if away else "x")
        waiting = {"the file itself": is_own}
        if what == "breaking":
            waiting["another open file"] = is_published(document.uri)
        data = framed(message)
        start = time.perf_counter()
        central.server.send_bytes(data)
        last = start
        while (frame := central.server.next_frame(LONGEST if waiting else 1.5)) is not None:
            last = frame[0]
            message = central.server.take(frame[1])
            for name in [name for name, is_it in waiting.items() if is_it(message)]:
                seconds[name].append(frame[0] - start)
                del waiting[name]
        if what == "breaking":
            seconds["everything"].append(last - start)
    for name, samples in seconds.items():
        measured.add(f"organisation file, {what} change → {name} told, {where}", run, samples)


# ----------------------------------------------------------------------------------------------- the table

HEAD = ["what", "p50", "p99", "p99, quietest run", "worst", "samples"]


def row(name, runs):
    everything = [seconds for samples in runs.values() for seconds in samples]
    return [name, time_text(statistics.median(everything)), time_text(p99(everything)),
            time_text(min(p99(samples) for samples in runs.values())), time_text(max(everything)), str(len(everything))]


def print_table(rows):
    widths = [max(len(line[i]) for line in [HEAD, *rows]) for i in range(len(HEAD))]
    for line in [HEAD, ["-" * width for width in widths], *rows]:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |", flush=True)


def files_with_findings(program, root):
    report = json.loads(subprocess.run([program, "check", "--format", "json", str(root)], stdout=subprocess.PIPE, check=False).stdout)
    return len({finding["file"] for finding in report["findings"]})


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/bench"))
    arguments.add_argument("--sizes", type=int, nargs="*", default=[1, 1000, 10000], help="processes in the workspace")
    arguments.add_argument("--lines", type=int, nargs="*", default=[50, 1000], help="of the file that is typed into")
    arguments.add_argument("--samples", type=int, default=1000)
    arguments.add_argument("--samples-with-pause", type=int, default=1000)
    arguments.add_argument("--rare", type=int, default=10, help="samples of what takes long")
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--only", nargs="*", default=[], metavar="WORD",
                           help="of: start, opening, change, pause, completion, hover, definition, rename, memory, organisation")
    chosen = arguments.parse_args()

    program = str(chosen.program.resolve())
    folder = chosen.folder.resolve()
    print(f"{datetime.date.today()}, {bench.processor_name()}, {len(os.sched_getaffinity(0))} cores; load before: "
          f"{os.getloadavg()[0]:.1f}", flush=True)
    gc.disable()  # or it would be measured, too
    measured = Measured(chosen.only)
    for run in range(1, chosen.runs + 1):
        if measured.want("start"):
            measured.add("start → initialize answered", run, measure_start(program, chosen.samples))
        for size in chosen.sizes:
            measure_size(measured, run, program, folder, size, chosen)
    print(f"load after: {os.getloadavg()[0]:.1f}\n", flush=True)
    print_table([row(name, runs) for name, runs in measured.rows.items()])


def measure_size(measured, run, program, folder, size, chosen):
    def made(name, count, **more):
        return bench.generated(folder, name, lambda root: workspace.write_central(root, count, **more))

    if measured.want("change", "pause", "completion", "hover", "definition"):
        for lines in chosen.lines:
            root = made(f"lsp-{size}-{lines}", size - 1, long_files=[lines])
            measure_typing(measured, run, program, root, root / f"lang{lines}.weg", f"{lines} lines among {size}", chosen)
    if size == 1:
        return
    if measured.want("opening"):
        root = made(f"lsp-{size}-faults", size, fault_in_every=10)
        told = files_with_findings(program, root)
        seconds = []
        for _ in range(chosen.rare):
            server, took = opened(program, root, told)
            seconds.append(took)
            server.end()
        measured.add(f"opening {size} files → {told} with findings told", run, seconds)
    lines = max(chosen.lines)
    measure_large(measured, run, program, made(f"lsp-{size}-{lines}", size - 1, long_files=[lines]), lines, size, chosen)


if __name__ == "__main__":
    main()
