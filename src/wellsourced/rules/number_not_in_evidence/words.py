"""Numbers that are written in words: `twenty-five`, `two hundred thousand`, `a quarter`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
    """.split()  # noqa: SIM905 – words in rows are read, a list of them is not
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 – as above
_VALUES = {word: value for value, word in enumerate(_UNITS)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
# shares and multiples that one word says
_SHARES = {
    "half": 50.0, "halves": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0,
    "quarters": 25.0, "fifth": 20.0, "fifths": 20.0, "tenth": 10.0,
}  # fmt: skip
_TIMES = {
    "once": 1, "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "twofold": 2, "thrice": 3,
    "triple": 3, "tripled": 3, "threefold": 3, "fourfold": 4, "tenfold": 10, "dozen": 12,
    "halved": 50, "both": 2, "pair": 2, "single": 1,
}  # fmt: skip
_WORD = "|".join(sorted((*_VALUES, *LARGE), key=len, reverse=True))
# "twenty-five", "two hundred and six thousand"
RUN = re.compile(
    rf"\b(?:{'|'.join(_VALUES)}|a(?=\s(?:{'|'.join(LARGE)})\b))"
    rf"(?:[\s-](?:and\s)?(?:{_WORD})){{0,7}}\b",
    re.IGNORECASE,
)
_PIECE = re.compile(_WORD, re.IGNORECASE)
# "two thirds", "a quarter", "twice"
_OTHER = re.compile(
    rf"(?:\b(?P<count>{'|'.join(_UNITS[1:10])})[\s-])?"
    rf"\b(?P<word>{'|'.join((*_SHARES, *_TIMES))})\b",
    re.IGNORECASE,
)


def read_run(words: str) -> float:
    """Return the number that *words*, all of them number words, say.

    >>> read_run("two hundred and six thousand")
    206000.0
    """
    total = current = 0
    for piece in _PIECE.findall(words.casefold()):
        if piece not in LARGE:
            current += _VALUES[piece]
        elif piece == "hundred":
            current = max(current, 1) * LARGE[piece]
        else:
            total, current = total + max(current, 1) * LARGE[piece], 0
    return float(total + current)


def read_others(text: str) -> Iterator[float]:
    """Yield the shares of *text*, as percent and as fraction, and its multiples.

    >>> list(read_others("Three quarters; it doubled."))
    [75.0, 0.75, 2.0]
    """
    for found in _OTHER.finditer(text):
        word = found["word"].casefold()
        if word in _TIMES:
            yield float(_TIMES[word])
            continue
        share = _SHARES[word] * _VALUES.get((found["count"] or "one").casefold(), 1)
        yield share
        yield share / 100
