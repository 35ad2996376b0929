"""What a template may reach: the page's fields, and the harmless part of Jinja. Always.

A template comes with a project, and a project may come from anybody. It reads the fields of the
page's values and a few methods of texts and lists, and nothing of the program or the machine;
what it prints is escaped by its kind, and nothing in it turns that off; a word that repeats,
joins or replaces makes no text of a gigabyte out of short ones (`bounding`). How long it takes
and how much it holds by many small steps is bounded where it is filled by itself (`apart`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
    pass_environment,
)
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace, missing
from markupsafe import Markup

from wellsourced.errors import name_nearest
from wellsourced.project.projects import see_from_here
from wellsourced.project.reading import say_why
from wellsourced.project.templates.bounding import (
    bound_filters,
    check_call,
    check_format,
    check_joined,
    check_repeated,
)
from wellsourced.project.templates.kinds import Layout, choose_kind
from wellsourced.project.templates.mixing import (
    PUTTING,
    Generator,
    concatenate,
    join_items,
    refuse_mixed,
    unmixed,
)

_TEXT = frozenset(
    {
        *("capitalize", "casefold", "lower", "swapcase", "title", "upper"),
        *("count", "endswith", "find", "index", "rfind", "startswith"),
        *("isalpha", "isdigit", "islower", "isspace", "isupper"),
        *("lstrip", "removeprefix", "removesuffix", "replace", "rstrip", "strip"),
        *("join", "partition", "rpartition", "rsplit", "split", "splitlines"),
    }
)
_METHODS: Mapping[type, frozenset[str]] = {
    str: _TEXT,
    # `grouper` and `list` are those of the filter `groupby`
    tuple: frozenset({"count", "index", "grouper", "list"}),
    list: frozenset({"count", "index"}),
    Mapping: frozenset({"get", "items", "keys", "values"}),
}
_JINJAS_OWN = (
    BlockReference,
    Cycler,
    Joiner,
    LoopContext,
    Macro,
    Namespace,
    TemplateModule,
    TemplateReference,
)
_GREATEST = 64  # exponent


class Unusable(TemplateError):
    """A template's file that cannot be read as one; the message names it."""


