"""What we send is what another library would send for the same, kind by kind."""

import json
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

pywa = pytest.importorskip("pywa_async", reason="pywa is not installed")
httpx = pytest.importorskip("httpx")

from pywa_async import WhatsApp, types  # noqa: E402
from pywa_async.types.templates import BodyText, TemplateLanguage  # noqa: E402

from bot.channels.whatsapp.sending import body, file_body, template_body  # noqa: E402
from bot.channels.whatsapp.templates import Templates  # noqa: E402
from bot.reply import Address, Button, Drawn, Venue  # noqa: E402
from tests.bot.channels.whatsapp_channel import PERSON, letter  # noqa: E402
from tests.platforms.whatsapp import NUMBER, TOKEN  # noqa: E402

Send = Callable[[Any], Coroutine[Any, Any, Any]]
TO = str(PERSON)


async def theirs(send: Send) -> dict[str, Any]:
    """The body that pywa posts."""
    posted: list[dict[str, Any]] = []

    def answer(request: Any) -> Any:
        posted.append(json.loads(request.content))
        told = {"messaging_product": "whatsapp", "contacts": [{"input": TO, "wa_id": TO, "user_id": "MA.1"}]}
        return httpx.Response(200, json=told | {"messages": [{"id": "wamid.1"}]})

    client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    await send(WhatsApp(phone_id=NUMBER, token=TOKEN, session=client))
    await client.aclose()
    return posted[0]


def ours(sent: dict[str, Any]) -> dict[str, Any]:
    """Without what pywa leaves to its defaults."""
    sent = {name: value for name, value in sent.items() if name != "biz_opaque_callback_data"}
    if "template" in sent:
        sent["template"]["language"].pop("policy")
    return sent


async def text(wa: Any) -> None:
    await wa.send_message(to=TO, text="Bonjour", preview_url=False)


async def buttons(wa: Any) -> None:
    await wa.send_message(
        to=TO, text="?", buttons=[types.Button("Menu", "option.0"), types.Button("Stands", "option.1")]
    )


async def rows(wa: Any) -> None:
    listed = [types.SectionRow(f"Row {n}", f"option.{n}", "hint") for n in range(4)]
    await wa.send_message(
        to=TO, text="?", buttons=types.SectionList("☰ Choisir", [types.Section("", listed)])
    )


async def image(wa: Any) -> None:
    await wa.send_image(to=TO, image="123456789")


async def document(wa: Any) -> None:
    await wa.send_document(to=TO, document="123456789", filename="plan.pdf")


async def place(wa: Any) -> None:
    await wa.send_location(to=TO, latitude=30.42, longitude=-9.598, name="Place", address="Agadir")


async def link(wa: Any) -> None:
    await wa.send_message(
        to=TO, text="Le plan", buttons=types.URLButton("Ouvrir", "https://dalil.example/map")
    )


async def where_are_you(wa: Any) -> None:
    await wa.request_location(to=TO, text="D'où venez-vous ?")


async def template(wa: Any) -> None:
    await wa.send_template(
        to=TO,
        name="workshop_soon",
        language=TemplateLanguage.FRENCH,
        params=[BodyText.params("Poterie", "Salle 2")],
    )


KINDS: dict[str, tuple[Send, dict[str, Any]]] = {
    "text": (text, body(letter("Bonjour"), "☰ Choisir")),
    "buttons": (buttons, body(letter("?", "Menu", "Stands"), "☰ Choisir")),
    "list": (
        rows,
        body(letter("?", *(Button(f"option.{n}", f"Row {n}", "hint") for n in range(4))), "☰ Choisir"),
    ),
    "link": (link, body(letter("Le plan\nhttps://dalil.example/map"), "…", "Ouvrir")),
    "where are you": (where_are_you, body(letter("D'où venez-vous ?"), "…", asks_place=True)),
    "image": (image, file_body(letter(""), Drawn("x.png", "image/png", b""), "123456789", "☰ Choisir")),
    "document": (
        document,
        file_body(letter(""), Drawn("plan.pdf", "application/pdf", b""), "123456789", "☰ Choisir"),
    ),
    "place": (place, body(letter("", attach=Venue(30.42, -9.598, "Place", "Agadir")), "…")),
    "template": (
        template,
        template_body(
            letter(""),
            Templates(
                {"workshop.soon": {"fr": ("what", "place")}}, lambda value, language: str(value)
            ).filled_in("workshop.soon", "fr", {"what": "Poterie", "place": "Salle 2"}),
        ),
    ),
}


def plain(value: Any) -> Any:
    """Numbers and their texts alike, nothing for what is empty: Meta takes both."""
    match value:
        case dict():
            kept = {name: plain(each) for name, each in value.items() if each not in ("", None, False)}
            return kept | {"type": kept["type"].lower()} if isinstance(kept.get("type"), str) else kept
        case list():
            return [plain(each) for each in value]
        case bool():
            return value
        case int() | float():
            return f"{float(value):.6f}"
        case str() if value.replace(".", "").replace("-", "").isdecimal() and "." in value:
            return f"{float(value):.6f}"
    return value


@pytest.mark.parametrize("kind", KINDS)
async def test_bodies_are_the_same(kind: str) -> None:
    send, sent = KINDS[kind]
    assert plain(ours(sent)) == plain(await theirs(send))


async def test_recipients_without_a_number_are_named_the_same() -> None:
    async def send(wa: Any) -> None:
        await wa.send_message(to="MA.1234567890", text="x", preview_url=False)

    mine = body(letter("x", to=Address("whatsapp", "MA.1234567890")), "…")
    assert plain(ours(mine)) == plain(await theirs(send))
