"""Meta's published description of the Cloud API as a judge of messages; absent on machines without it.

It is read with the repairs it needs: `additionalProperties: false` inside `allOf` refuses everything. Some
kinds of interactive messages, recipients without a phone number, names of documents and what comes back in
statuses are missing; a text may be of any length.
"""

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

SPEC = Path(__file__).parents[3].parent / "shared" / "specs" / "whatsapp-cloud-api-23.0.yaml"

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}

_URL_BUTTON = {
    "required": ["name", "parameters"],
    "properties": {
        "name": {"enum": ["cta_url"]},
        "parameters": {
            "required": ["display_text", "url"],
            "properties": {"display_text": {"maxLength": 20}},
        },
    },
}
_ASK_PLACE = {"required": ["name"], "properties": {"name": {"enum": ["send_location"]}}}


class Spec:
    """Checks messages."""

    def __init__(self, schemas: dict[str, Any]) -> None:
        self._schemas = schemas
        self._repair()

    def _repair(self) -> None:
        each = self._schemas
        for schema in each.values():
            for part in schema.get("allOf", ()) if isinstance(schema, dict) else ():
                part.pop("additionalProperties", None)
        base = each["BaseMessageProperties"]
        base["required"] = ["messaging_product", "recipient_type", "type"]
        base["anyOf"] = [{"required": ["to"]}, {"required": ["recipient"]}]
        base["properties"]["biz_opaque_callback_data"] = {"type": "string", "maxLength": 512}
        base["properties"]["recipient"] = {"type": "string"}
        each["TextMessage"]["allOf"][1]["properties"]["text"]["properties"]["body"]["maxLength"] = 4096
        for choice in each["MediaObject_1"]["oneOf"]:
            choice["properties"]["filename"] = {"type": "string"}
        each["MediaObject"] = each["MediaObject_1"]
        each["InteractiveObject"]["properties"]["type"]["enum"] += ["cta_url", "location_request_message"]
        each["ActionObject"]["oneOf"] += [_URL_BUTTON, _ASK_PLACE]

    def wrong(self, sent: Mapping[str, Any]) -> str:
        """What is wrong with a message, '' when nothing is."""
        mapping = self._schemas["Message"]["discriminator"]["mapping"]
        kind = str(sent.get("type"))
        if kind not in mapping:
            return f"no message of type {kind}"
        return self._check({"$ref": mapping[kind]}, sent, "message")

    def _check(self, schema: Mapping[str, Any], value: Any, where: str) -> str:
        if "$ref" in schema:
            return self._check(self._schemas[schema["$ref"].rpartition("/")[2]], value, where)
        for part in schema.get("allOf", ()):
            if wrong := self._check(part, value, where):
                return wrong
        for choice, least, most in (("oneOf", 1, 1), ("anyOf", 1, 99)):
            if choice in schema:
                wrongs = [self._check(part, value, where) for part in schema[choice]]
                if not least <= wrongs.count("") <= most:
                    return f"{where}: {' | '.join(filter(None, wrongs)) or 'several readings'}"
        return self._plain(schema, value, where) or self._parts(schema, value, where)

    def _plain(self, schema: Mapping[str, Any], value: Any, where: str) -> str:
        types = _TYPES.get(schema.get("type", ""))
        if types and (not isinstance(value, types) or (isinstance(value, bool) and bool not in types)):
            return f"{where} is no {schema['type']}"
        if "enum" in schema and value not in schema["enum"]:
            return f"{where} is none of {schema['enum']}"
        if isinstance(value, str):
            if len(value) > schema.get("maxLength", len(value)):
                return f"{where} is longer than {schema['maxLength']}"
            if "pattern" in schema and not re.search(schema["pattern"], value):
                return f"{where} is not {schema['pattern']}"
        if isinstance(value, list) and not schema.get("minItems", 0) <= len(value) <= schema.get(
            "maxItems", 999
        ):
            return f"{where} has {len(value)} items"
        return ""

    def _parts(self, schema: Mapping[str, Any], value: Any, where: str) -> str:
        if isinstance(value, list) and "items" in schema:
            checked = (self._check(schema["items"], each, f"{where}[{n}]") for n, each in enumerate(value))
            return next(filter(None, checked), "")
        if not isinstance(value, dict):
            return ""
        for name in schema.get("required", ()):
            if name not in value:
                return f"{where}.{name} is required"
        known = schema.get("properties", {})
        if schema.get("additionalProperties") is False and (unknown := value.keys() - known.keys()):
            return f"{where}.{sorted(unknown)} is not known"
        checked = (
            self._check(known[name], each, f"{where}.{name}") for name, each in value.items() if name in known
        )
        return next(filter(None, checked), "")


@functools.cache
def published() -> Spec | None:
    """The published description, None where it is absent."""
    if not SPEC.exists():
        return None
    with SPEC.open(encoding="utf-8") as file:
        read = yaml.load(file, Loader=yaml.CSafeLoader)
    return Spec(read["components"]["schemas"])
