r"""Citation commands: which ones there are, what they cite, and how that is shown.

natbib, biblatex with its multi-cites, apacite, harvard, chicago, jurabib, csquotes. A command
that no package of ours knows cites too where its name says so (`\mycite{doe2020}`). What is
shown follows Pandoc: `[see @doe2020, p. 3; @roe19]`, in running text `@doe2020 [p. 3]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.articles import Cite, Key
from wellsourced.readers.latex.groups import Groups, without_comments
from wellsourced.readers.latex.locators import read_locator, show

# \citep · \Parencites · \footcitetext · \shortciteA · \textcquote
_NAME = re.compile(r"[A-Za-z@]*(?:[cC]ite[A-Za-z]*|cquote)\Z")
_NO_CITATIONS = re.compile(
    r"""no(?:meta)?cite\Z | (?:set|new|renew|provide|declare|at|if|def|un|reset|print|every|the)
    [A-Za-z]*cite | cite(?:style|reset|text|index|track|setup|list|case|num?fmt|punct|dash|left
    |right|mid|sep|form|nocite|select|labelwidth) | citation | [A-Za-z]*cite[A-Za-z]*(?:delim
    |true|false|style|setup|format|font) | mancite\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# \citet · \textcite · \citeauthor · \citeasnoun: the names are words of the sentence
_TEXTUAL = re.compile(
    r"""[Cc]itet(?:s|\Z) | [Cc]italt | [Tt]extcites?\Z | [Cc]iteauthor | [Cc]iteasnoun
    | [Cc]ite(?:A|N|NP|ANP)\Z | [A-Za-z]*cite(?:A|N)\Z | possessivecite | citeposs | newcite
    | [Cc]itetitle | citename | [Ff]ullcite | bibentry""",
    re.VERBOSE,
)
_SEVERAL = re.compile(r"[A-Za-z]*[Cc]it(?:es|etexts|eauthors)\Z")
_VOLUME = re.compile(r"(?:[pPfFsStTaA]|ft|Ft)?volcites?\Z|Volcites?\Z")
# \citefield{doe2020}{title} · \citename{doe2020}{author}: what is shown of the work
_FIELD = frozenset({"citefield", "citename", "citeaffixed"})
_OTHERS = frozenset({"bibentry", "citealias", "onlinecite"})

_HAS_MARKUP = re.compile(r"[\\{}%$`']")
_KEYS = re.compile(r"\{(?P<keys>[^{}\\%]*)\}")
_ANGLED = re.compile(r"<(?P<note>[^<>{}\n]{0,200})>")
_ROUND = re.compile(r"\((?P<note>[^(){}]{0,300})\)")
# a group that holds keys and no words, behind a blank
_LIKE_KEYS = re.compile(r"\{\s*[^\s{}\\,]+(?:\s*,\s*[^\s{}\\,]+)*\s*,?\s*\}")
_MOST_CITES = 2000


