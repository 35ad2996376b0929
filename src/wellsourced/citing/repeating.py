"""What "ibid." and "op. cit." repeat: in the text, in notes, and in a list of notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wellsourced.articles import Repeat
from wellsourced.citing.repeats import repeats
from wellsourced.links import Ambiguous, Resolution, Resolved, Undefined
from wellsourced.names import fold
from wellsourced.references import Reference


@dataclass(slots=True)
class Cited:
    """What was cited so far, in the order of the text: the last citation, and works by name."""

    last: tuple[Resolution, ...] = ()
    by_name: dict[str, dict[str, Reference]] = field(default_factory=dict)

    def take(self, resolutions: Iterable[Resolution]) -> None:
        """Take the cites of the next citation down."""
        self.last = tuple(resolutions)
        for one in self.last:
            if isinstance(one, Resolved):
                for name in _surnames(one.reference):
                    self.by_name.setdefault(name, {})[one.reference.key] = one.reference

    def repeat(self, target: Repeat) -> Resolution:
        """Return what *target* repeats, or why that cannot be told."""
        if target.names:
            return self._repeat_name(target)
        if not self.last:
            return Undefined(f"nothing is cited before “{target.word}”")
        if len(self.last) > 1:
            reason = f"“{target.word}” follows a citation of {len(self.last)} works"
            known = tuple(one.reference for one in self.last if isinstance(one, Resolved))
            return Ambiguous(known, reason) if len(known) > 1 else Undefined(reason)
        (before,) = self.last
        if isinstance(before, Resolved):
            return Resolved(before.reference, f"“{target.word}”: the work cited before")
        return Undefined(f"“{target.word}” repeats a citation that leads nowhere")

    def _repeat_name(self, target: Repeat) -> Resolution:
        works = tuple(self.by_name.get(fold(target.names[0]), {}).values())
        if not works:
            return Undefined(f"no work by {target.names[0]} is cited before “{target.word}”")
        if len(works) > 1:
            reason = f"{len(works)} works by {target.names[0]} are cited before “{target.word}”"
            return Ambiguous(works, reason)
        return Resolved(works[0], f"“{target.word}”: the work by {target.names[0]} cited before")


def _surnames(reference: Reference) -> Iterable[str]:
    people = reference.record.authors or reference.record.editors
    return (fold(person.literal or person.family) for person in people[:1])


def follow_repeats(references: Sequence[Reference]) -> Mapping[int, Resolution]:
    """Return what the entries of a list repeat that say "ibid." instead of naming a work."""
    found: dict[int, Resolution] = {}
    cited = Cited()
    for reference in references:
        cite = repeats(reference.raw) if reference.index else None
        if cite is not None and isinstance(cite.target, Repeat):
            resolution = cited.repeat(cite.target)
            found[reference.index] = resolution
        else:
            resolution = Resolved(reference)
        cited.take([resolution])
    return found
