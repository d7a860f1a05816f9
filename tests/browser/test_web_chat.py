"""The web chat as a person with a phone sees it."""

import json
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.message import Message, Pick, Place, Voice, Words
from bot.reply import Address, Drawn, Letter, Venue
from bot.server import application, serving
from storage.files import judge
from tests.bot.channels.scripted import ScriptedBot, chat, letter, web_channel
from tests.browser.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    b"SUMMARY:Vendre en ligne\\, pas\r\n  \xc3\xa0 pas\r\n"
    b"DTSTART;TZID=Africa/Casablanca:20250217T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000"
    "01f15c4890000000d49444154789c6360f8cfc0500f00048101804d7a9fa40000000049454e44ae426082"
)
MENU_AR = (("menu", "🏠 القائمة"), ("programme", "📅 البرنامج"), ("where", "📍 كيف تصلون"))
MENU_FR = (("menu", "🏠 Menu"), ("programme", "📅 Programme"), ("where", "📍 Comment venir"))


def guide(message: Message) -> Iterable[Letter]:
    """A bot with a handful of answers."""
    arabic = message.locale.startswith("ar")
    language = "ar" if arabic else "fr"
    match message.said:
        case Words("/start"):
            yield (
                letter("السلام عليكم، مرحبا بكم!\nعماذا تبحثون؟", *MENU_AR, language="ar")
                if arabic
                else letter("Bienvenue !\nQue cherchez-vous ?", *MENU_FR)
            )
        case Words("/forget"):
            yield letter("Tout est effacé.", key="privacy.forgotten")
        case Words("agenda"):
            yield letter("Vendre en ligne : lundi 17 février, 10 h.", ("stands", "Stands"))
            yield letter("", attach=Drawn("atelier.ics", "text/calendar", CALENDAR))
        case Words("plan"):
            yield letter("Le plan :")
            yield letter("", attach=Drawn("plan.png", "image/png", PICTURE))
        case Words("العربية"):
            yield letter("مرحبا بكم!", ("menu", "🏠 القائمة"), language="ar")
        case Words(text) if "B12" in text:
            yield letter("B12: من الباب الكبير إلى الأمام.\nTissir", language="ar")
        case Words(text):
            yield letter(f"Vous dites : {text}", ("menu", "🏠 Menu"), language=language)
        case Pick("where"):
            yield letter("ساحة الأمل، أكادير." if arabic else "Place Al Amal, Agadir.", language=language)
            yield letter("", attach=Venue(30.42, -9.6, "ساحة الأمل", "أكادير"), language=language)
        case Pick(id):
            yield letter(f"Choisi : {id}", *MENU_FR)
        case Voice():
            yield letter("Bien reçu, on vous écoute.")
        case Place(latitude, longitude):
            yield letter(f"Vous êtes à {latitude}, {longitude}.")


@pytest_asyncio.fixture(loop_scope="session")
async def bot(tmp_path: Path) -> ScriptedBot:
    return ScriptedBot(web_channel(recordings=tmp_path / "recorded"), guide)


@pytest_asyncio.fixture(loop_scope="session")
async def address(bot: ScriptedBot) -> AsyncIterator[str]:
    async with chat(bot.channel, bot) as address:
        yield address


async def say(page: Page, text: str) -> None:
    await page.locator("#words").fill(text)
    await page.locator("#words").press("Enter")


async def shown(page: Page) -> list[str]:
    """What the talk shows, from the first line to the last: ours after a ">"."""
    talk: list[str] = await page.evaluate(
        """() => [...document.querySelectorAll(".row .text")].map((text) =>
          (text.closest(".me") ? "> " : "") + [...text.children].map((line) => line.innerText).join("/"))"""
    )
    return talk


