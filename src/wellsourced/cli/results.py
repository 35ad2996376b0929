"""The formats in which an audit is printed, and files that it is written to besides."""

from __future__ import annotations

from pathlib import Path

import click

# what is typed -> the report; for `report` Markdown is the long one, and CSV has the claims
FORMATS = {
    **{name: name for name in ("full", "concise", "grouped", "json", "jsonl", "sarif", "github")},
    "junit": "junit",
    "markdown": "summary",
    "badge": "badge",
    "csv": "findings",
}
STATISTICS = "statistics"
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
