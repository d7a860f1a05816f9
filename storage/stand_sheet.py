"""The sheet of an exhibitor: when and where to unload, the stand, the neighbours, what was asked for."""

from collections.abc import Iterable

from storage.phrases import Lines, Phrase, Series, Value, phrase
from storage.records import Application, Fair


def stand_sheet(application: Application, fair: Fair) -> Phrase:
    """What is known for this stand, a line each; what the organizers did not announce is said to be so."""
    stand = next((each for each in fair.stands if each.id == application.stand), None)
    pole = next((each.name for each in fair.poles if stand and each.id == stand.pole), None)
    answers, hosting = application.answers, fair.hosting
    lines: list[Value] = [
        phrase("sheet.title", name=application.name, fair=fair.short),
        phrase("sheet.stand", stand=number_of(fair, application.stand)),
    ]
    lines += [each for each in (pole, stand.place if stand else None) if each]
    if beside := tuple(_neighbours(application, fair)):
        lines.append(phrase("sheet.neighbours", names=Series(beside)))
    lines.append(phrase("sheet.unloading", text=hosting.unloading or phrase("sheet.unannounced")))
    if (power := answers.get("power")) in ("none", "light", "strong"):
        lines.append(phrase("sheet.power", power=phrase(f"power.{power}")))
    badges = [str(answers["contact"])] if answers.get("contact") else []
    persons = answers.get("persons")
    count = persons if isinstance(persons, int) else len(badges)
    if badges:
        lines.append(phrase("sheet.badges", name=badges[0], count=count))
    lines += [
        phrase("sheet.fees", text=hosting.fees or phrase("sheet.unannounced")),
        phrase("sheet.lodging", text=hosting.lodging or phrase("sheet.unannounced")),
        phrase("sheet.transport", text=hosting.transport or phrase("sheet.unannounced")),
    ]
    return phrase("lines", lines=Lines(tuple(lines)))


def number_of(fair: Fair, stand: str) -> str:
    """What is written on a stand."""
    return next((each.number for each in fair.stands if each.id == stand), stand.rpartition("/")[2])


def _neighbours(application: Application, fair: Fair) -> Iterable[Value]:
    """Who shares the stand, and who has the ones before and after it in the list of stands."""
    ids = [each.id for each in fair.stands]
    if application.stand not in ids:
        return
    at = ids.index(application.stand)
    pole = fair.stands[at].pole
    near = [each.id for each in fair.stands[max(0, at - 1) : at + 2] if each.pole == pole]
    for exhibitor in fair.exhibitors:
        if set(exhibitor.stands) & {*near} and exhibitor.id != f"a{application.id}":
            yield exhibitor.name
