"""Keys renamed all at once, fields set and added, entries taken out: nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counted import count_calls
from wellsourced.bibtex import parse, rename_keys
from wellsourced.bibtex.edits import list_entries, put_fields, remove_blocks, splice
from wellsourced.errors import WriteRefused
from wellsourced.text import Span

# --- keys ----------------------------------------------------------------------------------


def test_many_keys_are_renamed_at_once() -> None:
    text = '@book{a, title={a}}\n@misc{b, crossref={A}, xdata={a, c ,b}}\n@misc(c, related = "b")'
    assert rename_keys(text, {"a": "b", "b": "a", "c": "d"}) == (
        '@book{b, title={a}}\n@misc{a, crossref={b}, xdata={b, d ,a}}\n@misc(d, related = "a")'
    )
    assert rename_keys(text, {}) == text


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ({"a": "c"}, "the key `c` is taken"),
        ({"a": "x", "b": "x"}, "the key `x` is taken"),
        ({"a": "x", "b": "X"}, "the key `X` is taken|the key `x` is taken"),
        ({"a": "b"}, "the key `b` is taken"),
        ({"a": "alias"}, "the key `alias` is taken"),
        ({"a": "x", "gone": "y"}, "no entry with the key `gone`"),
    ],
)
def test_what_would_make_two_of_one_key_is_refused(mapping: dict[str, str], sentence: str) -> None:
    with pytest.raises(WriteRefused, match=sentence):
        rename_keys("@misc{a}@misc{b}@misc{c, ids={alias}}", mapping)


def test_many_keys_cost_one_pass() -> None:
    def calls(number: int) -> int:
        text = "".join(f"@misc{{k{at}, crossref={{k{at // 2}}}}}\n" for at in range(number))
        return count_calls(lambda: rename_keys(text, {f"k{at}": f"n{at}" for at in range(number)}))

    calls(50)
    assert calls(800) < 10 * calls(100)  # eight times as many


# --- fields --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@misc{a}", "@misc{a, note = {N}, url = {u}}"),
        ("@misc{a,}", "@misc{a, note = {N}, url = {u}}"),
        ("@misc{a,\n}", "@misc{a,\n  note = {N},\n  url = {u}\n}"),
        ("@misc(a, x={y})", "@misc(a, x={y}, note={N}, url={u})"),
        ("@misc{a,x={y},}", "@misc{a,x={y},note={N},url={u},}"),
        ("@misc{a,\n\tx = {y}\n}", "@misc{a,\n\tx = {y},\n\tnote = {N},\n\turl = {u}\n}"),
        ("@misc{a,\n  x = {y},\n}", "@misc{a,\n  x = {y},\n  note = {N},\n  url = {u},\n}"),
        ("@misc{a,\r\n  x= {y}}", "@misc{a,\r\n  x= {y},\r\n  note= {N},\r\n  url= {u}}"),
        ("@misc{a\n, x = {y}\n}", "@misc{a\n, x = {y}, note = {N}, url = {u}\n}"),
        (
            "@misc{a,\n  author = {y},\n  title  = {z}\n}",
            "@misc{a,\n  author = {y},\n  title  = {z},\n  note   = {N},\n  url    = {u}\n}",
        ),
        ("@misc{a, NOTE={old}, x=1}", "@misc{a, NOTE={N}, x=1, url={u}}"),
        ("@misc{a, note = {N}, url = {u}}", "@misc{a, note = {N}, url = {u}}"),
    ],
)
def test_fields_are_set_and_laid_out_as_the_others(entry: str, expected: str) -> None:
    before, after = f"% top\n{entry}\n@misc{{z}}", f"% top\n{expected}\n@misc{{z}}"
    block = list_entries(before)[0]
    fields = [("note", "{N}"), ("url", "{u}")]
    assert splice(before, put_fields(before, block, fields)) == after


FIELD = st.builds(
    "{}{}{}{}".format,
    st.from_regex(r"\A[a-z]{1,8}\Z"),
    st.sampled_from([" = ", "=", "  =\t", "\n ="]),
    st.sampled_from(["{a {b} c}", '"d"', "12", "jan", 'x # " y" # {z}', "{}"]),
    st.just(""),
)


@given(
    st.lists(FIELD, max_size=4, unique_by=lambda one: one.split("=")[0].strip()),
    st.sampled_from(["", "\n", ",\n", " , "]),
    st.sampled_from([",", ",\n  ", ",\r\n\t", " , "]),
)
@settings(max_examples=150, deadline=None)
def test_law_what_is_put_is_read_and_all_else_is_kept(
    fields: list[str], end: str, sign: str
) -> None:
    text = "@misc{key" + "".join(sign + one for one in fields) + end + "}\n@misc{z}"
    (block, other) = list_entries(text)
    new = splice(text, put_fields(text, block, [("new-one", "{a, b}"), ("new-two", "j # {x}")]))
    (put, behind) = list_entries(new)
    assert put.oddities == block.oddities
    values = [(one.name, one.value) for one in block.fields]
    assert [(one.name, one.value) for one in put.fields] == [
        *values, ("new-one", "{a, b}"), ("new-two", "j # {x}"),
    ]  # fmt: skip
    assert behind.span.of(new) == other.span.of(text)


# --- removing ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("X\n", ""),
        ("X", ""),
        ("% a\n\nX\n", "% a\n"),
        ("% a\nX\n% b\n", "% a\n% b\n"),
        ("% a\n\nX\n\n% b\n", "% a\n\n% b\n"),
        ("% a\n\nX\n\n\n\n% b\n", "% a\n\n% b\n"),
        ("% a\nX\n\n% b\n", "% a\n\n% b\n"),
        ("% a\n\nX\n% b\n", "% a\n\n% b\n"),
        ("% a\r\n\r\nX\r\n\r\n% b\r\n", "% a\r\n\r\n% b\r\n"),
        ("% a\r\rX\r\r% b", "% a\r\r% b"),
        ("\n\nX\n\n% b\n", "\n\n% b\n"),
        ("X\n\nX\n\n% b\n", "% b\n"),
        ("% a\n\nX\n\nX\n", "% a\n"),
        ("% a\n  X  \n% b\n", "% a\n% b\n"),
        ("a X b\n", "a  b\n"),
        ("X b\n", " b\n"),
        ("a X\n", "a \n"),
        ("XX", ""),
        ("% a\n\nX % why\n", "% a\n\n % why\n"),
    ],
)
def test_an_entry_goes_with_its_lines(before: str, after: str) -> None:
    text = before.replace("X", "@misc{x, y={z}}")
    spans = [block.span for block in list_entries(text)]
    assert splice(text, remove_blocks(text, spans)) == after


@given(
    st.lists(
        st.sampled_from(
            ["@misc{a}", "@book{b,\n t={x}}", "word", "% c", "\n", "\n\n", "\r\n", " "]
        ),
        max_size=14,
    ),
    st.data(),
)
@settings(max_examples=200, deadline=None)
def test_law_what_is_not_removed_is_left_in_order(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    spans = [one.span for one in parse(text).references if one.span]
    gone = [span for span in spans if data.draw(st.booleans())]
    left = splice(text, remove_blocks(text, gone))
    rest, at = [], 0
    for span in (*gone, Span(len(text), len(text))):
        rest += text[at : span.start].split()
        at = span.end
    assert "".join(left.split()) == "".join(rest)
    if not gone:
        assert left == text
