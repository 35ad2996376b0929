"""A small project of invented works and pages, for the tests of commands and interface."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

LIBRARY = """\
% our works
@article{ivers2019,
  author  = {Ivers, Tove and Roe, Ada},
  title   = {Willow bark for pain of the lower back},
  journal = {Journal of Invented Herbs},
  year    = 2019,
  volume  = 4,
  pages   = {11--19},
  doi     = {10.5555/jih.2019.4},
}

@book{roe2021,
  author    = {Roe, Ada},
  title     = {Meadowsweet},
  publisher = {Hill Press},
  address   = {Oxford},
  year      = {2021},
}
"""

WILLOW = """\
# Willow bark

Willow bark eased pain of the lower back in 39% of 210 adults [1]. In 2019, 12% of the users
reported nausea.

## References

1. Ivers T, Roe A. Willow bark for pain of the lower back. Journal of Invented Herbs.
   2019;4:11-19. doi:10.5555/jih.2019.4
"""

MEADOW = """\
# Meadowsweet

Meadowsweet lowered fever by 0.6 degrees in 40 children [@roe2021, p. 12]. It was used for
fever in 31% of the households [see @ivers2019; @roe2021].
"""

DANGLING = """\
Willow bark

Willow bark eased pain of the lower back in 39% of 210 adults [1]. Another trial found that
it raised the risk of bleeding by 14% [7].

References

1. Ivers T, Roe A. Willow bark for pain of the lower back. J Invented Herbs. 2019;4:11-19.
2. Roe A. Meadowsweet. Oxford: Hill Press; 2021.
"""

NAMED = """\
Nettle tea

Nettle tea eased joint pain in 27 of 80 adults (Ness & Ivers, 2020). Roe (2019) found that 14%
of the drinkers slept better.

References

Ness, O., & Ivers, T. (2020). Nettle tea in arthritis. Journal of Invented Herbs, 5, 1-9.
Roe, A. (2021). Meadowsweet. Oxford: Hill Press.
"""

LEDGER = """\
# by hand
article = "pages/meadowsweet.md"

[[claim]]
id = "c01"
quote = "Meadowsweet lowered fever by 0.6 degrees in 40 children."

[[claim.source]]
key = "roe2021"  # the book
verdict = "supports"
passage = "a fall of 0.6 degrees"
"""

SETTINGS = """\
articles = ["pages"]
library = "works.bib"
claims = "claims"
as-of = 2022-03-01
"""


def start(folder: Path) -> Path:
    """Make *folder* a project of two pages, a library and a ledger, and return it."""
    for name, text in {
        "wellsourced.toml": SETTINGS,
        "works.bib": LIBRARY,
        "pages/willow.md": WILLOW,
        "pages/meadowsweet.md": MEADOW,
        "claims/meadowsweet.toml": LEDGER,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below *folder*, by their names."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changed(before: dict[str, bytes], folder: Path) -> Sequence[str]:
    """Return the names of the files that are not as they were *before*."""
    after = snapshot(folder)
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
