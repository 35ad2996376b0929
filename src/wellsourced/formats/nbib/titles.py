"""Titles in MEDLINE, which end in a period."""

from __future__ import annotations

import re

# what ends in a period that is its own: in the U.S.
_INITIALS = re.compile(r"(?:^|[\s(\[])(?:[^\W\d_]\.){2,}\Z")


def write_title(title: str) -> str:
    """Return *title* with a period behind it.

    >>> write_title("Why rain?"), write_title("Rain")
    ('Why rain?', 'Rain.')
    """
    title = " ".join(title.split())
    has_its_own = _INITIALS.search(title) or _INITIALS.search(f"{title}.")
    if not title or title.endswith(("?", "!")) or has_its_own:
        return title
    return f"{title}."


def read_title(text: str) -> str:
    """Return a title without the period that MEDLINE puts behind it.

    >>> read_title("Rain in the U.S."), read_title("Rain.")
    ('Rain in the U.S.', 'Rain')
    """
    return text if _INITIALS.search(text) else text.removesuffix(".")
