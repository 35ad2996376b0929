"""`wellsourced review`: answers from a pipe and a terminal, each written before the next."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
import wellsourced
from wellsourced.cli import main, reviewing
from wellsourced.errors import BadUsage
from wellsourced.project.people import find_person
from wellsourced.project.saving.writing import Change

WILLOW = """\
# checked by hand, please keep
article = "pages/willow.md"

[[claim]]   # the first
id = "c01"
quote = "Willow bark eased pain of the lower back in 39% of 210 adults."
mine = "what I think"
kind = "statistic"

[[claim.source]]
key = "ivers2019" # the trial
scope = "own"

[[claim]]
id = "c02"
quote = "In 2019, 12% of the users reported nausea."
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path)
    (folder / "claims" / "willow.toml").write_text(WILLOW, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def review(*answers: str, words: tuple[str, ...] = (), page: str = "pages/willow.md") -> Result:
    typed = "".join(f"{answer}\n" for answer in answers)
    return CliRunner().invoke(main, ["review", page, "--by", "AB", *words], input=typed)


def willow(project: Path) -> str:
    return (project / "claims" / "willow.toml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("key=ivers2018", "nothing here has the key `ivers2018`; did you mean `ivers2019`?"),
        ("claim=c99", "nothing here has the claim `c99`"),
        ("rule=claim-unsorced", "has the rule `claim-unsorced`; did you mean `claim-unsourced`?"),
    ],
)
def test_a_value_that_nothing_has_is_refused(word: str, said: str) -> None:
    refused = review(words=("--only", word))
    assert refused.exit_code == 2
    assert said in " ".join(refused.stderr.split())
    assert review("q", words=("--only", "key=ivers2019")).exit_code == 0


def today() -> str:
    return datetime.now(tz=UTC).astimezone().date().isoformat()


def test_a_screen_shows_claim_context_source_and_what_is_recorded(project: Path) -> None:
    result = review("q")

    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[1].startswith("claim c01 · pages/willow.md · statistic")
    assert lines[1].endswith("2 of 2 left")
    assert "▌Willow bark eased pain of the lower back in 39% of 210 adults [1].▐ In" in lines[3]
    shown = " ".join(result.stdout.split())
    assert "source: [1] ivers2019 Ivers & Roe. Willow bark for pain of the lower back." in shown
    assert "2019 · article-journal https://doi.org/10.5555/jih.2019.4" in shown
    assert "recorded: nothing" in shown
    assert "answered: 0\nleft: 2\n" in result.stdout
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in result.stdout
    assert willow(project) == WILLOW


def test_an_answer_is_written_and_nothing_else_is_touched(project: Path) -> None:
    result = review("1", "pain fell in 39%", "of those treated", "", "q")

    assert result.exit_code == 0
    assert willow(project) == WILLOW.replace(
        'scope = "own"\n',
        'scope = "own"\nverdict = "supports"\n'
        f'passage = "pain fell in 39% of those treated"\nby = "AB"\non = {today()}\n',
    )
    assert "answered: 1 (1 supports)\nleft: 1\n" in result.stdout


