"""The spacing rule, by a clock the test moves."""

import asyncio

import pytest

from bot.pacing import Gate, Pace, Pacer, Rate


class Watch:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


def sent_in(seconds: float, pace: Pace) -> list[float]:
    """When messages go that are always waiting."""
    watch = Watch()
    pacer = Pacer(watch)
    times = []
    while watch.time < 100 + seconds:
        wait = pacer.wait("key", pace)
        if wait:
            watch.time += wait
            continue
        pacer.take("key", pace)
        times.append(watch.time - 100)
    return times


def test_thirty_a_second_are_thirty_in_every_second() -> None:
    times = sent_in(4, Pace(1 / 30))

    for start in range(3):
        assert len([time for time in times if start <= time < start + 1]) in (30, 31)
    assert len(times) in (120, 121)


def test_burst_goes_at_once_and_is_paid_back() -> None:
    assert sent_in(3.5, Pace(1.0, burst=3)) == [0, 0, 0, 1, 2, 3]


def test_keys_do_not_wait_for_each_other() -> None:
    pacer = Pacer(Watch())
    pacer.take("a", Pace(1.0))

    assert pacer.wait("a", Pace(1.0)) == 1.0
    assert pacer.wait("b", Pace(1.0)) == 0


def test_hundred_thousand_keys_are_forgotten_when_their_time_is_over() -> None:
    watch = Watch()
    pacer = Pacer(watch)
    for key in range(100_000):
        watch.time += 0.01
        pacer.take(key, Pace(1.0))

    assert len(pacer._empty_at) <= 10_001


# ── the rate of a whole channel ────────────────────────────────────────────────────────────────────────


def at_full_rate(most: float, seconds: float, stalls: dict[int, float]) -> list[float]:
    """When calls of a channel go that always has something to send; after call n, it stalls for so long."""
    watch = Watch()
    rate = Rate(most, watch)
    times = []
    while watch.time < 100 + seconds:
        if wait := rate.wait():
            watch.time += wait
            continue
        rate.take()
        times.append(watch.time - 100)
        watch.time += stalls.get(len(times), 0.0)
    return times


@pytest.mark.parametrize("most", [1, 30, 80, 300, 1500])
def test_channel_sends_as_much_as_is_permitted_and_never_more_in_any_second(most: int) -> None:
    stalls = {3 * most: 0.05, 4 * most: 0.5, 5 * most: 0.02}
    times = at_full_rate(most, 30, stalls)
    assert all(later - earlier >= 1.0 for earlier, later in zip(times, times[most:], strict=False))
    # Only a stall that was too long to be made up for is lost.
    assert len(times) >= most * (30 - 0.5) * 0.99


def with_answers(most: int, seconds: float, every: float) -> tuple[list[float], list[float], list[float]]:
    """When news goes that is always waiting, when answers go of which one comes so often, and their waits."""
    watch = Watch()
    rate = Rate(most, watch)
    news: list[float] = []
    answers: list[float] = []
    waits: list[float] = []
    comes = 100.0
    while watch.time < 100 + seconds:
        if watch.time >= comes and not rate.wait(answer=True):
            rate.take(answer=True)
            answers.append(watch.time)
            waits.append(watch.time - comes)
            comes += every
        elif watch.time < comes and not rate.wait():
            rate.take()
            news.append(watch.time)
        else:
            wait = rate.wait(answer=watch.time >= comes)
            watch.time = watch.time + wait if watch.time >= comes else min(watch.time + wait, comes)
    return news, answers, waits


@pytest.mark.parametrize(("most", "each_second"), [(30, 20), (30, 7), (300, 20), (80, 40)])
def test_answer_goes_at_once_during_a_sending_and_no_second_has_more_calls(
    most: int, each_second: int
) -> None:
    # Not in step with the calls: an answer comes at any moment between two of them.
    news, answers, waits = with_answers(most, 20.0, 1.017 / each_second)
    later = waits[2 * each_second :]  # as soon as it is known that people write
    assert sum(later) / len(later) < 0.1 / most
    assert max(later) <= 1.0 / most + 1e-6
    times = sorted([*news, *answers])
    assert all(after - before >= 1.0 for before, after in zip(times, times[most:], strict=False))
    assert len(times) >= most * 20 * 0.85


def test_all_of_the_rate_is_for_news_when_nobody_writes() -> None:
    news, _, _ = with_answers(30, 30.0, 4.0)  # the progress of the sending, every four seconds
    assert len(news) >= 30 * 30 * 0.99 - 8


def test_channel_slows_down_when_asked_to_wait_never_below_half_and_is_whole_after_a_minute() -> None:
    watch = Watch()
    rate = Rate(100, watch)
    rate.cut()
    assert rate.share == pytest.approx(0.7)
    rate.cut()
    assert rate.share == pytest.approx(0.5)
    rate.cut()
    assert rate.share == pytest.approx(0.5)
    watch.time += 30
    assert rate.share == pytest.approx(0.75)
    watch.time += 30
    assert rate.share == 1.0


def test_call_that_took_long_may_have_arrived_late_and_the_next_second_waits_for_it() -> None:
    watch = Watch()
    rate = Rate(2, watch)
    slots = []
    for took in (0.1, 0.1, 0.4):
        watch.time += rate.wait()
        slots.append((rate.take(), took))
        watch.time += took
        rate.answered(slots[-1][0])
    late, early = slots[2][0], slots[1][0]
    arrived = late.began + 0.3  # as much later than the others as its answer was
    assert arrived - early.began >= 0.7
    watch.time += rate.wait()
    rate.take()
    watch.time += rate.wait()
    assert watch.time >= arrived + 1.0  # two calls after the late one, a whole second


def test_first_calls_that_waited_for_their_connection_count_from_when_they_arrived() -> None:
    watch = Watch()
    rate = Rate(2, watch)
    slots = [rate.take()]
    watch.time += 0.3
    rate.answered(slots[0])  # nothing was quicker yet
    watch.time += rate.wait()
    slots.append(rate.take())
    watch.time += 0.1
    rate.answered(slots[1])
    watch.time += rate.wait()
    assert watch.time >= slots[0].began + 0.2 + 1.0


def test_what_the_last_process_sent_counts_too() -> None:
    watch = Watch()
    rate = Rate(2, watch)
    rate.recall([0.8, 0.4])
    assert rate.wait() == pytest.approx(0.2, abs=0.01)


async def test_answers_go_through_the_gate_before_announcements() -> None:
    order: list[str] = []
    gate = Gate(Rate(50), 50, lambda: None)

    async def call(name: str, answer: bool) -> None:
        gate.expect()
        await gate.through(answer)
        order.append(name)

    async with asyncio.TaskGroup() as group:
        for number in range(12):
            group.create_task(call(f"news {number}", False))
        await asyncio.sleep(0)
        assert gate.crowded(answer=True)
        group.create_task(call("answer", True))
    assert not gate.crowded(answer=False)
    at = order.index("answer")
    assert at <= 8  # those that had gone through by then
    assert [name for name in order if name != "answer"] == [f"news {number}" for number in range(12)]
