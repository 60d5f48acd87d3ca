"""`dienstweg lsp` over a pipe, fed with what no editor should send: the answer that the protocol demands, a clean end where
there is none, and never a word of the files on standard error.

lsp_input_test.py PROGRAM
"""

import os
import subprocess
import sys

from lsp_client import LONG, Client, framed, messages_in, notification, request

program = sys.argv[1]
URI = "untitled:process"
SECRET = "Geheimnis"
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
BEGIN = [request(1, "initialize", {"processId": None, "rootUri": None, "capabilities": {}}), notification("initialized", {})]
END = [request(99, "shutdown", None), notification("exit", None)]


def opened(text, version=1):
    return notification(
        "textDocument/didOpen",
        {"textDocument": {"uri": URI, "languageId": "dienstweg", "version": version, "text": text}},
    )


def changed(version, *changes):
    return notification(
        "textDocument/didChange",
        {"textDocument": {"uri": URI, "version": version}, "contentChanges": list(changes)},
    )


def between(start, end, text):
    position = lambda place: {"line": place[0], "character": place[1]}
    return {"range": {"start": position(start), "end": position(end)}, "text": text}


SYMBOLS = request(50, "textDocument/documentSymbol", {"textDocument": {"uri": URI}})


def talk(*parts):
    """Everything that is said to one server and then the end of input; its answers by id (None: without one), its exit
    status, and what it wrote to standard error."""
    stream = b"".join(part if isinstance(part, bytes) else framed(part) for part in parts)
    run = subprocess.run([program, "lsp"], input=stream, capture_output=True, timeout=LONG, env=ENVIRONMENT)
    errors = run.stderr.decode()
    assert SECRET not in errors, errors
    answers = {}
    for message in messages_in(run.stdout):
        if "method" not in message:
            answers.setdefault(message["id"], []).append(message)
    return answers, run.returncode, errors


def code(answer):
    return answer["error"]["code"]


def text_after(text, *messages):
    """What the session has after some changes, as its formatter or its outline shows it: the names of the processes."""
    answers, status, errors = talk(*BEGIN, opened(text), *messages, SYMBOLS, *END)
    assert (status, errors) == (0, ""), (status, errors)
    [answer] = answers[50]
    return [symbol["name"] for symbol in answer["result"]]


# Frames that are none: what came before is answered, the fault too, and one line says what it was.
for broken, words in (
    (b"Content-Length 5\r\n\r\nhello", "lines without a name"),
    (b"GET / HTTP/1.1\r\n\r\n", "lines without a name"),
    (b"POST /: HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", "lines without a name"),
    (b"Content-Type: x\r\n\r\n{}", "does not say how long"),
    (b"Content-Length: -5\r\n\r\n{}", "is no number"),
    (b"Content-Length: 5x\r\n\r\n{}", "is no number"),
    (b"Content-Length: \r\n\r\n{}", "is no number"),
    (b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "is no number"),
    (b"Content-Length: 100000000000\r\n\r\n{}", "too long"),
    (b"Content-Length: 99999999999999999999999\r\n\r\n{}", "too long"),
    (SECRET.encode() * 1000, "does not end"),
    (b"\x00" * 10_000, "does not end"),
    (b"Content-Length: 500\r\n\r\n{" + SECRET.encode(), "not complete"),
    (b"Content-Length: 50", "not complete"),
):
    answers, status, errors = talk(*BEGIN, opened(f"prozess {SECRET} {{\n}}\n"), SYMBOLS, broken)
    assert status == 1, (broken[:40], status)
    assert answers[50][0]["result"][0]["name"] == SECRET
    assert [code(answer) for answer in answers[None]] == [-32700], (broken[:40], answers)
    assert errors.count("\n") == 1 and words in errors, (broken[:40], errors)

# Bodies that are none: each is answered, and the conversation goes on.
for body, expected in (
    (b"", -32700),
    (b"{", -32700),
    (b"\xff\xfe", -32700),
    (b"nul", -32700),
    (b'{"jsonrpc":"2.0","id":3,"method":"shutdown"', -32700),
    (b"[" * 1_000_000, -32700),
    (b'{"a":' * 100_000, -32700),
    (b'"' + b"\\" * 99_999, -32700),
    (b"1e999999999", -32700),
    (b"[]", -32600),
    (b'[{"jsonrpc":"2.0","id":3,"method":"shutdown"}]', -32600),
    (b"null", -32600),
    (b"7", -32600),
    (b"{}", -32600),
    (b'{"jsonrpc":"2.0","method":7}', -32600),
    (b'{"jsonrpc":"2.0","id":{},"method":"shutdown"}', -32600),
    (b'{"jsonrpc":"2.0","id":null,"method":"shutdown"}', -32600),
    (b'{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}', -32600),
):
    answers, status, errors = talk(*BEGIN, framed(body), opened("prozess A {\n}\n"), SYMBOLS, *END)
    assert [code(answer) for answer in answers[None]] == [expected], (body[:40], answers)
    assert answers[50][0]["result"][0]["name"] == "A"
    assert (status, errors) == (0, ""), (body[:40], status, errors)