# ── talks ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_talk_in_arabic(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address, locale="ar-MA")
    await expect(page.get_by_text("عماذا تبحثون؟")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.locator("html")).to_have_attribute("lang", "ar")
    await expect(page.locator("#words")).to_have_attribute("placeholder", "اكتبوا هنا…")
    await say(page, "فين B12")
    await expect(page.get_by_text("من الباب الكبير")).to_be_visible()
    await page.get_by_role("button", name="كيف تصلون").click()
    await expect(page.get_by_role("link", name="فتح الخريطة")).to_be_visible()
    assert await shown(page) == [
        "السلام عليكم، مرحبا بكم!/عماذا تبحثون؟",
        "> فين B12",
        "B12: من الباب الكبير إلى الأمام./Tissir",
        "> 📍 كيف تصلون",
        "ساحة الأمل، أكادير.",
    ]
    assert bot.said == [Words("/start"), Words("فين B12"), Pick("where")]
    letter_of_dalil = page.locator(".dalil:not([hidden])").first
    await expect(letter_of_dalil).to_have_attribute("lang", "ar")
    await expect(letter_of_dalil.locator(".text")).to_have_attribute("dir", "rtl")
    # A line that starts with a stand's number, and a line in French, stay on the letter's side.
    lines = await page.locator(".dalil:not([hidden])").nth(1).locator(".line").all()
    assert [await line.evaluate("line => getComputedStyle(line).textAlign") for line in lines] == [
        "right"
    ] * 2
    theirs = await page.locator(".dalil:not([hidden]) .bubble").first.bounding_box()
    mine = await page.locator(".me .bubble").first.bounding_box()
    assert theirs and mine and theirs["x"] > mine["x"]


async def test_a_talk_in_french(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await expect(page.locator("#state")).to_have_text("En ligne")
    await expect(page.locator("html")).to_have_attribute("dir", "ltr")
    await say(page, "Bonjour\tà tous")
    await expect(page.get_by_text("Vous dites : Bonjour")).to_be_visible()
    await page.get_by_role("button", name="Programme").click()
    await expect(page.get_by_text("Choisi : programme")).to_be_visible()
    assert await shown(page) == [
        "Bienvenue !/Que cherchez-vous ?",
        "> Bonjour\tà tous",
        "Vous dites : Bonjour\tà tous",
        "> 📅 Programme",
        "Choisi : programme",
    ]
    await expect(page.locator(".me").last).to_contain_text("Envoyé")
    # Older choices are quiet, and pressing one harms nobody.
    assert await page.locator(".options").evaluate_all(
        'groups => groups.map((group) => group.classList.contains("old"))'
    ) == [True, True, False]
    await page.wait_for_timeout(1_000)
    await page.get_by_role("button", name="Programme").first.dblclick()  # a trembling thumb presses once
    await expect(page.get_by_text("Choisi : programme")).to_have_count(2)
    assert bot.said[2:] == [Pick("programme"), Pick("programme")]


async def test_the_page_follows_the_language_of_the_talk(address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "العربية")
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.locator("#send")).to_have_attribute("aria-label", "إرسال")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "ar")


async def test_lines_are_kept_and_shift_enter_makes_one(
    bot: ScriptedBot, address: str, open_page: Open
) -> None:
    page = await open_page(address)
    await page.locator("#words").press_sequentially("un")
    await page.locator("#words").press("Shift+Enter")
    await page.locator("#words").press_sequentially("deux")
    await page.locator("#send").click()
    await expect(page.get_by_text("Vous dites : un")).to_be_visible()
    assert (await shown(page))[1:] == ["> un/deux", "Vous dites : un/deux"]
    assert bot.said[-1] == Words("un\ndeux")


async def test_what_people_write_is_never_more_than_text(address: str, open_page: Open) -> None:
    page = await open_page(address)
    evil = "<img src=x onerror=alert(1)> javascript:alert(1) https://example.org/a?b=(c). tel:+212600000000"
    await say(page, evil)
    await expect(page.get_by_text("Vous dites :")).to_be_visible()
    assert (await shown(page))[1:] == [f"> {evil}", f"Vous dites : {evil}"]
    assert await page.locator("#log img").count() == 0
    assert await page.locator(".me a").evaluate_all("links => links.map((link) => link.href)") == [
        "https://example.org/a?b=(c",
        "tel:+212600000000",
    ]


async def test_what_dalil_offers_can_be_pressed(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "voyez /mydata, ou a/b, ou https://example.org/forget")
    await page.get_by_role("button", name="/mydata").click()
    await expect(page.get_by_text("Vous dites : /mydata")).to_be_visible()
    assert bot.said[-1] == Words("/mydata")
    assert await page.locator(".command").all_inner_texts() == ["/mydata", "/mydata"]


