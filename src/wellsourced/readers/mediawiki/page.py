"""A wikitext with its constructs, and what is asked of its templates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wellsourced.readers.mediawiki.tree import Argument, Construct, Tree
from wellsourced.text import Span

# "<!-- … -->" in the name of a template or of a parameter
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BLANKS = re.compile(r"[\s_]+")
# "Template:Cite web" · "subst:Vorlage:Literatur"
_SPACE = re.compile(
    r"^(?:(?:safe)?subst:)?(?::?(?:template|vorlage|modèle|plantilla|predefinição|msg):)?\s*",
    re.IGNORECASE,
)
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Template:
    """A template by its name (lower case, single blanks) with the places of its values.

    `values` are by name, and by number from `"1"` for those without one; blanks around a
    value are no part of it. Where a name comes twice the last one counts, as in MediaWiki.
    `names` are where the names are written.
    """

    name: str
    construct: Construct
    values: dict[str, Span]
    names: dict[str, Span] = field(default_factory=dict)

    def first(self, *names: str) -> Span | None:
        """Return the value of the first of *names* that has one."""
        return next((self.values[name] for name in names if name in self.values), None)


@dataclass(slots=True)
class Page:
    """The text that is read, its constructs, and its templates as they are asked for."""

    text: str
    tree: Tree
    _templates: dict[int, Template] = field(default_factory=dict)

    def construct_at(self, start: int, end: int) -> Construct | None:
        """Return the construct that starts at *start* and ends before *end*."""
        found = self.tree.constructs.get(start)
        return found if found and found.end <= end else None

    def template(self, construct: Construct) -> Template:
        """Return what *construct* says as a template."""
        known = self._templates.get(construct.start)
        if known is None:
            known = self._templates[construct.start] = self._read_template(construct)
        return known

    def trim(self, start: int, end: int) -> Span:
        """Return the span without the blanks and comments around it."""
        while start < end:
            if self.text[start].isspace():
                start += 1
            elif self._is_comment(start, end):
                start = self.tree.constructs[start].end
            else:
                break
        while start < end and self.text[end - 1].isspace():
            end -= 1
        if self.text.endswith("-->", start, end):
            opened = self.text.rfind("<!--", start, end)
            if opened >= 0 and self._is_comment(opened, end):
                return self.trim(start, opened)
        return Span(start, end)

    def _is_comment(self, at: int, end: int) -> bool:
        found = self.construct_at(at, end)
        return found is not None and found.sort == "comment"

    def _read_template(self, construct: Construct) -> Template:
        head, *rest = construct.arguments
        if self.text[head.start : head.end].strip().lower().startswith("#tag:ref"):
            return Template("#tag:ref", construct, *self._values(rest))
        return Template(self._name(head.start, head.end), construct, *self._values(rest))

    def _name(self, start: int, end: int) -> str:
        written = self.text[start : min(end, start + _LONGEST_NAME)]
        name = _BLANKS.sub(" ", _COMMENT.sub("", written)).strip()
        return _SPACE.sub("", name).strip().lower()

    def _values(self, arguments: list[Argument]) -> tuple[dict[str, Span], dict[str, Span]]:
        values: dict[str, Span] = {}
        names: dict[str, Span] = {}
        number = 0
        for argument in arguments:
            if argument.equals < 0:
                number += 1
                name, start = str(number), argument.start
            else:
                written = self.text[argument.start : argument.equals][:_LONGEST_NAME]
                name = _COMMENT.sub("", written).strip().lower().replace("_", "-")
                name = name.replace(" ", "-")
                start = argument.equals + 1
                names[name] = self.trim(argument.start, argument.equals)
            span = self.trim(start, argument.end)
            if len(span):
                values[name] = span
            else:
                values.pop(name, None)
        return values, names
