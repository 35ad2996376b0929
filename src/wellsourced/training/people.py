"""Made people: names of many origins, mixed as in the author lists of science."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache
from importlib import import_module

from wellsourced.references import Name
from wellsourced.training.facts import facts_of

# Faker's lists of names that are written in Latin letters, by the origin that they stand for
_LOCALES = {
    "us": ("en_US",),
    "gb": ("en_GB", "en_IE"),
    "in": ("en_IN",),
    "af": ("en_NG", "en_KE", "yo_NG"),
    "es": ("es_ES", "es_MX", "es_CO"),
    "pt": ("pt_BR", "pt_PT"),
    "fr": ("fr_FR",),
    "de": ("de_DE", "de_AT"),
    "it": ("it_IT",),
    "nl": ("nl_NL", "nl_BE"),
    "sv": ("sv_SE",),
    "no": ("no_NO",),
    "da": ("da_DK",),
    "fi": ("fi_FI",),
    "pl": ("pl_PL",),
    "tr": ("tr_TR",),
    "cs": ("cs_CZ",),
    "hu": ("hu_HU",),
    "ro": ("ro_RO",),
    "hr": ("hr_HR", "sl_SI"),
    "id": ("id_ID",),
}
# how often an author of a work with authors from anywhere is of an origin
_MIX = {
    "us": 22,
    "gb": 14,
    "zh": 13,
    "es": 6,
    "de": 6,
    "it": 5,
    "fr": 5,
    "in": 5,
    "nl": 5,
    "ko": 4,
    "ja": 4,
    "ar": 4,
    "pt": 3,
    "sv": 2,
    "da": 2,
    "no": 2,
    "tr": 2,
    "pl": 2,
    "ru": 2,
    "fa": 2,
    "el": 1,
    "fi": 1,
    "cs": 1,
    "hu": 1,
    "ro": 1,
    "hr": 1,
    "af": 2,
    "id": 1,
    "vi": 1,
}
_HOMES = {"en": ("us", "gb")}
_SHARE_AT_HOME = {"en": 0.5}
_OTHERS_AT_HOME = 0.85
# particle before a family name, and how often a name of that origin has one
_PARTICLES = {
    "nl": (("van", "van der", "van den", "de", "van de", "ter", "den", "van ’t", "ten"), 0.28),
    "de": (("von", "von der", "zu", "von dem", "vom", "zur"), 0.04),
    "fr": (("de", "de la", "du", "d’", "le", "des"), 0.05),
    "es": (("de", "de la", "del", "de los", "de las"), 0.06),
    "pt": (("da", "de", "dos", "do", "das"), 0.22),
    "it": (("di", "de", "della", "del", "da", "dal", "lo"), 0.06),
    "us": (("de", "van", "von", "de la", "St."), 0.02),
}
# beginnings that are written together with the family name
_BEGINNINGS = {
    "us": (("Mc", "Mac", "O'", "De", "Van", "Fitz", "La"), 0.04),
    "gb": (("Mc", "Mac", "O'", "O’", "Fitz", "St "), 0.06),
    "ar": (("Al-", "El-", "Abu ", "Ben ", "Al ", "El ", "Abdel-", "Bin "), 0.3),
    "fr": (("Le ", "La ", "D'", "Saint-", "De "), 0.05),
    "it": (("De ", "Di ", "D'", "Lo ", "La ", "Dal ", "Del ", "Della "), 0.08),
}
_DOUBLED = {"es": 0.45, "pt": 0.5, "gb": 0.05, "fr": 0.05, "de": 0.06, "us": 0.03}
_SUFFIXES = ("Jr", "Jr", "Jr.", "III", "II", "Sr", "IV", "2nd", "3rd")
_PT_SUFFIXES = ("Filho", "Neto", "Júnior", "Sobrinho", "Junior")
_INITIALS = "AABCCDDEEFGHIJJJKLLMMNOPRRSSTVW"

_BEGUN = re.compile(r"O['’]|Mc|Mac|Fitz|De[A-Z]|Al-|El-|.*[ ]")  # no second beginning
_LATIN = re.compile(r"[^\W\d_][\w'’ .-]*\Z")  # "d'Arc", "Núñez"
_OWN_PARTICLE = re.compile(
    r"(?P<particle>(?:[a-zéü’']{1,4}[ ]){1,3})(?P<family>\S.*)"
)  # "van den Berg"


def make_name(rng: random.Random, language: str = "en") -> Name:
    """Make one person, more often than not of the home of *language*."""
    return _made(rng, _origin(rng, language))


def make_people(rng: random.Random, language: str, count: int) -> tuple[Name, ...]:
    """Make *count* people who wrote a work together: most share an origin, some do not."""
    home = _origin(rng, language)
    together = rng.random() < 0.6  # noqa: PLR2004 - as often as a team is of one country
    origins = (
        home if together and rng.random() < 0.8 else _origin(rng, language)  # noqa: PLR2004
        for _ in range(count)
    )
    return tuple(_made(rng, origin) for origin in origins)


def _origin(rng: random.Random, language: str) -> str:
    if rng.random() < _SHARE_AT_HOME.get(language, _OTHERS_AT_HOME):
        homes = _HOMES.get(language, (language,))
        if homes[0] in _MIX:
            return rng.choice(homes)
    return rng.choices(tuple(_MIX), tuple(_MIX.values()))[0]


def _made(rng: random.Random, origin: str) -> Name:
    given, family = _pools(origin)
    name = Name(family=rng.choice(family), given=rng.choice(given))
    name = replace(name, given=_given(rng, origin, name.given, given))
    name = _with_particle(rng, origin, _doubled(rng, origin, name, family))
    return _with_suffix(rng, origin, name)


def _given(rng: random.Random, origin: str, first: str, pool: tuple[str, ...]) -> str:
    """Return *first* with what may stand behind it: a second name, an initial, a syllable."""
    if origin in {"zh", "ko"}:
        return _two_syllables(rng, first, rng.choice(pool))
    second = rng.choice(pool)
    forms = (
        first,
        f"{first} {rng.choice(_INITIALS)}.",
        f"{first} {second}",
        f"{first} {second} {rng.choice(pool)}",
        f"{first}-{second}",
        f"{rng.choice(_INITIALS)}.",
    )
    hyphened = 0.09 if origin in {"fr", "de"} else 0.005
    return rng.choices(forms, (0.55, 0.28, 0.12, 0.03, hyphened, 0.015))[0]


def _two_syllables(rng: random.Random, first: str, second: str) -> str:
    die = rng.random()
    if die < 0.35:  # noqa: PLR2004 - "Jiahui", "Jia-Hui", "Jia Hui", "Jia"
        return f"{first}{second.lower()}"
    if die < 0.6:  # noqa: PLR2004
        return f"{first}-{second}" if rng.random() < 0.5 else f"{first}-{second.lower()}"  # noqa: PLR2004
    return f"{first} {second}" if die < 0.7 else first  # noqa: PLR2004


def _doubled(rng: random.Random, origin: str, name: Name, pool: tuple[str, ...]) -> Name:
    share = _DOUBLED.get(origin, 0.02)
    if rng.random() >= share:
        return name
    hyphened = origin not in {"es", "pt"} or rng.random() < 0.25  # noqa: PLR2004
    sign = "-" if hyphened else " "
    return replace(name, family=f"{name.family}{sign}{rng.choice(pool)}")


def _with_particle(rng: random.Random, origin: str, name: Name) -> Name:
    if own := _OWN_PARTICLE.match(name.family):
        return replace(name, particle=own["particle"].strip(), family=own["family"])
    particles, share = _PARTICLES.get(origin, ((), 0.0))
    if rng.random() < share:
        return replace(name, particle=rng.choice(particles))
    beginnings, share = _BEGINNINGS.get(origin, ((), 0.0))
    if rng.random() < share and not _BEGUN.match(name.family):
        return replace(name, family=f"{rng.choice(beginnings)}{name.family}")
    return name


def _with_suffix(rng: random.Random, origin: str, name: Name) -> Name:
    if origin == "us" and rng.random() < 0.03:  # noqa: PLR2004
        return replace(name, suffix=rng.choice(_SUFFIXES))
    if origin == "pt" and rng.random() < 0.05:  # noqa: PLR2004
        return replace(name, family=f"{name.family} {rng.choice(_PT_SUFFIXES)}")
    return name


@cache
def _pools(origin: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the given and the family names of *origin*."""
    own = facts_of("names", origin)
    given = [name for part, name in own if part == "given"]
    family = [name for part, name in own if part == "family"]
    for locale in _LOCALES.get(origin, ()):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        given += provider.first_names
        for attribute in ("last_names", "male_last_names", "unisex_last_names"):
            family += getattr(provider, attribute, ())
    return _latin(given), _latin(family)


def _latin(names: list[str]) -> tuple[str, ...]:
    """Return *names* that are written in Latin letters, without the stand-in of Faker."""
    return tuple(
        dict.fromkeys(
            name
            for name in names
            if _LATIN.match(name) and _is_latin(name) and not name[1:].isupper()
        )
    )


def _is_latin(name: str) -> bool:
    last = 0x24F  # the end of Latin Extended-B
    accents = range(0x1E00, 0x1F00)  # Latin Extended Additional (Vietnamese)
    return all(ord(sign) <= last or ord(sign) in accents or sign == "’" for sign in name)
