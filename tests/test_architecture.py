"""The three floors: who may import whom; no loops, no imports inside functions, no work at import time."""

import ast
import graphlib
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from handlers import ROUTES

ROOT = Path(__file__).parent.parent
FLOORS = ("storage", "bot", "handlers")

#: The door and what it is put together from: they know everybody, and nobody but the door knows them.
DOOR = (
    "bot.__main__", "bot.running", "bot.clockwork", "bot.doctor", "bot.fair_commands",
    "bot.whatsapp_commands",
)  # fmt: skip

#: Packages that are only a place for what is in them.
EMPTY = ("bot",)

#: Programs for whoever works on Dalil: nobody imports them, and they may need more than is installed.
TOOLS = ("bot.language.train",)

#: Programs that run in a process of their own, and what only they load: it is heavy, and seldom needed.
CHILDREN: Mapping[str, tuple[str, ...]] = {
    "bot.printing.making": ("fpdf",),
    "storage.spreadsheets.reading": ("openpyxl",),
    "storage.spreadsheets.writing": ("xlsxwriter",),
}

#: Who may import whom: for each group of modules, the prefixes of ours they may import.
#: The first rule that fits a module holds for it.
RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("storage", ("storage",)),
    ("bot.pacing", ()),
    ("bot.measure", ()),
    ("bot.posts", ()),
    ("bot.addresses", ()),
    ("bot.plan_style", ()),
    ("bot.clock", ()),
    ("bot.logs", ()),
    ("bot.settings", ("bot.addresses",)),
    ("bot.language", (
        "bot.language", "storage.plan", "storage.spelling", "storage.records", "storage.phrases",
        "storage.reference",
    )),
    ("bot.message", ("storage.records", "storage.phrases")),
    ("bot.reply", ("bot.message", "storage.records", "storage.phrases")),
    ("bot.questions", ("bot.message", "bot.reply", "storage.records", "storage.phrases")),
    ("bot.flow", ("bot.message", "bot.reply", "bot.questions", "storage.records", "storage.phrases")),
    ("bot.texts", ("storage.phrases",)),
    ("bot.channels", ("bot.channels", "bot.message", "bot.reply", "bot.pacing", "bot.measure", "bot.posts")),
    ("bot.interests", ("bot.language", "storage.records", "storage.reference")),
    ("bot.facts", ("bot.channels", "bot.turn")),
    ("bot.server", ("bot.channels",)),
    ("bot.plan_map", (
        "bot.plan_map", "bot.addresses", "bot.plan_style", "bot.reply", "bot.texts", "storage",
    )),
    ("bot.printing", ("storage.child",)),
    ("bot.letters", ("bot.measure", "bot.reply", "bot.texts", "storage.records")),
    ("bot.uploads", (
        "bot.channels", "bot.message", "bot.questions", "bot.turn", "storage.applications.sheet",
        "storage.files", "storage.pack",
    )),
    ("bot.turn", ("bot.addresses", "bot.language", "bot.message", "bot.questions", "bot.reply", "storage")),
    ("bot.router", ("bot.language", "bot.turn")),
    ("bot.fairs", ("bot.language", "bot.turn", "bot.clock", "storage")),
    ("bot.media", ("bot.reply", "bot.turn", "storage")),
    ("bot.sending", (
        "bot.channels", "bot.clock", "bot.letters", "bot.media", "bot.pacing", "bot.reply", "bot.texts",
        "bot.turn", "storage",
    )),
    ("bot.outbox", ("bot.channels", "bot.clock", "bot.sending", "bot.texts", "bot.turn", "storage")),
    ("bot.template_watch", ("bot.channels", "bot.clock", "bot.reply", "bot.turn", "storage.database")),
    ("bot.quiet", ()),
    ("bot.progress", ("bot.reply", "storage.records")),
    ("bot.announcing", ("bot.clock", "bot.outbox", "bot.progress", "bot.turn", "storage")),
    ("bot.answering", (
        "bot.addresses", "bot.fairs", "bot.interests", "bot.language", "bot.message", "bot.outbox",
        "bot.questions",
        "bot.reply", "bot.router", "bot.turn", "bot.uploads", "storage",
    )),
    ("bot.inbox", (
        "bot.answering", "bot.channels", "bot.clock", "bot.facts", "bot.message", "bot.outbox", "bot.pacing",
        "bot.turn", "storage",
    )),
    # A workbook goes in and out of the chat as it is kept.
    ("handlers.workbooks", (
        "handlers", "bot.reply", "bot.turn", "storage.pack", "storage.records", "storage.refusals",
    )),
    ("handlers", (
        "handlers", "bot.addresses", "bot.flow", "bot.language", "bot.message", "bot.plan_style",
        "bot.printing", "bot.progress", "bot.questions", "bot.quiet", "bot.reply", "bot.router", "bot.turn",
        "storage.consents", "storage.groups", "storage.phrases", "storage.plan", "storage.records",
        "storage.reference", "storage.refusals", "storage.spelling", "storage.spreadsheets",
        "bot.progress", "bot.questions", "bot.reply", "bot.router", "bot.turn",
        "storage.consents", "storage.groups", "storage.phrases", "storage.plan", "storage.records",
        "storage.quiet", "storage.reference", "storage.refusals", "storage.spelling",
    )),
)  # fmt: skip


