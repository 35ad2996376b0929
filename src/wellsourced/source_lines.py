"""Lines that name sources and say nothing else: "Source: [3]", "Adapted from (Doe, 2020)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.articles import Block, BlockKind, Marker
from wellsourced.terms import fold_term

# what a source is called over a column or before a colon, in the languages of `terms`; one a line
_SOURCES = (
    "source sources data-source data-sources source-of-data source-data",
    "quelle quellen datenquelle bildquelle",
    "données source-des-données",
    "fuente fuentes fuente-de-datos fonte fontes fonte-dos-dados fonte-dei-dati fonti",
    "bron bronnen källa källor kilde kilder lähde lähteet heimild",
    "źródło źródła zdroj zdroje izvor izvori vir viri forrás sursa surse allikas avots šaltinis",
    "источник источники джерело джерела източник πηγή πηγές kaynak kaynaklar",
    "来源 资料来源 数据来源 來源 出典 資料 출처 자료",
    "المصدر المصادر منبع منابع מקור מקורות sumber nguồn ที่มา",
)
_BEGINNINGS = frozenset(
    fold_term(word.replace("-", " ")) for line in _SOURCES for word in line.split()
)
# over a column, also what is said of a study; "Study: …" may go on with what it found
_HEADINGS = _BEGINNINGS | frozenset(
    """
    reference references ref refs citation citations study studies author authors
    referencia referencias referência referências autor autores estudio estudo studie studien
    étude études référence références studio autori
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
)
# what is left of a source line without its markers, as in "Source:", "Adapted from"
_NAMES = "|".join(
    re.escape(word).replace(r"\-", r"\s") for line in _SOURCES for word in line.split()
)
_REST = re.compile(
    rf"""
    \A\W{{0,9}}(?:(?:data|image|photo|table|figure|text|info)\s)?(?:{_NAMES}|data|daten|datos|dados
    |dati|adapted|modified|reproduced|based|references?|refs?|from|see|adaptado|adaptada|adapté
    |adaptée|elaborado|nach|según|segundo|selon|d['’]après)?
    (?:\s(?:from|on|with|permission|after|and|in|by|the|also|de|da|do|con|permiso|com|permissão|aus
    |mit|genehmigung|data|datos|dados)){{0,5}}\W{{0,9}}\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DASHES = ("—", "–", "―", "-", "~")
_LONGEST_REST = 60
_LONGEST_ATTRIBUTION = 160
_LONGEST_HEADING = 40


def is_source_line(block: Block, markers: Sequence[Marker]) -> bool:
    """Say whether a block holds its *markers* and nothing else but words such as "Source:"."""
    if not markers:
        return False
    rest, at = [], 0
    for marker in markers:
        rest.append(block.text[at : marker.within.start])
        at = marker.within.end
    left = " ".join([*rest, block.text[at:]]).strip()
    return len(left) <= _LONGEST_REST and _REST.match(left) is not None


def is_attribution(block: Block, over: Block) -> bool:
    """Say whether a line names whose words the quotation *over* it are: ``— Jane Doe [3]``."""
    return (
        over.kind is BlockKind.QUOTATION
        and block.kind is BlockKind.PARAGRAPH
        and len(block.text) <= _LONGEST_ATTRIBUTION
        and block.text.lstrip().startswith(_DASHES)
    )


def begins_with_sources(text: str) -> bool:
    """Say whether a line begins as a source line does: ``Source: …``."""
    head, colon, _ = text[:_LONGEST_HEADING].replace("：", ":").partition(":")
    return bool(colon) and fold_term(head.strip()) in _BEGINNINGS


def is_source_heading(text: str) -> bool:
    """Say whether *text* is a word such as "Source", as over a table's column."""
    return len(text) <= _LONGEST_HEADING and fold_term(text.strip(" .:()*")) in _HEADINGS
