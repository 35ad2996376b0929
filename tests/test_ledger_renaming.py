"""Keys renamed in a ledger all at once, and links to one work united without losing a word."""

from __future__ import annotations

import pytest

from wellsourced import ledger
from wellsourced.links import Scope, Verdict
from wellsourced.text import Quote

HEAD = 'article = "a.md"\n\n[[claim]]\nid = "c01"\nquote = "Eels fell."\n'
PLAIN = '\n[[claim.source]]\nkey = "{}"\nintent = "citesAsEvidence"\nscope = "own"\n'
JUDGED = '\n[[claim.source]]\nkey = "{}"\nverdict = "supports"\npassage = "they fell"\n'


def unite(text: str) -> str:
    return ledger.unite_sources(ledger.parse(text, "a.toml"), {"a"}).text


def test_all_keys_are_renamed_at_once() -> None:
    text = HEAD + PLAIN.format("a") + "# b is next\n" + PLAIN.format("b") + PLAIN.format("c")
    after = ledger.rename_keys(ledger.parse(text, "a.toml"), {"a": "b", "b": "a"}).text
    assert after == HEAD + PLAIN.format("b") + "# b is next\n" + PLAIN.format("a") + PLAIN.format(
        "c"
    )


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((PLAIN, PLAIN), (PLAIN,)),
        ((PLAIN, PLAIN, PLAIN), (PLAIN,)),
        ((PLAIN, JUDGED), (JUDGED,)),
        ((JUDGED, PLAIN), (JUDGED,)),
        ((JUDGED, JUDGED), (JUDGED,)),
        ((PLAIN, JUDGED, JUDGED.replace("supports", "partly")),
         (JUDGED, JUDGED.replace("supports", "partly"))),
        ((PLAIN, PLAIN.replace('scope = "own"\n', "")), (PLAIN.replace('scope = "own"\n', ""),)),
        ((PLAIN, PLAIN.replace("own", "lead-in")), (PLAIN,)),
    ],
)  # fmt: skip
def test_a_link_that_says_nothing_of_its_own_goes(
    sources: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    rest = '\n[[claim]]\nid = "c02"\nquote = "Eels rose."\n' + PLAIN.format("a")
    before = HEAD + "".join(one.format("a") for one in sources) + rest
    assert unite(before) == HEAD + "".join(one.format("a") for one in expected) + rest


@pytest.mark.parametrize(
    "source",
    [
        PLAIN + "# seen by AB\n" + 'locator = "p. 3"\n',
        PLAIN + 'locator = "p. 3"\n',
        PLAIN + 'mine = "x"\n',
        PLAIN.replace("citesAsEvidence", "disputes"),
        PLAIN.replace('"own"', '"own" # as AB says'),
        PLAIN + 'note = "look again"\n',
        JUDGED.replace("supports", "contradicts"),
        JUDGED + 'by = "AB"\non = 2026-01-02\n',
        JUDGED + 'mine = "x"\n',
    ],
)
def test_what_a_person_wrote_of_a_link_keeps_it(source: str) -> None:
    text = HEAD + JUDGED.format("a") + source.format("a")
    assert unite(text) == text
    assert unite(text.replace('"a"', '"b"')) == text.replace('"a"', '"b"')


def test_claims_with_two_verdicts_on_a_work_are_named() -> None:
    text = HEAD + JUDGED.format("a") + JUDGED.replace("supports", "partly").format("a")
    found = ledger.parse(text + PLAIN.format("a"), "a.toml")
    assert ledger.list_twice_judged(found, {"a", "b"}) == (("c01", "a"),)
    assert ledger.list_twice_judged(found, {"b"}) == ()


def test_of_two_links_to_a_work_the_judged_one_counts() -> None:
    text = HEAD + PLAIN.replace('scope = "own"\n', "").format("a") + JUDGED.format("a")
    found = ledger.parse(text + JUDGED.replace("supports", "partly").format("a"), "a.toml")
    decisions = ledger.Decisions(found, ((0, found.claims[0]),))
    (support,) = ledger.apply_ledger((), decisions, {})
    assert support.scope is Scope.LEDGER
    assert support.evidence is not None
    assert support.evidence.verdict is Verdict.SUPPORTS
    assert found.claims[0].quote == Quote("Eels fell.")


def test_a_citation_that_was_taken_off_makes_no_link_needless() -> None:
    off = PLAIN.replace('"own"', '"none"').format("a")
    linked = '\n[[claim.source]]\nkey = "a"\nintent = "citesAsEvidence"\n'
    text = HEAD + off + linked
    assert unite(text) == text
    assert unite(HEAD + linked + off) == HEAD + linked + off
