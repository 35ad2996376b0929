"""Where the templates of reports lie, and how wide and in which colours text is set."""

from __future__ import annotations

import sys
from dataclasses import replace

from wellsourced.cli.options import Manners
from wellsourced.cli.printing import wants_colour
from wellsourced.project.projects import Project
from wellsourced.project.templates import Templates

WIDE = 100  # cells of a line where there is no terminal to ask


def tell_width() -> int:
    """Return the cells of a line: those of the terminal, or of paper."""
    if not sys.stdout.isatty():
        return WIDE
    from shutil import get_terminal_size

    return get_terminal_size((WIDE, 0)).columns


def plain_templates(project: Project) -> Templates:
    """Return where templates lie, for a file: no colours, and the width of paper."""
    return Templates(project.templates if project.known else None, WIDE)


def find_templates(project: Project, manners: Manners) -> Templates:
    """Return where templates lie, and how wide and in which colours text is set."""
    plain = Templates(project.templates if project.known else None, tell_width())
    if not wants_colour(manners):
        return plain
    from wellsourced.cli.painting import paint

    return replace(plain, paint=paint)
