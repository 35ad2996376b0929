"""Audits that are printed as they come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced import auditing
from wellsourced.cli.printing import print_pieces
from wellsourced.cli.session import Session
from wellsourced.findings import Unread
from wellsourced.pages.kept import FlowingFacts, keep_facts
from wellsourced.project.flowing import AuditStream, Remainder, Trace
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
    tell_passed(session, stream.traces, stream.end())
    return judge(facts.severities, stream.end())


def tell_passed(session: Session, traces: Sequence[Trace], rest: Remainder) -> None:
    """Say what was odd in reading the articles that have passed, and what was not read."""
    read = [one for one in traces if one.format]
    session.tell_read([(one.path, one.format, one.notes) for one in read], rest.audit.libraries)
    session.tell_unread(rest.audit.unread, rest.left_out, some=bool(read))


def judge(severities: frozenset[str], rest: Remainder) -> Judged:
    """Return what the exit code of a streamed audit is made of."""
    return Judged(severities, rest.audit.summary, rest.audit.unread)
