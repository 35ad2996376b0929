"""What forms may know of the works that an article can cite."""

from __future__ import annotations

from wellsourced.articles import Article, Role
from wellsourced.citing.fitting import cited_as
from wellsourced.form import CitedAs, Listed
from wellsourced.markers.words import count_numbers, count_words
from wellsourced.references import Library, Reference


def describe_list(article: Article, references: tuple[Reference, ...], library: Library) -> Listed:
    """Return what the forms may know of the references that *article* can cite."""
    by_year: dict[str, list[CitedAs]] = {}
    by_surname: dict[str, list[CitedAs]] = {}
    for reference in references or library.references:
        cited = cited_as(reference)
        for year in cited.years or {""}:
            by_year.setdefault(year, []).append(cited)
        for last in {words[-1] for words in cited.surnames} | cited.acronyms:
            by_surname.setdefault(last, []).append(cited)
    words = count_words(block.text for block in article.blocks if block.role is Role.BODY)
    return Listed(
        references=references,
        numbers=frozenset(reference.index for reference in references),
        by_year={year: tuple(cited) for year, cited in by_year.items()},
        by_surname={name: tuple(cited) for name, cited in by_surname.items()},
        anchors=frozenset(anchor for reference in references for anchor in reference.anchors),
        keys=frozenset(reference.key for reference in library.references),
        words=words,
        numbered=count_numbers(words),
    )
