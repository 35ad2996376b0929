"""How references print a name: the forms in which one person's name can stand.

A family name is one to three words with their particles, an initial a capital with or
without its point. All patterns are bounded, so that a match takes constant time.
"""

from __future__ import annotations

import re

from wellsourced.names import PARTICLES
from wellsourced.refparse.segments import TAKEN
from wellsourced.screening import lower_alike
from wellsourced.terms import AND, ET_AL

# ranges, for they compile ten times faster than all letters; from U+0100 to U+024F capitals
# and small letters take turns, and count as both
_UP = "A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯѠ-ӿ"
_LOW = "a-zß-öø-ÿĀ-ɏά-ώа-џѠ-ӿ"
_LETTER = _UP + _LOW
_PARTICLE = (
    "(?i:"
    + "|".join(
        sorted(
            (word for word in PARTICLES if word.isalpha() and len(word) > 1), key=len, reverse=True
        )
    )
    + ")|Mac|e|y"
)
_AND = "|".join(re.escape(word) for word in sorted((*AND, "AND"), key=len, reverse=True))
# What follows a word is never one of its own signs, so that no shorter one is tried.
# Kowalska · O’Brien · García-López · delRoe · D'Angelo · de-Souza-Cruz
WORD = (
    rf"(?:[dDlLOo]['’‘`]\s?|d[aeo]s?-)?[{_LOW}]{{0,4}}[{_UP}]"
    rf"(?:['’‘`‐–-]?[{_LETTER}]{{1,30}}+){{1,6}}+"
)
# van der Berg · García López · de la Cruz · ‘t Hooft
FAMILY = (
    rf"(?:(?:(?:{_PARTICLE})\.?\s|['’‘]t\s){{0,3}}{WORD}"
    rf"(?:\s(?:(?:{_PARTICLE}|['’‘]t)\s){{0,2}}{WORD}){{0,2}})"
)
_INITIALS = rf"(?:[{_UP}][{_LOW}]?\s?\.[\s‐-]{{0,2}}){{1,5}}"
# A. C. · J.-P. · M. de C. M.
_DOTTED = rf"{_INITIALS}(?:d[aeo]s?\.?\s{_INITIALS})?"
# AC · A C · J-P · MdeC · Tde S · D da S
_CAPITALS = rf"""(?:
      [{_UP}]{{1,2}}(?:d[aeo]s?|vd|van|von)(?:\s?[{_UP}]{{1,2}})?
    | [{_UP}]{{1,2}}\sd[aeo]s?\s[{_UP}]{{1,2}}
    | [{_UP}](?:[\s‐-]?[{_UP}]){{0,4}}
    )(?![{_LETTER}'’])(?<!\sII)(?<!\sIII)(?<!\sIV)"""
# AC, · AC (2001) – but not the `JA` of `AM Doe, JA Roe`
_AFTER_CAPITALS = rf"(?=\s?(?:[,;.:&(\[]|{TAKEN}|\Z)|\s(?:(?:{_AND}|{_PARTICLE}|et|Jr|Sr)[\s.]|\d))"
# , Jr. · III · Filho
_SUFFIX = r"(?P<suffix>,?\s(?:Jr|Sr|Jnr|Snr|II|III|IV|2nd|3rd|4th|Filho|Neto|Fo|No)(?!\w)\.?)?"
# what may follow a name: a sign, an "and", a year, the next sentence behind an initial
_END = rf"""(?=
      \s?(?:[,;.:&(\[/“"«{TAKEN}]|\Z)
    | \s(?:{_AND}|in|In|In:)\s
    | (?<=[{_UP}]\.)\s(?=[{_UP}0-9])
    | \s\(?(?:1[5-9]|20)\d\d
    | \s?[-–—]\s
    )"""
_INITIAL = rf"[{_UP}](?:\.(?:[\s‐-]?[{_UP}]\.){{0,3}}|(?![{_LETTER}]))"
# Anna · Anna C. · João da Costa · J. Noe
_GIVENS = rf"(?:{_INITIAL}\s{WORD}|{WORD}(?:\s(?:{WORD}|{_PARTICLE})){{0,4}}(?:\s{_INITIAL})?)"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


