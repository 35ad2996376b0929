"""Articles as they are shown, one by one, and the page that is made of them all.

What stands here is all that a page needs of an article, so an article can be let go of, or be
kept in a file, before the page is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from wellsourced.page import ArticlePage, FileFindings, NotRead, Page, Suite
from wellsourced.pages.badges import Open, badge
from wellsourced.pages.checks import left_out
from wellsourced.pages.counts import counts, coverage
from wellsourced.pages.notes import by_severity, foremost, found_words, further_words
from wellsourced.pages.ruling import rule_notes, statistics
from wellsourced.pages.standing import meanings
from wellsourced.pages.suites import suites
from wellsourced.pages.words import plural
from wellsourced.rule import Audit, Summary


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as a report shows it, with what is counted over all articles.

    `links` are those from claims to sources, of which `blank` were compared by nobody.
    `listless` says that no reference list was found where one was to be expected; `fixable`
    counts the findings that can be mended. `looked` counts the claims that need a source which
    a person contests, those that have one and that none judged, and those that one source
    bears out and another does not.
    """

    article: ArticlePage
    summary: Summary
    suite: Suite
    open: Open
    links: int
    blank: int
    listless: bool
    fixable: int
    looked: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Rest:
    """An audit besides its articles: `others` are files that are none, with their findings."""

    audit: Audit
    others: tuple[FileFindings, ...]
    fixable: int


def join_shown(shown: Sequence[Shown], rest: Rest) -> Page:
    """Return the page of articles that were *shown* one by one, without the facts."""
    audit, others = rest.audit, rest.others
    articles = tuple(one.article for one in shown)
    alone = len(articles) == 1
    notes = [note for article in articles for note in article.findings]
    notes += [note for file in others for note in file.findings]
    not_read = tuple(NotRead(unread.path, unread.reason) for unread in audit.unread)
    ordered = by_severity(notes)
    fixable = sum(one.fixable for one in shown) + rest.fixable if articles else 0
    read = articles or others or audit.libraries
    return Page(
        version=audit.version,
        as_of=audit.as_of.isoformat(),
        title=articles[0].title if alone else plural(len(articles), "article"),
        counts=counts(audit.summary, *_add_up(shown)),
        articles=articles,
        findings=ordered,
        others=others,
        waived=tuple(note for article in articles for note in article.waived),
        found=found_words(notes, fixable) if read else "nothing was read",
        coverage=coverage(_names(articles), [one.summary for one in shown], audit.summary),
        not_read=not_read,
        unchecked=tuple(_unchecked(shown, audit)),
        looked_up=(*audit.checked, *audit.unchecked),
        single=alone,
        facts={},
        foremost=foremost(ordered),
        further=further_words(ordered),
        rules=rule_notes(audit),
        statistics=statistics(notes, len(articles), others),
        suites=(*(one.suite for one in shown), *suites((), others, not_read)),
        badge=badge(audit.summary, [one.open for one in shown], ordered),
        publisher=audit.publication.publisher,
        left_out=left_out(audit),
        meanings=meanings(),
    )


def _add_up(shown: Sequence[Shown]) -> tuple[int, ...]:
    """Return what is counted of each, over all."""
    return tuple(map(sum, zip(*(one.looked for one in shown), strict=True)))


def _names(articles: Sequence[ArticlePage]) -> list[str]:
    """Return the articles' names in a table: those of their files, or their paths if alike."""
    paths = [article.path for article in articles]
    names = [PurePath(path).stem for path in paths]
    return names if len(set(names)) == len(names) else paths


def _unchecked(shown: Sequence[Shown], audit: Audit) -> Iterable[str]:
    """Yield in words what no person has looked at, and what could not be looked at."""
    links = sum(one.links for one in shown)
    blank = sum(one.blank for one in shown)
    if blank:
        yield (
            f"Of {plural(links, 'link')} from claims to sources, {blank}"
            f" {'has' if blank == 1 else 'have'} not been compared with the work by a person."
        )
    for one in shown:
        if one.listless:
            path = one.article.path
            yield f"No reference list was found for {path}: its citations are not resolved."
    if not any(words.startswith("retractions") for words in (*audit.checked, *audit.unchecked)):
        yield "Whether works were retracted was not looked up."
    if audit.unread:
        yield f"{plural(len(audit.unread), 'file')} could not be read."