class Loader(FileSystemLoader):
    """Finds templates in folders; says what is wrong with a file that is no template.

    A *strict* one refuses links that lead out of its folders.
    """

    def __init__(self, folders: Sequence[Path], *, strict: bool) -> None:
        """Look through *folders*, in their order."""
        super().__init__(folders)
        self.strict = strict

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text and the file of *template*; raise `Unusable` where it has none."""
        pieces = split_template_path(template)
        for folder in self.searchpath:
            self._examine(Path(folder), Path(folder, *pieces))
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            raise
        except UnicodeDecodeError as error:
            raise Unusable(self._say_undecodable(template, error)) from error
        except OSError as error:
            message = f"{self._find(template)}: it cannot be read ({say_why(error)})"
            raise Unusable(message) from error

    def _examine(self, folder: Path, path: Path) -> None:
        """Raise `Unusable` where *path*, in *folder*, is no file that may be a template."""
        if path != folder and path.is_dir():
            message = f"{show_file(path)}: it is a folder; name the template in it"
            raise Unusable(message)
        if self.strict and path.is_file():
            real = Path(os.path.realpath(path))
            if not real.is_relative_to(os.path.realpath(folder)):
                message = f"{show_file(path)}: a link leads out of the template's folder"
                raise Unusable(message)

    def _find(self, template: str) -> str:
        paths = (Path(folder) / template for folder in self.searchpath)
        return next((show_file(path) for path in paths if path.is_file()), template)

    def _say_undecodable(self, template: str, error: UnicodeDecodeError) -> str:
        line = error.object[: error.start].count(b"\n") + 1
        return f"{self._find(template)}, line {line}: it is not UTF-8; save it in that encoding"


class _Missing(StrictUndefined):
    """What a template names and the page has not; says what it might have meant."""

    @property
    def _undefined_message(self) -> str:
        of, name = self._undefined_obj, str(self._undefined_name)
        if issubclass(self._undefined_exception, SecurityError):
            kept = f"`{name}` of `{type(of).__name__}` is kept from templates"
            return f"{kept}; they read the page alone"
        if is_dataclass(of) and not isinstance(of, type):
            known = sorted(name_fields(type(of)))
            cure = name_nearest(name, known) or "; `docs/templates.md` lists its fields"
            return f"`{name}` is no field of `{type(of).__name__}`{cure}"
        said = super()._undefined_message
        if self._undefined_hint:
            return said
        if of is None:
            return f"{said}; there is nothing here, so ask first with `if`"
        if of is missing:
            return f"{said}{name_nearest(name, ('page',))}"
        return f"{said}{name_nearest(name, map(str, of))}" if isinstance(of, Mapping) else said


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with the page's fields, and without what could reach further."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})
    code_generator_class = Generator
    html = True  # whether what is made is escaped as HTML is

    def concatenate(self, parts: Sequence[object]) -> str:
        """Return *parts* as one text, each finished by the kind where one of them is."""
        check_joined("what is joined", parts)
        return concatenate(parts, self.finalize or str)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Say whether a template may read *attr* of *obj*: what is not named here, it may not."""
        if isinstance(obj, Markup) and attr in {"join", "replace"}:
            return False  # they finish what they are given by the rules of HTML
        if is_dataclass(obj):
            known = () if isinstance(obj, type) else name_fields(type(obj))
            return attr in known and not callable(value)
        if isinstance(obj, _JINJAS_OWN):
            return super().is_safe_attribute(obj, attr, value)
        return any(isinstance(obj, kind) and attr in names for kind, names in _METHODS.items())

    def wrap_str_format(self, _value: object) -> None:
        """Give out no `str.format`: it reaches attributes, and fills up to any width."""

    def call(
        self,
        context: Context,
        called: object,
        *given: object,
        **named: object,
    ) -> object:
        """Return what *called* makes of what it is given, unless that is far too much."""
        return super().call(context, called, *check_call(called, given), **named)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Return what *operator* makes of both, unless that is far too much."""
        if operator == "**" and isinstance(right, int | float) and abs(right) > _GREATEST:
            message = f"`**` takes no exponent over {_GREATEST}"
            raise SecurityError(message)
        if operator == "*":
            check_repeated(left, right)
        if operator == "%" and isinstance(left, str):
            check_format(left, right)
            if not self.html:
                refuse_mixed("`%`", left, right)
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.concatenate((left, right))
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Return the tree of *source*; refuse what would change how it is escaped."""
        tree = super()._parse(source, name, filename)
        changed = tree.find(nodes.EvalContextModifier)
        if changed is not None:
            message = "`autoescape` is kept from templates; their kind says how they are escaped"
            raise TemplateSyntaxError(message, changed.lineno, name, filename)
        return tree


def build_environment(
    name: str, folders: Sequence[Path], look: Layout, *, strict: bool = False
) -> PageEnvironment:
    """Return what the template *name* is filled in; a *strict* one follows no link out of it."""
    kind = choose_kind(name, look)
    environment = PageEnvironment(
        loader=Loader(folders, strict=strict),
        autoescape=True,
        optimized=False,  # which would work by the rules of HTML, before the kind is asked
        undefined=_Missing,
        finalize=kind.finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = {one: call for one, call in environment.filters.items() if one not in kind.without}
    environment.filters = bound_filters({**filters, **kind.filters, "join": _join})
    environment.html = kind.html
    if not kind.html:
        for one in PUTTING:
            environment.filters[one] = unmixed(one, environment.filters[one])
    del environment.globals["lipsum"]
    return environment


@pass_environment
def _join(
    environment: PageEnvironment,
    value: Iterable[object],
    d: object = "",
    attribute: str | None = None,
) -> str:
    """Return the items of *value* as one text, with *d* between them."""
    return environment.concatenate(join_items(environment, value, d, attribute))


def show_file(path: Path) -> str:
    """Return *path* as seen from the working directory, or whole where it lies elsewhere."""
    return see_from_here(path) if path.is_relative_to(Path.cwd()) else str(path)


@cache
def name_fields(kind: type) -> frozenset[str]:
    """Return the names of the fields of a dataclass, and of the properties it has."""
    if not is_dataclass(kind):
        return frozenset()
    properties = (name for name, one in vars(kind).items() if isinstance(one, property))
    return frozenset({*(field.name for field in fields(kind)), *properties})
