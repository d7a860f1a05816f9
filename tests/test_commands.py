"""The commands as people start them: what they print, how they end, and that nothing hangs."""

import asyncio
import json
import re
import shutil
import signal
import socket
import sqlite3
import time
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.reply import phrase
from storage.database import open_database
from storage.pack import shipped
from storage.records import Address
from storage.store import Store
from tests.commands import Dalil, Ended, fetch, free_port, stop
from tests.faults.slowness import slowness
from tests.platforms import whatsapp
from tests.platforms.telegram import TOKEN
from tests.platforms.telegram import serving as telegram_serving


@pytest.fixture
def dalil(tmp_path: Path) -> Dalil:
    """Commands in an empty folder: the settings are the defaults."""
    return Dalil(tmp_path)


def lines(ended: Ended) -> list[Any]:
    """What a command with --json wrote."""
    assert (ended.code, ended.err) == (0, "")
    return [json.loads(line) for line in ended.out.splitlines()]


def talk(dalil: Dalil, *said: object, options: tuple[str, ...] = ()) -> list[Any]:
    """A conversation by `terminal --json`: what came back, line by line."""
    typed = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in said)
    arguments = (
        "terminal",
        "--json",
        "--language",
        "fr",
        "--fair",
        "meknes-2025",
        "--now",
        "2025-02-01T10:00",
    )
    return lines(dalil.run(*arguments, *options, says=typed))


# ── organizer ────────────────────────────────────────────────────────────────────────────────────────────


