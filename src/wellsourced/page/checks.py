"""What was checked and what was not: alarms, what is left to a person, rules that found nothing."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.page.cards import BackLink, ClaimCard


@dataclass(frozen=True, slots=True)
class Alarm:
    """A retracted work that claims of the article rest on.

    `work` is its name and its place among the references; `words` say what was found of it;
    `claims` are the claims that rest on it.
    """

    work: BackLink
    words: str
    claims: tuple[BackLink, ...]


@dataclass(frozen=True, slots=True)
class ManualCheck:
    """Something that only a person can settle.

    `words` say what; `advice` says how; `first` are the places that wait for it, or where there
    are many, a few of them; `more` are the others.
    """

    words: str
    advice: str
    first: tuple[BackLink, ...] = ()
    more: tuple[BackLink, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleLeftOut:
    """A rule that did not run, or not wholly.

    `name` is its name; `summary` says in one sentence what it looks for; `why` is the reason.
    """

    code: str
    name: str
    summary: str
    why: str


@dataclass(frozen=True, slots=True)
class State:
    """A way in which a claim can stand, with how many do so.

    `name` is its name, as a class of style; `symbol` is its sign; `word` says it in a word or two;
    `meaning` says it in a sentence; `key` is the letter that shows and hides such claims; `count`
    is how many claims stand so.
    """

    name: str
    symbol: str
    word: str
    meaning: str
    key: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """The claims of an article that stand under one of its headings.

    `title` is the heading, empty before the first; `claims` are those under it, in their order.
    """

    title: str
    claims: tuple[ClaimCard, ...]
