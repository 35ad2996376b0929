"""What is new of an audit: beside a baseline on disk, and since a revision of git."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellsourced.baselines import Known, News, hold_back, keep_changed, parse_baseline
from wellsourced.errors import BadConfiguration, Unreadable
from wellsourced.project.decoding import decode
from wellsourced.project.listing import show_name
from wellsourced.project.projects import Project, find_home
from wellsourced.project.reading import read_bytes
from wellsourced.project.revisions import find_changed
from wellsourced.rule import Audit


def keep_new(
    project: Project, audited: Audit, baseline: Path | None = None, revision: str = ""
) -> News:
    """Return *audited* with what is new alone; without either, all of it.

    Raises `BadConfiguration` where the baseline cannot be used, `BadUsage` where there is no
    such revision.
    """
    news = News(audited)
    if baseline is not None:
        known = open_baseline(baseline)
        looked_at = _look_at(project, audited, known)
        news = hold_back(audited, known, looked_at, show_name(baseline))
    if revision:
        changed = find_changed(_files(audited), revision)
        return News(keep_changed(news.audit, changed, revision), news.gone)
    return news


def open_baseline(path: Path) -> tuple[Known, ...]:
    """Return the findings of the baseline *path*; raise `BadConfiguration` where it is none."""
    try:
        return parse_baseline(decode(read_bytes(path), "utf-8").text)
    except Unreadable as error:
        message = f"{show_name(path)}: the baseline cannot be used: {error}"
        raise BadConfiguration(message) from error


def _files(audited: Audit) -> tuple[str, ...]:
    """Return the paths, as shown, of all that was looked at."""
    articles = (one.article.path for one in audited.articles)
    ledgers = (one.decisions.ledger for one in audited.articles)
    held = (one.path for one in ledgers if one.text)
    return (*articles, *held, *(one.path for one in audited.libraries))


def _look_at(project: Project, audited: Audit, known: Sequence[Known]) -> frozenset[str]:
    """Return the files, from the project's folder, of which it is known what they hold.

    Those are what was audited, but for where a rule of a house failed, and what is no longer
    there.
    """
    unread = {one.path for one in audited.unread}
    missing = {one.path for one in known if not (project.root / one.path).exists()}
    return frozenset(find_home(project, path) for path in {*_files(audited)} - unread) | missing
