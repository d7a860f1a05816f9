"""The pages: the map of a fair, and what the code of a printed sign opens."""

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.addresses import Addresses
from bot.plan_map.drawing import pole_numbers, styles, svg
from bot.reply import Value, phrase
from bot.texts import RIGHT_TO_LEFT, Texts
from storage.database import Database
from storage.phrases import Localized
from storage.plan.codes import code_of, coded
from storage.plan.making import plan_of
from storage.plan.model import Placed, Plan
from storage.plan.path import Mode
from storage.plan.path import Path as Way
from storage.plan.ways import Ways
from storage.records import Fair

#: Plans kept ready.
MOST = 8

#: A search longer than this is none.
LONGEST = 60

_FILES = Path(__file__).parent / "page"
_FOREVER = {"cache-control": "public, max-age=31536000, immutable"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class _Mapped:
    fair: Fair
    plan: Plan | None
    ways: Ways | None


class PlanMap:
    """Serves `/map/<fair>` and `/at/<fair>/<place>`."""

    def __init__(self, database: Database, texts: Texts, addresses: Addresses, default_language: str) -> None:
        self._database = database
        self._texts = texts
        self._addresses = addresses
        self._default = default_language
        self._kept: OrderedDict[tuple[str, int], _Mapped] = OrderedDict()

    def routes(self) -> Sequence[Route]:
        """What is served."""
        return (
            Route("/map/{fair}", self._map),
            Route("/at/{fair}/{place}", self._sign),
            Route("/map-page/{file}", _asset),
        )

    async def _mapped(self, id: str) -> tuple[_Mapped, frozenset[str]] | None:
        """A fair with its plan and the aisles that are closed now; None when there is no such fair."""
        version, closed = await self._database.read(lambda store: _state(store, id))
        if version is None:
            return None
        if (kept := self._kept.get((id, version))) is None:
            fair = await self._database.read(lambda store: store.fairs.get(id))
            if fair is None:
                return None
            plan = plan_of(fair)
            kept = self._kept[id, version] = _Mapped(fair, plan, Ways(plan) if plan else None)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return kept, closed

    # ── the map ─────────────────────────────────────────────────────────────────────────────────────────

    async def _map(self, request: Request) -> Response:
        found = await self._mapped(request.path_params["fair"])
        if found is None:
            return PlainTextResponse("not found\n", 404)
        mapped, closed = found
        language = self._language(request)
        page = _Page(mapped, self._texts, language, self._addresses)
        if mapped.plan is None or mapped.ways is None:
            return _html(page.without_plan(), 404, language)
        wanted = request.query_params.get("stand", "").strip()[:LONGEST]
        start = coded(mapped.plan, request.query_params.get("from", "")[:LONGEST]) or mapped.ways.main
        goals = _found(mapped, wanted)
        goal = goals[0] if len(goals) == 1 else None
        mode: Mode = "step_free" if request.query_params.get("steps") == "no" else "shortest"
        path = mapped.ways.path(start.id, goal.id, mode, closed) if start and goal else None
        return _html(page.map(mapped.plan, wanted, goals, path, mode, closed), 200, language)

    # ── signs ───────────────────────────────────────────────────────────────────────────────────────────

    async def _sign(self, request: Request) -> Response:
        """Where a printed code leads: straight on into the only channel, else a choice of them."""
        found = await self._mapped(request.path_params["fair"])
        code = request.path_params["place"][:LONGEST]
        thing = coded(found[0].plan, code) if found and found[0].plan else None
        if found is None or thing is None:
            return PlainTextResponse("not found\n", 404)
        start = f"{found[0].fair.id}_at_{code_of(thing)}"
        talks = self._addresses.talks(start) or (("web", f"/?start={start}"),)
        if len(talks) == 1:
            return RedirectResponse(talks[0][1], 303, {"cache-control": "no-store"})
        language = self._language(request)
        page = _Page(found[0], self._texts, language, self._addresses)
        return _html(page.sign(thing, talks), 200, language)

    def _language(self, request: Request) -> str:
        """The language of a page: as its address says, else as the browser asks."""
        accepted = request.headers.get("accept-language", "").split(",")
        for wish in (request.query_params.get("lang", ""), *accepted):
            language = wish.partition(";")[0].strip().partition("-")[0].lower()
            if language in self._texts.languages:
                return language
        return self._default if self._default in self._texts.languages else "fr"


async def _state(store: Any, id: str) -> tuple[int | None, frozenset[str]]:
    return await store.fairs.version(id), await store.places.closed(id)


def _found(mapped: _Mapped, wanted: str) -> tuple[Placed, ...]:
    """What is meant: a code, a number, or the beginning of an exhibitor's name."""
    plan = mapped.plan
    if plan is None or not wanted:
        return ()
    if one := coded(plan, wanted):
        return (one,)
    number = wanted.casefold().replace(" ", "")
    if numbered := tuple(each for each in plan.stands if each.number.casefold() == number):
        return numbered
    ids = [
        stand
        for each in mapped.fair.exhibitors
        if any(wanted.casefold() in name.casefold() for name in each.name.texts.values())
        for stand in each.stands
    ]
    return tuple(found for id in dict.fromkeys(ids) if (found := plan.get(id)))


@dataclass(frozen=True, slots=True)
class _Page:
    """The pages about one fair, in one language."""

    mapped: _Mapped
    texts: Texts
    language: str
    addresses: Addresses

    def _said(self, name: str) -> str:
        """`map.<name>` of the catalogue."""
        return escape(self.texts.label(phrase(f"map.{name}"), self.language))

    def _in(self, value: Value) -> str:
        """As it is read; isolated by elements, not by marks."""
        said = (
            value.in_(self.language) if isinstance(value, Localized) else self.texts.say(value, self.language)
        )
        return escape(said)

    def _address(self, thing: Placed | None, language: str = "") -> str:
        code = f"stand={code_of(thing) or thing.number}&" if thing else ""
        return f"/map/{self.mapped.fair.id}?{code}lang={language or self.language}"

    def _name(self, thing: Placed) -> str:
        """Of a stand its number and pole; of all else its name."""
        pole = next((each.name for each in self.mapped.fair.poles if each.id == thing.pole), None)
        if thing.number:
            return f"{escape(thing.number)}" + (f" · {self._in(pole)}" if pole else "")
        return self._in(thing.name or pole or "")

    def without_plan(self) -> str:
        return self._whole(f"<main><p>{self._said('none')}</p>{self._ask(None)}</main>")

    def map(
        self,
        plan: Plan,
        wanted: str,
        goals: Sequence[Placed],
        path: Way | None,
        mode: Mode,
        closed: frozenset[str],
    ) -> str:
        names = {each.id: self.texts_of(each) for each in plan if not each.number}
        title = self.texts.label(phrase("map.title"), self.language)
        drawing = svg(
            plan,
            names,
            self._address,
            title=f"{self.mapped.fair.short.in_(self.language)}: {title}",
            lit=frozenset(each.id for each in goals),
            goal=goals[0] if len(goals) == 1 else None,
            path=path,
            closed=closed,
        )
        found = self._found(wanted, goals)
        form = (
            f'<form role="search" action="/map/{escape(self.mapped.fair.id)}">'
            f'<label for="stand">{self._said("find")}</label>'
            f'<input id="stand" name="stand" value="{escape(wanted)}" placeholder="{self._said("find-hint")}"'
            f' maxlength="{LONGEST}" autocomplete="off" dir="auto">'
            f'<input type="hidden" name="lang" value="{self.language}">'
            f"<button>{self._said('go')}</button>"
            '<label class="steps"><input type="checkbox" name="steps" value="no"'
            f"{' checked' if mode == 'step_free' else ''}>{self._said('step-free')}</label></form>"
        )
        tools = "".join(
            f'<button type="button" id="{id}" aria-label="{self._said(id)}">{sign}</button>'
            for id, sign in (("closer", "+"), ("farther", "−"), ("whole", "⤢"))
        )
        frame = (
            f'<div id="tools" hidden>{tools}</div>'
            f'<div id="frame" tabindex="0" role="group" aria-label="{self._said("keys")}">{drawing}</div>'
        )
        note = "" if plan.to_scale else f'<p class="note">{self._said("not-to-scale")}</p>'
        if {"plan", "stands"} & set(self.mapped.fair.sample):
            note += f'<p class="note">{self._said("sample")}</p>'
        return self._whole(
            f"{form}<main>{found}{frame}{note}{self._legend(plan)}{self._list(plan)}</main>", script=True
        )

    def texts_of(self, thing: Placed) -> str:
        """What is written beside a thing on the drawing, not escaped."""
        pole = next((each.name for each in self.mapped.fair.poles if each.id == thing.pole), None)
        name = thing.name or (pole if thing.kind == "area" else None)
        return name.in_(self.language) if name else ""

    def _found(self, wanted: str, goals: Sequence[Placed]) -> str:
        """What was looked for, said in words."""
        if not wanted:
            return '<div id="found" role="status"></div>'
        if not goals:
            return f'<div id="found" role="status"><p>{self._said("not-found")}</p></div>'
        items = "".join(f"<li>{self._line(each, link=len(goals) > 1)}</li>" for each in goals)
        ask = self._ask(goals[0]) if len(goals) == 1 else ""
        return f'<div id="found" role="status"><ul>{items}</ul>{ask}</div>'

    def _line(self, thing: Placed, *, link: bool) -> str:
        """A stand and who is there."""
        here = [each for each in self.mapped.fair.exhibitors if thing.id in each.stands]
        name = f"<strong>{self._name(thing)}</strong>"
        if link:
            name = f'<a href="{escape(self._address(thing))}">{name}</a>'
        who = ", ".join(f'<span dir="auto">{self._in(each.name)}</span>' for each in here)
        return f"{name} {who}" if who or not thing.number else f"{name} {self._said('vacant')}"

    def _ask(self, thing: Placed | None) -> str:
        place = f"_{code_of(thing)}" if thing and code_of(thing) else ""
        label = self._said("ask" if thing else "chat")
        return f'<p class="ask"><a class="button" href="/?start={self.mapped.fair.id}{place}">{label}</a></p>'

    def _legend(self, plan: Plan) -> str:
        numbers = pole_numbers(plan)
        poles = {each.id: each.name for each in self.mapped.fair.poles}
        rows = "".join(
            f'<li><span class="swatch s{numbers[pole] % 6}"></span>{self._in(poles[pole])}</li>'
            for pole in numbers
            if pole in poles
        )
        marks = "".join(
            f'<li><span class="swatch {style}">{sign}</span>{self._said(name)}</li>'
            for style, sign, name in (("you", "●", "you"), ("lit", "", "goal"), ("gate", "▲", "gate"))
        )
        return f'<section class="legend"><h2>{self._said("legend")}</h2><ul>{rows}{marks}</ul></section>'

    def _list(self, plan: Plan) -> str:
        """Every stand in words, for who does not see the drawing."""
        rows = "".join(f"<li>{self._line(each, link=True)}</li>" for each in plan.stands)
        return f'<details><summary>{self._said("list")}</summary><ul class="stands">{rows}</ul></details>'

    def sign(self, thing: Placed, talks: Iterable[tuple[str, str]]) -> str:
        links = "".join(
            f'<li><a class="button {channel}" href="{escape(link)}">{self._said(channel)}</a></li>'
            for channel, link in talks
        )
        return self._whole(
            f'<main class="sign"><p>{self._said("sign")}</p><p class="place">{self._name(thing)}</p>'
            f'<p>{self._said("sign-choose")}</p><ul class="talks">{links}</ul>'
            f'<p><a href="{escape(self._address(thing))}">{self._said("title")}</a></p></main>'
        )

    def _whole(self, body: str, *, script: bool = False) -> str:
        direction = "rtl" if self.language in RIGHT_TO_LEFT else "ltr"
        languages = " ".join(
            f'<a lang="{each}" hreflang="{each}" href="{escape(self._address(None, each))}">{name}</a>'
            for each, name in (("ar", "العربية"), ("fr", "Français"), ("en", "English"))
            if each != self.language
        )
        parts = assets()
        code = f'<script defer src="{parts["map.js"].path}"></script>' if script else ""
        name = self._in(self.mapped.fair.short)
        return (
            f'<!doctype html><html lang="{self.language}" dir="{direction}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">'
            f"<title>{self._said('title')} · {name}</title>"
            '<meta name="theme-color" content="#0f5a48"><link rel="icon" href="data:,">'
            f'<link rel="stylesheet" href="{parts["map.css"].path}">{code}</head><body>'
            f"<header><h1>{name}</h1><p>{self._said('title')}</p><nav>{languages}</nav></header>"
            f'{body}<footer><a href="/?start={self.mapped.fair.id}">{self._said("chat")}</a></footer>'
            "</body></html>"
        )


# ── files ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the pages, ready to be served for ever."""

    path: str
    mime: str
    content: bytes


@cache
def assets() -> Mapping[str, Asset]:
    """The files of the pages by their plain names."""
    mimes = {".css": "text/css", ".js": "text/javascript"}
    found = {}
    for file in _FILES.iterdir():
        content = file.read_bytes() + (styles().encode() if file.suffix == ".css" else b"")
        digest = hashlib.sha256(content).hexdigest()[:12]
        path = f"/map-page/{file.stem}.{digest}{file.suffix}"
        found[file.name] = Asset(path, mimes[file.suffix], content)
    return found


async def _asset(request: Request) -> Response:
    for asset in assets().values():
        if asset.path == request.url.path:
            return Response(asset.content, media_type=asset.mime, headers=_FOREVER)
    return PlainTextResponse("not found\n", 404)


def _html(page: str, status: int, language: str) -> Response:
    headers = {
        "cache-control": "no-cache",
        "vary": "accept-language",
        "content-language": language,
        "content-security-policy": _POLICY,
    }
    return HTMLResponse(page, status, headers)
