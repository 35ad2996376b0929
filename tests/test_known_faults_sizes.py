"""Inputs that make readers slow, deep or endless: four times as long, four times the work.

They are B1's list and our own. The calls of each are counted at two lengths; a quadratic step
would show as sixteen.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counted import count_calls
from wellsourced.bibtex import parse

LARGE: dict[str, Callable[[int], str]] = {
    "nested-braces": lambda n: f"@misc{{k, title = {{{'{' * n}x{'}' * n}}}}}\n@misc{{b}}",
    "braces-in-quotes": lambda n: f'@misc{{k, title = "{"{" * n}x{"}" * n}"}}',
    "unclosed-braces": lambda n: f"@misc{{k, title = {{{'{' * n}\n@misc{{b}}",
    "unclosed-entries": lambda n: "@misc{k, title = {A\n" * n,
    "unclosed-quotes": lambda n: '@misc{k, title = "A\n' * n,
    "unclosed-on-one-line": lambda n: 'x @misc{k, title = "A {' * n,
    "heads-on-one-line": lambda n: "x @misc{" * n,
    "comments-on-one-line": lambda n: "x @comment(" * n,
    "ats": lambda n: "@" * n,
    "heads": lambda n: "\n@a{" * n,
    "a-long-field": lambda n: f"@misc{{k, abstract = {{{'word ' * n * 9}}}}}",
    "keys-repeated": lambda n: "@misc{k, title={A}}\n" * n,
    "fields-repeated": lambda n: f"@misc{{k,{'title={A},' * n}}}",
    "stray-text": lambda n: f"@misc{{k, {'x) ' * n}}}",
    "hashes": lambda n: f"@misc{{k, a = {'b # ' * n}c}}",
    "blanks": lambda n: f"@misc{{k{' ' * n}x",
    "names": lambda n: f"@misc{{k, author={{{'Doe, J and ' * n}Roe, R}}}}",
    "macros-in-macros": lambda n: "".join(
        f'@string{{m{at} = m{at - 1} # "x"}}\n' for at in range(1, n)
    ),
    "a-chain-of-parents": lambda n: "".join(
        f"@misc{{k{at}, crossref={{k{at + 1}}}}}\n" for at in range(n)
    ),
    "surplus-braces": lambda n: "@misc{k, t={A}" + "}, t={B}" * n,
    "carriage-returns": lambda n: "\r" * n + "@misc{k,\r" + "a=1,\r" * n + "}",
    "nuls": lambda n: "\0" * n + "@misc{k," + "\0" * n + "=1}",
}
SHORT = 400


@pytest.mark.parametrize("name", LARGE)
def test_b1_reading_takes_work_in_proportion(name: str) -> None:
    parse("@misc{k, title = {A}}")  # loads what reading needs
    once = count_calls(lambda: parse(LARGE[name](SHORT)))
    assert count_calls(lambda: parse(LARGE[name](4 * SHORT))) < 6 * once


def test_b1_a_bomb_of_macros_stays_small() -> None:
    bomb = "@string{m0 = {boom }}\n" + "".join(
        f"@string{{m{at} = m{at - 1} # m{at - 1} # m{at - 1}}}\n" for at in range(1, 40)
    )
    library = parse(bomb + "".join(f"@misc{{k{at}, note = m39 # m38}}\n" for at in range(200)))
    assert sum(len(reference.record.note) for reference in library.references) < 12_000_000
    assert max(len(reference.record.note) for reference in library.references) < 200_000
    assert {flaw.kind for flaw in library.flaws} == {"value-too-long"}
    assert all(flaw.line <= 40 + 200 for flaw in library.flaws)


def test_loops_of_crossref_and_xdata_end() -> None:
    library = parse(
        "@inbook{a, crossref={b}, title={A}}\n@book{b, crossref={a}, publisher={P}}\n"
        "@misc{c, xdata={d}}\n@xdata{d, xdata={c, d, e}, note={N}}\n"
        "@misc{e, ids={old, older}, crossref={older}, title={E}}"
    )
    assert [reference.key for reference in library.references] == ["a", "b", "c", "d", "e"]
    assert library.references[0].record.publisher == "P"
    assert library.references[2].record.note == "N"
