"""Files of a project: read without hanging or losing a character, written whole or not at all."""

from __future__ import annotations

import io
import os
import socket
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from rights import AS_A_USER
from wellsourced.cli import main
from wellsourced.errors import BadUsage, Unreadable, WriteRefused
from wellsourced.project import articles, reading
from wellsourced.project.articles import Reading, read_article, read_text
from wellsourced.project.decoding import check_encoding, decode
from wellsourced.project.listing import NamedFile, Wanted, list_files, name_file, show_name
from wellsourced.project.projects import open_project
from wellsourced.project.reading import read_bytes
from wellsourced.project.saving.writing import Change, write_changes, write_output
from wellsourced.project.starting import start_project
from wellsourced.text import Span

TEXTS = frozenset({".md", ".txt"})


# --- bytes ---------------------------------------------------------------------------------


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo")

    assert read_bytes(tmp_path / "a.txt") == b"one\r\ntwo"


def test_what_does_not_seem_to_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 1 << 20)

    assert len(reading.read_stream(io.BytesIO(bytes(1 << 20)))) == 1 << 20
    with pytest.raises(Unreadable, match="it is larger than 1 MB"):
        reading.read_stream(io.BytesIO(bytes((1 << 20) + 1)))


def test_what_is_no_file_is_refused_with_a_reason(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path, "it is a folder, not a file"),
        (tmp_path / "none", "there is no such file"),
        (tmp_path / "no\0name", "its name cannot be one of a file"),
    ):
        with pytest.raises(Unreadable) as caught:
            read_bytes(path)
        assert str(caught.value) == reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_a_socket_and_a_device_never_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    try:
        listener.bind(str(tmp_path / "s"))
        for path, kind in (
            (tmp_path / "pipe", "a named pipe"),
            (tmp_path / "s", "a socket"),
            (Path(os.devnull), "a device"),
        ):
            with pytest.raises(Unreadable, match=f"it is {kind}, not a file"):
                read_bytes(path)
    finally:
        listener.close()


@AS_A_USER
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("x")
    path.chmod(0)

    with pytest.raises(Unreadable, match="permission is denied"):
        read_bytes(path)


# --- text ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        ("wörter".encode(), "wörter", "utf-8"),
        ("wörter".encode("utf-8-sig"), "wörter", "utf-8"),
        (b"\xff\xfe" + "wörter".encode("utf-16-le"), "wörter", "utf-16-le"),
        (b"\xfe\xff" + "wörter".encode("utf-16-be"), "wörter", "utf-16-be"),
        (b"\xff\xfe\0\0" + "wörter".encode("utf-32-le"), "wörter", "utf-32-le"),
    ],
)
def test_a_text_that_shows_its_encoding_is_read_without_a_note(
    data: bytes, text: str, encoding: str
) -> None:
    decoded = decode(data)

    assert (decoded.text, decoded.encoding, decoded.notes) == (text, encoding, ())
    assert decoded.encode(decoded.raw) == data


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"na\xefve \x93quoted\x94", "naïve “quoted”", "cp1252"),
        (b"\x81 is none of cp1252", "\x81 is none of cp1252", "latin-1"),
        (b"<meta charset='windows-1251'>\xf1\xee\xed", "<meta charset='windows-1251'>сон",
         "windows-1251"),
        (b"<meta charset=utf-8>caf\xe9", "<meta charset=utf-8>café", "cp1252"),
        (b"<meta charset=nonsense>caf\xe9", "<meta charset=nonsense>café", "cp1252"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?>\xb1',
         '<?xml version="1.0" encoding="ISO-8859-2"?>ą', "iso-8859-2"),
    ],
)  # fmt: skip
def test_a_guess_is_said_in_a_note(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)

    assert decoded.text == text
    assert decoded.notes == (
        f"it is not UTF-8 and was read as {encoding}; --encoding names another",
    )
    assert decoded.encode(decoded.raw) == data


def test_the_named_encoding_counts() -> None:
    assert decode("ж".encode("koi8-r"), "koi8-r").text == "ж"
    assert decode("ж".encode("utf-16-le"), "utf-16").text == "ж"
    assert decode(b"\xff\xfe" + "ж".encode("utf-16-le"), "utf-16").text == "ж"
    assert decode("ж".encode("utf-8-sig"), "utf-8").text == "ж"
    with pytest.raises(Unreadable, match="it is no utf-8 text: byte 3 cannot be read"):
        decode(b"abc\xff", "utf-8")


