"""Where we are found: the links that lead into the talk, to the map, and from a printed sign."""

import re
from dataclasses import dataclass
from urllib.parse import quote

#: What Telegram takes after `?start=`.
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of this bot; '' = it has none of that kind."""

    #: Of our own server, without a slash at the end.
    public: str = ""
    #: The name of the bot on Telegram, without @.
    telegram: str = ""
    #: The number on WhatsApp, digits with the country's.
    whatsapp: str = ""

    def talks(self, start: str) -> tuple[tuple[str, str], ...]:
        """(channel, link) of each channel where the talk can begin with `start` ("agadir-2025_at_B12")."""
        if not _START.fullmatch(start):
            return ()
        links = []
        if self.telegram:
            links.append(("telegram", f"https://t.me/{self.telegram}?start={start}"))
        if self.whatsapp:
            links.append(("whatsapp", f"https://wa.me/{self.whatsapp}?text={quote('/start ' + start)}"))
        if self.public:
            links.append(("web", f"{self.public}/?start={start}"))
        return tuple(links)

    def sign(self, fair: str, code: str) -> str:
        """What the QR code of a sign leads to: our own short address, else the talk itself; '' = nowhere."""
        if self.public and _START.fullmatch(f"{fair}_at_{code}"):
            return f"{self.public}/at/{fair}/{code}"
        return next((link for _, link in self.talks(f"{fair}_at_{code}")), "")

    def map(self, fair: str, code: str = "", channel: str = "") -> str:
        """The map of a fair in the browser, a place of it marked; '' for who cannot open it from `channel`.

        The web chat comes from the same server as the map: there its path is enough.
        """
        if not self.public and channel != "web":
            return ""
        return f"{self.public}/map/{fair}" + (f"?stand={quote(code)}" if code else "")


#: Of a bot that nobody can be led to.
NOWHERE = Addresses()
