"""Reviews: what a person has to judge, and the verdicts, levels and waivers that they give."""

from __future__ import annotations

from wellsourced.config import Config
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.interface.places import Name, find_project, name_files
from wellsourced.interface.requests import ask
from wellsourced.judgements import Rating
from wellsourced.ledger import INTENTS, Waiver
from wellsourced.links import Verdict
from wellsourced.project import reviews
from wellsourced.project.reviews import Recorded, Review
from wellsourced.reviewing import Answer, Item, Wanted, parse_only


def open_review(  # noqa: PLR0913 – the options of the command, each by its name
    *paths: Name,
    by: str = "",
    second: bool = False,
    only: tuple[str, ...] = (),
    sample: float = 100,
    seed: int = 0,
    config: Config | None = None,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
) -> Review:
    """Return the claims whose sources a person has to judge, hardest first.

    *by* is who reviews, else whom git names. *second* asks for what somebody else has judged,
    *only* for some (`kind=dose`), *sample* for so many percent of them, drawn by *seed*. Raises
    `BadUsage` outside a project and where nobody is named.

    >>> review = open_review("pages/meadowsweet.md", by="AB", second=True)
    >>> [(item.id, item.key, item.need.value) for item in review.items]
    [('c01', 'roe2021', 'judged')]
    """
    project = find_project(config)
    wanted = Wanted(parse_only(only), sample, seed, reviews.name_reader(project, by), second)
    request = ask(library, format_name, encoding, jobs)
    return reviews.open_review(project, name_files(paths), request, wanted)


def record_verdict(  # noqa: PLR0913 – what a ledger holds of a source, each by its name
    review: Review,
    item: Item,
    verdict: str,
    *,
    passage: str | None = None,
    locator: str | None = None,
    intent: str | None = None,
    note: str | None = None,
    on: str = "",
) -> Recorded:
    """Write what a person found in the source of *item* into the ledger.

    What is not given stays as it is there; *on* is today (ISO 8601). Raises `BadUsage` for
    what cannot be recorded, such as "supports" without a passage, and `WriteRefused` where the
    ledger stands in the way.

    >>> review = open_review("pages/meadowsweet.md", by="AB", second=True)
    >>> recorded = record_verdict(review, review.items[0], "partly", passage="0.6 degrees")
    >>> [(source.verdict.value, source.by) for source in recorded.claim.sources]
    [('supports', ''), ('partly', 'AB')]
    """
    _require("verdict", verdict, tuple(Verdict))
    if intent is not None:
        _require("intent", intent, INTENTS)
    wanted = review.wanted
    day = on or reviews.today()
    answer = Answer(
        item.key, Verdict(verdict), passage, locator, intent, note, None, wanted.by, day,
        wanted.second,
    )  # fmt: skip
    return reviews.record(review, item, reviews.find_claim(review, item), answer)


def record_waiver(review: Review, item: Item, rule: str, why: str, *, until: str = "") -> Recorded:
    """Write into the ledger that *rule* does not apply to the claim of *item*, and why.

    *until* is the last day on which that holds (ISO 8601). Raises `BadUsage` without a reason.

    >>> review = open_review("pages/meadowsweet.md", by="AB", second=True)
    >>> recorded = record_waiver(review, review.items[0], "undated-statistic", "one old trial")
    >>> recorded.claim.waivers[0].by
    'AB'
    """
    waiver = Waiver(rule, why, review.wanted.by, until)
    seen = reviews.find_claim(review, item)
    return reviews.record(review, item, seen, Answer(waiver=waiver))


def record_todo(review: Review, item: Item, todo: str) -> Recorded:
    """Write into the ledger what is still to be done of the claim of *item*; empty: nothing.

    >>> from wellsourced import collect
    >>> collected = collect("pages/willow.md")
    >>> review = open_review("pages/willow.md", by="AB")
    >>> record_todo(review, review.items[0], "ask the lab").claim.todo
    'ask the lab'
    """
    return reviews.record(review, item, reviews.find_claim(review, item), Answer(todo=todo))


def take_off_source(review: Review, item: Item) -> Recorded:
    """Write into the ledger that the citation of the source of *item* is not for its claim.

    Raises `BadUsage` for an item without a source.

    >>> from wellsourced import collect
    >>> collected = collect("pages/willow.md")
    >>> review = open_review("pages/willow.md", by="AB")
    >>> take_off_source(review, review.items[0]).claim.sources[0].scope
    'none'
    """
    if not item.key:
        message = f"the claim {item.id} has no source that could be taken off"
        raise BadUsage(message)
    answer = Answer(item.key, by=review.wanted.by, on=reviews.today(), taken_off=True)
    return reviews.record(review, item, reviews.find_claim(review, item), answer)


def record_level(
    review: Review, item: Item, scheme: str, level: str, question: str = ""
) -> Recorded:
    """Write how strong the source of *item* is for one kind of question, by *scheme*.

    *scheme* is `ocebm-2011`, which needs a *question*, `sign` or `nhmrc`. Raises `BadUsage`
    for a level that is not on that scale.

    >>> review = open_review("pages/meadowsweet.md", by="AB", second=True)
    >>> found = record_level(review, review.items[0], "ocebm-2011", "2", "treatment-benefit")
    >>> [(one.source, one.level, one.by) for one in found.claim.evidence]
    [('roe2021', '2', 'AB')]
    """
    return _record_rating(review, item, Rating(scheme, item.key, question, level))


def record_certainty(
    review: Review, item: Item, outcome: str, certainty: str, because: tuple[str, ...] = ()
) -> Recorded:
    """Write how sure the body of evidence is for an *outcome* of the claim of *item* (GRADE).

    *because* are the reasons for rating down or up, which all but `high` need. Raises
    `BadUsage` for what is no rating of GRADE, and where the claim says something else since.

    >>> review = open_review("pages/meadowsweet.md", by="AB", second=True)
    >>> found = record_certainty(review, review.items[0], "fever", "low", ("imprecision",))
    >>> found.claim.evidence[-1].because
    ('imprecision',)
    """
    rating = Rating("grade", certainty=certainty, outcome=outcome, because=because)
    return _record_rating(review, item, rating)


def _record_rating(review: Review, item: Item, rating: Rating) -> Recorded:
    answer = Answer(rating=rating, by=review.wanted.by, on=reviews.today())
    return reviews.record(review, item, reviews.find_claim(review, item), answer)


def _require(what: str, word: str, known: tuple[str, ...]) -> None:
    if word not in known:
        message = f"there is no {what} `{word}`{name_nearest(word, known)}"
        raise BadUsage(message)
