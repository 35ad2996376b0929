"""Which rules there are, and what the settings make of them, packs and all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from wellsourced import packs
from wellsourced._leaves import leaves
from wellsourced.config import Config
from wellsourced.errors import BadConfiguration, Unreadable
from wellsourced.packs import SUFFIX, Pack, apply_packs, parse_pack
from wellsourced.project.decoding import decode
from wellsourced.project.house_rules import find_house_rules
from wellsourced.project.options import require_options
from wellsourced.project.projects import Project
from wellsourced.project.reading import read_bytes
from wellsourced.rule import Rule


@cache
def open_packs() -> Mapping[str, Pack]:
    """Return the packs that ship, by name."""
    folder = Path(*packs.__path__)
    names = sorted(path.stem for path in folder.glob(f"*{SUFFIX}"))
    return {name: _open(folder / f"{name}{SUFFIX}", name) for name in names}


def find_rules() -> tuple[Rule, ...]:
    """Return every rule, those of the house too, in the order of their codes.

    Raises `BadConfiguration` for a rule of the house that cannot be used.
    """
    ours = leaves("wellsourced.rules", "RULE", Rule)
    return tuple(sorted((*ours, *find_house_rules(ours)), key=lambda rule: rule.code))


def settle_rules(project: Project) -> tuple[tuple[Rule, ...], Config]:
    """Return all rules, and the settings of *project* with the packs that they select.

    A name that ends in `.toml` is a pack of the project's own, relative to the settings.
    Raises `BadConfiguration` for a pack that cannot be used.
    """
    config = project.config
    rules = find_rules()
    own = [name for name in config.select if name.endswith(SUFFIX)]
    known = {**open_packs(), **{name: _open(project.root / name, name) for name in own}}
    config = apply_packs(config, known, rules)
    require_options(rules, config)
    return rules, config


def _open(path: Path, name: str) -> Pack:
    try:
        text = decode(read_bytes(path), "utf-8").text
    except Unreadable as error:
        message = f"{name}: {error}"
        raise BadConfiguration(message) from error
    return parse_pack(text, name)
