"""What a command that changes files does when the world is against it: the file is old or new, never half, and nothing
else is left.

failure_test.py PROGRAM [--every N] [--before FILE] COMMAND...    the path of the file is appended to COMMAND

Without --before the file is an untidy one that `fmt` changes. What the command makes of it when all goes well is taken
for the new text. With --every N a run is disturbed at every N-th moment only: a program with sanitizers takes near a
second for each run.
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
import tracing  # noqa: E402

NOBODY = 65534
PROGRAM = ""
COMMAND = []
BEFORE = b""
AFTER = b""
STATUS = 0  # when all goes well
EVERY = 1
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", ""),
    "LC_ALL": "C",
    "ASAN_OPTIONS": "detect_leaks=0",  # leaks cannot be looked for under tracing
    # A run is stopped at its n-th call of the system, and the next run has to make the same calls. When memory is given back
    # depends on the clock, so here it is not.
    "MALLOC_CONF": "dirty_decay_ms:-1,muzzy_decay_ms:-1",
}

UNTIDY = "prozess A \"Größe\" {\n" + " schritt   \"x\" durch B.C {\n dauer 5 min // so\n braucht D }\n" * 40 + "ende}\n"


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


class Place:
    """A folder with the file in it, everything readable to everybody."""

    def __init__(self, parent=None):
        self.folder = tempfile.mkdtemp(prefix="dienstweg failure ", dir=parent)
        os.chmod(self.folder, 0o755)
        self.file = os.path.join(self.folder, "a.weg")
        write(self.file, BEFORE)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        os.chmod(self.folder, 0o755)
        shutil.rmtree(self.folder)

    def arguments(self):
        return [PROGRAM, *COMMAND, self.file]

    def run(self, **options):
        return subprocess.run(self.arguments(), capture_output=True, env=ENVIRONMENT, cwd=self.folder, check=False, **options)

    def others(self):
        return sorted(set(os.listdir(self.folder)) - {"a.weg"})


def without_rights():
    """Permissions do not bind root."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


