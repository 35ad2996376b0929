"""An entry of the reference list (`ref`): its prose as a reader sees it, its ids, its record."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.articles import Block, BlockKind, InlineKind, Item, Role
from wellsourced.prose import ProseBuilder
from wellsourced.readers.jats.elements import INLINES
from wellsourced.readers.jats.tokens import Sort, Token, read_attributes
from wellsourced.readers.jats.trees import Node, build_tree
from wellsourced.readers.jats.works import read_work
from wellsourced.readers.jats.writing import Piece
from wellsourced.text import Span

_TAGGED = frozenset(("element-citation", "nlm-citation"))
_CITATIONS = frozenset((*_TAGGED, "mixed-citation", "citation"))
_LABEL_SIGNS = " \t\n.,:;()[]"
_HIDDEN = frozenset(("label", "object-id", "annotation"))
# what is printed between two values that stand side by side; else a comma between people
# and a full stop between all others
_BETWEEN = {
    ("surname", "given-names"): " ",
    ("prefix", "surname"): " ",
    ("given-names", "suffix"): " ",
    ("year", "volume"): ";",
    ("year", "month"): " ",
    ("month", "day"): " ",
    ("month", "volume"): ";",
    ("year", "issue"): ";",
    ("volume", "issue"): ", ",
    ("volume", "fpage"): ":",
    ("issue", "fpage"): ":",
    ("volume", "elocation-id"): ":",
    ("issue", "elocation-id"): ":",
    ("fpage", "lpage"): "–",
    ("publisher-loc", "publisher-name"): ": ",
    ("publisher-name", "year"): "; ",
}
_PEOPLE = frozenset(("surname", "given-names", "suffix", "prefix", "string-name", "collab", "etal"))
_NAMED = {"doi": "doi:", "pmid": "PMID: ", "pmcid": "PMCID: "}
_STOPS = tuple(".,;:?!(–")


def read_entry(text: str, ref: Token, tokens: Sequence[Token], name: str) -> Piece | None:
    """Return the entry of *ref*, whose inside are *tokens*; nothing where nothing is printed.

    Where only its label is, that is its text: the work is cited, and nothing is said of it.
    *name* is what it is called where it has no id of its own.
    """
    tree = build_tree(text, tokens)
    label = tree.value("label")
    if not label:
        label = next((node.value("label") for node in tree.children if node.value("label")), "")
    prose = _Printing(text, tree, _HIDDEN).write(tokens).build()
    if not prose.text.strip():
        prose = _Printing(text, tree, _HIDDEN - {"label"}).write(tokens).build()
    if not prose.text.strip():
        return None
    own = read_attributes(ref.written).get("id", "")
    ids = [own or name, *(node.attributes.get("id", "") for node in tree.below(_CITATIONS))]
    item = Item(0, label.strip(_LABEL_SIGNS), ordered=bool(label))
    block = Block(
        BlockKind.LIST_ITEM,
        prose,
        prose.source_span(Span(0, len(prose.text))),
        Role.REFERENCES,
        item=item,
        anchors=tuple(dict.fromkeys(filter(None, ids))),
    )
    return Piece(block, (), read_work(_best_tagged(tree), prose.text), listed=True)


def _best_tagged(tree: Node) -> tuple[Node, ...]:
    """Return the citations whose tags tell of works: of two writings of one, the tagged one."""
    tagged = tuple(tree.below(_TAGGED))
    return tagged or tuple(tree.below(_CITATIONS))


class _Printing:
    """Writes the text of an entry; values that stand bare beside each other are parted.

    Of several writings of a work (`citation-alternatives`) the mixed one is printed, else
    the first.
    """

    def __init__(self, text: str, tree: Node, hidden: frozenset[str]) -> None:
        self._text = text
        self._never = hidden
        self._prose = ProseBuilder()
        self._mixed = next(tree.below(("mixed-citation", "citation")), None) is not None
        self._open: list[str] = []
        self._links: list[tuple[int, InlineKind, int, str]] = []
        self._hidden = 0
        self._tagged = 0
        self._alternatives = 0
        self._before: Token | None = None
        self._blank = False
        self._next = ""
        self._sort = ""

    def write(self, tokens: Sequence[Token]) -> ProseBuilder:
        """Write what *tokens* print."""
        for token in tokens:
            if token.sort is Sort.START:
                self._start(token)
            elif token.sort is Sort.END:
                if token.name in self._open:
                    while self._end(token) != token.name:
                        pass
            elif not self._hidden:
                self._print(token, token.name)
        return self._prose

    def _start(self, token: Token) -> None:
        name = token.name
        self._open.append(name)
        depth = len(self._open)
        if not self._hidden and self._is_doubled(name):
            self._hidden = depth
        elif name in _TAGGED and not self._tagged:
            self._tagged = depth
        if name in _CITATIONS:
            self._alternatives += "citation-alternatives" in self._open
            self._part(token)
        kind = INLINES.get(name)
        if kind is not None and not self._hidden:
            target = read_attributes(token.written).get("href", "") if name != "xref" else ""
            self._links.append((depth, kind, self._prose.mark(), target))
        self._next = name
        self._sort = read_attributes(token.written).get("pub-id-type", "").lower()

    def _is_doubled(self, name: str) -> bool:
        if name in self._never:
            return True
        if self._mixed:
            return name in _TAGGED
        return name in _CITATIONS and self._alternatives > 0

    def _end(self, token: Token) -> str:
        depth, name = len(self._open), self._open.pop()
        while self._links and self._links[-1][0] >= depth:
            _depth, kind, start, target = self._links.pop()
            self._prose.add_inline(kind, start, target)
        if self._hidden:
            self._hidden = 0 if self._hidden == depth else self._hidden
            return name
        if name == "etal" and self._next == "etal":
            self._print(token, "et al")
        if self._tagged == depth:
            self._tagged = 0
        if self._tagged and name not in INLINES:
            self._before = self._before or token
        elif name in _CITATIONS or name in {"note", "p"}:
            self._part(token)
        return name

    def _part(self, token: Token) -> None:
        if self._before is not None and token is not self._before:
            self._blank = True
            return
        self._prose.write_blank(token.start, token.end - token.start)

    def _print(self, token: Token, said: str) -> None:
        shown = said or self._text[token.start : token.end]
        if self._before is not None:
            if shown.isspace():
                self._blank = True
                return
            self._print_between(self._before, shown)
            self._before, self._blank = None, False
        self._next = ""
        if said:
            self._prose.write_for(said, token.start, token.end - token.start)
        else:
            self._prose.write_folded(shown, token.start)

    def _print_between(self, tag: Token, shown: str) -> None:
        """Print what parts two values that stand beside each other without a sign between."""
        if not self._prose.length:
            return
        if not shown.lstrip()[:1].isalnum():
            if self._blank or shown[0].isspace():
                self._part(tag)
            return
        people = tag.name in _PEOPLE and self._next in _PEOPLE
        sign = _BETWEEN.get((tag.name, self._next), ", " if people else ". ")
        if self._prose.text.endswith(_STOPS):
            sign = " "
        sign += _NAMED.get(self._sort, "") if self._next == "pub-id" else ""
        if sign.strip():
            self._prose.write_for(sign.rstrip(), tag.start, tag.end - tag.start)
        if sign.endswith(" "):
            self._part(tag)
