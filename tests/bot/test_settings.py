"""Settings: all mistakes at once, no webhook without proof, and an example that works as it is."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, Unset, read_settings, secrets

EXAMPLE = Path(__file__).parents[2] / ".env.example"
SECRET = "s" * 32


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No `.env`, and nothing of ours in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def mistakes(**given: object) -> list[str]:
    with pytest.raises(Unset) as refused:
        read_settings(**given)
    return str(refused.value).splitlines()


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()

    assert (settings.database_url, settings.http_port) == ("sqlite:///var/dalil.db", 8080)
    assert settings.telegram_bot_token == ""


def test_all_mistakes_are_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "DATABASE_URL": "mysql://localhost/dalil",
        "DALIL_LANGUAGE": "de",
        "DALIL_NOW": "tomorrow",
        "HTTP_PORT": "70000",
        "PUBLIC_URL": "dalil.example",
        "TELEGRAM_BOT_TOKEN": "not a token",
        "TELEGRAM_WEBHOOK_SECRET": "short",
        "TELEGRAM_RATE": "fast",
        "LOG_LEVEL": "loud",
    }.items():
        monkeypatch.setenv(name, value)

    assert [line.partition(":")[0] for line in mistakes()] == [
        "DATABASE_URL",
        "DALIL_LANGUAGE",
        "DALIL_NOW",
        "HTTP_PORT",
        "PUBLIC_URL",
        "TELEGRAM_BOT_TOKEN",
        "TELEGRAM_WEBHOOK_SECRET",
        "TELEGRAM_RATE",
        "LOG_LEVEL",
    ]


@pytest.mark.parametrize(
    "url", ["", "sqlite:///", "postgresql://", "sqlite://dalil.db", "dalil.db", "file:dalil.db"]
)
def test_database_is_one_of_two_kinds(url: str) -> None:
    assert mistakes(database_url=url) == ["DATABASE_URL: write sqlite:///path or postgresql://user@host/name"]


@pytest.mark.parametrize("secret", ["short", "s" * 31, "s" * 257, "with space " * 4, "é" * 32, SECRET + "\n"])
def test_webhook_secret_nobody_can_use_is_refused(secret: str) -> None:
    assert mistakes(telegram_webhook_secret=secret, public_url="https://dalil.example") == [
        "TELEGRAM_WEBHOOK_SECRET: write 32 to 256 of the characters A-Z a-z 0-9 _ -"
    ]


def test_webhook_without_an_address_is_refused() -> None:
    assert mistakes(telegram_webhook_secret=SECRET) == [
        "TELEGRAM_WEBHOOK_SECRET: it needs PUBLIC_URL, the address Telegram calls"
    ]


def test_webhook_with_both_is_taken() -> None:
    settings = read_settings(telegram_webhook_secret=SECRET, public_url="https://dalil.example/")

    assert (settings.telegram_webhook_secret, settings.public_url) == (SECRET, "https://dalil.example")


@pytest.mark.parametrize("token", ["123456", "123456:", ":ABC", "abc:def"])
def test_half_a_token_is_refused(token: str) -> None:
    assert len(mistakes(telegram_bot_token=token)) == 1


def test_mistake_shows_no_secret() -> None:
    assert "hunter2" not in "".join(mistakes(telegram_webhook_secret="hunter2 hunter2"))


def test_secrets_are_known_to_whoever_must_hide_them() -> None:
    token = "123456:abc"
    settings = read_settings(
        telegram_bot_token=token,
        telegram_webhook_secret=SECRET,
        public_url="https://dalil.example",
        database_url="postgresql://dalil:sesame@db/dalil",
    )

    assert secrets(settings) == (token, SECRET, "dalil:sesame")
    assert secrets(read_settings()) == ()


def test_example_names_every_setting_and_nothing_else() -> None:
    named = re.findall(r"^#? ?([A-Z][A-Z_]+)=", EXAMPLE.read_text("utf-8"), re.MULTILINE)

    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_example_works_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(EXAMPLE.read_text("utf-8"), "utf-8")

    assert read_settings() == Settings(_env_file=None)  # type: ignore[call-arg]


def test_environment_wins_over_the_file_and_what_is_given_over_both(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("HTTP_PORT=1001\nDALIL_LANGUAGE=ar\nDALIL_FAIR=agadir-2025\n")
    monkeypatch.setenv("HTTP_PORT", "1002")
    monkeypatch.setenv("DALIL_LANGUAGE", "EN")

    settings = read_settings(http_port=1003)

    assert (settings.http_port, settings.dalil_language, settings.dalil_fair) == (1003, "en", "agadir-2025")
