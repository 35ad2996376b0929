"""Articles that are audited one by one give the bytes of an audit of them all; results are kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from operator import attrgetter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import wellsourced
from wellsourced.cli import main
from wellsourced.cli.results import FORMATS
from wellsourced.errors import BadUsage, Unreadable, WriteRefused
from wellsourced.pages import write_report
from wellsourced.plain_values import from_plain, to_plain
from wellsourced.project import resuming
from wellsourced.project.articles import Reading, name_versions
from wellsourced.project.audits import Request, audit_paths
from wellsourced.project.flowing import AuditStream
from wellsourced.project.listing import NamedFile
from wellsourced.project.projects import open_project
from wellsourced.project.resuming import resume_audit
from wellsourced.project.templates import Templates, choose_report
from wellsourced.rule import Summary
from wellsourced.text import Quote

SETTINGS = """articles = ["pages"]
library = "works.bib"
as-of = 2026-11-21
select = ["all", "entry-unused"]
allow = [
  { paths = ["pages/c.md"], rules = ["key-not-in-library"], why = "it is a draft", by = "AB" },
  { paths = ["nowhere/*"], rules = ["CLM"], why = "it was moved", by = "AB" },
]
"""
LIBRARY = """@article{ivers2019,
  author = {Ivers, Tess},
  title = {Willow bark and pain},
  journal = {J Bark},
  year = {2019},
}

@article{unused2020, author = {Roe, Ann}, title = {Rain}, year = {2020}, doi = {no doi}}
"""
OWN = """@article{own1, author = {Own, Olga}, title = {Own works}, year = {1990}}
"""
LEDGER = """article = "pages/a.md"

[[claim]]
id = "c01"
quote = "Willow bark eased pain in 21% of adults."
kind = "statistic"