async def test_first_admin_comes_from_the_server_and_the_next_needs_their_yes(dalil: Dalil) -> None:
    url = f"sqlite:///{dalil.folder / 'var' / 'dalil.db'}"
    now = datetime.now(UTC)
    held = []
    for name in ("amina", "brahim"):
        said = (await asyncio.to_thread(dalil.run, "organizer", "invite", "--role", "admin")).out
        [code] = re.findall(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", said)
        async with open_database(url) as database:

            async def come(store: Store, name: str = name, code: str = code) -> frozenset[str]:
                met = await store.people.meet(Address("web", name), name=name, language="fr", now=now)
                assert await store.roles.accept(met.id, code, now) == ("admin", "")
                return await store.roles.of(met.id, "")

            held.append(await database.write(come))
    assert held == [{"admin"}, frozenset()]


# ── version, doctor ──────────────────────────────────────────────────────────────────────────────────────


def test_version_is_said_even_where_nothing_is_set_up(dalil: Dalil) -> None:
    ended = dalil.run("version")

    assert (ended.code, ended.err) == (0, "")
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", ended.out)
    assert list(dalil.folder.iterdir()) == []


def test_doctor_says_what_is_good_and_that_no_fair_is_loaded(dalil: Dalil) -> None:
    ended = dalil.run("doctor")

    assert (ended.code, ended.err) == (1, "")
    assert [line[0] for line in ended.out.splitlines() if "SQLite" not in line] == [
        "✓",
        "✓",
        "✗",
        "✓",
        "✓",
        "✓",
        "✓",
    ]
    assert "dalil fair load" in ended.out


async def test_doctor_is_content_with_a_good_bot(dalil: Dalil) -> None:
    assert dalil.run("fair", "load", "agadir-2025").code == 0
    async with telegram_serving() as telegram:
        dalil.settings = {**dalil.settings, "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.url}
        ended = await beside(dalil, "doctor")

    assert (ended.code, ended.err) == (0, "")
    assert {line[0] for line in ended.out.splitlines()} == {"✓"}
    assert "dalil_bot" in ended.out


async def test_doctor_asks_for_the_account_whose_templates_are_watched(dalil: Dalil) -> None:
    async with whatsapp.serving() as platform:
        dalil.settings = {
            **dalil.settings,
            "WHATSAPP_ACCESS_TOKEN": whatsapp.TOKEN,
            "WHATSAPP_PHONE_NUMBER_ID": whatsapp.NUMBER,
            "WHATSAPP_APP_SECRET": whatsapp.SECRET,
            "WHATSAPP_VERIFY_TOKEN": whatsapp.VERIFY,
            "WHATSAPP_API_URL": platform.url,
        }
        without = await beside(dalil, "doctor")
        dalil.settings["WHATSAPP_BUSINESS_ACCOUNT_ID"] = "102290129340398"
        complete = await beside(dalil, "doctor")

    assert "✗ WhatsApp: fill in WHATSAPP_BUSINESS_ACCOUNT_ID" in without.out
    assert "✓ WhatsApp: the number +212 520-000000 answers" in complete.out
    assert "WHATSAPP_BUSINESS_ACCOUNT_ID" not in complete.out


async def test_doctor_names_a_refused_token_and_does_not_print_it(dalil: Dalil) -> None:
    wrong = "7654321:not-the-token-of-this-bot-but-as-long-as-one"
    async with telegram_serving() as telegram:
        dalil.settings = {**dalil.settings, "TELEGRAM_BOT_TOKEN": wrong, "TELEGRAM_API_URL": telegram.url}
        ended = await beside(dalil, "doctor")

    assert ended.code == 1
    assert "✗ Telegram refuses the token" in ended.out
    assert wrong not in ended.out + ended.err


def test_doctor_names_a_telegram_that_does_not_answer(dalil: Dalil) -> None:
    dalil.settings = {
        **dalil.settings, "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": f"http://127.0.0.1:{free_port()}",
    }  # fmt: skip
    ended = dalil.run("doctor")

    assert ended.code == 1
    assert "✗ Telegram does not answer" in ended.out


@pytest.mark.parametrize(
    "content", [b"this is no database at all, only words" * 100, b"SQLite format 3\0" + bytes(5000)]
)
def test_doctor_names_a_database_that_is_none(dalil: Dalil, content: bytes) -> None:
    path = dalil.folder / "dalil.db"
    path.write_bytes(content)
    dalil.settings = {**dalil.settings, "DATABASE_URL": f"sqlite:///{path}"}
    ended = dalil.run("doctor")

    assert (ended.code, ended.err) == (1, "")
    assert "✗ The database does not answer" in ended.out
    assert path.read_bytes() == content


def test_doctor_names_a_postgresql_that_is_away_without_its_password(dalil: Dalil) -> None:
    url = f"postgresql://dalil:sesame-open@127.0.0.1:{free_port()}/dalil"
    dalil.settings = {**dalil.settings, "DATABASE_URL": url}
    ended = dalil.run("doctor")

    assert (ended.code, ended.err) == (1, "")
    assert "✗ The database does not answer" in ended.out
    assert "sesame" not in ended.out


def test_all_mistakes_in_the_settings_are_said_at_once(dalil: Dalil) -> None:
    dalil.settings = {"HTTP_PORT": "99999", "DALIL_LANGUAGE": "de", "TELEGRAM_WEBHOOK_SECRET": "short"}
    for command in ("doctor", "run", "terminal"):
        ended = dalil.run(command)
        assert (ended.code, ended.out) == (1, "")
        assert [line.partition(":")[0] for line in ended.err.splitlines()] == [
            "DALIL_LANGUAGE", "HTTP_PORT", "TELEGRAM_WEBHOOK_SECRET",
        ]  # fmt: skip


# ── fairs ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_pack_goes_in_and_comes_out_and_changes_nothing_going_in_again(dalil: Dalil) -> None:
    assert dalil.run("fair", "check", "agadir-2025").code == 0
    assert "No fair" in dalil.run("fair", "list").out
    assert dalil.run("fair", "load", "agadir-2025").code == 0
    assert dalil.run("fair", "list").out.startswith("agadir-2025")
    for path in ("pack", "pack.xlsx"):
        assert dalil.run("fair", "export", "agadir-2025", path).code == 0
        assert dalil.run("fair", "check", path).code == 0
        again = dalil.run("fair", "load", path)
        assert (again.code, again.err) == (0, "")
        assert again.out == dalil.run("fair", "load", "agadir-2025").out


def test_template_is_written_once(dalil: Dalil) -> None:
    assert dalil.run("fair", "template", "new.xlsx").code == 0
    before = (dalil.folder / "new.xlsx").read_bytes()
    again = dalil.run("fair", "template", "new.xlsx")

    assert (again.code, again.err) == (1, "")
    assert (dalil.folder / "new.xlsx").read_bytes() == before


def test_a_broken_pack_is_named_cell_by_cell_and_nothing_is_loaded(dalil: Dalil) -> None:
    dalil.run("fair", "load", "agadir-2025")
    dalil.run("fair", "export", "agadir-2025", "pack")
    stands = dalil.folder / "pack" / "stands.csv"
    stands.write_text(stands.read_text("utf-8") + stands.read_text("utf-8").splitlines()[1] + "\n", "utf-8")
    ended = dalil.run("fair", "load", "pack")

    assert (ended.code, ended.err) == (1, "")
    assert "stands.csv" in ended.out
    assert dalil.run("fair", "load", "no-such-pack").code == 1


# ── backup, restore ──────────────────────────────────────────────────────────────────────────────────────


def test_backup_beside_a_live_bot_and_restore_after_it_ended(dalil: Dalil) -> None:
    port = free_port()
    dalil.settings = {**dalil.settings, "HTTP_PORT": str(port)}
    dalil.run("fair", "load", "agadir-2025")
    with dalil.serving("run", port=port) as process:
        backup = dalil.run("backup", "yesterday.backup")
        assert (backup.code, backup.err) == (0, "")
        assert dalil.run("backup", "yesterday.backup").code == 1  # never over another file
        refused = dalil.run("restore", "yesterday.backup")
        assert (refused.code, refused.out) == (1, "")
        assert str(process.pid) in refused.err
        assert stop(process).code == 0
    dalil.run("fair", "load", "meknes-2025")
    restored = dalil.run("restore", "yesterday.backup")

    assert (restored.code, restored.err) == (0, "")
    assert [line.split()[0] for line in dalil.run("fair", "list").out.splitlines()] == ["agadir-2025:"]
    assert (dalil.folder / "var" / "dalil.db.replaced").exists()


async def test_restore_sends_what_waited_only_when_told_to(dalil: Dalil) -> None:
    url = f"sqlite:///{dalil.folder / 'var' / 'dalil.db'}"
    to, now = Address("web", "somebody"), datetime(2025, 2, 1, tzinfo=UTC)
    async with open_database(url) as database:
        await database.write(
            lambda store: store.outgoing.add("k", to, None, "reminder", phrase("menu.title"), now=now)
        )
        await database.backup(dalil.folder / "waiting.backup")
    for options, state in (((), "held"), (("--send-waiting",), "pending")):
        ended = await beside(dalil, "restore", "waiting.backup", *options)
        assert (ended.code, ended.err) == (0, "")
        async with open_database(url) as database:
            assert await database.read(lambda store: store.outgoing.counts()) == {("reminder", state): 1}


def test_restore_refuses_what_is_no_backup(dalil: Dalil) -> None:
    dalil.run("fair", "load", "agadir-2025")
    (dalil.folder / "letter.txt").write_text("Dear operator")
    for path in ("letter.txt", "no-such-file"):
        ended = dalil.run("restore", path)
        assert (ended.code, ended.out) == (1, "")
        assert "Traceback" not in ended.err
    assert dalil.run("fair", "list").out.startswith("agadir-2025")


# ── serving ──────────────────────────────────────────────────────────────────────────────────────────────


def test_second_serving_process_is_refused_at_once_and_names_the_first(dalil: Dalil) -> None:
    port = free_port()
    dalil.settings = {**dalil.settings, "HTTP_PORT": str(port)}
    dalil.run("fair", "load", "agadir-2025")
    with dalil.serving("run", port=port) as process:
        second = dalil.run("run")
        assert (second.code, second.out) == (1, "")
        assert str(process.pid) in second.err
        # Beyond what Python takes to start here and now, in the best of a few: others use this machine too.
        assert min(_seconds(dalil, "run") - _seconds(dalil, "version") for _ in range(3)) < slowness()
        assert fetch(port, "/readyz") == "ready\n"
        assert stop(process).code == 0


def _seconds(dalil: Dalil, command: str) -> float:
    """How long this machine takes now to start Python and end it again."""
    began = time.monotonic()
    dalil.run(command)
    return time.monotonic() - began


def test_taken_port_is_named(dalil: Dalil) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        dalil.settings = {**dalil.settings, "HTTP_PORT": str(port)}
        ended = dalil.run("run")

    assert (ended.code, ended.out) == (1, "")
    assert str(port) in ended.err
    assert "Traceback" not in ended.err


def test_foreign_host_is_named(dalil: Dalil) -> None:
    dalil.settings = {**dalil.settings, "HTTP_HOST": "192.0.2.1"}
    ended = dalil.run("run")

    assert (ended.code, ended.out) == (1, "")
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
async def test_demo_answers_and_stops_cleanly(dalil: Dalil, by: signal.Signals) -> None:
    port = free_port()
    with dalil.serving("demo", "--port", str(port), port=port) as process:
        assert "<html" in fetch(port, "/")
        assert "dalil_inbox_waiting" in fetch(port, "/metrics")
        assert fetch(port, "/healthz") == "alive\n"
        assert await _one_turn(port)
        began = time.monotonic()
        ended = stop(process, by)
        assert time.monotonic() - began < 10 * slowness()

    assert (ended.code, ended.err) == (0, "")
    assert f"http://127.0.0.1:{port}" in ended.out
    assert (dalil.folder / "var" / "demo" / "dalil.db").exists()
    assert sqlite3.connect(dalil.folder / "var" / "demo" / "dalil.db").execute(
        "select count(*) from fair"
    ).fetchone() == (len(shipped()),)


async def _one_turn(port: int) -> str:
    """Says hello in the web chat as a page does; what was answered."""
    address = f"http://127.0.0.1:{port}"
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/chat", origin=address) as socket,
    ):
        await socket.send_json({"hello": "0123456789abcdef" * 2, "locale": "fr"})
        await socket.send_json({"id": "aaaa-0001", "text": "/start"})
        while True:
            heard = await socket.receive_json(timeout=20)
            if "letter" in heard:
                await socket.send_json({"have": heard["letter"]})
                await asyncio.sleep(0.2)
                return str(heard["text"])


def test_demo_takes_the_next_port_when_its_own_is_taken(dalil: Dalil) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with dalil.serving("demo", "--port", str(port), port=port + 1) as process:
            assert f"http://127.0.0.1:{port + 1}" in stop(process).out


@pytest.mark.parametrize(
    "arguments",
    [
        ("demo", "--fair", "atlantis-2025"),
        ("demo", "--fair", "atlantis-2025", "--now", "2025-02-01"),
        ("terminal", "--fair", "atlantis-2025"),
        ("understand", "--fair", "atlantis-2025"),
    ],
)
def test_unknown_fair_is_refused_with_one_there_is(dalil: Dalil, arguments: tuple[str, ...]) -> None:
    ended = dalil.run(*arguments)

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("\n") == 1
    assert any(id in ended.err for id in shipped())


def test_time_nobody_can_read_is_refused(dalil: Dalil) -> None:
    ended = dalil.run("terminal", "--now", "tomorrow")

    assert ended.code == 1
    assert ended.err.startswith("DALIL_NOW:")


# ── terminal ─────────────────────────────────────────────────────────────────────────────────────────────


def test_terminal_answers_each_line_with_one(dalil: Dalil) -> None:
    start, where, pressed, place, file = talk(
        dalil,
        {"from": "u1", "text": "/start"},
        {"from": "u2", "text": "où est la foire ?"},
        {"from": "u1", "pick": "fair.dates@meknes-2025"},
        {"from": "u1", "place": [33.9, -5.5]},
        {"from": "u1", "file": "statuts.pdf", "mime": "application/pdf", "name": "statuts.pdf"},
    )

    assert [each["to"] for each in (start, where, pressed, place, file)] == ["u1", "u2", "u1", "u1", "u1"]
    for each in (start, where, pressed, place, file):
        assert set(each) == {"to", "replies"}
        for reply in each["replies"]:
            assert set(reply) <= {"text", "options", "attach"}
            for option in reply["options"]:
                assert set(option) == {"id", "label"}
    [venue] = [reply["attach"] for reply in where["replies"] if "attach" in reply]
    assert venue["kind"] == "place"
    assert "31 janvier" in pressed["replies"][0]["text"]
    assert all(each["replies"] for each in (start, pressed, place, file))


def test_terminal_gives_files_as_paths(dalil: Dalil) -> None:
    [_, mine] = talk(dalil, {"from": "u1", "text": "/start"}, {"from": "u1", "text": "/mydata"})
    [attached] = [reply["attach"] for reply in mine["replies"] if "attach" in reply]

    assert (attached["kind"], attached["mime"]) == ("file", "application/json")
    assert json.loads((dalil.folder / attached["path"]).read_text("utf-8"))["addresses"][0]["id"] == "u1"


def test_terminal_says_what_is_wrong_with_a_line_and_goes_on(dalil: Dalil) -> None:
    wrong = [
        "hello", "[]", "null", "7", '"text"', "{}", '{"from": "u1"}', '{"from": "u1", "text": 5}',
        '{"from": "u1", "place": [91, 0]}', '{"from": "u1", "place": [1e400, 0]}',
        '{"from": "u1", "place": [NaN, 0]}',
        '{"from": "u1", "place": ["a", 0]}', "[" * 100_000, '{"text": ' + "9" * 5_000 + "}",
    ]  # fmt: skip
    *errors, answer = talk(dalil, "", "   ", *wrong, {"from": "u1", "text": "bonjour"})

    assert [set(each) for each in errors] == [{"error"}] * len(wrong)
    assert answer["replies"]


def test_terminal_keeps_what_no_database_holds_out(dalil: Dalil) -> None:
    answers = talk(
        dalil,
        '{"from": "u1\\u0000", "text": "a\\u0000b \\ud800 c"}',
        '{"from": "u2", "pick": "\\udfff\\u0000"}',
        '{"from": "u3", "file": "\\u0000/\\ud800", "name": "\\ud800"}',
        '{"from": "u4", "file": "' + "x" * 5_000 + '"}',
    )

    assert [bool(each["replies"]) for each in answers] == [True] * 4
    assert "sorry" not in json.dumps(answers)


def test_terminal_remembers_over_restarts(dalil: Dalil) -> None:
    talk(dalil, {"from": "u1", "text": "/start"}, {"from": "u1", "pick": "fair.switch|fair=agadir-2025"})
    [answer] = talk(dalil, {"from": "u1", "text": "c'est quand ?"})

    assert "15" in answer["replies"][0]["text"]
    assert "février" in answer["replies"][0]["text"]


def test_terminal_for_people_shows_options_by_number(dalil: Dalil) -> None:
    ended = dalil.run(
        "terminal", "--language", "fr", "--fair", "meknes-2025", "--now", "2025-02-01T10:00", says="1\n"
    )

    assert (ended.code, ended.err) == (0, "")
    assert "[1]" in ended.out
    assert ended.out.count("› ") == 2


def test_terminal_counts_on_when_a_question_follows_an_answer(dalil: Dalil) -> None:
    ended = dalil.run(
        "terminal", "--language", "fr", "--fair", "meknes-2025", "--now", "2025-02-01T10:00",
        says="horaires\nhoraires\n1\n",
    )  # fmt: skip

    assert "[4] Oui   [5] Non" in ended.out  # behind the three options of the answer
    assert "vendredi 31 janvier" in ended.out.rpartition("› 🗓")[2]  # 1 was the answer's own


def test_terminal_reads_what_is_no_utf8(dalil: Dalil) -> None:
    with dalil.start("terminal", "--json") as process:
        assert isinstance(process.stdin, TextIOWrapper)
        process.stdin.buffer.write(b'{"from": "u1", "text": "caf\xe9 \xff"}\n')
        out, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, "")
    assert json.loads(out)["to"] == "u1"


