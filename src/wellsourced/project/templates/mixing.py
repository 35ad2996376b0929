"""Finished text beside text that is not: what a kind has escaped, and what it has yet to.

Jinja joins the two by the rules of HTML, whatever is made. Here `~`, `+` and `join` finish each
part by the rules of the kind; where Jinja's own ways of putting one into the other are of HTML
alone, another kind refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from markupsafe import Markup, escape

# filters that put one text into another
PUTTING = ("format", "replace", "truncate", "wordwrap")


class Generator(CodeGenerator):
    """Has `~` join its parts as the environment does, and nothing printed before it is filled.

    What is constant Jinja would print while it reads the template: escaped as HTML and so finished
    before the kind could finish it.
    """

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 – Jinja's name
        """Write the call that joins the parts of *node*."""
        self.write("environment.concatenate((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


def concatenate(parts: Iterable[object], finish: Callable[[object], object]) -> str:
    """Return *parts* as one text, finished where one of them is: then the others are by *finish*.

    >>> concatenate(("a", "<"), str), concatenate((Markup("<b>"), "<"), str)
    ('a<', Markup('<b>&lt;'))
    """
    held = tuple(parts)
    if not any(isinstance(one, Markup) for one in held):
        return "".join(map(str, held))
    return Markup("").join(_finish(one, finish) for one in held)


def _finish(part: object, finish: Callable[[object], object]) -> Markup:
    """Return *part* finished; the blanks at its ends part it from its neighbours, so they stay."""
    if isinstance(part, Markup):
        return part
    text = str(part)
    words = text.strip(" ")
    if not words:
        return escape(text)
    head, _, tail = text.partition(words)
    return escape(head) + escape(finish(words)) + escape(tail)


def join_items(
    environment: Environment, value: Iterable[object], d: object = "", attribute: str | None = None
) -> Sequence[object]:
    """Return the items of the filter `join`, each after the first behind the separator *d*."""
    items = map(make_attrgetter(environment, attribute), value) if attribute else iter(value)
    return [part for item in items for part in (d, item)][1:]


def refuse_mixed(what: str, *texts: object) -> None:
    """Raise `SecurityError` where finished text would get text that HTML's rules finish."""
    inner = [part for one in texts for part in (one if isinstance(one, tuple) else (one,))]
    finished = [isinstance(one, Markup) for one in inner if isinstance(one, str) and one.strip()]
    if any(finished) and not all(finished):
        message = (
            f"{what} puts text into text that is finished (by a macro, a `set` block, a filter), "
            "which would not be escaped; print one after the other, or join them with `~`"
        )
        raise SecurityError(message)


def unmixed(name: str, call: Callable[..., object]) -> Callable[..., object]:
    """Return the filter *name* for texts that are all finished, or none of them."""

    @wraps(call)
    def guarded(*given: object, **named: object) -> object:
        refuse_mixed(f"the filter `{name}`", *given, *named.values())
        return call(*given, **named)

    return guarded
