"""Values for the examples that no table has: names, numbers, things nobody listed."""

from collections.abc import Callable, Mapping
from random import Random

__all__ = ["EVENTS", "INVENTED", "NAMES"]

NAMES = {
    "latin": [
        "Nour Al Atlas",
        "Al Baraka",
        "Tifawin",
        "Taymat",
        "Ennajah",
        "Al Wifaq",
        "Al Fath",
        "Tamount",
        "Tigmi",
        "Assafa",
        "Al Jawda",
        "Imazighen",
        "Ait Souab",
        "Tamaynut",
        "Afoulki",
        "Tiwizi",
        "Al Karama",
        "Annour",
        "Al Hidaya",
        "Amal Nissa",
        "Zahrat Souss",
        "Tissaliwine",
        "Ighrem",
        "Al Ihsane",
        "Wahat Zagora",
        "Anamil",
        "Tagmat",
        "Al Khayr",
        "Ouzoud Bio",
        "Toubkal",
        "Argania",
        "Al Moustakbal",
        "Izerf",
        "Dar Sanaa",
        "Les Mains de l'Atlas",
        "Fleurs du Rif",
        "Femmes de Ghezoua",
        "Ajmou",
        "Targante",
        "Marjana",
        "Feminine Tighanimine",
    ],
    "arabic": [
        "النجاح",
        "البركة",
        "تيفاوين",
        "الوفاق",
        "الفتح",
        "تامونت",
        "تيكمي",
        "الصفاء",
        "الجودة",
        "إيمازيغن",
        "أفولكي",
        "تويزي",
        "الكرامة",
        "النور",
        "الهداية",
        "أمل النساء",
        "زهرة سوس",
        "إغرم",
        "الإحسان",
        "واحة زاكورة",
        "الأنامل",
        "الخير",
        "توبقال",
        "أركانة",
        "المستقبل",
        "دار الصنعة",
        "نساء الأطلس",
        "زهور الريف",
        "تارغانت",
        "مرجانة",
        "السلام",
        "الأمل",
        "الياسمين",
        "الريحان",
        "أيادي الخير",
        "التضامن",
        "النخيل",
        "الفردوس",
    ],
}

_THINGS = {
    "latin": [
        "truffes",
        "bougies",
        "nougat",
        "encens",
        "poupées",
        "marionnettes",
        "briques",
        "spiruline",
        "huile de nigelle",
        "caroube",
        "raisins secs",
        "escargots",
        "thé",
        "café",
        "gingembre",
        "macarons",
        "foulards",
        "bonnets",
        "crochet",
        "horloges",
        "miroirs",
        "sandales",
        "graines de chia",
        "sesame",
        "peanuts",
        "candles",
        "perfume oil",
        "mushrooms",
        "vanilla",
        "turmeric",
        "toys",
        "dolls",
        "lamps",
        "pillows",
        "cushions",
        "hats",
        "djaj beldi",
        "bid beldi",
        "zn9id",
        "sanouj",
        "7elba",
        "kharroub",
        "zbib",
        "gawz",
        "sekkin",
        "chm3",
        "bkhour",
        "mra2i",
        "mkhadd",
        "lmri",
        "srir",
        "chekara",
    ],
    "arabic": [
        "الشموع",
        "البخور",
        "الكمأة",
        "السانوج",
        "الحلبة",
        "الخروب",
        "الزبيب",
        "البيض البلدي",
        "الدجاج البلدي",
        "المخدات",
        "المرايا",
        "الشكارة",
        "الشاي",
        "القهوة",
        "السمسم",
        "الفول السوداني",
        "الدمى",
        "اللعب",
        "الساعات",
        "القبعات",
        "العطور",
        "السبيرولينا",
        "الحلزون",
        "الفطر",
        "جنجلان",
        "الكوكو",
        "بوشيار",
    ],
}

_SUBJECTS = {
    "latin": [
        "les semences",
        "la vaccination",
        "le goutte à goutte",
        "l'apnée",
        "drones",
        "blockchain",
        "negotiation",
        "seeds",
        "soil",
        "biogas",
        "les abeilles",
        "le lait",
        "la laine",
        "zra3a",
        "lma chroub",
        "tarbiya",
        "lghaba",
        "dairy",
        "wool dyeing",
        "public speaking",
        "time management",
    ],
    "arabic": [
        "البذور",
        "الغابة",
        "الحليب",
        "التربية",
        "التفاوض",
        "تربية الماعز",
        "صباغة الصوف",
        "الري بالتنقيط",
        "تدبير الوقت",
        "فن الخطابة",
    ],
}


