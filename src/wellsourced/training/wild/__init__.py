"""Styles that no guide describes: parts of several styles mixed, or composed piece by piece."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from wellsourced.training.style import Style
from wellsourced.training.wild.bodies import compose_body
from wellsourced.training.wild.hand import (
    AFTER_AUTHORS,
    AFTER_TITLE,
    AFTER_YEAR,
    BETWEEN,
    Hand,
    happens,
    literal,
)
from wellsourced.training.wild.marks import choose_marks
from wellsourced.training.wild.names import compose_names
from wellsourced.training.wild.words import Words, words_of

_QUOTES = (
    ("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"),
    ("« ", " »"), ("„", "“"), ("„", "”"), ("``", "''"), ("”", "”"), ("»", "«"),
)  # fmt: skip
_YEARS = (("({year})", "{year}", "[{year}]", "({issued})", "{issued}", "{year}", "({year})"),
          (30, 18, 1.5, 3, 2, 8, 10))  # fmt: skip
_ARTICLE, _WEB, _BOOK = "article-journal", "webpage", "book"


def mix_styles(rng: random.Random, style: Style, others: Sequence[Style]) -> Style:
    """Return *style* with the names of one of *others* and the dates of another."""
    names, dates = rng.choice(others), rng.choice(others)
    alike = ("Y" in style.dates) == ("Y" in dates.dates)
    return replace(
        style,
        name="mixed",
        names=names.names,
        editors=names.editors,
        dates=dates.dates if alike else style.dates,
        accessed=dates.accessed,
    )


def compose_style(rng: random.Random, language: str, kind: str) -> Style:
    """Compose a style for works of *kind* in the words of *language*: one template, or three.

    The templates of a book begin with its authors, with its editors, or with either or none.
    """
    words = words_of(language)
    role = literal(rng.choice(words.roles))
    leads = (
        ("{authors}", f"{{editors}}{role}", "[{authors}]") if kind == _BOOK else ("[{authors}]",)
    )
    names = compose_names(rng, words)
    editors = names if happens(rng, 0.5) else compose_names(rng, words)
    return Style(
        name="wild",
        names=names,
        editors=editors,
        dates=rng.choice(words.dates),
        accessed=rng.choice(words.days),
        language=language,
        templates={kind: tuple(compose_template(rng, words, kind, lead) for lead in leads)},
    )


def compose_template(rng: random.Random, words: Words, kind: str, lead: str) -> str:
    """Compose a template for works of *kind*: *lead*, year, title, what holds the work, marks."""
    hand = Hand(rng, words, dated=happens(rng, 0.55))
    year = "" if hand.dated else _escaped_year(hand.pick(_YEARS))
    title = _quoted(hand, kind)
    body = compose_body(hand, kind)
    office = "[. {body}]" if kind in {_WEB, "report"} and hand.chance(0.15) else ""
    head = _before_end(lead, office + hand.pick(AFTER_AUTHORS))
    if hand.chance(0.04):  # the title leads: Sleep. Doe J. Journal …
        head, title = f"{title}{hand.pick(AFTER_TITLE)}", lead
    if year:
        accessed = f"[ {rng.choice(words.accessed)}]" if hand.chance(0.03) else ""
        year = f"[{year}{accessed}{hand.pick(AFTER_YEAR)}]"
    rest = f"[{body}]" if body else ""
    tail = "".join(f"[{hand.pick(BETWEEN)}{part}]" for part in choose_marks(hand, kind))
    if year and hand.chance(0.12):  # the year behind all but identifiers and addresses
        behind = year.removesuffix("]").rstrip(" .,;:-–")
        rest, year = f"{rest}{behind.replace('[', '[ ', 1)}]", ""
    end = "." if hand.chance(0.6) else ""
    after = hand.pick(AFTER_TITLE) if "{" in body else ""
    if title[-2:-1] in {",", "."} and after:  # a sign stands within the quotation marks
        after = " "
    if kind == _ARTICLE and hand.chance(0.03):  # as physicists cite: no title at all
        title, after = "", ""
    return f"{head}{year}{title}{after}{rest}{tail}{end}"


def _before_end(lead: str, words: str) -> str:
    """Return *lead* with *words* at its end, within its group where it is one."""
    return f"{lead[:-1]}{words}]" if lead.startswith("[") else lead + words


def _escaped_year(year: str) -> str:
    return year.replace("[", "\\[").replace("]", "\\]")


def _quoted(hand: Hand, kind: str) -> str:
    share = 0.08 if kind in {_BOOK, "thesis", "report"} else 0.25
    title = "{title}"
    if hand.chance(share):
        opening, closing = hand.rng.choice(_QUOTES)
        inside = hand.rng.choice((",", ".", "", "", "")) if closing in {"”", '"', "'", "’"} else ""
        title = f"{opening}{{title}}{inside}{closing}"
    if kind in {_WEB, "report", _ARTICLE} and hand.chance(0.08):
        title += hand.rng.choice(
            (r"[ \[{medium}\]]", r"[ \[{medium}\]]", " (online)", "[ ({genre})]")
        )
    return title
