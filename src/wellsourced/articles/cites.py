"""The characters of an article that point at works, and what they name, not yet resolved."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class Number:
    """A cite by number: `[12]`; `letter` for `[2a]`."""

    number: int
    letter: str = ""


@dataclass(frozen=True, slots=True)
class NameYear:
    """A cite by names and year: `(Doe & Roe, 2020a)`; `et_al` where more are meant.

    `also` are further years of the same work (`1934/1986`), `beside` the words before the
    cite where these are needed to tell several works apart.
    """

    names: tuple[str, ...]
    year: str
    letter: str = ""
    et_al: bool = False
    also: tuple[str, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class TitleYear:
    """A cite by what the work is called and its year: `the 2023 European Drug Report`."""

    title: str
    year: str


@dataclass(frozen=True, slots=True)
class Key:
    """A cite by its key in a library: `[@doe2020]`."""

    key: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A cite by an in-page anchor: ``<a href="#ref4">``; `label` is what is printed.

    `absent` is what a format says in its own terms where nothing bears the anchor, such as
    "no <ref> named Doe has a text".
    """

    anchor: str
    label: str = ""
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A cite by what one entry of the list alone bears: the sign it begins with, its address.

    `index` is the entry's place in the list, `printed` what stands in the text, `reason` what
    the two have in common.
    """

    index: int
    printed: str
    reason: str


@dataclass(frozen=True, slots=True)
class Digits:
    """A cite by digits that nothing parts, of which several numbers could be read: `¹²³`.

    `readings` are the numbers that some reading has and not all of them.
    """

    printed: str
    readings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A cite of what was cited before: `ibid.`, `Doe, op. cit.`; `names` as printed, or none."""

    word: str
    names: tuple[str, ...] = ()

    @property
    def printed(self) -> str:
        """What stands in the text."""
        return " ".join((*self.names, self.word))


Target = Number | NameYear | TitleYear | Key | Anchor | Label | Digits | Repeat


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a cited work: CSL's label (`page`, `chapter`) and value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Cite:
    """One work named inside a marker (CSL's word), not yet resolved.

    `suppress_author` says that its author stands in the sentence, not in the marker (CSL's
    `suppress-author`), where the format keeps that.
    """

    target: Target
    locator: Locator | None = None
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """The characters of an article that point at works; one marker is one whole group.

    `block` indexes `Article.blocks`; `within` is in that block's prose, `span` in the source.
    `because` says in words why these characters count as a citation.
    """

    block: int
    within: Span
    span: Span
    text: str
    form: str
    cites: tuple[Cite, ...]
    because: str = ""

    @property
    def is_narrative(self) -> bool:
        """Whether the marker is words of its sentence: `Doe and colleagues (2019)`, `@doe2020`."""
        return self.form == "narrative" or (self.form == "key" and self.text.startswith("@"))
