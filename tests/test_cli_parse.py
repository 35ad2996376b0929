"""`parse`: files of any length, the same bytes by any number of processes, doubts that are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.cli import main
from wellsourced.cli.options import Manners
from wellsourced.cli.parsed import FEW, PAGE
from wellsourced.cli.printing import Meter
from wellsourced.errors import Unreadable, WorkerLost, WriteRefused
from wellsourced.format import Remark
from wellsourced.formats.bibtex import FORMAT as BIBTEX
from wellsourced.formats.csl_json import FORMAT as CSL_JSON
from wellsourced.formats.ris import FORMAT as RIS
from wellsourced.project import streaming
from wellsourced.project.listing import name_file
from wellsourced.project.parsing import CHUNK, DOUBTFUL, Way, parse_file
from wellsourced.project.processes import work_in_order
from wellsourced.project.saving.writing import write_output
from wellsourced.project.streaming import stream_lines
from wellsourced.references import Record, Reference
from wellsourced.refparse import parse_references, read_lines
from wellsourced.refparse.wrapped import are_wrapped

SURE = "Ness O. Nettle tea in arthritis. J Invented Herbs. 2020;5:1-9."
VAGUE = "something somewhere, perhaps"
NAMES = ("Ness", "Ivers", "Røe", "Okafor", "Şahin", "Brandt")
FORMATS = ("bibtex", "csl-json", "ris")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["parse", *words], input=given, catch_exceptions=False)


def make_lines(count: int) -> list[str]:
    """Return references of which some share a key, some repeat the author, some are empty."""
    lines = []
    for number in range(count):
        name = NAMES[number % len(NAMES)]
        if number % 7 == 3:
            lines.append(f"———. More on tea number {number}. J Invented Herbs. 2020;{number}:1-9.")
        elif number % 31 == 5:
            lines.append(VAGUE if number % 2 else "  ")
        else:
            lines.append(f"{name} O. Tea number {number}. J Invented Herbs. 2020;{number}:1-9.")
    return lines


# --- the same bytes, however it is read ------------------------------------------------------


@pytest.mark.parametrize("to", FORMATS)
def test_several_processes_write_what_one_writes(here: Path, to: str) -> None:
    (here / "list.txt").write_text("\n".join(make_lines(3 * CHUNK)), encoding="utf-8")

    one, three = (run("list.txt", "--to", to, "--jobs", jobs) for jobs in "13")

    assert one.output_bytes == three.output_bytes
    assert one.stderr == three.stderr


@pytest.mark.parametrize("jobs", [1, 2])
def test_pieces_are_what_the_whole_gives(here: Path, jobs: int) -> None:
    lines = make_lines(3 * CHUNK)
    (here / "list.txt").write_text("\n".join(lines), encoding="utf-8")
    whole = parse_references("\n".join(lines))

    pieces = list(parse_file(name_file(here / "list.txt"), "", Way("bibtex", 0, jobs=jobs)))

    assert "".join(piece.text for piece in pieces) == BIBTEX.write(whole)
    assert sum(piece.references for piece in pieces) == len(whole)
    assert len(pieces) > 3
    done = [piece.done for piece in pieces[:-1]]
    assert sorted(set(done)) == done
    assert done[-1] == pieces[0].size == (here / "list.txt").stat().st_size


@pytest.mark.parametrize("before", [CHUNK - 1, CHUNK, 2 * CHUNK + 1])
@pytest.mark.parametrize("dashes", [1, 2 * CHUNK + 3])
def test_a_dash_has_its_author_over_every_border(here: Path, before: int, dashes: int) -> None:
    lines = [SURE.replace("Ness", "Roe")] * before + ["———. On mint. 2021."] * dashes
    (here / "list.txt").write_text("\n".join(lines))

    found = [json.loads(run("list.txt", "--to", "csl-json", "--jobs", n).stdout) for n in "12"]

    assert {item["author"][0]["family"] for item in found[0]} == {"Roe"}
    assert found[0] == found[1]


def test_keys_are_unique_over_the_whole_file(here: Path) -> None:
    (here / "list.txt").write_text(f"{SURE}\n" * (2 * CHUNK + 7))

    written = run("list.txt", "--jobs", "2").stdout

    keys = [line.partition("{")[2] for line in written.splitlines() if line.startswith("@")]
    assert len(set(keys)) == len(keys) == 2 * CHUNK + 7
    assert keys[0] == "ness2020,"


def test_a_title_that_is_the_stand_in_of_keys_stays(here: Path) -> None:
    (here / "list.txt").write_text(SURE.replace("Nettle tea", "key-of-this-record"))

    written = run("list.txt").stdout

    assert written.startswith("@article{ness2020,\n")
    assert "key-of-this-record in arthritis" in written


@pytest.mark.parametrize(("to", "nothing"), [("bibtex", ""), ("csl-json", "[]\n"), ("ris", "")])
@pytest.mark.parametrize("text", ["", "\n \n\r\n"])
def test_a_file_without_references_is_an_empty_result(
    here: Path, to: str, nothing: str, text: str
) -> None:
    result = run("--to", to, given=text)

    assert (result.exit_code, result.stdout, result.stderr) == (0, nothing, "")
    assert here.is_dir()


def test_records_come_before_the_file_ends() -> None:
    def lines() -> Iterator[tuple[int, str]]:
        yield 1, SURE
        message = "more was asked for than is needed"
        raise AssertionError(message)

    assert next(read_lines(lines())).record.year == "2020"


# --- encodings, in pieces ----------------------------------------------------------------------


def read(path: Path, encoding: str = "") -> list[str]:
    return [line for block in stream_lines(name_file(path), encoding) for line in block.lines]


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.sampled_from("aé—𝄞\r\n "), max_size=40),
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "utf-32-be", "cp1252"]),
    piece=st.integers(4, 9),  # the first one holds the mark
)
def test_pieces_of_any_size_give_the_lines_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, text: str, encoding: str, piece: int
) -> None:
    path = tmp_path_factory.mktemp("pieces") / "list.txt"
    data = text.encode(encoding, "replace")
    path.write_bytes(data)
    same = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "PIECE", piece)
        assert read(path, encoding) == same.split("\n")
        if encoding == "utf-8":
            assert read(path) == same.split("\n")


def test_the_first_lines_that_are_no_ascii_settle_the_encoding(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "PIECE", 200)
    plain, old = f"{SURE}\n".encode() * 9, SURE.replace("Ness", "Nöss").encode("cp1252")
    (here / "late.txt").write_bytes(plain + old)

    result = run("late.txt")

    assert "Nöss" in result.stdout
    assert result.stderr == (
        "note: late.txt: it is not UTF-8 and was read as cp1252; --encoding names another\n"
    )


@pytest.mark.parametrize(
    ("named", "cure"), [((), "; --encoding names another"), (("--encoding", "utf-8"), "")]
)
def test_what_does_not_fit_behind_is_an_error_with_its_line(
    here: Path, monkeypatch: pytest.MonkeyPatch, named: tuple[str, ...], cure: str
) -> None:
    monkeypatch.setattr(streaming, "PIECE", 200)
    line = f"{SURE}\r\n".replace("Ness", "Nöss")
    (here / "mixed.txt").write_bytes(line.encode() * 12 + line.encode("cp1252") + line.encode())
    (here / "out.bib").write_text("older\n")

    result = run("mixed.txt", *named, "-o", "out.bib")

    assert result.exit_code == 2
    assert result.stderr == (
        f"error: mixed.txt: it is no utf-8 text: line 13 cannot be read{cure}\n"
    )
    assert (here / "out.bib").read_text() == "older\n"
    assert sorted(path.name for path in here.iterdir()) == ["mixed.txt", "out.bib"]


def test_a_short_file_of_two_encodings_is_read_as_before(here: Path) -> None:
    (here / "short.txt").write_bytes("Nöss".encode() + b"\n" + "Nöss".encode("cp1252"))

    assert read(here / "short.txt") == ["NÃ¶ss", "Nöss"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Roe A. A\0b. 2020.\n", "it is a binary file"),
        (b"PK\x03\x04...", "it is a zip archive"),
    ],
)
def test_what_is_no_text_is_refused(here: Path, data: bytes, reason: str) -> None:
    (here / "list.txt").write_bytes(data)

    result = run("list.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"error: list.txt: {reason}")


def test_a_line_without_an_end_is_an_error(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "MOST_BYTES", 1000)
    monkeypatch.setattr(streaming, "PIECE", 100)
    (here / "endless.txt").write_text(f"{SURE}\n{'tea ' * 500}")

    with pytest.raises(Unreadable, match=r"endless\.txt: line 2 is longer than"):
        read(here / "endless.txt")


def test_nothing_of_a_very_long_line_is_lost(here: Path) -> None:
    tail = "leaves " * 300_000
    (here / "long.txt").write_text(f"{SURE} {tail}end\n{SURE}\n")

    items = json.loads(run("long.txt", "--to", "csl-json").stdout)

    assert items[0]["title"] == items[1]["title"] == "Nettle tea in arthritis"
    assert items[0]["note"].count("leaves") > 299_000
    assert items[0]["note"].endswith("end")


def test_bibtex_behind_references_is_refused(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "PIECE", 100)
    (here / "both.txt").write_text(f"{SURE}\n" * 9 + "@book{roe2021,\n title = {A}}\n")

    result = run("both.txt", "-o", "out.bib")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: both.txt: this is BibTeX, not reference strings;")
    assert not (here / "out.bib").exists()


# --- doubts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", FORMATS)
def test_a_doubtful_record_says_why_and_keeps_the_line(here: Path, to: str) -> None:
    result = run("--to", to, given=f"{SURE}\n  {VAGUE}\n")

    assert result.exit_code == 0
    assert "no year found" in result.stdout
    assert result.stdout.count("wellsourced") >= 1
    assert "no year found" not in result.stdout.partition(VAGUE[:9])[0].partition("2020")[0]
    assert here.is_dir()


def test_the_remark_of_csl_json_is_for_programs(here: Path) -> None:
    sure, vague = json.loads(run("--to", "csl-json", given=f"{SURE}\n{VAGUE}").stdout)

    assert "custom" not in sure
    remark = vague["custom"]["wellsourced"]
    assert remark["confidence"] < DOUBTFUL
    assert any("no year found" in doubt for doubt in remark["doubts"])
    assert remark["raw"] == VAGUE
    assert here.is_dir()


def test_all_confidences_are_written_when_asked_for(here: Path) -> None:
    plain = run("--to", "csl-json", given=SURE)
    (item,) = json.loads(run("--to", "csl-json", "--all-confidences", given=SURE).stdout)
    bibtex = run("--all-confidences", given=SURE).stdout

    told = item["custom"]["wellsourced"]
    assert told["confidence"] > 0.9
    assert set(told["fields"]) >= {"authors", "title", "container", "issued", "volume", "page"}
    assert all(0 <= sure <= 1 for sure in told["fields"].values())
    assert f"wellsourced-confidence = {{{told['confidence']:.2f}}}" in bibtex
    assert "custom" not in plain.stdout
    assert here.is_dir()


def test_keys_are_made_as_the_project_says(here: Path) -> None:
    (here / "wellsourced.toml").write_text('key-pattern = "{Author}:{year}"\n', encoding="utf-8")
    assert "@article{Ness:2020," in run(given=SURE).stdout.replace("ness", "Ness")


def test_a_higher_threshold_marks_more_and_ends_with_1(here: Path) -> None:
    line = "Ness O. Nettle tea in arthritis. 2020."
    first = run("--to", "csl-json", given=line)
    strict = run("--to", "csl-json", "--min-confidence", "0.99", given=line)
    lenient = run("--min-confidence", "0", given=VAGUE)

    assert (first.exit_code, strict.exit_code, lenient.exit_code) == (0, 1, 0)
    assert "custom" not in first.stdout
    assert json.loads(strict.stdout)[0]["custom"]["wellsourced"]["raw"] == line
    assert "wellsourced-doubt" in lenient.stdout
    assert here.is_dir()


@pytest.mark.parametrize("number", ["nan", "-0.1", "1.5", "much"])
def test_a_confidence_is_a_number_from_0_to_1(here: Path, number: str) -> None:
    result = run("--min-confidence", number, given=SURE)

    assert result.exit_code == 2
    assert "--min-confidence" in result.stderr
    assert here.is_dir()


REMARK = Remark(0.4, ("no {year} found", "odd “}”"), "as it was", (("title", 0.9), ("year", 0.2)))


def test_every_format_reads_its_remarks_back() -> None:
    reference = Reference("a1", Record(title="Tea"))
    texts = {
        form.name: form.write((reference,), lambda _: REMARK) for form in (BIBTEX, CSL_JSON, RIS)
    }

    for form in (BIBTEX, CSL_JSON, RIS):
        assert form.read is not None
        (again,) = form.read(texts[form.name])
        assert again.record.title == "Tea"
        assert "as it was" in f"{again.record.extra}"
        assert "found" in f"{again.record.extra} {again.record.note}"
    assert json.loads(texts["csl-json"])[0]["custom"]["wellsourced"]["fields"] == {
        "title": 0.9, "year": 0.2,
    }  # fmt: skip


# --- what is said ------------------------------------------------------------------------------


def test_a_long_file_is_summed_up(here: Path) -> None:
    (here / "list.txt").write_text(f"{SURE}\n" * PAGE + f"{VAGUE}\n" * (FEW + 5))

    result, loud = run("list.txt"), run("-v", "list.txt")

    assert result.stderr.count("is read with confidence") == FEW
    assert loud.stderr.count("is read with confidence") == FEW + 5
    assert result.stderr.splitlines()[-1] == (
        "note: 75 references read, 25 doubtful (their records say why; -v names them all)"
    )
    assert loud.stderr.splitlines()[-1] == (
        "note: 75 references read, 25 doubtful (their records say why)"
    )
    assert run("-q", "list.txt").stderr == ""


def test_a_page_is_not_summed_up(here: Path) -> None:
    assert run(given=f"{SURE}\n" * PAGE).stderr == ""
    assert run(given=f"{SURE}\n" * (PAGE + 1)).stderr == "note: 51 references read, 0 doubtful\n"
    assert here.is_dir()


WRAPPED = """\
1. Ness O, Ivers T, Okafor B. Nettle tea and its effect on the
   joints of older adults: a trial in
   three villages. Journal of Invented
   Herbs. 2020;5(2):1-9.

