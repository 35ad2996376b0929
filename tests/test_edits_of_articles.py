"""The ledger survives edits of its article: ids stay, nothing is put on another claim."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

import pytest

from editing import Paragraphs, annotate, audit_text, collect_ledger, cut, edit, judge
from wellsourced.ledger import Ledger, parse
from wellsourced.links import Verdict
from wellsourced.rule import AuditedArticle

BEES = """# Keeping bees in a cold valley

Bees winter in a ball around their honey. The ball keeps about 30 degrees at its core.[1] \
A colony of 10,000 bees eats close to 15 kg of honey between October and March.[2] \
Smaller colonies eat more for each bee, because a small ball loses its warmth faster. \
Many keepers therefore unite two weak colonies in autumn.

Damp kills more colonies than frost does.[1] Water gathers under the lid and drips on the ball. \
A lid of wool takes up the water and lets the warmth stay. \
In a trial of 48 hives, wool lids halved the losses of the second winter.[3]

## Signs of trouble

* No sound when the hive is knocked
* Dead bees before the entrance
* Honey that runs out of the comb
* A sour smell

Mites are the most common cause of a loss in spring.[2] They breed in the sealed cells. \
A colony with more than 3 mites in 100 bees should be treated before August.[3] \
Oxalic acid works only while there is no brood. Formic acid works through the wax of the cells. \
Both can harm the queen when the day is hotter than 30 degrees.

Keepers in the lower valley lose one colony in ten. Keepers in the upper valley lose one in six. \
The upper valley has fewer flowers after the hay is cut. \
Sowing phacelia in July gave the colonies 4 kg more honey on average.[1]

## References

1. Harrow P. Bees in winter. Valley Notes. 2014;3:10-19.
2. Oduya K. What colonies eat. Apiary Letters. 2018;7:1-8.
3. Brandt L. Lids and mites. Valley Notes. 2020;9:44-51.
"""
FERRY = """The ferry across the sound has run since 1887. It carries 212 people and 30 cars.
The crossing takes 25 minutes in calm water and up to 40 minutes in a westerly gale.

The first boat was driven by steam and burned two tonnes of coal a day. The second boat, \
built in 1931, burned oil. The present boat runs on batteries that are charged at the east pier.
Charging takes eight minutes, which is less than the boat lies there anyway.
The change cut the cost of a crossing by a third (Lund 2021).
Noise under water fell by 12 decibels, and porpoises came back to the sound (Moe 2022).

Most passengers live on the island and work in the town. One in five is a pupil. \
In summer the number of passengers doubles. Visitors stay four hours on average. \
The island has one shop, two churches and a school with 61 pupils. \
A bridge was proposed in 1974 and again in 2003. Both times the island voted against it. \
Those who live at the north end were more in favour than those at the south end.

Storms stop the ferry on nine days a year. It never ran on the night of the flood of 1953. \
Ice stopped it for six weeks in 1947. The captain must hold a licence for coastal waters. \
The crew train for fire twice a year. No passenger has died on board since 1902.

References

Lund A. The cost of a crossing. Sound Papers. 2021;4:3-9.
Moe R. Porpoises return. Sound Papers. 2022;5:11-20.
"""
ARTICLES = {"bees.md": BEES, "ferry.txt": FERRY}
KINDS = ("insert", "delete", "move", "reword", "mixed")


@cache
def _start(name: str) -> tuple[AuditedArticle, Ledger, Paragraphs]:
    first = audit_text(ARTICLES[name], name, Ledger("claims/a.toml", name))
    ledger = annotate(collect_ledger(first))
    before = audit_text(ARTICLES[name], name, ledger)
    return before, ledger, cut(before)


def _edit_often(kind: str, rate: float, times: int) -> Counter[str]:
    fates: Counter[str] = Counter()
    for name in ARTICLES:
        before, ledger, pieces = _start(name)
        for at in range(times):
            chance = random.Random(f"{name} {kind} {rate} {at}")  # noqa: S311 # no secret
            told = judge(before, ledger, edit(pieces, kind, rate, chance), name)
            assert not told.wrong
            fates += told.fates
    return fates


def test_the_articles_are_read_as_they_are_meant() -> None:
    counts = {name: len(_start(name)[0].claims) for name in ARTICLES}
    assert counts["bees.md"] >= 20
    assert counts["ferry.txt"] >= 20


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("rate", [0.02, 0.08, 0.2, 0.4])
def test_claims_keep_their_ids_and_ledgers_their_bytes(kind: str, rate: float) -> None:
    fates = _edit_often(kind, rate, times=6)
    lost = fates["lost"] + fates["contested"]
    assert fates["kept"] > 50
    assert lost <= (0.005 if rate <= 0.2 else 0.05) * (fates["kept"] + lost)
    assert fates["bytes"] == 0
    assert fates["unvoided"] == 0


def test_sentences_that_are_merged_or_split_are_put_on_no_other() -> None:
    fates = _edit_often("reshape", 0.2, times=6)
    assert fates["kept"] > 10 * fates["lost"]


def _judged(quote: str, now: str) -> Verdict | None:
    text = f'[[claim]]\nid = "c01"\nquote = "{quote}"\n[[claim.source]]\nkey = "a"\nverdict = '
    ledger = parse(f'{text}"supports"\n', "claims/a.toml")
    page = "It is a long way to the town.\n\n{}\n\nNobody has counted the gulls of the island.\n"
    beside = collect_ledger(audit_text(page.format(quote), "a.md", ledger))
    supports = audit_text(page.format(now), "a.md", beside).supports
    return next((one.evidence.verdict for one in supports if one.evidence), None)


WAS = "The new boat of the island uses 40 kilowatt hours for each crossing of the wide sound."


@pytest.mark.parametrize(
    ("was", "now", "verdict"),
    [
        ("crossing of the wide", "crossing of this wide", Verdict.SUPPORTS),
        ("kilowatt hours", "kilowatt-hour", Verdict.SUPPORTS),
        ("The new boat of", "The boat of", Verdict.SUPPORTS),
        ("kilowatt hours", "megawatt hours", Verdict.NOT_CHECKED),
        ("new boat", "old boat", Verdict.NOT_CHECKED),
        ("uses 40", "may use 40", Verdict.NOT_CHECKED),
        ("40", "45", Verdict.NOT_CHECKED),
        ("uses", "never uses", Verdict.NOT_CHECKED),
    ],
)
def test_a_verdict_holds_while_the_statement_does(was: str, now: str, verdict: Verdict) -> None:
    assert _judged(WAS, WAS.replace(was, now)) is verdict


def test_a_claim_that_was_rewritten_keeps_its_id_and_loses_its_verdict() -> None:
    now = "The boat of our island uses 40 kilowatt hours for each crossing of the sound."
    assert _judged(WAS, now) is Verdict.SUPPORTS
    now = "The new boat of this island spends 40 units whenever it must cross the sound."
    assert _judged(WAS, now) is Verdict.NOT_CHECKED
