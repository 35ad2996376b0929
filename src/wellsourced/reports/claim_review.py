"""Fact checks as schema.org's `ClaimReview`, of claims that a person rated; only when asked for.

A verdict says whether a source bears a sentence out, not whether the sentence is true: no rating
is ever made of it. `[claim.review]` of a ledger holds what the person decided.
https://schema.org/ClaimReview
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from wellsourced.errors import BadConfiguration, BadUsage
from wellsourced.escaping import web_address, write_json
from wellsourced.page import ClaimCard, FactCheck, Page
from wellsourced.report import Report, TemplateSource

_NONE = (
    "no claim was rated by a person: a fact check needs a [claim.review] with `rating`, `words`,"
    " `claimant`, `url` and `on` in the ledger"
)
_NO_PUBLISHER = "a fact check needs the setting `publisher`, the organisation whose check it is"


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the rated claims of *page* as JSON-LD.

    Raises `BadUsage` where none was rated or a rating lacks something, and `BadConfiguration`
    where the settings do not say whose check it is: nothing of it is made up.
    """
    rated = [
        (article.path, card, card.check)
        for article in page.articles
        for card in article.claims
        if card.check is not None
    ]
    if not rated:
        raise BadUsage(_NONE)
    if not page.publisher:
        raise BadConfiguration(_NO_PUBLISHER)
    checks = [_check(page.publisher, path, card, check) for path, card, check in rated]
    return write_json({"@context": "https://schema.org", "@graph": checks}) + "\n"


def _check(publisher: str, path: str, card: ClaimCard, check: FactCheck) -> dict[str, object]:
    wrong = list(_wrong(check))
    if wrong:
        message = f"{path}: [claim.review] of claim {card.id} {', '.join(wrong)}"
        raise BadUsage(message)
    claim: dict[str, object] = {
        "@type": "Claim",
        "text": card.quote,
        "author": {"@type": "Organization", "name": check.claimant},
    }
    appearance = web_address(check.appearance)
    if appearance:
        claim["appearance"] = {"@type": "CreativeWork", "url": appearance}
    return {
        "@type": "ClaimReview",
        "url": web_address(check.url),
        "datePublished": check.on,
        "claimReviewed": card.quote,
        "author": {"@type": "Organization", "name": publisher},
        **({"creator": {"@type": "Person", "name": check.by}} if check.by else {}),
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": _number(check.rating),
            "bestRating": _number(check.best),
            "worstRating": _number(check.worst),
            "alternateName": check.words,
        },
    }


def _wrong(check: FactCheck) -> Iterator[str]:
    """Yield what keeps *check* from being published."""
    if check.lapsed:
        yield "was given to words that have changed since: rate the claim anew, or take it out"
    for name in ("rating", "words", "claimant", "url", "on"):
        if not str(getattr(check, name)).strip():
            yield f"has no `{name}`"
    if check.url and not web_address(check.url):
        yield "has a `url` that is no web address"
    rating, worst, best = (_number(one) for one in (check.rating, check.worst, check.best))
    if rating is None or worst is None or best is None:
        yield "rates by words where `rating`, `worst` and `best` must be numbers"
    elif not min(worst, best) <= rating <= max(worst, best):
        yield f"has a `rating` that is not between {check.worst} and {check.best}"


def _number(text: str) -> float | int | None:
    try:
        number = float(text)
    except ValueError:
        return None
    if not isfinite(number):
        return None
    return int(number) if number.is_integer() else number


REPORT = Report("claim-review", ".jsonld", render)
