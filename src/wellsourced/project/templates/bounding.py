"""How much longer than what it is given a text may be that one word of a template makes.

What repeats, replaces, joins, indents, breaks or formats is counted before it is done: a few
characters would make a text of gigabytes else, where nothing but memory ends it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps

from jinja2.exceptions import SecurityError

from wellsourced.project.templates.mixing import refuse_mixed

LONGEST = 1_000_000  # characters or items that are made, besides those given
_WIDEST = 10_000  # cells, items or digits that a filter fills up to
_FORMATTED = 999  # cells of one value in a format
# %s · %(name)s · %-5.2f · %5000d · %*s; a name that holds brackets is refused, as the last two are
_SPECIFIER = re.compile(
    r"%(?:%|(?:\([^()]*\))?[-+ #0]*(?P<refused>\(|\*|\d{4}|\d{1,3}\.(?:\*|\d{4})|\.(?:\*|\d{4}))?)"
)

Filter = Callable[..., object]
Check = Callable[..., None]


def check_growth(what: str, more: int) -> None:
    """Raise `SecurityError` where *what* would make a text longer by so many characters."""
    if more > LONGEST:
        message = f"{what} makes nothing longer by more than {LONGEST} characters"
        raise SecurityError(message)


def check_repeated(left: object, right: object) -> None:
    """Raise `SecurityError` where `left * right` is far too long, by all the texts in a list."""
    for many, times in ((left, right), (right, left)):
        if not isinstance(many, str | list | tuple) or not isinstance(times, int):
            continue
        if _weigh(many) * times > LONGEST:
            message = f"`*` makes nothing longer than {LONGEST}"
            raise SecurityError(message)


def _weigh(value: object) -> int:
    """Return about how many characters and items *value* holds; no more than are too many."""
    weight, waiting = 0, [value]
    while waiting and weight <= LONGEST:
        one = waiting.pop()
        if isinstance(one, str):
            weight += len(one)
        else:
            weight += 1
            waiting.extend(one if isinstance(one, list | tuple) else ())
    return weight


def check_joined(what: str, texts: Iterable[object]) -> None:
    """Raise `SecurityError` where *texts* hold one so often that the whole is far too long."""
    held = [one for one in texts if isinstance(one, str)]
    whole = sum(map(len, held))
    if whole > LONGEST:
        check_growth(what, whole - sum(map(len, {id(one): one for one in held}.values())))


def check_format(text: str, values: object) -> None:
    """Raise `SecurityError` where `text % values` takes a width or values that are far too long."""
    found = list(_SPECIFIER.finditer(text))
    if any(one["refused"] for one in found):
        message = "a format takes no width over 999, and none from a value"
        raise SecurityError(message)
    check_growth("a format", len(found) * _FORMATTED)
    if isinstance(values, tuple):
        lengths = {id(one): len(str(one)) for one in values}
        more = sum(lengths[id(one)] for one in values) - sum(lengths.values())
        check_growth("a format", more)
    elif isinstance(values, Mapping):
        longest = max((len(str(one)) for one in values.values()), default=0)
        check_growth("a format", (len(found) - len(values)) * longest)


def check_call(call: object, given: Sequence[object]) -> Sequence[object]:
    """Return what *call* is to be given; raise `SecurityError` for a method that makes far more."""
    text, name = getattr(call, "__self__", None), getattr(call, "__name__", "")
    if not isinstance(text, str) or not given:
        return given
    if name == "replace":
        _check_replaced(text, *given)
    if name == "join" and isinstance(given[0], Iterable):
        items = list(given[0])
        check_joined("`join`", [part for item in items for part in (text, item)][1:])
        return (items, *given[1:])
    return given


def _check_replaced(text: object, old: object = "", new: object = "", count: object = None) -> None:
    whole, sought = str(text), str(old)
    times = whole.count(sought)
    if isinstance(count, int) and count >= 0:
        times = min(times, count)
    check_growth("`replace`", times * max(0, len(str(new)) - len(sought)))


def _check_indented(
    text: object, width: object = 4, first: object = None, blank: object = None
) -> None:
    del first, blank  # all lines are counted
    if isinstance(width, str) and width.strip():
        refuse_mixed("the filter `indent`", text, width)  # which Jinja would call finished
    wide = len(width) if isinstance(width, str) else width
    if isinstance(wide, int):
        check_growth("the filter `indent`", (len(str(text).splitlines()) + 1) * wide)


def _check_broken(
    text: object,
    width: object = 79,
    break_long_words: object = None,
    wrapstring: object = None,
    break_on_hyphens: object = None,
) -> None:
    del break_long_words, break_on_hyphens
    whole = str(text)
    # two lines that follow on each other are together wider than one may be
    lines = len(whole.splitlines()) + 2 * len(whole) // (width if isinstance(width, int) else 1)
    check_growth("the filter `wordwrap`", lines * len(str(wrapstring or "\n")))


def _check_wrapped(text: object, indent: object = 0, between: object = " ") -> None:
    if isinstance(indent, int):
        pieces = str(text).count(str(between) or " ") + 1
        check_growth("the filter `wrapped`", pieces * indent)


def _check_linked(text: object, *given: object, **named: object) -> None:
    # `target` and `rel` stand in each link
    more = sum(len(one) for one in (*given, *named.values()) if isinstance(one, str))
    check_growth("the filter `urlize`", len(str(text).split()) * more)


def _check_formatted(text: object, /, *given: object, **named: object) -> None:
    check_format(str(text), named or given)


def _check_numbers(name: str) -> Check:
    def check(_value: object, *given: object, **named: object) -> None:
        if any(isinstance(one, int) and one > _WIDEST for one in (*given, *named.values())):
            message = f"the filter `{name}` takes no number over {_WIDEST}"
            raise SecurityError(message)

    return check


_CHECKS: Mapping[str, Check] = {
    **{name: _check_numbers(name) for name in ("batch", "center", "round", "slice")},
    "format": _check_formatted,
    "indent": _check_indented,
    "replace": _check_replaced,
    "urlize": _check_linked,
    "wordwrap": _check_broken,
    "wrapped": _check_wrapped,
}


def bound_filters(filters: Mapping[str, Filter]) -> dict[str, Filter]:
    """Return *filters*, each of which refuses what nobody could want of it."""
    return {
        name: _bound(call, _CHECKS[name]) if name in _CHECKS else call
        for name, call in filters.items()
    }


def _bound(call: Filter, check: Check) -> Filter:
    first = int(hasattr(call, "jinja_pass_arg"))  # behind what Jinja itself hands over

    @wraps(call)
    def bounded(*given: object, **named: object) -> object:
        check(*given[first:], **named)
        return call(*given, **named)

    return bounded