# Methods and parameters that are none.
for method, params, expected in (
    ("textDocument/unheardOf", {}, -32601),
    ("$/unheardOf", {}, -32601),
    ("$/cancelRequest", {"id": 1}, -32601),
    ("exit", None, -32601),
    ("textDocument/didOpen", {}, -32601),
    ("textDocument/hover", {}, -32602),
    ("textDocument/hover", None, -32602),
    ("textDocument/hover", [], -32602),
    ("textDocument/hover", "x", -32602),
    ("textDocument/hover", {"textDocument": {"uri": 7}, "position": {"line": 0, "character": 0}}, -32602),
    ("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": -1, "character": 0}}, -32602),
    ("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 0.5, "character": 0}}, -32602),
    ("textDocument/hover", {"textDocument": {"uri": "untitled:other"}, "position": {"line": 0, "character": 0}}, -32602),
    ("initialize", {}, -32600),
):
    answers, status, errors = talk(*BEGIN, opened("prozess A {\n}\n"), request(7, method, params), *END)
    assert [code(answer) for answer in answers[7]] == [expected], (method, params, answers)
    assert (status, errors) == (0, ""), (method, status, errors)

# Out of turn.
answers, status, _ = talk(request(5, "textDocument/hover", {}), opened("x"), SYMBOLS, *BEGIN, SYMBOLS, *END)
assert code(answers[5][0]) == -32002 and code(answers[50][0]) == -32002 and "result" in answers[1][0], answers
assert code(answers[50][1]) == -32602, "what was opened before initialize is not open"
answers, status, _ = talk(*BEGIN, END[0], SYMBOLS, request(6, "initialize", {}), request(7, "shutdown", None), END[1])
assert status == 0 and [code(answers[number][0]) for number in (50, 6, 7)] == [-32600] * 3, answers
answers, status, _ = talk(*BEGIN, END[1], SYMBOLS)
assert status == 1 and 50 not in answers, answers
assert talk(END[1])[1] == 1
assert talk() == ({}, 1, "")
assert talk(*BEGIN)[1:] == (1, "")
assert talk(*BEGIN, END[0])[1:] == (0, "")

# Changes that point nowhere, between the halves of a letter, the wrong way round, or to what is not open.
A = "prozess A {\n}\n"
assert text_after(A, changed(2, between((99, 0), (99, 5), "prozess B {\n}\n"))) == ["A", "B"]
assert text_after(A, changed(2, between((2, 0), (4_000_000_000, 4_000_000_000), "prozess B {\n}\n"))) == ["A", "B"]
assert text_after(A, changed(2, between((0, 9), (0, 8), "Z"))) == ["Z"]
assert text_after("// 😀\n" + A, changed(2, between((0, 4), (0, 5), "")), changed(3, between((1, 8), (1, 9), "Ä"))) == ["Ä"]
assert text_after(A, changed(9, between((0, 8), (0, 9), "C")), changed(3, between((0, 8), (0, 9), "D"))) == ["D"]
assert text_after(A, opened("prozess E {\n}\n")) == ["E"]
other = {"textDocument": {"uri": "untitled:other", "version": 1}}
assert text_after(
    A,
    notification("textDocument/didClose", other),
    notification("textDocument/didChange", {**other, "contentChanges": [{"text": "prozess X {\n}\n"}]}),
    notification("textDocument/didSave", other),
) == ["A"]
# A change of which a part cannot be understood changes nothing; the next one finds the text as the client has it.
for nonsense in (
    {"range": {"start": {"line": 0}}, "text": "x"},
    {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": -1}}, "text": "x"},
    {"range": None},
    {},
    7,
):
    assert text_after(
        A, changed(2, between((0, 8), (0, 9), "X"), nonsense), changed(3, between((0, 9), (0, 9), "Z"))
    ) == ["AZ"], nonsense
# A text that cannot be checked (a NUL character) is still the client's text, and is mended by a change of one place.
assert text_after(A, changed(2, between((0, 0), (0, 0), "\0")), changed(3, between((0, 0), (0, 1), ""))) == ["A"]


class Piped(Client):
    def __init__(self):
        super().__init__()
        self.process = subprocess.Popen(
            [program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
        )

    def send(self, message):
        self.process.stdin.write(framed(message))
        self.process.stdin.flush()

    def receive(self):
        length = int(self.process.stdout.readline().removeprefix(b"Content-Length: "))
        self.process.stdout.readline()
        return messages_in(b"Content-Length: %d\r\n\r\n%s" % (length, self.process.stdout.read(length)))[0]


# A parent that dies ends the server, though its input stays open; one that is on another machine is not looked for.
for orderly in (False, True):
    parent = subprocess.Popen(["sleep", "1000"])
    client = Piped()
    client.start(processId=parent.pid)
    if orderly:
        client.ask("shutdown", None)
    assert client.process.poll() is None
    parent.kill()
    parent.wait()
    assert client.process.wait(LONG) == (0 if orderly else 1)
    assert client.process.stderr.read() == b"The editor runs no more; the server ends.\n"
client = Piped()
client.start(processId=parent.pid)
client.open(URI, A)
assert client.symbols(URI) == ["A"]
client.process.stdin.close()
assert client.process.wait(LONG) == 1 and client.process.stderr.read() == b""
print("bad input has an answer, or a clean end")
