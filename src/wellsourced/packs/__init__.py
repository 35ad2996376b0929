"""Packs by house: which rules run, how grave they are and what they are told, as data.

A pack is one TOML file; its place is its name. Those that ship lie beside this module, and a
project names its own by path: `select = ["medrs", "house.toml"]`. Opening them is left to
others; here one is read from its text, and put into the settings.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from wellsourced.config import Config
from wellsourced.errors import BadConfiguration, name_nearest
from wellsourced.findings import Severity
from wellsourced.rule import EVERY_RULE, Rule

SUFFIX = ".toml"
_KEYS = frozenset({"title", "about", "sources", "rules"})
_ROW_KEYS = frozenset({"severity", "options", "why", "source"})


@dataclass(frozen=True, slots=True)
class PackRow:
    """A rule of a pack: how grave it is there, what it is told, why, by which source."""

    rule: str
    severity: Severity | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    why: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Rules that a house asks for; `sources` are what was published of it, by a short name."""

    name: str
    title: str
    about: str
    sources: Mapping[str, str]
    rows: tuple[PackRow, ...]


def parse_pack(text: str, name: str) -> Pack:
    r"""Return the pack that *text* holds; raise `BadConfiguration`, with *name*, for none.

    >>> parse_pack('title = "Ours"\n[rules.claim-unsourced]\nseverity = "error"', "ours").title
    'Ours'
    """
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"{name}: it is no valid TOML: {error}"
        raise BadConfiguration(message) from None
    _require_keys(table, _KEYS, name)
    rules = _table(table.get("rules", {}), f"{name}: `rules`")
    if not rules:
        message = f"{name}: it names no rule; write a table [rules.NAME] for each"
        raise BadConfiguration(message)
    sources = _table(table.get("sources", {}), f"{name}: `sources`")
    rows = tuple(_row(rule, told, name) for rule, told in rules.items())
    for row in rows:
        if row.source and row.source not in sources:
            message = f"{name}: `{row.rule}` has a source `{row.source}` that is not in [sources]"
            raise BadConfiguration(message)
    words = {key: str(value) for key, value in sources.items()}
    return Pack(name, str(table.get("title", name)), str(table.get("about", "")), words, rows)


def _row(rule: str, told: object, name: str) -> PackRow:
    table = _table(told, f"{name}: `rules.{rule}`")
    _require_keys(table, _ROW_KEYS, f"{name}: `{rule}`")
    word = table.get("severity")
    if word is not None and word not in list(Severity):
        message = f"{name}: `{rule}.severity` must be one of {', '.join(Severity)}, not `{word}`"
        raise BadConfiguration(message)
    return PackRow(
        rule,
        None if word is None else Severity(str(word)),
        dict(_table(table.get("options", {}), f"{name}: `{rule}.options`")),
        str(table.get("why", "")),
        str(table.get("source", "")),
    )


def _table(value: object, where: str) -> Mapping[str, object]:
    if isinstance(value, dict):
        return value
    message = f"{where} must be a table"
    raise BadConfiguration(message)


def _require_keys(table: Mapping[str, object], known: frozenset[str], where: str) -> None:
    for key in table:
        if key not in known:
            message = f"{where}: unknown key `{key}`{name_nearest(key, sorted(known))}"
            raise BadConfiguration(message)


def apply_packs(config: Config, packs: Mapping[str, Pack], rules: Sequence[Rule]) -> Config:
    """Return *config* with the packs that its `select` names put in, by the names of rules.

    What the settings themselves say of a rule counts more than a pack, and of two packs the
    one named later. A family that is ignored is left out of a pack. Raises `BadConfiguration`
    where a pack or `select` names what is no rule, and where nothing of the packs is left.
    """
    named = [packs[name] for name in config.select if name in packs]
    families = {rule.family for rule in rules} | {EVERY_RULE}
    both = {name: rule for rule in rules for name in (rule.name, rule.code)}
    for name in config.select:
        _require(name, {*both, *families, *packs}, "")
    if not named:
        return config
    rows = [(row, _find(row, both, pack)) for pack in named for row in pack.rows]
    ignored = families.intersection(config.ignore)
    kept = [rule.name for _, rule in rows if not ignored & {rule.family, EVERY_RULE}]
    select = [name for name in config.select if name not in packs]
    if not (kept or select):
        message = f"`ignore` leaves nothing of {', '.join(pack.name for pack in named)}"
        raise BadConfiguration(message)
    return replace(
        config,
        select=tuple(dict.fromkeys((*select, *kept))),
        severity=_severities(config, rows),
        options=_options(config, rows),
    )


def _severities(config: Config, rows: Sequence[tuple[PackRow, Rule]]) -> Mapping[str, Severity]:
    by_pack = {rule.name: row.severity for row, rule in rows if row.severity is not None}
    told = {
        rule.name: config.severity[rule.code] for _, rule in rows if rule.code in config.severity
    }
    return {**by_pack, **told, **config.severity}


def _options(
    config: Config, rows: Sequence[tuple[PackRow, Rule]]
) -> Mapping[str, Mapping[str, object]]:
    found: dict[str, Mapping[str, object]] = dict(config.options)
    for row, rule in rows:
        found[rule.name] = {**found.get(rule.name, {}), **row.options}
    for _, rule in rows:
        own = {**config.options.get(rule.code, {}), **config.options.get(rule.name, {})}
        found[rule.name] = {**found[rule.name], **own}
    return {name: told for name, told in found.items() if told}


def _find(row: PackRow, rules: Mapping[str, Rule], pack: Pack) -> Rule:
    _require(row.rule, rules, f"{pack.name}: ")
    return rules[row.rule]


def _require(name: str, known: Mapping[str, Rule] | set[str], where: str) -> None:
    if name not in known:
        message = f"{where}there is no rule `{name}`{name_nearest(name, sorted(known))}"
        raise BadConfiguration(message)
