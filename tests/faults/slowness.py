"""How slow this machine is today: shared cores drift by a factor of two, and limits in seconds with them."""

import time

#: How long `_work` takes, in seconds, on the machine the limits were set on.
USUAL = 0.014


def slowness() -> float:
    """How many times as long as usual plain Python takes here; at least 1."""
    return max(1.0, min(_work() for _ in range(5)) / USUAL)


def _work() -> float:
    """Seconds of processor time for a fixed piece of work."""
    began = time.process_time()
    known: dict[str, int] = {}
    for number in range(100_000):
        known[str(number % 1000)] = number
    return time.process_time() - began