@lru_cache(maxsize=4096)
def cites(name: str) -> bool:
    r"""Say whether the command called *name* is a citation.

    >>> cites("Parencites"), cites("nocite"), cites("citestyle")
    (True, False, False)
    """
    if name in _OTHERS:
        return True
    return bool(_NAME.match(name)) and not _NO_CITATIONS.match(name)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a citation command cites: in the sentence, with a volume, several works, a field."""

    textual: bool
    several: bool
    volume: bool
    field: bool


@lru_cache(maxsize=4096)
def manner_of(name: str) -> Manner:
    """Return the manner of the citation command called *name*."""
    return Manner(
        bool(_TEXTUAL.match(name)),
        bool(_SEVERAL.match(name)),
        bool(_VOLUME.match(name)),
        name in _FIELD,
    )


@dataclass(frozen=True, slots=True)
class Note:
    """What an option or a macro says: its words, and the works that citations in it cite.

    `start` and `end` say where in the words the first citation begins and the last one ends.
    """

    text: str = ""
    cites: tuple[Cite, ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Command:
    """A citation as it was read: where it ends, what is shown of it and what it cites."""

    end: int
    note: Note


Decode = Callable[[str], Note]


@dataclass(frozen=True, slots=True)
class _Part:
    """The works of one group of keys, with what its options say."""

    end: int
    cites: tuple[Cite, ...]


class Citations:
    """The citation commands of one text; *decode* reads what an option says."""

    def __init__(self, text: str, groups: Groups, decode: Decode) -> None:
        """Look at *text*, whose arguments *groups* finds."""
        self._text = text
        self._groups = groups
        self._decode = decode

    def read(self, manner: Manner, at: int) -> Command | None:
        """Return the citation whose arguments begin at *at*; nothing where there are none."""
        before, after = Note(), Note()
        if manner.several:
            at, before, after = self._read_round(at)
        part = self._read_part(manner, at)
        if part is None:
            return None
        cited, end = list(part.cites), part.end
        while manner.several and len(cited) < _MOST_CITES:
            part = self._read_part(manner, end, further=True)
            if part is None:
                break
            cited.extend(part.cites)
            end = part.end
        if manner.field:
            end = self._groups.skip_groups(end, 1)
        cited = _frame(cited, before, after)
        shown = show(cited, textual=manner.textual)
        return Command(end, Note(shown, tuple(cited), 0, len(shown)))

    def _read_round(self, at: int) -> tuple[int, Note, Note]:
        """Read biblatex's notes around all works of a multi-cite: `(see)(and elsewhere)`."""
        found = _ROUND.match(self._text, at)
        if found is None:
            return at, Note(), Note()
        first = self._note(found["note"])
        second = _ROUND.match(self._text, found.end())
        if second is None:
            return found.end(), Note(), first
        return second.end(), first, self._note(second["note"])

    def _read_part(self, manner: Manner, at: int, *, further: bool = False) -> _Part | None:
        begin = self._groups.skip_gap(at)
        if further and begin > at and not self._goes_on(begin):
            return None
        angled = _ANGLED.match(self._text, begin)
        notes, begin = self._read_notes(angled.end() if angled else begin)
        if angled:
            notes = [self._note(angled["note"]), notes[0] if notes else Note()]
        if manner.volume:
            notes, begin = self._read_volume(notes, begin)
        keys, end = self._read_keys(begin)
        return _Part(end, tuple(_cite_keys(keys, notes))) if end >= 0 else None

    def _read_notes(self, at: int) -> tuple[list[Note], int]:
        """Return what at most two options say, and where the keys begin."""
        notes: list[Note] = []
        while len(notes) < 2 and (end := self._groups.end_of_option(at)) >= 0:  # noqa: PLR2004
            notes.append(self._note(self._groups.inside(at, end)))
            at = self._groups.skip_gap(end)
        return notes, at

    def _read_volume(self, notes: list[Note], at: int) -> tuple[list[Note], int]:
        r"""Read the volume, and the page behind it: `\volcite[see]{2}[33]{doe2020}`."""
        end = self._groups.end_of_group(at)
        if end < 0:
            return notes, at
        volume = self._note(self._groups.inside(at, end)).text
        pages, at = self._read_notes(self._groups.skip_gap(end))
        place = pages[0] if pages else Note(f"vol. {volume}")
        if pages and read_locator(place.text)[0]:
            place = Note(f"{place.text}, vol. {volume}")
        return [notes[0] if notes else Note(), place], at

    def _goes_on(self, at: int) -> bool:
        """Say whether more works of a multi-cite stand at *at*, behind a blank."""
        while (end := self._groups.end_of_option(at)) >= 0:
            at = end
        return _LIKE_KEYS.match(self._text, at) is not None

    def _read_keys(self, at: int) -> tuple[list[str], int]:
        plain = _KEYS.match(self._text, at)
        if plain:
            return _split_keys(plain["keys"]), plain.end()
        end = self._groups.end_of_group(at)
        if end < 0:
            return [], -1
        inner = self._groups.inside(at, end)
        if "\\" in inner:
            inner = self._decode(inner).text
        return _split_keys(inner), end

    def _note(self, written: str) -> Note:
        if _HAS_MARKUP.search(written):
            return self._decode(without_comments(written))
        plain = written.replace("~", " ").replace("---", "—").replace("--", "–")
        return Note(" ".join(plain.split()))


def _split_keys(written: str) -> list[str]:
    keys = (" ".join(key.split()).strip("{}") for key in written.split(","))
    return [key for key in keys if key]


def _cite_keys(keys: list[str], notes: list[Note]) -> Iterator[Cite]:
    """Yield the cites of one group of keys: the first has the prefix, the last the locator."""
    cited = [Cite(Key(key)) for key in keys]
    before = notes[0] if len(notes) > 1 else Note()
    after = notes[-1] if notes else Note()
    return iter(_frame(cited, before, after))


def _frame(cited: list[Cite], before: Note, after: Note) -> list[Cite]:
    r"""Return *cited* with the words before and behind them, and the works that these cite.

    Words before such a work are its own, up to the semicolon that parts it from the others:
    `[see][for a review; but see \citealt{roe19}]{doe2020}`.
    """
    if not cited:
        return [*before.cites, *after.cites]
    prefix, first = _part(before)
    suffix, last = _part(after)
    framed = list(cited)
    if before.cites:
        first[0] = _lead(first[0], prefix)
        prefix = before.text[before.end :].strip(" ;,")
    framed[0] = _lead(framed[0], prefix)
    if suffix:
        framed[-1] = _locate(framed[-1], suffix)
    return [*first, *framed, *last]


def _part(note: Note) -> tuple[str, list[Cite]]:
    """Return the words of a note up to the works that it cites, and these with their own words."""
    if not note.cites:
        return note.text, []
    cites = list(note.cites)
    words, parted, own = note.text[: note.start].rpartition(";")
    behind = note.text[note.end :].strip(" ,;")
    if parted:
        cites[0] = _lead(cites[0], own.strip())
    if behind:
        cites[-1] = _locate(cites[-1], behind)
    return (words if parted else own).strip(" ,;"), cites


def _lead(cite: Cite, words: str) -> Cite:
    prefix = f"{words} {cite.prefix}".strip()
    return Cite(cite.target, cite.locator, prefix, cite.suffix)


def _locate(cite: Cite, text: str) -> Cite:
    """Return *cite* with what stands behind it: a locator, or words."""
    locator, rest = read_locator(text)
    if locator is None or cite.locator is not None:
        suffix = f"{cite.suffix}, {text}" if cite.suffix else text
        return Cite(cite.target, cite.locator, cite.prefix, suffix.strip(" ,"))
    return Cite(cite.target, locator, cite.prefix, rest)
