"""A review on disk: what is to be judged, and each answer written before the next is asked.

The ledger is read again for every answer and held while it is written. Where the claim is not
as the person saw it, nothing is written; what others changed elsewhere in the file stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wellsourced import ledger as ledgers
from wellsourced._leaves import leaves
from wellsourced.articles import Claim
from wellsourced.errors import BadUsage, WriteRefused, name_nearest
from wellsourced.ledger import Ledger, LedgerClaim, put_claims, quote_claims, short_quotes
from wellsourced.project.audits import Joined, Request, day_of, join_paths, run_rules
from wellsourced.project.decoding import Decoded, decode
from wellsourced.project.gathering import require_project
from wellsourced.project.ledgers import find_ledger
from wellsourced.project.listing import NamedFile
from wellsourced.project.people import find_person
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.references import Reference
from wellsourced.reviewing import (
    Agreement,
    Answer,
    Item,
    JudgedTwice,
    Wanted,
    list_items,
    list_judged_twice,
    measure_agreement,
    record_answer,
    refuse_answer,
)
from wellsourced.rule import Audit, AuditedArticle, Rule
from wellsourced.text import Quote

TURNED = "the claim says something else since; give your verdict on it first, then the certainty"


@dataclass(frozen=True, slots=True)
class Review:
    """What is to be reviewed in the articles of a project, hardest first.

    `ledgers` are those of the audit's articles, `None` for an article that has none.
    `unrecorded` counts the claims that need a source and stand in no ledger yet: `collect`
    puts them there.
    """

    project: Project
    audit: Audit
    wanted: Wanted
    items: tuple[Item, ...] = ()
    ledgers: tuple[Path | None, ...] = ()
    unrecorded: int = 0

    def article_of(self, item: Item) -> AuditedArticle:
        """Return the article that *item* stands in."""
        return self.audit.articles[item.article]

    def claim_of(self, item: Item) -> Claim:
        """Return the claim of *item* as the article has it."""
        return self.article_of(item).claims[item.claim]

    def reference_of(self, item: Item) -> Reference | None:
        """Return the source of *item*; `None` where there is none, or the library lacks it."""
        supports = self.article_of(item).supports_of(item.claim)
        named = (one for one in supports if one.evidence and one.evidence.key == item.key)
        return next((one.reference for one in named), None)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer that was written: the ledger's change, and its claim as it stands now."""

    item: Item
    change: Change
    claim: LedgerClaim


class Overtaken(WriteRefused):
    """The claim in the ledger is not as the person saw it who answers."""


def open_review(
    project: Project, paths: Sequence[NamedFile], request: Request, wanted: Wanted
) -> Review:
    """Return what is to be reviewed in the articles that *paths* name, or in all of *project*.

    Raises `BadUsage` outside a project.
    """
    require_project(project, paths)
    return plan_review(project, join_paths(project, paths, request), wanted)


def plan_review(project: Project, joined: Joined, wanted: Wanted) -> Review:
    """Return what is to be reviewed in articles that were joined."""
    audit = run_rules(project, joined)
    items = list_items(audit, wanted)
    found = tuple(find_ledger(file, project) for file in joined.files)
    recorded = {(at, one) for at, article in enumerate(audit.articles) for one in _known(article)}
    unrecorded = sum(
        claim.needs_source and (at, index) not in recorded
        for at, article in enumerate(audit.articles)
        for index, claim in enumerate(article.claims)
    )
    return Review(project, audit, wanted, items, found, unrecorded)


def _known(article: AuditedArticle) -> frozenset[int]:
    return frozenset(at for at, claim in article.decisions.anchored if claim.id)


def name_reader(project: Project, by: str = "") -> str:
    """Return who answers: *by*, or whom git names; raise `BadUsage` for nobody."""
    name = " ".join(by.split()) or find_person(project.root)
    if not name:
        message = "say who reviews: `--by NAME`, or `git config user.name NAME`"
        raise BadUsage(message)
    return name


