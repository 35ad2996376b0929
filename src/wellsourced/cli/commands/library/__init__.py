"""`wellsourced library`: the BibTeX library, a command a module."""

from __future__ import annotations

from wellsourced.cli.roof import LazyGroup

COMMAND = LazyGroup(
    __name__,
    name="library",
    help="""Look at, check and change the BibTeX library of the project.

Examples:
  wellsourced library list
  wellsourced library search kratom withdrawal
  wellsourced library show doe2020
  wellsourced library add export.ris --dry-run
  wellsourced library check references/library.bib
  wellsourced library rename doe2020 doe2020a
  wellsourced library merge --dry-run
""",
)