FORMS_WITH_INITIALS = {
    # Kowalska, A. C. · van der Berg, J.-P., Jr. · SILVA, J. A. da · Roe, W. v.
    "inverted": _compile(
        rf"""(?P<family>{FAMILY})\.?,\s?(?P<given>{_DOTTED}|{_CAPITALS}{_AFTER_CAPITALS})
            (?:\s?(?P<behind>(?:(?:{_PARTICLE})\s?|v\.\s?){{1,2}})(?=[,;.:&(]))?{_SUFFIX}"""
    ),
    # Kowalska (A.-L.)
    "bracketed": _compile(rf"(?P<family>{FAMILY})\s\((?P<given>{_DOTTED})\)"),
    # Kowalska AC · van der Berg J.-P. Jr
    "packed": _compile(rf"(?P<family>{FAMILY})\s(?P<given>{_DOTTED}|{_CAPITALS}){_SUFFIX}{_END}"),
    # A. C. Kowalska · AC Kowalska
    "natural": _compile(
        rf"(?P<given>{_DOTTED}|[{_UP}]{{1,2}}\s)\s?(?P<family>{FAMILY}){_SUFFIX}{_END}"
    ),
}
# Kowalska, Anna C. · SILVA, João da
FULL_INVERTED = _compile(rf"(?P<family>{FAMILY}),\s(?P<given>{_GIVENS}){_SUFFIX}{_END}")
# Anna C. Kowalska
FULL_NATURAL = _compile(
    rf"""(?P<given>{_GIVENS}\s)(?P<family>(?:(?:{_PARTICLE})\s){{0,2}}{WORD}(?:\s{WORD})?)
        {_SUFFIX}{_END}"""
)
# Poe et al.
SURNAME = _compile(rf"(?P<family>{FAMILY})(?=,?\s(?:et\sal|and\s(?:colleagues|others))\b)")
# 홍길동, · 山田太郎.
EASTERN = _compile(
    r"""(?P<family>[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff]{2,5}
        (?:\s[\u3400-\u9fff\u3040-\u30ff]{1,4})?)(?=\s?[,，、.。(（:·]|\s\d{4})"""
)
# Poe P Nap-counting
PACKED_OPEN = _compile(rf"(?P<family>{FAMILY})\s(?P<given>[{_UP}]{{1,3}})(?=\s[^\W\d]{{3}})")
# for the Example Study Group,
BODY = _compile(
    rf"""(?:for\sthe\s|on\sbehalf\sof\s(?:the\s)?|the\s)?
        (?P<body>[^.,;:()\d{TAKEN}]{{4,120}})(?=[.,;:(]|\s\()"""
)
# ROE, A.C. POE, A.L.,
UNPARTED = _compile(rf"(?<=\.)\s{FAMILY},\s?{_INITIALS}(?=[,;&]|and\s)")
# (Jane R.) Poe, · (Jane R.) Poe and
MIDDLE = _compile(rf"\s?{WORD}(?=\s?[,:]|\s(?:{_AND})\s|\s\()")
# (Jane R.) Poe.
LAST = _compile(rf"\s?{WORD}(?=\s?[.,:]|\s(?:{_AND})\s|\s\()")
_OTHERS_WORDS = sorted((*ET_AL, "et. al.", "et. al", "et all"), key=len, reverse=True)
_MORE = "|".join(re.escape(words).replace(r"\ ", r"\s?") for words in _OTHERS_WORDS)
# , et al. · and colleagues · , . . .
OTHERS = re.compile(
    rf"[\s,;]{{0,3}}(?:[(\[]\s?)?(?:(?:{_MORE})(?!\w)|\.\s?\.\s?\.|…)[)\]]?", re.IGNORECASE
)
OTHERS_FIRST = frozenset(lower_alike(words[0]) for words in _OTHERS_WORDS) | {".", "…"}
# , · ; · , and · & · , …
BETWEEN = _compile(
    rf"""\.?\s?[,;，；、]{{1,2}}\s?(?:(?:{_AND})\s)?(?:\.\s?\.\s?\.\s?|…\s?)?(?:(?:{_AND})\s)?
      | \s(?:{_AND})\s | \s?&\s?"""
)
ROLE_WORDS = (
    "[Ee]ds?|[Ee]ditors?|[Ee]ditor(?:es|a|as)|[Hh]rsgg?|[Hh]gg?|[Hh]erausgeber|[Oo]rgs?"
    "|[Oo]rganizador(?:es|a|as)?|[Cc]oords?|[Cc]oor?denador(?:es|a)?|[Cc]oordinador(?:es|a)?"
    "|[Dd]irs?|[Éé]ds?|[Cc]omps?|[Cc]ompilers?|[Rr]ed"
)
# (Eds.) · , editors. · , organizadores
ROLE = _compile(
    rf"""[\s,;.]{{0,3}}(?:[(\[]\s?(?:{ROLE_WORDS})\s?\.?\s?[)\]][.,:]?
        |,?\s(?:{ROLE_WORDS})(?:\.|(?=[\s,;:(]))[.,:]?)"""
)
# Doe, J. (Circle of Roe). Title
ASIDE = re.compile(rf"\s?\([^()\d{TAKEN}]{{3,60}}\)[.,]?(?=\s)")
