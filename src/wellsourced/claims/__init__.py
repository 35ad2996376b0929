"""Find the checkable statements of an article and say which call for a source.

The article is cut into pieces; a piece is a claim unless its shape says that it states
nothing. What speaks in it is weighed into a score, and from a threshold on it needs a
source, unless it is exempt. A score says how strongly; `exempt_because` says why not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from wellsourced.articles import Article, Block, BlockKind, Claim, Kind, Marker, Role, Unit
from wellsourced.claims.exemptions import (
    OWN_PARTS,
    OWN_WORK,
    RESTATED,
    find_restated,
    tell_exemption,
    tell_parts,
)
from wellsourced.claims.features import Feature, Wording, find_features, read_words
from wellsourced.claims.kinds import tell_kind, tell_topic
from wellsourced.claims.non_claims import FEWEST_WORDS, tell_non_claim
from wellsourced.claims.surroundings import OWN_SIGNS, SIGNS_ANYWHERE, look_beside
from wellsourced.claims.units import CELL_WORDS, Piece, cut_article, find_markers_in, group_markers
from wellsourced.claims.weighing import THRESHOLD, name_features, score_features
from wellsourced.claims.wording import cut_words
from wellsourced.claims.words import FUNCTION_WORDS
from wellsourced.introductions import find_introductions
from wellsourced.notices import find_notice

GUARDED_LENGTH = 20_000
"""A block of more characters is prose, whatever a sentence of it looks like."""
_SAMPLE = 20_000
# of the words of English prose, so many are function words; less where it says that it is English
_ENGLISH_SHARE = 0.22
_SAID_SHARE = 0.1
_FEWEST_WORDS = 50
"""English has more than this share of its function words in any text of some length."""

_FIGURES = frozenset(
    {Feature.PERCENTAGE, Feature.QUANTITY, Feature.RATIO, Feature.DOSE, Feature.REGULATION}
)
_STATES = _FIGURES | {
    Feature.CAUSE,
    Feature.HARM,
    Feature.BENEFIT,
    Feature.TREATMENT,
    Feature.SUBSTANCE,
    Feature.PEOPLE,
    Feature.ADVICE,
}
# furniture that belongs to other articles or to no article, or says the same in another language
_NOT_THIS_ARTICLE = frozenset(
    {
        "related articles",
        "further reading",
        "navigation",
        "table of contents",
        "comments",
        "translation",
    }
)
_CAPTION_WORDS = 5
"""A caption of fewer words is a title even with a full stop."""
# finite verbs that tell a sentence from a title
_VERBS = frozenset(
    """
    is are was were has have had can may might could will would shows show showed shown indicates
    indicate represents represent denotes denote suggests suggest increases increased decreases
    decreased remains remained causes caused reduces reduced leads é são foi foram está tem es son
    fue fueron ist sind war wurde wurden hat est sont était
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
)
# such as "is not approved", "are illegal in"
_LEGAL_STATUS = re.compile(
    r"""
    \b(?:is|are|was|were|been)\s(?:(?:not|currently|only|now|still|also|fully)\s){0,2}(?:fda[-\s])?
    (?:approved|licen[sc]ed|legal|illegal|banned|authori[sz]ed|prohibited|scheduled|a\scontrolled)\b
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is known of the article as a whole while its claims are found."""

    article: Article
    markers: Mapping[int, Sequence[Marker]]
    introductions: Mapping[int, tuple[int, ...]]
    parts: Mapping[int, str]
    is_english: bool
    leading: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Read:
    """A piece with its words and what it shows."""

    piece: Piece
    wording: Wording
    features: frozenset[Feature]


def find_claims(article: Article, markers: tuple[Marker, ...]) -> tuple[Claim, ...]:
    """Return the claims of *article* in text order; their ids are `c01`, `c02`, …."""
    introductions = find_introductions(article, markers)
    ground = _Ground(
        article,
        group_markers(markers),
        introductions,
        tell_parts(article),
        _is_english(article),
        frozenset(at for chain in introductions.values() for at in chain),
    )
    claims = [
        _make_claim(ground, one, f"c{at:02}")
        for at, one in enumerate(_find_in_order(ground, cut_article(article, markers)), start=1)
    ]
    return _exempt_restated(claims, ground)


def _find_in_order(ground: _Ground, pieces: Iterable[Piece]) -> Iterator[_Read]:
    """Yield those of *pieces* that are claims; no more than a block's are held at a time."""
    leads: dict[int, frozenset[Feature]] = {}
    for index, own in groupby(pieces, key=lambda piece: piece.block):
        read = [_read(piece) for piece in own]
        if index in ground.leading:
            leads[index] = read[-1].features
        yield from _find_in_block(ground, read, leads)


def _read(piece: Piece) -> _Read:
    wording = read_words(piece.quote)
    return _Read(piece, wording, find_features(piece.quote, wording))


def _find_in_block(
    ground: _Ground, read: Sequence[_Read], leads: Mapping[int, frozenset[Feature]]
) -> Iterator[_Read]:
    """Yield those of a block's pieces that are claims, with what stands around them."""
    shown = [one.features for one in read]
    part = ground.parts.get(read[0].piece.block)
    is_own = None if part is None else part in OWN_PARTS
    around_each = look_beside(shown, is_own=is_own, is_known_language=ground.is_english)
    for one, beside in zip(read, around_each, strict=True):
        if _is_claim(ground, one):
            around = _look_around(ground, one, leads) | beside
            yield _Read(one.piece, one.wording, one.features | around)


def _is_claim(ground: _Ground, one: _Read) -> bool:
    piece = one.piece
    block = ground.article.blocks[piece.block]
    stated = block.role is not Role.FURNITURE or _states_in_furniture(one)
    if block.because in _NOT_THIS_ARTICLE or not stated:
        return False
    if piece.last and _only_introduces(one):
        return False
    if piece.unit is Unit.CAPTION and not _says_something(one):
        return False
    is_backed = _is_cited(ground, piece) or piece.block in ground.introductions
    if not is_backed and not ground.parts and _is_notice(block, piece):
        return False
    if piece.unit is Unit.SENTENCE and not is_backed and _is_too_short(one):
        return False
    return not tell_non_claim(piece.quote, one.wording, one.features, is_backed=is_backed)


def _is_too_short(one: _Read) -> bool:
    """Say whether a sentence is an answer (``Very rarely.``), and none as ``Colds pass.``."""
    words = one.wording.words
    if len(words) >= FEWEST_WORDS or one.features & _STATES:
        return False
    return len([word for word in words if word not in FUNCTION_WORDS]) < FEWEST_WORDS - 1


def _is_notice(block: Block, piece: Piece) -> bool:
    """Say whether a piece at the edge of prose, where such are added, is a call or a byline."""
    if block.role is Role.FURNITURE or len(block.text) > GUARDED_LENGTH:
        return False
    return (piece.first or piece.last) and bool(find_notice(piece.quote))


def _states_in_furniture(one: _Read) -> bool:
    """Say whether a promotion or notice states a fact: a success rate, a legal status."""
    if {Feature.PERCENTAGE, Feature.PEOPLE} <= one.features:
        return True
    return Feature.REGULATION in one.features and bool(
        _LEGAL_STATUS.search(one.piece.quote.lower())
    )


def _only_introduces(one: _Read) -> bool:
    return one.piece.quote.endswith((":", "：")) and not one.features & _FIGURES


def _says_something(one: _Read) -> bool:
    """Say whether a caption's sentence is more than its label or title.

    It has a figure or a verb, or is closed by a full stop: most verbs stand in no list.
    """
    words = one.wording.words
    if one.features & _FIGURES or (len(words) >= _CAPTION_WORDS and one.piece.quote[-1] in ".!"):
        return True
    return len(words) > CELL_WORDS and not _VERBS.isdisjoint(words[1:])


def _is_cited(ground: _Ground, piece: Piece) -> bool:
    return bool(find_markers_in(piece.within, ground.markers.get(piece.block, ())))


def _look_around(
    ground: _Ground, one: _Read, leads: Mapping[int, frozenset[Feature]]
) -> frozenset[Feature]:
    """Return what stands around a piece: its place, or what introduces it."""
    piece = one.piece
    if piece.unit in {Unit.LIST_ITEM, Unit.TABLE_CELL, Unit.QUOTATION}:
        chain = ground.introductions.get(piece.block, ())
        return frozenset[Feature]().union(*(leads.get(at, frozenset()) for at in chain))
    if piece.first and piece.last:
        return frozenset()
    places = {Feature.OPENING: piece.first, Feature.CLOSING: piece.last}
    return frozenset(place for place, stands in places.items() if stands)


def _make_claim(ground: _Ground, one: _Read, name: str) -> Claim:
    piece, features = one.piece, one.features
    block = ground.article.blocks[piece.block]
    if not ground.parts:
        features -= OWN_SIGNS - SIGNS_ANYWHERE
    score = score_features(features, is_known_language=ground.is_english)
    part = ground.parts.get(piece.block, "") if ground.parts else None
    exempt = tell_exemption(piece.quote, one.wording, features, part)
    if part is not None and piece.unit in {Unit.CAPTION, Unit.TABLE_CELL} and not exempt:
        exempt = OWN_WORK
    if exempt == OWN_WORK and _is_cited(ground, piece):
        exempt = ""
    text = piece.within.of(block.text)
    span = block.prose.source_span(piece.within)
    return Claim(
        piece.block,
        piece.within,
        block.span if span == block.span else span,  # one value, where they are the same
        text,
        text if text == piece.quote else piece.quote,  # one string, where nothing is taken out
        piece.unit,
        Kind.QUOTATION if piece.unit is Unit.QUOTATION else tell_kind(one.features),
        score >= THRESHOLD and not exempt,
        score,
        tell_topic(features),
        exempt,
        name_features(features),
        name,
    )


def _exempt_restated(claims: Sequence[Claim], ground: _Ground) -> tuple[Claim, ...]:
    cited = [
        index
        for index, claim in enumerate(claims)
        if find_markers_in(claim.within, ground.markers.get(claim.block, ()))
    ]
    asked = [index for index, claim in enumerate(claims) if claim.needs_source]
    restated = find_restated([claim.quote for claim in claims], cited, asked)
    return tuple(
        replace(claim, needs_source=False, exempt_because=RESTATED) if index in restated else claim
        for index, claim in enumerate(claims)
    )


def _is_english(article: Article) -> bool:
    """Say whether the prose's function words are English: a vote, or its own word for it.

    Lists of references, headings and menus have hardly any, in whatever language.
    """
    words: list[str] = []
    length = 0
    for block in article.blocks:
        if length > _SAMPLE:
            break
        if block.role is not Role.BODY or block.kind is BlockKind.HEADING:
            continue
        words += cut_words(block.text[:_SAMPLE])
        length += len(block.text)
    said = article.language.lower()[:2]
    if len(words) < _FEWEST_WORDS:
        return said in {"", "en"}
    known = sum(map(FUNCTION_WORDS.__contains__, words))
    share = _SAID_SHARE if said == "en" else _ENGLISH_SHARE
    return known >= share * len(words)
