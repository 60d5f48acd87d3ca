"""Clients of the language server for the tests: over pipes, TCP and WebSockets, with Python's own library alone.

Every wait has an end (LONG seconds), which only a server that hangs ever reaches.
"""

import base64
import hashlib
import json
import os
import select
import signal
import socket
import struct
import subprocess

LONG = 120

CLOSED = object()  # instead of a message: the other side has said that nothing more comes


def framed(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def request(number, method, params):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def notification(method, params):
    return {"jsonrpc": "2.0", "method": method, "params": params}


def messages_in(stream):
    """All messages of a stream of frames that is whole."""
    messages = []
    while stream:
        header, _, rest = stream.partition(b"\r\n\r\n")
        length = int(header.removeprefix(b"Content-Length: "))
        assert len(rest) >= length, (header, rest)
        messages.append(json.loads(rest[:length]))
        stream = rest[length:]
    return messages


class Client:
    """What all clients can, given `send` and `receive` of whole messages."""

    def __init__(self):
        self.next = 1
        self.told = []

    def ask(self, method, params):
        """The whole answer; what else comes meanwhile is kept in `told`."""
        number = self.next
        self.next += 1
        self.send(request(number, method, params))
        return self.answer(number)

    def answer(self, number):
        return self.until(lambda message: message.get("id") == number and "method" not in message)

    def until(self, wanted):
        while True:
            message = self.receive()
            assert message is not CLOSED, "the server has closed the connection"
            self.told.append(message)
            if wanted(message):
                return message

    def is_closed(self):
        """By the server, once it has said what it had to say."""
        while (message := self.receive()) is not CLOSED:
            self.told.append(message)
        return True

    def tell(self, method, params):
        self.send(notification(method, params))

    def start(self, **more):
        answer = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}, "locale": "en", **more})
        self.tell("initialized", {})
        return answer

    def open(self, uri, text):
        self.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "dienstweg", "version": 1, "text": text}},
        )

    def symbols(self, uri):
        answer = self.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        return [symbol["name"] for symbol in answer["result"]]

    def codes(self, uri):
        """Of the diagnostics that are pushed next for it."""
        pushed = self.until(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri
        )
        return {diagnostic["code"] for diagnostic in pushed["params"]["diagnostics"]}


class Tcp(Client):
    def __init__(self, address):
        super().__init__()
        host, port = address.rsplit(":", 1)
        self.socket = socket.create_connection((host.strip("[]"), int(port)), timeout=LONG)
        self.buffer = b""

    def raw(self, data):
        self.socket.sendall(data)

    def send(self, message):
        self.raw(framed(message))

    def receive(self):
        while True:
            header, mark, rest = self.buffer.partition(b"\r\n\r\n")
            length = int(header.removeprefix(b"Content-Length: ")) if mark else 0
            if mark and len(rest) >= length:
                self.buffer = rest[length:]
                return json.loads(rest[:length])
            try:
                block = self.socket.recv(1 << 20)
            except ConnectionError:
                block = b""
            if not block:
                return CLOSED
            self.buffer += block

    def close(self):
        self.socket.close()


TEXT, BINARY, CLOSE, PING, PONG, CONTINUATION = 1, 2, 8, 9, 10, 0


class WebSocket(Client):
    """`url` as the server tells it; `target` and `headers` to say something else than it wants."""

    def __init__(self, url, target=None, host=None, headers=(), upgrade=True):
        super().__init__()
        self.address, _, path = url.removeprefix("ws://").partition("/")
        name, port = self.address.rsplit(":", 1)
        self.socket = socket.create_connection((name.strip("[]"), int(port)), timeout=LONG)
        self.buffer = b""
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {'/' + path if target is None else target} HTTP/1.1", f"Host: {host or self.address}", *headers]
        if upgrade:
            lines += ["Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
        self.socket.sendall("\r\n".join([*lines, "", ""]).encode())
        head = self.bytes_until(b"\r\n\r\n").decode()
        self.status = int(head.split(" ")[1])
        self.head = head.lower()
        if self.status == 101:
            accept = base64.b64encode(hashlib.sha1(f"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest())
            assert f"sec-websocket-accept: {accept.decode()}".lower() in self.head, head

    def bytes_until(self, mark):
        while mark not in self.buffer:
            block = self.socket.recv(65536)
            assert block, self.buffer
            self.buffer += block
        found, _, self.buffer = self.buffer.partition(mark)
        return found

    def bytes_exactly(self, count):
        while len(self.buffer) < count:
            try:
                block = self.socket.recv(1 << 20)
            except ConnectionError:
                block = b""
            if not block:
                return None
            self.buffer += block
        data, self.buffer = self.buffer[:count], self.buffer[count:]
        return data

    @staticmethod
    def frame(kind, data, last=True):
        mask = os.urandom(4)
        size = len(data)
        length = (
            bytes([0x80 | size])
            if size < 126
            else bytes([0x80 | 126]) + struct.pack(">H", size)
            if size < 1 << 16
            else bytes([0x80 | 127]) + struct.pack(">Q", size)
        )
        stretched = (mask * (size // 4 + 1))[:size]
        masked = (int.from_bytes(data, "big") ^ int.from_bytes(stretched, "big")).to_bytes(size, "big")
        return bytes([(0x80 if last else 0) | kind]) + length + mask + masked

    def send_frame(self, kind, data, last=True):
        self.socket.sendall(self.frame(kind, data, last))

    def receive_frame(self):
        """Kind and data; None: the connection is closed."""
        head = self.bytes_exactly(2)
        if head is None:
            return None
        assert head[0] & 0x80, "the server sends a message as one frame"
        assert not head[1] & 0x80, "a server does not mask"
        size = head[1]
        if size == 126:
            size = struct.unpack(">H", self.bytes_exactly(2))[0]
        elif size == 127:
            size = struct.unpack(">Q", self.bytes_exactly(8))[0]
        return head[0] & 0xF, self.bytes_exactly(size)

    def send(self, message):
        self.send_frame(TEXT, json.dumps(message).encode())

    def receive(self):
        while True:
            frame = self.receive_frame()
            if frame is None or frame[0] == CLOSE:
                self.last = frame
                return CLOSED
            if frame[0] == TEXT:
                return json.loads(frame[1])
            if frame[0] == PING:
                self.send_frame(PONG, frame[1])

    def close(self):
        self.socket.close()


class Server:
    """`dienstweg lsp` at sockets; `addresses` as it tells them."""

    def __init__(self, program, *arguments, sockets=1, **variables):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **variables}
        self.process = subprocess.Popen(
            [program, "lsp", *arguments],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment,
            bufsize=0,  # no line waits unseen behind the one that was read
        )
        self.errors = ""
        self.addresses = [self.line().split(" ")[-1] for _ in range(sockets)]

    def line(self):
        """The next line on standard error."""
        assert select.select([self.process.stderr], [], [], LONG)[0], self.errors
        line = self.process.stderr.readline().decode()
        assert line, self.errors
        self.errors += line
        return line.rstrip("\n")

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.errors += self.process.stderr.read().decode()
        return self.process.wait(LONG)

    def __enter__(self):
        return self

    def __exit__(self, failed, *_):
        if self.process.poll() is None:
            if failed:
                self.process.kill()
                print(self.errors)
                self.process.wait()
            else:
                assert self.end() == 0, self.errors
        self.process.stderr.close()
