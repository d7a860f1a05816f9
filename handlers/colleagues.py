"""Who is in the team: an admin says yes to who comes, sees everybody, and takes a role away."""

from collections.abc import Mapping

from bot.reply import Option, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import told
from handlers.cards import menu, page, way, ways
from handlers.team import for_organizers, number_of
from storage.records import Colleague
from storage.refusals import NotNow

#: People in one message.
MOST = 5


@for_organizers
async def people(turn: Turn) -> Reply:
    """Everybody of this fair's team, who waits for a yes, and the invitations nobody has used."""
    store, by, fair = turn.store.colleagues, turn.person.id, turn.fair.id
    everybody = await store.every(fair, by=by)
    invited = await store.invitations(fair, by=by, now=turn.now)
    seen = page(turn, everybody, MOST)
    return Reply(
        told(
            phrase("team.people", fair=turn.fair.short),
            *map(_line, seen.items),
            seen.note,
            *(
                phrase(
                    "team.invited",
                    role=phrase(f"role.{each.role}"),
                    until=each.ends.astimezone(turn.fair.zone),
                )
                for each in invited
            ),
        ),
        ways(
            turn.option(phrase("label.invite"), "team.invite"),
            *(
                way(turn, phrase("label.name", name=each.name), "team.person", **_slots(each))
                for each in seen.items
            ),
            seen.more,
            *(
                turn.option(
                    phrase("label.take-back", role=phrase(f"role.{each.role}")), "team.take-back", k=each.key
                )
                for each in invited[:2]
            ),
            turn.option(phrase("label.team"), "team.menu"),
        ),
    )


@for_organizers
async def person(turn: Turn) -> Reply:
    """One colleague and a role of theirs: to let in, or to take it away."""
    fair, who, role = _fair(turn), number_of(turn, "p"), turn.asked.slots.get("r", "")
    everybody = await turn.store.colleagues.every(turn.fair.id, by=turn.person.id)
    found = next(
        (each for each in everybody if (each.person, each.role, each.fair) == (who, role, fair)), None
    )
    if found is None:
        return Reply(phrase("team.removed-before"), _back(turn))
    slots = _slots(found)
    return Reply(
        _line(found),
        ways(
            way(turn, phrase("label.team-known"), "team.admit", **slots) if found.waits else None,
            way(turn, phrase("label.role-away"), "team.remove", **slots),
            *_back(turn),
        ),
    )


@for_organizers
async def admit(turn: Turn) -> Reply:
    """It is who was meant: the role is theirs."""
    done = await turn.store.colleagues.admit(
        number_of(turn, "p"), turn.asked.slots.get("r", ""), _fair(turn), by=turn.person.id, now=turn.now
    )
    return Reply(phrase("team.admitted" if done else "team.known"), _back(turn))


@for_organizers
async def known(turn: Turn) -> Reply:
    """It is who was meant, and they have the role already."""
    await turn.store.roles.check(turn.person.id, "team.remove", _fair(turn))
    return Reply(phrase("team.known"), (menu(turn),))


@for_organizers
async def remove(turn: Turn) -> Reply:
    """It is not who was meant, or they are not wanted any more: the role is gone."""
    try:
        gone = await turn.store.colleagues.remove(
            number_of(turn, "p"), turn.asked.slots.get("r", ""), _fair(turn), by=turn.person.id, now=turn.now
        )
    except NotNow:
        return Reply(phrase("team.only-admin"), _back(turn))
    return Reply(phrase("team.removed" if gone else "team.removed-before"), _back(turn))


def _fair(turn: Turn) -> str:
    """The fair of the role; '' = every fair."""
    return "" if "a" in turn.asked.slots else turn.fair.id


def _line(each: Colleague) -> Phrase:
    """A role somebody has or waits for."""
    key = "team.waits" if each.waits else "team.person"
    return phrase(key, name=each.name, role=phrase(f"role.{each.role}"))


def _slots(each: Colleague) -> Mapping[str, str]:
    """What a button about one role of somebody carries."""
    return {"p": str(each.person), "r": each.role, **({} if each.fair else {"a": "1"})}


def _back(turn: Turn) -> tuple[Option, ...]:
    return (turn.option(phrase("label.people"), "team.people"), menu(turn))
