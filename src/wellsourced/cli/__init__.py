"""The command line: parse, call, print, exit. Nothing else knows click, nothing here computes."""

from __future__ import annotations

import click

from wellsourced import __version__
from wellsourced.cli.roof import Roof

main = Roof(
    "wellsourced.cli.commands",
    name="wellsourced",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""Join the citations of articles to the claims they support, and audit what is sourced.

Examples:
  wellsourced audit article.md           one file, no project needed
  wellsourced report article.md -o r.html
  wellsourced init my-project            start a project
  wellsourced rule claim-unsourced       explain a rule

Exit codes: 0 nothing at or above the threshold, 1 findings, 2 it could not run.
""",
)
click.version_option(__version__, prog_name="wellsourced", message="%(prog)s %(version)s")(main)
