"""What forms may know of the works that an article can cite."""

from __future__ import annotations

from wellsourced.articles import Article, Role
from wellsourced.citing.dates import UNDATED
from wellsourced.citing.labels import label_entries
from wellsourced.citing.naming import (
    index_names,
    index_slips,
    index_surnames,
    index_years,
    laws_of,
    name_list,
)
from wellsourced.form import Listed
from wellsourced.markers.words import WORD, count_numbers, count_words
from wellsourced.references import Library, Reference


def describe_list(article: Article, references: tuple[Reference, ...], library: Library) -> Listed:
    """Return what the forms may know of the references that *article* can cite."""
    cited = name_list(
        references or library.references,
        (block.text for block in article.blocks if block.role is Role.BODY),
    )
    words = count_words(block.text for block in article.blocks if block.role is Role.BODY)
    lowered = frozenset(word.lower() for word in words)
    return Listed(
        references=references,
        numbers=frozenset(reference.index for reference in references),
        by_year=index_years(cited),
        by_surname=index_surnames(cited),
        anchors=frozenset(anchor for reference in references for anchor in reference.anchors),
        keys=frozenset(reference.key for reference in library.references),
        words=words,
        numbered=count_numbers(words),
        by_name=index_names(cited),
        by_slip=index_slips(cited),
        laws=laws_of(references),
        labels=label_entries(references),
        undated=tuple(term for term in UNDATED if lowered.issuperset(WORD.findall(term))),
    )
