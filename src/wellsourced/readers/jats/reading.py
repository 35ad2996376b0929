"""Put a JATS article together: its blocks in order, its list, and what it cites where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wellsourced.articles import Article, Block, BlockKind, Role, Source
from wellsourced.readers.jats.entries import read_entry
from wellsourced.readers.jats.flow import Flow
from wellsourced.readers.jats.groups import Grouping
from wellsourced.readers.jats.places import TRANSLATION
from wellsourced.readers.jats.survey import Survey, look_over
from wellsourced.readers.jats.tokens import Sort, Token, cut, read_attributes
from wellsourced.readers.jats.writing import Piece
from wellsourced.references import Name, Record
from wellsourced.refparse import parse_reference
from wellsourced.terms import FURTHER_READING_HEADINGS, fold_term

_FURTHER = frozenset(map(fold_term, FURTHER_READING_HEADINGS))
# where an entry that is not closed ends all the same
_ENDS = frozenset(("ref", "ref-list", "back", "article"))


def read_jats(source: Source) -> Article:
    """Return the article of a JATS document."""
    survey = look_over(source.text)
    reading = _Reading(source.text, survey)
    reading.read()
    pieces = tuple(_set_apart(_tell_apart(reading.flow.pieces)))
    listed = [piece for piece in pieces if piece.listed and piece.block.role is Role.REFERENCES]
    grouping = Grouping(survey, _Authors(listed).of)
    blocks = sorted((_finish(p, grouping) for p in pieces), key=lambda block: block.span.start)
    return Article(
        source.name,
        "jats",
        source.text,
        tuple(blocks),
        reading.flow.title,
        survey.language,
        notes=(reading.fault,) if reading.fault else (),
        records=tuple(
            (piece.block.anchors[0], piece.record) for piece in listed if piece.record is not None
        ),
    )


class _Reading:
    """Hands the tokens to the flow, but for the entries of lists; notes what is ill-formed."""

    def __init__(self, text: str, survey: Survey) -> None:
        self.flow = Flow(text, survey)
        self.fault = ""
        self._text = text
        self._survey = survey
        self._entries = 0

    def read(self) -> None:
        """Read the whole article."""
        tokens = cut(self._text)
        token = next(tokens, None)
        while token is not None:
            following = None
            if token.sort is Sort.START and self._is_entry(token):
                following = self._read_ref(token, tokens)
            else:
                self._read_token(token)
            token = following or next(tokens, None)
        end = len(self._text)
        if self.flow.innermost:
            self._complain(f"<{self.flow.innermost}> is not closed", end)
        self.flow.finish(Token(Sort.END, max(0, end - 1), end))

    def _is_entry(self, token: Token) -> bool:
        """Say whether an entry begins: of the list, or a note of the back that is one."""
        if token.name not in {"ref", "fn"} or self.flow.is_unseen:
            return False
        return token.name == "ref" or (
            self.flow.innermost == "fn-group"
            and read_attributes(token.written).get("id") in self._survey.noted
        )

    def _read_token(self, token: Token) -> None:
        if token.sort is Sort.START:
            self.flow.start(token)
        elif token.sort is Sort.FAULT:
            self._complain(token.name, token.start)
        elif token.sort is not Sort.END:
            self.flow.write(token)
        elif not self.flow.end(token):
            self._complain(f"</{token.name}> does not end what is open", token.start)

    def _read_ref(self, ref: Token, tokens: Iterator[Token]) -> Token | None:
        """Read an entry up to its end; return the token that ended it where that is another."""
        self.flow.break_off()
        inside: list[Token] = []
        following: Token | None = None
        for token in tokens:
            if token.name in {ref.name, *_ENDS} and token.sort in {Sort.START, Sort.END}:
                closes = token.name == ref.name and token.sort is Sort.END
                following = None if closes else token
                break
            inside.append(token)
        else:
            self._complain(f"<{ref.name}> is not closed", len(self._text))
        if following is not None:
            self._complain(f"<{ref.name}> is not closed", following.start)
        self._entries += 1
        entry = read_entry(self._text, ref, inside, f"ref:{self._entries}")
        if entry is not None and self.flow.because == TRANSLATION:
            told = replace(entry.block, role=Role.FURNITURE, because=TRANSLATION, anchors=())
            self.flow.add(Piece(told))
        elif entry is not None:
            self.flow.add(entry)
        return following

    def _complain(self, what: str, at: int) -> None:
        if not self.fault:
            line = self._text.count("\n", 0, at) + 1
            self.fault = f"the XML is ill-formed (line {line}: {what}); it was read all the same"


def _tell_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Return *pieces*, in which no id names two entries: what is attached may use ids again."""
    bearers: dict[str, int] = {}
    again: dict[tuple[int, str], str] = {}
    for piece in pieces:
        for one in piece.block.anchors if piece.listed else ():
            if bearers.setdefault(one, piece.part) != piece.part:
                again[piece.part, one] = f"{one}:{piece.part}"
    if not again:
        return list(pieces)
    return [_rename(piece, again) for piece in pieces]


def _rename(piece: Piece, again: Mapping[tuple[int, str], str]) -> Piece:
    def name(one: str) -> str:
        return again.get((piece.part, one), one)

    mentions = tuple(replace(one, ids=tuple(map(name, one.ids))) for one in piece.mentions)
    anchors = tuple(map(name, piece.block.anchors)) if piece.listed else piece.block.anchors
    return replace(piece, block=replace(piece.block, anchors=anchors), mentions=mentions)


def _set_apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield *pieces*, in which a list of further reading that nothing cites is no evidence."""
    cited = {one for piece in pieces for mention in piece.mentions for one in mention.ids}
    further = False
    for piece in pieces:
        block = piece.block
        heads = block.role is Role.REFERENCES and block.kind is BlockKind.HEADING
        if heads:
            further = fold_term(block.text).strip(" .:") in _FURTHER
        listed = further and (heads or piece.listed) and cited.isdisjoint(block.anchors)
        if listed:
            apart = replace(block, role=Role.FURNITURE, because="further reading")
            yield replace(piece, block=apart, record=None)
        else:
            yield piece


def _finish(piece: Piece, grouping: Grouping) -> Block:
    """Return the block with its citations; one that cites is the article's own prose.

    A translation cites too, and goes on to be known as one: it claims nothing anew.
    """
    if not piece.mentions:
        return piece.block
    prose = grouping.add_citations(piece.block.prose, piece.mentions)
    if piece.block.role is Role.FURNITURE:
        because = TRANSLATION if piece.block.because == TRANSLATION else ""
        return replace(piece.block, prose=prose, role=Role.BODY, because=because)
    return replace(piece.block, prose=prose)


class _Authors:
    """The authors of the entries by their ids, read when they are asked for."""

    def __init__(self, entries: Sequence[Piece]) -> None:
        self._pieces = {anchor: piece for piece in entries for anchor in piece.block.anchors}
        self._known: dict[str, tuple[Name, ...]] = {}

    def of(self, identifier: str) -> tuple[Name, ...]:
        """Return the authors of the work that *identifier* names, or else its editors."""
        piece = self._pieces.get(identifier)
        if piece is None:
            return ()
        if identifier not in self._known:
            record: Record = piece.record or parse_reference(piece.block.text)
            self._known[identifier] = record.authors or record.editors
        return self._known[identifier]