[[claim.waive]]
rule = "claim-unsourced"
why = "known since long"
by = "AB"
until = 2025-01-01
"""
PAGES = {
    "a.md": "# A\n\nWillow bark eased pain in 21% of adults. Naps cut errors by 30% [@gone1].\n",
    "b.md": "---\nbibliography: own.bib\n---\n\n# B\n\nRain falls on 40% of days [@own1; @x].\n\n"
    "<!-- wellsourced: allow claim-unsourced by=AB a comment that nobody needs -->\n",
    "c.md": "# C\n\nHalf of all adults nap at noon [@ivers2019; @gone2].\n\n"
    "<!-- wellsourced: allow entry-unused by=AB of no use here -->\n\nTea cures 9% of colds.\n",
    "d.txt": "Rain\n\nRain fell on 40% of days [1].\n\nReferences\n\n"
    "1. Roe A. Rain. J Rain. 2020.\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {
        "wellsourced.toml": SETTINGS,
        "works.bib": LIBRARY,
        "pages/own.bib": OWN,
        "references/claims/a.toml": LEDGER,
        "references/claims/stray.toml": 'article = "pages/moved.md"\n',
        **{f"pages/{name}": text for name, text in PAGES.items()},
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["audit", *words])


def of_all(format_name: str) -> str:
    """Return the report of an audit that held all articles at once."""
    project = open_project(Path.cwd())
    report = choose_report(FORMATS.get(format_name, format_name))
    audited = audit_paths(project, (), Request())
    return "".join(write_report(audited, report, Templates(project.templates)))


def break_an_article(project: Path) -> None:
    (project / "pages/e.md").write_bytes(b"\0\1\2\3" * 100)


# --- the stream ----------------------------------------------------------------------------


@pytest.mark.parametrize(("format_name", "jobs"), [("json", "1"), ("jsonl", "1"), ("jsonl", "2")])
@pytest.mark.parametrize("change", [str, break_an_article])
def test_what_is_printed_as_it_comes_is_what_all_at_once_give(
    project: Path, format_name: str, jobs: str, change: Callable[[Path], object]
) -> None:
    change(project)
    result = run("--output-format", format_name, "--jobs", jobs)

    assert result.stdout == of_all(format_name)
    for words in ("entry-unused", "waiver-unused", "waiver-expired", "key-not-in-library"):
        assert words in result.stdout
    assert "it is a draft" in result.stdout
    assert result.exit_code == (2 if (project / "pages/e.md").exists() else 1)
    assert "stray.toml was left out" in result.stderr


def test_an_article_has_an_audit_of_its_own_with_its_findings(project: Path) -> None:
    found = wellsourced.audit()
    stream = AuditStream(open_project(project), (), Request(), lambda audit: audit)
    alone = [one.made for one in stream if one.made is not None]
    rest = stream.end().audit
    said = [finding for audit in (*alone, rest) for finding in audit.findings]

    assert [audit.articles for audit in alone] == [(one,) for one in found.articles]
    assert sorted(said, key=str) == sorted(found.findings, key=str)
    assert rest.summary == found.summary
    assert (rest.checked, rest.unchecked) == (found.checked, found.unchecked)
    assert rest.articles == ()


def test_workers_make_something_of_each_audit(project: Path) -> None:
    ask = attrgetter("summary.claims")  # can be sent to a worker
    stream = AuditStream(open_project(project), (), Request(jobs=2), ask)
    made = {one.path: one.made for one in stream}
    found = wellsourced.audit()
    assert made == {one.article.path: len(one.claims) for one in found.articles}
    assert stream.end().audit.summary == found.summary


def test_statistics_are_no_facts(project: Path) -> None:
    assert run("--statistics").stdout == of_all("statistics")
    assert project.exists()


# --- results that are kept -----------------------------------------------------------------


@pytest.mark.parametrize("format_name", [*FORMATS, "statistics"])
def test_kept_results_print_what_all_at_once_give(project: Path, format_name: str) -> None:
    words = ["--statistics"] if format_name == "statistics" else ["--output-format", format_name]
    break_an_article(project)
    whole = run(*words).stdout
    jobs = "2" if format_name == "full" else "1"  # processes take long to begin
    runs = [run("--results", "kept.jsonl", *words, "--jobs", jobs) for jobs in (jobs, "1")]

    assert [one.stdout for one in runs] == [whole, whole]
    assert [one.exit_code for one in runs] == [2, 2]
    assert "kept" not in runs[0].stderr
    assert "4 of 4 results were kept in kept.jsonl" in runs[1].stderr


def kept(result: Result) -> int:
    """Return how many results a run took from its file."""
    said = [line for line in result.stderr.splitlines() if "results were kept" in line]
    return int(said[0].split()[1]) if said else 0


def change_text(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        path = project / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (change_text("pages/a.md", "21%", "22%"), 3),
        (change_text("references/claims/a.toml", "2025", "2027"), 3),
        (change_text("pages/own.bib", "1990", "1991"), 3),
        (change_text("works.bib", "J Bark", "J Barks"), 1),  # b.md rests on its own
        (change_text("wellsourced.toml", "2026-11-21", "2026-11-22"), 0),
        (change_text("wellsourced.toml", '"all", "entry-unused"', '"CIT"'), 0),
        (lambda project: (project / "pages/own.bib").unlink(), 3),
        (lambda project: (project / "pages/c.md").unlink(), 3),
        (lambda project: (project / "references/claims/a.toml").unlink(), 3),
        (
            lambda project: (project / "pages/f.md").write_text("# F\n\nSnow fell [@ivers2019].\n"),
            4,
        ),
    ],
)
def test_what_changed_is_audited_again(
    project: Path, change: Callable[[Path], object], same: int
) -> None:
    run("--results", "kept.jsonl")
    change(project)
    again = run("--results", "kept.jsonl", "--output-format", "json")

    assert kept(again) == same
    assert again.stdout == of_all("json")
    assert of_file(project) == sorted(
        path.relative_to(project).as_posix() for path in (project / "pages").glob("[a-f].*")
    )


@pytest.mark.usefixtures("project")
def test_another_version_of_what_reads_an_article_reads_it_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = {
        name: name_versions(NamedFile(Path(name), name), Reading())
        for name in ("a.pdf", "a.rst", "a.md")
    }
    assert told["a.pdf"].startswith("pypdfium2 ")
    assert told["a.rst"].startswith("pandoc ")
    assert not told["a.md"]
    run("--results", "kept.jsonl")
    everything = kept(run("--results", "kept.jsonl"))
    newer = {"pages/a.md": "reader 99.0"}
    monkeypatch.setattr(resuming, "name_versions", lambda file, _how: newer.get(file.name, ""))
    assert kept(run("--results", "kept.jsonl")) == everything - 1


def of_file(project: Path) -> list[str]:
    """Return the articles of the file of results, in its order."""
    lines = (project / "kept.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["path"] for line in lines]


def test_a_library_that_is_not_there_yet_is_looked_for_again(project: Path) -> None:
    (project / "pages/own.bib").unlink()
    run("--results", "kept.jsonl")
    (project / "pages/own.bib").write_text(OWN)
    again = run("--results", "kept.jsonl", "--output-format", "json")

    assert kept(again) == 3
    assert again.stdout == of_all("json")


@pytest.mark.parametrize("cut", [1, 40, 700])
@pytest.mark.parametrize("lines", [1, 3])
def test_a_run_that_was_stopped_goes_on(project: Path, lines: int, cut: int) -> None:
    run("--results", "kept.jsonl")
    whole = (project / "kept.jsonl").read_bytes()
    ends = [at for at, byte in enumerate(whole, 1) if byte == ord("\n")]
    (project / "kept.jsonl").write_bytes(whole[: ends[lines - 1] + cut])  # amid the next line
    again = run("--results", "kept.jsonl")

    assert kept(again) == lines
    assert again.stdout == run().stdout
    assert (project / "kept.jsonl").read_bytes() == whole


@pytest.mark.parametrize(("old", "new"), [('"facts":', '"fact":'), ('"claims":[', '"claims":')])
def test_a_line_that_is_no_result_is_made_again(project: Path, old: str, new: str) -> None:
    run("--results", "kept.jsonl")
    whole = (project / "kept.jsonl").read_text(encoding="utf-8")
    (project / "kept.jsonl").write_text(whole.replace(old, new, 1), encoding="utf-8")
    again = run("--results", "kept.jsonl", "--output-format", "json")

    assert kept(again) == 3
    assert again.stdout == of_all("json")
    assert (project / "kept.jsonl").read_text(encoding="utf-8") == whole


def test_a_line_holds_what_programs_want(project: Path) -> None:
    run("--results", "kept.jsonl")
    lines = (project / "kept.jsonl").read_text(encoding="utf-8").splitlines()
    facts = json.loads(of_all("json"))

    assert [json.loads(line)["facts"] for line in lines] == facts["articles"]
    own = [one for line in lines for one in json.loads(line)["findings"]]
    articles = {one["path"] for one in facts["articles"]}
    assert [one for one in own if one["path"] in articles] == [
        one for one in facts["findings"] if one["path"] in articles
    ]


@pytest.mark.parametrize("name", ["works.bib", "pages/a.md", "wellsourced.toml", "notes.txt"])
def test_no_file_of_a_person_becomes_one_of_results(project: Path, name: str) -> None:
    (project / "notes.txt").write_text("mine\n")
    before = (project / name).read_bytes()
    result = run("--results", name)

    assert result.exit_code == 2
    assert "another file" in result.stderr
    assert (project / name).read_bytes() == before


def test_one_run_at_a_time_keeps_its_results_in_a_file(project: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    run("--results", "kept.jsonl")
    with (project / "kept.jsonl").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        result = run("--results", "kept.jsonl")
    assert result.exit_code == 2
    assert "another run keeps its results there" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--fix",),
        ("--explain", "3"),
        ("--diff", "HEAD"),
        ("--baseline", "known.json"),
        ("--write-baseline", "known.json"),
        ("--also", "html=audit.html"),
    ],
)
def test_what_needs_the_articles_does_not_go_with_results(
    project: Path, words: tuple[str, ...]
) -> None:
    result = run("--results", "kept.jsonl", *words)
    assert result.exit_code == 2
    assert f"{' '.join(words).partition('=')[0].split()[0]}" in result.stderr
    assert not (project / "kept.jsonl").exists()


def test_standard_input_is_never_what_it_was(project: Path) -> None:
    words = ["audit", "--results", "kept.jsonl", "-"]
    first = CliRunner().invoke(main, words, input=PAGES["a.md"])
    again = CliRunner().invoke(main, words, input=PAGES["d.txt"])

    assert "30%" in first.stdout
    assert again.stdout == CliRunner().invoke(main, ["audit", "-"], input=PAGES["d.txt"]).stdout
    assert project.exists()


def test_names_are_those_of_the_folder_that_one_works_in(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("--results", str(project / "kept.jsonl"), "--output-format", "junit")
    article = str(project / "pages/a.md")
    assert run(*words, article).stdout == run(*words, article).stdout
    monkeypatch.chdir(project / "pages")

    again = run(*words, article)
    assert kept(again) == 0
    assert again.stdout == run("--output-format", "junit", article).stdout


def make_folder(path: Path) -> None:
    path.mkdir()


def make_nonsense(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\0")


@pytest.mark.parametrize("make", [make_folder, make_nonsense])
def test_what_cannot_be_read_is_told_from_what_is_not_there(
    project: Path, make: Callable[[Path], None]
) -> None:
    run("--results", "kept.jsonl")
    make(project / "references/claims/b.toml")
    runs = [run("--results", "kept.jsonl"), run("--results", "kept.jsonl")]
    plain = run()

    assert plain.exit_code == 2
    for one in runs:
        assert (one.exit_code, one.stdout) == (2, plain.stdout)
        assert "b.toml" in one.stderr


def test_what_is_written_meanwhile_is_kept_for_no_later_run(project: Path) -> None:
    change, back = (
        change_text("pages/c.md", *words) for words in (("Half", "None"), ("None", "Half"))
    )

    def write_meanwhile(done: int, _of: int, _name: str) -> None:
        if done == 1:
            change(project)

    held = project / "kept.jsonl"
    resume_audit(open_project(project), (), Request(progress=write_meanwhile), held)
    assert "None of all adults" in held.read_text(encoding="utf-8")
    back(project)

    again = run("--results", "kept.jsonl", "--output-format", "json")
    assert kept(again) == 3
    assert again.stdout == of_all("json")


@pytest.mark.parametrize("name", ["kept.jsonl", "./pages/../kept.jsonl", "link.jsonl"])
@pytest.mark.parametrize("is_there", [True, False])
def test_no_report_is_written_over_the_results(project: Path, name: str, *, is_there: bool) -> None:
    if is_there:
        run("--results", "kept.jsonl")
    (project / "link.jsonl").symlink_to("kept.jsonl")
    before = (project / "kept.jsonl").read_bytes() if is_there else None
    result = run("--results", "kept.jsonl", "--also", "concise=a.txt", "--also", f"json={name}")

    assert result.exit_code == 2
    assert "would write over --results" in result.stderr
    assert not (project / "a.txt").exists()
    after = (project / "kept.jsonl").read_bytes() if (project / "kept.jsonl").exists() else None
    assert after == before


def test_other_formats_are_written_besides(project: Path) -> None:
    run("--results", "kept.jsonl", "--also", "sarif=a.sarif", "--also", "jsonl=a.jsonl")
    assert (project / "a.sarif").read_text(encoding="utf-8") == of_all("sarif")
    assert (project / "a.jsonl").read_text(encoding="utf-8") == of_all("jsonl")


def test_in_python(project: Path) -> None:
    first = wellsourced.resume_audit("kept.jsonl")
    again = wellsourced.resume_audit("kept.jsonl")

    assert (first.kept, again.kept) == (0, 4)
    assert again.summary == wellsourced.audit().summary
    assert wellsourced.fails(again)
    assert not wellsourced.fails(again, "never")
    assert wellsourced.render(again, "concise") == of_all("concise")
    with pytest.raises(BadUsage, match="results do not hold"):
        wellsourced.render(again, "html")
    (project / "kept.jsonl").write_text("")
    with pytest.raises(Unreadable, match="run again"):
        wellsourced.render(again, "json")
    with pytest.raises(WriteRefused):
        wellsourced.resume_audit("pages/a.md")


# --- rules of a house ----------------------------------------------------------------------

RULE_OF_HOUSE = """\"\"\"Reports naps.\"\"\"

