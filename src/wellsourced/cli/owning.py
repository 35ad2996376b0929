"""How the templates that a project owns stand to ours, said to whoever wants to know."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.cli.options import Manners
from wellsourced.cli.places import find_project
from wellsourced.cli.printing import detail, note, print_result
from wellsourced.errors import BadUsage
from wellsourced.project.projects import Project, see_from_here
from wellsourced.project.saving.diffs import show_changes
from wellsourced.project.templates.ejecting import Owned, describe, eject_templates, list_stale


def eject(manners: Manners, to: str, *, alone: bool) -> None:
    """Write our templates of *to* into the project; say how those that are there stand to ours.

    Raises `BadUsage` where they were not asked for *alone*, but with a report as well.
    """
    if not alone:
        message = "--eject writes templates and no report: give it no article and no -o"
        raise BadUsage(message)
    ejection = eject_templates(find_project(manners), to)
    _name_owned(ejection.kept, manners)
    print_result("".join(f"made {see_from_here(path)}\n" for path in ejection.made))


def _name_owned(owned: Sequence[Owned], manners: Manners) -> None:
    """Say how templates of the project stand to ours; to who asks for it, show the difference."""
    for one in owned:
        path = see_from_here(one.path)
        note(f"{path} was there and stays as it is: {describe(one)}", manners)
    differing = [one.change for one in owned if not one.same]
    if differing:
        detail(show_changes(differing).rstrip("\n"), manners)


def name_stale(project: Project, manners: Manners) -> None:
    """Say to who asks for it which templates of the project came from older ones of ours."""
    if not manners.verbose or not project.known:
        return
    for one in list_stale(project.templates):
        words = f"{see_from_here(one.path)}: {describe(one)}"
        detail(f"{words}; `wellsourced report --eject -v` shows what", manners)
