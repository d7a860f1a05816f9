"""What Meta's error codes mean for a letter, whether they answer a call or come later in a status."""

from collections.abc import Mapping

from bot.channels import Away, Blocked, Busy, Closed, Held, NotSent, Refused, SendError, Unwanted, Wait

#: Seconds to leave the whole number alone, by code: too fast; too many calls; a change of tier under way; the
#: token, a permission, the account or the payment must be seen to by somebody.
WAITS: Mapping[int, float] = {
    130429: 2,
    4: 60,
    80007: 60,
    131057: 60,
    0: 60,
    190: 60,
    10: 60,
    131005: 60,
    131045: 60,
    133010: 60,
    131031: 300,
    131042: 300,
    368: 300,
}

#: Seconds until the first try for somebody written to too fast; four times as long at each further refusal.
PAIR = 131056
PAIR_WAIT = 4.0
LONGEST_PAIR_WAIT = 256.0

#: Too long since they wrote: only a template may go.
WINDOW = 131047

#: There is no such template, in that language, in that form, or it is paused: another may be.
TEMPLATE = frozenset({132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018})

#: Nothing goes to this person by the rules as they are: too much marketing already, no marketing at all by
#: country or class, too many complaints.
HELD = frozenset({131048, 131049, 131063, 131064}) | TEMPLATE

#: They have no WhatsApp, or an old one, or blocked us.
GONE = frozenset({131026})

#: They told WhatsApp to stop our marketing.
UNWANTED = frozenset({131050})

#: Meta's own trouble, which befalls single letters.
TROUBLE = frozenset({131000, 131016})

#: The same for everything we send.
DOWN = frozenset({1, 2, 133004})

#: How much of an error is kept.
LONGEST_REASON = 200


def meaning(code: int, told: str, pair_wait: float = PAIR_WAIT) -> SendError:
    """What is to be done about an error of that code."""
    reason = f"{code} {told}"[:LONGEST_REASON]
    if code == WINDOW:
        return Closed(reason)
    if code == PAIR:
        return Busy(pair_wait)
    if code in WAITS or 200 <= code <= 299:
        return Wait(WAITS.get(code, 60))
    for codes, named in (
        (GONE, Blocked),
        (UNWANTED, Unwanted),
        (HELD, Held),
        (TROUBLE, Away),
        (DOWN, NotSent),
    ):
        if code in codes:
            return named(reason)
    return Refused(reason)
