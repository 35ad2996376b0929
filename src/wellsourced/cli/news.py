"""What is new beside a baseline or since a revision, and what of the baseline is gone."""

from __future__ import annotations

from pathlib import Path

from wellsourced.cli.options import Manners
from wellsourced.cli.printing import note
from wellsourced.project.projects import Project
from wellsourced.rule import Audit


def tell_news(
    project: Project, audited: Audit, baseline: Path | None, revision: str, manners: Manners
) -> Audit:
    """Return what is new of *audited*; say what is gone."""
    from wellsourced.project.news import keep_new

    news = keep_new(project, audited, baseline, revision)
    for one in news.gone:
        note(f"{one.path}: gone since the baseline: {one.message} ({one.rule})", manners)
    return news.audit


def tell_held(audited: Audit, new: Audit, manners: Manners) -> None:
    """Say how much of *audited* is held back, where what is printed does not."""
    for words in new.checked[len(audited.checked) :]:
        note(words, manners)
