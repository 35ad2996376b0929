"""One scenario a command, from the command line to what a person sees."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from shelf import changed, snapshot
from wellsourced.cli import main
from wellsourced.project import audits


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, which is also the working directory."""
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory outside of any project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, given: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, words, input=given, prog_name="wellsourced")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


# --- audit ---------------------------------------------------------------------------------


def test_audit_of_a_file_needs_no_project(nowhere: Path) -> None:
    (nowhere / "page.txt").write_text(shelf.DANGLING)

    result = run("audit", "page.txt")

    assert result.exit_code == 1
    assert "citation-undefined" in result.stdout
    assert "1 error" in result.stdout
    assert result.stderr == ""


def test_audit_as_json_has_the_facts(nowhere: Path) -> None:
    (nowhere / "page.txt").write_text(shelf.DANGLING)

    facts = json.loads(run("audit", "--output-format", "json", "page.txt").stdout)

    assert [article["path"] for article in facts["articles"]] == ["page.txt"]
    statuses = [
        cite["status"] for one in facts["articles"][0]["citations"] for cite in one["cites"]
    ]
    assert statuses == ["resolved", "undefined"]
    assert facts["unread"] == []


def test_audit_of_a_project_uses_its_library_ledger_and_day(project: Path) -> None:
    facts = json.loads(run("audit", "--output-format", "json").stdout)

    assert facts["as-of"] == "2022-03-01"
    assert [one["path"] for one in facts["articles"]] == ["pages/meadowsweet.md", "pages/willow.md"]
    sources = facts["articles"][0]["claims"][0]["sources"]
    assert [(source["key"], source["verdict"]) for source in sources] == [("roe2021", "supports")]
    assert project.is_dir()


def test_the_same_input_gives_the_same_bytes(project: Path) -> None:
    first = run("audit", "--output-format", "json").stdout_bytes
    second = run("audit", "--output-format", "json").stdout_bytes

    assert first == second
    assert project.is_dir()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "never"), 0),
        (("--fail-on", "error", "--ignore", "CIT"), 0),
        (("--ignore", "citation-undefined"), 0),
        (("--select", "REF", "--fail-on", "warning"), 1),
        (("--select", "IDN", "--fail-on", "suggestion"), 0),
        (("--fail-on", "never", "--fail-under", "99.5"), 1),
        (("--fail-on", "never", "--fail-under", "20"), 0),
    ],
)
def test_the_exit_code_tells_whether_the_threshold_is_kept(
    nowhere: Path, options: Sequence[str], code: int
) -> None:
    (nowhere / "page.txt").write_text(shelf.DANGLING)

    assert run("audit", "page.txt", *options).exit_code == code


def test_settings_give_what_the_command_line_leaves_open(project: Path) -> None:
    page = project / "pages" / "bad.txt"
    page.write_text(shelf.DANGLING)
    with (project / "wellsourced.toml").open("a") as file:
        file.write('fail-on = "never"\nselect = ["CIT"]\n')

    quiet = run("audit", "pages/bad.txt", "--output-format", "concise")
    strict = run("audit", "pages/bad.txt", "--output-format", "concise", "--fail-on", "error")

    assert quiet.exit_code == 0
    assert strict.exit_code == 1
    assert {line.split()[1] for line in quiet.stdout.splitlines() if ".txt:" in line} == {"CIT001"}


def test_rules_that_are_selected_run_whatever_the_settings_ignore(project: Path) -> None:
    (project / "pages" / "bad.txt").write_text(shelf.DANGLING)
    with (project / "wellsourced.toml").open("a") as file:
        file.write('ignore = ["citation-undefined"]\n')

    left_out = run("audit", "pages/bad.txt")
    selected = run("audit", "pages/bad.txt", "--select", "CIT")

    assert "citation-undefined" not in left_out.stdout
    assert "citation-undefined" in selected.stdout


