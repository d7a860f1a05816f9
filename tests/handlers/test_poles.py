"""What is answered about the parts of a fair and what every visitor may need."""

from dataclasses import replace

from bot.reply import Option, Reply, phrase
from bot.turn import Turn
from handlers import poles
from handlers.answers import steps, told
from handlers.cards import menu
from storage.records import Facility, Pole
from tests.handlers.conftest import BARE, CRAFTS, FAIR, NOTHING, PRODUCTS, Ask, lines_of, said_in


def buttons(turn: Turn, *several: Pole) -> tuple[Option, ...]:
    return (
        *(
            turn.option(phrase("label.name", name=each.name), "pole.location", pole=each.id)
            for each in several
        ),
        menu(turn),
    )


async def test_poles_are_listed_with_a_button_each(turn: Ask) -> None:
    asked = turn("fair.poles")
    assert await poles.poles(asked) == Reply(
        told(
            phrase("poles.title", fair=FAIR.short, count=2),
            phrase("pole.line", pole=PRODUCTS.name),
            phrase("pole.line", pole=CRAFTS.name),
        ),
        buttons(asked, PRODUCTS, CRAFTS),
    )


async def test_poles_may_not_be_announced(turn: Ask) -> None:
    asked = turn("fair.poles", fair=BARE)
    assert await poles.poles(asked) == Reply(
        phrase("poles.unknown", fair=BARE.short), steps(asked, "label.about", "label.stands", "label.menu")
    )


async def test_pole_says_what_it_is_for_and_where(turn: Ask) -> None:
    asked = turn("pole.location", pole="products")
    assert await poles.pole(asked) == Reply(
        told(
            phrase("pole.title", pole=PRODUCTS.name),
            PRODUCTS.about,
            phrase("pole.place", place=PRODUCTS.place),
            phrase("fair.stands", count=3),
            phrase("fair.exhibitors", count=4),
        ),
        (
            asked.option(phrase("label.exhibitors"), "stand.list", pole="products"),
            *steps(asked, "label.poles", "label.menu"),
        ),
    )


async def test_pole_of_guests_leads_to_their_countries(turn: Ask) -> None:
    abroad = replace(FAIR, poles=(replace(CRAFTS, kind="international"),))
    answered = await poles.pole(turn("pole.location", fair=abroad, pole="international"))
    assert [option.label.key for option in answered.options] == [
        "label.exhibitors",
        "label.countries",
        "label.poles",
        "label.menu",
    ]


async def test_pole_without_a_place_says_that_it_is_not_announced(turn: Ask) -> None:
    assert (await poles.pole(turn("pole.location", pole="crafts"))).text == told(
        phrase("pole.title", pole=CRAFTS.name), phrase("pole.unplaced")
    )


async def test_pole_is_found_by_its_kind(turn: Ask) -> None:
    named = replace(PRODUCTS, id="terroir")
    fair = replace(FAIR, poles=(named, CRAFTS))
    answered = await poles.pole(turn("pole.location", fair=fair, pole="products"))
    assert lines_of(answered.text)[0] == phrase("pole.title", pole=named.name)


async def test_poles_of_the_same_kind_are_asked_about(turn: Ask) -> None:
    other = replace(PRODUCTS, id="products-2")
    asked = turn(
        "pole.location",
        fair=replace(FAIR, poles=(replace(PRODUCTS, id="products-1"), other)),
        pole="products",
    )
    assert (await poles.pole(asked)).text == told(
        phrase("pole.which"),
        phrase("pole.line", pole=PRODUCTS.name),
        phrase("pole.line", pole=PRODUCTS.name),
    )


async def test_pole_this_fair_does_not_have_is_said_with_those_it_has(turn: Ask) -> None:
    asked = turn("pole.location", pole="international")
    assert await poles.pole(asked) == Reply(
        told(
            phrase("pole.none", pole=phrase("pole.international"), fair=FAIR.short),
            phrase("pole.line", pole=PRODUCTS.name),
            phrase("pole.line", pole=CRAFTS.name),
        ),
        buttons(asked, PRODUCTS, CRAFTS),
    )


async def test_facility_is_told_with_its_place(turn: Ask) -> None:
    asked = turn("fair.facilities", facility="parking")
    place = FAIR.facilities[0].place
    named = phrase("facility.named", kind="parking", name=FAIR.facilities[0].name)
    assert await poles.facilities(asked) == Reply(
        told(phrase("facility.placed", facility=named, place=place)),
        steps(asked, "label.facilities", "label.report", "label.contact", "label.menu"),
    )


async def test_facility_without_a_place_is_there_all_the_same(turn: Ask) -> None:
    named = phrase("facility.named", kind="prayer_room", name=FAIR.facilities[1].name)
    assert (await poles.facilities(turn("fair.facilities", facility="prayer_room"))).text == told(
        phrase("facility.unplaced", facility=named)
    )


async def test_facility_nobody_announced_is_not_guessed(turn: Ask) -> None:
    assert (await poles.facilities(turn("fair.facilities", facility="atm"))).text == told(
        phrase("facility.unknown", facility=phrase("facility.atm"), fair=FAIR.short, state="on")
    )


async def test_facilities_are_all_told_when_none_is_named(turn: Ask) -> None:
    answered = await poles.facilities(turn("fair.facilities"))
    assert [line.key for line in lines_of(answered.text)] == [
        "facility.placed",
        "facility.named",
        "facility.places-unknown",
    ]


async def test_facility_of_a_strange_kind_goes_by_its_name(turn: Ask) -> None:
    stroller = Facility("strollers", "other", said_in("عربات الأطفال", "Poussettes"), NOTHING)
    answered = await poles.facilities(turn("fair.facilities", fair=replace(FAIR, facilities=(stroller,))))
    named = phrase("facility.named", kind="other", name=stroller.name)
    assert answered.text == told(named, phrase("facility.places-unknown", count=1))


async def test_lost_child_comes_before_lost_things(turn: Ask) -> None:
    answered = await poles.facilities(turn("fair.facilities", facility="lost_found"))
    assert lines_of(answered.text)[0] == phrase("facility.lost")


async def test_emergency_numbers_come_first(turn: Ask) -> None:
    assert (await poles.facilities(turn("fair.facilities", facility="first_aid"))).text == told(
        phrase("facility.emergency"),
        phrase("facility.unknown", facility=phrase("facility.first_aid"), fair=FAIR.short, state="on"),
    )
