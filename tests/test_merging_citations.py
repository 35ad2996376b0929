"""Articles that cite by key follow a merge: which characters of them change."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellsourced import bibtex
from wellsourced.project.libraries.citing import Naming, find_in_articles
from wellsourced.project.listing import name_file
from wellsourced.project.projects import open_project
from wellsourced.project.saving.writing import Change

LIBRARY = "".join(f"@book{{{key}, title = {{{key} of rivers}}, year = 2001}}\n" for key in "ABCD")
MAPPING = {"B": "A", "C": "A"}


def find(folder: Path, name: str, text: str) -> Naming:
    (folder / "wellsourced.toml").write_text('articles = ["a"]\nlibrary = "l.bib"\n')
    (folder / "l.bib").write_text(LIBRARY)
    (folder / "a").mkdir()
    (folder / "a" / name).write_bytes(text.encode())
    project = open_project(folder)
    library = name_file(folder / "l.bib"), bibtex.parse(LIBRARY)
    (found,) = find_in_articles(project, "ABC", library)
    assert isinstance(found, Naming)
    return found


def rename(folder: Path, name: str, text: str) -> tuple[str, tuple[str, ...]]:
    naming = find(folder, name, text)
    change = naming.rename(MAPPING)
    assert isinstance(change, Change)
    return change.after.decode(), naming.list_doubled(MAPPING)


@pytest.mark.parametrize(
    ("before", "after", "doubled"),
    [
        ("Eels fell by 9% [@B].", "Eels fell by 9% [@A].", ()),
        ("Eels fell by 9% [@A; @B].", "Eels fell by 9% [@A].", ()),
        ("Eels fell by 9% [@B; @C; @D].", "Eels fell by 9% [@A; @D].", ()),
        ("Eels fell by 9% [@D; @B; @C].", "Eels fell by 9% [@D; @A].", ()),
        ("Eels fell by 9% [@A, p. 3; @B].\r\nEnd.", "Eels fell by 9% [@A, p. 3].\r\nEnd.", ()),
        ("Eels fell by 9% [@A; @B, p. 3].", "Eels fell by 9% [@A; @A, p. 3].", ("A",)),
        ("Eels fell by 9% [@A; @B, 3, 4].", "Eels fell by 9% [@A; @A, 3, 4].", ("A",)),
        ("Eels fell by 9% [@A; see @B].", "Eels fell by 9% [@A; see @A].", ("A",)),
        ("Eels fell [@B]. Pikes fell [@A].", "Eels fell [@A]. Pikes fell [@A].", ()),
    ],
)
def test_markdown(tmp_path: Path, before: str, after: str, doubled: tuple[str, ...]) -> None:
    assert rename(tmp_path, "a.md", f"# Eels\n\n{before}\n") == (f"# Eels\n\n{after}\n", doubled)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (r"\citep{B}", r"\citep{A}"),
        (r"\citep{A,B}", r"\citep{A}"),
        (r"\citep[p.~3]{D, B, C}", r"\citep[p.~3]{D, A}"),
        (r"\citep{B, D,C}", r"\citep{A, D}"),
    ],
)
def test_latex(tmp_path: Path, before: str, after: str) -> None:
    page = "\\documentclass{article}\n\\begin{document}\nEels fell by 9\\% %s.\n\\end{document}\n"
    text, doubled = rename(tmp_path, "a.tex", page.replace("%s", before))
    assert (text, doubled) == (page.replace("%s", after), ())


def test_what_names_no_old_key_does_not_change(tmp_path: Path) -> None:
    naming = find(tmp_path, "a.md", "Eels fell by 9% [@A].\n")
    assert naming.spans.keys() == {"A"}
    assert naming.rename(MAPPING) is None
    assert naming.list_doubled(MAPPING) == ()
