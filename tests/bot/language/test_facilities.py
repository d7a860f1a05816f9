"""What every visitor may need, asked for in free words of five ways of writing."""

import pytest

from bot.language.asked import Asked
from bot.language.understanding import Understanding
from tests.bot.language.conftest import NOW


@pytest.mark.parametrize(
    ("facility", "words"),
    [
        (
            "taxi",
            (
                "fin nl9a taxi",
                "فين نلقا طاكسي",
                "فين الطاكسيات",
                "où trouver un taxi",
                "station de taxis",
                "where can I get a taxi",
                "أين أجد سيارة أجرة",
            ),
        ),
        (
            "nappy",
            (
                "fin nbeddel lldrari",
                "فين نبدل للدري",
                "où changer bébé",
                "où changer la couche de mon bébé",
                "where can I change my baby",
                "أين يمكنني تغيير الحفاض",
            ),
        ),
        ("seats", ("fin ngles", "فين نكلس", "où s'asseoir", "where can I sit down", "أين يمكن الجلوس")),
        (
            "shade",
            (
                "fin kayn dell",
                "فين كاين الضل",
                "où y a-t-il de l'ombre",
                "somewhere in the shade",
                "أين الظل",
            ),
        ),
        (
            "atm",
            (
                "fin njbed lflous",
                "فين نجبد الفلوس",
                "où retirer de l'argent",
                "where is the ATM",
                "أين الصراف الآلي",
            ),
        ),
        (
            "water",
            ("fin nchreb lma", "فين نشرب الما", "où boire de l'eau", "أين ماء الشرب", "drinking water"),
        ),
        ("prayer_women", ("فين يصليو العيالات", "salle de prière des femmes")),
        ("toilets", ("fin twalet", "فين الطواليط", "où sont les toilettes", "where are the toilets")),
    ],
)
def test_what_visitors_need_is_found(
    understanding: Understanding, facility: str, words: tuple[str, ...]
) -> None:
    read = {said: understanding.read(said, NOW).asked for said in words}
    assert read == {said: Asked("fair.facilities", {"facility": facility}) for said in words}


@pytest.mark.parametrize("said", ["ch7al b taxi mn lgare l lma3rid", "combien en taxi depuis la gare"])
def test_who_comes_by_taxi_asks_for_the_way_to_the_fair(understanding: Understanding, said: str) -> None:
    assert understanding.read(said, NOW).asked.intent == "directions.to_fair"