def test_settings_grade_rules_and_tell_them_their_options(project: Path) -> None:
    with (project / "wellsourced.toml").open("a") as file:
        file.write('[severity]\nCUR001 = "error"\n[options]\nsource-outdated = { years = 1 }\n')
    graded = run("audit", "pages/willow.md", "--output-format", "json", "--select", "CUR")

    assert [one["severity"] for one in json.loads(graded.stdout)["findings"]] == ["error"]
    assert graded.exit_code == 1


def test_a_ledger_of_another_article_of_that_name_is_not_used(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "meadowsweet.md").write_text(shelf.MEADOW)

    facts = json.loads(run("audit", "../meadowsweet.md", "--output-format", "json").stdout)

    verdicts = [one["verdict"] for one in facts["articles"][0]["claims"][0]["sources"]]
    assert verdicts == ["not-checked"]
    assert project.is_dir()


def test_a_library_is_no_article(project: Path) -> None:
    result = run("audit", "works.bib")

    assert result.exit_code == 2
    assert result.stderr == (
        "error: works.bib: it is a library, no article;"
        " `wellsourced library check` looks it through\n"
    )
    assert project.is_dir()


def test_audit_reads_standard_input_and_guesses_its_format(nowhere: Path) -> None:
    guessed = run("audit", "-", "--output-format", "json", given=shelf.DANGLING)
    named = run("audit", "-", "--format", "markdown", "--output-format", "json", given=shelf.WILLOW)

    facts = [json.loads(result.stdout)["articles"][0] for result in (guessed, named)]
    assert [(one["path"], one["format"]) for one in facts] == [("-", "text"), ("-", "markdown")]
    assert nowhere.is_dir()


def test_audit_lists_the_files_that_it_would_read(project: Path) -> None:
    (project / "pages" / ".hidden").mkdir()
    (project / "pages" / ".hidden" / "a.md").write_text("x")
    (project / "pages" / "drafts").mkdir()
    (project / "pages" / "drafts" / "a.md").write_text("x")

    result = run("audit", "--list-files", "--exclude", "drafts")

    assert result.stdout == "pages/meadowsweet.md\npages/willow.md\n"


def test_audit_outside_a_project_shows_the_example(nowhere: Path) -> None:
    result = run("audit", "--fail-on", "never", "--output-format", "json")

    assert result.exit_code == 0
    assert result.stderr == (
        "note: no project here and no PATH: this is the example that ships with the program, not"
        " your articles\n"
    )
    paths = [article["path"] for article in json.loads(result.stdout)["articles"]]
    assert paths
    assert all(path.startswith("references/articles/") for path in paths)
    assert list(nowhere.iterdir()) == []


def test_an_article_uses_the_bibliography_that_it_names(nowhere: Path) -> None:
    (nowhere / "works.bib").write_text(shelf.LIBRARY)
    (nowhere / "a.md").write_text(f"---\nbibliography: works.bib\n---\n\n{shelf.MEADOW}")

    facts = json.loads(run("audit", "a.md", "--output-format", "json").stdout)

    cites = [cite for one in facts["articles"][0]["citations"] for cite in one["cites"]]
    assert [cite["key"] for cite in cites] == ["roe2021", "ivers2019", "roe2021"]


