"""What the report of a long article weighs and how long it takes: 1,000 claims, 300 references.

Run by hand: `python tests/bench/reports.py [CLAIMS [REFERENCES]]`. It makes a project with one
article and its ledger, of words of our own, and prints the size of its report with what each
part of it weighs, the seconds of filling it, of the whole command, and how both compare with
the page that coverage.py makes, in the same run, of a module with as many statements as there
are claims. `--keep FILE` leaves the report behind to be looked at.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import coverage

import wellsourced
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report
from wellsourced.rule import Audit

KILO = 1000
CLAIMS, REFERENCES = 1000, 300
SETTINGS = 'articles = ["article.md"]\nlibrary = "references/library.bib"\n'
INTENT = 'intent = "citesAsEvidence"\n'
NAMES = "Able Baker Castor Dorn Ellery Fenwick Gale Hollis Imber Joss Kettle Lorne".split()  # noqa: SIM905 – a list of words
NOUNS = "sleep adults nurses naps work risk people dose weeks pain herb tea light noise".split()  # noqa: SIM905 – as above
VERBS = "eases raises shortens delays improves worsens follows reduces shows suggests".split()  # noqa: SIM905 – as above
LINKS = "and but while because although after with without among during".split()  # noqa: SIM905 – as above
ADJECTIVES = "long short common rare mild severe early late older healthy".split()  # noqa: SIM905 – as above
KINDS = (ADJECTIVES, NOUNS, VERBS, ADJECTIVES, NOUNS, LINKS)
# what a part of the report looks like in it
PARTS = {
    "style": r"<style>.*?</style>",
    "script": r"<script>.*?</script>",
    "facts": r'<script type="application/json".*?</script>',
    "linked data": r'<script type="application/ld\+json".*?</script>',
    "marks": r"<a class=\"number\".*?</mark>",
    "cards": r"<details class=\"card.*?</div></details>",
    "claim table": r"<table class=\"claims.*?</table>",
    "references": r"<ul class=\"references.*?</section>",
    "charts": r"<figure.*?</figure>",
}


def make_words(rng: random.Random, count: int) -> str:
    """Return words that read like a sentence's."""
    return " ".join(rng.choice(KINDS[at % len(KINDS)]) for at in range(count))


def make_entry(rng: random.Random, number: int) -> str:
    """Return an entry of the list of references; its authors and journal are invented."""
    names = ", ".join(f"{rng.choice(NAMES)} {rng.choice('ABCDEFG')}" for _ in range(3))
    title, year = make_words(rng, 9).capitalize(), rng.randint(1990, 2024)
    page = rng.randint(1, 900)
    issue = f"J Rest. {year};{number}(2):{page}-{page + 9}."
    return f"{number}. {names}. {title}. {issue} doi:10.9999/rest.{year}.{number}"


def make_article(rng: random.Random, claims: int, references: int) -> str:
    """Return an article of about so many claims, some in lists, most of them cited by number."""
    found = ["# Naps and nights"]
    made = 0
    while made < claims:
        if made % 50 == 0:
            found.append(f"## {make_words(rng, 4).capitalize()}")
        if made % 5 == 0:
            count = rng.randint(1, references)
            found.append(f"In one study the {make_words(rng, 4)} were these [{count}]:")
            found.append("\n".join(f"- {make_claim(rng)}" for _ in range(4)))
            made += 4
            continue
        paragraph = [f"{make_claim(rng)}{make_marker(rng, references)}." for _ in range(3)]
        found.append(" ".join(paragraph))
        made += 3
    found.append("## References")
    found.append("\n".join(make_entry(rng, number) for number in range(1, references + 1)))
    return "\n\n".join(found) + "\n"


def make_claim(rng: random.Random) -> str:
    """Return a statement with a figure, without its full stop."""
    words = make_words(rng, rng.randint(6, 14)).capitalize()
    return f"{words} by {rng.randint(2, 60)}% in {rng.randint(20, 900)} people"


def make_marker(rng: random.Random, references: int) -> str:
    """Return a citation of one work or more; one claim in six has none."""
    if rng.random() < 1 / 6:
        return ""
    cited = sorted(rng.sample(range(1, references + 1), rng.choice((1, 1, 1, 2, 3))))
    return f" [{','.join(map(str, cited))}]"


