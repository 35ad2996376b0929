"""Commands that begin blocks of their own, and what stands in a preamble."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from wellsourced.articles import Block, BlockKind, InlineKind, Role
from wellsourced.readers.latex.desk import PARAGRAPH
from wellsourced.readers.latex.names import BREAKS, FURNITURE, LEVELS
from wellsourced.readers.latex.scanning import Scanner

Step = Callable[[Scanner, str, int], None]

_IF = re.compile(r"\\(?P<word>if[a-z@]*|else|fi)(?![A-Za-z@])(?P<open>\s*\{)?", re.IGNORECASE)
_FARTHEST_FI = 200_000
_RUN_IN = frozenset(("paragraph", "subparagraph"))
_LONGEST_RUN_IN = 200
_ENDS = (".", ":", "?", "!")
# " does not need" – "\n goes on": a small letter, but no new paragraph
_GOES_ON = re.compile(r"[ \t~]*\n?[ \t]*[a-zà-ÿ]")
_NAMED = re.compile(r"[\w./~:+ -]+")


def _open_block(scanner: Scanner, draft: Block, *, line: bool = False) -> bool:
    """Write the group that follows as a block of its own; say whether there is one."""
    scanner.at = scanner.groups.skip_options(_skip_star(scanner))
    if not scanner.text.startswith("{", scanner.groups.skip_gap(scanner.at)):
        return False
    desk = scanner.desk
    resumed, hidden = desk.draft, desk.hidden
    desk.flush(draft)
    desk.hidden = False

    def close(_at: int) -> None:
        desk.flush(resumed)
        desk.hidden = hidden

    return scanner.open_group(close, line=line)


def _skip_star(scanner: Scanner) -> int:
    return scanner.at + scanner.text.startswith("*", scanner.at)


def head(scanner: Scanner, name: str, start: int) -> None:
    """Read the heading of a section, or the words in bold that a paragraph begins with."""
    if name in _RUN_IN and _begins_sentence(scanner):
        scanner.end_paragraph(start, scanner.at - start)
        setting = scanner.desk.begin(InlineKind.STRONG)
        scanner.open_group(lambda _at: scanner.desk.end(setting), line=True)
        return
    draft = replace(PARAGRAPH, kind=BlockKind.HEADING, level=LEVELS[name])
    if scanner.text.startswith(("{", "[", "*", " ", "\n"), scanner.at):
        _leave_references(scanner)
        _open_block(scanner, draft, line=True)


def _begins_sentence(scanner: Scanner) -> bool:
    r"""Say whether a sentence goes on behind a heading: `\paragraph{Training} is short.`."""
    end = scanner.groups.end_of_group(scanner.groups.skip_gap(scanner.at), _LONGEST_RUN_IN)
    if end < 0 or scanner.desk.hidden:
        return False
    ended = scanner.text.endswith(_ENDS, 0, end - 1)
    return not ended and _GOES_ON.match(scanner.text, end) is not None


def _leave_references(scanner: Scanner) -> None:
    """End a list of references that was not closed."""
    if scanner.desk.body.role is Role.REFERENCES:
        scanner.desk.flush(PARAGRAPH)
        scanner.desk.body = PARAGRAPH


def title(scanner: Scanner, _name: str, _start: int) -> None:
    """Read the title."""
    _open_block(scanner, replace(PARAGRAPH, kind=BlockKind.TITLE, level=1), line=True)


def furnish(scanner: Scanner, name: str, _start: int) -> None:
    """Read authors, affiliations, the date."""
    draft = replace(PARAGRAPH, role=Role.FURNITURE, because=FURNITURE[name])
    _open_block(scanner, draft)


def summarise(scanner: Scanner, _name: str, _start: int) -> None:
    """Read an abstract that is an argument."""
    _open_block(scanner, PARAGRAPH)


def caption(scanner: Scanner, _name: str, _start: int) -> None:
    """Read a caption."""
    _open_block(scanner, replace(PARAGRAPH, kind=BlockKind.CAPTION))


def caption_of(scanner: Scanner, _name: str, _start: int) -> None:
    """Read a caption that says first what it is of."""
    scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    _open_block(scanner, replace(PARAGRAPH, kind=BlockKind.CAPTION))


def break_block(scanner: Scanner, name: str, start: int) -> None:
    """End a paragraph by a command."""
    scanner.end_paragraph(start, len(name) + 1)


def name_libraries(scanner: Scanner, name: str, _start: int) -> None:
    """Note which libraries the document names."""
    at = scanner.groups.skip_options(scanner.at)
    begin = scanner.groups.skip_gap(at)
    end = scanner.groups.end_of_group(begin, 2000)
    if end < 0:
        return
    scanner.at = end
    written = scanner.groups.inside(begin, end)
    for one in [written] if name.startswith("add") else written.split(","):
        named = scanner.decode(one).text if "\\" in one else one.strip()
        if _NAMED.fullmatch(named):
            if named not in scanner.document.bibliography:
                scanner.document.bibliography.append(named)
        elif named:
            scanner.document.remark(
                f"the bibliography `{one.strip()}` has no plain name and is not looked for"
            )


def name_file(scanner: Scanner, name: str, _start: int) -> None:
    """Note that a part of the document stands in another file."""
    begin = scanner.groups.skip_gap(scanner.at)
    end = scanner.groups.end_of_group(begin, 500)
    if end >= 0:
        scanner.at = end
        named = scanner.groups.inside(begin, end).strip()
        if not scanner.desk.hidden and named:
            scanner.document.remark(f"\\{name}{{{named}}} names another file, which is not read")


def list_only(scanner: Scanner, _name: str, _start: int) -> None:
    """Note works that are listed without being cited."""
    begin = scanner.groups.skip_gap(scanner.at)
    end = scanner.groups.end_of_group(begin)
    if end >= 0:
        scanner.at = end
        keys = scanner.groups.inside(begin, end).split(",")
        scanner.document.listed.update(key.strip() for key in keys)


def skip_false(scanner: Scanner, _name: str, _start: int) -> None:
    r"""Pass over what `\iffalse` switches off, up to its `\else` or `\fi`."""
    depth = 0
    end = min(len(scanner.text), scanner.at + _FARTHEST_FI)
    if scanner.document.unclosed > _MOST_UNCLOSED:
        return
    for found in _IF.finditer(scanner.text, scanner.at, end):
        word = found["word"]
        if word == "fi" or (word == "else" and not depth):
            if not depth:
                scanner.at = found.end()
                return
            depth -= word == "fi"
        elif word not in {"iff", "else"} and not found["open"]:
            depth += 1
    scanner.document.unclosed += 1


_MOST_UNCLOSED = 20

SECTIONING: dict[str, Step] = {
    **dict.fromkeys(LEVELS, head),
    **dict.fromkeys(FURNITURE, furnish),
    **dict.fromkeys(BREAKS, break_block),
    **dict.fromkeys(("title", "icmltitle", "Title"), title),
    "abstract": summarise,
    **dict.fromkeys(("caption", "captionabove", "captionbelow", "subcaption", "legend"), caption),
    "captionof": caption_of,
    **dict.fromkeys(
        ("bibliography", "addbibresource", "addglobalbib", "addsectionbib", "nobibliography"),
        name_libraries,
    ),
    **dict.fromkeys(("input", "include", "subfile", "import"), name_file),
    "nocite": list_only,
    "iffalse": skip_false,
}