def _of(table: Mapping[str, list[str]], language: str, chance: Random) -> str:
    return chance.choice(table["arabic" if language in ("ar", "ary") else "latin"])


def _name(language: str, chance: Random) -> str:
    return _of(NAMES, language, chance)


def _thing(language: str, chance: Random) -> str:
    return _of(_THINGS, language, chance)


def _subject(language: str, chance: Random) -> str:
    return _of(_SUBJECTS, language, chance)


def _stand(_language: str, chance: Random) -> str:
    number = str(chance.randint(1, 180))
    letter = chance.choice("ABCDEabcde")
    return chance.choice(
        (number, letter + number, f"{letter} {number}", f"{letter}-{number}", letter + number)
    )


def _ref(_language: str, chance: Random) -> str:
    number = str(chance.randint(100, 9999))
    return chance.choice(
        (number, "SF-0" + number, "AG-" + number, "2025-" + number, "D" + number, "DL-" + number)
    )


def _time(_language: str, chance: Random) -> str:
    hour = chance.randint(8, 20)
    return chance.choice((f"{hour}h", f"{hour}:00", f"{hour}h30", str(hour), f"{hour}:30"))


def _lead(language: str, chance: Random) -> str:
    return chance.choice(
        {
            "fr": [
                "une heure",
                "30 min",
                "30 minutes",
                "15 min",
                "2 heures",
                "un jour",
                "une demi-heure",
                "1h",
            ],
            "en": [
                "an hour",
                "30 min",
                "30 minutes",
                "15 minutes",
                "2 hours",
                "one day",
                "half an hour",
                "1 hour",
            ],
            "ar": ["ساعة", "نصف ساعة", "30 دقيقة", "ربع ساعة", "يوم", "ساعتين", "15 دقيقة"],
            "ary": ["ساعة", "نص ساعة", "30 دقيقة", "ربع ساعة", "نهار", "ساعتين"],
        }.get(language, ["sa3a", "nes sa3a", "30 min", "rbe3 sa3a", "nhar", "30 d9i9a", "15 min"])
    )


def _few(_language: str, chance: Random) -> str:
    return str(chance.randint(2, 6))


def _price(_language: str, chance: Random) -> str:
    return str(chance.choice((20, 50, 80, 100, 150, 200, 300, 500)))


INVENTED: Mapping[str, Callable[[str, Random], str]] = {
    "exhibitor": _name,
    "stand": _stand,
    "ref": _ref,
    "time": _time,
    "lead": _lead,
    "n": _few,
    "price": _price,
    "new_product": _thing,
    "new_topic": _subject,
}

#: Words for something in the programme: after "a", with the article, and bare.
EVENTS: Mapping[str, Mapping[str, list[str]]] = {
    "event": {
        "fr": [
            "un atelier",
            "une conférence",
            "un spectacle",
            "une formation",
            "des animations",
            "un concert",
        ],
        "en": ["a workshop", "any talk", "a show", "a session", "any conference", "an activity"],
        "ar": ["ورشة", "ندوة", "عرض", "محاضرة", "نشاط"],
        "ary": ["ورشة", "ندوة", "نشاط", "سهرة", "عرض"],
        "ary-latn": ["warcha", "nadwa", "atelier", "nachat", "conférence", "sahra", "spectacle"],
    },
    "eventthe": {
        "ary": ["الورشة", "الندوة", "الحصة", "المحاضرة", "السهرة", "التكوين"],
        "ary-latn": [
            "lwarcha",
            "nadwa",
            "lconférence",
            "latelier",
            "l'atelier",
            "lformation",
            "sahra",
            "takwin",
        ],
    },
    "eventword": {
        "fr": ["atelier", "formation", "conférence", "session", "séminaire", "activité", "débat", "ateliers"],
        "en": [
            "workshop",
            "talk",
            "session",
            "training",
            "conference",
            "seminar",
            "activity",
            "workshops",
            "course",
        ],
        "ar": [
            "ورشة",
            "ندوة",
            "محاضرة",
            "دورة تكوينية",
            "النشاط",
            "الورشة",
            "الندوة",
            "ورشات",
            "ندوات",
            "تكوين",
        ],
        "ary": ["ورشة", "ندوة", "تكوين", "محاضرة", "دورة", "لقاء"],
        "ary-latn": ["warcha", "nadwa", "takwin", "formation", "atelier", "conférence", "mo7adara", "dawra"],
        "shi": ["lwrcha", "nadwa"],
    },
}
