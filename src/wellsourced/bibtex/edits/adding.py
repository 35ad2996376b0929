"""References as new entries at the end of a library."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.bibtex.edits.renaming import check_key, list_aliases
from wellsourced.bibtex.edits.splicing import list_entries
from wellsourced.bibtex.encoding import find_newline
from wellsourced.bibtex.entries import format_entry
from wellsourced.errors import WriteRefused
from wellsourced.references import Reference
from wellsourced.text import Span


def add_entries(text: str, references: Sequence[Reference]) -> str:
    """Return *text* with the references as entries at its end, a blank line between.

    Raises `WriteRefused` where a key is not legal or taken; nothing is added then.
    """
    taken = {
        key.casefold() for entry in list_entries(text) for key in (entry.key, *list_aliases(entry))
    }
    newline = find_newline(text)
    added: list[str] = []
    for reference in references:
        check_key(reference.key, is_taken=reference.key.casefold() in taken)
        taken.add(reference.key.casefold())
        added.append(_checked_entry(reference).replace("\n", newline))
    if not added:
        return text
    before = "" if not text or text.endswith(("\n", "\r")) else newline
    blank = newline if text.strip() else ""
    return f"{text}{before}{blank}{(newline * 2).join(added)}{newline}"


def _checked_entry(reference: Reference) -> str:
    """Return a reference as an entry, read again to be sure that it is one and no more."""
    written = format_entry(reference)
    whole = (Span(0, len(written)), reference.key, ())
    read = [(block.span, block.key, block.oddities) for block in list_entries(written)]
    if read != [whole]:
        message = f"`{reference.key}` cannot be written as one BibTeX entry"
        raise WriteRefused(message)
    return written
