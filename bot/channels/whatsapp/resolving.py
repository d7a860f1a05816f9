"""Where Meta's names may lead: to addresses on the open internet; what was checked is connected to."""

import ipaddress
import socket

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver


class PublicResolver(AbstractResolver):
    """Answers with public addresses only.

    A connection is made to what is answered here and to nothing else, so a name that is looked up once more
    in between cannot lead elsewhere.
    """

    def __init__(self, trusted: str = "", inner: AbstractResolver | None = None) -> None:
        """`trusted` is a name that may lead anywhere: somebody chose it in the settings."""
        self._trusted = trusted
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of `host`. Raises OSError when none of them is public."""
        if self._inner is None:
            self._inner = ThreadedResolver()
        found = await self._inner.resolve(host, port, family)
        kept = [each for each in found if host == self._trusted or is_public(each["host"])]
        if not kept:
            raise OSError(f"no public address of {host}")
        return kept

    async def close(self) -> None:
        """Nothing is held."""
        if self._inner is not None:
            await self._inner.close()


def is_public(address: str) -> bool:
    """Whether an address is one on the open internet; also one of IPv4 inside one of IPv6 is looked at."""
    try:
        found: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found in _TRANSLATED:
            found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        else:
            found = found.ipv4_mapped or found.sixtofour or found
    return found.is_global and not found.is_multicast


#: IPv4 as some networks write it in IPv6 (RFC 6052).
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
