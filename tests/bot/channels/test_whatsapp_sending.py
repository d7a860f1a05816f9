"""How letters look on WhatsApp and what refusals lead to: judged by a server that refuses what Meta does."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import (
    Away,
    Blocked,
    Busy,
    Closed,
    Held,
    NotSent,
    Refused,
    SendError,
    Unknown,
    Unwanted,
    Wait,
)
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp.choices import BUTTON, DESCRIPTION, TITLE, control, room, text_above
from bot.channels.whatsapp.errors import meaning
from bot.channels.whatsapp.sending import plain
from bot.measure import shorten, units
from bot.pacing import Pace
from bot.reply import Address, Button, Drawn, Venue
from tests.bot.channels.whatsapp_channel import PERSON, WHERE, connected, letter
from tests.platforms.whatsapp import WhatsApp, rules, serving
from tests.platforms.whatsapp.limits import Limits

LONG = (
    "La coopérative des femmes de la vallée de l'Arganeraie et de ses environs, huile et amlou traditionnels"
)


@pytest.fixture
async def whatsapp() -> AsyncIterator[WhatsApp]:
    async with serving(statuses=False) as running:
        running.person(PERSON, wrote=running.now())
        running.person("MA.1234567890", wrote=running.now())
        yield running


@pytest.fixture
async def channel(whatsapp: WhatsApp) -> AsyncIterator[WhatsAppChannel]:
    async with connected(whatsapp) as sending:
        yield sending


def last(whatsapp: WhatsApp) -> dict[str, Any]:
    return dict(whatsapp.calls()[-1]["sent"])


async def test_text_goes_as_text_and_carries_its_row(channel: WhatsAppChannel, whatsapp: WhatsApp) -> None:
    sent = await channel.send(letter("السلام عليكم"))
    assert whatsapp.calls()[0]["wamid"] == sent.id
    assert last(whatsapp) == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": str(PERSON),
        "biz_opaque_callback_data": "11.0",
        "type": "text",
        "text": {"body": "السلام عليكم", "preview_url": False},
    }


async def test_somebody_without_a_phone_number_is_reached_by_their_id(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    await channel.send(letter(to=Address("whatsapp", "MA.1234567890")))
    assert (last(whatsapp)["recipient"], "to" in last(whatsapp)) == ("MA.1234567890", False)


async def test_up_to_three_short_options_are_buttons(channel: WhatsAppChannel, whatsapp: WhatsApp) -> None:
    await channel.send(letter("Et maintenant ?", "📅 Programme", "🏪 Stands", "☰ Menu"))
    assert last(whatsapp)["interactive"] == {
        "type": "button",
        "body": {"text": "Et maintenant ?"},
        "action": {
            "buttons": [
                {"type": "reply", "reply": {"id": "option.0", "title": "📅 Programme"}},
                {"type": "reply", "reply": {"id": "option.1", "title": "🏪 Stands"}},
                {"type": "reply", "reply": {"id": "option.2", "title": "☰ Menu"}},
            ]
        },
    }


PLAN = Drawn("plan.png", "image/png", b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize(
    ("drawn", "kind", "more"),
    [
        (PLAN, "image", {}),
        (Drawn("p.pdf", "application/pdf", b"%PDF"), "document", {"filename": "p.pdf"}),
    ],
)
async def test_text_stands_below_what_is_attached_in_one_message(
    channel: WhatsAppChannel, whatsapp: WhatsApp, drawn: Drawn, kind: str, more: dict[str, str]
) -> None:
    below = replace(letter("Salle *A*"), attach=drawn, captioned=True)
    await channel.send(below)
    id = last(whatsapp)[kind]["id"]
    assert last(whatsapp)[kind] == {"id": id, **more, "caption": "Salle ∗A*"}
    await channel.send(replace(letter("Salle A", "☰ Menu"), attach=drawn, captioned=True))
    interactive = last(whatsapp)["interactive"]
    assert interactive["header"] == {"type": kind, kind: {"id": id, **more}}
    assert (interactive["type"], interactive["body"]) == ("button", {"text": "Salle A"})


async def test_text_goes_with_a_file_where_whatsapp_shows_both(channel: WhatsAppChannel) -> None:
    menu = Button("menu", "☰ Menu")
    assert channel.caption((), "image/png") == channel.caption((menu,), "application/pdf") == 1024
    assert (
        channel.caption((menu,) * 2, "image/png")
        == channel.caption((Button("a", "x" * 21),), "image/png")
        == 0
    )
    assert channel.caption((), "audio/ogg") == 0


@pytest.mark.parametrize(
    "options",
    [
        ["a", "b", "c", "d"],
        ["x" * 21, "b"],
        ["same", "same"],
        [Button("a", "Stand", "Pôle produits"), Button("b", "Menu")],
    ],
    ids=["four", "long", "alike", "with a hint"],
)
async def test_everything_else_is_a_list(
    channel: WhatsAppChannel, whatsapp: WhatsApp, options: list[Any]
) -> None:
    await channel.send(letter("?", *options))
    assert last(whatsapp)["interactive"]["type"] == "list"
    assert last(whatsapp)["interactive"]["action"]["button"] == "☰ Choisir"


async def test_long_label_is_cut_between_words_and_stands_whole_below(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    await channel.send(letter("Lequel ?", "15:00 Atelier de poterie pour enfants", "☰ Menu"))
    assert last(whatsapp)["interactive"]["action"]["sections"][0]["rows"] == [
        {
            "id": "option.0",
            "title": "15:00 Atelier de…",
            "description": "15:00 Atelier de poterie pour enfants",
        },
        {"id": "option.1", "title": "☰ Menu"},
    ]


async def test_label_too_long_for_the_row_stands_whole_in_the_text(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    await channel.send(letter("Laquelle ?", LONG, "☰ Menu"))
    interactive = last(whatsapp)["interactive"]
    assert interactive["body"]["text"] == f"Laquelle ?\n\nLa coopérative des… {LONG}"
    assert interactive["action"]["sections"][0]["rows"][0]["title"] == "La coopérative des…"


def test_label_of_one_endless_word_becomes_its_number() -> None:
    rows = control([Button("a", "x" * 30), Button("b", "y")], "…")["action"]["sections"][0]["rows"]
    assert rows == [{"id": "a", "title": "1.", "description": "x" * 30}, {"id": "b", "title": "y"}]


words = st.text(st.characters(categories=("L", "M", "N", "S")), min_size=1, max_size=30)
labels = st.lists(words, min_size=1, max_size=25).map(" ".join).map(lambda text: text[:200])


@given(st.lists(labels, min_size=1, max_size=10), st.text(min_size=1, max_size=300))
def test_whatever_the_labels_nothing_is_refused_and_no_word_is_cut(options: list[str], text: str) -> None:
    buttons = [Button(str(number), label) for number, label in enumerate(options)]
    if room(buttons) < units(text) or not text.strip():
        return
    interactive = control(buttons, "☰") | {"body": {"text": text_above(text, buttons)}}
    rules.check(
        {"messaging_product": "whatsapp", "to": "1", "type": "interactive", "interactive": interactive}, {}
    )
    shown = [row for section in interactive["action"].get("sections", ()) for row in section["rows"]]
    for label, row in zip(options, shown, strict=False):
        title = row["title"]
        if title.endswith("…") and not label.endswith("…"):
            assert label.split()[: len(title[:-1].split())][:-1] == title[:-1].split()[:-1]
        assert label in (title, row.get("description")) or label in interactive["body"]["text"]


@given(labels, st.integers(1, 80))
def test_shortened_label_fits_and_ends_with_a_word(label: str, most: int) -> None:
    short = shorten(label, most)
    assert units(short) <= most
    if short and short != label:
        kept = short[:-1].split()
        assert label.split()[: len(kept) - 1] == kept[:-1]


async def test_place_is_a_location(channel: WhatsAppChannel, whatsapp: WhatsApp) -> None:
    await channel.send(letter("", attach=Venue(30.42, -9.598, "Place Al Amal", "Agadir")))
    assert last(whatsapp)["location"] == {
        "latitude": "30.420000",
        "longitude": "-9.598000",
        "name": "Place Al Amal",
        "address": "Agadir",
    }


async def test_person_is_asked_for_their_place_by_a_button_of_its_own(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    await channel.send(letter("D'où partez-vous ?", "☰ Menu", key=WHERE))
    assert last(whatsapp)["interactive"] == {
        "type": "location_request_message",
        "body": {"text": "D'où partez-vous ?"},
        "action": {"name": "send_location"},
    }


@pytest.mark.parametrize(
    ("said", "above", "url"),
    [
        ("Le plan :\nhttps://dalil.example/map/a?x=1", "Le plan :", "https://dalil.example/map/a?x=1"),
        ("Le plan :\n\u2068https://dalil.example/a\u2069", "Le plan :", "https://dalil.example/a"),
        (
            "Voir https://dalil.example/a, merci.",
            "Voir https://dalil.example/a, merci.",
            "https://dalil.example/a",
        ),
        ("(http://dalil.example/a)", "(http://dalil.example/a)", "http://dalil.example/a"),
        ("https://dalil.example/a", "https://dalil.example/a", "https://dalil.example/a"),
    ],
)
async def test_one_link_has_a_button(
    channel: WhatsAppChannel, whatsapp: WhatsApp, said: str, above: str, url: str
) -> None:
    await channel.send(letter(said))
    assert last(whatsapp)["interactive"] == {
        "type": "cta_url",
        "body": {"text": above},
        "action": {"name": "cta_url", "parameters": {"display_text": "🔗 Ouvrir", "url": url}},
    }


@pytest.mark.parametrize(
    ("said", "options"),
    [
        ("https://a.example/x\nhttps://b.example/y", ()),
        ("https://a.example/" + "x" * 1100, ()),
        ("écrivez à contact@example.ma", ()),
        ("Le plan : https://a.example/x", ("☰ Menu",)),
    ],
    ids=["two", "long", "none", "with options"],
)
async def test_other_links_stay_in_the_text(
    channel: WhatsAppChannel, whatsapp: WhatsApp, said: str, options: tuple[str, ...]
) -> None:
    await channel.send(letter(said, *options))
    sent = last(whatsapp)
    assert (sent["text"] if not options else sent["interactive"])["body"] in (said, {"text": said})


PLAN = Drawn("plan.png", "image/png", b"\x89PNG\r\n\x1a\n plan")


def pictures(whatsapp: WhatsApp) -> list[str]:
    return [call["sent"]["image"]["id"] for call in whatsapp.calls()]


async def test_file_is_uploaded_once_and_its_id_used_again(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    await channel.send(letter("", attach=PLAN))
    await channel.send(letter("", attach=PLAN))
    assert (len(set(pictures(whatsapp))), whatsapp.ledger.counts["upload"]) == (1, 1)


async def test_id_of_a_file_serves_another_process_while_meta_keeps_it(whatsapp: WhatsApp) -> None:
    days = [0]

    def now() -> datetime:
        return datetime.now(UTC) + timedelta(days=days[0])

    heard = {"heard": datetime.now(UTC) + timedelta(days=40)}
    async with connected(whatsapp, now=now) as before:
        sent = await before.send(letter("", attach=PLAN, **heard))
    known = Drawn(PLAN.name, PLAN.mime, b"", known=sent.media)
    async with connected(whatsapp, now=now) as after:
        days[0] = 28
        assert (await after.send(letter("", attach=known, **heard))).media == sent.media
        days[0] = 30
        with pytest.raises(Refused, match="does not keep"):
            await after.send(letter("", attach=known, **heard))
    assert (len(set(pictures(whatsapp))), whatsapp.ledger.counts["upload"]) == (1, 1)


async def test_file_that_meta_forgot_sooner_is_uploaded_once_more(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    await channel.send(letter("", attach=PLAN))
    whatsapp.forget_uploads()
    await channel.send(letter("", attach=PLAN))
    assert whatsapp.ledger.counts["upload"] == 2


async def test_file_uploaded_a_month_ago_is_uploaded_once_more(whatsapp: WhatsApp) -> None:
    days = [0]
    heard = {"heard": datetime.now(UTC) + timedelta(days=40)}
    async with connected(whatsapp, now=lambda: datetime.now(UTC) + timedelta(days=days[0])) as channel:
        for days[0] in (0, 28, 30):
            await channel.send(letter("", attach=PLAN, **heard))
    assert whatsapp.ledger.counts["upload"] == 2


@pytest.mark.parametrize(
    ("name", "mime", "content", "uploaded_as"),
    [
        ("statuts.pdf", "application/pdf", b"%PDF-1.7", "application/pdf"),
        ("agenda.ics", "text/calendar", b"BEGIN:VCALENDAR", "text/plain"),
        ("dalil-mydata.json", "application/json", b"{}", "text/plain"),
        ("liste.pdf", "application/pdf", b"%PDF-1.7" + b"x" * (2 * 1024 * 1024), "application/pdf"),
    ],
)
async def test_documents_keep_their_name(
    channel: WhatsAppChannel, whatsapp: WhatsApp, name: str, mime: str, content: bytes, uploaded_as: str
) -> None:
    await channel.send(letter("", attach=Drawn(name, mime, content)))
    [upload] = whatsapp.uploads.values()
    assert (last(whatsapp)["document"]["filename"], upload.mime, upload.content) == (
        name,
        uploaded_as,
        content,
    )


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("*gras* et ~barré~", "∗gras* et ∼barré~"),
        ("_x_ `code`", "ˍx_ ˋcode`"),
        ("2 * 3, a_b, https://dalil.example/a_b~c", "2 * 3, a_b, https://dalil.example/a_b~c"),
    ],
)
def test_words_are_not_taken_for_formatting(said: str, shown: str) -> None:
    assert plain(said) == shown


# ── the window ─────────────────────────────────────────────────────────────────────────────────────────

LATE = datetime.now(UTC) - timedelta(hours=25)
SOON = {"key": "workshop.soon", "values": {"what": "Poterie", "place": "Salle\n2"}, "kind": "reminder"}


async def test_outside_the_window_the_template_of_the_phrase_goes(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    whatsapp.templates["workshop_soon", "fr"] = (2, "UTILITY", "APPROVED")
    await channel.send(letter("Rappel", heard=LATE, **SOON))
    assert last(whatsapp)["template"] == {
        "name": "workshop_soon",
        "language": {"code": "fr", "policy": "deterministic"},
        "components": [
            {
                "type": "body",
                "parameters": [{"type": "text", "text": "Poterie"}, {"type": "text", "text": "Salle 2"}],
            }
        ],
    }


async def test_template_goes_in_the_nearest_language_there_is_and_what_is_missing_is_asked_for_once(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    whatsapp.templates["workshop_soon", "ar"] = (2, "UTILITY", "APPROVED")
    for _ in range(3):
        await channel.send(letter("Rappel", heard=None, **SOON))
    assert [call["sent"]["template"]["language"]["code"] for call in whatsapp.calls()] == ["ar"] * 3
    assert last(whatsapp)["template"]["components"][0]["parameters"][0]["text"] == "Salle 2"
    assert [entry["code"] for entry in whatsapp.ledger.of("refused")] == [132001]


@pytest.mark.parametrize("more", [SOON, {"key": "echo"}, SOON | {"piece": 1}])
async def test_without_a_template_it_is_held_with_the_reason(
    channel: WhatsAppChannel, whatsapp: WhatsApp, more: dict[str, Any]
) -> None:
    with pytest.raises(Held, match="no approved template for"):
        await channel.send(letter("Rappel", heard=LATE, **more))
    assert whatsapp.calls() == []


async def test_window_that_meta_thinks_closed_is_tried_again_as_to_a_stranger(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    whatsapp.closed_at_once, whatsapp.late = True, 86400.0
    with pytest.raises(Closed):
        await channel.send(letter())


# ── what refusals lead to ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (131047, Closed), (131049, Held), (131050, Unwanted), (131056, Busy), (130429, Wait), (131048, Held),
        (131026, Blocked), (131030, Refused), (130472, Refused), (131042, Wait), (131057, Wait),
        (131062, Refused), (131063, Held), (131064, Held), (132000, Held), (132001, Held), (132012, Held),
        (132015, Held), (132016, Held), (131051, Refused), (131052, Refused), (131053, Refused), (190, Wait),
        (4, Wait), (80007, Wait), (368, Wait), (131031, Wait), (131000, Away), (131016, Away), (2, NotSent),
        (10, Wait), (200, Wait), (100, Refused), (131009, Refused), (99999, Refused),
    ],
)  # fmt: skip
def test_each_code_has_its_meaning(code: int, kind: type[SendError]) -> None:
    assert type(meaning(code, "why")) is kind


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [("lost", Unknown), ("closed", Unknown), ("reset", Unknown), ("fail", Unknown), ("fail_json", NotSent),
     ("wait", Wait)],
)  # fmt: skip
async def test_trouble_says_whether_meta_has_it(
    channel: WhatsAppChannel, whatsapp: WhatsApp, trouble: str, kind: type[SendError]
) -> None:
    whatsapp.trouble.set(next=[trouble])
    with pytest.raises(kind):
        await channel.send(letter())
    assert len(whatsapp.calls()) == (1 if trouble in ("lost", "closed") else 0)


async def test_server_that_is_not_there_has_nothing() -> None:
    async with serving() as whatsapp:
        pass
    async with connected(whatsapp) as channel:
        with pytest.raises(NotSent):
            await channel.send(letter())


async def test_lost_upload_has_sent_nobody_anything(channel: WhatsAppChannel, whatsapp: WhatsApp) -> None:
    with pytest.raises(Refused):
        await channel.send(letter("", attach=Drawn("x.png", "image/png", b"no picture")))
    assert whatsapp.calls() == []


async def test_person_written_to_too_fast_waits_longer_each_time(
    channel: WhatsAppChannel, whatsapp: WhatsApp
) -> None:
    whatsapp.limits = Limits(on=True, burst=1)
    await channel.send(letter())
    waits = []
    for _ in range(5):
        with pytest.raises(Busy) as busy:
            await channel.send(letter())
        waits.append(busy.value.seconds)
    assert waits == [4.0, 16.0, 64.0, 256.0, 256.0]


async def test_pace_is_the_one_meta_allows(channel: WhatsAppChannel) -> None:
    times = [0.0]
    limits = Limits(on=True, now=lambda: times[0])
    assert [limits.refusal("a") for _ in range(47)].index(131056) == 45
    assert channel.pace(Address("whatsapp", "1")) == Pace(6.0, 45)


def test_error_shows_no_token() -> None:
    assert all("EAAG" not in str(meaning(code, "x")) for code in (190, 100))


def test_descriptions_and_titles_have_metas_lengths() -> None:
    assert (BUTTON, TITLE, DESCRIPTION) == (20, 24, 72)
