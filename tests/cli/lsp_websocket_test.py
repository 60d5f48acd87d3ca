"""`dienstweg lsp --websocket` with real clients: who is let in, what is a message, how one leaves.

lsp_websocket_test.py PROGRAM
"""

import json
import signal
import struct
import sys

from lsp_client import BINARY, CLOSE, CLOSED, CONTINUATION, PING, PONG, TEXT, Server, Tcp, WebSocket, notification

program = sys.argv[1]
URI = "untitled:process"
TOKEN = "a-token-of-ours-0123456789"

with Server(program, "--websocket", "127.0.0.1:0", "--allow-origin", "https://wiki.example") as server:
    [url] = server.addresses
    assert url.startswith("ws://127.0.0.1:") and len(url.partition("?token=")[2]) == 48, url
    port = url.removeprefix("ws://127.0.0.1:").partition("/")[0]

    # The door.
    for status, say in (
        (101, {}),
        (101, {"host": f"localhost:{port}"}),
        (101, {"headers": ["Origin: https://wiki.example"]}),
        (401, {"target": "/"}),
        (401, {"target": "/?token=0123456789abcdef0123456789abcdef0123456789abcdef"}),
        (401, {"target": "/?token="}),
        (403, {"headers": ["Origin: https://evil.example"]}),
        (403, {"headers": [f"Origin: http://127.0.0.1:{port}"]}),
        (403, {"headers": ["Origin: null"]}),
        (403, {"host": f"evil.example:{port}"}),
        (403, {"host": f"evil.example:{port}", "headers": [f"Origin: http://evil.example:{port}"]}),
        (400, {"headers": ["Origin: https://wiki.example", "Origin: https://wiki.example"]}),
        (400, {"headers": ["Host: localhost"]}),
        (426, {"upgrade": False}),
        (403, {"upgrade": False, "host": "evil.example"}),
        (400, {"headers": ["X: " + "x" * 20_000]}),
        (400, {"headers": ["no header"]}),
    ):
        visitor = WebSocket(url, **say)
        assert visitor.status == status, (say, visitor.head)
        assert "access-control-allow-origin" not in visitor.head, visitor.head
        visitor.close()

    # Two clients have the same file open with different texts.
    one, other = WebSocket(url), WebSocket(url)
    one.start()
    other.start()
    one.open(URI, "schrit\n")
    other.open(URI, "prozess Two {\n}\n")
    assert "S001" in one.codes(URI)
    assert other.symbols(URI) == ["Two"]

    # A message in many frames, sent in small pieces, with a ping between them.
    body = json.dumps(
        notification(
            "textDocument/didOpen",
            {
                "textDocument": {
                    "uri": URI,
                    "languageId": "x",
                    "version": 1,
                    "text": "// " + "ä😀" * 180_000 + "\nprozess Last {\n}\n",
                }
            },
        ),
        ensure_ascii=False,
    ).encode()
    assert len(body) > 1_000_000
    half = len(body) // 2
    stream = (
        one.frame(TEXT, body[:half], last=False) + one.frame(PING, b"there?") + one.frame(CONTINUATION, body[half:])
    )
    for at in range(0, len(stream), 1009):
        one.socket.sendall(stream[at : at + 1009])
    assert one.receive_frame() == (PONG, b"there?")
    assert one.symbols(URI) == ["Last"]

    # No JSON is answered, and the conversation goes on.
    one.send_frame(TEXT, b"{")
    assert one.until(lambda message: "error" in message)["error"]["code"] == -32700
    assert one.symbols(URI) == ["Last"]

    # What is no text ends it, with the reason that the protocol has for it.
    for code, kind, data in ((1003, BINARY, b"{}"), (1007, TEXT, b"\xff"), (1002, 0xB, b"")):
        client = WebSocket(url)
        client.start()
        client.send_frame(kind, data)
        while (frame := client.receive_frame()) is not None and frame[0] != CLOSE:
            pass
        assert frame is not None and struct.unpack(">H", frame[1][:2])[0] == code, (code, frame)
    client = WebSocket(url)
    # Too long before initialize: the head of the frame says so, and the rest need not come.
    client.socket.sendall(client.frame(TEXT, b" " * 2_000_000)[:14])
    assert client.is_closed() and struct.unpack(">H", client.last[1][:2])[0] == 1009, client.last

    # Goodbye in both directions, and one that just vanishes.
    one.send_frame(CLOSE, struct.pack(">H", 1000))
    assert one.is_closed() and one.last == (CLOSE, struct.pack(">H", 1000)), one.last
    assert one.receive_frame() is None
    leaver = WebSocket(url)
    leaver.start()
    leaver.ask("shutdown", None)
    leaver.tell("exit", None)
    assert leaver.is_closed() and leaver.last[1][:2] == struct.pack(">H", 1000), leaver.last
    vanished = WebSocket(url)
    vanished.start()
    vanished.socket.sendall(vanished.frame(TEXT, b"{" * 1000)[:500])
    vanished.close()
    assert other.symbols(URI) == ["Two"]

    # Another protocol.
    stranger = Tcp(url.removeprefix("ws://").partition("/")[0])
    stranger.raw(b'Content-Length: 2\r\n\r\n{}')
    assert stranger.socket.recv(12) == b"HTTP/1.1 400"

    # Told to end, the server says so (1001: going away).
    server.process.send_signal(signal.SIGTERM)
    assert other.is_closed() and struct.unpack(">H", other.last[1][:2])[0] == 1001, other.last
    other.send_frame(CLOSE, struct.pack(">H", 1001))
    other.close()
    assert server.end() == 0 if server.process.poll() is None else server.process.returncode == 0

# A token that was given is not repeated; both sockets at once, both with it; the seventeenth is told to come later.
with Server(
    program, "--listen", "127.0.0.1:0", "--websocket", "127.0.0.1:0", "--allow-origin", "http://localhost:*",
    "--allow-origin", "vscode-webview://*", sockets=2, DIENSTWEG_TOKEN=TOKEN,
) as server:
    tcp, url = server.addresses
    assert url.startswith("ws://127.0.0.1:") and url.endswith("/"), url
    assert WebSocket(url).status == 401
    url += f"?token={TOKEN}"
    for origin in ("http://localhost:5173", "vscode-webview://0f3a"):
        visitor = WebSocket(url, headers=[f"Origin: {origin}"])
        assert visitor.status == 101, visitor.head
        visitor.close()
    assert "error" in Tcp(tcp).ask("initialize", {"capabilities": {}})
    friend = Tcp(tcp)
    assert "result" in friend.start(initializationOptions={"token": TOKEN})
    many = []
    while (client := WebSocket(url)).status == 101:
        many.append(client)
        assert len(many) < 32
    assert client.status == 503 and 10 < len(many) < 16, (client.head, len(many))
    assert server.end() == 0
    assert TOKEN not in server.errors
print("WebSockets: the door, the frames, the farewells")
