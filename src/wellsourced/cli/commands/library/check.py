"""`wellsourced library check`: what is wrong in a library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from wellsourced.cli.options import FILE, Judging, Manners, bundle, fail_on, judging, manners
from wellsourced.cli.printing import print_result
from wellsourced.cli.results import LIBRARY_FORMATS, TELLING
from wellsourced.cli.roof import Command
from wellsourced.project.projects import Project
from wellsourced.rule import Audit

FOUND, UNREAD = 1, 2  # exit codes (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Beside:
    """The baseline that findings are held against, and the one that is written."""

    baseline: Path | None
    write_baseline: Path | None

    def find_news(
        self, project: Project, audited: Audit, read: Sequence[Path], manners: Manners
    ) -> Audit:
        """Write the baseline that is asked for, and return what of *audited* is new."""
        from wellsourced.baselines import write_baseline
        from wellsourced.cli.news import tell_news
        from wellsourced.cli.places import put_result

        new = audited
        if self.baseline is not None:
            new = tell_news(project, audited, self.baseline, "", manners)
        if self.write_baseline is not None:
            put_result(write_baseline(audited), self.write_baseline, read, manners)
        return new


beside = bundle(
    Beside,
    click.option(
        "--baseline", type=FILE, metavar="FILE", help="Leave out the findings that this file knows."
    ),
    click.option(
        "--write-baseline",
        type=FILE,
        metavar="FILE",
        help="Write the findings to this file, as a baseline for later.",
    ),
)


@click.command("check", cls=Command)
@manners
@judging
@beside
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE]...")
@click.option(
    "--output-format",
    type=click.Choice(LIBRARY_FORMATS),
    default="full",
    show_default=True,
    help="For people (full, concise, grouped) or for programs.",
)
@fail_on
def check(  # noqa: PLR0913, PLR0917 – the options, each by its name
    manners: Manners,
    judging: Judging,
    beside: Beside,
    files: tuple[Path, ...],
    output_format: str,
    fail_on: str | None,
) -> None:
    """Say what is wrong in the library.

    Examples:
      wellsourced library check
      wellsourced library check --output-format json references/library.bib
      wellsourced library check --output-format sarif *.bib > libraries.sarif
      wellsourced library check --baseline known.json --write-baseline known.json
    """
    from wellsourced import auditing
    from wellsourced.cli.news import tell_held
    from wellsourced.cli.places import name_unread, open_settings
    from wellsourced.cli.printing import Ticker
    from wellsourced.cli.showing import show_check
    from wellsourced.cli.templating import find_templates
    from wellsourced.project.libraries.checking import check_libraries
    from wellsourced.project.projects import choose_libraries

    project = open_settings(manners, judging)
    chosen = choose_libraries(project, files)
    with Ticker(manners) as ticker:
        found = check_libraries(project, chosen, ticker)
    name_unread(found.audit.unread)
    read = tuple(file.path for file in chosen)
    before = found.audit
    found = replace(found, audit=beside.find_news(project, before, read, manners))
    if output_format not in TELLING:
        tell_held(before, found.audit, manners)
    print_result(show_check(found, output_format, find_templates(project, manners)))
    failed = auditing.fails(found.audit, fail_on or project.config.fail_on, 0)
    click.get_current_context().exit(UNREAD if found.audit.unread else FOUND if failed else 0)


COMMAND = check
