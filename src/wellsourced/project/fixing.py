"""`audit --fix`: what can be mended safely is spliced into the files, each whole or not at all.

Only the source of text formats is edited. A file is read again under its lock, and one that no
longer says what was audited is refused. Mending may uncover what could not be mended beside
it, so the articles are audited again until nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from wellsourced import bibtex
from wellsourced.errors import BadUsage, WriteRefused
from wellsourced.findings import Edit, Finding
from wellsourced.fixing import Plan, apply_edits, plan_edits
from wellsourced.project.articles import known_readers
from wellsourced.project.audits import Joined, Request, join_paths, run_rules
from wellsourced.project.decoding import decode
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.locking import hold, say_nothing
from wellsourced.project.saving.locks import Tell
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.rule import Audit

_ROUNDS = 5  # so often at most is mended what the round before uncovered


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was mended: the changes of files, the findings mended, those left, what remains.

    `left` are findings with a fix that was not made, each with the reason in words. `audit` is
    that of the files as they are then, or would be after a dry run. `changes` are those of the
    first round; what later ones changed is in `paths` too.
    """

    changes: tuple[Change, ...]
    made: tuple[Finding, ...]
    left: tuple[tuple[Finding, str], ...]
    audit: Audit
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Round:
    changes: tuple[Change, ...] = ()
    made: tuple[Finding, ...] = ()
    left: tuple[tuple[Finding, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mending:
    """What is mended: the project, the articles that were named, how they are read."""

    project: Project
    paths: tuple[NamedFile, ...] = ()
    request: Request = field(default_factory=Request)


def fix_paths(
    mending: Mending, joined: Joined | None = None, *, dry_run: bool, tell: Tell = say_nothing
) -> Fixed:
    """Mend what can be mended in articles and in the libraries they rest on.

    With *dry_run* nothing is written, and one round is planned. Raises `BadUsage` for standard
    input and for the example that ships, `WriteRefused` where a file cannot be written; files
    of that round stay as they were.
    """
    require_fixable(mending)
    joined = joined or _join(mending)
    audit = run_rules(mending.project, joined)
    first = _round(mending, joined, audit, dry_run=dry_run, tell=tell)
    if dry_run:
        return Fixed(first.changes, first.made, first.left, _without(audit, first.made))
    made, left, paths = first.made, first.left, [change.path for change in first.changes]
    again = first
    for _ in range(_ROUNDS):
        if not again.changes:
            break
        joined = _join(mending)
        audit = run_rules(mending.project, joined)
        again = _round(mending, joined, audit, dry_run=False, tell=tell)
        made, left = (*made, *again.made), again.left
        paths += [change.path for change in again.changes]
    return Fixed(first.changes, made, left, audit, tuple(dict.fromkeys(paths)))


def require_fixable(mending: Mending) -> None:
    """Raise `BadUsage` for standard input and for the example that ships."""
    if mending.project.example:
        message = "the example that ships is not changed; name articles, or start a project"
        raise BadUsage(message)
    if any(file.name == STANDARD_INPUT for file in mending.paths):
        message = "standard input cannot be mended; name a file"
        raise BadUsage(message)


def _join(mending: Mending) -> Joined:
    return join_paths(mending.project, mending.paths, mending.request)


def _without(audit: Audit, made: tuple[Finding, ...]) -> Audit:
    gone = {finding.fingerprint for finding in made}
    kept = tuple(one for one in audit.findings if one.fingerprint not in gone)
    return replace(audit, findings=kept)


def _round(mending: Mending, joined: Joined, audit: Audit, *, dry_run: bool, tell: Tell) -> _Round:
    """Mend each file once."""
    plans = {path: plan_edits(found) for path, found in _by_path(audit).items()}
    files = dict(_find_files(mending.project, joined))
    binary = {one.article.path: one.article.format for one in joined.articles if one.article.binary}
    left = [
        (finding, "another fix is made at the same place")
        for plan in plans.values()
        for finding in plan.left
    ]
    for path in [path for path in plans if path in binary or path not in files]:
        reason = _say_unmended(path, binary)
        left += ((finding, reason) for finding in plans.pop(path).made)
    texts = {one.article.path: one.article.text for one in joined.articles}
    texts |= {library.path: library.text for library in joined.libraries}
    libraries = {library.path for library in joined.libraries}
    encoding = mending.request.reading.encoding
    with hold(*(files[path] for path in plans), tell=tell):
        changes = tuple(
            _mend_library(files[path], texts[path], plan)
            if path in libraries
            else _mend_article(files[path], texts[path], plan, encoding)
            for path, plan in plans.items()
        )
        if not dry_run:
            for change in changes:  # each file whole or not at all
                write_changes((change,))
    made = tuple(finding for plan in plans.values() for finding in plan.made)
    return _Round(changes, made, tuple(left))


def _say_unmended(path: str, binary: Mapping[str, str]) -> str:
    """Say why nothing in *path* is mended; *binary* are files and formats without places."""
    if path not in binary:
        return "only articles and libraries are mended; mend it by hand"
    names = [one.name for one in known_readers() if not one.binary]
    mended = f"{', '.join(sorted(names))} and BibTeX"
    return f"{binary[path]} files are not mended ({mended} are); mend it by hand"


def _by_path(audit: Audit) -> Mapping[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in audit.findings:
        if finding.fix is not None:
            found.setdefault(finding.path, []).append(finding)
    return found


def _find_files(project: Project, joined: Joined) -> Iterator[tuple[str, Path]]:
    """Yield the files of articles and libraries by the names that findings have."""
    for library in joined.libraries:
        own = project.known and library.path == project.library_file.name
        yield library.path, project.library if own else Path(library.path)
    for file in joined.files:
        yield file.name, file.path


def _mend_library(path: Path, text: str, plan: Plan) -> Change:
    with naming(str(path)):
        data = read_bytes(path)
    decoded = bibtex.decode(data)
    _require_same(path, decoded.text, text)
    return Change(path, data, bibtex.encode(decoded, apply_edits(text, plan.edits)))


def _mend_article(path: Path, text: str, plan: Plan, encoding: str) -> Change:
    with naming(str(path)):
        data = read_bytes(path)
    decoded = decode(data, encoding)
    _require_same(path, decoded.text, text)
    edits: tuple[Edit, ...] = plan.edits
    return Change(path, data, decoded.encode(decoded.edit(edits)))


def _require_same(path: Path, now: str, audited: str) -> None:
    if now != audited:
        message = f"{path}: somebody else changed it meanwhile; nothing was written, run again"
        raise WriteRefused(message)