def test_an_encoding_that_is_none_is_bad_usage() -> None:
    assert check_encoding("cp1252") == "cp1252"
    for name in ("utf-9", "rot13", "base64", ""):
        with pytest.raises(BadUsage, match="there is no text encoding"):
            check_encoding(name)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "it is a PDF, not a text"),
        (b"PK\x03\x04....", "zip archive"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\x7fELF\0\0\0", "a binary file"),
        (bytes(range(32)) * 9, "a binary file"),
        ("no mark".encode("utf-16-le"), "for UTF-16 name the encoding"),
    ],
)
def test_what_is_no_text_is_refused_as_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data)
    assert words in str(caught.value)


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\nd\x0be").text == "a\nb\nc\nd\x0be"


@given(st.text())
def test_every_text_survives_its_own_encoding(text: str) -> None:
    data = text.encode()
    if b"\0" in data:
        return
    try:
        decoded = decode(data)
    except Unreadable:
        return
    assert decoded.encode(decoded.raw) == data


@given(st.lists(st.sampled_from(["a", "é", "\r\n", "\n", "\r"]), max_size=30), st.data())
def test_an_edit_of_the_normalised_text_touches_only_its_characters(
    pieces: list[str], data: st.DataObject
) -> None:
    decoded = decode("".join(pieces).encode())
    start = data.draw(st.integers(0, len(decoded.text)))
    end = data.draw(st.integers(start, len(decoded.text)))
    edited = decoded.splice((Span(start, end),), "X")

    assert decode(edited.encode()).text == f"{decoded.text[:start]}X{decoded.text[end:]}"
    assert edited.count("\r") == decoded.raw.count("\r") - _carriage_returns(
        decoded.raw, start, end
    )


def _carriage_returns(raw: str, start: int, end: int) -> int:
    """Count the carriage returns of the line ends from *start* to *end* of the plain text."""
    ends = raw.replace("\r\n", "\v").replace("\r", "\f")[start:end]
    return ends.count("\v") + ends.count("\f")


# --- which files ---------------------------------------------------------------------------


def _names(paths: list[Path], wanted: Wanted) -> list[str]:
    return [file.name for file in list_files([name_file(path) for path in paths], wanted).files]


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def test_a_folder_gives_its_known_files_sorted_without_hidden_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _fill(tmp_path, "p/b.md", "p/a/z.TXT", "p/.git/c.md", "p/.d.md", "p/e.bib", "p/B.md")

    assert _names([Path("p")], Wanted(TEXTS)) == ["p/B.md", "p/a/z.TXT", "p/b.md"]


def test_what_is_named_is_read_whatever_it_is_called_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _fill(tmp_path, "p/b.md", ".hidden", "odd.suffix")

    given_paths = [Path("odd.suffix"), Path("p/b.md"), Path("p"), Path(".hidden"), Path("none")]

    assert _names(given_paths, Wanted(TEXTS, ("odd*",))) == [
        "odd.suffix", "p/b.md", ".hidden", "none",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "pattern", ["drafts", "drafts/", "./p/drafts", "p/drafts/*", "drafts/*.md", "d?afts"]
)
def test_a_pattern_leaves_out_names_and_paths(
    pattern: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _fill(tmp_path, "p/a.md", "p/drafts/b.md")

    assert _names([Path("p")], Wanted(TEXTS, (pattern,), tmp_path)) == ["p/a.md"]


def test_links_in_a_circle_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _fill(tmp_path, "p/a.md", "q/b.md")
    (tmp_path / "p" / "round").symlink_to(tmp_path / "p", target_is_directory=True)
    (tmp_path / "p" / "q").symlink_to(tmp_path / "q", target_is_directory=True)
    (tmp_path / "p" / "self.md").symlink_to(tmp_path / "p" / "self.md")

    assert _names([Path("p")], Wanted(TEXTS)) == ["p/a.md", "p/q/b.md", "p/self.md"]


def test_a_name_that_is_no_text_can_be_shown() -> None:
    assert show_name(Path(os.fsdecode(b"a\xff.md"))) == "a?.md"


# --- reading articles ----------------------------------------------------------------------


def test_the_format_is_named_or_told_by_the_suffix_or_guessed(tmp_path: Path) -> None:
    page = tmp_path / "page.unknown"
    page.write_text("<!DOCTYPE html><html><body><p>Willow bark.</p></body></html>")

    assert read_article(name_file(page), Reading()).format == "html"
    assert read_article(name_file(page), Reading("text")).format == "text"
    assert read_text("# Willow\n\nBark [@roe].\n", Reading("markdown")).format == "markdown"
    with pytest.raises(BadUsage, match="there is no format `markdwon`; did you mean `markdown`"):
        read_article(name_file(page), Reading("markdwon"))


def test_an_empty_file_is_an_article_without_blocks(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_bytes(b"")

    assert read_article(name_file(tmp_path / "empty.md"), Reading()).blocks == ()


# --- writing -------------------------------------------------------------------------------


def test_all_changes_are_written_with_the_mode_of_the_file(tmp_path: Path) -> None:
    old = tmp_path / "old.bib"
    old.write_bytes(b"a")
    old.chmod(0o640)
    new = tmp_path / "deep" / "new.toml"

    write_changes([Change(old, b"a", b"b"), Change(new, None, b"c")])

    assert (old.read_bytes(), new.read_bytes()) == (b"b", b"c")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640 or os.name == "nt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "old.bib"]


def test_nothing_is_written_where_one_file_was_changed_meanwhile(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"somebody else's")

    with pytest.raises(WriteRefused, match="two: somebody else changed it meanwhile"):
        write_changes([Change(one, b"1", b"x"), Change(two, b"2", b"x")])

    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"somebody else's")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_appeared_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"theirs")

    with pytest.raises(WriteRefused):
        write_changes([Change(tmp_path / "new", None, b"ours")])

    assert (tmp_path / "new").read_bytes() == b"theirs"


