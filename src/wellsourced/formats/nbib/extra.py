"""What a record keeps besides its own fields, as tags of MEDLINE."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.format import write_own
from wellsourced.formats.nbib import tags
from wellsourced.references import Record
from wellsourced.tagged_text import TagValues

_LISTS = {name: tag for tag, name in tags.LISTS.items()}
_TAGS = {name: tag for tag, name in tags.EXTRAS.items()}


class Extra(TagValues):
    """The fields of `extra` by their tags, of which each is taken once."""

    def __init__(self, record: Record) -> None:
        """Take the pairs of *record*."""
        known = _TAGS | ({"shortjournal": "TA"} if record.container.strip() else {})
        super().__init__(pair for one in record.extra for pair in _pairs(known, *one))

    def of_people(self) -> dict[str, list[tuple[str, str]]]:
        """Return what is said of single people, by their name: `Doe, Jane: Weather Office`."""
        found: dict[str, list[tuple[str, str]]] = {}
        for tag, value in self._left:
            if tag in tags.OF_A_PERSON:
                name, parted, said = value.partition(": ")
                found.setdefault(name if parted else "", []).append((tag, said or value))
        self._left = [pair for pair in self._left if pair[0] not in tags.OF_A_PERSON]
        return found

    def rest(self) -> Iterator[tuple[str, str]]:
        """Yield what is left."""
        yield from self._left


def _pairs(known: dict[str, str], field: str, value: str) -> Iterator[tuple[str, str]]:
    kept = tags.KEPT.fullmatch(field)
    if field in _LISTS:
        yield from ((_LISTS[field], word) for word in value.split("; "))
    elif field in known:
        yield known[field], value
    elif kept:
        yield kept["tag"].upper(), value
    else:
        yield "GN", write_own(field, value, tags.OWN)
