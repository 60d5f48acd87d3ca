"""`dienstweg lsp --listen` with real clients: apart from each other, whoever they are and however they leave.

lsp_tcp_test.py PROGRAM
"""

import signal
import subprocess
import sys

from lsp_client import CLOSED, Server, Tcp, framed, request

program = sys.argv[1]
URI = "untitled:process"
TOKEN = "a-token-of-ours-0123456789"


def refused(*arguments, **variables):
    """What a call says that is not served."""
    run = subprocess.run(
        [program, "lsp", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        env={"LC_ALL": "C.UTF-8", **variables},
    )
    assert run.returncode == 2 and run.stdout == "" and run.stderr.count("\n") == 1, (arguments, run)
    return run.stderr


# Two clients have the same file open with different texts, and each is told of its own.
with Server(program, "--listen", "127.0.0.1:0") as server:
    [address] = server.addresses
    assert server.errors == f"listening on {address}\n" and address.startswith("127.0.0.1:"), server.errors
    one, other = Tcp(address), Tcp(address)
    one.start()
    other.start()
    one.open(URI, "schrit\n")
    other.open(URI, "// nothing\n")
    assert "S001" in one.codes(URI)
    assert other.symbols(URI) == []
    other.open(URI, "prozess Two {\n}\n")
    one.open(URI, "prozess One {\n}\n")
    assert (one.symbols(URI), other.symbols(URI)) == (["One"], ["Two"])

    # One says goodbye, another vanishes in the middle of a message: the third goes on.
    assert one.ask("shutdown", None)["result"] is None
    one.tell("exit", None)
    assert one.is_closed()
    third = Tcp(address)
    third.start()
    third.raw(b"Content-Length: 100000\r\n\r\n{")
    third.close()
    assert "not complete" in server.line()
    assert other.symbols(URI) == ["Two"]

    # A client that only closes its sending side is still answered.
    half = Tcp(address)
    half.start()
    half.open(URI, "prozess Half {\n}\n")
    half.send(request(77, "textDocument/documentSymbol", {"textDocument": {"uri": URI}}))
    half.socket.shutdown(1)
    assert half.answer(77)["result"][0]["name"] == "Half"
    assert half.is_closed()

    # 1 MB in small pieces, and no byte is lost.
    text = "// " + "ä😀" * 180_000 + "\nprozess Last {\n}\n"
    big = Tcp(address)
    big.start()
    stream = framed(
        {
            "jsonrpc": "2.0",
            "method": "textDocument/didOpen",
            "params": {"textDocument": {"uri": URI, "languageId": "x", "version": 1, "text": text}},
        }
    )
    assert len(stream) > 1_000_000
    for at in range(0, len(stream), 977):
        big.raw(stream[at : at + 977])
    assert big.symbols(URI) == ["Last"]

    # More than is taken in ahead of the work (16 MB): it waits on the way, and all of it arrives.
    numbers = list(range(100_000, 108_000))
    for number in numbers:
        big.send(request(number, "unheard/of", {"ballast": "x" * 4000}))
    answers = []
    while len(answers) < len(numbers):
        message = big.receive()
        if "method" not in message:
            assert message["error"]["code"] == -32601, message
            answers.append(message["id"])
    assert answers == numbers

    # Whoever asks much before reading gets all of it, in order.
    big.open(URI, "".join(f'prozess P{i} {{\n  schritt "s{i}"\n}}\n' for i in range(300)))
    numbers = list(range(1000, 1150))
    for number in numbers:
        big.send(request(number, "textDocument/documentSymbol", {"textDocument": {"uri": URI}}))
    assert other.symbols(URI) == ["Two"], "nobody waits for it meanwhile"
    answers = []
    while len(answers) < len(numbers):
        message = big.receive()
        if "method" not in message:
            answers.append(message["id"])
            assert len(message["result"]) == 600  # processes and steps
    assert answers == numbers
    big.close()
    assert other.symbols(URI) == ["Two"]

    # No messages: a request of a browser, even one that looks like a frame; a length that nobody waits for.
    for garbage in (
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"POST /: HTTP/1.1\r\nHost: x\r\nContent-Length: 46\r\n\r\n"
        b'{"jsonrpc":"2.0","id":1,"method":"initialize"}',
        b"Content-Length: -1\r\n\r\n{}",
        b"Content-Length: 2000000\r\n\r\n",  # before initialize
        b"\x00" * 5000,
    ):
        stranger = Tcp(address)
        stranger.raw(garbage)
        answer = stranger.receive()
        assert answer["id"] is None and answer["error"]["code"] == -32700, answer
        assert stranger.receive() is CLOSED
        line = server.line()
        assert "no message" in line or "too long" in line, line
    assert other.symbols(URI) == ["Two"]

    # A process that is not there is nothing to watch here: it may be of another machine.
    far = Tcp(address)
    assert "result" in far.start(processId=2**22 + 1)

    # Told to end, the server ends in good order, and its clients see it.
    assert server.end(signal.SIGTERM) == 0
    assert other.is_closed()

# Seventeen are one too many; when one has gone, there is a place.
with Server(program, "--listen", "[::1]:0") as server:
    [address] = server.addresses
    assert address.startswith("[::1]:"), address
    clients = [Tcp(address) for _ in range(16)]
    for client in clients:
        client.start()
    late = Tcp(address)
    answer = late.receive()
    assert answer["id"] is None and "too many" in answer["error"]["message"], answer
    assert late.receive() is CLOSED
    late.close()
    clients[3].tell("exit", None)
    assert clients[3].is_closed()
    clients[3].close()
    while True:  # the server notices when it notices
        again = Tcp(address)
        again.send(request(1, "initialize", {"capabilities": {}}))
        answer = again.receive()
        if answer is not CLOSED and "result" in answer:
            break
        again.close()
    assert server.end(signal.SIGINT) == 0

# With a token, nobody is served who does not know it, and it is nowhere to be read.
with Server(program, "--listen", "127.0.0.1:0", DIENSTWEG_TOKEN=TOKEN) as server:
    [address] = server.addresses
    for options in ({}, {"initializationOptions": {"token": TOKEN[:-1]}}, {"initializationOptions": {"token": 7}}):
        stranger = Tcp(address)
        assert stranger.ask("textDocument/hover", {})["error"]["code"] == -32002
        answer = stranger.ask("initialize", {"capabilities": {}, **options})
        assert answer["error"]["code"] == -32600, answer
        assert stranger.receive() is CLOSED
    friend = Tcp(address)
    assert "result" in friend.start(initializationOptions={"token": TOKEN})
    friend.open(URI, "prozess One {\n}\n")
    assert friend.symbols(URI) == ["One"]
    assert server.end() == 0
    assert TOKEN not in server.errors, server.errors

with Server(program, "--listen", "127.0.0.1:0") as server:
    said = refused("--listen", server.addresses[0])
    assert said == (
        f"error: Another program is running at {server.addresses[0]} already. "
        "Choose another port; 0 is a free one.\n"
    ), said
assert "could be reached from other machines" in refused("--listen", "0.0.0.0:0")
assert "von anderen Rechnern" in refused("--listen", "[::]:0", LC_ALL="de_DE.UTF-8")
assert "needs a token" in refused("--listen", "0.0.0.0:0", "--allow-remote")
assert "at least 16 characters" in refused("--listen", "127.0.0.1:0", "--token", "short")
assert "at least 16 characters" in refused("--listen", "127.0.0.1:0", DIENSTWEG_TOKEN="short")
assert "does not have the address" in refused("--listen", "203.0.113.1:0", "--allow-remote", DIENSTWEG_TOKEN=TOKEN)
for nonsense in ("4000", "127.0.0.1", "example.org:4000", "127.0.0.1:99999"):
    assert "is not an address with a port" in refused("--listen", nonsense)
assert "not go together" in refused("--stdio", "--listen", "127.0.0.1:0")
assert "belongs to --listen" in refused("--token", TOKEN)

with Server(program, "--listen", "0.0.0.0:0", "--allow-remote", DIENSTWEG_TOKEN=TOKEN) as server:
    port = server.addresses[0].rsplit(":", 1)[1]
    friend = Tcp(f"127.0.0.1:{port}")
    assert "result" in friend.start(initializationOptions={"token": TOKEN})
print("TCP: clients apart, strangers outside")