class Failures(unittest.TestCase):
    def refused(self, place, done, word):
        self.assertEqual(done.returncode, 2, done)
        self.assertIn(word, done.stderr)
        self.assertNotIn(b"\n", done.stderr.rstrip(b"\n"), "one sentence for one file")
        self.assertEqual(read(place.file), BEFORE)
        self.assertEqual(place.others(), [])

    def test_full_disk(self):
        with Place() as outer:
            disk = os.path.join(outer.folder, "disk")
            os.mkdir(disk)
            mount = ["mount", "-t", "tmpfs", "-o", f"size={os.sysconf('SC_PAGE_SIZE') * 4}", "tmpfs", disk]
            if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
                self.skipTest("mounting a small disk is not permitted here")
            try:
                os.chmod(disk, 0o755)
                with Place(disk) as place:
                    fill = os.path.join(disk, "fill")
                    with open(fill, "wb", buffering=0) as file:
                        try:
                            while True:
                                file.write(b"x" * 256)
                        except OSError:
                            pass
                    self.refused(place, place.run(), b"not enough space")
                    os.remove(fill)
                    self.assertEqual(place.run().returncode, STATUS)
                    self.assertEqual(read(place.file), AFTER)
            finally:
                subprocess.run(["umount", disk], check=True)

    def test_limit_on_file_sizes(self):
        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        with Place() as place:
            self.refused(place, place.run(preexec_fn=limited), b"not enough space")

    def test_protected_folder(self):
        with Place() as place:
            if os.geteuid() == 0:
                os.chown(place.file, NOBODY, NOBODY)
            os.chmod(place.folder, 0o555)
            self.refused(place, place.run(preexec_fn=without_rights), b"Nothing may be written in this folder")

    def test_protected_file(self):
        with Place() as place:
            if os.geteuid() == 0:
                os.chown(place.folder, NOBODY, NOBODY)
            os.chmod(place.file, 0o444)
            self.refused(place, place.run(preexec_fn=without_rights), b"write-protected")

    def test_read_only_disk(self):
        with Place() as place:
            bound = subprocess.run(["mount", "--bind", place.folder, place.folder], capture_output=True, check=False)
            if bound.returncode != 0:
                self.skipTest("mounting a folder once more is not permitted here")
            try:
                remount = ["mount", "-o", "remount,bind,ro", place.folder]
                if subprocess.run(remount, capture_output=True, check=False).returncode != 0:
                    self.skipTest("mounting a folder read-only is not permitted here")
                self.refused(place, place.run(), b"write-protected")
            finally:
                subprocess.run(["umount", place.folder], check=True)

    def test_owner_and_mode_are_kept(self):
        if os.geteuid() != 0:
            self.skipTest("only root may give files away")
        with Place() as place:
            os.chown(place.file, NOBODY, 1234)
            os.chmod(place.file, 0o640)
            self.assertEqual(place.run().returncode, STATUS)
            self.assertEqual(read(place.file), AFTER)
            status = os.stat(place.file)
            self.assertEqual((status.st_uid, status.st_gid, status.st_mode & 0o7777), (NOBODY, 1234, 0o640))

    def test_a_group_that_cannot_be_kept_gets_no_rights(self):
        if os.geteuid() != 0:
            self.skipTest("only root may give files away")
        with Place() as place:
            os.chown(place.folder, NOBODY, NOBODY)
            os.chown(place.file, NOBODY, 1234)
            os.chmod(place.file, 0o664)
            self.assertEqual(place.run(preexec_fn=without_rights).returncode, STATUS)
            status = os.stat(place.file)
            self.assertEqual((status.st_gid, status.st_mode & 0o7777), (NOBODY, 0o644))

    def old_or_new(self, place):
        now = read(place.file)
        self.assertIn(now, (BEFORE, AFTER), "half a file")
        for name in place.others():
            self.assertRegex(name, r"^a\.weg\.dienstweg-[0-9a-f]{16}\.tmp$")
        return now == AFTER

    def test_killed_at_every_call_of_the_system(self):
        if not tracing.AVAILABLE:
            self.skipTest("no tracing of programs here")
        seen = set()
        leftovers = 0
        with Place() as counted:
            calls = tracing.count(counted.arguments(), ENVIRONMENT)
        for stop in range(max(1, calls - 150), calls + 1, EVERY):
            with Place() as place:
                tracing.at_stop(place.arguments(), ENVIRONMENT, stop, lambda child: os.kill(child, signal.SIGKILL))
                seen.add(self.old_or_new(place))
                leftovers += len(place.others())
                # What is left does no harm: the next run does its work.
                self.assertEqual(place.run().returncode, STATUS)
                self.assertEqual(read(place.file), AFTER)
        self.assertEqual(seen, {False, True}, "the kills were not spread over the writing")
        self.assertGreater(leftovers, 0, "no kill came in the middle of writing")

    def test_killed_at_any_time(self):
        chance = random.Random(1)
        with Place() as place:
            began = time.monotonic()
            place.run()
            whole = time.monotonic() - began
        for _ in range(0, 60, EVERY):
            with Place() as place:
                child = subprocess.Popen(place.arguments(), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(chance.uniform(0, 1.2 * whole))
                child.kill()
                child.wait()
                self.old_or_new(place)

    def test_asked_to_end_at_every_call_of_the_system(self):
        if not tracing.AVAILABLE:
            self.skipTest("no tracing of programs here")
        with Place() as counted:
            calls = tracing.count(counted.arguments(), ENVIRONMENT)
        for ending in (signal.SIGINT, signal.SIGTERM):
            for stop in range(max(1, calls - 100), calls + 1, EVERY):
                with Place() as place:
                    tracing.at_stop(place.arguments(), ENVIRONMENT, stop, lambda child, ending=ending: os.kill(child, ending))
                    self.old_or_new(place)
                    self.assertEqual(place.others(), [], "Ctrl+C leaves nothing behind")

    def test_changed_by_another_at_every_call_of_the_system(self):
        if not tracing.AVAILABLE:
            self.skipTest("no tracing of programs here")
        added = b"// von anderer Hand\n"

        def change(path):
            with open(path, "ab") as file:
                file.write(added)

        lost = []
        refused = 0
        with Place() as counted:
            calls = tracing.count(counted.arguments(), ENVIRONMENT)
        for stop in range(max(1, calls - 150), calls + 1, EVERY):
            with Place() as place:
                status, errors = tracing.at_stop(place.arguments(), ENVIRONMENT, stop, lambda child: change(place.file))
                now = read(place.file)
                if now in (BEFORE, AFTER):
                    lost.append(stop)
                    continue
                self.assertEqual(place.others(), [])
                if b"changed by someone else" in errors:
                    refused += 1
                    self.assertEqual(status, 2)
                    self.assertEqual(now, BEFORE + added)
                else:  # before it was read, or after it was written
                    self.assertEqual(status, STATUS, errors)
        self.assertGreater(refused, 3 // EVERY)
        # Between the last look and the change lies one call; each call is two stops, and the last look ends at one.
        self.assertLessEqual(len(lost), 3, f"changes lost at {lost} of {calls}")


def main():
    global PROGRAM, COMMAND, BEFORE, AFTER, STATUS, EVERY
    program, *rest = sys.argv[1:]
    BEFORE = UNTIDY.encode()
    if rest[0] == "--every":
        EVERY = int(rest[1])
        rest = rest[2:]
    if rest[0] == "--before":
        BEFORE = read(rest[1])
        rest = rest[2:]
    COMMAND = rest
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        PROGRAM = shutil.copy(program, os.path.join(folder, "dienstweg"))  # where everybody may run it
        with Place() as place:
            done = place.run()
            AFTER = read(place.file)
            STATUS = done.returncode
        if AFTER == BEFORE or STATUS not in (0, 1):
            sys.exit(f"no text to go on from: {done}")
        unittest.main(argv=["failure_test"], verbosity=2)


if __name__ == "__main__":
    main()