def test_a_bibliography_elsewhere_is_not_read_but_may_be_named(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (nowhere / "works.bib").write_text(shelf.LIBRARY)
    (nowhere / "in").mkdir()
    (nowhere / "in" / "a.md").write_text(f"---\nbibliography: ../works.bib\n---\n\n{shelf.MEADOW}")
    monkeypatch.chdir(nowhere / "in")

    refused = run("audit", "a.md", "--output-format", "json", "--fail-on", "never")
    named = run("audit", "a.md", "--output-format", "json", "--library", "../works.bib")

    assert "note: a.md: its bibliography `../works.bib` lies outside the project" in refused.stderr
    assert '"resolved"' not in refused.stdout
    assert '"resolved"' in named.stdout


def test_quiet_says_nothing_but_results_and_verbose_says_more(project: Path) -> None:
    (project / "pages" / "old.txt").write_bytes("Willow bark, a na\xefve cure.".encode("latin-1"))

    plain, quiet, verbose = (
        run("audit", *one, "--fail-on", "never") for one in ((), ("-q",), ("-v",))
    )

    assert plain.stderr == (
        "note: pages/old.txt: it is not UTF-8 and was read as cp1252; --encoding names another\n"
    )
    assert quiet.stderr == ""
    assert "settings from wellsourced.toml" in verbose.stderr
    assert "read works.bib: 2 entries" in verbose.stderr


def test_results_are_plain_where_no_terminal_shows_them(project: Path) -> None:
    assert "\x1b" not in run("audit").stdout
    assert project.is_dir()


# --- report --------------------------------------------------------------------------------


def test_report_writes_one_html_file(project: Path) -> None:
    result = run("report", "-o", "out.html")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "note: wrote out.html\n")
    assert (project / "out.html").read_text().startswith("<!DOCTYPE html>")


def test_report_takes_its_format_from_the_option_or_the_name(project: Path) -> None:
    markdown = run("report", "--to", "markdown").stdout
    run("report", "-o", "out.md")

    assert (project / "out.md").read_text() == markdown
    assert run("report", "pages/willow.md").stdout.startswith("<!DOCTYPE html>")


