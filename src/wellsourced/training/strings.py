"""Made reference strings: a style, a work, a template, noise; by seed always the same."""

from __future__ import annotations

import random
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from wellsourced._leaves import leaves
from wellsourced.training import styles
from wellsourced.training.adapting import follow_habits
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import LabelledString, join
from wellsourced.training.printing import choose_manner, print_with
from wellsourced.training.records import TYPES, make_record
from wellsourced.training.spoiling import choose_noises, lose_facts, spoil_pieces
from wellsourced.training.style import Style
from wellsourced.training.titles import in_title_case
from wellsourced.training.wild import compose_style, mix_styles
from wellsourced.training.writing import write_in_script

_ENGLISH = "en"
_FOREIGN = 0.4  # works in English among those that lists in other languages cite
_ABROAD = 0.07  # works in other languages among those that English lists cite
_OTHERS = ("pt", "es", "de", "fr", "it", "nl")
_OFTEN = (30, 25, 18, 17, 7, 3)
# of English titles are printed with capitals on each word
_CASED = {"article-journal": 0.2, "article": 0.25, "webpage": 0.3}
_CASED_ELSE = 0.5
_WITH_ISSUES = 0.62  # of lists print the issues of journals
_TRIES = 6  # works that a template is looked for, before another style is taken

_FEWEST = 3  # labels, with that of punctuation: a title and a year alone are no reference


@dataclass(frozen=True, slots=True)
class Shares:
    """How the strings are shared out: `wild` in no style, `mixed` of three, `clean` of noise.

    `habits` scales how often lists follow their habits (see `Habit`); 0 leaves them out.
    `scripts` is the share that is not in Latin letters.
    """

    wild: float = 0.33
    mixed: float = 0.12
    clean: float = 0.45
    habits: float = 1.0
    scripts: float = 0.02


@cache
def all_styles() -> tuple[Style, ...]:
    """Return every style there is, in file-name order."""
    return leaves(styles.__name__, "STYLE", Style)


def make_strings(count: int, seed: int, shares: Shares | None = None) -> Iterator[LabelledString]:
    """Yield *count* strings; the same *seed* gives the same."""
    rng = random.Random(seed)  # noqa: S311 - chance that can be repeated, no secret
    shares = shares or Shares()
    made = 0
    while made < count:
        if string := _make_string(rng, shares):
            made += 1
            yield string


def _make_string(rng: random.Random, shares: Shares) -> LabelledString | None:
    style, kind = _choose_style(rng, shares)
    noises = choose_noises(rng, shares.clean)
    language = _choose_language(rng, style.language)
    issues = rng.random() < _WITH_ISSUES
    for _ in range(_TRIES):
        made = lose_facts(rng, make_record(rng, language, kind), noises)
        made = _vary(rng, made, issues=issues)
        pieces = print_with(rng, made, style.templates[kind], choose_manner(rng, style))
        if len({piece.label for piece in pieces}) > _FEWEST:
            pieces = follow_habits(rng, pieces, made, shares.habits)
            if rng.random() < shares.scripts:
                pieces = write_in_script(rng, pieces)
            string = join(spoil_pieces(rng, pieces, noises))
            return replace(string, type=kind, language=style.language, style=style.name)
    return None


def _choose_language(rng: random.Random, language: str) -> str:
    """Return the language of a work that a list in *language* cites."""
    if language != _ENGLISH:
        return _ENGLISH if rng.random() < _FOREIGN else language
    return rng.choices(_OTHERS, _OFTEN)[0] if rng.random() < _ABROAD else language


def _vary(rng: random.Random, made: MadeRecord, *, issues: bool) -> MadeRecord:
    """Return *made* without its issue, or its title in capitals, as one list or another has it."""
    record = made.record if issues else replace(made.record, issue="")
    if record.language == _ENGLISH and rng.random() < _CASED.get(record.type, _CASED_ELSE):
        record = replace(record, title=in_title_case(record.title))
    return replace(made, record=record)


def _choose_style(rng: random.Random, shares: Shares) -> tuple[Style, str]:
    """Return a style and a type of work that it has templates for."""
    style = rng.choices(all_styles(), cum_weights=_weights())[0]
    chance = rng.random()
    if chance < shares.wild:
        kind = _choose_type(rng, TYPES)
        return compose_style(rng, style.language, kind), kind
    kind = _choose_type(rng, style.templates)
    if chance < shares.wild + shares.mixed:
        others = [one for one in all_styles() if one.language == style.language]
        style = mix_styles(rng, style, others)
    return style, kind


def _choose_type(rng: random.Random, kinds: Container[str]) -> str:
    """Return one of the types *kinds*, as often as works are of it."""
    known = [kind for kind in TYPES if kind in kinds]
    return rng.choices(known, [TYPES[kind] for kind in known])[0]


@cache
def _weights() -> tuple[float, ...]:
    return tuple(accumulate(style.weight for style in all_styles()))
