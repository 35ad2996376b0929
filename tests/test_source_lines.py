"""Lines that name sources: known in many languages, and reaching what stands above them."""

from __future__ import annotations

import pytest

import wellsourced
from wellsourced.source_lines import begins_with_sources, is_source_heading

LISTED = """

## References

1. Able A. Naps and memory. J Rest. 2001;1(1):1-9.
2. Rest Board. Naps for all. Oslo: Rest Press; 2023.
"""


@pytest.mark.parametrize(
    "text",
    [
        "Source: Rest Board, 2023",
        "Data source: Rest Board",
        "Fonte: Able (2001).",
        "Quelle: Rest Board",
        "Źródło: [2]",
        "Источник: [2]",
        "资料来源：[2]",
    ],
)
def test_a_line_begins_with_its_sources(text: str) -> None:
    assert begins_with_sources(text)


@pytest.mark.parametrize(
    "text",
    ["Source of pain: unknown", "Data: 21% of nurses slept", "Sources say so", "Able: a life", ""],
)
def test_other_lines_do_not(text: str) -> None:
    assert not begins_with_sources(text)


def test_a_column_of_sources_is_known_by_its_head() -> None:
    assert is_source_heading("Quelle")
    assert is_source_heading("Référence")
    assert not is_source_heading("Resources of the ward")


@pytest.mark.parametrize(
    "line",
    ["Source: [2]", "Source: Rest Board, 2023", "Fonte: [2].", "Data: [2]", "Adaptado de [2]."],
)
def test_a_source_line_under_a_table_stands_for_its_cells(line: str) -> None:
    table = (
        "# Naps\n\nNaps helped memory in 21% of 40 nurses [1].\n\n| Ward | Finding |\n|---|---|\n"
        "| Heart | Naps reduced errors by 31% in 210 nurses. |\n"
        f"| Lung | Naps reduced falls by 12% in 90 nurses. |\n\n{line}\n"
    )
    (article,) = wellsourced.audit(table + LISTED).articles
    cells = [at for at, one in enumerate(article.claims) if one.unit == "table-cell"]

    assert len(cells) == 2
    for at in cells:
        (support,) = article.supports_of(at)
        assert support.reference is not None
        assert support.reference.index == 2
