"""An article of a thousand claims in words of our own, most of them cited by number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

WHO = ("Adults who nap", "Nurses on nights", "Swimmers over fifty", "Children in Norland")
DID = ("slept longer", "woke less often", "felt rested", "fell asleep sooner")
WORKS = 300


def write_long_article(claims: int, works: int = WORKS) -> str:
    """Return an article in Markdown with about *claims* claims and *works* references."""
    lines = ["# Naps and nights", ""]
    said = _sentences(works)
    for section in range(claims // 50):
        lines += [f"## Nights of the season {section + 1}", ""]
        for _paragraph in range(10):
            lines += [" ".join(islice(said, 3)), ""]
        for _list in range(5):
            lines += [
                f"In one study of {section + 60} people, those who napped [{section + 1}]:",
                "",
            ]
            lines += [f"- {line}" for line in islice(said, 4)]
            lines.append("")
    lines += ["## References", ""]
    lines += [
        f"{n}. Author{n} AB, Other{n} C. Naps of the kind {n} at noon. J Invented Sleep."
        f" {1990 + n % 35};{n % 40 + 1}({n % 6 + 1}):{n}-{n + 8}. doi:10.9999/jis.{n}"
        for n in range(1, works + 1)
    ]
    return "\n".join(lines) + "\n"


def _sentences(works: int) -> Iterator[str]:
    for n in count(1):
        cited = "" if n % 6 == 0 else f" [{n % works + 1}]"
        if n % 9 == 0:
            cited = f" [{n % works + 1},{(n * 7) % works + 1}]"
        yield f"{WHO[n % 4]} {DID[n // 4 % 4]} by {n % 58 + 2}% in {n + 40} people{cited}."
