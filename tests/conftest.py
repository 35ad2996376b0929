"""Collects the Markdown test pages, adds `--update`, and keeps the tests off the network."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from pages_collector import PAGE_FOLDERS, PageFile

# how long an example takes says what else the machine does
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite the expectations of the Markdown test pages"
    )


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> PageFile | None:
    if file_path.suffix == ".md" and file_path.parent.name in PAGE_FOLDERS:
        return PageFile.from_parent(parent, path=file_path)
    return None


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection: no command may reach the network unasked."""

    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        message = "a test tried to reach the network"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what tests derive out of the user's own cache."""
    monkeypatch.setenv("WELLSOURCED_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
