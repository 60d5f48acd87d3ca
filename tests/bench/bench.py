"""Measures `dienstweg` as a whole process over generated workspaces and prints one table (Markdown). No test: it judges
nothing. What the numbers are held against stands in docs/performance.md.

    bench.py PROGRAM [--folder FOLDER] [--sizes 100 1000 10000 100000] [--commands check fmt] [--seconds 5] [--extremes]

Every row is run until `--seconds` are over, at least five times, at most 100 times, with the files in the cache of the
system (one run before is not counted). Output goes to /dev/null.
"""
import argparse
import datetime
import os
import pathlib
import platform
import resource
import shutil
import statistics
import sys
import time

import extremes
import workspace

FEWEST_RUNS = 5
FEWEST_RUNS_OF_EXTREMES = 1
MOST_RUNS = 100
COMMANDS = {"check": ["check"], "fmt": ["fmt", "--check"]}
NO_FINDINGS, FINDINGS = 0, 1  # exit statuses; above: the run failed


class Run:
    """One whole process: wall time and processor time in seconds, peak memory in bytes."""

    def __init__(self, command):
        devnull = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
        errors = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
        begin = time.perf_counter()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=[devnull, errors])
        _, status, used = os.wait4(process, 0)
        self.wall = time.perf_counter() - begin
        self.processor = used.ru_utime + used.ru_stime
        self.peak = used.ru_maxrss * 1024
        self.status = os.waitstatus_to_exitcode(status)


def measure(command, seconds, fewest):
    first = Run(command)  # not counted: it brings the files into the cache
    if first.status not in (NO_FINDINGS, FINDINGS):
        return None
    runs = []
    end = time.perf_counter() + seconds
    while len(runs) < fewest or (time.perf_counter() < end and len(runs) < MOST_RUNS):
        runs.append(Run(command))
    return runs


def generated(folder, name, write):
    """The workspace of that name, written anew where this program has changed since."""
    root = folder / name
    mark = root / ".generated"
    source = max(pathlib.Path(module.__file__).stat().st_mtime_ns for module in (workspace, extremes))
    if not mark.exists() or mark.read_text() != str(source):
        shutil.rmtree(root, ignore_errors=True)
        write(root)
        mark.write_text(str(source))
    return root


def source_bytes(root):
    return sum(path.stat().st_size for path in root.rglob("*.weg"))


def time_text(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def row(what, size, count, runs):
    walls = sorted(run.wall for run in runs)
    median = statistics.median(walls)
    processor = statistics.median(run.processor for run in runs)
    peak = max(run.peak for run in runs)
    # The peak of a started process is never below what the one that starts it has at that moment.
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    memory = f"below {floor / 1e6:.0f} MB" if peak <= floor else f"{peak / 1e6:.1f} MB"
    ratio = "" if peak <= floor else f"{peak / size:.1f}"
    per_file = f"{median / count * 1e6:.1f} µs" if count > 1 else ""
    return [what, f"{size / 1e6:.3g} MB", time_text(median), time_text(walls[0]), time_text(walls[-1]),
            time_text(processor), per_file, memory, ratio, str(len(runs))]


HEAD = ["what", "source", "median", "min", "max", "user + sys", "a file", "peak memory", "times source", "runs"]


def print_table(rows):
    widths = [max(len(line[i]) for line in [HEAD, *rows]) for i in range(len(HEAD))]
    for line in [HEAD, ["-" * width for width in widths], *rows]:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |", flush=True)


def processor_name():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def inputs(folder, chosen):
    """Name, workspace, how many process files it has."""
    if chosen.extremes:
        for what, name, write in extremes.inputs():
            yield what, generated(folder, name, write), 1
        return
    yield "1 file (start)", generated(folder, "1", workspace.write_single), 1
    yield "1 process of 1000 lines", generated(folder, "lines", lambda root: workspace.write_long(root, 1000)), 1
    for count in chosen.sizes:
        yield (f"{count} files", generated(folder, str(count), lambda root, n=count: workspace.write_workspace(root, n)),
               count)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/bench"))
    arguments.add_argument("--sizes", type=int, nargs="*", default=[100, 1000, 10000, 100000])
    arguments.add_argument("--commands", nargs="*", default=list(COMMANDS))
    arguments.add_argument("--seconds", type=float, default=5)
    arguments.add_argument("--extremes", action="store_true", help="inputs of tests/bench/extremes.py instead")
    chosen = arguments.parse_args()

    program = str(chosen.program.resolve())
    load = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {processor_name()}, {len(os.sched_getaffinity(0))} cores, "
          f"{platform.system()} {platform.release()}; load before: {load:.1f}\n", flush=True)
    rows = []
    for name in chosen.commands:
        for what, root, count in inputs(chosen.folder, chosen):
            fewest = FEWEST_RUNS_OF_EXTREMES if chosen.extremes else FEWEST_RUNS
            runs = measure([program, *COMMANDS[name], str(root)], chosen.seconds, fewest)
            if runs is None:
                print(f"`{name}` does not run: left out", file=sys.stderr)
                break
            if name == "check" and not chosen.extremes and any(run.status != NO_FINDINGS for run in runs):
                sys.exit(f"{root} does not check clean: what is measured is not what it should be")
            rows.append(row(f"{name}, {what}", source_bytes(root), count, runs))
            print(f"{name}, {what}: {rows[-1][2]}", file=sys.stderr, flush=True)
    print_table(rows)


if __name__ == "__main__":
    main()
