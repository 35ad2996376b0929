"""Why a claim needs no source although it can be checked.

An exemption is a reason in one word that a reader can question: `own-work` (a research
article is its own source for what it did and found), `restated` (the same is said elsewhere
in the article, with a source), `common-knowledge`, `service`, `definition-of-scope`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from wellsourced.articles import Article, BlockKind
from wellsourced.claims.features import Feature, Wording, names_nothing
from wellsourced.claims.patterns import SCOPE as NAMES_SCOPE
from wellsourced.claims.patterns import SERVICE as NAMES_SERVICE
from wellsourced.claims.words import CLASSES, FUNCTION_WORDS, WordClass
from wellsourced.sections import plain_name

OWN_WORK = "own-work"
SERVICE = "service"
COMMON_KNOWLEDGE = "common-knowledge"
SCOPE = "definition-of-scope"
RESTATED = "restated"

_METHODS = """
method methods methodology materials_and_methods material_and_methods methods_and_materials
patients_and_methods subjects_and_methods participants_and_methods experimental_section
experimental_procedures study_design metodos metodo metodologia metodologia_da_pesquisa
material_e_metodo material_e_metodos materiais_e_metodos materiales_y_metodos material_y_metodos
pacientes_y_metodos methoden methodik material_und_methoden methodes materiel_et_methodes
"""
_RESULTS = """
result results findings resultado resultados ergebnis ergebnisse resultats risultati
main_results results_and_analysis
"""
_ABSTRACT = "abstract summary resumo resumen zusammenfassung resume riassunto author_summary"
_ARGUMENT = """
introduction background discussion conclusion conclusions results_and_discussion
discussion_and_conclusions discussion_and_conclusion literature_review related_work limitations
introducao discussao conclusao conclusoes consideracoes_finais resultados_e_discussao
introduccion discusion conclusiones resultados_y_discusion einleitung hintergrund diskussion
fazit schlussfolgerung schlussfolgerungen contexte objectif
"""


def _names(names: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in names.split())


_PARTS: Mapping[str, frozenset[str]] = {
    "methods": _names(_METHODS),
    "results": _names(_RESULTS),
    "abstract": _names(_ABSTRACT),
    "argument": _names(_ARGUMENT),
}
OWN_PARTS = frozenset({"methods", "results", "abstract"})
"""Parts of a research article that report what was done and found."""
_CERTAIN = _names("abstract resumo resumen zusammenfassung")
_FEWEST_PARTS = 3
_LONGEST_NAME = 60

_FACTS = frozenset(
    {
        Feature.NUMBER,
        Feature.PREVALENCE,
        Feature.CAUSE,
        Feature.CHANGE,
        Feature.STUDIES,
        Feature.STUDIES_SAY,
        Feature.REGULATION,
        Feature.TERM,
        Feature.TERMS,
        Feature.NAME,
        Feature.NAMES,
        Feature.QUOTATION,
        Feature.BENEFIT,
        Feature.HARM,
        Feature.TREATMENT,
        Feature.ADVICE,
        Feature.SUBSTANCE,
        Feature.PEOPLE,
    }
)
_OWN_SIGNS = frozenset({Feature.OWN_FIGURE, Feature.TEST_STATISTIC})
_OF_OTHERS = frozenset({Feature.OTHERS, Feature.AUTHORS})
SERVICE_WORDS = 30


def tell_parts(article: Article) -> Mapping[int, str]:
    """Return which part of a research article each block stands in, by index.

    The parts are `methods`, `results`, `abstract` and `argument`. Nothing is returned for
    other articles: a research article has an abstract, or three headings of parts and
    methods or results among them.
    """
    parts: dict[int, str] = {}
    names: set[str] = set()
    part = ""
    for index, block in enumerate(article.blocks):
        if block.kind is BlockKind.HEADING:
            name = plain_name(block.text[: _LONGEST_NAME + 1])
            named = _part_named(name)
            part = named or ("argument" if part == "abstract" else part)
            names.update({name} if named else ())
        elif part:
            parts[index] = part
    found = {_part_named(name) for name in names}
    has_parts = len(names) >= _FEWEST_PARTS and found & {"methods", "results"}
    return parts if has_parts or names & _CERTAIN else {}


def _part_named(name: str) -> str:
    return next((part for part, names in _PARTS.items() if name in names), "")


def tell_exemption(
    text: str, wording: Wording, features: AbstractSet[Feature], part: str | None
) -> str:
    """Return why a claim needs no source, or an empty string.

    *text* is the claim without markers, *part* the part of a research article that it
    stands in, or `None` in any other article.
    """
    if _is_own_work(features, part):
        return OWN_WORK
    lowered = text.lower()
    if wording.shows(NAMES_SCOPE, lowered):
        return SCOPE
    if len(wording.words) <= SERVICE_WORDS and wording.shows(NAMES_SERVICE, lowered):
        return SERVICE
    if _is_common_knowledge(wording.words, features):
        return COMMON_KNOWLEDGE
    return ""


def _is_own_work(features: AbstractSet[Feature], part: str | None) -> bool:
    if part is None:
        return False
    if features & _OWN_SIGNS:
        return True
    return not features & _OF_OTHERS and (part in OWN_PARTS or Feature.OWN_WORK in features)


def _is_common_knowledge(words: Sequence[str], features: AbstractSet[Feature]) -> bool:
    """``Sleep is important.``: a short judgement that nobody would challenge.

    What is judged must be of everyday life or nothing but a pronoun: any other noun may be a
    food or a treatment, of which no list is full, and its worth is what a reader acts on.
    """
    if Feature.SHORT not in features or features & _FACTS:
        return False
    return WordClass.JUDGEMENT in CLASSES.get(words[-1], ()) and names_nothing(words)


def find_restated(
    quotes: Sequence[str], sourced: Iterable[int], asked: Iterable[int] | None = None
) -> Mapping[int, int]:
    """Return which of *quotes* say again what one of the *sourced* says, by index.

    Only those *asked* for are looked at, else all. All content words must come again, in the
    same order, and the same figures; so a claim that turns a comparison round is not taken for
    the same.
    """
    cited = list(dict.fromkeys(sourced))
    if not cited:
        return {}
    spelled: dict[str, str] = {}  # each word, kept once
    content = {
        index: tuple(spelled.setdefault(word, word) for word in _content_words(quotes[index]))
        for index in cited
    }
    places: dict[str, list[int]] = {}
    for index in cited:
        for word in dict.fromkeys(content[index]):
            places.setdefault(word, []).append(index)
    restated: dict[int, int] = {}
    for index in range(len(quotes)) if asked is None else asked:
        words = () if index in content else _known_words(quotes[index], places)
        if len(words) < _FEWEST_WORDS:
            continue
        wanted = frozenset(words)
        rarest = min(words, key=lambda word: len(places[word]))
        for other in places[rarest][:_MOST_LOOKED_AT]:
            if wanted.issubset(content[other]) and _comes_again(words, content[other]):
                restated[index] = other
                break
    return restated


_FEWEST_WORDS = 4
_MOST_LOOKED_AT = 50
_TOKEN = re.compile(r"\d[\d.,]*%?|[^\W\d_]+")


_EMPTY_WORDS = FUNCTION_WORDS - {"not", "no"}


def _content_words(quote: str) -> tuple[str, ...]:
    """Return the words that carry meaning, without endings, and whether it denies."""
    words = _TOKEN.findall(quote.lower())
    return tuple([word.rstrip("s") for word in words if word not in _EMPTY_WORDS])


def _known_words(quote: str, known: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """Return the same where all of them are *known*, else none; most soon have a new one."""
    words: list[str] = []
    for token in _TOKEN.finditer(quote.lower()):
        if token[0] not in _EMPTY_WORDS:
            words.append(token[0].rstrip("s"))
            if words[-1] not in known:
                return ()
    return tuple(words)


def _comes_again(words: Sequence[str], other: Sequence[str]) -> bool:
    remaining = iter(other)
    return all(word in remaining for word in words) and ("not" in words) == ("not" in other)
