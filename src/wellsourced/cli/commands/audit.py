"""`wellsourced audit`: the main job."""

from __future__ import annotations

import click

from wellsourced.cli.options import Input, Judging, Manners, articles, judging, manners
from wellsourced.cli.outcomes import Outcome, outcome
from wellsourced.cli.roof import Command


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
      wellsourced audit --fix --dry-run article.md
      wellsourced audit --explain 12 --explain 14:40 article.md
      wellsourced audit --output-format github --also sarif=audit.sarif --also junit=audit.xml
      wellsourced audit --write-baseline known.json
      wellsourced audit --baseline known.json --diff main
      wellsourced audit --results audit.jsonl --jobs 0 pages/
    """
    from wellsourced.cli.audited import UNREAD, print_audit
    from wellsourced.cli.session import open_session

    outcome.require_sense()
    session = open_session(manners, given, judging)
    if outcome.list_files:
        click.get_current_context().exit(UNREAD if session.list().unread else 0)
    code = print_audit(session, outcome)
    click.get_current_context().exit(code)


COMMAND = audit
