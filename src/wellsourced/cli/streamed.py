"""Audits that are printed as they come, and those whose results are kept in a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wellsourced import auditing
from wellsourced.cli.printing import note, print_pieces
from wellsourced.cli.results import report_name
from wellsourced.cli.session import Session
from wellsourced.findings import Unread
from wellsourced.pages.kept import FlowingFacts, keep_facts
from wellsourced.project.flowing import AuditStream, Remainder, Trace
from wellsourced.project.resuming import Resumed, resume_audit
from wellsourced.project.templates import Templates, choose_report
from wellsourced.report import Report
from wellsourced.rule import Summary


@dataclass(frozen=True, slots=True)
class Judged:
    """What an exit code is made of: how grave the findings are, the counts, what was not read."""

    severities: frozenset[str]
    summary: Summary
    unread: tuple[Unread, ...]

    def fails(self, fail_on: str, fail_under: float) -> bool:
        """Say what `auditing.fails` says of an audit."""
        return auditing.falls_short(self.severities, self.summary, fail_on, fail_under)


def print_stream(session: Session, report: Report) -> Judged:
    """Print the facts of the session's articles as they come."""
    with session.ticking(prints=True) as request:
        stream = AuditStream(session.project, session.paths, request, keep_facts)
        passing = (one.made for one in stream if one.made is not None)
        facts = FlowingFacts(passing, stream.ruling.as_of, lambda: stream.end().audit)
        print_pieces(report.flow(facts) if report.flow else ())
    _tell(session, stream.traces, stream.end())
    return _judge(facts.severities, stream.end())


def print_resumed(
    session: Session, results: Path, output_format: str, also: Sequence[tuple[str, Path]]
) -> Judged:
    """Print the session's articles, audited but for what the file *results* knows of them."""
    with session.ticking() as request:
        resumed = resume_audit(session.project, session.paths, request, results)
    _tell(session, resumed.traces, resumed.remainder)
    if resumed.kept:
        words = f"{resumed.kept} of {len(resumed.paths)} articles did not change since"
        note(f"{words} the results in {results} were written", session.manners)
    print_pieces(_write(resumed, output_format, session.templates()))
    for name, file in also:
        text = "".join(_write(resumed, name, session.plain_templates()))
        session.put(text, file)
    return _judge(resumed.severities, resumed.remainder)


def _write(resumed: Resumed, output_format: str, templates: Templates) -> Iterable[str]:
    report = choose_report(report_name(output_format))
    if report.flow is not None:
        return report.flow(resumed.flow_facts())
    return (report.render(resumed.build_page(), templates),)


def _tell(session: Session, traces: Sequence[Trace], rest: Remainder) -> None:
    read = [one for one in traces if one.format]
    session.tell_read([(one.path, one.format, one.notes) for one in read], rest.audit.libraries)
    session.tell_unread(rest.audit.unread, rest.left_out, some=bool(read))


def _judge(severities: frozenset[str], rest: Remainder) -> Judged:
    return Judged(severities, rest.audit.summary, rest.audit.unread)
