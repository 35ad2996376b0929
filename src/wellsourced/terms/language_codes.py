"""Languages of works: ISO 639-1's codes, the longer ones of MARC and ISO 639-2, English names."""

from __future__ import annotations

# ISO 639-1, MARC (ISO 639-2/B), English
_TABLE = """
af afr Afrikaans; am amh Amharic; ar ara Arabic; az aze Azerbaijani; be bel Belarusian; bg bul
Bulgarian; bn ben Bengali; bs bos Bosnian; ca cat Catalan; cs cze Czech; cy wel Welsh; da dan
Danish; de ger German; el gre Greek; en eng English; eo epo Esperanto; es spa Spanish; et est
Estonian; eu baq Basque; fa per Persian; fi fin Finnish; fo fao Faroese; fr fre French; ga gle
Irish; gl glg Galician; he heb Hebrew; hi hin Hindi; hr hrv Croatian; hu hun Hungarian; hy arm
Armenian; id ind Indonesian; is ice Icelandic; it ita Italian; ja jpn Japanese; ka geo
Georgian; kk kaz Kazakh; ko kor Korean; la lat Latin; lt lit Lithuanian; lv lav Latvian; mk mac
Macedonian; mn mon Mongolian; ms may Malay; nl dut Dutch; no nor Norwegian; pl pol Polish; pt
por Portuguese; ro rum Romanian; ru rus Russian; sk slo Slovak; sl slv Slovenian; sq alb
Albanian; sr srp Serbian; sv swe Swedish; sw swa Swahili; ta tam Tamil; th tha Thai; tr tur
Turkish; uk ukr Ukrainian; ur urd Urdu; uz uzb Uzbek; vi vie Vietnamese; zh chi Chinese; zu zul
Zulu
"""
_ROWS = [row.split() for row in _TABLE.split(";")]
MARC = {long: short for short, long, _name in _ROWS}
"""MARC's code of a language, and the short one that CSL has for it."""
ENGLISH = {short: name for short, _long, name in _ROWS}
"""The short code of a language, and its English name."""
# ISO 639-2/T, where that is another code than MARC's; both written forms of Norwegian
_OTHERS = {
    "ces": "cs", "cym": "cy", "deu": "de", "ell": "el", "eus": "eu", "fas": "fa", "fra": "fr",
    "hye": "hy", "isl": "is", "kat": "ka", "mkd": "mk", "msa": "ms", "nld": "nl", "nob": "nb",
    "nno": "nn", "ron": "ro", "slk": "sk", "sqi": "sq", "zho": "zh",
}  # fmt: skip
_CODES = MARC | _OTHERS | {name.lower(): short for short, name in ENGLISH.items()}

# babel's names, as BibLaTeX has them: the usual one of a language first
BABEL = {
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "german": "de", "ngerman": "de", "french": "fr", "spanish": "es",
    "italian": "it", "portuguese": "pt", "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl",
    "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "polish": "pl",
    "russian": "ru", "czech": "cs", "turkish": "tr", "chinese": "zh", "japanese": "ja",
}  # fmt: skip


def read_language(written: str) -> str:
    """Return the short code of a language that a longer code or its English name says.

    >>> read_language("ger"), read_language("Danish"), read_language("pt-BR"), read_language("x")
    ('de', 'da', 'pt-BR', 'x')
    """
    return _CODES.get(written.strip().lower(), written)
