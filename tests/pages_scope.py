"""Test pages of reach: an article in, each of its claims out with what supports it, and why.

Blocks: `markdown` the article, to which the four works of `WORKS` are added as its list;
`ledger` what a person decided. A claim stands on a line, each of its supports indented under it:
`scope reference: reason`; a claim without one has a dash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pages_rules import read_article
from wellsourced import ledger
from wellsourced.ledger import Ledger
from wellsourced.links import Support
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle

WORKS = """
## References

1. Able A. Naps and memory. J Rest. 2021;1(1):1-9. doi:10.5555/jr.2021.1
2. Baker B. Naps and mood. J Rest. 2022;2(1):1-9. doi:10.5555/jr.2022.1
3. Cole C. Naps at work. J Rest. 2023;3(1):1-9. doi:10.5555/jr.2023.1
4. Dunn D. Naps on trains. J Rest. 2024;4(1):1-9. doi:10.5555/jr.2024.1
"""


def run(_path: Path, blocks: Mapping[str, str]) -> str:
    recorded = ledger.parse(blocks["ledger"], "page.toml") if "ledger" in blocks else Ledger()
    text = blocks["markdown"] + WORKS
    return "\n".join(_print(read_article("markdown", text, Library(), recorded)))


def _print(audited: AuditedArticle) -> Iterator[str]:
    for at, claim in enumerate(audited.claims):
        yield f"{claim.id} {' '.join(claim.quote.split())}"
        supports = audited.supports_of(at)
        yield from map(_print_support, supports)
        if not supports:
            yield "    -"


def _print_support(support: Support) -> str:
    reference = support.reference
    name = (reference.label or reference.key) if reference else "?"
    return f"    {support.scope} {name}: {support.reason}"
