"""The snapshot of retractions that a project names, and what else is known beyond one article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellsourced.errors import BadConfiguration, Unreadable
from wellsourced.project.decoding import decode
from wellsourced.project.projects import Project, find_home, see_from_here
from wellsourced.project.reading import read_bytes
from wellsourced.references import Library
from wellsourced.resting import keys_used
from wellsourced.retractions import Retractions, parse_retractions
from wellsourced.rule import AuditedArticle, Beyond


def open_snapshot(project: Project) -> Retractions | None:
    """Return the table that the settings name, or `None` where they name none.

    Raises `BadConfiguration` where it cannot be used: that works were not looked up must not
    pass for that nothing was found.
    """
    if not project.config.snapshot:
        return None
    path = project.root / project.config.snapshot
    try:
        return parse_retractions(decode(read_bytes(path)).text)
    except Unreadable as error:
        message = f"{see_from_here(path)}: the snapshot cannot be used: {error}"
        raise BadConfiguration(message) from error


def look_beyond(
    project: Project,
    articles: Sequence[AuditedArticle],
    libraries: Sequence[Library],
    *,
    whole: bool = False,
) -> Beyond:
    """Return what rules may know beyond one article; *whole* says that *articles* are all."""
    settings = see_from_here(Path(project.config.path)) if project.config.path else ""
    shown = (settings, *(one.article.path for one in articles), *(one.path for one in libraries))
    homes = {path: find_home(project, path) for path in shown}
    used = keys_used(articles) if whole else None
    return Beyond(open_snapshot(project), used, homes, settings)
