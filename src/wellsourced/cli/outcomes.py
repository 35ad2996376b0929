"""What is asked of an audit besides which articles: formats, files, thresholds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import FILE, Between, bundle, fail_on
from wellsourced.cli.results import FILES_ONLY, FLOWING, FORMATS, STATISTICS, OtherResult

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
    results: Path | None

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
        if self.results:
            self._require_results()

    def _require_results(self) -> None:
        """Raise a usage error where something is asked that kept results cannot tell."""
        asked = {
            "--baseline": self.baseline,
            "--write-baseline": self.write_baseline,
            "--diff": self.diff,
            "--fix": self.fix,
            "--explain": self.explain,
            "--also html": any(name in FILES_ONLY for name, _ in self.also),
        }
        needs = [name for name, value in asked.items() if value]
        if needs:
            message = f"{needs[0]} needs the articles themselves; it does not go with --results"
            raise click.UsageError(message)
        self._require_files_apart()

    def _require_files_apart(self) -> None:
        """Raise a usage error where a report would be written over the results."""
        from wellsourced.project.saving.writing import is_any_of

        for name, file in self.also:
            if self.results and is_any_of(file, (self.results,)):
                message = f"--also {name}={file} would write over --results; name another file"
                raise click.UsageError(message)

    @property
    def name(self) -> str:
        """The format that is printed."""
        return STATISTICS if self.statistics else self.output_format

    @property
    def is_plain(self) -> bool:
        """Say whether nothing but the facts are asked for, which can be printed as they come."""
        more = (self.also, self.explain, self.baseline, self.write_baseline, self.diff, self.fix)
        return self.name in FLOWING and not any(more)


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
    click.option(
        "--results",
        type=FILE,
        metavar="FILE",
        help="Keep each article's result in this file (JSON lines), and skip what did not change.",
    ),
)
