"""The published specification of the Bot API as a judge of calls; absent on machines that do not have it."""

import functools
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.platforms.telegram.rules import Upload

SPEC = Path(__file__).parents[3].parent / "shared" / "specs" / "telegram-bot-api-10.1.json"

#: Says what is wrong with a value, '' when nothing is.
Check = Callable[[Any], str]

_PLAIN: Mapping[str, Check] = {
    "Integer": lambda value: "" if type(value) is int and abs(value) < 2**53 else "an Integer",
    "String": lambda value: "" if isinstance(value, str) else "a String",
    "Boolean": lambda value: "" if isinstance(value, bool) else "a Boolean",
    "True": lambda value: "" if value is True else "True",
    "Float": lambda value: "" if type(value) in (int, float) else "a Float",
    "InputFile": lambda value: "" if isinstance(value, Upload) else "an InputFile",
}


class Spec:
    """Checks parameters by method."""

    def __init__(self, methods: Mapping[str, Any], types: Mapping[str, Any]) -> None:
        self._methods = {name.lower(): method for name, method in methods.items()}
        self._types = types
        self._checks: dict[str, Check] = {}

    def knows(self, method: str) -> bool:
        """Whether there is such a method (in lower case)."""
        return method in self._methods

    def wrong(self, method: str, sent: Mapping[str, Any]) -> str:
        """What is wrong with a call, '' when nothing is."""
        check = self._checks.get(method)
        if check is None:
            check = self._checks[method] = self._object(self._methods[method].get("fields", []))
        return check(sent)

    def wrong_as(self, type: str, value: Any) -> str:
        """What is wrong with an object of a type, '' when nothing is."""
        return self._type(type)(value)

    def _object(self, fields: list[dict[str, Any]]) -> Check:
        checks = {field["name"]: self._any_of(tuple(field["types"])) for field in fields}
        required = [field["name"] for field in fields if field["required"]]

        def check(value: Any) -> str:
            if not isinstance(value, Mapping):
                return "an Object"
            for name in required:
                if name not in value:
                    return f"{name} is required"
            for name, each in value.items():
                if name not in checks:
                    return f"{name} is not known"
                if wrong := checks[name](each):
                    return f"{name}: {wrong}"
            return ""

        return check

    def _any_of(self, types: tuple[str, ...]) -> Check:
        checks = [self._type(name) for name in types]
        if len(checks) == 1:
            return checks[0]

        def check(value: Any) -> str:
            wrongs = [each(value) for each in checks]
            return "" if "" in wrongs else " or ".join(wrongs)

        return check

    def _type(self, name: str) -> Check:
        if name in _PLAIN:
            return _PLAIN[name]
        if name.startswith("Array of "):
            return self._array(self._type(name.removeprefix("Array of ")))
        made: list[Check] = []  # types refer to themselves: make each when it is first met

        def check(value: Any) -> str:
            if not made:
                described = self._types[name]
                subtypes = described.get("subtypes")
                made.append(
                    self._any_of(tuple(subtypes)) if subtypes else self._object(described.get("fields", []))
                )
            return made[0](value)

        return check

    @staticmethod
    def _array(each: Check) -> Check:
        def check(value: Any) -> str:
            if not isinstance(value, list):
                return "an Array"
            return next(filter(None, map(each, value)), "")

        return check


@functools.cache
def published() -> Spec | None:
    """The published specification, None where it is absent."""
    if not SPEC.exists():
        return None
    read = json.loads(SPEC.read_text("utf-8"))
    return Spec(read["methods"], read["types"])
