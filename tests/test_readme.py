"""What the README shows is what the program prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from wellsourced.cli import main

ROOT = Path(__file__).parents[1]


def test_the_picture_is_what_the_audit_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    picture = re.search(r"```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    printed = set(CliRunner().invoke(main, ["audit", "--fail-on", "never"]).stdout.splitlines())

    assert picture
    assert [line for line in picture[1].splitlines() if line and line not in printed] == []
