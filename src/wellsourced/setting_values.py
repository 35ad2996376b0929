"""What a setting can hold: each kind of value is read here, or refused by the name of its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from wellsourced.errors import BadConfiguration, name_nearest
from wellsourced.findings import Severity
from wellsourced.key_patterns import parse_key_pattern

MOST_PERCENT = 100
# the types of schema.org that an article can be said to be
PAGE_TYPES = ("Article", "MedicalWebPage", "WebPage")


class SettingRefused(BadConfiguration):
    """A setting is unknown or holds what it cannot; `key` is its name in the file.

    >>> SettingRefused("fail-on", "must be one of error, never").key
    'fail-on'
    """

    def __init__(self, key: str, reason: str) -> None:
        """Keep *key*, so that whoever has the file's text can name the line."""
        super().__init__(reason)
        self.key = key


@dataclass(frozen=True, slots=True)
class Allowed:
    """Rules that are waived for the files that `paths` name, with reason, person and expiry.

    The patterns are seen from the folder of the project; `until` is the last day on which it
    holds, `None` for always.
    """

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    why: str
    by: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """What articles are where they are published: a type of schema.org, and whose they are."""

    page_type: str = "Article"
    publisher: str = ""


def read_text(key: str, value: object) -> str:
    """Return the text that *value* is, which is more than blanks."""
    if not isinstance(value, str) or not value.strip():
        raise SettingRefused(key, f"`{key}` must be a text, not {_shown(value)}")
    return value


def read_key_pattern(key: str, value: object) -> str:
    """Return the pattern of keys that *value* is."""
    pattern = read_text(key, value)
    try:
        parse_key_pattern(pattern)
    except BadConfiguration as error:
        raise SettingRefused(key, f"`{key}`: {error}") from None
    return pattern


def read_page_type(key: str, value: object) -> str:
    """Return the type of schema.org that *value* names."""
    word = read_text(key, value)
    if word not in PAGE_TYPES:
        reason = f"`{key}` must be one of {', '.join(PAGE_TYPES)}, not `{word}`"
        raise SettingRefused(key, reason)
    return word


def read_texts(key: str, value: object) -> tuple[str, ...]:
    """Return the texts of a list."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        cure = f'; write `{key} = ["{value}"]`' if isinstance(value, str) else ""
        raise SettingRefused(key, f"`{key}` must be a list of texts, not {_shown(value)}{cure}")
    return tuple(value)


def read_percent(key: str, value: object) -> float:
    """Return a percentage, from 0 to 100."""
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and 0 <= value <= MOST_PERCENT
    ):
        return float(value)
    reason = f"`{key}` must be a percentage from 0 to 100, not {_shown(value)}"
    raise SettingRefused(key, reason)


def read_flag(key: str, value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise SettingRefused(key, f"`{key}` must be true or false, not {_shown(value)}")
    return value


def read_day(key: str, value: object) -> date:
    """Return a day, which may be written as text."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        reason = f"`{key}` must be a day such as 2026-11-21, not {_shown(value)}"
        raise SettingRefused(key, reason) from None


def read_table(key: str, value: object) -> Mapping[str, object]:
    """Return a table."""
    if not isinstance(value, dict):
        raise SettingRefused(key, f"`{key}` must be a table, not {_shown(value)}")
    return value


def read_severities(key: str, value: object) -> Mapping[str, Severity]:
    """Return how grave the findings of rules are, by rule."""
    found = {}
    for rule, word in read_table(key, value).items():
        if word not in list(Severity):
            known = ", ".join(Severity)
            reason = f"`{key}.{rule}` must be one of {known}, not {_shown(word)}"
            raise SettingRefused(rule, reason)
        found[rule] = Severity(str(word))
    return found


def read_options(key: str, value: object) -> Mapping[str, Mapping[str, object]]:
    """Return what rules are told, by rule."""
    return {
        rule: dict(read_table(f"{key}.{rule}", told))
        for rule, told in read_table(key, value).items()
    }


def read_allowed(key: str, value: object) -> tuple[Allowed, ...]:
    """Return what is waived for files by their path."""
    if not isinstance(value, list):
        raise SettingRefused(key, f"`{key}` must be tables such as [[{key}]], not {_shown(value)}")
    return tuple(_allow(key, read_table(key, row)) for row in value)


def _allow(key: str, row: Mapping[str, object]) -> Allowed:
    """Return what one table of `allow` says; paths, rules and a reason are needed."""
    kinds = {
        "paths": read_texts,
        "rules": read_texts,
        "why": read_text,
        "by": read_text,
        "until": read_day,
    }
    for name in row:
        if name not in kinds:
            raise SettingRefused(name, f"unknown key `{key}.{name}`{name_nearest(name, kinds)}")
    for name in ("paths", "rules", "why"):
        if not row.get(name):
            raise SettingRefused(key, f"a table of `{key}` has no `{name}`")
    make: Callable[..., Allowed] = Allowed
    return make(**{name: kinds[name](f"{key}.{name}", told) for name, told in row.items()})


def _shown(value: object) -> str:
    """Return *value* as a person would write it in the file, cut where it is long."""
    words = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else repr(value)
    return f"`{str(words)[:60]}`"
