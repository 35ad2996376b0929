"""Notes that are references, beside a list of another kind: entries behind it, cited by marks."""

from __future__ import annotations

from datetime import date

import pytest

from pages_rules import read_article
from wellsourced.ledger import Ledger
from wellsourced.links import Status
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle, Setting
from wellsourced.rules import reference_count_mismatch

BARLEY = "Orlov P, Quist R. Barley broth and iron in adults. J Broth. 2015;7:21-29."
OATS = "Tamm L, Ueda S. Oat bran and serum cholesterol. Oat Res. 2012;4:5-11."
TEXT = "# Grain\n\nBarley raises iron by 12% in adults.[^1] Oats lower cholesterol by 8% [1].\n\n"
LISTED = f"\n## References\n\n1. {OATS}\n"


def read(text: str, form: str = "markdown") -> AuditedArticle:
    return read_article(form, text, Library(), Ledger())


def sources(audited: AuditedArticle) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in audited.claims]
    for support in audited.supports:
        if support.reference is not None:
            found[support.claim].append(support.reference.key)
    return found


def test_a_note_that_is_a_reference_is_listed_behind_the_list_and_cited_by_its_mark() -> None:
    audited = read(f"{TEXT}[^1]: {BARLEY}\n{LISTED}")
    assert [(one.index, one.label, one.raw) for one in audited.references] == [
        (1, "1", OATS),
        (2, "", BARLEY),
    ]
    assert sources(audited) == [["orlov2015"], ["tamm2012"]]
    assert audited.statuses == (Status.SOURCED, Status.SOURCED)


def test_a_note_beside_citations_that_the_format_marks_is_a_reference() -> None:
    text = "Barley raises iron by 12% in adults. [#a]_\n\nOats lower cholesterol by 8% [Ta12]_.\n\n"
    text += f".. [Ta12] {OATS}\n\n.. [#a] {BARLEY}\n"
    assert sources(read(text, "rst")) == [["orlov2015"], ["tamm2012"]]


def test_a_number_without_entry_does_not_mean_a_note() -> None:
    audited = read(f"{TEXT}Rye is eaten by 30% of adults [2].\n\n[^1]: {BARLEY}\n{LISTED}")
    assert audited.statuses[-1] is Status.UNDEFINED
    assert sources(audited)[-1] == []


@pytest.mark.parametrize(
    "note",
    [
        "Barley is a grain, and it is older than most of the grains that are eaten now.",
        "See Tamm L, Ueda S. Oat Res. 2012;4:5-11, at page 7.",
        "Orlov P, Quist R. J Broth. 2015;7:21-29, against [1].",
    ],
)
def test_remarks_and_notes_that_cite_the_list_stay_notes(note: str) -> None:
    audited = read(f"{TEXT}[^1]: {note}\n{LISTED}")
    assert [one.raw for one in audited.references] == [OATS]


def test_the_count_of_a_heading_is_that_of_the_list_without_notes() -> None:
    listed = LISTED.replace("References", "References (1)")
    audited = read(f"{TEXT}[^1]: {BARLEY}\n{listed}")
    assert len(audited.references) == 2  # the list's and the note
    check = reference_count_mismatch.RULE.check
    assert check is not None
    assert not list(check(audited, Setting(date(2025, 1, 1), {})))
