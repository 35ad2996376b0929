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
        help="html, markdown, latex, docx, pdf; csv (a row a claim and source), annotations"
        " (W3C), claim-review; summary, findings, or any other format of `audit`; or a template"
        " such as house.html.jinja; default: what -o ends in, else html.",
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
      wellsourced report article.md -o article.pdf
      wellsourced report article.md -o claims.csv
      wellsourced report --to templates/house.html.jinja -o house.html
    """
    from wellsourced.cli.places import is_file
    from wellsourced.cli.session import open_session
    from wellsourced.project.converting import choose_output, render_output, require_text

    to, output = wanted.to, wanted.output
    chosen = choose_output(to or "", output)
    if not is_file(output):
        require_text(chosen)
    session = open_session(manners, given, judging)
    audited = session.audit()
    templates = session.plain_templates() if is_file(output) else session.templates()
    template = Path(to) if to and Path(to).suffix else None
    session.put(render_output(audited, chosen, templates), output, template)
    click.get_current_context().exit(UNREAD if audited.unread else 0)


COMMAND = report
