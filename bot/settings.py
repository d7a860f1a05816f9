"""Every setting, from the environment or `.env`; all mistakes are reported at once."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.addresses import Addresses

#: A secret a webhook is opened with: long enough that nobody guesses it, in what Telegram takes.
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")


#: The shortest secret by which a webhook is proven, in bytes.
SHORTEST_SECRET = 32


class Settings(BaseSettings):
    """The settings of `.env.example`, which explains each."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    database_url: str = "sqlite:///var/dalil.db"
    files_dir: Path = Path("var/files")
    backup_dir: str = "var/backups"

    dalil_fair: str = ""
    dalil_language: Literal["ar", "fr", "en", "ary", "zgh"] = "fr"
    dalil_now: str = ""

    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""

    telegram_bot_token: str = ""
    telegram_bot_name: str = ""
    telegram_api_url: str = "https://api.telegram.org"
    telegram_webhook_secret: str = ""
    telegram_rate: float = Field(default=30, ge=0)

    whatsapp_access_token: str = ""
    whatsapp_number: str = ""
    whatsapp_phone_number_id: str = Field(default="", validate_default=True)
    whatsapp_app_secret: str = Field(default="", validate_default=True)
    whatsapp_verify_token: str = Field(default="", validate_default=True)
    whatsapp_business_account_id: str = ""
    whatsapp_api_url: str = "https://graph.facebook.com"
    whatsapp_api_version: str = "v23.0"
    whatsapp_rate: float = Field(default=80, ge=0)

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"

    @property
    def addresses(self) -> Addresses:
        """Where this bot is found."""
        return Addresses(self.public_url, self.telegram_bot_name, self.whatsapp_number)

    @field_validator("dalil_language", "log_level", "log_format", mode="before")
    @classmethod
    def _lower(cls, value: str) -> str:
        return value.lower()

    @field_validator("database_url")
    @classmethod
    def _known_engine(cls, value: str) -> str:
        if not re.match("(sqlite:///|postgres(ql)?://).", value):
            raise ValueError("write sqlite:///path or postgresql://user@host/name")
        return value

    @field_validator("dalil_now")
    @classmethod
    def _a_moment(cls, value: str) -> str:
        if value:
            datetime.fromisoformat(value)
        return value

    @field_validator("whatsapp_phone_number_id", "whatsapp_app_secret", "whatsapp_verify_token")
    @classmethod
    def _all_of_whatsapp(cls, value: str, read: ValidationInfo) -> str:
        if not value and read.data.get("whatsapp_access_token"):
            raise ValueError("it is needed where WHATSAPP_ACCESS_TOKEN is set")
        return value

    @field_validator("telegram_bot_name")
    @classmethod
    def _a_bot_name(cls, value: str) -> str:
        name = value.removeprefix("https://t.me/").removeprefix("@")
        if name and not re.fullmatch(r"[A-Za-z]\w{4,31}", name, re.ASCII):
            raise ValueError("copy the bot's name from BotFather, dalil_bot")
        return name

    @field_validator("whatsapp_number")
    @classmethod
    def _a_number(cls, value: str) -> str:
        digits = re.sub(r"[\s+().-]", "", value)
        if digits and not (digits.isascii() and digits.isdigit() and 8 <= len(digits) <= 15):
            raise ValueError("write the number with its country, +212 6…")
        return digits

    @field_validator("whatsapp_phone_number_id", "whatsapp_business_account_id")
    @classmethod
    def _an_id(cls, value: str) -> str:
        if value and not (value.isascii() and value.isdigit()):
            raise ValueError("copy the id, digits only, from the WhatsApp page of the Meta app")
        return value

    @field_validator("whatsapp_app_secret")
    @classmethod
    def _a_whole_secret(cls, value: str) -> str:
        if value and len(value.encode()) < SHORTEST_SECRET:
            raise ValueError(f"copy the whole app secret, {SHORTEST_SECRET} characters")
        return value

    @field_validator("whatsapp_api_version")
    @classmethod
    def _a_version(cls, value: str) -> str:
        if not re.fullmatch(r"v\d+\.\d+", value):
            raise ValueError("write it as v23.0")
        return value

    @field_validator("public_url", "telegram_api_url", "whatsapp_api_url")
    @classmethod
    def _a_url(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise ValueError("write a whole address, https://…")
        return value.rstrip("/")

    @field_validator("telegram_bot_token")
    @classmethod
    def _a_token(cls, value: str) -> str:
        number, _, secret = value.partition(":")
        if value and not (number.isdigit() and secret):
            raise ValueError("copy the whole token BotFather gave, 123456:ABC…")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _webhook_with_proof(cls, value: str, read: ValidationInfo) -> str:
        if not value:
            return value
        if not _SECRET.fullmatch(value):
            raise ValueError("write 32 to 256 of the characters A-Z a-z 0-9 _ -")
        if read.data.get("public_url") == "":  # missing where it is a mistake itself
            raise ValueError("it needs PUBLIC_URL, the address Telegram calls")
        return value


class Unset(Exception):
    """Settings that cannot be used: every mistake, one a line."""


def secrets(settings: Settings) -> tuple[str, ...]:
    """What must never be shown: tokens, and the login of the database."""
    login = re.match(r"\w+://([^/@]+)@", settings.database_url)
    known = (
        settings.telegram_bot_token,
        settings.telegram_webhook_secret,
        settings.whatsapp_access_token,
        settings.whatsapp_app_secret,
        settings.whatsapp_verify_token,
        login[1] if login else "",
    )
    return tuple(each for each in known if each)


def read_settings(**given: Any) -> Settings:
    """The settings; what is `given` wins over the environment. Raises `Unset` with every mistake."""
    try:
        return Settings(**given)
    except ValidationError as error:
        raise Unset("\n".join(_line(each["loc"], each["msg"]) for each in error.errors())) from None


def _line(where: tuple[str | int, ...], message: str) -> str:
    name = ".".join(str(part) for part in where).upper()
    sentence = message.removeprefix("Value error, ")
    return f"{name}: {sentence}" if name else sentence
