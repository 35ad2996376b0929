"""Where made works appear: journals with their abbreviations, publishers, bodies, meetings."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

from wellsourced.training.facts import facts, facts_of
from wellsourced.training.titles import expand, has_own, in_title_case

# left out of abbreviated journal names (ISO 4): articles, prepositions, conjunctions
_DROPPED = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "in",
        "on",
        "to",
        "a",
        "an",
        "at",
        "with",
        "&",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "la",
        "las",
        "los",
        "el",
        "le",
        "les",
        "du",
        "et",
        "e",
        "em",
        "no",
        "na",
        "und",
        "der",
        "die",
        "das",
        "für",
        "des",
        "zur",
        "zum",
        "di",
        "della",
        "delle",
        "degli",
        "dei",
        "dell'",
        "il",
        "lo",
        "gli",
        "nel",
        "van",
        "voor",
        "het",
        "och",
        "för",
        "i",
        "av",
        "og",
        "til",
        "w",
        "z",
        "o",
        "ve",
        "para",
        "por",
        "con",
        "su",
        "au",
        "aux",
        "sur",
        "y",
        "per",
        "d'",
        "l'",
    ]
)
_SHARE_KNOWN = 0.65
# how often a work in a language stands in a journal of that language, else in an English one
_SHARE_OWN = {"en": 1.0, "pt": 0.75, "es": 0.75, "fr": 0.75, "de": 0.75, "it": 0.75, "nl": 0.7}
_SHARE_OTHER = 0.6


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal: its name, and the abbreviation of it without points and with them."""

    name: str
    short: str
    pointed: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body that publishes: `office` is one below it, `domain` its site."""

    name: str
    acronym: str = ""
    domain: str = ""
    place: str = ""
    office: str = ""


def abbreviate(name: str) -> tuple[str, str]:
    """Return the journal *name* abbreviated as ISO 4 asks, without points and with them.

    >>> abbreviate("Journal of Clinical Nursing")
    ('J Clin Nurs', 'J. Clin. Nurs.')
    """
    words = [word for word in name.split() if word.lower() not in _DROPPED]
    if len(words) <= 1:
        return name, name
    plain = [_abbreviated(word) for word in words]
    pointed = (
        short if short == word else f"{short}." for word, short in zip(words, plain, strict=True)
    )
    return " ".join(plain), " ".join(pointed)


@cache
def _abbreviated(word: str) -> str:
    """Return *word* abbreviated by the table: as a whole, or by its longest known beginning."""
    table = _table()
    bare = word.rstrip(",:;").removeprefix("l'").removeprefix("d'").removeprefix("dell'")
    small = bare.lower()
    keys = [small, *(f"{small[:length]}-" for length in range(len(small), 2, -1))]
    short = next((table[key] for key in keys if key in table), "")
    if not short and "-" in bare:
        return "-".join(_abbreviated(part) if part else "" for part in bare.split("-"))
    return short if short and len(short) < len(bare) else bare


@cache
def _table() -> dict[str, str]:
    return {key: short for key, short in facts("abbreviations")}  # noqa: C416 - typed as pairs


def make_journal(rng: random.Random, language: str, field: str) -> Journal:
    """Take a journal of *field*, or compose the name of one."""
    if rng.random() >= _SHARE_OWN.get(language, _SHARE_OTHER) or (
        not has_own(language, "journal") and not facts_of("journals", language)
    ):
        language = "en"
    known = journals_of(language, field)
    if known and (rng.random() < _SHARE_KNOWN or not has_own(language, "journal")):
        return rng.choice(known)
    name = expand(rng, language, "journal", field)
    name = in_title_case(name) if language == "en" else name
    return Journal(name, *abbreviate(name))


@cache
def journals_of(language: str, field: str) -> tuple[Journal, ...]:
    """Return the journals of *language* and *field*; all of the language where it has few."""
    lines = facts_of("journals", language)
    own = [line for line in lines if line[0] in {field, "*"}]
    enough = 8
    return tuple(_journal(line) for line in (own if len(own) >= enough else lines))


def _journal(line: tuple[str, ...]) -> Journal:
    name, printed = line[1], line[2:]
    if not printed:
        return Journal(name, *abbreviate(name))
    return Journal(name, printed[0].replace(".", ""), printed[0])


def in_language(rng: random.Random, kind: str, language: str) -> tuple[str, ...]:
    """Take a line of *kind* in *language*; in English where it has none, and now and then."""
    lines = facts_of(kind, language)
    if not lines or rng.random() > _SHARE_OWN.get(language, 0.85):
        lines = facts_of(kind, "en")
    return rng.choice(lines)


def make_publisher(rng: random.Random, language: str) -> tuple[str, str]:
    """Take a publisher and a place of it, or compose one; now and then with its state."""
    die = rng.random()
    if die < 0.12:  # noqa: PLR2004 - small presses that no list has
        return expand(rng, language, "press", "*"), make_town(rng)
    if die < 0.2 and language == "en":  # noqa: PLR2004
        name, town = in_language(rng, "universities", language)
        return (f"{name} Press", town)
    name, *places = in_language(rng, "publishers", language)
    return name, rng.choice(places) if places else make_town(rng)


def make_town(rng: random.Random) -> str:
    """Take a town as imprints print it: alone, or with its state or country."""
    town, region = rng.choice(facts("towns"))
    return f"{town}, {region}" if rng.random() < 0.4 else town  # noqa: PLR2004


def make_body(rng: random.Random, language: str) -> Body:
    """Take a body of *language*, or compose one."""
    if rng.random() < 0.2:  # noqa: PLR2004 - bodies that no list has
        return _composed(rng, language)
    name, acronym, domain, place, offices = in_language(rng, "organisations", language)
    below = rng.choice(offices.split(" | ")) if offices and rng.random() < 0.4 else ""  # noqa: PLR2004
    return Body(name, acronym, domain, place, below)


def _composed(rng: random.Random, language: str) -> Body:
    name = expand(rng, language, "body", "*")
    name = in_title_case(name) if language == "en" else name
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    domain = f"{acronym.lower()}.{rng.choice(('org', 'org', 'com', 'net', 'gov', 'info', 'eu'))}"
    return Body(name, acronym, domain, make_town(rng))


def make_meeting(rng: random.Random, language: str, field: str) -> tuple[str, str]:
    """Take or compose a meeting: its name and its acronym (or none)."""
    known = [line for line in facts_of("conferences", field) if language == "en"]
    if known and rng.random() < 0.6:  # noqa: PLR2004
        name, *acronym = rng.choice(known)
        return name, acronym[0] if acronym else ""
    language = language if has_own(language, "meeting") else "en"
    name = expand(rng, language, "meeting", field)
    name = in_title_case(name) if language == "en" else name
    return name, "".join(word[0] for word in name.split() if word[0].isupper() and word.isalpha())


def make_meeting_publisher(rng: random.Random) -> tuple[str, str]:
    """Take a publisher of proceedings and a place of it."""
    name, *places = rng.choice(facts_of("publishers", "proceedings"))
    return name, rng.choice(places)


def make_series(rng: random.Random, language: str) -> str:
    """Take a series of books."""
    own = facts_of("series", language)
    return rng.choice(own or facts_of("series", "en"))[0]


def faculty_of(rng: random.Random, language: str, field: str) -> str:
    """Take a faculty or department of *field*."""
    lines = facts_of("faculties", language) or facts_of("faculties", "en")
    own = [name for owner, name in lines if owner in {field, "*"}]
    return rng.choice(own or [name for _, name in lines])


def make_site(rng: random.Random) -> str:
    """Take the domain of a body or a newspaper."""
    lines = facts("organisations") if rng.random() < 0.7 else facts("newspapers")  # noqa: PLR2004
    at = 3 if lines is facts("organisations") else 2
    return next(
        (line[at] for line in rng.choices(lines, k=9) if len(line) > at and line[at]),
        "www.example.org",
    )
