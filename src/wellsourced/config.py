"""The settings of a project: one frozen value, made once from a file and the command line.

`SETTINGS` is the manual: one row a setting, with what it takes and what it is for. A file is
read by it, `wellsourced init` writes it out, and a test holds it against the fields below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from wellsourced.errors import name_nearest
from wellsourced.findings import Severity
from wellsourced.key_patterns import DEFAULT_PATTERN
from wellsourced.setting_values import Allowed, Publication, SettingRefused
from wellsourced.setting_values import read_allowed as _allowed
from wellsourced.setting_values import read_day as _day
from wellsourced.setting_values import read_flag as _flag
from wellsourced.setting_values import read_key_pattern as _key_pattern
from wellsourced.setting_values import read_options as _options
from wellsourced.setting_values import read_page_type as _page_type
from wellsourced.setting_values import read_percent as _percent
from wellsourced.setting_values import read_severities as _severities
from wellsourced.setting_values import read_text as _text
from wellsourced.setting_values import read_texts as _texts

FAIL_ON = (*(severity.value for severity in Severity), "never")


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
    allow: tuple[Allowed, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    fail_on: str = "error"
    fail_under: float = 0.0
    as_of: date | None = None
    snapshot: str = ""
    verdict_needs_passage: bool = True
    page_type: str = "Article"
    publisher: str = ""
    path: str = ""

    @property
    def publication(self) -> Publication:
        """What the articles are where they are published."""
        return Publication(self.page_type, self.publisher)


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
        "rules that run, by name, code, family or pack; empty for all but the opt-in ones",
        'select = ["medrs", "CIT", "reference-unused"]',
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
        "allow",
        "tables of paths, rules, why, by, until",
        "rules that are waived for files by their path, with a reason, a person and a last day",
        'allow = [{ paths = ["drafts/*"], rules = ["CLM"], why = "not yet edited", by = "AB" }]',
        _allowed,
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
    SettingRow(
        "page-type",
        "Article, MedicalWebPage or WebPage",
        "what the articles are in schema.org's terms, for the JSON-LD of a report",
        'page-type = "MedicalWebPage"',
        _page_type,
    ),
    SettingRow(
        "publisher",
        "text",
        "the organisation that publishes; fact checks are its own (`report --to claim-review`)",
        'publisher = "Example Checks"',
        _text,
    ),
)