def test_report_takes_a_template_of_the_project(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates" / "house.txt.jinja").write_text("{{ page.articles | length }} pages\n")

    assert run("report", "--to", "house.txt.jinja").stdout == "2 pages\n"
    assert run("report", "--to", "templates/house.txt.jinja").stdout == "2 pages\n"


def test_report_never_writes_over_what_it_reads(project: Path) -> None:
    before = snapshot(project)

    result = run("report", "pages/willow.md", "-o", "pages/willow.md")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: pages/willow.md: it is what is read here")
    assert changed(before, project) == []


# --- collect -------------------------------------------------------------------------------


def test_collect_fills_library_and_ledger_and_a_second_run_changes_nothing(project: Path) -> None:
    (project / "pages" / "new.txt").write_text(
        shelf.DANGLING.replace("Roe A. Meadowsweet. Oxford: Hill Press; 2021.",
                               "Ness O. Nettle tea in arthritis. J Invented Herbs. 2020;5:1-9.")
    )  # fmt: skip
    before = snapshot(project)

    first = run("collect", "pages/new.txt")
    middle = snapshot(project)
    second = run("collect", "pages/new.txt")

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert changed(before, project) == ["claims/new.toml", "works.bib"]
    assert changed(middle, project) == []
    added = (project / "works.bib").read_text()
    assert added.startswith(shelf.LIBRARY)
    assert "Nettle tea in arthritis" in added
    assert added.count("Willow bark") == 1
    assert 'article = "pages/new.txt"' in (project / "claims" / "new.toml").read_text()


def test_collect_and_audit_make_keys_by_the_project_s_pattern(project: Path) -> None:
    listed = "1. Ness O. Nettle tea in arthritis. J Invented Herbs. 2020;5:1-9."
    page = f"Nettle tea eased pain in 8% of 50 adults [1].\n\nReferences\n\n{listed}\n"
    (project / "pages" / "new.txt").write_text(page)
    settings = project / "wellsourced.toml"
    settings.write_text(f'key-pattern = "{{Author}}:{{title}}"\n{settings.read_text()}')

    audited = json.loads(run("audit", "pages/new.txt", "--output-format", "json").stdout)
    run("collect", "pages/new.txt")
    library = (project / "works.bib").read_text()
    settings.write_text(settings.read_text().replace("{Author}:{title}", "{author}{year}"))
    again = run("collect", "--dry-run", "pages/new.txt")

    assert audited["articles"][0]["references"][0]["key"] == "Ness:nettle"
    assert "{Ness:nettle," in library
    assert library.startswith(shelf.LIBRARY)
    assert "works.bib" not in again.stdout


def test_a_pattern_of_keys_that_cannot_be_used_stops_all(project: Path) -> None:
    settings = project / "wellsourced.toml"
    settings.write_text(f'key-pattern = "{{autor}}"\n{settings.read_text()}')

    result = run("audit")

    assert result.exit_code == 2
    assert "`key-pattern`: unknown field `autor`; did you mean `author`?" in result.stderr


def test_collect_shows_what_it_would_do(project: Path) -> None:
    before = snapshot(project)

    result = run("collect", "--dry-run", "pages/willow.md")

    assert result.exit_code == 0
    assert changed(before, project) == []
    assert '+id = "c01"' in result.stdout


def test_collect_keeps_what_a_person_wrote_meanwhile(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = project / "claims" / "meadowsweet.toml"
    join = audits.join_paths

    def join_while_somebody_writes(*given: object, **named: object) -> object:
        joined = join(*given, **named)  # type: ignore[arg-type]  # handed on as it came
        ledger.write_text(f"# mine\n{shelf.LEDGER}")
        return joined

    monkeypatch.setattr("wellsourced.cli.session.join_paths", join_while_somebody_writes)
    before = snapshot(project)
    result = run("collect", "pages/meadowsweet.md")

    assert result.exit_code == 2
    assert result.stderr.endswith("claims/meadowsweet.toml: somebody else changed it; run again\n")
    assert changed(before, project) == ["claims/meadowsweet.toml"]
    assert ledger.read_text().startswith("# mine")


def test_collect_keeps_comments_and_verdicts(project: Path) -> None:
    run("collect", "pages/meadowsweet.md")

    text = (project / "claims" / "meadowsweet.toml").read_text()
    assert text.startswith("# by hand\n")
    assert 'key = "roe2021"  # the book\nverdict = "supports"' in text
    assert 'id = "c02"' in text


def test_collect_takes_nothing_from_standard_input(project: Path) -> None:
    result = run("collect", "-", given=shelf.DANGLING)

    assert result.exit_code == 2
    assert "what comes from standard input has no ledger" in result.stderr
    assert project.is_dir()


def test_articles_of_one_name_get_ledgers_of_their_own(project: Path) -> None:
    for folder in ("a", "b"):
        (project / "pages" / folder).mkdir()
        (project / "pages" / folder / "nettle.txt").write_text(shelf.DANGLING)

    run("collect", "pages/a", "pages/b")
    again = run("collect", "pages/b")

    ledgers = {path.name for path in (project / "claims").iterdir()}
    assert ledgers == {"meadowsweet.toml", "nettle.toml", "pages--b--nettle.txt.toml"}
    assert again.stdout.endswith("0 claims added\n")


def test_collect_refuses_outside_a_project(nowhere: Path) -> None:
    (nowhere / "page.txt").write_text(shelf.DANGLING)

    result = run("collect", "page.txt")

    assert result.exit_code == 2
    assert result.stderr == (
        "error: there is no project here to collect into; start one with `wellsourced init`\n"
    )
    assert [path.name for path in nowhere.iterdir()] == ["page.txt"]


# --- init, parse, rule ---------------------------------------------------------------------


def test_init_starts_a_project_that_can_be_audited(nowhere: Path) -> None:
    first = run("init", "herbs")
    second = run("init", "herbs")

    assert first.stdout.splitlines()[0] == "made herbs/wellsourced.toml"
    assert second.stdout == ""
    assert "note: herbs/wellsourced.toml was there and stays as it is" in second.stderr
    assert (nowhere / "herbs" / "references" / "claims").is_dir()
    assert run("audit", "--config", "herbs/wellsourced.toml").exit_code == 0


def test_init_keeps_settings_that_stand_elsewhere(nowhere: Path) -> None:
    (nowhere / "pyproject.toml").write_text('[tool.wellsourced]\nlibrary = "mine.bib"\n')

    run("init")

    assert not (nowhere / "wellsourced.toml").exists()
    assert (nowhere / "mine.bib").exists()


def test_parse_ends_with_1_where_a_reading_is_not_sure_enough(nowhere: Path) -> None:
    vague = "something somewhere, perhaps"

    sure = run("parse", given=vague)
    unsure = run("parse", "--min-confidence", "0.99", given=vague)

    assert (sure.exit_code, unsure.exit_code) == (0, 1)
    assert unsure.stdout == sure.stdout
    assert unsure.stderr.startswith("note: line 1 is read with confidence 0.")
    assert nowhere.is_dir()


def test_parse_reads_a_reference_a_line(nowhere: Path) -> None:
    lines = (
        "Ivers T, Roe A. Willow bark for back pain. J Herb Med. 2019;4(2):11-19.\n"
        "\n"
        "Roe, A. (2021). Meadowsweet. Oxford: Hill Press.\n"
    )
    (nowhere / "list.txt").write_text(lines)

    bibtex = run("parse", given=lines)
    records = json.loads(run("parse", "list.txt", "--to", "csl-json").stdout)

    assert bibtex.exit_code == 0
    assert bibtex.stdout.index("Willow bark for back pain") < bibtex.stdout.index("Meadowsweet")
    assert [record["id"] for record in records] == ["1", "3"]
    assert [record["title"] for record in records] == [
        "Willow bark for back pain", "Meadowsweet",
    ]  # fmt: skip


def test_rule_explains_and_lists(nowhere: Path) -> None:
    family = run("rule", "cit").stdout.splitlines()
    assert {line[:3] for line in family} == {"CIT"}
    by_name = run("rule", "citation-undefined")
    by_code = run("rule", "cit001")
    listing = run("rule")

    assert by_name.stdout == by_code.stdout
    assert by_name.stdout.startswith("citation-undefined (CIT001, error)\n")
    assert "## Why is this bad?" in by_name.stdout
    assert len(listing.stdout.splitlines()) >= 15
    assert nowhere.is_dir()


# --- library -------------------------------------------------------------------------------


def test_library_list_and_show(project: Path) -> None:
    listing = run("library", "list")
    shown = run("library", "show", "roe2021")

    assert listing.stdout == (
        "ivers2019  2019  Ivers & Roe  Willow bark for pain of the lower back\n"
        "roe2021    2021  Roe          Meadowsweet\n"
    )
    assert shown.stdout.startswith("@book{roe2021,")
    assert "2 claims rest on it, in 1 article\n  pages/meadowsweet.md\n    c01  " in shown.stdout
    assert project.is_dir()


def test_library_check_says_what_is_wrong_where(project: Path) -> None:
    (project / "broken.bib").write_text(
        shelf.LIBRARY + "\n@article{lost, title = {Never closed\n\n@book{after, title = {Here}}\n"
    )

    clean = run("library", "check")
    broken = run("library", "check", "works.bib", "broken.bib", "--output-format", "json")

    assert clean.exit_code == 0
    first, second = clean.stdout.splitlines()
    assert first == "works.bib: 2 entries, 0 unreadable"
    assert second.startswith("retractions: not checked")
    assert broken.exit_code == 1
    first, second = json.loads(broken.stdout)["libraries"]
    assert first["keys"] == ["ivers2019", "roe2021"]
    assert second["entries"] == len(second["keys"])
    assert {"ivers2019", "roe2021"} <= set(second["keys"])
    assert [failed["line"] for failed in second["failed"]] == [20]
    assert "entry-unreadable" in {finding["rule"] for finding in second["findings"]}


def test_library_check_shows_findings_to_people(project: Path) -> None:
    (project / "works.bib").write_text(shelf.LIBRARY + "\n@article{lost, title = {Open\n")

    full, concise = run("library", "check"), run("library", "check", "--output-format", "concise")

    assert (full.exit_code, concise.exit_code) == (1, 1)
    assert full.stdout.startswith("works.bib: 2 entries, 1 unreadable\n")
    assert "entry-unreadable LIB001" in full.stdout
    assert "works.bib:20:1: LIB001" in concise.stdout


def test_library_rename_names_articles_that_it_could_not_look_into(project: Path) -> None:
    (project / "pages" / "odd.md").write_bytes(b"\0\0")

    result = run("library", "rename", "roe2021", "roe2021x")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: pages/odd.md: it is a binary file")
    assert "changed works.bib" in result.stdout


def test_library_rename_changes_the_key_everywhere_and_nothing_else(project: Path) -> None:
    page = project / "pages" / "dos.md"
    page.write_bytes(
        b"\xef\xbb\xbfNettle helped 8% of 50 adults [-@roe2021; @roe2021b].\r\n\r\nEnd.\r\n"
    )
    before = snapshot(project)

    result = run("library", "rename", "roe2021", "roe2021x")

    assert result.exit_code == 0
    assert changed(before, project) == [
        "claims/meadowsweet.toml", "pages/dos.md", "pages/meadowsweet.md", "works.bib",
    ]  # fmt: skip
    for name, data in before.items():
        wanted = data.replace(b"roe2021", b"roe2021x").replace(b"roe2021xb", b"roe2021b")
        assert (project / name).read_bytes() == wanted


def test_library_rename_of_another_library_leaves_the_project_alone(project: Path) -> None:
    (project / "other.bib").write_text(shelf.LIBRARY)
    before = snapshot(project)

    run("library", "rename", "roe2021", "roe2022", "--library", "other.bib")

    assert changed(before, project) == ["other.bib"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("roe2012", "x"), "works.bib: it has no key `roe2012`; did you mean `roe2021`?"),
        (("roe2021", "ivers2019"), "works.bib: the key `ivers2019` is taken already"),
        (("roe2021", "a b}"), "error: "),
    ],
)
def test_library_rename_refuses_what_would_break_it(
    project: Path, words: tuple[str, str], sentence: str
) -> None:
    before = snapshot(project)

    result = run("library", "rename", *words)

    assert result.exit_code == 2
    assert sentence in result.stderr
    assert changed(before, project) == []


