"""Reports of audits that are put together by hand, for the tests of reports."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from sample_audit import Draft, audited, sample_audit
from wellsourced.articles import Kind
from wellsourced.links import Status
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report
from wellsourced.rule import Audit, summarise


def render(name: str, audit: Audit, templates: Templates | None = None) -> str:
    return choose_report(name).render(build_page(audit), templates or Templates(again=True))


def two_articles() -> Audit:
    """Return an audit of the sample and of an article that cites nothing and lists nothing."""
    made = Draft("articles/short.txt", "A short note")
    made.block("Half of all adults in Norland sleep badly.")
    made.claim("Half of all adults in Norland sleep badly.", Status.UNSOURCED, Kind.STATISTIC)
    first = sample_audit()
    short = replace(
        audited(made),
        references=(),
        listing=replace(audited().listing, found=False, reason="nothing looks like one"),
    )
    articles = (*first.articles, short)
    return replace(first, articles=articles, summary=summarise(articles, len(first.unread)))


def texts(tree: html.HtmlElement, path: str) -> list[str]:
    """Return the attributes or texts that an XPath finds."""
    found = tree.xpath(path)
    assert isinstance(found, list)
    return [str(one) for one in found]


def elements(tree: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath finds."""
    found = tree.xpath(path)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, html.HtmlElement)]
