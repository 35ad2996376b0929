"""Titles as they are compared: without markup, spelt in one way, notes and editions apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.names import fold
from wellsourced.terms import word_set

# markup that titles carry: <i>, {DNA}, \emph, \'E, $
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|\\[a-zA-Z]{1,20}|\\[`'^\"~=.]|[{}$]")
_MARKUP_SIGN = re.compile(r"[<\\{}$]")
# the title proper, before ": a review" or " – what is known"
_SUBTITLE = re.compile(r"\s*(?::\s|\s[-–—]\s|—|\?\s|\.\s).*", re.DOTALL)
# what catalogues add at the end: [Internet], [in Russian]
_NOTE = re.compile(
    r"""\s*\[(?:in\s|article\sin\s|internet|online|on\sline|web\s?page|web\s?site|cited|pdf
    |electronic|preprint|dissertation|thesis|phd|ph\.d|doctoral|master)[^\[\]]{0,60}\]\W{0,3}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# editions in words, of the languages that are read most
_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        (
            "first primera primeira premiere prima erste",
            "second segunda deuxieme seconde seconda zweite",
            "third tercera terceira troisieme terza dritte",
            "fourth cuarta quarta quatrieme vierte",
            "fifth quinta cinquieme funfte",
            "sixth sexta sixieme sesta sechste",
            "seventh septima setima septieme settima siebte",
            "eighth octava oitava huitieme ottava achte",
            "ninth novena nona neuvieme neunte",
            "tenth decima dixieme zehnte",
        ),
        start=1,
    )
    for word in words.split()
}
# "…, 2nd edition" · "… (second ed.)"
_EDITION = re.compile(
    rf"""[\s,;.]{{1,4}}[(\[]?(?P<edition>\d{{1,2}}(?:st|nd|rd|th)|{"|".join(_ORDINALS)})
    \s(?:revised\s)?ed(?:ition|n)?\.?[)\]]?\W{{0,3}}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_EDITION_LETTERS = 14  # at the end of a title, in which "ed." stands
_DIGITS = re.compile(r"\d+")

# words that tell works of one title apart: a part, a correction, an answer
_TELLING = word_set(
    "part parts volume vol chapter section supplement suppl appendix erratum errata corrigendum"
    " corrigenda correction corrections addendum retraction retracted withdrawn reply replies"
    " response rejoinder rebuttal comment comments commentary critique letter letters editorial"
    " protocol preface foreword re concern teil band kapitel erwiderung antwort replik kommentar"
    " stellungnahme berichtigung partie tome reponse commentaire parte capitulo resposta"
    " respuesta comentario errata fe alpha beta gamma delta epsilon kappa lambda mu sigma omega"
)
_GREEK_LETTERS = (
    "α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu"
    " ν nu ξ xi ο omicron π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega"
)


def _number(words: str, start: int) -> dict[str, str]:
    return {word: str(number) for number, word in enumerate(words.split(), start)}


_SPELLINGS = {
    **dict(zip(_GREEK_LETTERS.split()[::2], _GREEK_LETTERS.split()[1::2], strict=True)),
    # without "one", which is a pronoun as well, and without the sign X
    **_number("two three four five six seven eight nine ten eleven twelve thirteen fourteen", 2),
    **_number("fifteen sixteen seventeen eighteen nineteen twenty", 15),
    **_number("i ii iii iv v vi vii viii ix", 1),
    **_number("xi xii xiii xiv xv xvi", 11),
}
# of one word on either side of the Atlantic: randomised, behaviour, centre, labelled, programme
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)\Z)"), "iz"),
    (re.compile(r"lys(?=(?:e|ed|es|ing|er|ers)\Z)"), "lyz"),
    (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|al|able|ite|ful|less)?\Z)"), "or"),
    (re.compile(r"(?<=[a-z])([tb])re(?=s?\Z)"), r"\1er"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers)\Z)"), "l"),
    (re.compile(r"mme(?=s?\Z)"), "m"),
    (re.compile(r"[ao]e(?=[a-z]{3})"), "e"),
    (re.compile(r"(?<=sul)ph"), "f"),
    (re.compile(r"ue(?=[^aeiouy])"), "u"),  # of German: Kuehe
)
# that begin a title, and are left out as easily
_ARTICLES = frozenset({"the", "a", "an"})
_SHORTEST = 5  # letters of a word that is spelt in two ways
# letters that are words: a review, estudo e revisão
_WORDS = frozenset("aeoyu")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is compared: whole, without its subtitle, and what it says of an edition."""

    whole: str = ""
    proper: str = ""
    edition: str = ""


def read_title(title: str) -> Title:
    """Return *title* as titles are compared."""
    if "[" in title:
        title = _NOTE.sub("", title)
    edition = _EDITION.search(title) if "ed" in title[-_EDITION_LETTERS:].lower() else None
    if edition:
        title = title[: edition.start()]
    whole = fold_title(title)
    subtitle = _SUBTITLE.search(title)
    proper = fold_title(title[: subtitle.start()]) if subtitle else whole
    return Title(whole, proper, read_edition(edition["edition"]) if edition else "")


def fold_title(title: str) -> str:
    """Return *title* as titles are compared, without markup, its words spelt in one way."""
    if "&" in title:
        from html import unescape

        title = unescape(title)
    title = _MARKUP.sub("", title) if _MARKUP_SIGN.search(title) else title
    words = fold(title).split()
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return " ".join(map(_spell, words))


@lru_cache(maxsize=65536)
def _spell(word: str) -> str:
    """Return *word* in the one spelling that is compared: `12` for twelve, `beta` for β."""
    known = _SPELLINGS.get(word)
    if known or len(word) < _SHORTEST:
        return known or word
    for spelling, other in _BRITISH:
        word = spelling.sub(other, word)
    return word


def find_telling(title: str) -> tuple[str, ...]:
    """Return the words of a folded *title* that tell works apart, in order of the alphabet."""
    return tuple(sorted(filter(is_telling, title.split())))


def is_telling(word: str) -> bool:
    """Say whether *word* is a number, a single letter or a word such as "part" and "reply"."""
    if word in _TELLING or (len(word) == 1 and word not in _WORDS):
        return True
    return not word.isalpha() and any(map(str.isdigit, word))


def is_answer(word: str) -> bool:
    """Say whether *word* names a part of a work, a correction or an answer."""
    return word in _TELLING


def read_edition(text: str) -> str:
    """Return the number of an edition; empty where it has none (`revised`)."""
    digits = _DIGITS.search(text)
    if digits:
        return digits.group().lstrip("0")
    return next((_ORDINALS[word] for word in fold(text).split() if word in _ORDINALS), "")
