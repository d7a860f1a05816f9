"""How far an announcement is, as its organizer reads it, and what can be done about it."""

from bot.reply import Option, Phrase, phrase
from storage.records import Announcement, Tally

#: Parts of the bar.
BAR = 10


def progress(this: Announcement, tally: Tally, seconds: float = 0.0) -> tuple[Phrase, tuple[Option, ...]]:
    """How far it is, and what can be done about it; `seconds` are left, 0 = unknown."""
    told = tally.all - tally.left
    share = told / tally.all if tally.all else 0.0
    full = round(share * BAR)
    minutes = max(1, round(seconds / 60)) if seconds and this.state == "sending" and tally.left else 0
    state = f"{this.state}-{this.reason}" if this.state == "paused" else this.state
    text = phrase(
        "announcement.progress",
        state=phrase(f"announcement.state-{state}"),
        bar="▓" * full + "░" * (BAR - full),
        percent=int(share * 100),
        told=told,
        all=tally.all,
        sent=tally.sent,
        delivered=phrase("announcement.delivered", count=tally.delivered) if tally.delivered else "",
        read=phrase("announcement.read", count=tally.read) if tally.read else "",
        refused=phrase("announcement.refused", count=tally.refused) if tally.refused else "",
        doubt=phrase("announcement.doubt", count=tally.doubt) if tally.doubt else "",
        out=phrase("announcement.left-out", count=tally.left_out) if tally.left_out else "",
        left=tally.left,
        minutes=phrase("announcement.minutes", count=minutes) if minutes else "",
    )
    return text, tuple(
        Option(f"announce.{verb}@{this.fair}|id={this.id}", phrase(f"label.announce-{verb}"))
        for verb in _verbs(this, tally)
    )


def _verbs(this: Announcement, tally: Tally) -> tuple[str, ...]:
    """What can be done about it now."""
    again = ("again",) if tally.doubt else ()
    told = ("correct", "report") if tally.sent or tally.refused else ()
    match this.state:
        case "waiting":
            return ("second", "stop")
        case "scheduled" | "filling" | "canary" | "sending":
            return ("pause", "stop", *again, *told)
        case "paused":
            return ("resume", "stop", *again, *told)
        case "done":
            return (*again, *told)
        case "stopped" | "expired":
            return told[1:]
        case _:
            return ()
