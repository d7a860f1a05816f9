"""How names of sheets and of their headings are compared."""

import re


def sheet_name(name: str) -> str:
    """`name` as sheets, headings and files are compared."""
    return re.sub(r"[\s\-]+", "_", name.strip().lower())
