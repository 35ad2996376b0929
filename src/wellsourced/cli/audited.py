"""What `audit` prints, and what it writes to files besides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellsourced.baselines import write_baseline
from wellsourced.cli.news import tell_held, tell_news
from wellsourced.cli.outcomes import Outcome
from wellsourced.cli.printing import note, print_pieces, print_result
from wellsourced.cli.results import TELLING, report_name
from wellsourced.cli.session import Session
from wellsourced.cli.streamed import Judged, print_stream
from wellsourced.pages import build_page, write_report
from wellsourced.project.flowing import find_hindrance
from wellsourced.project.templates import choose_report
from wellsourced.rule import Audit

FOUND, UNREAD = 1, 2  # exit codes (CONTRACTS, section 1)


def print_audit(session: Session, outcome: Outcome) -> int:
    """Print what is asked of an audit of the session's articles; return the exit code."""
    judged = _print_streamed(session, outcome) or _print_whole(session, outcome)
    config = session.project.config
    percent = config.fail_under if outcome.fail_under is None else outcome.fail_under
    failed = judged.fails(outcome.fail_on or config.fail_on, percent)
    return UNREAD if judged.unread else FOUND if failed and not outcome.explain else 0


def _print_streamed(session: Session, outcome: Outcome) -> Judged | None:
    """Print what needs no article once the next one comes; give nothing for all else."""
    if outcome.results:
        from wellsourced.cli.resumed import print_resumed

        return print_resumed(session, outcome.results, outcome.name, outcome.also)
    if outcome.is_plain and not find_hindrance(session.project):
        return print_stream(session, choose_report(report_name(outcome.name)))
    return None


def _print_whole(session: Session, outcome: Outcome) -> Judged:
    """Print what is asked of all articles together."""
    found = _find_audit(session, fix=outcome.fix, dry_run=outcome.dry_run)
    audited = _find_news(session, found, outcome)
    if outcome.explain:
        from wellsourced.cli.explained import print_explained

        print_explained(session, audited, outcome.explain, outcome.output_format)
    elif not outcome.dry_run:
        _print(session, audited, outcome.name, outcome.also)
    severities = frozenset(str(one.severity) for one in audited.findings)
    return Judged(severities, audited.summary, audited.unread)


def _find_audit(session: Session, *, fix: bool = False, dry_run: bool = False) -> Audit:
    """Return the audit of the session's articles, with *fix* after what can be was mended.

    What was mended is noted; with *dry_run* it is printed as a diff, and nothing is written.
    """
    if not fix:
        return session.audit()
    from wellsourced.project.fixing import Mending, fix_paths, require_fixable
    from wellsourced.project.projects import see_from_here
    from wellsourced.project.saving.diffs import show_changes

    mending = Mending(session.project, session.paths, session.request)
    require_fixable(mending)
    fixed = fix_paths(mending, session.join(), dry_run=dry_run)
    if dry_run:
        print_result(show_changes(fixed.changes))
    for path in fixed.paths:
        note(f"mended {see_from_here(path)}", session.manners)
    for finding, reason in fixed.left:
        place = finding.place
        where = f"{finding.path}:{place.line}" if place else finding.path
        note(f"{where}: {finding.rule} was not mended: {reason}", session.manners)
    count = len(fixed.made)
    would = "would be" if dry_run else "were" if count != 1 else "was"
    note(f"{count} {'finding' if count == 1 else 'findings'} {would} mended", session.manners)
    return fixed.audit


def _print(
    session: Session, audited: Audit, output_format: str, also: Sequence[tuple[str, Path]]
) -> None:
    """Print *audited* in a format, and write it to the files of *also* in theirs.

    A page is made once for all of them, and for one format that needs none it is not made.
    """
    report = choose_report(report_name(output_format))
    if not also:
        print_pieces(write_report(audited, report, session.templates()))
        return
    page = build_page(audited)
    print_pieces((report.render(page, session.templates()),))
    for name, file in also:
        other = choose_report(report_name(name))
        session.put(other.render(page, session.plain_templates()), file)


def _find_news(session: Session, audited: Audit, outcome: Outcome) -> Audit:
    """Write the baseline of *audited* that is asked for, and return what is new."""
    new = audited
    if outcome.baseline or outcome.diff:
        manners = session.manners
        new = tell_news(session.project, audited, outcome.baseline, outcome.diff, manners)
        if outcome.name not in TELLING or outcome.explain or outcome.dry_run:
            tell_held(audited, new, manners)
    if outcome.write_baseline is not None:
        session.put(write_baseline(audited), outcome.write_baseline)
    return new