@pytest.mark.parametrize("command", [("terminal",), ("terminal", "--json"), ("understand",)])
def test_ctrl_c_ends_a_waiting_command(dalil: Dalil, command: tuple[str, ...]) -> None:
    with dalil.start(*command) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        first = '{"id": 1, "from": "u1", "text": "bonjour"}\n'
        process.stdin.write(first)
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(0.5)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.wait(timeout=10)
        assert time.monotonic() - began < 5 * slowness()
        err = process.stderr.read() if process.stderr else ""

    assert process.returncode in (0, 1, 130)
    assert "Traceback" not in err
    assert "Fatal" not in err


def test_terminal_ends_when_nobody_reads_it_any_more(dalil: Dalil) -> None:
    with dalil.start("terminal", "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.close()
        with suppress(BrokenPipeError):
            process.stdin.write('{"from": "u1", "text": "bonjour"}\n' * 3)
            process.stdin.close()
        process.wait(timeout=30)
        err = process.stderr.read() if process.stderr else ""

    assert "Traceback" not in err


# ── understand ───────────────────────────────────────────────────────────────────────────────────────────


def test_understand_answers_each_line_with_what_it_means(dalil: Dalil) -> None:
    said = [
        '{"id": "a", "text": "c\'est quand ?"}',
        "",
        '{"id": 2, "text": ""}',
        "nonsense",
        "[]",
        '{"id": 3}',
    ]
    answers = lines(
        dalil.run(
            "understand", "--fair", "meknes-2025", "--now", "2025-02-01T10:00", says="\n".join(said) + "\n"
        )
    )

    assert [each["id"] for each in answers] == ["a", 2, None, None, 3]
    assert set(answers[0]) == {"id", "intent", "slots", "confidence", "language", "choices"}
    assert (answers[0]["intent"], answers[0]["language"]) == ("fair.dates", "fr")
    assert [set(each) for each in answers[2:4]] == [{"id", "error"}] * 2


def test_env_file_is_read_where_the_command_is_started(dalil: Dalil) -> None:
    shutil.copy(Path(__file__).parent.parent / ".env.example", dalil.folder / ".env")
    dalil.settings = {}
    ended = dalil.run("doctor")

    assert (ended.code, ended.err) == (1, "")
    assert (dalil.folder / "var" / "dalil.db").exists()


async def beside(dalil: Dalil, *arguments: str) -> Ended:
    """A command beside a fake platform in this process."""
    return await asyncio.to_thread(dalil.run, *arguments)
