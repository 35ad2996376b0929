"""Laws and norms, which are cited by kind, number and year: `Lei nº 13.146/2015`."""

from __future__ import annotations

import re

from wellsourced.citing.dates import one_of
from wellsourced.terms import LAWS

# "Lei nº 13.146": kind and number; between them "n.", "(EU)", an office such as "CNE/CP"
LAW = re.compile(
    rf"""(?<!\w)(?P<kind>{one_of(LAWS)})(?:\s[A-Z][\w/-]{{1,14}}|\s\([A-Z]{{2,4}}\))?
        \s(?:[nN](?:[º°o.]{{1,2}}|r\.|úm\.)?\s?)?(?P<number>\d{{1,3}}(?:\.\d{{3}}){{1,2}}|\d{{1,6}})(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# "/2015" – "/ 2015" – ", de 6 de julho de 2015" – " of 2015": the year behind the number
YEAR = re.compile(
    r"""\s?/\s?(?P<slash>(?:19|20)\d\d|\d\d(?!\d))
        |,?\s(?:[^\W\d_]{2,4}\s)?(?:\d{1,2}[º°.]?\s(?:[^\W\d_]{2,4}\s)?[^\W\d_]{3,12}\s)?
            (?:[^\W\d_]{2,4}\s)?(?P<year>(?:19|20)\d\d)(?!\w)""",
    re.VERBOSE,
)
_CENTURY = 40  # two digits below it are of this century


def number_of(law: re.Match[str]) -> str:
    """Return the digits of a law's number: `13146` of `13.146`."""
    return law["number"].replace(".", "")


def year_of(found: re.Match[str]) -> str:
    """Return the year as four digits."""
    year = found["year"] or found["slash"]
    if len(year) == 2:  # noqa: PLR2004  # "/15"
        return ("20" if int(year) < _CENTURY else "19") + year
    return year


def opening_law(raw: str) -> str:
    """Return the number of the law with which an entry begins, or nothing."""
    law = LAW.match(raw)
    return number_of(law) if law is not None else ""
