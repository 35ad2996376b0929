"""What a run does not need it does not import: a short text is audited in the blink of an eye."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {
    "bibtexparser", "bz2", "concurrent.futures.process", "jinja2", "lxml", "markdown_it",
    "multiprocessing", "pylatexenc", "pypdfium2", "rapidfuzz", "rich", "tempfile", "tomlkit",
    "turbohtml", "wellsourced.bibtex", "wellsourced.explaining", "wellsourced.pages.building",
    "wellsourced.project.saving.writing",
}  # fmt: skip
TOLD = """
import sys
from wellsourced.cli import main
words = ["audit", "--fail-on", "never", "--output-format", "json", "article.txt"]
main(words, "wellsourced", standalone_mode=False)
sys.stderr.write("\\n".join(sys.modules))
"""


def test_a_text_is_audited_without_what_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Naps help most people [1].\n", encoding="utf-8")
    words = [sys.executable, "-c", TOLD]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path)  # noqa: S603 – ours
    imported = done.stderr.split()

    assert done.stdout.startswith('{"schema":')
    assert "wellsourced.readers.text.assembling" in imported
    assert HEAVY & set(imported) == set()
    rooms = [name.split(".") for name in imported if name.startswith("wellsourced.readers.")]
    assert [room for room in rooms if room[3:] and room[2] != "text"] == []