@AS_A_USER
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "kept.bib"
    path.write_bytes(b"a")
    path.chmod(0o444)

    with pytest.raises(WriteRefused, match="it is read-only"):
        write_changes([Change(path, b"a", b"b")])

    assert path.read_bytes() == b"a"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_bytes(b"a")
    link = tmp_path / "link"
    link.symlink_to(real)

    write_changes([Change(link, b"a", b"b")])

    assert link.is_symlink()
    assert real.read_bytes() == b"b"


def test_what_was_replaced_is_put_back_when_a_later_one_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    replace = Path.replace

    def fail_on_two(self: Path, target: Path) -> Path:
        if target.name == "two":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_on_two)
    with pytest.raises(WriteRefused, match=r"two: it cannot be replaced \(no space left on device"):
        write_changes([Change(one, b"1", b"x"), Change(two, b"2", b"x")])

    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"2")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_in_the_way_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")

    with pytest.raises(WriteRefused, match="it cannot be written"):
        write_changes([Change(tmp_path / "taken" / "new", None, b"x")])


def test_a_result_replaces_an_older_one_but_never_what_was_read(tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    write_output(out, (b"", b"1"))
    write_output(out, (b"2",), (tmp_path / "in.md",))

    assert out.read_bytes() == b"2"
    with pytest.raises(WriteRefused, match="it is what is read here"):
        write_output(out, (b"3",), (out,))
    with pytest.raises(WriteRefused, match="it is a folder"):
        write_output(tmp_path, (b"3",))
    write_output(Path(os.devnull), (b"gone",))
    assert not Path(os.devnull).is_file()


# --- projects ------------------------------------------------------------------------------


def test_a_project_is_started_once_and_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "references").mkdir()
    (tmp_path / "references" / "library.bib").write_text("mine")

    first = start_project(tmp_path)
    second = start_project(tmp_path)

    assert (tmp_path / "references" / "library.bib").read_text() == "mine"
    assert tmp_path / "wellsourced.toml" in first.made
    assert first.kept == (tmp_path / "references" / "library.bib",)
    assert second.made == ()
    assert open_project(tmp_path).known


def test_the_paths_of_a_project_are_relative_to_its_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_project(tmp_path)
    inside = tmp_path / "references" / "articles"
    monkeypatch.chdir(inside)

    project = open_project(Path.cwd())

    assert project.library == tmp_path.resolve() / "references" / "library.bib"
    assert project.articles() == (NamedFile(inside.resolve(), "."),)


def test_a_folder_leaves_out_what_nothing_installed_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("wellsourced.pandoc.calling.find_pandoc", lambda: "")
    articles._missing.cache_clear()  # noqa: SLF001  # what was found installed is remembered
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("# Rain\n\nIt rains.\n")
    (tmp_path / "notes" / "b.rst").write_text("Rain\n====\n\nIt rains.\n")
    try:
        folder = CliRunner().invoke(main, ["audit", "notes"])
        named = CliRunner().invoke(main, ["audit", "notes/a.md", "notes/b.rst"])
        listed = CliRunner().invoke(main, ["audit", "--list-files", "notes"])
    finally:
        articles._missing.cache_clear()  # noqa: SLF001
    assert folder.exit_code == 0
    assert "note: notes/b.rst was left out: rst files need Pandoc 3" in folder.stderr
    assert listed.stdout == "notes/a.md\n"
    assert listed.exit_code == 0
    assert named.exit_code == 2
    assert "error: notes/b.rst: rst files need Pandoc 3" in named.stderr
