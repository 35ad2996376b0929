"""`wellsourced review`: a person's verdicts, one claim at a time."""

from __future__ import annotations

from dataclasses import dataclass

import click

from wellsourced.cli.options import Between, Input, Judging, Manners, articles, bundle, judging
from wellsourced.cli.options import manners as with_manners
from wellsourced.cli.roof import Command

UNREAD = 2  # exit code (CONTRACTS, section 1)
WHOLE = 100.0


class Share(Between):
    """A percentage, with its sign or without: `10%`, `10`."""

    name = "percent"

    def convert(
        self, value: float | str, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the percentage that was typed."""
        bare = value.strip().removesuffix("%") if isinstance(value, str) else value
        return super().convert(bare, param, ctx)  # type: ignore[arg-type]  # click reads the text


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked what."""

    by: str
    second: bool
    only: tuple[str, ...]
    sample: float
    seed: int


asking = bundle(
    Asking,
    click.option("--by", default="", metavar="NAME", help="Who reviews; default: git's user.name."),
    click.option(
        "--second", is_flag=True, help="Judge again what others judged, without seeing how."
    ),
    click.option(
        "--only",
        multiple=True,
        metavar="FIELD=VALUE",
        help="Only these: kind=dose, claim=c07, key=…, rule=…, need=…; may be repeated.",
    ),
    click.option(
        "--sample",
        type=Share(min=0, max=100),
        default=WHOLE,
        metavar="PERCENT",
        help="Only so many of them, drawn by chance: a spot check.",
    ),
    click.option(
        "--seed", type=int, default=0, metavar="N", help="Draw another sample than that of 0."
    ),
)


@click.command("review", cls=Command)
@with_manners
@articles
@judging
@asking
def review(manners: Manners, given: Input, judging: Judging, asking: Asking) -> None:
    """Judge sources against claims, one claim a screen.

    The hardest come first. Each answer is written into the ledger of the article at once, and
    can be undone. Without PATH the articles of the project are reviewed.

    Examples:
      wellsourced review references/articles/willow.md
      wellsourced review --only kind=dose --by AB
      wellsourced review --second --sample 10%
    """
    from wellsourced.cli.reviewed import print_reviewed, set_sheet
    from wellsourced.cli.reviewing import Talk
    from wellsourced.cli.session import open_session
    from wellsourced.project.gathering import require_project
    from wellsourced.project.reviews import name_reader, plan_review
    from wellsourced.reviewing import Wanted, parse_only

    only = parse_only(asking.only)
    session = open_session(manners, given, judging)
    require_project(session.project, session.paths)
    by = name_reader(session.project, asking.by)
    wanted = Wanted(only, asking.sample, asking.seed, by, asking.second)
    joined = session.join()
    talk = Talk(plan_review(session.project, joined, wanted), set_sheet(manners))
    talk.run()
    print_reviewed(talk, manners)
    click.get_current_context().exit(UNREAD if joined.unread or talk.trouble else 0)


COMMAND = review
