"""A client of the Language Server Protocol for the programs that measure and test the server from outside: starts it,
speaks to it over its pipes, keeps the books of what was asked and answered. One thread, the standard library alone.

Texts are Python strings; a `Text` counts its places as the protocol does.
"""
import bisect
import collections
import json
import os
import pathlib
import re
import select
import subprocess
import time
import urllib.parse

PUBLISH = "textDocument/publishDiagnostics"


class Broken(Exception):
    """The server did what no server may: said a thing twice, not at all, or ended."""


class Server:
    """A running server. What it asks is answered with nothing, so that it need not wait."""

    def __init__(self, command, errors=None):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, bufsize=0)
        self._to = self.process.stdin.fileno()
        self._from = self.process.stdout.fileno()
        os.set_blocking(self._to, False)
        os.set_blocking(self._from, False)
        self._bytes = bytearray()
        self._frames = collections.deque()  # (when it was there, body)
        self._next = 1
        self.waiting = {}  # id -> method: asked and not answered yet
        self.answers = {}  # id -> message: answered and not taken yet
        self.published = {}  # uri -> params: what was told last
        self.told = collections.Counter()  # method -> how often the server told or asked it

    # ------------------------------------------------------------------------------------------- bytes

    def _read_what_is_there(self):
        """False: the server has closed its output."""
        while True:
            try:
                fresh = os.read(self._from, 1 << 20)
            except BlockingIOError:
                return True
            if not fresh:
                return False
            now = time.perf_counter()
            self._bytes += fresh
            while True:
                head = self._bytes.find(b"\r\n\r\n")
                if head < 0:
                    break
                length = int(re.search(rb"Content-Length: *(\d+)", self._bytes[:head])[1])
                if len(self._bytes) < head + 4 + length:
                    break
                self._frames.append((now, bytes(self._bytes[head + 4:head + 4 + length])))
                del self._bytes[:head + 4 + length]

    def send_bytes(self, data):
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._to, view):]
            except BlockingIOError:  # it may be writing to us meanwhile, and not read before it is through
                select.select([self._from], [self._to], [])
                if not self._read_what_is_there():
                    raise Broken(f"the server ended, status {self.process.wait()}") from None

    def next_frame(self, seconds):
        """(when it was there, body), or None if nothing comes in that time."""
        end = time.perf_counter() + seconds
        while not self._frames:
            left = end - time.perf_counter()
            if left < 0 or not select.select([self._from], [], [], left)[0]:
                return None
            if not self._read_what_is_there() and not self._frames:
                raise Broken(f"the server ended, status {self.process.wait()}")
        return self._frames.popleft()

    # ------------------------------------------------------------------------------------------- messages

    def send(self, message):
        self.send_bytes(framed(message))

    def ask(self, method, params):
        """Sends a request, waits for nothing; its id."""
        number = self._next
        self._next += 1
        self.waiting[number] = method
        self.send(request(number, method, params))
        return number

    def tell(self, method, params):
        self.send(notification(method, params))

    def take(self, body):
        """Enters a message of the server into the books; the message."""
        message = json.loads(body)
        if "method" in message:
            self.told[message["method"]] += 1
            if "id" in message:
                items = message["params"]["items"] if message["method"] == "workspace/configuration" else None
                self.send({"jsonrpc": "2.0", "id": message["id"], "result": items and [None] * len(items)})
            elif message["method"] == PUBLISH:
                self.published[message["params"]["uri"]] = message["params"]
        elif self.waiting.pop(message.get("id"), None) is None:
            raise Broken(f"an answer that nobody waits for: {body[:500]!r}")
        else:
            self.answers[message["id"]] = message
        return message

    def receive(self, seconds=0.0):
        """Takes the next message; None if none comes in that time."""
        frame = self.next_frame(seconds)
        return None if frame is None else self.take(frame[1])

    def answer(self, number, seconds=60.0):
        """The whole answer to what was asked under this id."""
        end = time.perf_counter() + seconds
        while number not in self.answers:
            if self.receive(end - time.perf_counter()) is None:
                raise Broken(f"no answer to {self.waiting.get(number)} (id {number}) within {seconds} s")
        return self.answers.pop(number)

    def request(self, method, params, seconds=60.0):
        return self.answer(self.ask(method, params), seconds)

    def start(self, folder, capabilities, **more):
        answer = self.request("initialize", {"processId": None, "rootUri": uri_of(folder), "capabilities": capabilities, **more})
        self.tell("initialized", {})
        return answer["result"]

    def open(self, uri, text, version=1):
        self.tell("textDocument/didOpen",
                  {"textDocument": {"uri": uri, "languageId": "dienstweg", "version": version, "text": text}})

    def end(self, seconds=60.0):
        """Asks it to shut down and to exit; its exit status."""
        self.request("shutdown", None, seconds)
        self.tell("exit", None)
        return self.process.wait(seconds)

    def kill(self):
        self.process.kill()
        self.process.wait()

    # ------------------------------------------------------------------------------------------- memory

    def memory(self):
        """(now, the most so far) in bytes of resident memory."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii", errors="replace")
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status)[1]) * 1024 for name in ("VmRSS", "VmHWM"))


def request(number, method, params):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def notification(method, params):
    return {"jsonrpc": "2.0", "method": method, "params": params}


def framed(message):
    body = json.dumps(message, ensure_ascii=False).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def uri_of(path):
    return "file://" + urllib.parse.quote(str(path))


class Text:
    """A text and where its lines begin. Places are numbers of characters of the Python string."""

    def __init__(self, text, encoding="utf-16"):
        self.text = text
        self.encoding = encoding
        self.lines = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]

    def units(self, text):
        return len(text.encode()) if self.encoding == "utf-8" else len(text.encode("utf-16-le")) // 2

    def position(self, place):
        line = bisect.bisect_right(self.lines, place) - 1
        return {"line": line, "character": self.units(self.text[self.lines[line]:place])}

    def range(self, begin, end):
        return {"start": self.position(begin), "end": self.position(end)}

    def replaced(self, begin, end, fresh):
        """The change as the protocol says it, and the text after it."""
        change = {"range": self.range(begin, end), "text": fresh}
        return change, Text(self.text[:begin] + fresh + self.text[end:], self.encoding)
