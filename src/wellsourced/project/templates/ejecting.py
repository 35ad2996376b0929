"""Write templates of ours into a project, for its people to own; never over one of theirs.

Each begins with a comment that says which version it came from, with a hash of what it was
then: so a later version can tell whether ours has changed since, whatever was done to theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from wellsourced import __version__
from wellsourced._leaves import leaf
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.page import Page
from wellsourced.pages import build_page
from wellsourced.project.projects import Project
from wellsourced.project.reading import read_bytes
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.project.templates import REPORTS, SUFFIX, name_reports, our_templates
from wellsourced.report import Report
from wellsourced.rule import Audit

# a comment of Jinja's: Of wellsourced 0.1.0 (0123456789ab); yours from here on.
_HEAD = re.compile(
    r"\A\{# Of wellsourced (?P<version>\S{1,40}) \((?P<hash>[0-9a-f]{12})\)[^#]{0,80}#\}\n"
)


# templates of ours that a report goes with in a folder of reports, though it includes none
_BESIDE = {"report.html.jinja": ("index.html.jinja",)}


class State(StrEnum):
    """How a project's template stands to ours of the same name."""

    SAME = "same"  # word for word
    OWNED = "owned"  # changed by its people, or never of ours
    STALE = "stale"  # ours has changed since it was taken


@dataclass(frozen=True, slots=True)
class Owned:
    """A template of the project; `came_from` is the version it was taken from, or empty.

    `change` leads from it to ours as that would be taken now: for the difference to be shown.
    """

    path: Path
    state: State
    came_from: str
    change: Change

    @property
    def same(self) -> bool:
        """Whether it is ours, word for word."""
        return self.state == State.SAME


@dataclass(frozen=True, slots=True)
class Ejection:
    """What ejecting did, or would do: files that are made, and those that stay as they are."""

    changes: tuple[Change, ...]
    kept: tuple[Owned, ...]

    @property
    def made(self) -> tuple[Path, ...]:
        """The files that are made."""
        return tuple(change.path for change in self.changes)


class _AskedError(Exception):
    """A report asked for a template."""


class _Asking:
    """In the place of templates: it is only told which one a report wants."""

    def fill(self, name: str, _page: Page) -> str:
        """Take down *name*, and end the report."""
        raise _AskedError(name)


def eject_templates(project: Project, to: str = "html", *, dry_run: bool = False) -> Ejection:
    """Write the template of the report *to*, and what it includes, into the project's folder.

    *to* is a report or a template of ours (`references.md.jinja`). A file that is there stays as
    it is; of the others all are written or none. Raises `BadUsage` outside a project and for a
    report that no template makes, `WriteRefused` where they cannot be written.
    """
    if not project.known or project.example:
        message = (
            "there is no project here to own templates: start one with `wellsourced init`, or "
            "name its settings with --config"
        )
        raise BadUsage(message)
    names = tuple(_collect(find_template(to)))
    with hold(project.templates):
        paths = {name: project.templates / name for name in names}
        kept = [name for name, path in paths.items() if path.exists()]
        made = [Change(paths[one], None, _sign(one)) for one in names if one not in kept]
        ejection = Ejection(tuple(made), tuple(_compare(one, paths[one]) for one in kept))
        if not dry_run:
            write_changes(ejection.changes)
        return ejection


def find_template(to: str) -> str:
    """Return the template of ours that the report *to* is made of, or that is called *to*."""
    ours = sorted(path.name for path in our_templates().glob(f"*{SUFFIX}"))
    if to in ours:
        return to
    reports = name_reports()
    if to not in reports:
        near = name_nearest(to, (*reports, *ours))
        message = f"there is no report or template of ours `{to}`{near}"
        raise BadUsage(message)
    report = leaf(REPORTS, to.replace("-", "_"), "REPORT", Report)
    if report.flow is None:
        try:
            report.render(build_page(Audit(__version__, date.min)), _Asking())
        except _AskedError as asked:
            return str(asked)
    message = f"the report `{to}` is data, which no template makes; name another with --to"
    raise BadUsage(message)


def list_stale(folder: Path) -> tuple[Owned, ...]:
    """Return the templates in *folder* that were taken from ours, where ours changed since."""
    names = [path.name for path in our_templates().glob(f"*{SUFFIX}")]
    found = (_compare(name, folder / name) for name in sorted(names) if (folder / name).is_file())
    return tuple(one for one in found if one.state == State.STALE)


def _collect(first: str) -> Iterator[str]:
    """Yield the template *first*, all that it includes, imports or extends, what stands beside."""
    from jinja2 import Environment
    from jinja2.meta import find_referenced_templates

    environment = Environment(autoescape=True)
    wanted = [first, *_BESIDE.get(first, ())]
    seen = set(wanted)
    for name in wanted:
        yield name
        tree = environment.parse(_our_text(name))
        found = [one for one in find_referenced_templates(tree) if one and one not in seen]
        seen.update(found)
        wanted.extend(found)


def _our_text(name: str) -> str:
    return read_bytes(our_templates() / name).decode("utf-8")


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]


def _sign(name: str) -> bytes:
    """Return our template with the comment that says where it came from; it prints nothing."""
    text = _our_text(name)
    head = f"{{# Of wellsourced {__version__} ({_hash(text)}); yours from here on. #}}\n"
    return (head + text).encode()


def _compare(name: str, path: Path) -> Owned:
    """Return how the project's template *path* stands to ours."""
    own, ours = read_bytes(path), _our_text(name)
    text = own.decode("utf-8", "replace").replace("\r\n", "\n")
    head = _HEAD.match(text)
    came_from = head["version"] if head else ""
    change = Change(path, own, _sign(name))
    if text[head.end() if head else 0 :] == ours:
        return Owned(path, State.SAME, came_from, change)
    stale = head is not None and head["hash"] != _hash(ours)
    return Owned(path, State.STALE if stale else State.OWNED, came_from, change)


def describe(owned: Owned) -> str:
    """Return in words how a template of the project stands to ours."""
    came = f"it came from {owned.came_from}, and " if owned.came_from else ""
    words = {
        State.SAME: "it is as ours",
        State.OWNED: f"{came}it is not as ours",
        State.STALE: f"{came}ours has changed since",
    }
    return words[owned.state]
