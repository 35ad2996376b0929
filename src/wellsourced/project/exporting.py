"""References out of articles and libraries, into the formats of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from string import ascii_lowercase

from wellsourced.csl import (
    SURE,
    PrintedList,
    PrintedPage,
    Style,
    find_style,
    print_list,
)
from wellsourced.csl.sheets import LANGUAGES, Sheet
from wellsourced.errors import BadUsage, Unreadable, name_nearest
from wellsourced.project.libraries.opening import require_library
from wellsourced.project.listing import name_file
from wellsourced.project.projects import Project
from wellsourced.project.records import find_format, list_formats, remark_on
from wellsourced.project.templates import Templates
from wellsourced.references import Record, Reference
from wellsourced.rule import AuditedArticle
from wellsourced.terms import word_set

# the formats of a printed list -> the template that shows it
PRINTED = {
    "text": "references.txt.jinja",
    "html": "references.html.jinja",
    "markdown": "references.md.jinja",
    "latex": "references.tex.jinja",
}
WORD = "docx"
NO_TEXT = "docx is no text: name a file for it, `-o list.docx`"
FALLBACK = "nlm"  # prints the works that a style has nothing to say of
# the suffix of an output -> its format
BY_SUFFIX = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".tex": "latex",
    ".docx": WORD,
    ".bib": "bibtex",
    ".json": "csl-json",
    ".ris": "ris",
    ".nbib": "nbib",
    ".xml": "endnote-xml",
}
# suffixes of files of other kinds, in which a program would look in vain for plain text
OTHER_KINDS = word_set(
    ".pdf .ps .doc .dot .docm .odt .ott .rtf .pages .epub .mobi .xls .xlsx .xlsm .ods .numbers .csv"
    " .tsv .ppt .pptx .odp .key .enl .enlx .yaml .yml .ipynb .rst .org .typ .adoc .csl .py"
    " .sqlite .db .zip .gz .tar .7z .png .jpg .jpeg .gif .svg .tif .tiff .webp .exe"
)


@dataclass(frozen=True, slots=True)
class Titled:
    """References with the title of the article or library that they are of."""

    title: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How references are written: a format, and a style where it is a printed list."""

    to: str
    style: Style | Sheet | None = None


def choose_manner(to: str, style: str, folder: Path | None = None) -> Manner:
    """Return how references are written; the file of a style is looked for from *folder*.

    Raises `BadUsage` for a format or style unknown, `Unreadable` for a file that is no style.
    """
    if to in PRINTED or to == WORD:
        from wellsourced.project.stylesheets import choose_style

        return Manner(to, choose_style(style, folder or Path()))
    if to not in list_formats():
        known = (*PRINTED, WORD, *list_formats())
        message = f"there is no format `{to}`{name_nearest(to, known)}"
        raise BadUsage(message)
    return Manner(to)


def translate_style(style: Style | Sheet | None, language: str) -> Style | Sheet | None:
    """Return *style* with its words in *language* (`de-DE`); as it is without one.

    Raises `BadUsage` for a language that CSL has no words of, and for a style that is built in.
    """
    if not language or style is None:
        return style
    if language.replace("_", "-").partition("-")[0].lower() not in LANGUAGES:
        message = f"there are no words of the language `{language}`; it is written as in `de-DE`"
        raise BadUsage(message)
    if not isinstance(style, Sheet):
        message = f"the style `{style.name}` is English; --locale is for those of the extra [csl]"
        raise BadUsage(message)
    return style.in_language(language.replace("_", "-"))


def guess_format(output: Path | None) -> str:
    """Return the format that the name of an output tells; plain text where it tells none.

    Raises `BadUsage` where it tells a kind of file that is not written here.
    """
    suffix = output.suffix.lower() if output else ""
    if suffix in OTHER_KINDS:
        known = ", ".join((*PRINTED, WORD, *list_formats()))
        message = f"{output}: no `{suffix}` is written here; --to names what it is to hold: {known}"
        raise BadUsage(message)
    return BY_SUFFIX.get(suffix, "text")


def write_lists(lists: Sequence[Titled], manner: Manner, templates: Templates) -> str:
    """Return reference lists: printed each under its title, or as one file of records.

    Raises `BadUsage` for a format that is no text.
    """
    if manner.to == WORD:
        raise BadUsage(NO_TEXT)
    if manner.style is None:
        alone = lists[0].references if len(lists) == 1 else join_lists(lists)
        return find_format(manner.to).write(alone, lambda one: remark_on(one, SURE))
    return templates.fill(PRINTED[manner.to], print_page(lists, manner.style))


def render_lists(lists: Sequence[Titled], manner: Manner, templates: Templates) -> str | bytes:
    """Return reference lists as `write_lists` does, and docx too.

    Raises `BadUsage` where that needs Pandoc and there is none.
    """
    if manner.to != WORD or manner.style is None:
        return write_lists(lists, manner, templates)
    from wellsourced.pandoc.word import write_word

    return write_word(print_page(lists, manner.style))


def print_page(lists: Sequence[Titled], style: Style | Sheet) -> PrintedPage:
    """Return *lists* as printed in *style*."""
    printed = tuple(_print(one, style) for one in lists)
    return PrintedPage(printed[0].title if len(printed) == 1 else "References", printed)


def _print(titled: Titled, style: Style | Sheet) -> PrintedList:
    if isinstance(style, Style):
        return print_list(titled.references, style, titled.title)
    from wellsourced.pandoc.lists import print_with_pandoc

    try:
        return print_with_pandoc(titled.references, style, find_style(FALLBACK), titled.title)
    except Unreadable as error:
        message = f"the style `{style.name}` cannot be used: {error}"
        raise BadUsage(message) from error


def list_references(article: AuditedArticle, *, everything: bool) -> Titled:
    """Return the reference list of *article*.

    That is its own list, whole and in its order, since its citations count on the numbers;
    else the works that it cites by key, in the order in which it cites them, or with
    *everything* all entries of its library.
    """
    has_own = any(one.index for one in article.references)
    whole = everything and not has_own
    references = article.library.references if whole else article.references
    return Titled(article.article.title or article.article.path, references)


def open_list(project: Project, named: Path | None = None) -> tuple[Titled, int]:
    """Return the library that is *named*, or the project's, and how many entries it lost."""
    library = require_library(name_file(named) if named else project.library_file)
    return Titled(library.path, library.references), len(library.failed)


def join_lists(lists: Sequence[Titled]) -> tuple[Reference, ...]:
    """Return the references of several lists as one, each work and each key once."""
    found: dict[str, Reference] = {}
    known: set[Record] = set()
    for reference in (one for titled in lists for one in titled.references):
        if reference.record not in known:
            known.add(reference.record)
            key = _free(reference.key, found)
            found[key] = replace(reference, key=key)
    return tuple(found.values())


def _free(key: str, taken: dict[str, Reference]) -> str:
    """Return *key*, or with a letter or number behind it where another work has it."""
    lettered = (f"{key}{letter}" for letter in ascii_lowercase)
    numbered = (f"{key}-{number}" for number in count(2))
    return next(one for one in chain((key,), lettered, numbered) if one not in taken)
