"""Charts, as a report shows them: bars, words and lines that are measured already.

All lengths are whole units of a drawing that is `width` wide and `height` high, from its upper
left corner; whoever shows it may scale it. A chart says everything thrice: by its bars, by its
`summary`, and by its `table`, which is complete without the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.page.figures import Table


@dataclass(frozen=True, slots=True)
class ChartFill:
    """How bars of one meaning look: `tone` names the meaning and its colour, `pattern` is drawn.

    Patterns are `solid`, `diagonal`, `cross`, `dots`, `lines` and `blank`. No two fills of a
    chart have the same. `id` is that of the pattern in the document.
    """

    id: str
    tone: str
    pattern: str


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar or a part of one; `words` say what it stands for ("Dosage: 3 of 7 no source")."""

    x: int
    y: int
    width: int
    height: int
    fill: ChartFill
    words: str


@dataclass(frozen=True, slots=True)
class ChartText:
    """Words in the drawing, on a base line at `y`.

    `anchor` says which end of them stands at `x` (`start`, `middle`, `end`); `role` is `label`,
    `value`, `detail`, `tick` or `line`.
    """

    x: int
    y: int
    anchor: str
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A straight line; `role` is `axis`, `limit` or `limit-statistic`."""

    x1: int
    y1: int
    x2: int
    y2: int
    role: str


@dataclass(frozen=True, slots=True)
class ChartKey:
    """What a fill means: its `symbol`, which may be empty, its `word`, its count with the whole."""

    fill: ChartFill
    symbol: str
    word: str
    count: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one article.

    `anchor` is its place in the report, `name` what it is by itself (`status`, `years`,
    `designs`, `references`). `summary` says in one sentence what is to be seen, with counts and
    wholes. `fills` are those in use, `legend` says what they mean, `notes` what the bars do
    not show. `table` says the same as the drawing.
    """

    anchor: str
    name: str
    title: str
    summary: str
    width: int
    height: int
    fills: tuple[ChartFill, ...]
    bars: tuple[ChartBar, ...]
    texts: tuple[ChartText, ...]
    lines: tuple[ChartLine, ...]
    legend: tuple[ChartKey, ...]
    notes: tuple[str, ...]
    table: Table
