"""The compose file and the systemd unit, as far as a machine without either can tell."""

import configparser
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
COMPOSE = DOCS / "compose.yaml"

#: Seconds in which a serving Dalil has ended by itself.
ENDS_WITHIN = 15


@pytest.fixture
def service() -> dict[str, Any]:
    """The one service."""
    read: dict[str, Any] = yaml.safe_load(COMPOSE.read_text("utf-8"))
    [service] = read["services"].values()
    named = {each.partition(":")[0] for each in service["volumes"] if not each.startswith(".")}
    assert named == set(read["volumes"])
    assert isinstance(service, dict)
    return service


def test_paths_lead_from_the_file_to_the_program(service: dict[str, Any]) -> None:
    """Docker takes them from the folder the file is in."""
    [env] = service["env_file"]
    assert (DOCS / env).resolve() == ROOT / ".env"
    program, kept, installed = (each.split(":") for each in service["volumes"])
    assert (DOCS / program[0]).resolve() == ROOT
    assert program[1:] == [service["working_dir"], "ro"]
    assert kept[1] == f"{service['working_dir']}/var"
    [command] = service["command"]
    assert f"python -m venv {installed[1]}" in command
    assert "--requirement requirements.lock" in command
    assert (ROOT / "requirements.lock").is_file()
    assert command.endswith(f"exec {installed[1]}/bin/dalil run")


def test_everything_that_is_kept_is_in_the_volume() -> None:
    """By the defaults, which `.env.example` writes out."""
    fields = Settings.model_fields
    for name in ("files_dir", "backup_dir"):
        assert str(fields[name].default).startswith("var/")
    assert str(fields["database_url"].default) == "sqlite:///var/dalil.db"


def test_what_is_set_is_a_setting_and_fits_the_port_and_the_health_check(service: dict[str, Any]) -> None:
    known = {name.upper() for name in Settings.model_fields}
    assert set(service["environment"]) <= known
    assert service["environment"]["HTTP_HOST"] == "0.0.0.0"
    port = service["environment"]["HTTP_PORT"]
    assert service["ports"] == [f"127.0.0.1:{port}:{port}"]
    kind, python, flag, program = service["healthcheck"]["test"]
    assert (kind, flag) == ("CMD", "-c")
    assert python.startswith(service["volumes"][2].split(":")[1])
    assert f"http://127.0.0.1:{port}/readyz" in program
    compile(program, "healthcheck", "exec")


def test_it_starts_again_and_has_the_time_to_end(service: dict[str, Any]) -> None:
    assert (service["restart"], service["init"]) == ("always", True)
    assert int(service["stop_grace_period"].removesuffix("s")) > ENDS_WITHIN
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DOCS / "dalil.service", "utf-8")
    assert unit["Service"]["Restart"] == "always"
    assert int(unit["Service"]["TimeoutStopSec"]) > ENDS_WITHIN
    assert unit["Service"]["ReadWritePaths"] == f"{unit['Service']['WorkingDirectory']}/var"


def test_every_setting_of_the_example_is_known() -> None:
    named = re.findall(r"(?m)^#? ?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"))
    assert set(named) <= {name.upper() for name in Settings.model_fields}
