"""Raised numbers: `<sup>1,3–5</sup>` and Unicode `¹³`, but not `m²`, `10⁶`, `¹⁰B`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block, Cite, InlineKind
from wellsourced.citing.digits import split_digits
from wellsourced.citing.numbers import DASHES, parse_numbers
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span, SpanIndex

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒⁽⁾", "0123456789-,()")
# "¹,³⁻⁵"
UNICODE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹](?:[⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒,–-]{0,40}[⁰¹²³⁴⁵⁶⁷⁸⁹])?")
# "<sup>1</sup>,<sup>3</sup>": what may stand between two raised pieces of one citation
JOINT = re.compile(rf"\s?[,;{DASHES}]?\s?")
# "10,12,a" – "3*": marks of notes behind the numbers
NOTES = re.compile(r"(?:[\s,;]{0,3}(?:[a-z]\b|[*†‡§¶#])){1,4}$")
# "kg/m" – "10 cm" – "5 × 10" – "R", "χ": what carries an exponent
POWER = re.compile(
    r"(?:(?<![\w.])(?!(?:19|20)\d\d$)\d(?:[\d.]*\d)?|(?<![^\W\d_])(?:[kcmµμnd]?m|k?g|s|h|ft|in|yd|km|ha|"
    r"[^\W\d_]|[Cc]hi|log|exp|dm|mol|min|day|sec))\s?$"
)


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each raised number or list of numbers of *block*."""
    inlines = block.prose.inlines
    linked = SpanIndex.of(
        one.span for one in inlines if one.target.removeprefix("#") in listed.anchors
    )
    opening = len(block.text) - len(block.text.lstrip())
    for span in _raised_spans(block, linked):
        written = span.of(block.text)
        raised = written.translate(RAISED)
        body = NOTES.sub("", raised.strip(" ()[],;"))
        # Unicode has no raised comma; where the format raises, a comma would be there
        split = () if raised == written else split_digits(body, listed)
        cites = split or parse_numbers(body)
        if not cites:
            continue
        anchored = linked.touches(span)
        if anchored:
            sure, why = 1.0, "links into the list"
        elif span.start <= opening:
            sure, why = 0.0, "opens its block, as the mark of a note below a table does"
        else:
            sure, why = _judge(block.text, span, cites)
        yield Candidate(_trimmed(block.text, span), "superscript", cites, sure, why)


def _trimmed(text: str, span: Span) -> Span:
    written = span.of(text)
    return Span(
        span.start + len(written) - len(written.lstrip(" ,;")),
        span.end - len(written) + len(written.rstrip(" ,;")),
    )


def _raised_spans(block: Block, linked: SpanIndex) -> list[Span]:
    """Return where raised numbers stand, pieces of one citation as one."""
    kinds = {InlineKind.SUPERSCRIPT}
    pieces = [inline.span for inline in block.prose.inlines if inline.kind in kinds]
    pieces += [Span(*found.span()) for found in UNICODE.finditer(block.text)]
    merged: list[Span] = []
    for piece in sorted(pieces):
        joined = merged and (
            piece.start <= merged[-1].end
            or JOINT.fullmatch(block.text, merged[-1].end, piece.start) is not None
        )
        if joined and not _is_power(block.text, merged[-1], piece, linked):
            merged[-1] = Span(merged[-1].start, max(piece.end, merged[-1].end))
        else:
            merged.append(piece)
    return merged


def _is_power(text: str, first: Span, piece: Span, linked: SpanIndex) -> bool:
    """Say whether a raised number is a unit's power, and what is glued to it a citation: m²⁷.

    What the format raises in two pieces may be one number, unless the second alone is a link.
    """
    power = first.of(text)
    if first.end != piece.start or not power.isdigit() or linked.touches(first):
        return False
    other = linked.touches(piece) or (not power.isascii() and piece.of(text).isascii())
    return other and POWER.search(text[max(0, first.start - 12) : first.start]) is not None


def _judge(text: str, span: Span, cites: tuple[Cite, ...]) -> tuple[float, str]:
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 1]
    isotope = (not before or before[-1].isspace() or before[-1] in "[(-–/") and after.isupper()
    if isotope:
        return 0.05, "stands before a letter, as an isotope's number does"
    if len(cites) == 1 and POWER.search(before):
        return 0.1, "stands after a number or unit, as an exponent does"
    if before[-1:] in '.,;:!?”"’)]':
        return 0.97, "a raised number after punctuation"
    return 0.9, "a raised number after a word"


FORM = Form("superscript", Family.SUPERSCRIPT, find, needs=tuple("⁰¹²³⁴⁵⁶⁷⁸⁹"))
