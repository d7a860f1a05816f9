"""Which handler answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.language.asked import Asked
from bot.turn import Beside, Handler, Listener


@dataclass(frozen=True, slots=True)
class Route:
    """One thing the bot can do, named as its intent."""

    intent: str
    handler: Handler
    #: Who may: None = everybody.
    role: str | None = None


class Router:
    """The table of everything the bot can do."""

    def __init__(
        self,
        routes: Sequence[Route],
        commands: Mapping[str, str],
        flows: Mapping[str, Listener] | None = None,
        spoken: Callable[[str], Asked | None] = lambda text: None,
        ordered: Callable[[str], Asked | None] = lambda text: None,
        beside: Beside = lambda turn, reply: reply,
    ) -> None:
        """`commands` maps a slash command (without the slash) to an intent, `flows` a flow to who hears it.

        `spoken` knows words that are a command in any conversation (STOP, a reference, a code), `ordered`
        those that are one from whoever may change the programme; `beside` puts the other readings of words
        beside the answer to the likeliest one.
        """
        self.beside = beside
        self._flows = flows or {}
        self._spoken = spoken
        self._ordered = ordered
        self._routes = {route.intent: route for route in routes}
        self._commands = commands

    @property
    def intents(self) -> frozenset[str]:
        """Everything that somebody answers."""
        return frozenset(self._routes)

    def route(self, intent: str) -> Route | None:
        """The route of an intent, None when there is none."""
        return self._routes.get(intent)

    def listener(self, flow: str) -> Listener | None:
        """Who hears what is said in that flow."""
        return self._flows.get(flow)

    def ordered(self, text: str) -> Asked | None:
        """What these words tell the programme to do; None when they do not."""
        return self._ordered(text)

    def command(self, text: str) -> Asked | None:
        """What a command asks; None when `text` is none of ours.

        `/start agadir-2025_B12` leads to a fair and a stand; what follows any other command is left to it
        as the slot "argument".
        """
        if not text.startswith("/"):
            return self._spoken(text)
        word, _, argument = text[1:].strip().partition(" ")
        intent = self._commands.get(word.partition("@")[0].lower())
        if intent is None:
            return None
        argument = argument.strip()
        if word.lower().startswith("start"):
            fair, _, place = argument.partition("_")
            return Asked(intent, {"place": place} if place else {}, fair)
        return Asked(intent, {"argument": argument} if argument else {})