async def test_the_map_of_the_same_server_is_a_link(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "🗺 /map/agadir-2025?from=gate")
    link = page.locator("#log .dalil a").last
    await expect(link).to_be_visible()
    assert await link.evaluate("link => link.href") == f"{address}/map/agadir-2025?from=gate"
    assert await link.get_attribute("target") == "_blank"
    assert await page.locator(".command").count() == 0


async def test_too_long_stays_in_the_box(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "ا" * 31_000)
    await expect(page.locator("#note")).to_have_text("C’est trop long. Merci de l’envoyer en plusieurs fois.")
    assert len(await page.locator("#words").input_value()) == 31_000
    assert bot.said == [Words("/start")]


# ── bad lines ────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_written_offline_goes_out_once(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address, lossy=True)
    await page.context.set_offline(True)
    await expect(page.locator("#state")).to_have_text("Hors ligne")
    await expect(page.locator("#note")).to_contain_text("Vous êtes hors ligne.")
    await say(page, "un")
    await say(page, "deux")
    await expect(page.locator(".me").last).to_contain_text("Partira au retour de la connexion")
    assert bot.said == [Words("/start")]
    await page.context.set_offline(False)
    await expect(page.get_by_text("Vous dites : deux")).to_be_visible()
    await expect(page.locator("#note")).to_be_hidden()
    await expect(page.locator(".me").last).to_contain_text("Envoyé")
    assert bot.said == [Words("/start"), Words("un"), Words("deux")]
    assert len(bot.arrivals) == 3
    assert await shown(page) == [
        "Bienvenue !/Que cherchez-vous ?",
        "> un",
        "> deux",
        "Vous dites : un",
        "Vous dites : deux",
    ]


async def test_what_is_written_offline_survives_closing_the_page(
    bot: ScriptedBot, address: str, open_page: Open
) -> None:
    page = await open_page(address, lossy=True)
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    await page.context.set_offline(True)
    await say(page, "un")
    await page.reload()  # the page itself was kept
    await expect(page.get_by_text("Bienvenue !")).to_be_visible()
    await expect(page.locator(".me")).to_contain_text("Partira au retour de la connexion")
    await page.context.set_offline(False)
    await expect(page.get_by_text("Vous dites : un")).to_be_visible()
    assert bot.said == [Words("/start"), Words("un")]


async def test_a_server_that_restarts_is_found_again(open_page: Open) -> None:
    channel = web_channel()
    bot = ScriptedBot(channel, guide)

    async def ready() -> None:
        return None

    app = application([channel], bot, ready)
    async with serving(app, "127.0.0.1", 0) as address:
        page = await open_page(address, lossy=True)
    await expect(page.locator("#state")).to_have_text("Reconnexion…")
    await say(page, "un")
    async with serving(app, "127.0.0.1", int(address.rpartition(":")[2])):
        await expect(page.get_by_text("Vous dites : un")).to_be_visible()
        await expect(page.locator("#state")).to_have_text("En ligne")
        assert bot.said == [Words("/start"), Words("un")]


