"""`dalil whatsapp …`: the templates WhatsApp wants approved before it lets us write first."""

import asyncio
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

import handlers
from bot.channels import NotFetched
from bot.channels.whatsapp.client import Graph
from bot.channels.whatsapp.templates import CODES, template_name
from bot.reply import Phrase, phrase
from bot.settings import Settings, Unset, read_settings
from bot.texts import Texts

TEXTS = Path(handlers.__file__).parent / "texts"

#: What stands for a value in the examples Meta asks for.
EXAMPLE = "…"

#: Templates in one answer.
PAGE = 200

whatsapp_app = typer.Typer(no_args_is_help=True, help="What WhatsApp needs.")
templates_app = typer.Typer(help="The templates for what is sent unasked.")
whatsapp_app.add_typer(templates_app, name="templates")


@templates_app.callback(invoke_without_command=True)
def templates(context: typer.Context) -> None:
    """Print every template the bot needs as the JSON to submit, one a line."""
    if context.invoked_subcommand is None:
        for template in needed(Texts(TEXTS), handlers.UNASKED):
            typer.echo(json.dumps(template, ensure_ascii=False))


@templates_app.command()
def check() -> None:
    """Compare with what Meta approved, and in which category."""
    try:
        settings = read_settings()
    except Unset as mistakes:
        sys.exit(str(mistakes))
    texts = Texts(TEXTS)
    if not (settings.whatsapp_access_token and settings.whatsapp_business_account_id):
        sys.exit(texts.say(phrase("templates.settings"), settings.dalil_language))
    try:
        there = asyncio.run(approved(settings))
    except NotFetched as error:
        sys.exit(texts.say(phrase("templates.away", reason=str(error)), settings.dalil_language))
    findings = compare(needed(texts, handlers.UNASKED), there)
    for good, words in findings:
        typer.echo(("✓ " if good else "✗ ") + texts.say(words, settings.dalil_language))
    if not all(good for good, _ in findings):
        raise typer.Exit(1)


@dataclass(frozen=True, slots=True)
class Approved:
    """A template as Meta has it."""

    name: str
    code: str
    status: str
    category: str
    body: str


async def approved(settings: Settings) -> tuple[Approved, ...]:
    """Every template of the account, approved or not. Raises `NotFetched`."""
    graph = Graph(
        settings.whatsapp_api_url,
        settings.whatsapp_api_version,
        settings.whatsapp_phone_number_id,
        settings.whatsapp_access_token,
    )
    found: list[Approved] = []
    query = {"fields": "name,language,status,category,components", "limit": str(PAGE)}
    try:
        while True:
            page = await graph.get(f"{settings.whatsapp_business_account_id}/message_templates", **query)
            found.extend(_approved(each) for each in page.get("data", ()))
            paging = page.get("paging", {})
            if not paging.get("next"):
                return tuple(found)
            query["after"] = paging["cursors"]["after"]
    finally:
        await graph.close()


def _approved(told: Mapping[str, Any]) -> Approved:
    bodies = (each.get("text", "") for each in told.get("components", ()) if each.get("type") == "BODY")
    return Approved(
        str(told.get("name")),
        str(told.get("language")),
        str(told.get("status")),
        str(told.get("category")),
        next(bodies, ""),
    )


def variables(texts: Texts, unasked: Iterable[str]) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """For each phrase and language, what is filled in, in the order in which it stands there."""
    return {
        key: {language: skeleton[1] for language in CODES if (skeleton := texts.skeleton(key, language))}
        for key in unasked
    }


def needed(texts: Texts, unasked: Mapping[str, str]) -> list[dict[str, Any]]:
    """The templates of these phrases, as Meta takes them."""
    return [
        {
            "name": template_name(key),
            "language": code,
            "category": category,
            "parameter_format": "POSITIONAL",
            "components": [_body(*skeleton)],
        }
        for key, category in unasked.items()
        for language, code in CODES.items()
        if (skeleton := texts.skeleton(key, language))
    ]


def _body(text: str, names: Sequence[str]) -> dict[str, Any]:
    """Meta takes no text that begins or ends with a value."""
    if text.startswith("{{"):
        text = f"🔔 {text}"
    if text.endswith("}}"):
        text = f"{text}."
    body: dict[str, Any] = {"type": "BODY", "text": text}
    if names:
        body["example"] = {"body_text": [[f"{name} {EXAMPLE}" for name in names]]}
    return body


def compare(wanted: Sequence[Mapping[str, Any]], there: Sequence[Approved]) -> list[tuple[bool, Phrase]]:
    """What is missing, not approved, of another category or with other words."""
    known = {(each.name, each.code): each for each in there}
    return [_finding(each, known.get((each["name"], each["language"]))) for each in wanted]


#: What organizers should hear of first.
_GRAVEST = ("templates.category", "templates.other", "templates.not-approved", "templates.missing")


async def wrong(settings: Settings, texts: Texts) -> tuple[Phrase, ...]:
    """What is wrong with the templates, the gravest first. Raises `NotFetched`."""
    findings = compare(needed(texts, handlers.UNASKED), await approved(settings))
    bad = [words for good, words in findings if not good]
    return tuple(sorted(bad, key=lambda words: _GRAVEST.index(words.key)))


def _finding(wanted: Mapping[str, Any], found: Approved | None) -> tuple[bool, Phrase]:
    named = {"name": wanted["name"], "code": wanted["language"]}
    if found is None:
        return False, phrase("templates.missing", **named)
    if found.status != "APPROVED":
        return False, phrase("templates.not-approved", **named, status=found.status)
    if found.category != wanted["category"]:
        return False, phrase("templates.category", **named, actual=found.category, wanted=wanted["category"])
    if _slots(found.body) != _slots(wanted["components"][0]["text"]):
        return False, phrase("templates.other", **named)
    return True, phrase("templates.good", **named, category=found.category)


def _slots(text: str) -> list[str]:
    return re.findall(r"{{(\d+)}}", text)
