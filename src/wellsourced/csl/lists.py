"""A reference list: references in the order of a style, numbered or with letters to years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from string import ascii_lowercase

from wellsourced.csl.facts import neaten
from wellsourced.csl.runs import Run, Runs
from wellsourced.csl.style import ListStyle, Style
from wellsourced.references import Record, Reference

SURE = 0.5  # the confidence of a reading under which the words as they were found are better


@dataclass(frozen=True, slots=True)
class PrintedReference:
    """One entry of a reference list: its number (empty in an unnumbered list), its text.

    `as_written` says that the text is the reference as it was found, since little or nothing
    could be read in it that a style could print.
    """

    key: str
    label: str
    runs: Runs
    as_written: bool = False


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A reference list in one style, for `title`: an article or a library.

    The numbers of a `counted` list go up by one from the first, as lists do by themselves.
    """

    style: ListStyle
    entries: tuple[PrintedReference, ...]
    title: str = ""

    @property
    def counted(self) -> bool:
        """Whether each entry bears the number after that of the entry before it."""
        numbers = [int(one.label) for one in self.entries if one.label]
        return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """Reference lists to be shown together: what the templates `references.*` are filled with."""

    title: str
    lists: tuple[PrintedList, ...]


def print_list(references: Sequence[Reference], style: Style, title: str = "") -> PrintedList:
    """Return *references* as a list in *style*.

    A numbered list keeps their order, and their labels where each has a number of its own;
    else they are numbered from 1. An unnumbered one is sorted.
    """
    if style.numbered or style.sort is None:
        labels = _labels(references) if style.numbered else [""] * len(references)
        pairs = list(zip(references, labels, strict=True))
    else:
        sort = style.sort
        ordered = sorted(references, key=lambda one: sort(one.record))
        pairs = [(one, "") for one in _with_letters(ordered, style)]
    return PrintedList(style, tuple(_print(one, label, style) for one, label in pairs), title)


def arrange_list(
    references: Sequence[Reference],
    texts: Sequence[tuple[int, Runs]],
    style: ListStyle,
    title: str,
    *,
    sorted_: bool,
) -> PrintedList:
    """Return *references* as a list of *texts*: the place of each reference, and its text.

    The numbers of a list that a style has *sorted_* count its entries; in any other they are
    those that the references bear, as `print_list` has it.
    """
    labels = [""] * len(references)
    if style.numbered:
        counted = [str(number) for number, _text in enumerate(texts, 1)]
        labels = counted if sorted_ else _labels(references)
    entries = (
        _finish(references[at], label, runs if _names_work(references[at].record) else ())
        for (at, runs), label in zip(texts, labels, strict=True)
    )
    return PrintedList(style, tuple(entries), title)


def _print(reference: Reference, label: str, style: Style) -> PrintedReference:
    record = neaten(reference.record)
    return _finish(reference, label, style.print(record) if _names_work(record) else ())


def _finish(reference: Reference, label: str, runs: Runs) -> PrintedReference:
    """Return the entry with the text *runs*, or with the words that were found."""
    if runs and not is_doubtful(reference):
        return PrintedReference(reference.key, label, runs)
    written = reference.raw if is_doubtful(reference) else reference.record.note
    found = " ".join((written or reference.raw or reference.key).split())
    return PrintedReference(reference.key, label, (Run(found),), as_written=True)


def is_doubtful(reference: Reference, least: float = SURE) -> bool:
    """Say whether the reading of a reference is less sure than *least*."""
    return reference.confidence < least


def _names_work(record: Record) -> bool:
    """Say whether *record* names a work, so that a style has something to print."""
    return bool(record.title or record.authors or record.editors or record.container)


def _labels(references: Sequence[Reference]) -> list[str]:
    """Return the numbers that the references bear, or those of their places."""
    labels = [one.label for one in references]
    if len(set(labels)) == len(labels) and all(label.isdecimal() for label in labels):
        return labels
    return [str(number) for number, _one in enumerate(references, 1)]


def _with_letters(references: Sequence[Reference], style: Style) -> list[Reference]:
    """Give a letter to the year of each work that citations would not tell from another.

    A letter that a record bears already stays, since the article cites by it; only where
    two of them bear the same one are all of them given anew.
    """
    groups: dict[str, list[int]] = {}
    for at, one in enumerate(references):
        if style.alike and (told := style.alike(one.record)):
            groups.setdefault(told, []).append(at)
    lettered = list(references)
    for places in groups.values():
        if len(places) == 1:
            continue
        letters = _letters([references[at].record.year_suffix for at in places])
        for at, letter in zip(places, letters, strict=True):
            record = replace(references[at].record, year_suffix=letter)
            lettered[at] = replace(references[at], record=record)
    return lettered


def _letters(borne: Sequence[str]) -> Iterable[str]:
    """Return a letter for each, different ones, those that are *borne* kept."""
    own = [letter for letter in borne if letter]
    kept = set(own) if len(set(own)) == len(own) else set()
    free = (letters for number in count() if (letters := _name(number)) not in kept)
    return [letter if letter in kept else next(free) for letter in borne]


def _name(number: int) -> str:
    """Return `a` for 0, `z` for 25, `aa` for 26, and so on."""
    letters, rest = "", number + 1
    while rest:
        rest, letter = divmod(rest - 1, len(ascii_lowercase))
        letters = ascii_lowercase[letter] + letters
    return letters
