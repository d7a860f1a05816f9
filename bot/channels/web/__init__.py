"""The web chat: the page, and the socket behind it."""

from bot.channels.web.channel import WebChannel
from bot.channels.web.site import STRINGS

__all__ = ["STRINGS", "WebChannel"]
