"""Audits whose results are kept in a file: printed as any other, made of what did not change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellsourced.cli.printing import note, print_pieces
from wellsourced.cli.results import report_name
from wellsourced.cli.session import Session
from wellsourced.cli.streamed import Judged, judge, tell_passed
from wellsourced.project.projects import see_from_here
from wellsourced.project.resuming import resume_audit
from wellsourced.project.templates import choose_report


def print_resumed(
    session: Session, results: Path, output_format: str, also: Sequence[tuple[str, Path]]
) -> Judged:
    """Print the session's articles, audited but for what the file *results* knows of them."""
    with session.ticking() as request:
        resumed = resume_audit(session.project, session.paths, request, results)
    tell_passed(session, resumed.traces, resumed.remainder)
    if resumed.kept:
        count = f"{resumed.kept} of {len(resumed.paths)}"
        words = f"{count} results were kept in {see_from_here(results)} and are the same still"
        note(words, session.manners)
    if resumed.unknowable:
        words = (
            f"all is audited anew each time: no list of files is installed that says what the"
            f" house rule {resumed.unknowable} is made of"
        )
        note(words, session.manners)
    session.opened.append(results)
    print_pieces(resumed.write(choose_report(report_name(output_format)), session.templates()))
    for name, file in also:
        report = choose_report(report_name(name))
        session.put("".join(resumed.write(report, session.plain_templates())), file)
    return judge(resumed.severities, resumed.remainder)
