"""Follow a JATS article from left to right and write its blocks.

What is open is kept in a list and never in calls inside calls: no depth is too deep.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from wellsourced.articles import BlockKind, InlineKind, Role
from wellsourced.readers.jats.counting import Counting, with_label
from wellsourced.readers.jats.elements import ALTERNATIVES, BLOCKS, FLOATS, INLINES, LED, UNSEEN
from wellsourced.readers.jats.places import APART, Place
from wellsourced.readers.jats.survey import Survey
from wellsourced.readers.jats.tokens import Sort, Token, read_attributes
from wellsourced.readers.jats.writing import Marking, Mention, Piece, Writing, without_marks
from wellsourced.text import Span

# blocks in which a label is a part of the text
_TEXTS = frozenset(("p", "title", "aff", "corresp"))
# what is attached to an article, with ids that it may use again
_ATTACHED = ("sub-article", "response")
# TeX of a formula is often a whole document
_TEX_BEGIN, _TEX_END = r"\begin{document}", r"\end{document}"
_TEX_PREAMBLE = 4000


@dataclass(slots=True, eq=False)
class _Open:
    """An open element; `kept` is the block that goes on behind it, `before` what was written."""

    tag: str
    place: Place
    start: Token
    before: int = 0
    block: bool = False
    marking: Marking | None = None
    kept: Writing | None = None


class Flow:
    """The state of reading an article, token by token."""

    def __init__(self, text: str, survey: Survey) -> None:
        """Begin an article."""
        self.pieces: list[Piece] = []
        self.title = ""
        self._text = text
        self._survey = survey
        self._counting = Counting()
        self._open = [_Open("", Place(), Token(Sort.START, 0, 0))]
        self._counts: Counter[str] = Counter()
        self._writing = Writing()
        self._parts = 0
        self._unseen = 0  # how many elements are open around one that nobody sees
        self._mute_to = 0

    @property
    def innermost(self) -> str:
        """The name of the innermost open element, or nothing."""
        return self._open[-1].tag

    @property
    def because(self) -> str:
        """Why what stands here is no prose of the article's own, or nothing."""
        return self._open[-1].place.because

    @property
    def is_unseen(self) -> bool:
        """Whether what stands here is seen by nobody."""
        return self._unseen > 0

    def finish(self, at: Token) -> None:
        """End the article, with whatever is still open."""
        while len(self._open) > 1:
            self._close(at)
        self._flush(self._open[0].place)

    def add(self, piece: Piece) -> None:
        """Add a piece of the part of the article that is open."""
        attached = any(self._counts[tag] for tag in _ATTACHED)
        self.pieces.append(replace(piece, part=self._parts) if attached else piece)

    def break_off(self) -> None:
        """End the block that is being written."""
        self._flush(self._open[-1].place)

    # texts

    def write(self, token: Token) -> None:
        """Write a text or a character reference."""
        if self._unseen:
            return
        start, end = max(token.start, min(token.end, self._mute_to)), token.end
        shown = token.name or self._text[start:end]
        if self.innermost == "tex-math" and _TEX_END in shown:
            shown = shown[: shown.index(_TEX_END)]
        if not shown:
            return
        if self._writing.led and self.innermost != "label" and not self._counts["label"]:
            self._writing.led = shown.isspace()
        if token.name:
            self._writing.write_reference(token)
        else:
            raw = self._open[-1].place.kind is BlockKind.CODE
            self._writing.write(shown, start, raw=raw)

    def _written(self) -> int:
        return len(self.pieces) + self._writing.prose.length

    # tags

    def start(self, token: Token) -> None:
        """Open an element."""
        parent, tag = self._open[-1], token.name
        self._counts[tag] += 1
        doubled = parent.tag == ALTERNATIVES and self._written() > parent.before
        opened = _Open(tag, parent.place, token, self._written())
        if self._unseen or tag in UNSEEN or doubled:
            self._unseen = self._unseen or len(self._open)
        elif tag == "label":
            self._start_label(opened, parent)
        elif tag not in BLOCKS:
            self._start_inline(opened)
        elif parent.place.joined and tag not in FLOATS:
            self._writing.part(token)
        else:
            self._start_block(opened, parent)
        self._open.append(opened)

    def _start_inline(self, opened: _Open) -> None:
        token, writing = opened.start, self._writing
        if opened.place.parted:
            writing.parting = token
        if opened.tag == "break":
            writing.part(token)
        elif opened.tag == "tex-math":
            begin = self._text.find(_TEX_BEGIN, token.end, token.end + _TEX_PREAMBLE)
            self._mute_to = begin + len(_TEX_BEGIN) if begin != -1 else 0
        kind = INLINES.get(opened.tag)
        if kind is not None:
            attributes = read_attributes(token.written)
            target = attributes.get("rid") or attributes.get("href", "")
            sort = attributes.get("ref-type", "")
            opened.marking = writing.mark(kind, target.strip(), sort)

    def _start_block(self, opened: _Open, parent: _Open) -> None:
        tag, writing = opened.tag, self._writing
        opened.block = True
        self._parts += tag in _ATTACHED and sum(self._counts[one] for one in _ATTACHED) == 1
        in_sentence = parent.place.joined or parent.tag in _TEXTS or parent.tag not in BLOCKS
        if tag in FLOATS and in_sentence and writing.prose.length and not writing.led:
            opened.kept, self._writing = writing, Writing()
        elif not (writing.led and tag in LED):
            self._flush(parent.place)
        attributes = read_attributes(opened.start.written)
        place = parent.place.inside(tag, attributes)
        if tag in {"title", "article-title"}:
            opened.place = self._place_title(tag, place, parent)
        else:
            opened.place = self._counting.open(tag, attributes, place)
        if attributes.get("id"):
            self._writing.anchors.append(attributes["id"])
        if tag == "attrib" and parent.place.kind is BlockKind.QUOTATION:
            self._writing.lead_with_dash(opened.start, self._text)

    def _start_label(self, opened: _Open, parent: _Open) -> None:
        if parent.tag == "list-item":
            opened.kept, self._writing = self._writing, Writing()
        elif parent.tag in BLOCKS and parent.tag not in _TEXTS and not parent.place.joined:
            self._flush(parent.place)
            self._writing.led = True

    def _place_title(self, tag: str, place: Place, parent: _Open) -> Place:
        if tag == "title":
            listed = parent.tag == "ref-list" and place.because not in APART
            role = Role.REFERENCES if listed else place.role
            return replace(place.of_title(), role=role)
        if parent.tag != "title-group":
            return place
        if self._counts["front-stub"]:
            role = Role.FURNITURE if place.because in APART else Role.BODY
            because = place.because if role is Role.FURNITURE else ""
            return Place(BlockKind.HEADING, role, because)
        kind = BlockKind.HEADING if self.title else BlockKind.TITLE
        return Place(kind)

    def end(self, token: Token) -> bool:
        """Close an element, and what is open in it; say whether it was the innermost one."""
        if not self._counts[token.name]:
            return False
        innermost = self.innermost == token.name
        while self._close(token) != token.name:
            pass
        return innermost

    def _close(self, token: Token) -> str:
        opened = self._open.pop()
        self._counts[opened.tag] -= 1
        if self._unseen:
            if len(self._open) <= self._unseen:
                self._unseen = 0
            return opened.tag
        if opened.marking is not None:
            self._close_marking(opened, opened.marking, token)
        if opened.tag == "label":
            self._close_label(opened, token)
        elif opened.block:
            self._close_block(opened)
        elif opened.tag in BLOCKS:
            self._writing.part(token)
        if opened.place.parted:
            self._writing.parting = token
        return opened.tag

    def _close_block(self, opened: _Open) -> None:
        if not (self._writing.led and opened.tag == "caption"):
            self._flush(opened.place)
        self._counting.close(opened.tag)
        if opened.kept is not None:
            self._writing = opened.kept
            self._writing.parting = opened.start

    def _close_label(self, opened: _Open, token: Token) -> None:
        if opened.kept is None:
            self._writing.part(token)
            return
        label = self._writing.prose.text
        self._writing = opened.kept
        parent = self._open[-1]
        parent.place = with_label(parent.place, label)

    def _close_marking(self, opened: _Open, marking: Marking, token: Token) -> None:
        writing = self._writing
        if marking in writing.marking:
            writing.marking.remove(marking)
        if opened.tag == "xref":
            self._close_xref(opened, marking, token)
        else:
            writing.prose.add_inline(marking.kind, marking.start, marking.target)

    def _close_xref(self, opened: _Open, marking: Marking, token: Token) -> None:
        prose = self._writing.prose
        ids = tuple(marking.target.split())
        cites = bool(ids) and (marking.sort == "bibr" or self._survey.holds(ids))
        if cites and marking.start >= prose.length:
            labels = ",".join(filter(None, map(self._survey.label, ids)))
            prose.write_for(labels, opened.start.start, token.end - opened.start.start)
        if cites and marking.start < prose.length:
            self._writing.mentions.append(Mention(Span(marking.start, prose.length), ids))
        elif marking.sort == "fn" and ids:
            prose.add_inline(InlineKind.FOOTNOTE, marking.start, ids[0])
        elif ids:
            prose.add_inline(InlineKind.LINK, marking.start, f"#{ids[0]}")

    def _flush(self, place: Place) -> None:
        if not self._writing.prose.length:
            self._writing.led = False
            return
        piece, self._writing = self._writing.finish(place)
        if piece is None:
            return
        if place.kind is BlockKind.TITLE and not self.title:
            self.title = without_marks(piece.block)
        self.add(piece)
