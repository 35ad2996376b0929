"""Writes the smallest PDFs that the tests need: text at places, in Courier, and links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 612, 792
ADVANCE = 0.6  # of the size: how wide each letter of Courier is


@dataclass
class Page:
    """A page: what is written on it, and its links."""

    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def write(  # noqa: PLR0913  # what a piece of text has
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        *,
        bold: bool = False,
        up: bool = False,
    ) -> float:
        """Write *text* with its baseline at *y* from the top; return where it ends."""
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        place = f"0 1 -1 0 {x} {HEIGHT - y}" if up else f"1 0 0 1 {x} {HEIGHT - y}"
        self.parts.append(f"BT /F{2 if bold else 1} {size} Tf {place} Tm ({shown}) Tj ET")
        return x + ADVANCE * size * len(text)

    def write_column(self, x: float, top: float, lines: Iterable[str], size: float = 10) -> float:
        """Write *lines* one below the other; return where the next would stand."""
        for line in lines:
            indent = len(line) - len(line.lstrip())
            at = x + indent * ADVANCE * size
            for number, piece in enumerate(line.strip().split("^")):  # "text^12^ goes on"
                raised = number % 2
                at = self.write(at, top - 4 * raised, piece, size * 0.6 if raised else size)
            top += 1.2 * size
        return top

    def link(self, x: float, y: float, width: float, to: str | tuple[int, float, float]) -> None:
        """Put a link over the line at *y*: to an address, or to a page and a place on it."""
        box = f"/Rect [{x} {HEIGHT - y - 3} {x + width} {HEIGHT - y + 9}]"
        if isinstance(to, str):
            goal = f"/A << /S /URI /URI ({to}) >>"
        else:
            page, left, top = to
            goal = f"/Dest [{page} /XYZ {left} {HEIGHT - top} 0]"
        self.links.append(f"<< /Type /Annot /Subtype /Link /Border [0 0 0] {box} {goal} >>")


def make_pdf(pages: Sequence[Page]) -> bytes:
    """Return the PDF of *pages*."""
    first = 5
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            for name in ("Courier", "Courier-Bold")
        ),
    ]
    for number, page in enumerate(pages):
        stream = "\n".join(page.parts)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}]"
            " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
            f" /Contents {first + 2 * number + 1} 0 R /Annots [{' '.join(page.links)}] >>"
        )
        length = len(stream.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{stream}\nendstream")
    return _assemble(objects)


def _assemble(objects: Sequence[str]) -> bytes:
    made = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + end.encode()
