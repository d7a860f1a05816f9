"""Joining the team: an admin invites from the chat, and whoever comes has a link or a code."""

from bot.addresses import Addresses
from bot.reply import Lines, Phrase, Reply, phrase
from bot.turn import Turn
from handlers.answers import steps, told
from handlers.cards import ways
from handlers.team import desks, for_organizers

#: How the link of an invitation begins.
LINK = "i_"

#: The roles somebody is invited to, those most are invited to first.
INVITED = ("reviewer", "volunteer", "duty", "editor", "announcer", "admin")


async def accept(turn: Turn) -> Reply:
    """An invitation, by its link or its code."""
    token = turn.asked.slots.get("place") or turn.asked.slots.get("code", "")
    given = await turn.store.roles.accept(turn.person.id, token, turn.now)
    if given is None:
        return Reply(phrase("organizer.wrong-code"), steps(turn, "label.menu"))
    role, id = given
    there = await turn.store.colleagues.joined(turn.person.id, role, id, turn.now)
    fair = await turn.store.fairs.get(id) if id else None
    if fair is not None:
        await turn.store.people.choose_fair(turn.person.id, fair.id)
    said = phrase(
        "organizer.welcome" if there else "organizer.waits",
        role=phrase(f"role.{role}"),
        fair=(fair or turn.fair).short,
    )
    return Reply(said, await desks(turn, id or turn.fair.id) if there else steps(turn, "label.menu"))


@for_organizers
async def invite(turn: Turn) -> Reply:
    """Invite somebody to this fair: for which role, then the link and the code to hand on."""
    role = turn.asked.slots.get("r", "")
    await turn.store.roles.check(turn.person.id, "team.invite", turn.fair.id)
    back = turn.option(phrase("label.people"), "team.people")
    if role not in INVITED:
        roles = (turn.option(phrase(f"role.{each}"), "team.invite", r=each) for each in INVITED)
        return Reply(
            told(phrase("team.which-role"), *(phrase(f"team.role-{each}") for each in INVITED)),
            ways(*roles, back),
        )
    link, code = await turn.store.colleagues.invite(role, turn.fair.id, by=turn.person.id, now=turn.now)
    return Reply(
        told(
            phrase("team.invitation", role=phrase(f"role.{role}"), fair=turn.fair.short),
            handed_on(turn.addresses, link, code),
            phrase("team.invitation-next"),
        ),
        (turn.option(phrase("label.invite"), "team.invite"), back),
    )


@for_organizers
async def take_back(turn: Turn) -> Reply:
    """An invitation went to the wrong place: it is good no longer."""
    key = turn.asked.slots.get("k", "")
    gone = await turn.store.colleagues.take_back(key, turn.fair.id, by=turn.person.id, now=turn.now)
    return Reply(
        phrase("team.taken-back" if gone else "team.taken-back-before"),
        (turn.option(phrase("label.people"), "team.people"),),
    )


def handed_on(addresses: Addresses, link: str, code: str) -> Phrase:
    """What whoever is invited needs: a link for each channel the bot is found on, and the code."""
    links = addresses.talks(f"{LINK}{link}")
    ways_in = tuple(phrase(f"invitation.{channel}", link=address) for channel, address in links)
    return phrase(
        "organizer.invited",
        links=Lines(ways_in or (phrase("invitation.typed", start=f"/start {LINK}{link}"),)),
        code=code,
    )
