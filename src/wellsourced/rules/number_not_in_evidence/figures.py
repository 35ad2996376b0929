"""Numbers that are written in figures: `10.1 million`, `600 000`, `12,5 %`."""

from __future__ import annotations

import re

from wellsourced.rules.number_not_in_evidence.words import LARGE

_FOREIGN = {
    "mil": 10**3, "tausend": 10**3, "thousands": 10**3, "milhão": 10**6, "milhões": 10**6,
    "millón": 10**6, "millones": 10**6, "millionen": 10**6, "mio": 10**6, "millions": 10**6,
    "billions": 10**9, "milliarden": 10**9, "mrd": 10**9,
}  # fmt: skip
_LARGE = {**LARGE, **_FOREIGN}
# "48,000" – "600 000" – "10.1" – "12,5" – "3·2"
DIGITS = r"(?:\d{1,3}(?:[,.'’\s]\d{3}){1,4}(?!\d)(?:[.,·]\d{1,6})?|\d{1,15}(?:[.,·]\d{1,9})?)"
# "10.1 million", "25 %": figures with what makes them larger; no part of a time, date or list
FIGURES = re.compile(
    rf"""(?<![\w.,:/\[])(?<![A-Za-z][-–])(?P<digits>(?>{DIGITS}))(?![\d:/\]])
        (?:\s?(?P<percent>%|percent\b|per\s?cent\b|por\sciento\b|pour\scent\b|prozent\b)
        |[\s-](?P<large>{"|".join(_LARGE)})\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
_GROUPED = re.compile(r"(?P<groups>\d{1,3}(?:[,.'’\s]\d{3})+)(?:[.,·](?P<rest>\d+))?")
_PLAIN = re.compile(r"(?P<whole>\d+)(?:[.,·](?P<rest>\d+))?")
_ROUND = 1000  # a number this large may be rounded to the zeros at its end
_ABOUT = 10  # "about 20" is said of what is off by a tenth


def read_values(found: re.Match[str]) -> tuple[float, ...]:
    """Return what `FIGURES` may mean: "1.500" is one and a half, or fifteen hundred."""
    times = _LARGE.get((found["large"] or "").casefold(), 1)
    grouped, plain = _GROUPED.fullmatch(found["digits"]), _PLAIN.fullmatch(found["digits"])
    values = []
    if grouped:
        values.append(f"{re.sub(r'[^0-9]', '', grouped['groups'])}.{grouped['rest'] or 0}")
    if plain:
        values.append(f"{plain['whole']}.{plain['rest'] or 0}")
    return tuple(float(value) * times for value in values)


def read_slack(found: re.Match[str], *, hedged: bool) -> float:
    """Return how far off the same number may be elsewhere: half a step of its last digit.

    Where it is *hedged*, as in "about 20", a tenth of it.
    """
    times = _LARGE.get((found["large"] or "").casefold(), 1)
    grouped, plain = _GROUPED.fullmatch(found["digits"]), _PLAIN.fullmatch(found["digits"])
    is_whole = grouped is not None and "." not in grouped["groups"]
    parts = grouped if is_whole else plain or grouped
    rest = (parts["rest"] if parts else "") or ""
    value = max(read_values(found))
    step = times * 10.0 ** -len(rest)
    if value >= _ROUND and times == 1 and not rest:
        digits = f"{value:.0f}"
        step = 10.0 ** min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
    return max(step / 2, value / _ABOUT) if hedged else step / 2
