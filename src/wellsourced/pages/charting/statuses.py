"""Claims by status and section: what is verified, sourced, contested or open, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from wellsourced.links import Status
from wellsourced.page import Chart, ChartFill, ChartKey, ClaimCard, Table
from wellsourced.pages.cards import Sheet
from wellsourced.pages.charting.drawing import WIDTH, Portion, Row, draw_rows
from wellsourced.pages.charting.sectioning import Section, bound, find_sections
from wellsourced.pages.words import SYMBOLS, VERIFIED_SYMBOL, listed, percent, plural

_NAME = "status"
_CONTESTED_SYMBOL = "!"
_WHOLE = "claims that need a source"


class _State(StrEnum):
    """Where a claim that needs a source stands; each claim stands in one."""

    VERIFIED = "verified"
    SOURCED = "sourced"
    CONTESTED = "contested"
    UNDEFINED = "undefined"
    UNSOURCED = "unsourced"
    WAIVED = "waived"


class _Look(NamedTuple):
    """How a state is shown; `of_one` and `of_many` say it of claims."""

    pattern: str
    symbol: str
    word: str
    of_one: str
    of_many: str


def _being(pattern: str, symbol: str, word: str) -> _Look:
    return _Look(pattern, symbol, word, f"is {word}", f"are {word}")


_LOOKS = {
    _State.VERIFIED: _being("solid", VERIFIED_SYMBOL, "verified by a person"),
    _State.SOURCED: _Look(
        "diagonal",
        SYMBOLS[Status.SOURCED],
        "sourced, not checked",
        "is sourced but not checked",
        "are sourced but not checked",
    ),
    _State.CONTESTED: _being("cross", _CONTESTED_SYMBOL, "contested"),
    _State.UNDEFINED: _Look(
        "dots", SYMBOLS[Status.UNDEFINED], "leads nowhere", "leads nowhere", "lead nowhere"
    ),
    _State.UNSOURCED: _Look(
        "blank", SYMBOLS[Status.UNSOURCED], "no source", "has no source", "have no source"
    ),
    _State.WAIVED: _being("lines", SYMBOLS[Status.WAIVED], "waived"),
}
_Counts = Counter[_State]


def chart(anchor: str, sheet: Sheet, cards: Sequence[ClaimCard]) -> Chart | None:
    """Return the claims that need a source by section and state; none where none needs one."""
    states = {index: _state(card) for index, card in enumerate(cards) if card.needs_source}
    if not states:
        return None
    pairs = [(index, sheet.audited.claims[index].block) for index in states]
    sections, joined = find_sections(sheet.audited.article, pairs)
    fills = _fills(anchor, states.values())
    whole = Counter(states.values())
    drawn, others = bound(sections)
    rows = [_row(one.title, _count(states, [one]), fills) for one in drawn]
    if others:
        title = f"{len(others)} other sections"
        rows.append(_row(title, _count(states, others), fills))
    drawing = draw_rows(rows)
    return Chart(
        anchor=anchor,
        name=_NAME,
        title="Claims by status and section",
        summary=_summary(whole, states, sections),
        width=WIDTH,
        height=drawing.height,
        fills=tuple(fills.values()),
        bars=drawing.bars,
        texts=drawing.texts,
        lines=(),
        legend=tuple(_key(fill, state, whole) for state, fill in fills.items()),
        notes=tuple(_notes(others, joined=joined)),
        table=_table(states, sections),
    )


def _state(card: ClaimCard) -> _State:
    if card.status == Status.SOURCED:
        if card.contested:
            return _State.CONTESTED
        return _State.VERIFIED if card.verified else _State.SOURCED
    return _State(card.status)


def _count(states: dict[int, _State], sections: Iterable[Section]) -> _Counts:
    return Counter(states[claim] for section in sections for claim in section.claims)


def _fills(anchor: str, states: Iterable[_State]) -> dict[_State, ChartFill]:
    used = set(states)
    return {
        state: ChartFill(f"{anchor}-{state}", state, look.pattern)
        for state, look in _LOOKS.items()
        if state in used
    }


def _row(title: str, counts: _Counts, fills: dict[_State, ChartFill]) -> Row:
    total = counts.total()
    portions = tuple(
        Portion(fill, counts[state], f"{title}: {counts[state]} of {total}, {_LOOKS[state].word}")
        for state, fill in fills.items()
    )
    detail = " · ".join(
        f"{_LOOKS[state].symbol} {counts[state]}" for state in fills if counts[state]
    )
    return Row(title, plural(total, "claim"), portions, detail)


def _key(fill: ChartFill, state: _State, whole: _Counts) -> ChartKey:
    look = _LOOKS[state]
    return ChartKey(fill, look.symbol, look.word, f"{whole[state]} of {whole.total()}")


def _summary(whole: _Counts, states: dict[int, _State], sections: Sequence[Section]) -> str:
    """Return what is to be seen, and the section in which most is open."""
    of = whole.total()
    told = [
        f"{whole[state]} {look.of_one if whole[state] == 1 else look.of_many}"
        for state, look in _LOOKS.items()
        if whole[state]
    ]
    begun = f"Of {plural(of, 'claim')} that {'needs' if of == 1 else 'need'} a source"
    said = f"{begun}, {listed(told)}"
    least = max(sections, key=lambda one: _open(_count(states, [one])))
    open_ = _open(_count(states, [least]))
    if len(sections) < 2 or not open_:  # noqa: PLR2004 - one section is compared with none
        return f"{said}."
    return f"{said}; most are open in “{least.title}”, {open_} of {len(least.claims)}."


def _open(counts: _Counts) -> int:
    return counts[_State.CONTESTED] + counts[_State.UNDEFINED] + counts[_State.UNSOURCED]


def _notes(others: Sequence[Section], *, joined: bool) -> Iterator[str]:
    if joined:
        yield "Smaller sections are counted with the section around them."
    if others:
        yield f"The table names the {len(others)} sections that share the last bar."


def _table(states: dict[int, _State], sections: Sequence[Section]) -> Table:
    head = ("section", _WHOLE, *(look.word for look in _LOOKS.values()))
    rows = [_cells(one.path, _count(states, [one])) for one in sections]
    if len(rows) > 1:
        rows.append(_cells("total", Counter(states.values())))
    return Table(head, tuple(rows))


def _cells(name: str, counts: _Counts) -> tuple[str, ...]:
    of = counts.total()
    shares = (f"{counts[s]} ({percent(counts[s], of)})" if counts[s] else "0" for s in _LOOKS)
    return (name, str(of), *shares)
