"""The shape of a form of in-text citation, and what a form is told before it looks.

A form proposes; it does not decide. Each candidate says how sure its own characters make it
and why; `markers` weighs the candidates of all forms against each other, once a document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wellsourced.articles import Block, Cite
from wellsourced.references import Reference
from wellsourced.text import Span

# folded words, years, and whether "et al." follows
Asked = tuple[tuple[str, ...], tuple[str, ...], bool]
# in `Form.needs`: a digit, of any script
DIGIT = "0"


class Family(StrEnum):
    """Forms that exclude each other in one article; `SURE` ones are believed in any."""

    BRACKET = "bracket"
    PARENTHESIS = "parenthesis"
    SUPERSCRIPT = "superscript"
    NAMES = "author-year"
    SURE = "sure"


@dataclass(frozen=True, slots=True)
class CitedAs:
    """How an author-year citation may name a reference: all in folded words (`names.fold`).

    `surnames` are the authors' in order, each as its words, organisations whole; `particles`
    those before each surname; `acronyms` short names of an organisation; `head` the first
    words of the entry as printed; `year` that of publication, `years` all that it prints;
    `letter` the one behind the year; `more` says that authors exist who are not named;
    `heads` are organisations that follow the first one (`Brazil. Ministry of Health.`);
    `undated` says that it prints no year of publication, at most the day of a visit.
    """

    reference: Reference
    surnames: tuple[tuple[str, ...], ...]
    particles: tuple[tuple[str, ...], ...]
    acronyms: frozenset[str]
    head: tuple[str, ...]
    year: str
    years: frozenset[str]
    letter: str
    more: bool
    heads: tuple[tuple[str, ...], ...] = ()
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """How printed names fit a reference: `used` words from the end, and how well.

    `full` says that they name it as the styles ask; else fewer authors are printed than the
    reference has, or only a part of a surname. `usual` is false where "et al." stands for
    one author alone, which most styles print. `differs` says what the list writes otherwise,
    `spelled_out` that the list has the initials of the words.
    """

    cited: CitedAs
    used: int
    names: int
    full: bool
    usual: bool = True
    differs: str = ""
    spelled_out: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """What a form may know of the references that an article can cite.

    `numbers` are the indexes of its list; `by_year` the references by every year that they
    print, `by_surname` by the last word of each author's surname; `anchors` the in-page ids
    that point into the list; `keys` those of the library; `words` how often each word of
    the article stands in it, digits that are glued to it included, and `numbered` how many
    different numbers are glued to it. `by_name` holds the references by a year of theirs (""
    where undated) and the last word of a name that they may be cited by, `by_slip` by year
    and what is left of the first surname when one letter is lost.
    `labels` are the places of entries by what they alone bear: a sign, a DOI, an address.
    `undated` are the words in place of a year that the article may hold (`None`: not known).
    `fits` are those that were asked for already.
    """

    references: tuple[Reference, ...] = ()
    numbers: frozenset[int] = frozenset()
    by_year: Mapping[str, tuple[CitedAs, ...]] = field(default_factory=dict)
    by_surname: Mapping[str, tuple[CitedAs, ...]] = field(default_factory=dict)
    anchors: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    words: Mapping[str, int] = field(default_factory=dict)
    numbered: Mapping[str, int] = field(default_factory=dict)
    by_name: Mapping[tuple[str, str], tuple[CitedAs, ...]] = field(default_factory=dict)
    by_slip: Mapping[tuple[str, str], tuple[CitedAs, ...]] = field(default_factory=dict)
    laws: frozenset[str] = frozenset()
    labels: Mapping[str, int] = field(default_factory=dict)
    undated: tuple[str, ...] | None = None
    fits: dict[Asked, tuple[Fit, ...]] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters of a block that may be a citation; `sure` is 0 to 1, `because` in words."""

    within: Span
    form: str
    cites: tuple[Cite, ...]
    sure: float
    because: str


@dataclass(frozen=True, slots=True)
class Form:
    """One form of in-text citation.

    `needs` are strings of which a block must hold one for the form to find something in it,
    where the block has no formatting and is no note: none for a form that only reads what is
    formatted, `None` where nothing of the kind can be said. The form is asked nowhere else.
    """

    name: str
    family: Family
    find: Callable[[Block, Listed], Iterator[Candidate]]
    needs: tuple[str, ...] | None = None
