"""The snapshot of retractions that a project names, and what else is known beyond one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    shown = (path for one in articles for path in (one.article.path, one.decisions.ledger.path))
    used = keys_used(articles) if whole else None
    homes = find_homes(project, (*shown, *(one.path for one in libraries)))
    return Beyond(open_snapshot(project), used, homes, name_settings(project))


def name_settings(project: Project) -> str:
    """Return the path that is shown of the project's own settings, empty without any."""
    return see_from_here(Path(project.config.path)) if project.config.path else ""


def find_homes(project: Project, shown: Iterable[str]) -> dict[str, str]:
    """Return the files that are *shown*, and the settings, as seen from the project's folder.

    An article without a ledger, and a project without settings, has an empty name for them.
    """
    return {path: find_home(project, path) for path in (name_settings(project), *shown) if path}
