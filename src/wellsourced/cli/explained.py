"""What `audit --explain` prints: why characters are a citation, or are none."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.cli.printing import print_result
from wellsourced.cli.session import Session
from wellsourced.escaping import write_json
from wellsourced.explaining import Asked, explain, explained_facts
from wellsourced.page import ExplainedPage
from wellsourced.pages import build_page
from wellsourced.rule import Audit


def print_explained(
    session: Session, audited: Audit, places: Sequence[tuple[int, int]], output_format: str
) -> None:
    """Print what stands at *places*, lines and columns, of every article of *audited*.

    As JSON it is added to the facts, under `explained`.
    """
    asked = [Asked(line, column) for line, column in places]
    lines = tuple(line for article in audited.articles for line in explain(article, asked))
    if output_format == "json":
        facts = {**build_page(audited).facts, "explained": explained_facts(lines)}
        print_result(write_json(facts, spaced=False) + "\n")
    else:
        page = ExplainedPage(lines)
        print_result(session.templates().fill("explained.txt.jinja", page))
