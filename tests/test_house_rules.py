"""Rules of a house: found where they are installed, named apart from ours, else refused."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import wellsourced
from wellsourced.cli import main
from wellsourced.errors import BadConfiguration

ROOT = Path(__file__).parents[1]
DOCUMENTED = re.search(
    r"```python\n(?P<code>.*?)```",
    (ROOT / "docs" / "house-rules.md").read_text(encoding="utf-8"),
    re.DOTALL,
)
Install = Callable[..., None]
NUMBERS = count()
FAILED = re.compile(r"the house rule `brand-named-\d+` of brand_named_\d+ failed here")


def documented() -> str:
    assert DOCUMENTED is not None
    return DOCUMENTED["code"]


def write_distribution(folder: Path, module: str, text: str, value: str = "") -> None:
    """Write a distribution as an installer leaves it: its module, and its dist-info beside it."""
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir(parents=True)
    (folder / f"{module}.py").write_text(text, encoding="utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    points = f"[wellsourced_rules]\n{module.replace('_', '-')} = {value or module}\n"
    (info / "entry_points.txt").write_text(points)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    installed = tmp_path / "environment"
    installed.mkdir()
    project = tmp_path / "project"
    project.mkdir()
    (project / "naps.txt").write_text("Naps At Work\n\nSomnex is sold for sleep.\n")
    monkeypatch.chdir(project)
    monkeypatch.syspath_prepend(installed)

    def put(text: str, module: str = "", value: str = "") -> None:
        name = module or f"brand_named_{next(NUMBERS)}"
        write_distribution(installed, name, text, value.replace("MODULE", name))

    return put


def failing_on(words: str) -> str:
    """Return the rule of the manual, made to fail on a block with *words*."""
    return documented().replace("at = block", f"at = 1 // ({words!r} not in block.text) * block")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, prog_name="wellsourced", catch_exceptions=False)


def test_the_rule_of_the_manual_runs_where_it_is_installed(install: Install) -> None:
    before = run("audit", "naps.txt", "--output-format", "concise")
    assert "OURS001" not in before.stdout
    install(documented(), "brand_named")

    found = run("audit", "naps.txt", "--output-format", "concise").stdout
    assert "naps.txt:3:1: OURS001 Somnex is the name of a brand" in found
    assert "OURS001  brand-named" in run("rule").stdout
    assert "Reports names of brands" in run("rule", "brand-named").stdout
    assert wellsourced.find_rule("OURS001").name == "brand-named"
    assert "OURS001" not in run("audit", "--ignore", "OURS", "naps.txt").stdout
    for output_format in ("json", "sarif", "github", "junit", "markdown"):
        assert "Somnex" in run("audit", "naps.txt", "--output-format", output_format).stdout


def test_settings_and_packs_know_it(install: Install) -> None:
    install(documented(), f"brand_named_{next(NUMBERS)}")
    Path("house.toml").write_text("[rules.OURS001]\noptions = {brands = ['sold']}\n")
    Path("wellsourced.toml").write_text('articles = ["naps.txt"]\nselect = ["house.toml"]\n')
    assert "sold is the name of a brand" in run("audit").stdout
    Path("house.toml").write_text("[rules.OURS001]\noptions = {brand = ['sold']}\n")
    assert "has no option `brand`; did you mean `brands`?" in run("audit").stderr


def test_an_entry_point_may_name_the_constant(install: Install) -> None:
    install(documented().replace("\nRULE =", "\nBRANDS ="), value="MODULE:BRANDS")
    assert "OURS001" in {rule.code for rule in wellsourced.list_rules()}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("OURS001", "CIT099", "CIT is a family of ours"),
        ("OURS001", "ours1", "letters and three digits"),
        ("OURS001", "ALL001", "letters and three digits"),
        (", check=check)", ")", "looks at nothing"),
        ("RULE = Rule(", "RULE = dict(", "is no `wellsourced.rule.Rule`"),
        ("RULE = Rule(", "RULES = Rule(", "cannot be loaded"),
        ("from wellsourced.text", "from wellsourced.nowhere", "cannot be loaded"),
        ("def check", "def def", "cannot be loaded"),
        ("def check", "1 / 0\n\n\ndef check", "cannot be loaded: ZeroDivisionError"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_name(
    install: Install, old: str, new: str, said: str
) -> None:
    install(documented().replace(old, new))
    with pytest.raises(BadConfiguration, match="house rule `brand-named") as raised:
        wellsourced.list_rules()
    assert said in str(raised.value)
    assert run("audit", "naps.txt").exit_code == 2


def test_a_name_of_ours_cannot_be_taken(install: Install) -> None:
    install(documented().replace("OURS001", "FOO001"), "claim_unsourced")
    with pytest.raises(BadConfiguration, match="the name `claim-unsourced`, which another"):
        wellsourced.list_rules()


def test_two_houses_cannot_share_a_code(install: Install) -> None:
    install(documented())
    install(documented())
    with pytest.raises(BadConfiguration, match="the code `OURS001`, which another rule has"):
        wellsourced.list_rules()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("at = block", "at = 1 // 0 + block", "(ZeroDivisionError: integer division"),
        ("yield Finding(", "yield str(", "(TypeError: "),
        ("yield Finding(span, f", "yield Finding(Span(0, 10**6), f", "no place in the text"),
        ("yield Finding(span, f", "yield Finding(None, f", "no place in the text"),
        ("yield Finding(", "yield (", "(it gave a tuple, which is no Finding)"),
        ("if at >= 0:", "if at >= 0:\n                raise AssertionError", "(AssertionError)"),
    ],
)
def test_one_that_fails_is_named_and_all_else_goes_on(
    install: Install, old: str, new: str, said: str
) -> None:
    code = documented().replace(old, new)
    if said.startswith("(it gave a tuple"):
        code = code.replace(", help=cure)", ", cure)")
    install(code)
    Path("meals.txt").write_text("Meals\n\nMeals cost 12% of adults their sleep.\n")
    done = run("audit", "naps.txt", "meals.txt", "--output-format", "json", "--fail-on", "never")

    made = json.loads(done.stdout)
    failed = [one for one in made["unread"] if one["path"] == "naps.txt"]
    assert done.exit_code == 2
    assert len(failed) == 1
    assert FAILED.match(failed[0]["reason"])
    assert said in failed[0]["reason"].replace("division by zero", "integer division")
    assert f"naps.txt: {failed[0]['reason']}" in done.stderr
    assert "claim-unsourced" in {one["rule"] for one in made["findings"]}
    assert made["summary"]["unread"] == len(made["unread"])


@pytest.mark.parametrize("words", [("naps.md", "meals.md"), ()])
def test_waivers_of_one_that_failed_are_not_called_unused(
    install: Install, words: tuple[str, ...]
) -> None:
    install(failing_on("Naps are"))
    waiver = "<!-- wellsourced: allow OURS001 by=AB its maker asked -->"
    for name in ("Naps", "Meals"):
        Path(f"{name.lower()}.md").write_text(f"# {name}\n\n{waiver}\n\n{name} are old.\n")
    allow = '[[allow]]\npaths = ["*.md"]\nrules = ["OURS001"]\nwhy = "so"\nby = "AB"\n'
    settings = f'articles = ["naps.md", "meals.md"]\nselect = ["all", "CLM012"]\n{allow}'
    Path("wellsourced.toml").write_text(settings)
    done = run("audit", *words, "--output-format", "json")

    made = json.loads(done.stdout)
    unused = [one["path"] for one in made["findings"] if one["rule"] == "waiver-unused"]
    assert [one["path"] for one in made["unread"]] == ["naps.md"]
    assert unused == ["meals.md"]
    whole = run("audit", "--output-format", "full").stdout
    assert whole.count("waives nothing") == 1


def test_what_a_baseline_knows_of_one_that_failed_is_not_gone(install: Install) -> None:
    install(failing_on("Naps are"))
    run("audit", "naps.txt", "--write-baseline", "known.json")
    Path("naps.txt").write_text("Naps At Work\n\nNaps are sold for sleep.\n")
    assert "gone" not in run("audit", "naps.txt", "--baseline", "known.json").stderr
    Path("naps.txt").write_text("Naps At Work\n\nA nap is sold for sleep.\n")
    assert "gone since" in run("audit", "naps.txt", "--baseline", "known.json").stderr


def test_one_that_fails_on_a_library_is_named(install: Install) -> None:
    code = documented().replace("check=check", "check_library=check")
    install(code.replace("audited.article.blocks", "audited.article"))
    Path("works.bib").write_text("@book{a, title = {T}}\n")
    done = run("library", "check", "works.bib")
    assert done.exit_code == 2
    assert FAILED.search(done.stderr)
    assert "works.bib: the house rule" in done.stderr
    assert "AttributeError" in done.stderr


def test_nothing_in_the_folder_of_a_project_is_executed(tmp_path: Path) -> None:
    """`python -m` has the working directory on its path; what lies there is not installed."""
    trap = f"open({str(tmp_path / 'executed')!r}, 'w').close()\n{documented()}"
    write_distribution(tmp_path, "trapped", trap)
    (tmp_path / "naps.txt").write_text("Somnex is sold for sleep.\n")
    words = [sys.executable, "-m", "wellsourced", "audit", "naps.txt"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path)  # noqa: S603 – ours

    assert "OURS001" not in done.stdout
    assert not (tmp_path / "executed").exists()


def test_one_that_minds_all_articles_stands_in_the_way_of_reports_of_each(
    install: Install,
) -> None:
    text = documented().replace("import AuditedArticle,", "import AuditedArticle, Need,")
    install(text.replace("check=check)", "check=check, needs=Need.ALL_ARTICLES)"), "brand_minding")

    words = ("report", "naps.txt", "-o", "out/")
    assert "brand-minding looks at each article with all others in mind" in run(*words).stderr
    assert not Path("out").exists()
    assert run(*words, "--ignore", "brand-minding").exit_code == 0
    assert Path("out/naps.html").is_file()
