"""The fix of a range that runs backwards: what is turned round, and what is left alone."""

from __future__ import annotations

import pytest

from pages_rules import make_audit

LIST = "\n".join(
    f"{n}. Able {'ABCDEFGHIJKL'[n - 1]}. Naps and work {n}. J Rest. 2024;1(1):1-9."
    for n in range(1, 13)
)


def mend(text: str) -> str:
    article = f"Naps At Work\n\nNaps help [1]. They are short [2]. {text}\n\nReferences\n{LIST}\n"
    audit = make_audit("citation-range-invalid", {"text": article})
    assert len(audit.findings) == 1
    fix = audit.findings[0].fix
    if fix is None:
        return text
    (edit,) = fix.edits
    mended = article[: edit.span.start] + edit.text + article[edit.span.end :]
    assert not make_audit("citation-range-invalid", {"text": mended}).findings
    return mended.split("[2]. ")[1].split("\n")[0]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Trials agree [5–3].", "Trials agree [3–5]."),
        ("Trials agree [1, 7 - 4, 9].", "Trials agree [1, 4 - 7, 9]."),
        ("Trials agree [12-10].", "Trials agree [10-12]."),
        ("Trials agree [10-8].", "Trials agree [10-8]."),  # 10–18?
        ("Trials agree [4–4].", "Trials agree [4–4]."),
    ],
)
def test_a_range_is_turned_round_where_nothing_else_can_be_meant(text: str, mended: str) -> None:
    assert mend(text) == mended
