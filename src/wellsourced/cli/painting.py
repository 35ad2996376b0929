"""Colours for a terminal. They are never the only carrier: the words say the same."""

from __future__ import annotations

# what a template marks -> how rich sets it
STYLES = {
    "heading": "bold",
    "path": "bold",
    "error": "bold red",
    "warning": "yellow",
    "suggestion": "cyan",
    "rule": "magenta",
    "mark": "bold red",
    "faint": "dim",
}


def paint(style: str, text: str) -> str:
    r"""Return *text* with the escape sequences of *style*; it reads no markup in the text.

    >>> paint("error", "[1]")
    '\x1b[1;31m[1]\x1b[0m'
    """
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(STYLES.get(style, "")).render(text, color_system=ColorSystem.STANDARD)
