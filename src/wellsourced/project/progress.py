"""How a long piece of work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Is told how much of how much is done, and the name of what is worked on."""


def stay_silent(_done: int, _all: int, _name: str) -> None:
    """Tell nobody how far it is."""
