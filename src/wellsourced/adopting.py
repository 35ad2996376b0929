"""Which references a library lacks, and the key of each: the library's, its own or a new one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Article, Key
from wellsourced.key_patterns import DEFAULT_PATTERN
from wellsourced.keys import is_legal_key, make_key
from wellsourced.matching import MatchIndex, Same, find_match, read_facts
from wellsourced.references import FailedEntry, Library, Reference

TOO_LITTLE = "too little of it could be read to make an entry"
# "@article{doe2020," of an entry that could not be read: its key is taken all the same
_FAILED_KEY = re.compile(r"@\w{1,40}\s{0,20}[{(]\s{0,20}(?P<key>[^\s,{}()=]{1,200})")


@dataclass(frozen=True, slots=True)
class New:
    """A reference that the library lacks."""

    reference: Reference


@dataclass(frozen=True, slots=True)
class Known:
    """A reference that the library has already, as which entry and why."""

    reference: Reference
    entry: Reference
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reference that is not added: it may be one of the entries, or cannot be read."""

    reference: Reference
    candidates: tuple[Reference, ...]
    reason: str


def tell_new(
    listed: Sequence[Reference], library: Library, least: float = 0, *, doubtful: bool = False
) -> Iterator[New | Known | Doubt]:
    """Yield what each of *listed* is to *library* and to the new ones before it.

    The `entry` and the `candidates` are of the library or of *listed*. What is read with less
    confidence than *least* is not new. With *doubtful* all is new that cannot be told.
    """
    index = MatchIndex.of((*library.references, *listed))
    among = set(range(len(library.references)))
    for at, reference in enumerate(listed, len(among)):
        told = _tell(reference, index, among)
        if isinstance(told, New) and reference.confidence < least:
            told = Doubt(reference, (), _say_confidence(reference))
        if doubtful and isinstance(told, Doubt):
            told = New(reference)
        if isinstance(told, New):
            among.add(at)
        yield told


def _say_confidence(reference: Reference) -> str:
    why = f" ({', '.join(reference.doubts)})" if reference.doubts else ""
    return f"it is read with confidence {reference.confidence:.2f}{why}"


def _tell(reference: Reference, index: MatchIndex, among: set[int]) -> New | Known | Doubt:
    match = find_match(reference, index, among)
    if isinstance(match, Same):
        return Known(reference, match.reference, match.reason)
    if match:
        return Doubt(reference, match.candidates, match.reason)
    if read_facts(reference).is_empty:
        return Doubt(reference, (), TOO_LITTLE)
    return New(reference)


def adopt_keys(
    references: Sequence[Reference],
    library: Library,
    index: MatchIndex,
    pattern: str = DEFAULT_PATTERN,
) -> tuple[Reference, ...]:
    """Return the references of an article's own list under the keys of *library*.

    One that the library has takes that entry's key; another keeps its own key, or gets a
    new one by *pattern* where the library gave that to another work. *index* is of the
    library.
    """
    taken = take_keys(library)
    return tuple(
        replace(one, key=_key_of(one, taken, index, pattern)) if one.index else one
        for one in references
    )


def make_keys(references: Sequence[Reference], pattern: str) -> tuple[Reference, ...]:
    """Return the references of an article's own list under keys made by *pattern*."""
    taken = {one.key for one in references if not one.index}
    return tuple(
        replace(one, key=free_key(replace(one, key=""), taken, pattern)) if one.index else one
        for one in references
    )


def keep_cited_keys(references: tuple[Reference, ...], article: Article) -> tuple[Reference, ...]:
    r"""Return *references* under the keys of their list, if *article* cites by one: of `\bibitem`.

    A key that BibTeX would not take, or that another entry bears too, is not kept.
    """
    cited = {
        cite.target.key
        for block in article.blocks
        for inline in block.prose.inlines
        for cite in inline.cites
        if isinstance(cite.target, Key) and is_legal_key(cite.target.key)
    }
    if not cited:
        return references
    bearers = Counter(anchor.casefold() for one in references for anchor in {*one.anchors})
    own = {
        one.index: anchor
        for one in references
        for anchor in one.anchors
        if anchor in cited and bearers[anchor.casefold()] == 1
    }
    for one in references if own else ():  # what is never cited has its key all the same
        if len(one.anchors) == 1 and bearers[one.anchors[0].casefold()] == 1:
            own.setdefault(one.index, one.anchors[0])
    own = {index: key for index, key in own.items() if is_legal_key(key)}
    taken = {key.casefold() for key in own.values()}
    return tuple(replace(one, key=own.get(one.index) or free_key(one, taken)) for one in references)


def take_keys(library: Library) -> set[str]:
    """Return the keys that *library* gave away, also in lower case.

    Those of unreadable entries are among them, and the further ones (`ids`) of entries.
    """
    keys = {reference.key for reference in library.references}
    keys |= {alias for one in library.references for alias in list_aliases(one)}
    keys |= {key for one in library.failed for key in list_failed_keys(one)}
    return keys | {key.casefold() for key in keys}  # BibTeX does not tell cases apart


def list_failed_keys(entry: FailedEntry) -> tuple[str, ...]:
    """Return the keys of an entry that could not be read, and of those that it swallowed."""
    return tuple(found["key"] for found in _FAILED_KEY.finditer(entry.raw))


def list_aliases(reference: Reference) -> tuple[str, ...]:
    """Return the further keys that an entry of BibLaTeX has in its field `ids`."""
    written = next((value for name, value in reference.record.extra if name == "ids"), "")
    return tuple(alias.strip() for alias in written.split(",") if alias.strip())


def _key_of(reference: Reference, taken: set[str], index: MatchIndex, pattern: str) -> str:
    match = find_match(reference, index)
    if isinstance(match, Same):
        return match.reference.key
    return free_key(reference, taken, pattern)


def free_key(reference: Reference, taken: set[str], pattern: str = DEFAULT_PATTERN) -> str:
    """Return the key of *reference*, or one by *pattern* where it is taken; it is taken then."""
    key = reference.key
    if not key or key.casefold() in taken:
        key = make_key(reference.record, taken, pattern)
    taken |= {key, key.casefold()}
    return key