from MODULE_words import WORD

from wellsourced.findings import Finding, Severity
from wellsourced.rule import Rule
from wellsourced.text import Span


def check(article, setting):
    at = article.article.text.find(WORD)
    if at >= 0:
        yield Finding(Span(at, at + len(WORD)), f"{WORD} is said", help="Say sleep.")


RULE = Rule("OURS001", Severity.WARNING, check=check)
"""
HOUSES = count()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a rule that imports its words from a second file; return that file."""
    folder = tmp_path / "environment"
    module = f"kept_house_{next(HOUSES)}"
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir(parents=True)
    (folder / f"{module}.py").write_text(RULE_OF_HOUSE.replace("MODULE", module))
    (folder / f"{module}_words.py").write_text('WORD = "naps"\n')
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[wellsourced_rules]\nnaps = {module}\n")
    names = (f"{module}.py", f"{module}_words.py", f"{info.name}/RECORD")
    (info / "RECORD").write_text("".join(f"{name},,\n" for name in names))
    monkeypatch.syspath_prepend(folder)
    return folder / f"{module}_words.py"


def test_what_a_rule_of_a_house_imports_counts(project: Path, house: Path) -> None:
    run("--results", "kept.jsonl")
    assert kept(run("--results", "kept.jsonl")) == 4
    house.write_text('WORD = "noon"\n')
    assert kept(run("--results", "kept.jsonl")) == 0
    assert kept(run("--results", "kept.jsonl")) == 4
    (house.parent / "wordlists-2.0.dist-info").mkdir()  # it may import anything installed
    assert kept(run("--results", "kept.jsonl")) == 0
    assert project.exists()


def test_where_files_of_a_house_are_not_known_nothing_lasts(project: Path, house: Path) -> None:
    [record] = house.parent.glob("*/RECORD")
    record.write_text(f"{record.parent.name}/RECORD,,\n")  # as where it is edited in place
    run("--results", "kept.jsonl")
    again = run("--results", "kept.jsonl", "--output-format", "json")

    assert "all is audited anew each time" in again.stderr
    assert kept(again) == 0
    assert again.stdout == of_all("json")
    assert kept(run("--results", "kept.jsonl", "--ignore", "OURS")) == 0
    assert kept(run("--results", "kept.jsonl", "--ignore", "OURS")) == 4
    assert project.exists()


# --- values in a file ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "plain",
    [None, [], {}, {"exact": "a"}, {"exact": "a", "prefix": 1, "suffix": ""}, "a"],
)
def test_half_a_value_is_none(plain: object) -> None:
    with pytest.raises(Unreadable):
        from_plain(Quote, plain)


def test_a_flag_is_no_number() -> None:
    plain = to_plain(Summary(articles=1))
    assert isinstance(plain, dict)
    assert from_plain(Summary, plain) == Summary(articles=1)
    with pytest.raises(Unreadable):
        from_plain(Summary, plain | {"articles": True})