async def test_a_slow_line_shows_that_it_is_sending(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    bot.slowness = 3.0
    await say(page, "un")
    await expect(page.locator(".me")).to_contain_text("Envoi…")
    await expect(page.locator(".me")).to_contain_text("Envoyé")


async def test_a_busy_server_is_asked_again(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    bot.trouble = OSError("the disk is full")
    await say(page, "un")
    await expect(page.locator("#note")).to_contain_text("Votre message est gardé")
    bot.trouble = None
    await expect(page.get_by_text("Vous dites : un")).to_be_visible()


async def test_a_reload_keeps_the_talk(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "agenda")
    await expect(page.get_by_role("link", name="Ajouter à mon agenda")).to_be_visible()
    before = await shown(page)
    await page.reload()
    await expect(page.locator("#state")).to_have_text("En ligne")
    await expect(page.get_by_role("link", name="Ajouter à mon agenda")).to_be_visible()
    assert await shown(page) == before
    assert bot.said == [Words("/start"), Words("agenda")]


async def test_what_was_missed_is_shown_once(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await page.goto("about:blank")
    [raw] = bot.raws.values()
    bot.write(Address("web", raw.sender), letter("Rappel : demain 10 h.", kind="reminder"))
    bot.write(Address("web", raw.sender), letter("Vous venez ?", ("yes", "Oui")))
    await page.goto(address)
    await expect(page.get_by_role("button", name="Oui")).to_be_visible()
    await expect(page.locator(".reminder")).to_contain_text("Rappel")
    await page.reload()
    await expect(page.locator("#state")).to_have_text("En ligne")
    assert await shown(page) == [
        "Bienvenue !/Que cherchez-vous ?",
        "Rappel : demain 10 h.",
        "Vous venez ?",
    ]


async def test_two_tabs_show_the_same_talk(bot: ScriptedBot, address: str, open_page: Open) -> None:
    one = await open_page(address)
    await expect(one.get_by_text("Bienvenue !")).to_be_visible()
    other = await one.context.new_page()
    await other.goto(address)
    await say(one, "un")
    await expect(other.get_by_text("Vous dites : un")).to_be_visible()
    await say(other, "deux")
    await expect(one.get_by_text("Vous dites : deux")).to_be_visible()
    assert await shown(one) == await shown(other)
    assert bot.said == [Words("/start"), Words("un"), Words("deux")]


async def test_a_long_talk_is_bounded(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    [raw] = bot.raws.values()
    for number in range(230):
        bot.write(Address("web", raw.sender), letter(f"Nouvelle {number}"))
    await expect(page.get_by_text("Nouvelle 229")).to_be_visible()
    talk = await shown(page)
    assert (len(talk), talk[0]) == (200, "Nouvelle 30")
    assert len(json.loads(await page.evaluate("localStorage.getItem('dalil.talk')"))["items"]) == 200


# ── links, files, places ─────────────────────────────────────────────────────────────────────────────────


async def test_a_start_link_is_followed_once(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(f"{address}/?start=agadir-2025_B12&lang=ar")
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.get_by_text("من الباب الكبير")).to_be_visible()
    assert page.url == f"{address}/?lang=ar"
    await page.reload()
    await expect(page.locator("#state")).to_have_text("متصل")
    assert bot.said == [Words("/start agadir-2025_B12")]
    assert [json.loads(raw.payload)["locale"] for raw in bot.raws.values()] == ["ar"]


async def test_a_bad_start_link_is_a_plain_opening(bot: ScriptedBot, address: str, open_page: Open) -> None:
    await open_page(f"{address}/?start=%3Cscript%3E")
    assert bot.said == [Words("/start")]


async def test_a_calendar_file_is_offered(address: str, open_page: Open, tmp_path: Path) -> None:
    page = await open_page(address)
    await say(page, "agenda")
    card = page.locator(".card.calendar")
    await expect(card).to_contain_text("Vendre en ligne, pas à pas")
    await expect(card.locator(".leaf strong")).to_have_text("17")
    async with page.expect_download() as downloading:
        await card.get_by_role("link").click()
    download = await downloading.value
    assert download.suggested_filename == "atelier.ics"
    await download.save_as(tmp_path / "atelier.ics")
    assert (tmp_path / "atelier.ics").read_bytes() == CALENDAR


async def test_a_picture_is_shown(address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "plan")
    picture = page.locator(".card img")
    await expect(picture).to_have_attribute("alt", "plan.png")
    assert await picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") == 1


@pytest.mark.parametrize(
    ("agent", "first"),
    [
        ("Mozilla/5.0 (Linux; Android 12)", "geo:30.42,-9.6?q=30.42,-9.6("),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X)",
            "https://maps.apple.com/?ll=30.42,-9.6&q=",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64)", "https://www.openstreetmap.org/?mlat=30.42&mlon=-9.6"),
    ],
)
async def test_a_place_opens_a_map(address: str, open_page: Open, agent: str, first: str) -> None:
    page = await open_page(address, user_agent=agent)
    await page.get_by_role("button", name="Comment venir").click()
    await expect(page.locator(".card b")).to_have_text("ساحة الأمل")
    links = await page.locator(".card a").evaluate_all("links => links.map((link) => link.href)")
    assert links[0].startswith(first)
    assert [link.split("/")[2] for link in links[1:]] == ["www.openstreetmap.org", "www.google.com"]


async def test_sharing_a_place(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(
        address, geolocation={"latitude": 30.4211119, "longitude": -9.598}, permissions=["geolocation"]
    )
    await page.get_by_role("button", name="Partager ma position").click()
    await expect(page.get_by_text("Vous êtes à 30.42111, -9.598.")).to_be_visible()
    assert bot.said[-1] == Place(30.42111, -9.598)


async def test_a_place_not_given_is_no_trouble(address: str, open_page: Open) -> None:
    page = await open_page(address)
    await page.get_by_role("button", name="Partager ma position").click()
    await expect(page.locator("#note")).to_contain_text("Votre position est introuvable.")


async def test_a_voice_note_is_recorded_with_the_keyboard_and_can_be_played(
    bot: ScriptedBot, address: str, open_page: Open
) -> None:
    page = await open_page(address, permissions=["microphone"])
    await page.locator("#voice").focus()
    await page.keyboard.press("Enter")
    stop = page.get_by_role("button", name="Arrêter et envoyer")
    await expect(stop).to_have_attribute("aria-pressed", "true")
    await expect(page.locator("#note")).to_contain_text("J’enregistre")
    await page.wait_for_timeout(1200)
    await stop.press("Enter")
    await expect(page.get_by_text("Bien reçu, on vous écoute.")).to_be_visible()
    await expect(page.get_by_text("Message vocal", exact=False).first).to_be_visible()
    await expect(page.get_by_role("button", name="Envoyer un message vocal")).to_be_visible()
    said = bot.said[-1]
    assert isinstance(said, Voice)
    sound = b"".join([piece async for piece in bot.channel.fetch(said.file)])
    assert judge(sound) == "audio/ogg"
    assert len(sound) > 1000


async def test_a_voice_note_can_be_called_off(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address, permissions=["microphone"])
    await page.locator("#voice").click()
    await expect(page.locator("#voice")).to_have_attribute("aria-pressed", "true")
    await page.keyboard.press("Escape")
    await expect(page.locator("#voice")).to_have_attribute("aria-pressed", "false")
    await say(page, "bonjour")
    await expect(page.get_by_text("Vous dites : bonjour")).to_be_visible()
    assert not any(isinstance(each, Voice) for each in bot.said)


async def test_without_a_microphone_one_can_write(address: str, open_page: Open) -> None:
    page = await open_page(address)
    await page.locator("#voice").click()
    await expect(page.locator("#note")).to_contain_text("Le micro n’est pas disponible.")


async def test_the_menu_is_one_press_away(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await page.locator("#menu").click()
    await expect(page.get_by_text("Vous dites : /menu")).to_be_visible()
    assert (await shown(page))[1] == "> Menu"


async def test_who_is_erased_is_erased_here_too(address: str, open_page: Open) -> None:
    page = await open_page(address)
    await say(page, "agenda")
    await expect(page.locator(".card")).to_be_visible()
    await say(page, "/forget")
    await expect(page.get_by_text("Tout est effacé.")).to_be_visible()
    assert await shown(page) == ["Tout est effacé."]
    kept = await page.evaluate("JSON.stringify(localStorage)")
    assert "Vendre" not in kept
    assert "dalil.file" not in kept


async def test_erasing_from_the_device_makes_somebody_new(
    bot: ScriptedBot, address: str, open_page: Open
) -> None:
    page = await open_page(address)
    await say(page, "un")
    await expect(page.get_by_text("Vous dites : un")).to_be_visible()
    await page.locator("#more").click()
    await page.get_by_role("button", name="Effacer de cet appareil").click()
    assert len(await shown(page)) == 3
    await page.get_by_role("button", name="Vraiment ?").click()
    await expect(page.get_by_text("Bienvenue !")).to_be_visible()
    assert await shown(page) == ["Bienvenue !/Que cherchez-vous ?"]
    assert len({raw.sender for raw in bot.raws.values()}) == 2


# ── for everybody ────────────────────────────────────────────────────────────────────────────────────────


async def test_the_keyboard_is_enough(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    await expect(page.get_by_role("button", name="Comment venir")).to_be_visible()
    focused = page.locator(":focus")
    await page.keyboard.press("Tab")
    await expect(focused).to_have_text("Aller à la zone de message")
    await page.keyboard.press("Enter")
    await expect(page.locator("#words")).to_be_focused()
    await page.keyboard.type("un")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Vous dites : un")).to_be_visible()
    order = []
    for _ in range(2):
        await page.keyboard.press("Shift+Tab")
        order.append(await focused.evaluate("node => node.id || node.dataset.option"))
    assert order == ["menu", "menu"]  # the button beside the box, then the choice under the last answer
    assert await focused.evaluate("node => getComputedStyle(node).outlineWidth") == "3px"
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Choisi : menu")).to_be_visible()
    await page.locator("#more").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#restart")).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(page.locator("#restart")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#restart")).to_be_hidden()
    await expect(page.locator("#more")).to_be_focused()


NAMELESS = """() => [...document.querySelectorAll("button, a, textarea, [role=log], [role=group], img")]
  .filter((node) => node.checkVisibility())
  .filter((node) => !(node.getAttribute("aria-label") || node.textContent.trim() || node.alt))
  .map((node) => node.outerHTML)"""

SMALL = """() => [...document.querySelectorAll("button:not(.command), .links a, textarea")]
  .filter((node) => node.checkVisibility())
  .map((node) => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 43.9).map(([html]) => html)"""

PALE = """() => {
  const channel = (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => sum + share * channel(color[at] / 255), 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const [r, g, b, alpha = 1] = parse(getComputedStyle(node).backgroundColor);
      if (alpha > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const found = [];
  const check = (node, color, text) => {
    const [one, two] = [light(parse(color)), light(ground(node))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) found.push([text, ratio]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement, text = walker.currentNode.textContent.trim();
    if (text && node.checkVisibility()) check(node, getComputedStyle(node).color, text);
  }
  const words = document.getElementById("words");
  check(words, getComputedStyle(words, "::placeholder").color, "placeholder");
  return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everything_can_be_read_named_and_hit(address: str, open_page: Open, scheme: str) -> None:
    page = await open_page(address, color_scheme=scheme, reduced_motion="reduce")
    await page.get_by_role("button", name="Comment venir").click()
    await say(page, "agenda")
    await say(page, "plan")
    await expect(page.locator(".card")).to_have_count(3)
    await page.locator("#more").click()
    assert await page.evaluate(PALE) == []
    assert await page.evaluate(NAMELESS) == []
    assert await page.evaluate(SMALL) == []
    assert await page.locator("#log").get_attribute("aria-live") == "polite"
    for role in ("banner", "main", "contentinfo", "log"):
        await expect(page.get_by_role(role)).to_have_count(1)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Dalil · دليل")
    assert "user-scalable" not in (await page.locator("meta[name=viewport]").get_attribute("content") or "")
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await page.evaluate("document.getAnimations().length") == 0


async def test_the_newest_words_are_in_sight(bot: ScriptedBot, address: str, open_page: Open) -> None:
    page = await open_page(address)
    for number in range(6):
        await say(page, f"mot {number}")
        await expect(page.get_by_text(f"Vous dites : mot {number}")).to_be_in_viewport()
    long = "\n".join(f"ligne {number}" for number in range(60))
    await say(page, long)
    await expect(page.get_by_text("Vous dites : ligne 0")).to_be_visible()
    # An answer longer than the screen is read from its beginning ... of what was asked, here as long itself.
    await page.locator("#log").evaluate("log => { log.scrollTop = 0; }")
    await page.wait_for_function("document.getElementById('log').scrollTop === 0")
    [raw, *_] = bot.raws.values()
    bot.write(Address("web", raw.sender), letter("Rappel !", kind="reminder"))
    await page.get_by_role("button", name="Nouveau message").click()
    await expect(page.get_by_text("Rappel !")).to_be_in_viewport()
    await expect(page.get_by_role("button", name="Nouveau message")).to_be_hidden()
