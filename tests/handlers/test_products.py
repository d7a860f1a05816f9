"""Who shows a product, and who comes from a place."""

from dataclasses import replace

import pytest

from bot.reply import Option, Reply, Series, phrase
from bot.turn import Handler, Turn
from handlers import products
from handlers.answers import steps
from handlers.cards import answer, listed, menu, ways
from handlers.exhibitors import exhibitor_line, exhibitor_option, families, some_sold
from storage.records import Exhibitor, Localized
from storage.reference import country, product, province, region
from tests.handlers.conftest import APIARIA, BARE, DAKAR, FAIR, TIGMI, ZITOUNA, Ask, said_in, there

HONEY, ARGAN, AMLOU, OLIVE_OIL, DATES = (
    there(product(each)).name for each in ("honey", "argan_oil", "amlou", "olive_oil", "dates")
)
TAROUDANNT, TIZNIT = there(province("Taroudannt")).name, there(province("Tiznit")).name
SOUSS = there(region("MA-09")).name


def food(asked: Turn) -> Option:
    return asked.option(phrase("category.food"), "stand.product", category="food")


async def test_product_tells_who_has_it_where_and_from_where(turn: Ask) -> None:
    asked = turn("stand.product", product="honey")
    assert await products.sellers(asked) == Reply(
        listed(
            phrase("product.found", product=HONEY, count=1),
            [exhibitor_line(asked.directory, APIARIA, TAROUDANNT)],
        ),
        ways(exhibitor_option(asked, APIARIA), food(asked), *steps(asked, "label.stands"), menu(asked)),
    )


async def test_product_with_a_price_limit_says_that_prices_are_not_announced(turn: Ask) -> None:
    asked = turn("stand.product", product="honey", price_max="100")
    assert (await products.sellers(asked)).text.values["rest"] == phrase("product.prices")


@pytest.mark.parametrize("count", [1, 2, 3, 6, 7, 8, 11])
async def test_product_is_counted_and_told_page_by_page(turn: Ask, count: int) -> None:
    many = tuple(replace(APIARIA, id=f"e{each:02}") for each in range(count))
    asked = turn("stand.product", fair=replace(FAIR, exhibitors=many), product="honey")
    reply = await products.sellers(asked)
    assert reply.text.values["head"] == phrase("product.found", product=HONEY, count=count)
    more = phrase("label.more-left", left=count - 6)
    assert reply.options[: min(count, 7)] == ways(
        *(exhibitor_option(asked, each) for each in many[: 7 if count == 7 else 6]),
        asked.option(more, "stand.product", product="honey", page="2") if count > 7 else None,
    )


async def test_product_nobody_has_tells_what_is_near(turn: Ask) -> None:
    asked = turn("stand.product", product="dates")
    assert await products.sellers(asked) == Reply(
        answer(
            phrase("product.none", product=DATES),
            listed(
                phrase("product.near", family=phrase("category.food")),
                [
                    exhibitor_line(asked.directory, APIARIA, Series((HONEY,))),
                    exhibitor_line(asked.directory, TIGMI, Series((ARGAN, AMLOU))),
                    exhibitor_line(asked.directory, ZITOUNA, Series((OLIVE_OIL,))),
                ],
            ),
        ),
        ways(
            *(exhibitor_option(asked, each) for each in (APIARIA, TIGMI, ZITOUNA)),
            food(asked),
            *steps(asked, "label.stands"),
            menu(asked),
        ),
    )


async def test_product_nobody_has_and_nothing_near(turn: Ask) -> None:
    asked = turn("stand.product", product="silver_jewellery")
    assert await products.sellers(asked) == Reply(
        answer(
            phrase("product.none", product=there(product("silver_jewellery")).name), phrase("product.hint")
        ),
        ways(*families(asked), *steps(asked, "label.stands"), menu(asked)),
    )


async def test_words_in_nobody_s_table_are_searched_in_what_exhibitors_say(turn: Ask) -> None:
    told = replace(ZITOUNA, offers=said_in("كمأة", "truffes du Moyen Atlas"))
    asked = turn("stand.product", fair=replace(FAIR, exhibitors=(APIARIA, told)), product="truffes")
    assert (await products.sellers(asked)).text == listed(
        phrase("product.found", product="truffes", count=1),
        [exhibitor_line(asked.directory, told, told.offers)],
    )


async def test_words_that_only_look_like_what_somebody_says_find_nobody(turn: Ask) -> None:
    told = replace(ZITOUNA, offers=said_in("هدايا", "cadeaux"))
    asked = turn("stand.product", fair=replace(FAIR, exhibitors=(APIARIA, told)), product="couteau")
    assert (await products.sellers(asked)).text.values["first"] == phrase("product.none", product="couteau")