# --- the roof itself -----------------------------------------------------------------------


def test_version() -> None:
    assert run("--version").stdout == "wellsourced 0.1.0\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("adit",), "error: there is no command `adit`; did you mean `audit`?"),
        (("library", "lst"), "error: there is no command `lst`; did you mean `list`?"),
        (("audit", "--fail-on", "errors"), "error: invalid value for '--fail-on'"),
        (("audit", "--nope"), "error: no such option '--nope'"),
        (("audit", "--as-of", "soon"), "error: invalid value for '--as-of'"),
        (("audit", "--select", "claim-unsorced", "-"), "did you mean `claim-unsourced`?"),
        (("audit", "--format", "wrod", "-"), "error: there is no format `wrod`; known are"),
        (("audit", "--encoding", "utf-9", "-"), "error: there is no text encoding called `utf-9`"),
        (("report", "--to", "htlm", "-"), "there is no report `htlm`; did you mean `html`?"),
        (("rule", "citation-undefind"), "did you mean `citation-undefined`?"),
        (("parse", "--to", "bibtx"), "did you mean `bibtex`?"),
        (("library", "list"), "error: there is no project here"),
        (("collect",), "error: there is no project here to collect into"),
        (
            ("library", "show"),
            "error: missing argument 'KEY' (see `wellsourced library show --help`)",
        ),
    ],
)
def test_bad_usage_is_one_sentence(nowhere: Path, words: Sequence[str], sentence: str) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert nowhere.is_dir()
