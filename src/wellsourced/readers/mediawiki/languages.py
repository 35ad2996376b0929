"""The words of MediaWiki by language: namespaces, redirects, and what tells the language. Data."""

from __future__ import annotations

import re
from collections import Counter

# namespaces of pictures and files: what they show is a caption
FILES = frozenset(
    (
        "file", "image", "media", "datei", "bild", "fichier", "archivo", "imagen", "ficheiro",
        "imagem", "arquivo", "immagine", "bestand", "afbeelding", "fil", "plik", "grafika", "файл",
        "изображение", "súbor", "soubor", "tiedosto", "dosya", "fájl", "ファイル",
    )
)  # fmt: skip
CATEGORIES = frozenset(
    (
        "category", "kategorie", "catégorie", "categoría", "categoria", "categorie", "kategori",
        "kategoria", "kategória", "категория", "luokka", "カテゴリ",
    )
)  # fmt: skip
# the code of another wiki, as in "[[de:Morphin]]"
INTERWIKI = re.compile(
    r"[a-z]{2,3}|simple|zh-[a-z-]{2,10}|be-(?:x-old|tarask)|nds-nl|roa-rup|bat-smg|zh-min-nan"
)
# leads to another page, as in "#REDIRECT [[Morphine]]"
REDIRECT = re.compile(
    r"""\s{0,99}\#(?:redirect|redirection|weiterleitung|redirección|redirecionamento
        |redirecionar|rinvia|rinvio|doorverwijzing|omdirigering|patrz|перенаправление)
        \s{0,9}:?\s{0,9}\[\[(?P<target>[^\[\]|\n]{1,300})""",
    re.VERBOSE | re.IGNORECASE,
)
# what only one language's wikis write
_TELLING = {
    "en": ("[[category:", "{{reflist", "{{cite ", "{{short description", "{{sfn", "[[file:"),
    "de": ("[[kategorie:", "{{literatur", "{{internetquelle", "[[datei:"),
    "fr": ("[[catégorie:", "{{ouvrage", "{{lien web", "[[fichier:", "{{références", "{{article"),
    "es": ("[[categoría:", "{{cita ", "{{listaref", "[[archivo:", "{{ficha de"),
    "pt": ("{{citar ", "{{referências", "[[ficheiro:", "[[imagem:", "{{info/", "[[categoria:"),
    "it": ("{{cita ", "{{cita libro", "{{cita web", "{{portale", "{{collegamenti", "[[categoria:"),
    "nl": ("[[categorie:", "[[bestand:", "{{citeer ", "{{appendix"),
}  # fmt: skip
_TELLS = {sign: sorted(k for k, v in _TELLING.items() if sign in v) for sign in
          sorted({sign for signs in _TELLING.values() for sign in signs})}  # fmt: skip


def guess_language(text: str) -> str:
    """Return the language that categories and templates tell, or empty where none is ahead."""
    lowered = text.lower()
    tally: Counter[str] = Counter()
    for sign, languages in _TELLS.items():
        count = lowered.count(sign)
        for language in languages:
            tally[language] += 2 * count if len(languages) == 1 else count
    ranked = [(count, name) for name, count in tally.items() if count]
    best = max(ranked, default=(0, ""))
    return best[1] if sum(count == best[0] for count, _ in ranked) == 1 else ""