def files() -> Iterator[Path]:
    for floor in FLOORS:
        yield from sorted((ROOT / floor).rglob("*.py"))


def module(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, Path]:
    return {module(file): file for file in files()}


def ours(node: ast.AST) -> Iterator[str]:
    """The modules of ours that an import statement names."""
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.module:
        deeper = [f"{node.module}.{alias.name}" for alias in node.names]
        names = [name if name in modules() else node.module for name in deeper]
    else:
        return
    yield from {name for name in names if name.partition(".")[0] in FLOORS}


def imports(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return {name for node in ast.walk(tree) for name in ours(node)} - {module(file)}


def within(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + ".")


@pytest.mark.parametrize("name", sorted(modules()))
def test_module_imports_only_what_its_floor_allows(name: str) -> None:
    if name in DOOR:
        return
    if name in EMPTY:
        assert imports(modules()[name]) == set()
        return
    allowed = next(prefixes for group, prefixes in RULES if within(name, group))
    for imported in imports(modules()[name]):
        assert any(within(imported, prefix) for prefix in allowed), f"{name} may not import {imported}"
        assert imported not in (*DOOR, *TOOLS, *CHILDREN), f"{name} may not import {imported}"


def test_every_module_has_a_rule() -> None:
    without = {
        name
        for name in modules()
        if name not in (*DOOR, *EMPTY) and not any(within(name, group) for group, _ in RULES)
    }
    assert without == set()


def test_what_is_heavy_and_seldom_needed_stays_out_of_the_serving_process() -> None:
    heavy = {library for libraries in CHILDREN.values() for library in libraries}
    program = "import bot.__main__, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert heavy.isdisjoint(done.stdout.split())


def test_no_channel_imports_another() -> None:
    for name, file in modules().items():
        if name.startswith("bot.channels."):
            channel = ".".join(name.split(".")[:3])
            for imported in imports(file):
                if imported.startswith("bot.channels."):
                    assert within(imported, channel), f"{name} imports {imported}"


def test_the_door_is_imported_by_nobody_else() -> None:
    for name, file in modules().items():
        if name not in DOOR:
            assert imports(file).isdisjoint(DOOR), f"{name} imports the door"


def test_no_handler_imports_the_table_or_another_handler() -> None:
    """Only `handlers` itself knows which handler answers what; a handler may use pieces, not other routes."""
    answering = {"handlers", *(route.handler.__module__ for route in ROUTES)}
    for name, file in modules().items():
        if name.startswith("handlers."):
            assert imports(file).isdisjoint(answering), f"{name} imports another handler"


def test_imports_form_no_loop() -> None:
    graph = {name: imports(file) for name, file in modules().items()}
    order = tuple(graphlib.TopologicalSorter(graph).static_order())
    assert set(order) >= set(modules())


def test_no_import_inside_a_function() -> None:
    for name, file in modules().items():
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                inner = [each for each in ast.walk(node) if isinstance(each, ast.Import | ast.ImportFrom)]
                assert inner == [], f"{name}.{node.name} imports inside"


def test_importing_does_no_work() -> None:
    """Importing everything opens no file of data, no socket, and starts no thread or process."""
    program = f"""
import sys, threading
def watch(event, args):
    if event in ("socket.connect", "subprocess.Popen", "sqlite3.connect"):
        raise AssertionError(event)
    if event == "open" and isinstance(args[0], str) and args[0].startswith({str(ROOT)!r} + "/"):
        inside = args[0][len({str(ROOT)!r}) + 1:]
        code = inside.endswith((".py", ".pyc", "__pycache__"))
        if inside.split("/")[0] in {FLOORS!r} and not code:
            raise AssertionError("opened at import: " + inside)
sys.addaudithook(watch)
for name in {sorted(name for name in modules() if not name.endswith("__main__") and name not in TOOLS)!r}:
    __import__(name)
assert threading.active_count() == 1, threading.enumerate()
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
