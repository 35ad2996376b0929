"""Unified diffs: what they say makes the new text of the old one, and soon."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counted import count_calls
from wellsourced.project.saving.diffs import show_changes, show_difference
from wellsourced.project.saving.writing import Change

LINES = st.lists(
    st.sampled_from([f"{sign}\n" for sign in "abcdefghijk"] + ["\n", "}\r\n"]), max_size=40
)


def apply(before: str, diff: list[str]) -> str:
    old, new, at = before.splitlines(keepends=True), [], 0
    for line in diff:
        head = re.match(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n", line)
        if head:
            start = int(head[1]) - (head[2] != "0")
            new += old[at:start]
            at = start
            assert len(new) == int(head[3]) - (head[4] != "0")
        elif line[0] == "+":
            new.append(line[1:])
        else:
            assert old[at] == line[1:]
            new += [line[1:]] if line[0] == " " else []
            at += 1
    return "".join((*new, *old[at:]))


@given(LINES, LINES)
def test_law_a_diff_makes_the_new_text(old: list[str], new: list[str]) -> None:
    before, after = "".join(old), "".join(new)
    assert apply(before, list(show_difference(before, after))) == after


@given(LINES, st.integers(0, 40), LINES)
def test_law_a_small_change_is_a_small_diff(old: list[str], at: int, more: list[str]) -> None:
    before = "".join(f"{number} {line}" for number, line in enumerate(old))
    lines = before.splitlines(keepends=True)
    after = "".join((*lines[:at], *more[:2], *lines[at:]))
    diff = list(show_difference(before, after))
    assert sum(line.startswith(("+", "-")) for line in diff) <= 2
    assert len(diff) <= 9


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (None, b"a\nb", "--- /dev/null\n+++ x.bib\n@@ -0,0 +1,2 @@\n+a\n+b\n"),
        (b"a\n", b"", "--- x.bib\n+++ x.bib\n@@ -1 +0,0 @@\n-a\n"),
        (b"a\n", b"a\n", ""),
        ("ü\n".encode("cp1252"), "ö\n".encode("cp1252"),
         "--- x.bib\n+++ x.bib\n@@ -1 +1 @@\n-ü\n+ö\n"),
    ],
)  # fmt: skip
def test_changes_of_files(before: bytes | None, after: bytes, shown: str) -> None:
    assert show_changes([Change(Path("x.bib"), before, after)]) == shown


def test_many_changes_are_shown_soon() -> None:
    def calls(number: int) -> int:
        old = [f"@misc{{k{at},\n  year = 2001,\n}}\n" for at in range(number)]
        new = [one.replace("2001", "2002") if at % 3 else one for at, one in enumerate(old)]
        return count_calls(lambda: list(show_difference("".join(old), "".join(new))))

    assert calls(4000) < 10 * calls(500)  # eight times as many
