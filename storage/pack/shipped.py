"""The fair packs that come with the bot."""

from pathlib import Path

_FAIRS = Path(__file__).parent.parent / "fairs"


def shipped() -> tuple[str, ...]:
    """Their ids."""
    return tuple(sorted(path.parent.name for path in _FAIRS.glob("*/fair.toml")))


def shipped_path(id: str) -> Path | None:
    """Where the pack with this id is."""
    return _FAIRS / id if id in shipped() else None
