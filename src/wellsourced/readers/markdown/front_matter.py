"""Read the few keys of a document's front matter that an audit needs, with their places.

Front matter is YAML between ``---`` lines (Pandoc, Jekyll, Hugo, Quarto), or Pandoc's title block
(``% title``). Only `title`, `lang` and `bibliography` are read, written in the ways that people
write them: plain, quoted, folded over lines, a list. All else is metadata and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

# "---" that begins, "---" or "..." that ends
_BEGIN = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
# "title: Opium" – "bibliography:" with a list below
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,60})[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)")
# "  - refs.bib"
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
# a comment behind a plain value: "en # English"
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
# what stands before a folded or literal text: ">-", "|"
_BLOCK = re.compile(r"[>|][+-]?\d?[ \t]*")
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a document; `lines` counts the lines that it takes.

    `title_line` is the line (0-based) that the title's words are written in.
    """

    lines: int = 0
    title: str = ""
    title_line: int = 0
    language: str = ""
    bibliography: tuple[str, ...] = ()


@dataclass(slots=True)
class _Entry:
    """A key, the line that its value begins in, and the lines of its value."""

    key: str
    line: int
    values: list[str] = field(default_factory=list)


def read_front_matter(lines: Sequence[str]) -> FrontMatter:
    """Return the front matter of a document's *lines*, or an empty one."""
    if lines and _BEGIN.fullmatch(lines[0]):
        ends = (n for n, line in enumerate(lines[1:_LONGEST], 1) if _END.fullmatch(line))
        end = next(ends, 0)
        # a rule at the top and another one below: nothing between them is a key
        if end and any(_KEY.fullmatch(line) for line in lines[1:end]):
            return _read_yaml(lines[1:end], end + 1)
    elif lines and lines[0].startswith("% "):
        return _read_title_block(lines)
    return FrontMatter()


def _read_title_block(lines: Sequence[str]) -> FrontMatter:
    """Read Pandoc's title block: the title and its folded lines, then authors and date."""
    count = 1
    while count < len(lines) and lines[count].startswith(("%", "  ")):
        count += 1
    last = next((n for n in range(1, count) if lines[n].startswith("%")), count)
    title = " ".join([lines[0][2:], *lines[1:last]])
    return FrontMatter(lines=count, title=" ".join(title.split()))


def _read_yaml(lines: Sequence[str], count: int) -> FrontMatter:
    entries = {entry.key.lower(): entry for entry in reversed(_split_entries(lines))}
    title = entries.get("title")
    language = entries.get("lang") or entries.get("language")
    files = entries.get("bibliography")
    return FrontMatter(
        lines=count,
        title=" ".join(_read_values(title)) if title else "",
        title_line=title.line if title else 0,
        language=next(iter(_read_values(language)), "") if language else "",
        bibliography=_read_values(files) if files else (),
    )


def _split_entries(lines: Sequence[str]) -> list[_Entry]:
    """Return the entries at the margin, each with the lines that belong to it."""
    entries: list[_Entry] = []
    for number, line in enumerate(lines, 1):
        found = _KEY.fullmatch(line)
        if found:
            entries.append(_Entry(found["key"], number, [found["value"] or ""]))
        elif entries and line.strip() and not line.startswith("#"):
            entry = entries[-1]
            if not any(entry.values):
                entry.line = number
            entry.values.append(line)
    return entries


def _read_values(entry: _Entry) -> tuple[str, ...]:
    """Return the values of an entry: one text, or each item of a list."""
    first = entry.values[0].strip()
    if _BLOCK.fullmatch(first):
        return (" ".join(" ".join(entry.values[1:]).split()),)
    if first.startswith("[") and not first.startswith("[@"):
        inner = " ".join([first, *entry.values[1:]]).strip().removeprefix("[").rpartition("]")[0]
        return tuple(filter(None, (_plain(value) for value in inner.split(","))))
    items = [_ITEM.fullmatch(line) for line in entry.values[1:]]
    if items and all(items):
        return tuple(filter(None, (_plain(item["value"]) for item in items if item)))
    value = _plain(" ".join(" ".join([first, *entry.values[1:]]).split()))
    return (value,) if value else ()


def _plain(value: str) -> str:
    """Return a scalar without its quotes, escapes and comment."""
    value = value.strip()
    if value.startswith('"'):
        return re.sub(r"\\(.)", r"\1", value[1 : _closing(value, '"')])
    if value.startswith("'"):
        return value[1 : _closing(value, "'")].replace("''", "'")
    return _COMMENT.sub("", value).strip()


def _closing(value: str, quote: str) -> int:
    """Return where the last *quote* of a quoted value stands, or its end."""
    at = value.rfind(quote)
    return at if at > 0 else len(value)
