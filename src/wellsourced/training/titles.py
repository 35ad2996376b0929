"""Made titles: shapes and words by language and field, filled in by chance.

`facts/words.txt` is a grammar: a line names a slot and one of the things that it may be
replaced by, which may have slots (`{topic}`) of its own. Titles come in sentence case, with
proper names in capitals.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

from wellsourced.training.facts import facts_of
from wellsourced.training.people import make_name

# how often a work is of a field: health articles are what most readers read
FIELDS = {
    "medicine": 22,
    "health": 16,
    "pharmacology": 9,
    "psychology": 10,
    "biology": 10,
    "physics": 6,
    "computing": 8,
    "engineering": 4,
    "economics": 4,
    "society": 6,
    "humanities": 8,
    "law": 3,
}
_DEPTH = 8
# titles of studies are longer than those of books: as often are short ones lengthened
_LONG = frozenset({"article", "thesis"})
_ENOUGH, _LENGTHENED = 11, 0.6
_SLOT = re.compile(r"\{(?P<slot>[a-z_]+)\}")  # "{topic}"
_WORD = re.compile(r"[^\s–—-]+")  # "risk" in "low-risk"
_BREAK = re.compile(r"(?P<end>[:?!.]\s+[“\"‘']?)(?P<letter>[a-zà-öø-ÿ])")  # ": a"
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "on",
        "onto",
        "or",
        "per",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
    ]
)


def make_title(rng: random.Random, language: str, shape: str, field: str) -> str:
    """Make a title of *shape* (a slot of `words.txt` such as `article`) in sentence case."""
    title = expand(rng, language, shape, field)
    if shape in _LONG and len(title.split()) < _ENOUGH and rng.random() < _LENGTHENED:
        tail = expand(rng, language, "tail", field) if has_own(language, "tail") else "{title}"
        title = tail.replace("{title}", title) if not set(":?.") & set(title) else title
    title = _contracted(title, language)
    title = f"{title[:1].upper()}{title[1:]}" if not _keeps_first(title) else title
    if rng.random() < 0.45:  # noqa: PLR2004 - APA and many journals begin a subtitle with a capital
        title = _BREAK.sub(lambda found: f"{found['end']}{found['letter'].upper()}", title)
    return title


_ARTICLE = re.compile(r"\b(?P<article>[Aa]) (?=[aeio])")  # a acute
_CONTRACTED = {
    "es": ((" de el ", " del "), (" a el ", " al ")),
    "fr": ((" de le ", " du "), (" de les ", " des "), (" à le ", " au "), (" à les ", " aux ")),
    "de": ((" in dem ", " im "), (" von dem ", " vom "), (" zu dem ", " zum ")),
    "pt": ((" de o ", " do "), (" de a ", " da "), (" em o ", " no "), (" em a ", " na ")),
    "it": ((" di il ", " del "), (" di la ", " della "), (" in il ", " nel ")),
}


def _contracted(title: str, language: str) -> str:
    """Return *title* with articles as the language writes them: an acute, del agua, du lait."""
    if language == "en":
        return _ARTICLE.sub(r"\g<article>n ", title)
    for apart, joined in _CONTRACTED.get(language, ()):
        title = title.replace(apart, joined)
    return title


def in_title_case(title: str) -> str:
    """Return *title* with capitals on each word but small ones, as English titles are printed.

    >>> in_title_case("Effect of iron on mRNA in adults: a review")
    'Effect of Iron on mRNA in Adults: A Review'
    """

    def cased(found: re.Match[str]) -> str:
        word = found[0]
        begins = found.start() == 0 or title[: found.start()].rstrip().endswith((":", "?", "."))
        if word in _SMALL and not begins:
            return word
        bare = word.lstrip("“\"'‘([")
        if any(sign.isupper() or sign.isdigit() for sign in bare):
            return word
        return f"{word[: len(word) - len(bare)]}{bare[:1].upper()}{bare[1:]}"

    return _WORD.sub(cased, title)


def expand(rng: random.Random, language: str, slot: str, field: str, depth: int = 0) -> str:
    """Return words for *slot*, its own slots filled in."""
    made = _MADE.get(slot)
    if made:
        return made(rng, language)
    pool = pool_of(language, slot, field)
    if depth > _DEPTH:
        pool = tuple(words for words in pool if "{" not in words) or pool
    words = rng.choice(pool)
    if "{" not in words:
        return words
    return _SLOT.sub(lambda found: expand(rng, language, found["slot"], field, depth + 1), words)


@cache
def pool_of(language: str, slot: str, field: str) -> tuple[str, ...]:
    """Return what *slot* may be replaced by; English words where *language* has none.

    Raises:
        KeyError: No language has the slot.
    """
    lines = [line[1:] for line in facts_of("words", language) if line[0] == slot]
    pool = tuple(words for owner, words in lines if owner in {field, "*"})
    pool = pool or tuple(words for _, words in lines)
    if pool:
        return pool
    if language == "en":
        raise KeyError(slot)
    return pool_of("en", slot, field)


@cache
def has_own(language: str, slot: str) -> bool:
    """Say whether *language* has words of its own for *slot*, so that none are borrowed."""
    return any(line[0] == slot for line in facts_of("words", language))


def _keeps_first(title: str) -> bool:
    """Say whether the first word has a capital inside, so that its small letter stays (mRNA)."""
    first = title.partition(" ")[0].partition("-")[0]
    return any(sign.isupper() for sign in first[1:])


def _person(rng: random.Random, language: str) -> str:
    name = make_name(rng, language)
    return f"{name.given.partition(' ')[0]} {name.surname}"


def _family(rng: random.Random, language: str) -> str:
    return make_name(rng, language).surname


def _year(rng: random.Random, _language: str) -> str:
    return str(rng.choice((rng.randint(1880, 2000), *rng.choices(range(1990, 2026), k=4))))


def _period(rng: random.Random, _language: str) -> str:
    first = rng.choice((rng.randint(1400, 1950), rng.randint(1980, 2015), rng.randint(1995, 2019)))
    last = first + rng.choice((1, 2, 3, 4, 5, 7, 9, 10, 15, 20, 30, 60))
    sign = rng.choice(("-", "–", "–", " to "))
    return f"{first}{sign}{last % 100:02d}" if rng.random() < 0.1 else f"{first}{sign}{last}"  # noqa: PLR2004


def _number(rng: random.Random, _language: str) -> str:
    return str(rng.choice((rng.randint(2, 12), rng.randint(2, 40), rng.randint(13, 400))))


def _count(rng: random.Random, _language: str) -> str:
    number = rng.choice((rng.randint(20, 999), rng.randint(1000, 99999)))
    return rng.choice((f"{number}", f"{number:,}", f"{number:,}".replace(",", " ")))


def _small(rng: random.Random, _language: str) -> str:
    return str(rng.randint(1, 9))


def _acronym(rng: random.Random, _language: str) -> str:
    letters = "".join(rng.choices("ABCDEFGHILMNOPRSTUV", k=rng.randint(3, 6)))
    return rng.choice(
        (letters, letters, f"{letters}-{rng.randint(1, 4)}", f"{letters[:1]}{letters[1:].lower()}")
    )


def _itself(_rng: random.Random, _language: str) -> str:
    """Leave the place of the title to whoever lengthens it."""
    return "{title}"


_MADE: dict[str, Callable[[random.Random, str], str]] = {
    "title": _itself,
    "person": _person,
    "family": _family,
    "year": _year,
    "period": _period,
    "n": _number,
    "count": _count,
    "small": _small,
    "acronym": _acronym,
}
