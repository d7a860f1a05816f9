"""The program that makes a PDF: `python -m bot.printing.making`."""

from pathlib import Path
from typing import Any

from fpdf import FPDF

from storage.child import answered, ordered

#: How high a line is, for letters of height 1.
_LINE = 1.3


def _box(pdf: FPDF, box: dict[str, Any]) -> None:
    if box["fill"]:
        pdf.set_fill_color(*box["fill"])
    if box["edge"]:
        pdf.set_draw_color(*box["edge"])
        pdf.set_line_width(box["thick"])
    style = ("D" if box["edge"] else "") + ("F" if box["fill"] else "")
    pdf.rect(box["left"], box["top"], box["wide"], box["high"], style=style)


def _text(pdf: FPDF, text: dict[str, Any]) -> None:
    font, said, wide = Path(text["font"]).stem.lower(), text["said"], text["wide"]
    if font not in pdf.fonts:
        pdf.add_font(font, fname=text["font"])
    pdf.set_font(font, size=text["size"])
    if (needed := pdf.get_string_width(said)) > wide:
        pdf.set_font_size(text["size"] * wide / needed)
    top, high = text["top"], text["high"]
    if high is None:
        high = pdf.font_size * _LINE
        top -= high / 2
    pdf.set_text_color(*text["colour"])
    pdf.set_xy(text["left"], top)
    pdf.cell(wide, high, said, align=text["align"])


def main() -> None:
    """Answer one order."""
    paper = ordered()
    pdf = FPDF(format=(paper["wide"], paper["high"]))
    pdf.set_auto_page_break(False)
    pdf.set_title(paper["title"])
    pdf.set_text_shaping(True)
    pdf.c_margin = paper["margin"]
    for page in paper["pages"]:
        pdf.add_page()
        for item in page:
            (_text if "said" in item else _box)(pdf, item)
    answered(bytes(pdf.output()))


if __name__ == "__main__":
    main()
