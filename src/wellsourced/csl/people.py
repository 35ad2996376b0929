"""Names in a reference: `Doe JR`, `Doe, J. R.`, `J. R. Doe`, and how many are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.csl.runs import curl
from wellsourced.references import Name

# 王 · 한 · さ: family and given name are written together
_TOGETHER = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_HYPHEN = re.compile(r"[-‐‑]")
# JP · ACM, which are initials and no name
_CAPITALS = 3
# J.P. · J.-P. · Jean
_WORDS = re.compile(r"[^\s.-]+\.?(?:[-‐‑][^\s.-]+\.?)*")
_PAIR = 2
APA_MOST = 20


def family_first_bare(name: Name) -> str:
    """Return a name as NLM and AMA print it.

    >>> family_first_bare(Name("Meer", "Jan-Willem", "van der", "Jr."))
    'van der Meer JW Jr'
    """
    if whole := _whole(name):
        return whole
    initials, behind = _initials(name.given, "", "")
    suffix = name.suffix.replace(".", "")
    return " ".join(filter(None, (name.surname, "".join(initials), *behind, suffix)))


def family_first(name: Name) -> str:
    """Return a name as APA prints an author's.

    >>> family_first(Name("Meer", "Jan-Willem", "van der", "Jr."))
    'van der Meer, J.-W., Jr.'
    """
    return _whole(name) or ", ".join(filter(None, (name.surname, _dotted(name.given), name.suffix)))


def given_first(name: Name) -> str:
    """Return a name as APA prints an editor's.

    >>> given_first(Name("Meer", "Jan-Willem", "van der", "Jr."))
    'J.-W. van der Meer Jr.'
    """
    return _whole(name) or " ".join(filter(None, (_dotted(name.given), name.surname, name.suffix)))


@dataclass(frozen=True, slots=True)
class Limits:
    """How many names a style prints: all of up to `most`, and the `first` ones of more."""

    most: int
    first: int


def list_bare(names: Sequence[Name], limits: Limits, *, others: bool) -> str:
    """Return names as NLM and AMA print them, `et al.` behind those that stand for more.

    *others* says that there are more than *names* holds.
    """
    cut = others or len(names) > limits.most
    shown = names[: limits.first] if cut else names
    listed = [printed for one in shown if (printed := family_first_bare(one))]
    return curl(", ".join([*listed, "et al."] if cut and listed else listed))


def list_editors_bare(
    names: Sequence[Name], limits: Limits, labels: tuple[str, str], *, others: bool
) -> str:
    """Return names as NLM and AMA print editors, with the label of one or of several."""
    listed = list_bare(names, limits, others=others)
    return f"{listed}, {labels[len(names) > 1 or others]}" if listed else ""


def list_authors(names: Sequence[Name], *, others: bool) -> str:
    """Return authors as APA prints them: 20, or 19, an ellipsis and the last of more.

    Where it is not known who the last one is, the list ends in `et al.`
    """
    listed = [printed for one in names if (printed := family_first(one))]
    if others and listed:
        return ", ".join([*listed[:APA_MOST], "et al."])
    if len(listed) > APA_MOST:
        return ", ".join(listed[: APA_MOST - 1]) + f", … {listed[-1]}"
    groups = sum(bool(one.literal) for one in names)
    bare = len(listed) == _PAIR == groups
    return join_and(listed, " & " if bare else ", & ")


def list_editors(names: Sequence[Name]) -> str:
    """Return editors as APA prints them inside a reference."""
    listed = [printed for one in names if (printed := given_first(one))]
    return join_and(listed, " & " if len(listed) == _PAIR else ", & ")


def join_and(listed: Sequence[str], last: str) -> str:
    """Return what is *listed* with commas, and *last* before the last one."""
    if len(listed) < _PAIR:
        return "".join(listed)
    return last.join((", ".join(listed[:-1]), listed[-1]))


def _dotted(given: str) -> str:
    initials, behind = _initials(given, ".", "-")
    return " ".join((*initials, *behind))


def _initials(given: str, point: str, hyphen: str) -> tuple[list[str], list[str]]:
    """Return the initials of each given name, and what is printed whole (`de la`)."""
    initials: list[str] = []
    behind: list[str] = []
    for word in _WORDS.findall(given):
        pieces = [piece for piece in _HYPHEN.split(word.replace(".", "")) if piece]
        if word[0].islower():
            behind.append(word)
        elif len(pieces) == 1 and word.isupper() and word.isascii() and len(word) <= _CAPITALS:
            initials += (f"{letter}{point}" for letter in word if letter.isalpha())
        elif pieces:
            initials.append(hyphen.join(f"{piece[0]}{point}" for piece in pieces))
    return initials, behind


def _whole(name: Name) -> str:
    """Return a name that is printed as it is: an organisation, a single name, 王小明."""
    if name.literal or not name.surname:
        return name.literal or name.given
    return name.family + name.given if is_together(name) else ""


def is_together(name: Name) -> bool:
    """Say whether family and given name are written together, as in 王小明."""
    whole = name.family + name.given
    return bool(name.given and _TOGETHER.fullmatch(whole.replace(" ", "")))
