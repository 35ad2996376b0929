"""`wellsourced audit`: the main job."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import (
    FILE,
    Between,
    Input,
    Judging,
    Manners,
    articles,
    bundle,
    fail_on,
    judging,
    manners,
)
from wellsourced.cli.results import FORMATS, STATISTICS, OtherResult
from wellsourced.cli.roof import Command

FOUND, UNREAD = 1, 2  # exit codes (CONTRACTS, section 1)


# "12" – "12:40"
LINE = re.compile(r"(?P<line>[1-9][0-9]{0,8})(?::(?P<column>[1-9][0-9]{0,8}))?")


class LineNumber(click.ParamType[tuple[int, int]]):
    """A line, or a line and a column: `12`, `12:40`; both from 1."""

    name = "line"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return line and column that were typed; 0 where there is no column."""
        found = LINE.fullmatch(str(value))
        if found is None:
            self.fail(
                f"{value!r} is no line such as 12, or line and column such as 12:40.", param, ctx
            )
        return int(found["line"]), int(found["column"] or 0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is printed, and from where on the exit code is 1."""

    output_format: str
    statistics: bool
    also: tuple[tuple[str, Path], ...]
    list_files: bool
    fail_on: str | None
    fail_under: float | None
    explain: tuple[tuple[int, int], ...]
    baseline: Path | None
    write_baseline: Path | None
    diff: str
    fix: bool
    dry_run: bool

    def require_sense(self) -> None:
        """Raise a usage error where options contradict each other."""
        if self.statistics and (self.explain or self.output_format != "full"):
            message = "--statistics prints counts as text; it takes no --output-format or --explain"
            raise click.UsageError(message)
        if self.dry_run and not self.fix:
            message = "--dry-run says what --fix would change; give both"
            raise click.UsageError(message)
        if self.dry_run and (self.also or self.explain):
            message = "--dry-run prints a diff alone; it takes no --also or --explain"
            raise click.UsageError(message)


outcome = bundle(
    Outcome,
    click.option(
        "--output-format",
        type=click.Choice(list(FORMATS)),
        default="full",
        show_default=True,
        help="For people (full, concise, grouped, markdown) or for programs.",
    ),
    click.option(
        "--statistics", is_flag=True, help="Print how often each rule found something instead."
    ),
    click.option(
        "--also",
        type=OtherResult(),
        metavar="FORMAT=FILE",
        multiple=True,
        help="Write this format to a file besides, html too; may be repeated.",
    ),
    click.option("--list-files", is_flag=True, help="Print which files would be read, and stop."),
    fail_on,
    click.option(
        "--fail-under",
        type=Between(0, 100),
        metavar="PERCENT",
        help="End with 1 where less of the claims is sourced.",
    ),
    click.option(
        "--explain",
        type=LineNumber(),
        metavar="LINE[:COLUMN]",
        multiple=True,
        help="Say why what stands there is a claim or citation, or is none; may be repeated.",
    ),
    click.option(
        "--baseline", type=FILE, metavar="FILE", help="Leave out the findings that this file knows."
    ),
    click.option(
        "--write-baseline",
        type=FILE,
        metavar="FILE",
        help="Write all findings to this file besides, to be known from now on.",
    ),
    click.option(
        "--diff",
        default="",
        metavar="REV",
        help="Leave out what stands in lines that did not change since this revision of git.",
    ),
    click.option("--fix", is_flag=True, help="Mend what is safe to mend in text files."),
    click.option("--dry-run", is_flag=True, help="With --fix, print what would change."),
)


@click.command("audit", cls=Command)
@manners
@articles
@judging
@outcome
def audit(manners: Manners, given: Input, judging: Judging, outcome: Outcome) -> None:
    """Say which claims of articles are sourced, and which are not.

    Claims, citations and references are linked, and the rules say what is amiss. PATH is a
    file, a folder or - for standard input; without it the articles of the project are audited.

    Examples:
      wellsourced audit article.md
      wellsourced audit --fail-on warning --fail-under 80 pages/
      wellsourced audit --output-format json - < article.txt
      wellsourced audit --fix --dry-run article.md
      wellsourced audit --explain 12 --explain 14:40 article.md
      wellsourced audit --output-format github --also sarif=audit.sarif --also junit=audit.xml
      wellsourced audit --write-baseline known.json
      wellsourced audit --baseline known.json --diff main
    """
    from wellsourced import auditing
    from wellsourced.cli.audited import find_audit, find_news, print_audit
    from wellsourced.cli.session import open_session

    outcome.require_sense()
    session = open_session(manners, given, judging)
    if outcome.list_files:
        click.get_current_context().exit(UNREAD if session.list().unread else 0)
    found = find_audit(session, fix=outcome.fix, dry_run=outcome.dry_run)
    audited = find_news(session, found, outcome.baseline, outcome.diff, outcome.write_baseline)
    if outcome.explain:
        from wellsourced.cli.explained import print_explained

        print_explained(session, audited, outcome.explain, outcome.output_format)
        click.get_current_context().exit(UNREAD if audited.unread else 0)
    name = STATISTICS if outcome.statistics else outcome.output_format
    if not outcome.dry_run:
        print_audit(session, audited, name, outcome.also)
    config = session.project.config
    threshold = outcome.fail_on or config.fail_on
    percent = config.fail_under if outcome.fail_under is None else outcome.fail_under
    failed = auditing.fails(audited, threshold, percent)
    click.get_current_context().exit(UNREAD if audited.unread else FOUND if failed else 0)


COMMAND = audit
