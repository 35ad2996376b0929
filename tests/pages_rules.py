"""Test pages of rules: an article (and a library, a ledger, settings) in, findings out.

The page's name is the rule's. Blocks: `text`, `markdown`, `html` or `mediawiki` the article; `bib`
the library; `toml` the rule's options; `ledger` a ledger; `csv` a snapshot of retractions. A
page without article tests the library.
Findings: `line:column severity CODE message`, one a line.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wellsourced import auditing, bibtex, ledger
from wellsourced._leaves import leaf, leaves
from wellsourced.articles import Source
from wellsourced.config import Config
from wellsourced.ledger import Ledger
from wellsourced.reader import Reader
from wellsourced.references import Library
from wellsourced.resting import keys_used
from wellsourced.retractions import parse_retractions
from wellsourced.rule import Audit, AuditedArticle, Beyond, Rule

AS_OF = date(2026, 11, 21)
FORMATS = ("text", "markdown", "html", "mediawiki")


def run(path: Path, blocks: Mapping[str, str]) -> str:
    audit = make_audit(path.stem, blocks)
    return "\n".join(
        f"{one.place.line}:{one.place.column} {one.severity} {one.code} {one.message}"
        for one in audit.findings
        if one.place is not None
    )


def make_audit(rule: str, blocks: Mapping[str, str]) -> Audit:
    library = bibtex.parse(blocks["bib"], "library.bib") if "bib" in blocks else Library()
    recorded = ledger.parse(blocks["ledger"], "page.toml") if "ledger" in blocks else Ledger()
    articles = [
        read_article(name, text, library, recorded)
        for name, text in blocks.items()
        if name in FORMATS
    ]
    options = {rule: tomllib.loads(blocks.get("toml", ""))}
    return auditing.audit(
        articles,
        [library] if "bib" in blocks else [],
        leaves("wellsourced.rules", "RULE", Rule),
        Config(select=(rule,), options=options),
        AS_OF,
        beyond=Beyond(
            parse_retractions(blocks["csv"]) if "csv" in blocks else None,
            keys_used(articles) if articles else None,
        ),
    )


def read_article(name: str, text: str, library: Library, recorded: Ledger) -> AuditedArticle:
    reader = leaf("wellsourced.readers", name, "READER", Reader)
    source = Source(f"page.{name}", text.encode(), text)
    return auditing.join_article(reader.read(source), library, recorded)