2. Roe A, Brandt K. Meadowsweet against
   fever in children who were treated at
   home. Oxford: Hill Press; 2021.
"""


def test_a_list_that_is_wrapped_is_noted_once(here: Path) -> None:
    (here / "wrapped.txt").write_text(WRAPPED)

    result = run("wrapped.txt")

    assert result.exit_code == 0
    assert result.stderr.count("most lines look like parts of references") == 1
    assert len(parse_references(WRAPPED)) == 7


@pytest.mark.parametrize(
    "lines",
    [
        make_lines(60),
        [f"{number}. {SURE}" for number in range(30)],
        [f"{SURE[:-1]} https://example.org/tea/{number}" for number in range(30)],
        [f"Roe, A. (20{number}). Meadowsweet. Oxford" if number % 9 == 0 else SURE
         for number in range(10, 40)],
        ["van der Berg J. On rain. 2020.", "de Vries K. On snow. 2021."],
        [],
        [""],
    ],
)  # fmt: skip
def test_a_reference_a_line_is_not_called_wrapped(lines: list[str]) -> None:
    assert not are_wrapped(lines)


class Terminal:
    """Standard error or output as a terminal, which keeps what is written."""

    def __init__(self, *, looked_at: bool) -> None:
        self.text = ""
        self.looked_at = looked_at

    def isatty(self) -> bool:
        return self.looked_at

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        """Keep everything."""


@pytest.mark.parametrize(
    ("quiet", "error_shown", "output_shown", "seconds", "told"),
    [
        (False, True, False, 0.0, True),
        (False, True, False, 60.0, False),
        (True, True, False, 0.0, False),
        (False, False, False, 0.0, False),
        (False, True, True, 0.0, False),
    ],
)
def test_how_far_it_is_shows_only_where_somebody_waits(  # noqa: PLR0913  # one column a condition
    monkeypatch: pytest.MonkeyPatch,
    *,
    quiet: bool,
    error_shown: bool,
    output_shown: bool,
    seconds: float,
    told: bool,
) -> None:
    error, output = Terminal(looked_at=error_shown), Terminal(looked_at=output_shown)
    monkeypatch.setattr(sys, "stderr", error)
    monkeypatch.setattr(sys, "stdout", output)
    monkeypatch.setattr("wellsourced.cli.printing.PATIENCE", seconds - 0.001)
    manners = Manners(quiet=quiet, verbose=False, no_color=False, config=None)

    meter = Meter(manners, prints=True)
    meter.show(30, 60, "1,200 references read")
    meter.show(80, 0, "2,400 references read")
    meter.clear()

    assert ("[##########..........] 1,200 references read" in error.text) == told
    assert error.text.endswith("\r\x1b[K") == told
    assert output.text == ""


# --- outputs and processes ---------------------------------------------------------------------


def test_an_output_is_the_older_one_until_all_is_written(here: Path) -> None:
    out = here / "out.bib"
    out.write_text("older\n")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        assert out.read_text() == "older\n"
        message = "the end of it"
        raise KeyboardInterrupt(message)

    with pytest.raises(KeyboardInterrupt):
        write_output(out, pieces())

    assert [path.name for path in here.iterdir()] == ["out.bib"]
    assert out.read_text() == "older\n"


def test_an_output_that_may_not_be_written_is_refused_before_work_begins(here: Path) -> None:
    def pieces() -> Iterator[bytes]:
        message = "work has begun"
        raise AssertionError(message)
        yield b""

    with pytest.raises(WriteRefused):
        write_output(here, pieces())
    with pytest.raises(WriteRefused):
        write_output(here / "list.txt", pieces(), (here / "list.txt",))


@pytest.mark.skipif(os.name != "posix", reason="the system has no links of this kind")
def test_an_output_behind_a_link_is_replaced_where_it_stands(here: Path) -> None:
    (here / "real.bib").write_text("older\n")
    (here / "link.bib").symlink_to("real.bib")

    assert run("-o", "link.bib", given=SURE).exit_code == 0

    assert (here / "link.bib").is_symlink()
    assert "Nettle" in (here / "real.bib").read_text()


def double(number: int) -> int:
    return 2 * number


def die(_number: int) -> int:
    """End this process as the system does where memory runs out."""
    os._exit(9)


def test_work_comes_back_in_order_and_is_asked_for_when_it_is_needed() -> None:
    asked: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(60):
            asked.append(number)
            yield number

    made = work_in_order(double, numbers(), 2)

    assert next(made) == (0, 0)
    assert len(asked) < 10
    assert list(made) == [(number, 2 * number) for number in range(1, 60)]


def test_a_lost_worker_is_one_sentence() -> None:
    with pytest.raises(WorkerLost, match="fewer --jobs"):
        list(work_in_order(die, range(9), 2))


@pytest.mark.skipif(os.name != "posix", reason="the system has no such pipes")
def test_a_reader_that_goes_away_ends_it(here: Path) -> None:
    (here / "list.txt").write_text(f"{SURE}\n" * 12 * CHUNK)
    words = [sys.executable, "-m", "wellsourced", "parse", "list.txt", "--jobs", "2"]

    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:  # noqa: S603 – ours
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
        ended = running.wait(timeout=60)

    assert ended == 141
    assert b"Traceback" not in said


def test_a_short_file_starts_no_process_and_needs_nothing_heavy(here: Path) -> None:
    (here / "list.txt").write_text(f"{SURE}\n" * 20)
    told = (
        "import sys\nfrom wellsourced.cli import main\n"
        "main(['parse', 'list.txt', '--to', 'csl-json'], 'wellsourced', standalone_mode=False)\n"
        "sys.stderr.write('\\n'.join(sys.modules))"
    )
    words = [sys.executable, "-c", told]
    done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 – ours
    heavy = {"multiprocessing", "rich", "jinja2", "lxml", "bibtexparser", "wellsourced.auditing"}

    assert json.loads(done.stdout)[19]["id"] == "20"
    assert heavy & set(done.stderr.split()) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TY  - JOUR\nTI  - Tea\nER  -\n", "RIS"),
        ('[\n  {"id": "1"}\n]\n', "JSON"),
        ('{"a": 1}', "JSON"),
    ],
)
def test_a_file_of_records_is_no_list_of_references(text: str, name: str) -> None:
    result = run(given=text)
    assert result.exit_code == 2
    assert f"this is {name}, not reference strings" in result.stderr


def test_a_number_in_brackets_is_no_json() -> None:
    assert run("--to", "csl-json", given=f"[1] {SURE}").exit_code == 0
