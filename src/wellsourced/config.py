"""The settings of a project: one frozen value, made once from a file and the command line.

`SETTINGS` is the manual: one row a setting, with what it takes and what it is for. A file is
read by it, `wellsourced init` writes it out, and a test holds it against the fields below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from wellsourced.errors import BadConfiguration, name_nearest
from wellsourced.findings import Severity
from wellsourced.key_patterns import DEFAULT_PATTERN, parse_key_pattern

FAIL_ON = (*(severity.value for severity in Severity), "never")
MOST_PERCENT = 100


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
class Config:
    """Every setting, with its default; the field's name is its name in the file (`-` for `_`).

    `path` is the file that it was read from, empty outside a project; the paths in it are
    relative to that file.

    >>> Config().style
    'nlm'
    """

    articles: tuple[str, ...] = ("references/articles",)
    library: str = "references/library.bib"
    claims: str = "references/claims"
    templates: str = "templates"
    style: str = "nlm"
    key_pattern: str = DEFAULT_PATTERN
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    fail_on: str = "error"
    fail_under: float = 0.0
    as_of: date | None = None
    snapshot: str = ""
    verdict_needs_passage: bool = True
    path: str = ""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting: its name in the file, what it takes, what it is for, an example in TOML."""

    name: str
    takes: str
    manual: str
    example: str
    read: Callable[[str, object], object]

    @property
    def field(self) -> str:
        """The field of `Config` that holds it."""
        return self.name.replace("-", "_")


def parse_config(mapping: Mapping[str, object], path: str) -> Config:
    """Return the settings that *mapping*, the table of the file *path*, holds.

    Raises `SettingRefused` for an unknown key (naming the nearest known one) and for a value
    of the wrong type, so that a misspelt setting never passes for one that was heeded.

    >>> parse_config({"fail-on": "warning"}, "wellsourced.toml").fail_on
    'warning'
    """
    rows = {row.name: row for row in SETTINGS}
    found: dict[str, object] = {}
    for key, value in mapping.items():
        if key not in rows:
            reason = f"unknown setting `{key}`{name_nearest(key, rows)}"
            raise SettingRefused(key, reason)
        found[rows[key].field] = rows[key].read(key, value)
    make: Callable[..., Config] = Config
    return make(**found, path=path)


def parse_fail_on(key: str, value: object) -> str:
    """Return the threshold of findings that *value* names."""
    word = _text(key, value)
    if word not in FAIL_ON:
        reason = f"`{key}` must be one of {', '.join(FAIL_ON)}, not `{word}`"
        raise SettingRefused(key, reason)
    return word


def _text(key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise SettingRefused(key, f"`{key}` must be a text, not {_shown(value)}")
    return value


def _key_pattern(key: str, value: object) -> str:
    pattern = _text(key, value)
    try:
        parse_key_pattern(pattern)
    except BadConfiguration as error:
        raise SettingRefused(key, f"`{key}`: {error}") from None
    return pattern


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        cure = f'; write `{key} = ["{value}"]`' if isinstance(value, str) else ""
        raise SettingRefused(key, f"`{key}` must be a list of texts, not {_shown(value)}{cure}")
    return tuple(value)


def _percent(key: str, value: object) -> float:
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and 0 <= value <= MOST_PERCENT
    ):
        return float(value)
    reason = f"`{key}` must be a percentage from 0 to 100, not {_shown(value)}"
    raise SettingRefused(key, reason)


def _flag(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingRefused(key, f"`{key}` must be true or false, not {_shown(value)}")
    return value


def _day(key: str, value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        reason = f"`{key}` must be a day such as 2026-11-21, not {_shown(value)}"
        raise SettingRefused(key, reason) from None


def _table(key: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise SettingRefused(key, f"`{key}` must be a table, not {_shown(value)}")
    return value


def _severities(key: str, value: object) -> Mapping[str, Severity]:
    found = {}
    for rule, word in _table(key, value).items():
        if word not in list(Severity):
            known = ", ".join(Severity)
            reason = f"`{key}.{rule}` must be one of {known}, not {_shown(word)}"
            raise SettingRefused(rule, reason)
        found[rule] = Severity(str(word))
    return found


def _options(key: str, value: object) -> Mapping[str, Mapping[str, object]]:
    return {rule: dict(_table(f"{key}.{rule}", told)) for rule, told in _table(key, value).items()}


def _shown(value: object) -> str:
    """Return *value* as a person would write it in the file, cut where it is long."""
    words = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else repr(value)
    return f"`{str(words)[:60]}`"


SETTINGS = (
    SettingRow(
        "articles",
        "list of paths",
        "files and folders that are audited when no path is given",
        'articles = ["references/articles"]',
        _texts,
    ),
    SettingRow(
        "library",
        "path",
        "the BibTeX library of the project",
        'library = "references/library.bib"',
        _text,
    ),
    SettingRow(
        "claims",
        "path",
        "the folder of the ledgers, one file an article",
        'claims = "references/claims"',
        _text,
    ),
    SettingRow(
        "templates",
        "path",
        "the folder of your own templates; they come before those that ship",
        'templates = "templates"',
        _text,
    ),
    SettingRow(
        "style",
        "text",
        "the citation style of `export`: nlm, ama, apa, or any of CSL by name or file",
        'style = "nlm"',
        _text,
    ),
    SettingRow(
        "key-pattern",
        "text with fields",
        "what the keys of new references are made of; a key that is written never changes",
        'key-pattern = "{author}{year}"',
        _key_pattern,
    ),
    SettingRow(
        "exclude",
        "list of patterns",
        "names or paths that are left out when a folder is read",
        'exclude = ["drafts"]',
        _texts,
    ),
    SettingRow(
        "select",
        "list of rules",
        "rules that run, by name, code or family; empty for all but the opt-in ones",
        'select = ["CLM", "CIT", "reference-unused"]',
        _texts,
    ),
    SettingRow(
        "ignore",
        "list of rules",
        "rules that do not run, by name, code or family",
        'ignore = ["source-outdated"]',
        _texts,
    ),
    SettingRow(
        "severity",
        "table of rule and severity",
        "how grave a rule's findings are: error, warning, suggestion",
        'severity = { claim-unsourced = "error" }',
        _severities,
    ),
    SettingRow(
        "options",
        "table of rule and its options",
        "what a rule's page says that it can be told",
        "options = { source-outdated = { years = 5 } }",
        _options,
    ),
    SettingRow(
        "fail-on",
        "error, warning, suggestion or never",
        "findings from which on the exit code is 1",
        'fail-on = "error"',
        parse_fail_on,
    ),
    SettingRow(
        "fail-under",
        "percentage",
        "coverage under which the exit code is 1",
        "fail-under = 80",
        _percent,
    ),
    SettingRow(
        "as-of",
        "day",
        "the day that ages count from; today when it is not set",
        "as-of = 2026-11-21",
        _day,
    ),
    SettingRow(
        "snapshot",
        "path",
        "the table of Retraction Watch that works are looked up in; without it, they are not",
        'snapshot = "retraction_watch.csv"',
        _text,
    ),
    SettingRow(
        "verdict-needs-passage",
        "true or false",
        "whether `review` takes “supports” and “partly” only with a passage of the source",
        "verdict-needs-passage = true",
        _flag,
    ),
)
