"""Flows: the step to ask is derived, back and change forget an answer, refusals change nothing."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.flow import REVIEW, SKIPPED, Flow, Step, advance, begin, forget
from bot.message import Pick, Said, Words
from bot.questions import Choice, Line, Number, Reading, Several
from storage.records import Session

FLOW = Flow(
    "apply",
    (
        Step("kind", Choice(("cooperative", "artisan"))),
        Step("name", Line(2, 20)),
        Step("members", Number(1, 100), when=lambda answers: answers.get("kind") == "cooperative"),
        Step("sold", Several(("food", "wood"))),
        Step("note", Line(1, 50), optional=True),
    ),
)


def meant(text: str, ids: Sequence[str]) -> str | None:
    return text if text in ids else None


READING = Reading(datetime(2025, 1, 1, tzinfo=UTC), meant=meant)
START = Session(1, "apply", "x:1", "", {})


def after(*says: Said) -> Session:
    session = begin(FLOW, START)
    for said in says:
        session = advance(FLOW, session, said, READING).session
    return session


WHOLE = (Pick("cooperative"), Words("Tigmi"), Words("15"), Words("food, wood"), Pick("skip"))


def test_step_to_ask_is_the_first_without_an_answer() -> None:
    asked = [after(*WHOLE[:said]).asked for said in range(len(WHOLE) + 1)]
    assert asked == ["kind", "name", "members", "sold", "note", REVIEW]


def test_step_that_does_not_apply_is_not_asked() -> None:
    assert after(Pick("artisan"), Words("Tigmi")).asked == "sold"


def test_refused_words_change_nothing_and_say_why() -> None:
    before = after(Pick("cooperative"), Words("Tigmi"))
    moved = advance(FLOW, before, Words("many"), READING)
    assert (moved.session, moved.refused, moved.values) == (before, "number", {"least": 1, "most": 100})


def test_back_forgets_the_answer_before() -> None:
    session = after(*WHOLE[:3], Pick("back"))
    assert (session.asked, dict(session.answers)) == ("members", {"kind": "cooperative", "name": "Tigmi"})


def test_change_forgets_one_answer_and_returns_to_the_review() -> None:
    session = begin(FLOW, forget(after(*WHOLE), "name"))
    assert session.asked == "name"
    assert advance(FLOW, session, Words("Tifawin"), READING).session.asked == REVIEW


def test_old_press_edits_its_own_answer() -> None:
    session = after(*WHOLE[:2])
    moved = advance(FLOW, session, Pick("artisan"), READING, at="kind", version=FLOW.steps[0].version)
    assert (moved.session.answers["kind"], moved.session.asked) == ("artisan", "sold")


def test_press_of_another_version_of_a_question_answers_nothing() -> None:
    session = after(*WHOLE[:2])
    moved = advance(FLOW, session, Pick("artisan"), READING, at="kind", version="zz")
    assert (moved.refused, moved.session.answers) == ("stale", session.answers)


def test_list_grows_by_presses_until_it_is_whole() -> None:
    session = after(*WHOLE[:3], Pick("food"), Pick("wood"), Pick("food"))
    assert session.asked == "sold"
    session = advance(FLOW, session, Pick("done"), READING).session
    assert (session.asked, session.answers["sold"]["chosen"]) == ("note", ["wood"])


def test_empty_list_is_not_whole() -> None:
    assert advance(FLOW, after(*WHOLE[:3]), Pick("done"), READING).refused == "several"


def test_skipped_steps_and_those_that_are_gone_are_not_sent() -> None:
    session = after(*WHOLE)
    assert session.answers["note"] == SKIPPED
    shorter = Flow("apply", FLOW.steps[:2])
    assert FLOW.sent(session.answers).keys() == {"kind", "name", "members", "sold"}
    assert shorter.sent(session.answers) == {"kind": "cooperative", "name": "Tigmi"}


def test_stored_answer_that_its_question_no_longer_accepts_is_asked_again() -> None:
    stricter = Flow("apply", (Step("kind", Choice(("union",))), *FLOW.steps[1:]))
    assert begin(stricter, after(*WHOLE)).asked == "kind"


def test_inserted_step_cannot_misread_an_answer_on_its_way() -> None:
    before = after(Pick("cooperative"))
    longer = Flow("apply", (Step("court", Line(2, 20)), *FLOW.steps))
    moved = advance(longer, before, Words("Tigmi"), READING)
    assert (moved.session.answers["name"], moved.session.asked) == ("Tigmi", "court")


def test_progress_counts_the_steps_that_apply() -> None:
    session = after(Pick("artisan"))
    assert FLOW.progress("name", session.answers) == (2, 4)


def test_cancel_says_so_and_keeps_the_answers() -> None:
    moved = advance(FLOW, after(*WHOLE[:2]), Pick("cancel"), READING)
    assert (moved.cancelled, moved.session.answers["name"]) == (True, "Tigmi")
