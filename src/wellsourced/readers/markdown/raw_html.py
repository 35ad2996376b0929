"""Cut a block of raw HTML in Markdown into its lines of text, each with what it is.

This is no HTML reader: it knows the elements that people write in Markdown (`details`, `table`,
lists, `div`) well enough to keep their text apart and in place. Inline tags are left to the
scanner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wellsourced.articles import BlockKind, Cell, Item

# a tag such as <td class="x">, a comment, or a script with its code
_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)
    | <(?P<code>script|style)\b[^<>]*>.*?(?:</(?P=code)\s*>|\Z)
    | <(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})
        (?P<attributes>(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)
        \s*/?>""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# what does not part a block's text; the scanner reads it
_INLINE_TAGS = (
    "a abbr b br cite code del em font i img ins kbd mark q s samp small span strong sub sup time "
    "u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    "summary": BlockKind.HEADING,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "blockquote": BlockKind.QUOTATION,
    "li": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "pre": BlockKind.CODE,
}
_IDENTIFIER = re.compile(r"""\b(?:id|name)\s*=\s*["']?(?P<name>[^\s"'<>]+)""", re.IGNORECASE)
_SUMMARY_LEVEL = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of source (offsets) that is one block's text, and what its element is.

    `opens` are the block elements whose start tags stand before it, with `tr` and `table` telling
    where rows and tables begin.
    """

    start: int
    end: int
    kind: BlockKind
    level: int
    tag: str
    anchors: tuple[str, ...]
    opens: tuple[str, ...]


def cut_html(source: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the stretches of text between the block tags of ``source[start:end]``."""
    at = start
    tag = ""
    anchors: list[str] = []
    opens: list[str] = []
    for found in _TAG.finditer(source, start, end):
        name = (found["name"] or "").lower()
        if name in _INLINE:
            continue
        yield from _stretch(source, (at, found.start()), tag, anchors, opens)
        if source[at : found.start()].strip():
            anchors, opens = [], []
        at = found.end()
        if name:
            tag = "" if found["close"] else name
            anchors.extend(i["name"] for i in _IDENTIFIER.finditer(found["attributes"]))
            opens.extend([] if found["close"] else [name])
    yield from _stretch(source, (at, end), tag, anchors, opens)


def _stretch(
    source: str, span: tuple[int, int], tag: str, anchors: list[str], opens: list[str]
) -> Iterator[Stretch]:
    if source[span[0] : span[1]].strip():
        level = int(tag[1]) if tag[:1] == "h" and tag[1:].isdigit() else 0
        level = _SUMMARY_LEVEL if tag == "summary" else level
        kind = _KINDS.get(tag, BlockKind.PARAGRAPH)
        yield Stretch(*span, kind, level, tag, tuple(anchors), tuple(opens))


@dataclass(frozen=True, slots=True)
class Markup:
    """Where the raw HTML of a document stands: its last cell and its last list item."""

    cell: Cell
    item: Item

    @classmethod
    def begin(cls) -> Markup:
        """Return the beginning of a document: no table and no list yet."""
        return cls(Cell(-1, -1, -1, header=False), Item(-1, "", ordered=False))

    def follow(self, stretch: Stretch) -> Markup:
        """Return where things stand at *stretch*, after the tags before it."""
        cell, item = self.cell, self.item
        for name in stretch.opens:
            if name == "table":
                cell = Cell(cell.table + 1, -1, -1, header=False)
            elif name == "tr":
                cell = replace(cell, row=cell.row + 1, column=-1)
            elif name in ("td", "th"):
                cell = replace(cell, column=cell.column + 1, header=name == "th")
            elif name in ("ul", "ol"):
                item = Item(item.group + 1, "0" if name == "ol" else "", name == "ol")
            elif name == "li" and item.ordered:
                item = replace(item, label=str(int(item.label) + 1))
        return Markup(cell, item)
