"""Names of people and organisations: how they are compared and how they are read.

`fold` is the one way in which surnames and titles are compared in the whole program.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from wellsourced.references import Name
from wellsourced.terms import AND, CORPORATE_WORDS, ET_AL, STATES, word_set
from wellsourced.terms.agencies import begins_body, begins_with_state
from wellsourced.terms.initials import (
    INITIALS,
    NAME_LETTERS,
    lower_names,
    write_apart,
    write_given,
)

# letters that Unicode does not take apart into a base letter and an accent
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
        "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ƒ": "f", "ə": "e", "ß": "ss",
    }
)  # fmt: skip
# O'Brien, D’Angelo, ʻOkina
_APOSTROPHES = re.compile(r"['’‘`´ʼʻʹ′＇]")
# accents of Latin, Greek and Cyrillic; the marks of other scripts are letters there
_ACCENTS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad]")
# the points of U.S. and e.g.
_INITIALISM = re.compile(r"\.(?:(?<=\b\w\.)(?=\w\b)|(?<=\.\w\.))")
_SEPARATORS = re.compile(r"[\W_]+")
# of ASCII: letters in lower case, a blank for every sign
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


def fold(text: str) -> str:
    """Return *text* as names and titles are compared: no case, accent or punctuation.

    Hyphens and other signs part words; apostrophes vanish. Other scripts than Latin, Greek
    and Cyrillic keep their marks, which are letters there.

    >>> fold("García-López, O’Brien & Strauß (U.S.)")
    'garcia lopez obrien strauss us'
    """
    return _fold_again(text) if len(text) <= _SHORT_TEXT else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        text = text.replace("'", "").replace("`", "")
        if "." in text:
            text = _INITIALISM.sub("", text)
        return " ".join(text.translate(_PLAIN).split())
    text = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    text = _ACCENTS.sub("", text).casefold().translate(_LETTERS)
    text = _INITIALISM.sub("", unicodedata.normalize("NFC", text))
    return _SEPARATORS.sub(" ", text).strip()


# words and names come again and again
_SHORT_TEXT = 48
_fold_again = lru_cache(maxsize=16384)(_fold)


_ACRONYM = range(3, 9)  # letters
_LONG_NAME, _SHORT_NAME, _PAIR = 6, 1, 2  # words, letters, pieces
# what may stand before a family name, as printed in lower case
PARTICLES = word_set(
    "af al ap auf aus da dal dall dalla das de degli dei del dela della delle den der des di do"
    " dos du e el i la las le les li lo los of san santa st ste ten ter thoe tho to und van vande"
    " vander vanden vom von vonder y zu zum zur 't d l"
)
# `Silva, J. da` is cited as Silva
_TAKEN_ALONG = PARTICLES - {"da", "das", "de", "do", "dos", "e"}
_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr|ii|iii|iv|2nd|3rd|4th)\.?\Z", re.IGNORECASE)
_FEW_LETTERS = 3  # terms of so few in capitals are initials: "Doe DKK"
OTHERS = re.compile(
    r"[\s,;(\[]{0,9}(?:(?<=[\s,;(\[.])|^)(?:(?:"
    + "|".join(
        ("(?-i:{})" if sum(map(str.isalpha, term)) <= _FEW_LETTERS else "{}").format(
            re.escape(term).replace(r"\ ", r"\s*")
        )
        for term in sorted((*ET_AL, "et. al.", "et. al"), key=len, reverse=True)
    )
    + r")(?![\w])[\])]?|(?:\.\s?){3,5}|…)[\s.,;]*",
    re.IGNORECASE,
)
"""What says that a list names not all: "et al." in every language, an ellipsis."""
# , and · ; · & · y
_AND = "|".join(re.escape(word) for word in AND if word.isalpha() and len(word) > 1) + "|[ye]"
_PARTING = re.compile(
    rf"\s*(?P<sign>(?P<point>[,;，；、])(?:\s*&|\s+(?:{_AND})(?=\s))?|\s(?:{_AND})(?=\s)|&)\s*"
)


@lru_cache(maxsize=4096)
def is_corporate(text: str) -> bool:
    """Say whether *text* names an organisation: by its words, as an acronym, as a state."""
    if names_organisation(text):
        return True
    words, bare = fold(text), text.strip(" .,()")
    return words in STATES or (bare.isupper() and bare.isalpha() and len(bare) in _ACRONYM)


def names_organisation(text: str) -> bool:
    """Say whether *text* holds a word that only the names of organisations hold."""
    return not CORPORATE_WORDS.isdisjoint(fold(text).split())


def parse_name(text: str) -> Name:
    """Read one name in any order: `Doe, J. R.`, `Doe JR`, `Jane R. Doe`, `Ministry of Health`.

    >>> parse_name("van der Berg JP")
    Name(family='Berg', given='J. P.', particle='van der', suffix='', literal='')
    """
    text = " ".join(text.split()).strip(" ,;")
    if is_corporate(text) and not _ends_in_initials(text):
        return Name(literal=text)
    if len(text.split()) > _LONG_NAME:
        return Name(literal=text)
    family, comma, given = text.partition(",")
    if comma:
        return _inverted(family, given)
    words = text.split()
    suffix = words.pop() if len(words) > 1 and _SUFFIX.match(words[-1]) else ""
    if len(words) == 1:
        return make_person(words[0], "", suffix)
    count = _trailing_initials(words)
    if count and not INITIALS.match(words[0]):
        initials = write_apart(" ".join(words[-count:]))  # as they stand behind: Souza MCAE
        return make_person(" ".join(words[:-count]), initials, suffix)
    at = _family_start(words)
    return make_person(" ".join(words[at:]), " ".join(words[:at]), suffix)


def _inverted(family: str, given: str) -> Name:
    given, _, suffix = (part.strip() for part in given.partition(","))
    if _SUFFIX.match(given):
        given, suffix = suffix, given
    words = family.split()
    if not suffix and len(words) > 1 and _SUFFIX.match(words[-1]):
        suffix, family = words[-1], " ".join(words[:-1])
    return make_person(family, given, suffix)


def make_person(family: str, given: str, suffix: str = "", shortest: int = NAME_LETTERS) -> Name:
    """Make a name of its parts: particles apart, capitals lowered, initials spaced.

    A word in capitals of *shortest* letters or more that can be spoken is no initials: it stays
    as it is, or is lowered where the family name is in capitals too.

    >>> make_person("DOE", "JANE").given, make_person("Doe", "JR").given
    ('Jane', 'J. R.')
    """
    given = given.strip(" ,;")
    if family.isupper() and len(family) > _SHORT_NAME:
        given = lower_names(given, particles=PARTICLES)
    if family.isalpha() and " " not in given:  # most names: nothing stands apart in them
        return Name(_lowered(family), write_given(given, shortest), "", suffix)
    words, first = family.split(), given.split(" ")
    at, behind = 0, len(first)
    while at < len(words) - 1 and words[at] in PARTICLES:
        at += 1
    while behind > 1 and first[behind - 1] in _TAKEN_ALONG:
        behind -= 1
    family = _lowered(" ".join(words[at:])).strip(".,")
    particle = " ".join((*first[behind:], *words[:at]))
    return Name(family, write_given(" ".join(first[:behind]), shortest), particle, suffix)


def _lowered(family: str) -> str:
    """Turn a family name in capitals (`SILVA`) into the usual letters (`Silva`)."""
    return family.title() if family.isupper() and len(family) > _SHORT_NAME else family


def _trailing_initials(words: list[str]) -> int:
    """Count the words of initials at the end, as in `Okafor A C`."""
    count = 0
    capitals = all(word.isupper() for word in words)
    for word in reversed(words[1:]):
        letters = sum(letter.isalpha() for letter in word)
        dotted = "." in word
        if not INITIALS.match(word) or (letters > (2 if capitals else 4) and not dotted):
            break
        count += 1
    return count


def _ends_in_initials(text: str) -> bool:
    words = text.replace(",", " ").split()
    return len(words) in {2, 3} and _trailing_initials(words) > 0


def _family_start(words: list[str]) -> int:
    """Return where the family name starts in a name that begins with the given names."""
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return max(1, at)


def parse_names(text: str) -> tuple[tuple[Name, ...], bool]:
    """Read a list of names in any of the usual orders; the second value says "et al.".

    >>> parse_names("Doe, J., Roe, R. K., & Poe, E.")[0][2].family
    'Poe'
    """
    text, others = OTHERS.subn("; ", text)
    text = text.strip(" ,;:")
    chunks = _split_chunks(text) if text else []
    if len(chunks) > 1 and _is_one_corporation(chunks):
        return (Name(literal=" ".join(text.split())),), others > 0
    return tuple(parse_name(chunk) for chunk in _join_inverted(chunks)), others > 0


def _split_chunks(text: str) -> list[tuple[str, str]]:
    """Return the pieces between commas, semicolons and "and", each with the sign before it."""
    signs = list(_PARTING.finditer(text))
    ends = [match.start() for match in signs[1:]] + [len(text)]
    chunks: list[tuple[str, str]] = []
    sign, at = "", 0
    for match, end in zip(signs, ends, strict=False):
        piece = text[at : match.start()].strip()
        if match["point"] is None and _is_inside_name(piece, text[match.end() : end]):
            continue
        if piece:
            chunks.append((sign, piece))
        at = match.end()
        sign = match["sign"].strip()
    if text[at:].strip():
        chunks.append((sign, text[at:].strip()))
    return chunks


def _is_inside_name(before: str, after: str) -> bool:
    """Say whether an "and" stands inside the name of an organisation."""
    if begins_with_state(before) and names_organisation(after):
        return not (_is_person(after) or begins_body(after))
    if not before or _is_person(before) or _is_body("", after):
        return False
    return is_corporate(before) or is_corporate(after)


def _is_person(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and (_trailing_initials(words) > 0 or bool(INITIALS.match(words[0])))


def _is_one_corporation(chunks: list[tuple[str, str]]) -> bool:
    return is_corporate(chunks[0][1]) and not any(
        ";" in sign or _is_person(piece) or INITIALS.match(piece) or _is_body(sign, piece)
        for sign, piece in chunks[1:]
    )


def _is_body(sign: str, piece: str) -> bool:
    """Say whether an organisation begins behind an "and": `Institute of A & Ministry of B`."""
    words = fold(piece).split(" ")
    kind = CORPORATE_WORDS.issuperset(words) and (len(words) > 1 or piece.istitle())
    return "," not in sign and words[0] in CORPORATE_WORDS and not kind


def _join_inverted(chunks: list[tuple[str, str]]) -> list[str]:
    """Join family names with the given names that follow after a comma."""
    joined: list[str] = []
    open_family = False
    for index, (sign, piece) in enumerate(chunks):
        after = sign in {",", "，"}
        given = all(INITIALS.match(word) for word in piece.split())
        if joined and after and (_SUFFIX.match(piece) or (open_family and given)):
            joined[-1] += f", {piece}"
            open_family = open_family and not given
        elif joined and after and open_family and _is_inverted(chunks, index):
            joined[-1] += f", {piece}"
            open_family = False
        else:
            joined.append(piece)
            open_family = not _is_person(piece)
    return joined


def _is_inverted(chunks: list[tuple[str, str]], index: int) -> bool:
    """Say whether the piece at *index* is the given names of the family name before it."""
    before, here = chunks[index - 1][1].split(), chunks[index][1].split()
    if len(before) == 1 and before[0] not in PARTICLES:
        rest = chunks[index + 1 :]
        surnames = all(" " not in piece for _, piece in chunks) and len(chunks) % 2 == 1
        return not surnames and (bool(here) or not rest)
    if all(word.isupper() or word in PARTICLES for word in before):
        return not all(word.isupper() for word in here)
    return len(chunks) == _PAIR and len(here) == 1 and len(before) == _PAIR
