"""`wellsourced report`: evidence reports, claim by claim."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import (
    Input,
    Judging,
    Manners,
    articles,
    bundle,
    judging,
    manners,
    output,
)
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)
BY_SUFFIX = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "full",
    ".json": "json",
    ".jsonl": "jsonl",
    ".sarif": "sarif",
    ".csv": "csv",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is written, and where."""

    to: str | None
    output: Path | None


wanted = bundle(
    Wanted,
    click.option(
        "--to",
        metavar="FORMAT|TEMPLATE",
        help="One of html, markdown, summary, full, or any format of `audit`, or a template such as"
        " house.html.jinja; default: what -o ends in, else html.",
    ),
    output,
)


@click.command("report", cls=Command)
@manners
@articles
@judging
@wanted
def report(manners: Manners, given: Input, judging: Judging, wanted: Wanted) -> None:
    """Write an evidence report of articles, claim by claim.

    Examples:
      wellsourced report article.md -o article.html
      wellsourced report --to markdown pages/
      wellsourced report --to templates/house.html.jinja -o house.html
    """
    from wellsourced.cli.places import is_file
    from wellsourced.cli.session import open_session
    from wellsourced.pages import write_report
    from wellsourced.project.templates import choose_report

    to, output = wanted.to, wanted.output
    guess = BY_SUFFIX.get(output.suffix.lower(), "html") if output else "html"
    chosen = choose_report(to or guess)
    session = open_session(manners, given, judging)
    audited = session.audit()
    templates = session.plain_templates() if is_file(output) else session.templates()
    text = "".join(write_report(audited, chosen, templates))
    template = Path(to) if to and Path(to).suffix else None
    session.put(text, output, template)
    click.get_current_context().exit(UNREAD if audited.unread else 0)


COMMAND = report
