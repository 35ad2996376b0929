"""Which references an article points at, and which a cite may mean."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.links import Ambiguous, Link, Near, Resolved
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle


def shown_references(article: AuditedArticle) -> tuple[Reference, ...]:
    """Return the references of the article's own list, then the others that it leans on.

    An article that cites by key has the whole library to choose from; what it does not cite
    there is no matter of this article.
    """
    own = [reference for reference in article.references if reference.index]
    known = {reference.key for reference in own}
    others: dict[str, Reference] = {}
    for reference in _named(article):
        if reference.key not in known:
            others.setdefault(reference.key, reference)
    return (*own, *others.values())


def _named(article: AuditedArticle) -> Iterator[Reference]:
    for citation in article.citations:
        for link in citation.links:
            match link.resolution:
                case Resolved(reference=reference) | Near(reference=reference):
                    yield reference
                case Ambiguous(candidates=candidates):
                    yield from candidates
                case _:
                    pass
    for support in article.supports:
        if support.reference is not None:
            yield support.reference


def candidates(link: Link) -> tuple[Reference, ...]:
    """Return the references that a cite might mean and is not known to."""
    match link.resolution:
        case Near(reference=reference):
            return (reference,)
        case Ambiguous(candidates=found):
            return found
        case _:
            return ()
