"""Captions of tables and figures: a word, a number, and what is shown."""

from __future__ import annotations

import re

# as in "Table 1. Doses", "Fig. 2: Survival", "Table S1 | Doses", "Figures 3 and 4 Survival"
CAPTION = re.compile(
    r"""(?: (?:Supplementary | Supplemental | Supporting | Extended\sData | Online | Additional)\s
      | Appendix\s\w{1,3}\s?[-–—]\s? )?
    (?: Tables? | Figures? | Figs?\.? | Box | Scheme | Chart | Panel | Exhibit | Videos? | Plate
      | Tabellen? | Abbildung(?:en)? | Abb\. | Tab\. | Tableau | Tablas?
      | Figuras? | Cuadro | Gráfico
      | Tabelas? | Quadro | Gráfica | Tabella | Grafico | Tabel | Figuur | Tabell | Figur | Foto )
    \s{1,3} (?: [A-Z]?-?\d{1,3} (?:[.\-–]\d{1,3})? [A-Za-z]? | [IVX]{1,5} )
    (?: \s? (?:,|and|&|e|y|und|[-–]) \s? [A-Z]?\d{1,3} )?
    (?: \s?[-–—]\s?(?:figure|source|table)\s(?:supplement|data)\s\d{1,3} )?
    (?P<after> \s{0,3} (?: [.:|)–—-] (?=\s|$) | $ | (?=\s[A-ZÀ-Þ"“(]) ) )""",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST = 1500  # characters
INITIALS = frozenset("SEOATFBCPVQG")  # of all that begins a caption


def is_caption(text: str) -> bool:
    """Say whether a line is the caption of a table or figure, not a sentence about one."""
    if len(text) > LONGEST or text[:1] not in INITIALS:
        return False
    match = CAPTION.match(text)
    if match is None:
        return False
    if match["after"].strip():
        return True
    following = text[match.end() :].strip()
    return (
        not following
        or (following[0].isupper() and not following[1:2].islower())
        or (following[0].isupper() and not following.endswith((".", "…")))
    )
