"""`wellsourced audit`: the main job."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan

import click

from wellsourced.cli.options import (
    Input,
    Judging,
    Manners,
    articles,
    bundle,
    fail_on,
    judging,
    manners,
)
from wellsourced.cli.printing import print_result
from wellsourced.cli.roof import Command

FOUND, UNREAD = 1, 2  # exit codes (CONTRACTS, section 1)


class Percent(click.FloatRange):
    """A number between its ends; `nan`, which is beyond neither, is none."""

    def convert(
        self, value: float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number that was typed."""
        number = float(super().convert(value, param, ctx))
        if isnan(number):
            self.fail(f"{value!r} is not a number between 0 and 100.", param, ctx)
        return number


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is printed, and from where on the exit code is 1."""

    output_format: str
    list_files: bool
    fail_on: str | None
    fail_under: float | None


outcome = bundle(
    Outcome,
    click.option(
        "--output-format",
        type=click.Choice(["full", "concise", "json"]),
        default="full",
        show_default=True,
        help="For people, one line a finding, or for programs.",
    ),
    click.option("--list-files", is_flag=True, help="Print which files would be read, and stop."),
    fail_on,
    click.option(
        "--fail-under",
        type=Percent(0, 100),
        metavar="PERCENT",
        help="End with 1 where less of the claims is sourced.",
    ),
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
    """
    from wellsourced import auditing
    from wellsourced.cli.session import open_session
    from wellsourced.pages import build_page
    from wellsourced.project.templates import choose_report

    session = open_session(manners, given, judging)
    if outcome.list_files:
        click.get_current_context().exit(UNREAD if session.list().unread else 0)
    audited = session.audit()
    report = choose_report(outcome.output_format)
    print_result(report.render(build_page(audited), session.templates()))
    config = session.project.config
    threshold = outcome.fail_on or config.fail_on
    percent = config.fail_under if outcome.fail_under is None else outcome.fail_under
    failed = auditing.fails(audited, threshold, percent)
    click.get_current_context().exit(UNREAD if audited.unread else FOUND if failed else 0)


COMMAND = audit
