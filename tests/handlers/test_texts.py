"""The languages: complete, alike in what they fill in, used, short where buttons are; no sentence in code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "handlers" / "texts"
LANGUAGES = ("ar", "fr", "en", "ary")

#: What everybody sees first, in Amazigh too.
MENU = ("menu", "now", "programme", "stands", "directions", "dates", "about", "apply", "language")

#: What a WhatsApp button shows.
LABEL = 20

#: A key as code writes it: `fair.area.about`; f-strings leave a gap.
KEY = re.compile(r"[a-z]+(?:[.-][a-z0-9_-]+)*")


@cache
def messages(language: str) -> dict[str, fluent.Message]:
    """Every message of a language by its name."""
    body = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8")).body
    return {entry.id.name: entry for entry in body if isinstance(entry, fluent.Message)}


def parts(node: object) -> Iterator[fluent.BaseNode]:
    """A node of a message and everything inside it."""
    if isinstance(node, list):
        for each in node:
            yield from parts(each)
    elif isinstance(node, fluent.BaseNode):
        yield node
        for each in vars(node).values():
            yield from parts(each)


def variables(message: fluent.Message) -> set[str]:
    return {each.id.name for each in parts(message) if isinstance(each, fluent.VariableReference)}


@cache
def strings() -> frozenset[str]:
    """What code writes between quotes, docstrings aside; a gap of an f-string is `*`."""
    found = set()
    for floor in ("handlers", "bot", "storage"):
        for file in (ROOT / floor).rglob("*.py"):
            tree = ast.parse(file.read_text("utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
                if isinstance(node, ast.JoinedStr):
                    pieces = (each.value if isinstance(each, ast.Constant) else "*" for each in node.values)
                    found.add("".join(str(piece) for piece in pieces))
    return frozenset(found)


def phrases() -> Iterator[tuple[str, set[str | None]]]:
    """The keys that are given to `phrase` as they stand, with the names of their values."""
    for floor in ("handlers", "bot", "storage"):
        for file in (ROOT / floor).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id == "phrase"
                ):
                    key = node.args[0]
                    if isinstance(key, ast.Constant):
                        yield str(key.value), {value.arg for value in node.keywords}


@pytest.mark.parametrize("language", (*LANGUAGES, "zgh"))
def test_file_is_read_without_a_mistake(language: str) -> None:
    body = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8")).body
    assert [entry.content for entry in body if isinstance(entry, fluent.Junk)] == []
    names = [entry.id.name for entry in body if isinstance(entry, fluent.Message)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_says_everything_with_the_same_values(language: str) -> None:
    assert set(messages(language)) == set(messages("en"))
    for name, message in messages(language).items():
        assert variables(message) == variables(messages("en")[name]), name


def test_amazigh_says_a_part_with_the_same_values() -> None:
    """Menus and frequent answers only; `test_file_is_read_without_a_mistake` reads the file too."""
    assert set(messages("zgh")) <= set(messages("en"))
    for name, message in messages("zgh").items():
        assert variables(message) == variables(messages("en")[name]), name
    assert {f"label-{each}" for each in MENU} <= set(messages("zgh"))


def test_every_key_in_code_has_its_sentence() -> None:
    assert {key for key, _ in phrases() if key.replace(".", "-") not in messages("en")} == set()


def test_code_fills_in_what_the_sentence_shows() -> None:
    for key, values in phrases():
        message = messages("en").get(key.replace(".", "-"))
        if message and None not in values:
            assert values >= variables(message), key


def test_every_sentence_is_used() -> None:
    keys = {text.replace(".", "-") for text in strings() if KEY.fullmatch(text)}
    gaps = [
        re.compile(re.escape(text.replace(".", "-")).replace(r"\*", ".+"))
        for text in strings()
        if "*" in text and KEY.fullmatch(text.replace("*", "x"))
    ]
    unused = {
        name for name in messages("en") if name not in keys and not any(each.fullmatch(name) for each in gaps)
    }
    assert {name for name in unused if not name.startswith("web-")} == set()


@pytest.mark.parametrize("language", (*LANGUAGES, "zgh"))
def test_labels_fit_a_button(language: str) -> None:
    long = {}
    for name, message in messages(language).items():
        if name.startswith("label-") and not variables(message):
            text = "".join(each.value for each in parts(message) if isinstance(each, fluent.TextElement))
            if len(text) > LABEL:
                long[name] = text
    assert long == {}


def test_no_sentence_is_written_in_code() -> None:
    """A handler holds no words for people: nothing with a space between letters, no letter beyond ASCII.

    What an assertion says is for whoever reads a traceback, what has `//` in it for programs.
    """
    found = {}
    for file in sorted((ROOT / "handlers").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        documented = [
            node.body[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
        ]
        spared = {id(each.value) for each in documented if isinstance(each, ast.Expr)}
        spared |= {id(node.msg) for node in ast.walk(tree) if isinstance(node, ast.Assert)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in spared:
                continue
            if re.search(r"\w\s+\w|[^\x00-\x7f]", node.value) and "//" not in node.value:
                found[f"{file.name}:{node.lineno}"] = node.value
    assert found == {}