async def test_words_nobody_says_are_repeated_as_they_were_written(turn: Ask) -> None:
    asked = turn("stand.product", product="كمبيوتر")
    assert (await products.sellers(asked)).text == answer(
        phrase("product.none", product="كمبيوتر"), phrase("product.hint")
    )


async def test_family_tells_what_each_has_of_it(turn: Ask) -> None:
    asked = turn("stand.product", category="food")
    assert await products.sellers(asked) == Reply(
        listed(
            phrase("product.family", family=phrase("category.food"), count=3),
            [
                exhibitor_line(asked.directory, APIARIA, Series((HONEY,))),
                exhibitor_line(asked.directory, TIGMI, Series((ARGAN, AMLOU))),
                exhibitor_line(asked.directory, ZITOUNA, Series((OLIVE_OIL,))),
            ],
        ),
        ways(
            *(exhibitor_option(asked, each) for each in (APIARIA, TIGMI, ZITOUNA)),
            *steps(asked, "label.stands"),
            menu(asked),
        ),
    )


async def test_family_nobody_shows(turn: Ask) -> None:
    asked = turn("stand.product", category="leather")
    assert (await products.sellers(asked)).text == answer(
        phrase("product.none", product=phrase("category.leather")), phrase("product.hint")
    )


@pytest.mark.parametrize("slots", [{}, {"category": "spaceships"}])
async def test_no_product_asks_for_one(turn: Ask, slots: dict[str, str]) -> None:
    asked = turn("stand.product", **slots)
    assert await products.sellers(asked) == Reply(
        phrase("product.which"), ways(*steps(asked, "label.stands"), menu(asked))
    )


async def test_product_from_a_place_must_fit_both(turn: Ask) -> None:
    tiznit = turn("stand.product", product="argan_oil", province="Tiznit")
    assert (await products.sellers(tiznit)).text == listed(
        phrase("product.found", product=ARGAN, count=1), [exhibitor_line(tiznit.directory, TIGMI, TIZNIT)]
    )


@pytest.mark.parametrize(
    ("slots", "place", "found"),
    [
        ({"province": "Taroudannt"}, TAROUDANNT, (APIARIA,)),
        ({"region": "Souss-Massa"}, SOUSS, (APIARIA, TIGMI, ZITOUNA)),
        ({"region": "MA-09"}, SOUSS, (APIARIA, TIGMI, ZITOUNA)),
        ({"country": "SN"}, country("SN"), (DAKAR,)),
    ],
)
async def test_origin_tells_who_comes_from_there_and_what_they_have(
    turn: Ask, slots: dict[str, str], place: Localized, found: tuple[Exhibitor, ...]
) -> None:
    asked = turn("stand.origin", **slots)
    assert await products.origin(asked) == Reply(
        listed(
            phrase("origin.found", place=place, count=len(found)),
            [exhibitor_line(asked.directory, each, some_sold(each)) for each in found],
        ),
        ways(*(exhibitor_option(asked, each) for each in found), *steps(asked, "label.stands"), menu(asked)),
    )


async def test_origin_of_nobody_offers_the_region_around(turn: Ask) -> None:
    asked = turn("stand.origin", province="Tata")
    assert await products.origin(asked) == Reply(
        answer(
            phrase("origin.none", place=there(province("Tata")).name),
            phrase("origin.near", region=SOUSS, count=3),
        ),
        ways(
            asked.option(phrase("label.name", name=SOUSS), "stand.origin", region="MA-09"),
            *steps(asked, "label.stands"),
            menu(asked),
        ),
    )


async def test_origin_of_nobody_at_all(turn: Ask) -> None:
    asked = turn("stand.origin", province="Figuig")
    assert await products.origin(asked) == Reply(
        phrase("origin.none", place=there(province("Figuig")).name),
        ways(*steps(asked, "label.stands"), menu(asked)),
    )


async def test_guest_country_whose_exhibitors_are_not_listed(turn: Ask) -> None:
    fair = replace(FAIR, countries=("CN",))
    assert (await products.origin(turn("stand.origin", fair=fair, country="CN"))).text == phrase(
        "origin.guest", place=country("CN")
    )


async def test_origin_nobody_has_heard_of_is_repeated_as_it_was_written(turn: Ask) -> None:
    asked = turn("stand.origin", province="Atlantis")
    assert (await products.origin(asked)).text == phrase("origin.none", place=Localized({"fr": "Atlantis"}))


async def test_no_origin_asks_for_one(turn: Ask) -> None:
    asked = turn("stand.origin")
    assert (await products.origin(asked)).text == phrase("origin.which")


@pytest.mark.parametrize("handler", [products.sellers, products.origin])
async def test_list_nobody_announced_is_not_an_empty_list(turn: Ask, handler: Handler) -> None:
    asked = turn("stand.product", fair=BARE, product="honey", province="Tata")
    assert (await handler(asked)).text == phrase("exhibitors.unannounced")