def decide(rng: random.Random, ledger: Path) -> None:
    """Let a person have looked at one link in three, with a passage."""

    def judged(intent: re.Match[str]) -> str:
        if rng.random() > 1 / 3:
            return intent[0]
        verdict = rng.choice(("supports", "supports", "partly", "does-not-support"))
        passage = make_words(rng, 16).capitalize()
        return (
            f'{intent[0]}verdict = "{verdict}"\npassage = "{passage}."\nlocator = "p. 7"\n'
            'by = "AB"\non = 2026-11-20\n'
        )

    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(re.sub(re.escape(INTENT), judged, text), encoding="utf-8")


def run(folder: Path, *words: str) -> float:
    """Run the command in *folder* and return the seconds it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "wellsourced", *words, "-q"]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 – our own program on our own file
    return time.perf_counter() - start


def make_project(folder: Path, claims: int, references: int) -> None:
    """Put an article into *folder*, collect it, and write verdicts into its ledger."""
    rng = random.Random(7)  # noqa: S311 – the same article each time
    (folder / "wellsourced.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "article.md").write_text(make_article(rng, claims, references), encoding="utf-8")
    (folder / "references").mkdir()
    (folder / "references" / "library.bib").touch()
    run(folder, "collect", "article.md")
    [ledger] = (folder / "references" / "claims").glob("*.toml")
    decide(rng, ledger)


def fill(audit: Audit) -> tuple[str, float, float]:
    """Return the report with the seconds of building its page and of filling its template."""
    start = time.perf_counter()
    page = build_page(audit)
    built = time.perf_counter()
    made = choose_report("html").render(page, Templates())
    return made, built - start, time.perf_counter() - built


def weigh(made: str) -> None:
    """Print what each part of the report weighs."""
    for name, pattern in PARTS.items():
        size = sum(len(found[0].encode()) for found in re.finditer(pattern, made, re.DOTALL))
        say(f"  {name:12s}{size / KILO:8.0f} KB")


def cover(folder: Path, statements: int) -> tuple[float, int]:
    """Return the seconds and bytes of coverage.py's page of a module of so many statements."""
    module = folder / "covered.py"
    lines = (f"value_{n} = {n} if {n} % 3 else None" for n in range(statements))
    module.write_text("\n".join(lines) + "\n", encoding="utf-8")
    measured = coverage.Coverage(data_file=None, include=[str(module)], config_file=False)
    start = time.perf_counter()
    measured.html_report(morfs=[str(module)], directory=str(folder / "covered"))
    seconds = time.perf_counter() - start
    [page] = (folder / "covered").glob("*covered_py.html")
    return seconds, page.stat().st_size


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def measure(folder: Path, wanted: argparse.Namespace) -> None:
    """Print the size of a report, the seconds it takes, and the ratios to coverage.py's page."""
    make_project(folder, wanted.claims, wanted.references)
    command = run(folder, "report", "article.md", "-o", "report.html")
    written = (folder / "report.html").read_text(encoding="utf-8")
    if wanted.keep:
        wanted.keep.write_text(written, encoding="utf-8")
    config = wellsourced.open_config(folder / "wellsourced.toml")
    start = time.perf_counter()
    audited = wellsourced.audit(folder / "article.md", config=config)
    auditing = time.perf_counter() - start
    made, building, filling = min((fill(audited) for _ in range(3)), key=sum_of_times)
    size = len(written.encode())
    say(f"{audited.summary.claims} claims, {len(audited.findings)} findings")
    say(f"size {size / KILO:.0f} KB, {size / max(1, audited.summary.claims):.0f} bytes a claim")
    weigh(made)
    say(f"page {building:.2f} s, template {filling:.2f} s, audit {auditing:.2f} s")
    say(f"whole command {command:.2f} s")
    seconds, bytes_ = cover(folder, audited.summary.claims)
    say(f"coverage.py: {bytes_ / KILO:.0f} KB, {seconds:.2f} s")
    say(f"ratios: size {size / bytes_:.2f}, time {(building + filling) / seconds:.2f}")


def sum_of_times(filled: tuple[str, float, float]) -> float:
    return filled[1] + filled[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="?", default=CLAIMS)
    parser.add_argument("references", type=int, nargs="?", default=REFERENCES)
    parser.add_argument("--keep", type=Path)
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), parser.parse_args())


if __name__ == "__main__":
    main()
