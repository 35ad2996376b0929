"""`wellsourced report`: evidence reports, claim by claim."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import (
    FILE,
    Input,
    Judging,
    Manners,
    articles,
    bundle,
    judging,
    manners,
)
from wellsourced.cli.results import Place, PlaceName
from wellsourced.cli.roof import Command
from wellsourced.errors import BadUsage


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is written, and where."""

    to: str | None
    output: Place | None
    diff: Path | None


@dataclass(frozen=True, slots=True)
class Owning:
    """Whose templates they are: ours to be taken, or a stranger's to be mistrusted."""

    eject: bool
    sandbox: bool


wanted = bundle(
    Wanted,
    click.option(
        "--to",
        metavar="FORMAT|TEMPLATE",
        help="html, markdown, latex, docx, pdf; csv (a row a claim and source), annotations"
        " (W3C), claim-review; summary, findings, or any other format of `audit`; or a template"
        " such as house.html.jinja; default: what -o ends in, else html.",
    ),
    click.option(
        "-o",
        "--output",
        type=PlaceName(),
        metavar="FILE|FOLDER/",
        help="Write to this file instead of the terminal; into a folder a file an article, and"
        " index.html over them.",
    ),
    click.option(
        "--diff",
        type=FILE,
        metavar="OLD",
        help="Show what changed since OLD: an HTML report, an audit as JSON, or an older article.",
    ),
)
owning = bundle(
    Owning,
    click.option(
        "--eject",
        is_flag=True,
        help="Write our templates of the format into the project, to be changed; none is replaced.",
    ),
    click.option(
        "--sandbox",
        is_flag=True,
        help="Fill templates as those of strangers: by themselves, with limits, acting nowhere.",
    ),
)


@click.command("report", cls=Command)
@manners
@articles
@judging
@wanted
@owning
def report(
    manners: Manners, given: Input, judging: Judging, wanted: Wanted, owning: Owning
) -> None:
    """Write an evidence report of articles, claim by claim.

    Examples:
      wellsourced report article.md -o article.html
      wellsourced report --to markdown pages/
      wellsourced report pages/ -o reports/ --jobs 2
      wellsourced report article.md -o article.pdf
      wellsourced report article.md -o claims.csv
      wellsourced report --to templates/house.html.jinja -o house.html
      wellsourced report --to markdown --eject
      wellsourced report article.md --diff old.html
    """
    from wellsourced.cli.owning import eject
    from wellsourced.cli.reported import Showing, choose, show_changes, show_report
    from wellsourced.cli.session import open_session

    if owning.eject:
        eject(manners, wanted.to or "html", alone=not given.paths and wanted.output is None)
        return
    if wanted.output is not None and wanted.output.is_folder:
        from wellsourced.cli.foldered import put_reports

        if wanted.diff is not None:
            message = "--diff writes one file: name it with -o, and no folder"
            raise BadUsage(message)
        session = open_session(manners, given, judging)
        put_reports(session, wanted.output.path, wanted.to or "html", sandbox=owning.sandbox)
        return
    path = wanted.output.path if wanted.output else None
    showing = Showing(wanted.to or "", path, owning.sandbox)
    if wanted.diff is not None:
        show_changes(open_session(manners, given, judging), wanted.diff, showing)
    else:
        chosen = choose(showing)
        show_report(open_session(manners, given, judging), chosen, showing)


COMMAND = report
