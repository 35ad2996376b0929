"""The shape of a bibliographic format: references into text, and back where it can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from wellsourced.keys import make_key
from wellsourced.references import Reference

# wellsourced:et-al: true · in a note, a field that a format has no place for; one of `extra`
# that is called as a field of the record itself has a plus: wellsourced:+url: …
_OWN = re.compile(
    r"""wellsourced:(?P<extra>\+?)(?P<name>[^\s:+](?:[^:]|:(?=\S)){0,90}?):[ ](?P<value>.+)""",
    re.VERBOSE | re.DOTALL,
)


def write_own(name: str, value: str, reserved: Collection[str] = ()) -> str:
    """Return a field as the line of a note that `read_own` reads; empty where it has no value.

    *reserved* are the names of the record's own fields, where this is a field of `extra`.

    >>> write_own("et-al", "true"), write_own("url", " ")
    ('wellsourced:et-al: true', '')
    """
    name = " ".join(name.split()).replace(": ", "- ")[:80].strip(" :+") or "x"
    name = f"+{name}" if name in reserved else name
    value = " ".join(value.split())
    return f"wellsourced:{name}: {value}" if value else ""


@dataclass(slots=True)
class OwnLines:
    """What notes say in lines of our own: fields of the record, those of `extra`; other lines."""

    fields: dict[str, str] = field(default_factory=dict)
    extra: list[tuple[str, str]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read_own(lines: Iterable[str], names: Collection[str]) -> OwnLines:
    """Return what `write_own` has written in *lines*; *names* are the record's own fields."""
    found = OwnLines()
    for line in lines:
        match = _OWN.fullmatch(line)
        if match is None:
            found.others.append(line)
        elif match["name"] in names and not match["extra"]:
            found.fields[match["name"]] = match["value"]
        else:
            found.extra.append((match["name"], match["value"]))
    return found


@dataclass(frozen=True, slots=True)
class Remark:
    """What a record says of how it was read, for whoever looks it through.

    `confidence` is from 0 to 1, `certainties` the same of single fields; `doubts` says why it
    is not higher; `raw` is the reference as it was written, empty where its reading is sure.
    """

    confidence: float
    doubts: tuple[str, ...] = ()
    raw: str = ""
    certainties: tuple[tuple[str, float], ...] = ()

    def say(self) -> str:
        """Return the remark without `raw` as a sentence of a note."""
        fields = (f"{name} {certainty:.2f}" for name, certainty in self.certainties)
        said = (f"read with confidence {self.confidence:.2f}", *self.doubts, *fields)
        return f"wellsourced: {'; '.join(said)}"


def on_one_line(text: str) -> str:
    """Return *text* with one space for all white space."""
    return " ".join(text.split())


def name_each(
    references: Iterable[Reference],
    tidy: Callable[[str], str] = on_one_line,
    fold: Callable[[str], str] = str,
) -> Iterator[Reference]:
    """Yield *references*, each with a key of its own: the one it has, else one that is made.

    *tidy* makes a key one that the format takes, or empty where it cannot; two keys are the
    same where *fold* gives the same of both.

    >>> from wellsourced.references import Record
    >>> rain = Record(title="Rain")
    >>> [one.key for one in name_each([Reference("a  b", rain), Reference("a b", rain)])]
    ['a b', 'rainnd']
    """
    taken: set[str] = set()
    for reference in references:
        key = tidy(reference.key)
        if not key or fold(key) in taken:
            key = make_key(reference.record, taken)
        taken.add(fold(key))
        yield reference if key == reference.key else replace(reference, key=key)


def say_nothing(_reference: Reference) -> Remark | None:
    """Remark on no reference."""
    return None


def recognise_nothing(_text: str) -> bool:
    """Claim no text: what no look can tell from another format is asked for by its name."""
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """One bibliographic data format (BibTeX, CSL-JSON, RIS …); `suffix` as `.bib`.

    `write_one` gives the text of one record under its key, with a remark where there is one;
    `name_all` gives each of several references a key of its own that the format takes.
    A file is `opening`, the records with `between` between them, and `closing`; or `empty`.
    `recognises` has a look at a text (a byte-order mark may stand before it): is it a file of
    this format? At most one format recognises a text; that it reads without doubts is not said.
    `housekeeping` are the fields of `extra` that only steer the database that a record is from.
    """

    name: str
    suffix: str
    write_one: Callable[[Reference, Remark | None], str]
    name_all: Callable[[Iterable[Reference]], Iterator[Reference]]
    read: Callable[[str], tuple[Reference, ...]] | None = None
    opening: str = ""
    between: str = "\n"
    closing: str = ""
    empty: str = ""
    recognises: Callable[[str], bool] = recognise_nothing
    housekeeping: frozenset[str] = frozenset()

    def write(
        self,
        references: Iterable[Reference],
        remark_on: Callable[[Reference], Remark | None] = say_nothing,
    ) -> str:
        """Return *references* as one file."""
        written = [self.write_one(one, remark_on(one)) for one in self.name_all(references)]
        return (
            f"{self.opening}{self.between.join(written)}{self.closing}" if written else self.empty
        )
