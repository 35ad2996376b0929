"""From the text of a document to its article: the body, the language, the works it carries."""

from __future__ import annotations

import re

from wellsourced import bibtex
from wellsourced.articles import Article, Block, BlockKind, Key, Source
from wellsourced.readers.latex.commands import STEPS
from wellsourced.readers.latex.document import Document
from wellsourced.readers.latex.scanning import Scanner
from wellsourced.references import Record

_BEGIN = re.compile(r"^[^%\n]{0,2000}?\\begin\s?\{document\}", re.MULTILINE)
_BABEL = re.compile(
    r"""\\(?:usepackage\s?\[(?P<options>[^\]\n]{1,200})\]\s?\{babel\}
    |setmainlanguage(?:\[[^\]\n]{0,100}\])?\{(?P<main>[a-z]{1,20})\})""",
    re.VERBOSE,
)
_LANGUAGES = {
    "english": "en", "american": "en", "british": "en", "USenglish": "en", "UKenglish": "en",
    "german": "de", "ngerman": "de", "french": "fr", "francais": "fr", "spanish": "es",
    "portuguese": "pt", "brazil": "pt", "brazilian": "pt", "portuges": "pt", "italian": "it",
    "dutch": "nl", "swedish": "sv", "danish": "da", "norsk": "no", "finnish": "fi",
    "polish": "pl", "czech": "cs", "russian": "ru", "turkish": "tr", "greek": "el",
}  # fmt: skip
_LOOKED_AT = 20_000


def read_article(source: Source) -> Article:
    """Return the article of a LaTeX document, or of a part of one."""
    begins = _BEGIN.search(source.text)
    scanner = _scan(source.text, hidden=begins is not None)
    if scanner.desk.hidden and begins:  # its begin stands in something that was passed over
        scanner = _scan(source.text, hidden=False)
    document = scanner.document
    blocks = tuple(sorted(scanner.desk.blocks, key=lambda block: block.span.start))
    title = next((block.text for block in blocks if block.kind is BlockKind.TITLE), "")
    return Article(
        source.name,
        "latex",
        source.text,
        blocks,
        title,
        _find_language(source.text),
        tuple(document.bibliography),
        tuple(document.notes),
        records=_read_embedded(document, blocks),
    )


def _scan(text: str, *, hidden: bool) -> Scanner:
    scanner = Scanner(text, Document(), STEPS)
    scanner.desk.hidden = hidden
    scanner.run()
    return scanner


def _find_language(text: str) -> str:
    """Return the language that the preamble sets: the last of babel's options."""
    found = _BABEL.search(text, 0, _LOOKED_AT)
    if found is None:
        return ""
    names = (found["main"] or found["options"]).replace("main=", "").split(",")
    return next((_LANGUAGES[n.strip()] for n in reversed(names) if n.strip() in _LANGUAGES), "")


def _read_embedded(document: Document, blocks: tuple[Block, ...]) -> tuple[tuple[str, Record], ...]:
    """Return what BibTeX files say that the document carries: of the works that it cites."""
    if not document.embedded:
        return ()
    cited = document.listed | {
        cite.target.key
        for block in blocks
        for inline in block.prose.inlines
        for cite in inline.cites
        if isinstance(cite.target, Key)
    }
    library = bibtex.parse("\n".join(document.embedded))
    found = library.by_key()
    return tuple((key, one.record) for key, one in found.items() if key in cited or "*" in cited)
