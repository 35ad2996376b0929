"""Claims and their sources as W3C Web Annotations, for programs that annotate pages.

An annotation is a claim and one of its sources: the target is the claim's words in the article,
the bodies are the work (`linking`, with the passage that a person quoted from it), the passage in
words (`describing`) and the person's verdict (`assessing`). Why the article cites the work is
said of the target, in CiTO's direction. https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from wellsourced.escaping import file_address, write_json
from wellsourced.page import ArticlePage, ClaimCard, Page, SourceLine
from wellsourced.report import Report, TemplateSource

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"cito": "http://purl.org/spar/cito/"}]
_UNCHECKED = "not-checked"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

_Node = dict[str, object]


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the links of *page* as a collection of annotations on one page."""
    items = [one for article in page.articles for one in _annotations(article)]
    paths = "\n".join(article.path for article in page.articles)
    collection = _name(f"collection\n{paths}")
    made: _Node = {
        "@context": _CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": f"Sources of claims: {page.title}",
        "total": len(items),
    }
    if items:
        made["first"] = {
            "id": _name(f"page\n{paths}"),
            "type": "AnnotationPage",
            "partOf": {"id": collection},
            "startIndex": 0,
            "items": items,
        }
    return write_json(made) + "\n"


def _name(what: str) -> str:
    """Return a name that is the same whenever it is made of the same."""
    return uuid5(NAMESPACE_URL, f"wellsourced\n{what}".encode("utf-8", "replace").decode()).urn


def _annotations(article: ArticlePage) -> Iterator[_Node]:
    """Yield an annotation for each source of each claim of *article*."""
    cards = (*article.references, *article.unused)
    works = {f"#{card.anchor}": card.text for card in cards}
    for card in article.claims:
        for place, line in enumerate(card.sources, 1):
            bodies = list(_bodies(line, _work(line), works.get(line.href, line.short)))
            yield _annotation(article, card, line, place) | {"body": bodies}


def _work(line: SourceLine) -> str:
    """Return the address of a source, or where it has none a name made of its key."""
    return line.links[0].href if line.links else _name(f"work\n{line.key}")


def _annotation(article: ArticlePage, card: ClaimCard, line: SourceLine, place: int) -> _Node:
    """Return the annotation of the source at *place* of a claim; what it says comes after."""
    told: _Node = {f"cito:{line.cito}": {"id": _work(line)}} if line.cito else {}
    return {
        "id": _name(f"annotation\n{article.path}\n{card.id}\n{line.key}\n{place}"),
        "type": "Annotation",
        "motivation": "linking" if line.verdict == _UNCHECKED else ["linking", "assessing"],
        "target": {
            "id": _name(f"claim\n{article.path}\n{card.id}"),
            "type": "SpecificResource",
            "source": file_address(article.path),
            "selector": _selectors(card),
            **told,
        },
    }


def _selectors(card: ClaimCard) -> list[_Node]:
    """Return the claim's words, and where its file has them; either finds it alone."""
    found = card.selector
    around = {"prefix": found.prefix, "suffix": found.suffix}
    quote: _Node = {"type": "TextQuoteSelector", "exact": found.exact}
    quote |= {key: words for key, words in around.items() if words}
    if found.start < 0:
        return [quote]
    return [quote, {"type": "TextPositionSelector", "start": found.start, "end": found.end}]


def _bodies(line: SourceLine, work: str, printed: str) -> Iterator[_Node]:
    """Yield the work, how it is printed, and what a person found there."""
    linked: _Node = {"type": "SpecificResource", "source": work, "purpose": "linking"}
    if line.passage:
        linked["selector"] = {"type": "TextQuoteSelector", "exact": line.passage}
    yield linked
    yield _text("identifying", printed)
    person: _Node = {"creator": {"type": "Person", "name": line.by}} if line.by else {}
    if _DAY.fullmatch(line.on):
        person["created"] = f"{line.on}T00:00:00Z"  # the standard asks for a time; the day begins
    if line.passage:
        where = f" ({line.locator})" if line.locator else ""
        yield _text("describing", line.passage + where) | person
    if line.verdict != _UNCHECKED:
        yield _text("assessing", f"the source {line.verdict_words}") | person


def _text(purpose: str, words: str) -> _Node:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": words}


REPORT = Report("annotations", ".jsonld", render)
