"""What is urgent is heard in every language and spelling; what is not raises no alarm."""

import pytest

from bot.language.reports import ORDINARY, URGENT, reported

HEARD = (
    ("3afak wldi tlef", "child"),
    ("weldi tllef liya f pole B", "child"),
    ("ma l9itch bnti", "child"),
    ("ولدي توضر ليا", "child"),
    ("بنتي تلفات", "child"),
    ("j'ai perdu mon fils", "child"),
    ("Mon fils a disparu !!", "child"),
    ("I can't find my daughter", "child"),
    ("my little boy is missing", "child"),
    ("لقيت واحد الدري تالف", "child"),
    ("فقدت طفلتي قرب المنصة", "child"),
    ("ضاعت ابنتي", "child"),
    ("kayn l3afia cha3la f stand", "fire"),
    ("au feu !", "fire"),
    ("il y a le feu au stand C3", "fire"),
    ("there is a fire", "fire"),
    ("حريق في الجناح", "fire"),
    ("l3afia chaala", "fire"),
    ("wahd lmra skhfat", "ill"),
    ("une dame s'est évanouie", "ill"),
    ("someone fainted near the stage", "ill"),
    ("راجل طاح مسخوف", "ill"),
    ("سيدة فقدت الوعي", "ill"),
    ("besoin d'une ambulance vite", "ill"),
    ("makaytnfssch", "ill"),
    ("ils se battent", "danger"),
    ("kaydarbo hna", "danger"),
    ("كاين مضاربة", "danger"),
    ("on m'a volé mon sac", "danger"),
    ("srqouni", "danger"),
    ("he is harassing me", "danger"),
    ("kaytharrech biya", "danger"),
)

NOT_URGENT = (
    "drari sghar waldaya baghyin y3rfo lwa9t dyal lanchita dyalhom",
    "fin stand B12",
    "chokran lay3tik l3afia",
    "الله يعطيك العافية",
    "où sont les feux d'artifice",
    "fin espace enfants",
    "atelier poterie pour enfants perdu?",
    "ma fille a perdu son sac",
    "jeux pour mon fils",
    "kayn chi hawayej d drari?",
    "ma mère vend du miel",
    "cadeau pour ma mère je trouve pas",
    "je suis perdu avec mon fils",
    "bghit l3sel",
    "fin kayn l3sel",
    "stand de couteaux",
    "je ne trouve pas le stand de ma mère",
    "fin twalit",
    "wach kayn tbib",
    "infirmerie ?",
    "formation secourisme malaise",
    "prix du miel de petit producteur",
    "petit déjeuner où, je trouve pas",
    "la petite restauration je trouve pas",
    "où est le petit train",
    "I lost my phone",
    "tlef liya tilifoun",
    "ضاع لي الهاتف",
    "سلام",
    "bonne nuit",
    "bghit n3mr talab",
    "papa noel",
    "huile de figue de barbarie",
    "mchina m3a drari l kaftan",
    "perdu mon dossier de candidature",
    "girl power conference missing from programme?",
    "3ndi wld sghir wach kayn fin yl3eb",
    "wldi bgha yl3eb fin lblasa dyal drari",
    "sonne",
    "son of the artisan",
    "la mère et l'enfant: conférence",
    "ould",
    "Khadija",
    "Coopérative Tigmi",
    "taroudant",
    "les petits prix",
)

#: What can wait; "" = no report at all.
ORDINARILY = (
    ("batterie vide 😭 fin nchargi le téléphone svp", ""),
    ("stand B12 khawi", "empty"),
    ("le stand C3 est vide", "empty"),
    ("il n'y a personne au stand B12", "empty"),
    ("the sign is wrong", "sign"),
    ("lblaka ghalta", "sign"),
    ("le panneau est faux", "sign"),
    ("triq mesdouda", "closed"),
    ("l'allée B est bloquée", "closed"),
    ("the path is closed", "closed"),
    ("twalit mwskhin", "broken"),
    ("les toilettes sont sales", "broken"),
    ("الطريق مسدودة", "closed"),
    ("الرواق خاوي", "empty"),
    ("fin stand B12", ""),
    ("plan", ""),
    ("wach stand khawi bghit nekri", ""),
    ("fin twalit", ""),
    ("combien de stands", ""),
)


@pytest.mark.parametrize(("text", "kind"), HEARD)
def test_urgent_words_are_heard(text: str, kind: str) -> None:
    assert reported(text, URGENT) == kind


@pytest.mark.parametrize("text", NOT_URGENT)
def test_everyday_questions_raise_no_alarm(text: str) -> None:
    assert reported(text, URGENT) is None


@pytest.mark.parametrize(("text", "kind"), ORDINARILY)
def test_what_can_wait_is_told_apart(text: str, kind: str) -> None:
    assert (reported(text, ORDINARY) or "") == kind


def test_long_and_strange_messages_are_read_at_once() -> None:
    for text in ("", "a" * 100_000, "ولدي " * 50_000, "\u202e" * 1_000, "🔥" * 5_000, "\x00"):
        reported(text, URGENT)
