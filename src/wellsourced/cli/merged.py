"""What merging entries came to, in words."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from wellsourced.cli.options import Manners
from wellsourced.cli.printing import fold_lines
from wellsourced.escaping import one_line
from wellsourced.merging import Merge
from wellsourced.project.libraries.merging import MergedLibrary
from wellsourced.project.projects import see_from_here

INDENT = 2  # cells before what goes on from the line before
FEW = 20  # doubts that are named to whoever does not ask for all


def show_merged(merged: MergedLibrary) -> str:
    """Return what was merged, the map of old keys to new, and the files that changed."""
    lines = [explain(merge) for merge in merged.merges]
    lines += (f"{one_line(old)} -> {one_line(new)}" for old, new in merged.keys.items())
    lines += (
        f"changed {see_from_here(change.path)}"
        for change in merged.changes
        if change.before != change.after
    )
    return "".join(f"{fold_lines(line, sys.stdout, INDENT)}\n" for line in lines)


def explain(merge: Merge) -> str:
    """Return on one line what went into an entry, why, and what it says otherwise."""
    gone = ", ".join(f"`{one_line(key)}` ({reason})" for key, reason in merge.gone)
    beside = f"; kept beside: {', '.join(merge.beside)}" if merge.beside else ""
    return f"`{one_line(merge.kept)}` takes in {gone}{beside}"


def tell_doubts(merged: MergedLibrary, manners: Manners) -> Iterator[str]:
    """Yield what was left to a person, the first ones where there are many."""
    shown = merged.doubts if manners.verbose else merged.doubts[:FEW]
    yield from map(one_line, shown)
    left = len(merged.doubts) - len(shown)
    if left:
        yield f"and {left} more; --verbose names all"
    if merged.doubts:
        yield "what is one work is merged by `wellsourced library merge KEY KEY`"