def test_an_answer_is_on_disk_before_the_next_question(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    typed = iter(["4", "q"])

    def answer(_prompt: str) -> str:
        seen.append(willow(project))
        return next(typed)

    monkeypatch.setattr(reviewing, "read_line", answer)
    review()

    assert seen[0] == WILLOW
    assert 'verdict = "contradicts"' in seen[1]


def test_no_answer_writes_nothing(project: Path) -> None:
    result = review("", "7", "5", "b", "5", "1", "5")

    assert result.exit_code == 0
    assert willow(project) == WILLOW
    assert "keys are 1 to 5" in result.stdout
    assert "left: 2 (2 of them looked at and left open)" in result.stdout


def test_supports_needs_a_passage_unless_the_project_says_otherwise(project: Path) -> None:
    refused = review("1", "", "q")
    kept = willow(project)
    settings = project / "wellsourced.toml"
    settings.write_text(f"{shelf.SETTINGS}verdict-needs-passage = false\n", encoding="utf-8")
    review("1", "q")

    assert "not recorded: this verdict needs the passage" in refused.stdout
    assert refused.exit_code == 0
    assert kept == WILLOW
    assert 'verdict = "supports"\nby = "AB"' in willow(project)


def test_parts_are_written_by_themselves(project: Path) -> None:
    review("p", "pain fell", "", "l", "p. 4", "n", "small", "i", "DISPUTES", "i", "dispute", "q")

    written = willow(project)
    assert 'intent = "disputes"' in written
    assert 'passage = "pain fell"\nlocator = "p. 4"\nnote = "small"' in written
    assert "verdict" not in written
    assert "by =" not in written


def test_a_waiver_needs_its_reason_and_a_rule_that_exists(project: Path) -> None:
    result = review("5", "w", "", "", "", "w", "no-rule", "so", "", "w", "", "well known", "soon",
                    "w", "", "well known", "2030-12-31")  # fmt: skip

    shown = " ".join(result.stdout.split())
    assert "not recorded: a waiver needs a reason" in shown
    assert "not recorded: there is no rule `no-rule`" in shown
    assert "not recorded: `soon` is no day" in shown
    assert willow(project) == (
        f'{WILLOW}\n[[claim.waive]]\nrule = "claim-unsourced"\nwhy = "well known"\n'
        'by = "AB"\nuntil = 2030-12-31\n'
    )
    assert result.exit_code == 0


def test_a_claim_without_a_source_takes_no_verdict(project: Path) -> None:
    result = review("5", "1", "p", "q")

    assert result.stdout.count("there is no source to judge here") == 2
    assert "no source: cite one, link one in the ledger" in result.stdout
    assert willow(project) == WILLOW


def test_a_rule_that_nobody_names_is_not_waived(project: Path) -> None:
    result = review("w", "", "q")

    assert "rule: \nname the rule that does not apply" in result.stdout
    assert willow(project) == WILLOW


def test_undo_takes_back_to_the_byte(project: Path) -> None:
    path = project / "claims" / "willow.toml"
    before = WILLOW.replace("\n", "\r\n").encode()
    path.write_bytes(before)
    result = review("p", "pain fell", "", "2", "w", "", "known", "", "u", "u", "u", "u", "q")

    assert path.read_bytes() == before
    assert "undone: c02 waived claim-unsourced" in result.stdout
    assert "undone: c01 partly" in result.stdout
    assert "undone: c01 passage" in result.stdout
    assert "there is nothing to undo" in result.stdout
    assert "answered: 0\nleft: 2" in result.stdout


def test_an_answer_given_again_counts_and_is_undone_alone(project: Path) -> None:
    result = review("4", "b", "3", "u", "q")

    assert 'verdict = "contradicts"' in willow(project)
    assert "answered: 1 (1 contradicts)" in result.stdout


# --- somebody else writes meanwhile --------------------------------------------------------


def meanwhile(monkeypatch: pytest.MonkeyPatch, *steps: str | Callable[[], str]) -> None:
    """Have the answers typed one after the other; a function does something first."""
    typed = iter(steps)

    def answer(_prompt: str) -> str:
        step = next(typed)
        return step if isinstance(step, str) else step()

    monkeypatch.setattr(reviewing, "read_line", answer)


def edit(path: Path, old: str, new: str, then: str) -> Callable[[], str]:
    def step() -> str:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return then

    return step


def test_what_a_person_wrote_elsewhere_between_two_answers_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "claims" / "willow.toml"
    added = '\n[[claim]]\nid = "c09"\nquote = "Mine."  # new\n'
    meanwhile(
        monkeypatch,
        edit(path, 'reported nausea."\n', f'reported nausea."\n{added}', "4"),
        edit(path, "please keep", "keep it", "q"),
    )
    result = review()

    assert result.exit_code == 0
    assert added in willow(project)
    assert "keep it" in willow(project)
    assert 'verdict = "contradicts"' in willow(project)


def test_an_answer_to_a_claim_that_changed_meanwhile_is_asked_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "claims" / "willow.toml"
    theirs = 'scope = "own"\nverdict = "partly"\nby = "CD"\n'
    meanwhile(monkeypatch, edit(path, 'scope = "own"\n', theirs, "4"), "q")
    result = review()

    assert willow(project) == WILLOW.replace('scope = "own"\n', theirs)
    assert "somebody else changed c01 meanwhile; look again" in " ".join(result.stdout.split())
    assert "recorded: partly by CD" in result.stdout
    assert result.exit_code == 0


def test_what_cannot_be_undone_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "claims" / "willow.toml"
    meanwhile(monkeypatch, "4", edit(path, "please keep", "keep it", "u"), "q")
    result = review()

    assert "not undone:" in result.stdout
    assert 'verdict = "contradicts"' in willow(project)
    assert "keep it" in willow(project)


def test_a_claim_that_was_taken_out_and_a_broken_ledger_are_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "claims" / "willow.toml"
    meanwhile(monkeypatch, edit(path, 'id = "c01"', 'id = "c11"', "4"), "q")
    taken = review()
    path.write_text(WILLOW, encoding="utf-8")
    meanwhile(monkeypatch, edit(path, 'id = "c01"', "id = = 1", "4"), "q")
    broken = review()

    assert taken.exit_code == broken.exit_code == 2
    assert "c01 is no longer in it" in " ".join(taken.stdout.split())
    assert "this is no TOML" in " ".join(broken.stdout.split())
    assert willow(project) == WILLOW.replace('id = "c01"', "id = = 1")


def test_a_save_that_fails_is_said_and_the_review_goes_on(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wellsourced.errors import WriteRefused
    from wellsourced.project import reviews

    def refuse(changes: tuple[Change, ...]) -> None:
        message = f"{changes[0].path.name}: the disk is full"
        raise WriteRefused(message)

    monkeypatch.setattr(reviews, "write_changes", refuse)
    result = review("4", "q")

    assert "not recorded: willow.toml: the disk is full" in result.stdout
    assert result.exit_code == 2
    assert willow(project) == WILLOW


# --- two readers ---------------------------------------------------------------------------


def test_a_second_reader_does_not_see_the_first_verdict_and_both_are_compared(
    project: Path,
) -> None:
    review("2", "pain fell in 39%", "", "q")
    kept = willow(project)
    result = CliRunner().invoke(
        main, ["review", "pages/willow.md", "--by", "CD", "--second"], input="4\nq\n"
    )

    screen, _, end = result.stdout.partition("> ")
    assert "partly" not in screen.replace("2 partly", "")
    assert "pain fell" not in screen
    assert "recorded: nothing" in screen
    assert "two readers: 0 of 1 verdicts agree, Cohen's kappa 0.00" in end
    assert "claims/willow.toml c01 ivers2019: partly (AB), contradicts (CD)" in end
    second = '\n[[claim.source]]\nkey = "ivers2019"\nintent = "citesAsEvidence"\nscope = "own"\n'
    second += f'verdict = "contradicts"\nby = "CD"\non = {today()}\n'
    at = kept.index('\n[[claim]]\nid = "c02"')
    assert willow(project) == kept[:at] + second + kept[at:]


def test_the_first_verdict_counts_and_nobody_reads_twice(project: Path) -> None:
    review("2", "pain fell in 39%", "", "q")
    again = review("4", words=("--second",))
    CliRunner().invoke(
        main, ["review", "pages/willow.md", "--by", "CD", "--second"], input="2\nwell\n\n"
    )
    audited = wellsourced.audit("pages/willow.md")

    assert "there is nothing to review" in again.stdout
    (support,) = audited.articles[0].supports_of(0)
    assert support.evidence is not None
    assert (support.evidence.by, support.evidence.passage) == ("AB", "pain fell in 39%")
    assert willow(project).count("[[claim.source]]") == 2


# --- bounds --------------------------------------------------------------------------------


def test_a_claim_that_turned_is_judged_anew_with_its_words_of_now(project: Path) -> None:
    review("2", "pain fell in 39%", "", "q")
    page = project / "pages" / "willow.md"
    page.write_text(shelf.WILLOW.replace("39%", "49%"), encoding="utf-8")
    result = review("3", "q")
    audited = wellsourced.audit("pages/willow.md")

    assert "before the claim changed: it no longer" in " ".join(result.stdout.split())
    assert "in 49% of 210 adults" in willow(project)
    (support,) = audited.articles[0].supports_of(0)
    assert support.evidence is not None
    assert support.evidence.verdict == "does-not-support"
    assert audited.articles[0].decisions.voided == ()


def test_a_claim_that_was_reworded_shows_the_words_that_were_judged(project: Path) -> None:
    review("2", "pain fell in 39%", "", "q")
    page = project / "pages" / "willow.md"
    page.write_text(shelf.WILLOW.replace("eased pain", "eased dull pain"), encoding="utf-8")
    shown = " ".join(review("q").stdout.split())

    assert "recorded words: Willow bark eased pain of the lower back" in shown
    assert "before the claim was reworded: does it hold?" in shown
    assert "no longer holds" not in shown


def test_claims_in_no_ledger_are_counted(project: Path) -> None:
    (project / "claims" / "willow.toml").unlink()
    result = review()

    assert "there is nothing to review" in result.stdout
    assert "2 claims need a source and stand in no ledger yet" in result.stderr


def test_only_and_sample_narrow_it_down(project: Path) -> None:
    assert "1 of 1 left" in review("q", words=("--only", "claim=c02")).stdout
    assert "1 of 1 left" in review("q", words=("--sample", "50%", "--seed", "3")).stdout
    assert "1 of 1 left" in review("q", words=("--sample", "50")).stdout
    assert willow(project) == WILLOW


@pytest.mark.parametrize(
    "words", [("--only", "kind=doze"), ("--sample", "120%"), ("--sample", "few"), ("--second", "x")]
)
@pytest.mark.usefixtures("project")
def test_bad_usage_is_named(words: tuple[str, ...]) -> None:
    result = review(words=words)

    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")


def test_outside_a_project_nothing_is_reviewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.md").write_text(shelf.WILLOW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert review(page="page.md").exit_code == 2


def test_who_reviews_is_whom_git_names(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Oda  Ness")
    named = find_person(project)
    if not named:
        pytest.skip("there is no git")
    CliRunner().invoke(main, ["review", "pages/willow.md"], input="4\n")

    assert named == "Oda Ness"
    assert 'by = "Oda Ness"' in willow(project)


def test_nobody_is_nobody(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(project))

    with pytest.raises(BadUsage, match="say who reviews"):
        wellsourced.open_review("pages/willow.md")


def test_what_acts_on_a_terminal_is_not_printed_nor_written(project: Path) -> None:
    page = project / "pages" / "willow.md"
    page.write_text(f"{shelf.WILLOW}\n\x1b[31mred\x1b[0m\n", encoding="utf-8")
    result = review("4", "b", "n", "a\x1b[2Jb", "q")

    assert "\x1b" not in result.stdout
    assert 'note = "a[2Jb"' in willow(project)


def test_a_terminal_is_answered_too(project: Path) -> None:
    pty = pytest.importorskip("pty", reason="the system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "80", "NO_COLOR": "1"}
    long = "pain fell " * 600
    words = [sys.executable, "-m", "wellsourced", "review", "pages/willow.md", "--by", "AB"]
    with subprocess.Popen(  # noqa: S603 – our own words
        words, cwd=project, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as program:
        os.close(theirs)
        seen = b""
        for typed in ("1", long.strip(), "", "q"):
            while not seen.endswith((b"> ", b"| ")):
                seen += os.read(ours, 65536)
            os.write(ours, f"{typed}\n".encode())
            seen += b"\0"
        assert program.wait(timeout=30) == 0
    os.close(ours)

    assert f'passage = "{long.strip()}"' in willow(project)


def test_ctrl_c_ends_it_as_q_does(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> str:
        raise KeyboardInterrupt

    meanwhile(monkeypatch, "4", interrupt)
    result = review()

    assert result.exit_code == 0
    assert "answered: 1 (1 contradicts)\nleft: 1" in result.stdout
    assert 'verdict = "contradicts"' in willow(project)


def test_a_study_level_and_a_certainty_are_asked_for_and_written(project: Path) -> None:
    level = ("s", "ocebm 2011", "treatment benefit", "2")
    certainty = ("g", "pain after a week", "low", "Risk of bias, imprecision")
    result = review(*level, *certainty, "q")

    assert "2: randomised trial, or observational study with a dramatic effect" in result.stdout
    assert "saved: c01 · ivers2019 · study level" not in result.stdout  # it is of the claim
    assert "saved: c01 · study level" in result.stdout
    assert "recorded: ocebm-2011 2 for treatment-benefit by AB" in result.stdout
    assert willow(project) == WILLOW.replace(
        'scope = "own"\n',
        'scope = "own"\n\n[[claim.evidence]]\nsource = "ivers2019"\nscheme = "ocebm-2011"\n'
        'question = "treatment-benefit"\nlevel = 2\n'
        f'by = "AB"\non = {today()}\n\n[[claim.evidence]]\nscheme = "grade"\ncertainty = "low"\n'
        'outcome = "pain after a week"\nbecause = ["risk-of-bias", "imprecision"]\n'
        f'by = "AB"\non = {today()}\n',
    )


def test_a_rating_is_changed_by_who_made_it_and_undone_to_the_byte(project: Path) -> None:
    first = ("g", "pain", "low", "imprecision")
    review(*first, "q")
    once = willow(project)
    result = review("g", "pain", "moderate", "imprecision", "u", "q")

    assert "undone: c01 certainty" in result.stdout
    assert willow(project) == once
    review("g", "pain", "moderate", "imprecision", "q")
    assert willow(project) == once.replace('"low"', '"moderate"')


def test_a_rating_that_is_none_is_not_written(project: Path) -> None:
    for answers in (
        ("s", "ocebm-2011", "treatment-benefit", "1a"),
        ("s", "oxford"),
        ("s", "sign", ""),
        ("g", ""),
        ("g", "pain", "fair"),
        ("g", "pain", "low", ""),
        ("g", "pain", "low", "bad luck"),
    ):
        result = review(*answers, "q")
        assert result.exit_code == 0
        assert willow(project) == WILLOW, answers


def test_what_is_not_known_is_asked_again_and_no_digit_becomes_a_verdict(project: Path) -> None:
    level = ("s", "oxford", "0", "00011", "4", "1", "9", "4", "1a", "2")
    certainty = ("g", "pain", "fair", "5", "3", "bad luck", "imprecision")
    result = review(*level, *certainty, "q")

    written = willow(project)
    assert "verdict" not in written
    assert 'scheme = "ocebm-2011"\nquestion = "treatment-benefit"\nlevel = 2\n' in written
    assert 'certainty = "low"\noutcome = "pain"\nbecause = ["imprecision"]\n' in written
    for said in ("scheme `oxford`", "scheme `4`", "question `9`", "certainty `fair`"):
        assert f"there is no {said}" in result.stdout
    assert "there is no reason `bad-luck`" in result.stdout
    assert "2 sign\n" in result.stdout
    assert "4 treatment-benefit: does the treatment help?" in result.stdout
    assert "saved: c01 · study level" in result.stdout


def test_an_empty_line_leaves_a_level_that_was_not_known(project: Path) -> None:
    result = review("s", "oxford", "", "s", "1", "hope", "", "s", "2", "9", "", "3", "q")

    assert "there is no question `hope`" in result.stdout
    assert 'verdict = "does-not-support"' in willow(project)
    assert "scheme" not in willow(project)


def test_a_certainty_ends_with_the_words_that_it_was_on_and_a_level_does_not(
    project: Path,
) -> None:
    review("s", "sign", "1-", "g", "pain", "low", "imprecision", "q")
    page = project / "pages" / "willow.md"
    page.write_text(page.read_text(encoding="utf-8").replace("39%", "93%"), encoding="utf-8")

    refused = review("g", "pain", "high", "", "q")
    assert "the claim says something else since" in refused.stdout
    review("4", "q")

    assert 'level = "1-"' in willow(project)
    assert 'certainty = ""\noutcome = "pain"' in willow(project)


def test_a_todo_is_shown_at_the_next_review_until_it_is_done(project: Path) -> None:
    first = review("t", "ask  the lab", "q")
    assert 'kind = "statistic"\ntodo = "ask the lab"\n' in willow(project)
    assert "saved: c01 · todo" in first.stdout
    judged = review("3", "q")
    assert "todo: ask the lab" in judged.stdout

    again = review("q", words=("--only", "need=todo"))
    assert "statistic, harm · todo · 1 of 1 left" in again.stdout
    second = review("q", words=("--second", "--by", "CD"))
    assert "ask the lab" not in second.stdout
    refused = review("t", "and me", "q", words=("--second", "--by", "CD"))
    assert "that is for the first reader to write" in refused.stdout
    done = review("t", "-", "q", words=("--only", "need=todo"))
    assert "answered: 1 (1 todo done)" in done.stdout
    assert 'todo = ""' in willow(project)
    assert "there is nothing to review" in review("q", words=("--only", "need=todo")).stdout


def test_a_source_that_is_not_for_the_claim_is_taken_off_it_and_back(project: Path) -> None:
    taken = review("x", "q")
    assert "saved: c01 · ivers2019 · not for this claim" in taken.stdout
    assert f'scope = "none"\nby = "AB"\non = {today()}\n' in willow(project)
    joined = wellsourced.audit("pages/willow.md").articles[0]
    assert joined.supports_of(0) == ()
    left = review("q")
    assert "no source: cite one" in left.stdout
    assert review("x", "u", "q", page="pages/meadowsweet.md").exit_code == 0
    (project / "claims" / "willow.toml").write_text(WILLOW, encoding="utf-8")
    review("x", "u", "q")
    assert willow(project) == WILLOW
