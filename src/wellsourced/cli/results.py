"""The formats in which an audit is printed, and files that it is written to besides."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click
from click.shell_completion import CompletionItem

# what is typed -> the report; for `report` Markdown is the long one, and CSV has the claims
FORMATS = {
    **{name: name for name in ("full", "concise", "grouped", "json", "jsonl", "sarif", "github")},
    "junit": "junit",
    "markdown": "summary",
    "badge": "badge",
    "csv": "findings",
}
STATISTICS = "statistics"
TELLING = ("full", "concise")  # which say themselves how much is held back
SPOKEN = ("full", "concise", "grouped")  # for people
# what can be said of libraries alone
LIBRARY_FORMATS = (*SPOKEN, "json", "sarif", "github", "junit", "csv")
FILES_ONLY = {"html": "html"}
FLOWING = ("json", "jsonl")  # what is printed as it comes, for it needs nothing but the facts


def report_name(output_format: str) -> str:
    """Return the name of the report that a format stands for.

    >>> report_name("markdown"), report_name("sarif")
    ('summary', 'sarif')
    """
    return (FORMATS | FILES_ONLY).get(output_format, output_format)


class OtherResult(click.ParamType[tuple[str, Path]]):
    """A format and a file to write it to: `sarif=audit.sarif`."""

    name = "format=file"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """Return the format and the file that were typed."""
        name, _, file = str(value).partition("=")
        if name not in FORMATS | FILES_ONLY or file in {"", "-"}:
            self.fail(f"{value!r} is no format and file such as sarif=audit.sarif.", param, ctx)
        return name, Path(file)


@dataclass(frozen=True, slots=True)
class Place:
    """Where results go: a file, or a folder that takes a file an article."""

    path: Path
    is_folder: bool


class PlaceName(click.ParamType[Place]):
    """A file, or a folder: one that is there, or a name that ends with a separator."""

    name = "place"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Place:
        """Return the place that was typed."""
        typed = str(value)
        if not typed:
            self.fail("it is the name of no file and no folder.", param, ctx)
        ends = typed.endswith(tuple(filter(None, (os.sep, os.altsep))))
        return Place(Path(typed), ends or os.path.isdir(typed))  # noqa: PTH112 – as in listing

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return what a shell completes: names of files and folders."""
        return click.Path().shell_complete(ctx, param, incomplete)
