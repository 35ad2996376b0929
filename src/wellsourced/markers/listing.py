"""What forms may know of the works that an article can cite."""

from __future__ import annotations

from wellsourced.articles import Article, Role
from wellsourced.citing.dates import UNDATED
from wellsourced.citing.indexing import Deferred, Named
from wellsourced.citing.labels import label_entries
from wellsourced.citing.naming import laws_of
from wellsourced.form import Listed
from wellsourced.markers.words import count_numbers, count_words, find_terms
from wellsourced.references import Library, Reference, citable_numbers


def describe_list(article: Article, references: tuple[Reference, ...], library: Library) -> Listed:
    """Return what the forms may know of the references that *article* can cite."""
    texts = [block.text for block in article.blocks if block.role is Role.BODY]
    named = Named(references or library.references, texts)
    words = count_words(texts)
    return Listed(
        references=references,
        numbers=citable_numbers(references),
        by_year=named.by_year,
        by_surname=named.by_surname,
        anchors=frozenset(anchor for reference in references for anchor in reference.anchors),
        keys=frozenset(reference.key for reference in library.references),
        words=words,
        numbered=Deferred(lambda: count_numbers(words)),
        by_name=named.by_name,
        by_slip=named.by_slip,
        laws=laws_of(references),
        labels=label_entries(references),
        undated=find_terms(words, UNDATED),
    )