def today() -> str:
    """Return the day on which an answer is given, whatever day ages count from."""
    return day_of(None).isoformat()


def find_claim(review: Review, item: Item) -> LedgerClaim:
    """Return the claim of *item* as its ledger holds it now.

    Raises `WriteRefused` where a person took it out, and `Unreadable` for a ledger that cannot
    be read.
    """
    ledger = _read(_ledger_of(review, item))[2]
    return _pick(ledger, item)


def record(review: Review, item: Item, seen: LedgerClaim, answer: Answer) -> Recorded:
    """Write *answer* on *item* into its ledger, where the claim still is as it was *seen*.

    Raises `BadUsage` for an answer that cannot be recorded, with the reason, `Overtaken` where
    somebody changed the claim meanwhile, and `WriteRefused` where the file cannot be written.
    """
    path = _ledger_of(review, item)
    if answer.waiver is not None:
        _require_rule(answer.waiver.rule)
    with hold(path):
        data, decoded, ledger = _read(path)
        claim = _pick(ledger, item)
        if claim != seen:
            message = f"{ledger.path}: somebody else changed {item.id} meanwhile; look again"
            raise Overtaken(message)
        needs = review.project.config.verdict_needs_passage
        if why := refuse_answer(claim, answer, needs_passage=needs):
            raise BadUsage(why)
        turned = find_turned(review, item, claim)
        if turned is not None and answer.rating is not None and answer.rating.certainty:
            raise BadUsage(TURNED)
        written = record_answer(claim, answer, turned)
        after = put_claims(ledger, (written,))
        change = Change(path, data, decoded.encode(after.text))
        write_changes((change,))
    return Recorded(item, change, _pick(after, item))


def _require_rule(name: str) -> None:
    rules = leaves("wellsourced.rules", "RULE", Rule)
    known = [word for rule in rules for word in (rule.name, rule.code)]
    if name not in known:
        message = f"there is no rule `{name}`{name_nearest(name, known)}"
        raise BadUsage(message)


def undo(recorded: Recorded) -> None:
    """Take an answer back, to the byte; raise `WriteRefused` where the file changed since."""
    change = recorded.change
    write_changes((replace(change, before=change.after, after=change.before or b""),))


def find_turned(review: Review, item: Item, claim: LedgerClaim) -> Quote | None:
    """Return the words that the claim has now, where what was found was found of others.

    That is so where no verdict holds any more, and where a word of content came or went.
    """
    article = review.article_of(item)
    decisions = article.decisions
    if item.claim not in {*decisions.voided, *decisions.reworded}:
        return None
    quotes = short_quotes(quote_claims(article.article, article.claims))
    return quotes[item.claim] if quotes[item.claim].exact != claim.quote.exact else None


def compare_readers(review: Review) -> tuple[tuple[JudgedTwice, ...], Agreement]:
    """Return what two people judged in these ledgers, the second being who reviews."""
    paths = dict.fromkeys(path for path in review.ledgers if path and path.exists())
    both = tuple(
        one for path in paths for one in list_judged_twice(_read(path)[2], review.wanted.by)
    )
    return both, measure_agreement([(one.first.verdict, one.second.verdict) for one in both])


def _ledger_of(review: Review, item: Item) -> Path:
    path = review.ledgers[item.article]
    if path is None or not path.exists():
        message = "the ledger of this article is no longer there; run `wellsourced collect`"
        raise WriteRefused(message)
    return path


def _read(path: Path) -> tuple[bytes, Decoded, Ledger]:
    name = see_from_here(path)
    with naming(name):
        data = read_bytes(path)
        decoded = decode(data, "utf-8")
    return data, decoded, ledgers.parse(decoded.raw, name)


def _pick(ledger: Ledger, item: Item) -> LedgerClaim:
    found = next((claim for claim in ledger.claims if claim.id == item.id), None)
    if found is None:
        message = f"{ledger.path}: the claim {item.id} is no longer in it; nothing was written"
        raise WriteRefused(message)
    return found
