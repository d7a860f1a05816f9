"""Paragraphs, buttons and pages."""

from bot.reply import phrase
from handlers.cards import Page, answer, dashed, page, way, ways
from tests.handlers.conftest import Ask


def test_answer_leaves_out_what_is_not_there() -> None:
    a, b, c = phrase("a"), phrase("b"), phrase("c")
    assert answer(a) == a
    assert answer(None, a, None) == a
    assert answer(a, None, b, c) == phrase("answer", first=a, rest=phrase("answer", first=b, rest=c))


def test_dashed_leaves_out_what_is_not_there() -> None:
    assert dashed("a", None, "") == "a"
    assert dashed("a", None, "b") == phrase("dash", first="a", rest="b")


def test_way_that_does_not_fit_in_a_button_is_not_offered(turn: Ask) -> None:
    assert way(turn("menu"), phrase("x"), "stand.product", product="عسل") is None
    assert way(turn("menu"), phrase("x"), "stand.product", product="x" * 64) is None
    assert way(turn("menu"), phrase("x"), "stand.product", product="a|page=9") is None


def test_ways_are_at_most_ten_and_none_is_said_twice(turn: Ask) -> None:
    asked = turn("menu")
    buttons = [way(asked, phrase("x"), "schedule.day", day=str(each)) for each in range(12)]
    assert ways(buttons[0], None, *buttons) == (*buttons[:9], buttons[-1])


def test_page_asks_the_same_question_again(turn: Ask) -> None:
    asked = turn("stand.product", product="honey")
    more = asked.option(phrase("label.more-left", left=4), "stand.product", product="honey", page="2")
    assert page(asked, range(7), 3) == Page((0, 1, 2), more, None)


def test_page_in_the_middle_and_at_the_end(turn: Ask) -> None:
    asked = turn("stand.list", page="2")
    more = asked.option(phrase("label.more-left", left=2), "stand.list", page="3")
    assert page(asked, range(8), 3) == Page((3, 4, 5), more, None)
    assert page(turn("stand.list", page="3"), range(8), 3) == Page((6, 7), None, None)


def test_page_that_would_leave_one_item_shows_it(turn: Ask) -> None:
    assert page(turn("stand.list"), range(4), 3) == Page((0, 1, 2, 3), None, None)
    assert page(turn("stand.list", page="2"), range(7), 3) == Page((3, 4, 5, 6), None, None)


def test_page_of_exactly_one_page_has_no_more(turn: Ask) -> None:
    assert page(turn("stand.list"), range(3), 3) == Page((0, 1, 2), None, None)
    assert page(turn("stand.list"), range(0), 3) == Page((), None, None)


def test_page_that_does_not_exist_is_the_nearest(turn: Ask) -> None:
    assert page(turn("stand.list", page="99"), range(5), 3).items == (3, 4)
    assert page(turn("stand.list", page="0"), range(5), 3).items == (0, 1, 2)
    assert page(turn("stand.list", page="-1"), range(5), 3).items == (0, 1, 2)
    assert page(turn("stand.list", page="x"), range(5), 3).items == (0, 1, 2)


def test_page_whose_question_fits_in_no_button_shows_more_at_once(turn: Ask) -> None:
    asked = turn("stand.exhibitor", exhibitor="تعاونية النحل")
    assert page(asked, range(10), 3) == Page(tuple(range(10)), None, None)
    assert page(asked, range(30), 3) == Page(tuple(range(24)), None, phrase("list.left", left=6))
