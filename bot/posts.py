"""What platforms post to us, on the wire: one body read up to a limit, one short answer."""

from starlette.types import Receive, Send


async def body(receive: Receive, most: int) -> bytes | None:
    """The body, or its beginning when it is longer than `most` bytes; None when the other side hung up."""
    pieces: list[bytes] = []
    length = 0
    while length <= most:
        message = await receive()
        if message["type"] != "http.request":
            return None
        piece = message.get("body", b"")
        pieces.append(piece)
        length += len(piece)
        if not message.get("more_body", False):
            break
    return b"".join(pieces)


async def answer(send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    """The whole answer."""
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [length, *headers]})
    await send({"type": "http.response.body", "body": body})
