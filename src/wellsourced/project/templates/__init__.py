"""Find the templates of reports: the project's own come before ours.

What fills them, Jinja, is imported when the first one is filled: it takes longer to import
than most commands to run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wellsourced._leaves import leaf, leaf_names
from wellsourced.csl.lists import PrintedPage
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.page import ChangesPage, ExplainedPage, IndexPage, Page
from wellsourced.report import Report

SUFFIX = ".jinja"
REPORTS = "wellsourced.reports"
# the style's name and the text -> the text in that style
Paint = Callable[[str, str], str]
# what plain text marks, for whoever paints it
STYLES = ("heading", "path", "error", "warning", "suggestion", "rule", "mark", "faint")


def leave_plain(_style: str, text: str) -> str:
    """Return *text* without any style."""
    return text


@dataclass(frozen=True, slots=True)
class Templates:
    """Where templates are looked for, and how plain text is laid out.

    `own` is the project's folder; it need not exist. Lines of text reports are `width` cells
    wide, and `paint` puts what a template marks with a style (`STYLES`) into it: as it
    stands, or coloured for a terminal. With `sandbox` they are filled as those of strangers:
    in a process of its own, with limits on all that it takes. With `again` what a template is
    read into is kept, for many pages that follow on each other.
    """

    own: Path | None = None
    width: int = 80
    paint: Paint = leave_plain
    sandbox: bool = False
    again: bool = False

    def fill(
        self, name: str, page: Page | PrintedPage | ExplainedPage | ChangesPage | IndexPage
    ) -> str:
        """Return the template *name*, or the file at an absolute path, filled with *page*.

        Raises `BadTemplate`, which names template, line and variable.
        """
        path = Path(name)
        folders = [self.own] if self.own else []
        if path.is_absolute():  # a stranger's sees nothing of the project
            path = path if self.sandbox else path.resolve()
            folders = [path.parent] if self.sandbox else [path.parent, *folders]
        everywhere = (*folders, our_templates())
        if self.sandbox:
            from wellsourced.project.templates.apart import fill_apart

            return fill_apart(path.name, everywhere, page, self.width)
        from wellsourced.project.templates.filling import fill, fill_again
        from wellsourced.project.templates.kinds import Layout

        way = fill_again if self.again else fill
        return way(path.name, everywhere, page, Layout(self.width, self.paint))


@cache
def our_templates() -> Path:
    """Return the folder of the templates that come with the program.

    In a wheel they lie inside the package; an editable install has them in the checkout.
    """
    from importlib.resources import files

    packaged = Path(str(files("wellsourced").joinpath("templates")))
    return packaged if packaged.is_dir() else Path(__file__).parents[4] / "templates"


def choose_report(to: str) -> Report:
    """Return the report called *to*, or one that fills the template *to*.

    A template is a file's path, or a name in a folder of templates, ending in `.jinja`;
    its name tells the kind: `house.html.jinja` is HTML. Raises `BadUsage` for anything else.
    """
    if to in name_reports():
        return leaf(REPORTS, to.replace("-", "_"), "REPORT", Report)
    name = locate(to, name_reports())
    path = Path(to)
    suffix = Path(path.name.removesuffix(SUFFIX)).suffix or ".txt"
    return Report(path.name, suffix, lambda page, templates: templates.fill(name, page))


def name_reports() -> tuple[str, ...]:
    """Return the names of all reports, as they are asked for."""
    return tuple(name.replace("_", "-") for name in leaf_names(REPORTS))


def locate(to: str, known: Iterable[str]) -> str:
    """Return the name by which the template *to* is filled: whole, where it is a file from here.

    Raises `BadUsage` where it is no template; then one of the reports *known* was meant.
    """
    path = Path(to)
    if path.suffix != SUFFIX and not path.is_file():
        message = f"there is no report `{to}`{name_nearest(to, known)}"
        raise BadUsage(message)
    return str(path.absolute()) if path.is_file() else to
