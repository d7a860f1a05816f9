"""Where a stand is and who is there; an exhibitor's card; lists of exhibitors."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.reply import Day, Option, Phrase, Reply, Series, Value, phrase
from bot.turn import Handler, Turn
from handlers import stands
from handlers.answers import steps, told
from handlers.cards import answer, dashed, listed, menu, ways
from handlers.exhibitors import exhibitor_line, exhibitor_option, families, some_sold
from storage.records import Exhibitor, Fair, Localized
from storage.reference import country, product, province, region
from tests.handlers.conftest import (
    APIARIA,
    B13,
    BARE,
    C1,
    CRAFTS,
    CRAFTS_B12,
    DAKAR,
    FAIR,
    MARKET,
    NOTHING,
    PRODUCTS,
    SUNDAY,
    TIGMI,
    ZITOUNA,
    Ask,
    lines_of,
    said_in,
    there,
)

HONEY, ARGAN, AMLOU, OLIVE_OIL = (
    there(product(each)).name for each in ("honey", "argan_oil", "amlou", "olive_oil")
)
SOUSS = there(region("MA-09")).name

#: A market where everybody is somewhere in one open space.
MARKET_DAY = replace(
    MARKET,
    exhibitors=tuple(replace(each, stands=(), pole="") for each in (APIARIA, TIGMI)),
    stands=(),
)


def bullet(what: Value) -> Phrase:
    return phrase("bullet", what=what)


def this_pole(asked: Turn, pole: str) -> Option:
    return asked.option(phrase("label.this-pole"), "pole.location", pole=pole)


# ── by number ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("written", ["B13", "b13", "b 13", "B-13", "B١٣"])
async def test_stand_tells_where_it_is_who_is_there_and_who_is_beside(turn: Ask, written: str) -> None:
    asked = turn("stand.number", stand=written)
    assert await stands.number(asked) == Reply(
        listed(
            phrase("stand.title", stand="B13", pole=PRODUCTS.name),
            [
                phrase("stand.place", place=PRODUCTS.place),
                bullet(dashed(ZITOUNA.name, Series((OLIVE_OIL,)))),
                phrase("stand.beside", names=Series((APIARIA.name, TIGMI.name))),
            ],
        ),
        ways(
            exhibitor_option(asked, ZITOUNA),
            this_pole(asked, "products"),
            *steps(asked, "label.directions"),
            menu(asked),
        ),
    )


async def test_shared_stand_tells_everybody_there_and_its_own_place(turn: Ask) -> None:
    asked = turn("stand.number", stand="B12", pole="products")
    assert (await stands.number(asked)).text == listed(
        phrase("stand.title", stand="B12", pole=PRODUCTS.name),
        [
            phrase("stand.place", place=said_in("الثالث يسارا", "troisième à gauche")),
            bullet(dashed(APIARIA.name, Series((HONEY,)))),
            bullet(dashed(TIGMI.name, Series((ARGAN, AMLOU)))),
            phrase("stand.beside", names=Series((ZITOUNA.name,))),
        ],
    )


async def test_stand_without_anybody_says_so(turn: Ask) -> None:
    assert (await stands.number(turn("stand.number", stand="C1"))).text == listed(
        phrase("stand.title", stand="C1", pole=PRODUCTS.name),
        [
            phrase("stand.place", place=PRODUCTS.place),
            phrase("stand.vacant"),
            phrase("stand.beside", names=Series((ZITOUNA.name,))),
        ],
    )


async def test_stand_of_no_pole_is_named_alone(turn: Ask) -> None:
    alone = replace(B13, id="B13", pole="", place=NOTHING)
    fair = replace(FAIR, stands=(alone,), exhibitors=(replace(ZITOUNA, stands=("B13",), pole=""),))
    asked = turn("stand.number", fair=fair, stand="B13")
    assert await stands.number(asked) == Reply(
        listed(
            phrase("stand.title-alone", stand="B13"), [bullet(dashed(ZITOUNA.name, Series((OLIVE_OIL,))))]
        ),
        ways(exhibitor_option(asked, ZITOUNA), *steps(asked, "label.directions"), menu(asked)),
    )


async def test_number_that_two_poles_have_is_asked_about(turn: Ask) -> None:
    asked = turn("stand.number", stand="b 12")
    assert await stands.number(asked) == Reply(
        phrase("stand.which-pole", stand="B12", count=2),
        ways(
            *(
                asked.option(phrase("label.name", name=pole.name), "stand.number", stand="B12", pole=pole.id)
                for pole in (PRODUCTS, CRAFTS)
            ),
            menu(asked),
        ),
    )


async def test_number_nobody_has_offers_the_nearest_and_says_what_there_is(turn: Ask) -> None:
    asked = turn("stand.number", stand="b 14")
    assert await stands.number(asked) == Reply(
        answer(
            phrase("stand.none", stand="B14"),
            listed(
                phrase("stand.ranges"),
                [
                    phrase("stand.range", pole=PRODUCTS.name, first="B12", last="C1"),
                    bullet(dashed(CRAFTS.name, "B12")),
                ],
            ),
        ),
        ways(
            *(
                asked.option(phrase("label.name", name=each), "stand.number", stand=each)
                for each in ("B12", "B13")
            ),
            *steps(asked, "label.stands"),
            menu(asked),
        ),
    )


async def test_number_without_its_letter_offers_those_that_have_one(turn: Ask) -> None:
    asked = turn("stand.number", stand="١٣")
    assert (await stands.number(asked)).options == ways(
        asked.option(phrase("label.name", name="B13"), "stand.number", stand="B13"),
        *steps(asked, "label.stands"),
        menu(asked),
    )


async def test_no_number_asks_for_one(turn: Ask) -> None:
    asked = turn("stand.number")
    assert await stands.number(asked) == Reply(
        phrase("stand.which", example="B12"), ways(*steps(asked, "label.stands"), menu(asked))
    )


@pytest.mark.parametrize(
    ("fair", "key"), [(MARKET_DAY, "stand.no-numbers"), (BARE, "stand.numbers-unannounced")]
)
async def test_number_where_there_are_none(turn: Ask, fair: Fair, key: str) -> None:
    asked = turn("stand.number", fair=fair, stand="B12")
    assert await stands.number(asked) == Reply(
        phrase(key), ways(*steps(asked, "label.stands", "label.directions"), menu(asked))
    )


@pytest.mark.parametrize(
    ("handler", "slots"),
    [
        (stands.number, {"stand": "C1"}),
        (stands.card, {"exhibitor": "apiaria"}),
        (stands.every, {"pole": "products"}),
    ],
)
async def test_stands_of_a_fair_that_is_over_are_said_to_be_past(
    turn: Ask, handler: Handler, slots: dict[str, str]
) -> None:
    after = SUNDAY + timedelta(days=30)
    during = (await handler(turn("stand.list", **slots))).text
    over = phrase("fair.ended", fair=FAIR.short, ends=Day(FAIR.ends, year=True))
    assert (await handler(turn("stand.list", now=after, **slots))).text == answer(during, over)


async def test_sample_stands_are_said_to_be_samples_once(turn: Ask) -> None:
    fair = replace(FAIR, sample=("stands", "exhibitors"))
    text = (await stands.number(turn("stand.number", fair=fair, stand="C1"))).text
    assert text.values["rest"] == phrase("sample.note")


# ── one exhibitor ──────────────────────────────────────────────────────────────────────────────────────


async def test_card_tells_everything(turn: Ask) -> None:
    told_more = replace(APIARIA, about=said_in("عسل حر", "Miel de montagne."), offers=said_in("شمع", "cire"))
    other = replace(ZITOUNA, products=("olive_oil", "honey"))
    fair = replace(FAIR, exhibitors=(told_more, TIGMI, other, DAKAR), sample=("exhibitors",))
    asked = turn("stand.card", fair=fair, exhibitor="apiaria")
    assert await stands.card(asked) == Reply(
        answer(
            listed(
                phrase(
                    "exhibitor.both-names",
                    arabic=Localized({"ar": "تعاونية النحل"}),
                    latin=Localized({"fr": "Coopérative Apiaria"}),
                ),
                [
                    phrase(
                        "exhibitor.who",
                        who=dashed(phrase("kind.cooperative"), there(province("Taroudannt")).name, SOUSS),
                    ),
                    phrase("exhibitor.sells", products=Series((HONEY, told_more.offers))),
                    phrase(
                        "exhibitor.at",
                        stands=dashed(Series((phrase("stand.named", stand="B12"),)), PRODUCTS.name),
                    ),
                    phrase("stand.place", place=said_in("الثالث يسارا", "troisième à gauche")),
                    phrase("exhibitor.shares", names=Series((TIGMI.name,))),
                    phrase("stand.beside", names=Series((ZITOUNA.name,))),
                ],
            ),
            phrase("about", about=told_more.about),
            phrase("sample.note"),
        ),
        ways(
            asked.option(phrase("label.same-product"), "stand.product", product="honey"),
            this_pole(asked, "products"),
            *steps(asked, "label.directions", "label.stands"),
            menu(asked),
        ),
    )


async def test_card_of_a_guest_in_one_script_without_a_stand(turn: Ask) -> None:
    guest = Exhibitor(
        "guest", Localized({"fr": "Teranga"}), "foreign", (), "crafts", (), NOTHING, "", "", country="SN"
    )
    fair = replace(FAIR, exhibitors=(guest,))
    assert (await stands.card(turn("stand.card", fair=fair, exhibitor="guest"))).text == listed(
        phrase("titled", title=guest.name),
        [
            phrase("exhibitor.who", who=dashed(phrase("kind.foreign"), country("SN"))),
            phrase("exhibitor.pole", pole=CRAFTS.name),
            phrase("exhibitor.no-stand"),
        ],
    )


async def test_card_at_a_market_says_that_stands_have_no_number(turn: Ask) -> None:
    asked = turn("stand.card", fair=MARKET_DAY, exhibitor="apiaria")
    assert lines_of((await stands.card(asked)).text)[-1] == phrase("stand.no-numbers")


async def test_exhibitor_with_two_stands_is_not_beside_themselves(turn: Ask) -> None:
    both = replace(ZITOUNA, stands=(B13.id, C1.id))
    fair = replace(FAIR, exhibitors=(APIARIA, both))
    asked = turn("stand.card", fair=fair, exhibitor="zitouna")
    assert lines_of((await stands.card(asked)).text)[2:] == (
        phrase(
            "exhibitor.at",
            stands=dashed(
                Series((phrase("stand.named", stand="B13"), phrase("stand.named", stand="C1"))), PRODUCTS.name
            ),
        ),
        phrase("stand.place", place=PRODUCTS.place),
        phrase("stand.beside", names=Series((APIARIA.name,))),
    )


async def test_exhibitor_by_name_is_their_card(turn: Ask) -> None:
    named = await stands.exhibitor(turn("stand.exhibitor", exhibitor="Apiaria"))
    assert named == await stands.card(turn("stand.card", exhibitor="apiaria"))


async def test_exhibitors_with_names_alike_are_offered(turn: Ask) -> None:
    asked = turn("stand.exhibitor", exhibitor="Coopérative")
    reply = await stands.exhibitor(asked)
    assert reply.text.values["head"] == phrase("exhibitor.several", count=4)
    alike = sorted(reply.options[:4], key=lambda option: option.id)
    assert alike == [exhibitor_option(asked, each) for each in (APIARIA, DAKAR, TIGMI, ZITOUNA)]
    assert reply.options[4:] == (*steps(asked, "label.stands"), menu(asked))


async def test_exhibitor_nobody_knows(turn: Ask) -> None:
    asked = turn("stand.exhibitor", exhibitor="Xylophone")
    assert await stands.exhibitor(asked) == Reply(
        answer(phrase("exhibitor.none", name="Xylophone"), phrase("exhibitor.hint")),
        ways(*steps(asked, "label.stands"), menu(asked)),
    )


# ── lists ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_stands_offer_poles_and_families_to_choose_from(turn: Ask) -> None:
    asked = turn("stand.exhibitor")
    assert await stands.exhibitor(asked) == Reply(
        answer(told(phrase("fair.exhibitors", count=180)), phrase("exhibitors.ask")),
        ways(
            *(
                asked.option(phrase("label.name", name=pole.name), "stand.list", pole=pole.id)
                for pole in (PRODUCTS, CRAFTS)
            ),
            asked.option(phrase("category.food"), "stand.product", category="food"),
            asked.option(phrase("category.basketry"), "stand.product", category="basketry"),
            asked.option(phrase("label.all-exhibitors"), "stand.list"),
            menu(asked),
        ),
    )


async def test_card_of_nobody_offers_what_there_is(turn: Ask) -> None:
    assert await stands.card(turn("stand.card", exhibitor="gone")) == await stands.exhibitor(
        turn("stand.exhibitor")
    )


async def test_pole_lists_its_exhibitors_as_one_walks(turn: Ask) -> None:
    asked = turn("stand.list", pole="products")
    directory = asked.directory
    assert await stands.every(asked) == Reply(
        listed(
            phrase("exhibitors.in-pole", pole=PRODUCTS.name, count=3),
            [
                exhibitor_line(directory, each, some_sold(each), "products")
                for each in (APIARIA, TIGMI, ZITOUNA)
            ],
        ),
        ways(
            *(exhibitor_option(asked, each) for each in (APIARIA, TIGMI, ZITOUNA)),
            this_pole(asked, "products"),
            menu(asked),
        ),
    )


async def test_line_names_the_pole_only_where_the_number_alone_is_not_enough(turn: Ask) -> None:
    directory = turn("stand.list").directory
    assert exhibitor_line(directory, ZITOUNA) == bullet(
        dashed(ZITOUNA.name, Series((phrase("stand.named", stand="B13"),)))
    )
    assert exhibitor_line(directory, DAKAR) == bullet(
        dashed(DAKAR.name, Series((phrase("stand.named-in", stand=CRAFTS_B12.number, pole=CRAFTS.name),)))
    )


async def test_line_does_not_repeat_the_pole_that_is_spoken_of(turn: Ask) -> None:
    directory = turn("stand.list").directory
    assert exhibitor_line(directory, DAKAR, within="crafts") == bullet(
        dashed(DAKAR.name, Series((phrase("stand.named", stand="B12"),)))
    )
    nowhere = replace(DAKAR, stands=())
    assert exhibitor_line(directory, nowhere) == bullet(dashed(DAKAR.name, CRAFTS.name))
    assert exhibitor_line(directory, nowhere, within="crafts") == bullet(DAKAR.name)


async def test_numbers_of_no_pole_are_told_alone(turn: Ask) -> None:
    alone = tuple(replace(each, id=each.number, pole="") for each in (B13, C1))
    asked = turn("stand.number", fair=replace(FAIR, stands=alone, poles=()), stand="Z99")
    assert (await stands.number(asked)).text == answer(
        phrase("stand.none", stand="Z99"),
        listed(phrase("stand.ranges"), [phrase("stand.range-alone", first="B13", last="C1")]),
    )


async def test_pole_of_a_button_lists_the_same(turn: Ask) -> None:
    assert await stands.exhibitor(turn("stand.exhibitor", pole="products")) == await stands.every(
        turn("stand.exhibitor", pole="products")
    )


async def test_pole_with_nobody_yet(turn: Ask) -> None:
    asked = turn("stand.list", fair=replace(FAIR, exhibitors=(APIARIA,)), pole="crafts")
    assert await stands.every(asked) == Reply(
        phrase("exhibitors.none-in-pole", pole=CRAFTS.name), ways(this_pole(asked, "crafts"), menu(asked))
    )


async def test_everybody_is_listed_page_by_page(turn: Ask) -> None:
    many = tuple(replace(APIARIA, id=f"e{each}", stands=()) for each in range(11))
    asked = turn("stand.list", fair=replace(FAIR, exhibitors=many))
    first = await stands.every(asked)
    assert first.text.values["head"] == phrase("exhibitors.all", count=11)
    assert first.options == ways(
        *(exhibitor_option(asked, each) for each in many[:6]),
        asked.option(phrase("label.more-left", left=5), "stand.list", page="2"),
        menu(asked),
    )
    second = await stands.every(turn("stand.list", fair=asked.fair, page="2"))
    assert second.options == ways(*(exhibitor_option(asked, each) for each in many[6:]), menu(asked))


async def test_market_lists_exhibitors_and_says_that_stands_have_no_number(turn: Ask) -> None:
    asked = turn("stand.list", fair=MARKET_DAY)
    apiaria, tigmi = MARKET_DAY.exhibitors
    assert (await stands.every(asked)).text == answer(
        listed(
            phrase("exhibitors.all", count=2),
            [bullet(dashed(each.name, some_sold(each))) for each in (apiaria, tigmi)],
        ),
        phrase("stand.no-numbers"),
    )


async def test_market_offers_families_to_choose_from(turn: Ask) -> None:
    asked = turn("stand.exhibitor", fair=MARKET_DAY)
    assert await stands.exhibitor(asked) == Reply(
        answer(phrase("stand.no-numbers"), phrase("exhibitors.ask-by-name")),
        ways(*families(asked), asked.option(phrase("label.all-exhibitors"), "stand.list"), menu(asked)),
    )


@pytest.mark.parametrize("handler", [stands.exhibitor, stands.every, stands.card])
async def test_list_nobody_announced(turn: Ask, handler: Handler) -> None:
    fair = replace(BARE, stands_announced=160, exhibitors_announced=320)
    asked = turn("stand.list", fair=fair)
    assert await handler(asked) == Reply(
        answer(
            told(phrase("fair.stands", count=160), phrase("fair.exhibitors", count=320)),
            phrase("exhibitors.unannounced"),
        ),
        ways(*steps(asked, "label.programme", "label.contact"), menu(asked)),
    )
