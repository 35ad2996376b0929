"""Titles that words in a row do not make: sentences, parts, names, lists, formulas, brackets."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wellsourced.training import containers
from wellsourced.training.people import make_name
from wellsourced.training.titles import expand, in_title_case

# how often a subtitle stands behind a point, in books and in all else
_POINTED = {"de": 0.34, "pt": 0.28, "es": 0.26, "fr": 0.34, "it": 0.36}
_POINTED_ELSE, _POINTED_STUDIES = 0.1, 0.05
_SUBTITLED = {"de": 0.45, "pt": 0.35, "es": 0.35, "fr": 0.4, "it": 0.4}
_ROMAN = ("I", "II", "II", "III", "III", "IV", "V", "VI", "VII", "IX")
_BOOKS = frozenset({"book", "bookname", "thesis", "report"})


@dataclass(frozen=True, slots=True)
class _Draft:
    """A title to be reshaped, and where words for it come from."""

    rng: random.Random
    language: str
    field: str
    title: str

    def words(self, slot: str) -> str:
        return expand(self.rng, self.language, slot, self.field)

    def capital(self, slot: str) -> str:
        return _capital(self.words(slot))

    def person(self) -> str:
        """Return a person as titles name one: D. W. Winter, J.R. Winter, A. Winter."""
        rng, name = self.rng, make_name(self.rng, self.language)
        blank = rng.choice((" ", " ", ""))
        count = rng.choice((1, 2, 2, 3))
        given = blank.join(f"{rng.choice('ABCDEFGHJKLMPRSTVW')}." for _ in range(count))
        return f"{given} {name.family}"


def reshape_title(rng: random.Random, language: str, shape: str, field: str, title: str) -> str:
    """Return *title*, made for *shape*, as it is or in one of the rarer shapes of life."""
    draft = _Draft(rng, language, field, title)
    for share, reshape in _shapes(shape, field, language):
        if rng.random() < share:
            return reshape(draft)
    return _pointed(draft, shape)


def _shapes(
    shape: str, field: str, language: str
) -> tuple[tuple[float, Callable[[_Draft], str]], ...]:
    books = shape in _BOOKS
    return (
        (0.06 if field == "physics" else 0.003, _formula),
        (0.015, _parted),
        (0.012, _asked),
        (0.015, _named),
        (0.012, _of_organisation),
        (0.03 if books else 0.004, _listed),
        (0.03 if books and language == "en" else 0.004, _politics),
        (0.012, _dashed),
        (0.03, _bracketed),
        (0.02, _continued),
    )


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _pointed(draft: _Draft, shape: str) -> str:
    """Return the title with its subtitle behind a point, or with one more."""
    rng, title = draft.rng, draft.title
    book = shape in _BOOKS
    share = _POINTED.get(draft.language, _POINTED_ELSE) if book else _POINTED_STUDIES
    added = _SUBTITLED.get(draft.language, 0.0) if book else 0.0
    if not set(":?.!–") & set(title) and rng.random() < added:
        tail = draft.words(rng.choice(("topic", "method", "bookname")))
        title = f"{title}: {rng.choice((tail, _capital(tail)))}"
    if rng.random() >= share:
        return title
    head, colon, tail = title.partition(": ")
    if colon:
        return f"{head}. {_capital(tail)}"
    if rng.random() < 0.4 and title[-1:] not in '.?!”"':  # noqa: PLR2004
        return f"{title}. {draft.capital(rng.choice(('topic', 'method', 'bookname')))}"
    return title


def _formula(draft: _Draft) -> str:
    """Pb+Pb collisions at √s = 2.76 TeV · N = 1, D = 4 supergravity."""
    rng = draft.rng
    nuclei = rng.choice(("Pb+Pb", "p+p", "Au+Au", "pp", "p-Pb", "e+e−", "Pb-Pb", "p¯p", "Xe+Xe"))
    energy = rng.choice(("7 TeV", "13 TeV", "2.76 TeV", "200 GeV", "8 TeV", "1.96 TeV", "62.4 GeV"))
    root = rng.choice(("√s", "√sNN", "sqrt(s)", "s**(1/2)", "√s_NN"))
    number = rng.randint(2, 400)
    size = rng.choice(("N = 1, D = 4", "N=2", "D = 11", "d = 3, N = 2", "SU(3)", "U(1)", "N = 4"))
    if draft.language != "en":
        return f"{draft.title} ({rng.choice((size, f'{nuclei}, {energy}', f'n = {number}'))})"
    forms = (
        f"{draft.title} in {nuclei} collisions at {root} = {energy}",
        f"{draft.title} in {nuclei} collisions at {energy}",
        f"{size} {draft.words('topic')}",
        f"{draft.title} in {size} theories",
        f"{draft.title} with {rng.choice('nkxd')} = {rng.randint(1, 9)}",
        f"{draft.title} at z = {rng.randint(0, 9)}.{rng.randint(1, 9)}",
        f"{draft.title} (H0 = {rng.randint(60, 80)} km/s/Mpc)",
    )
    return _capital(rng.choice(forms))


def _parted(draft: _Draft) -> str:
    """II. Local origin of rust · Studies on rust. III. Local origin · Part 2: Local origin."""
    rng, title = draft.rng, draft.title
    number, roman = rng.randint(1, 12), rng.choice(_ROMAN)
    part = rng.choice(_PARTS.get(draft.language, _PARTS["en"]))
    topic = draft.capital("topic")
    return rng.choice((
        f"{roman}. {title}", f"{number}. {title}", f"{number}: {title}",
        f"{topic}. {roman}. {title}", f"{part} {number}: {title}", f"{topic}. {roman}. {title}",
        f"{topic}: {roman}. {title}",
        f"{topic} {roman}. {title}", f"{topic}. {part} {roman}. {title}",
        f"{topic} - {part} {number}: {title}", f"{title}, {part.lower()} {roman}",
        f"{title} ({part} {roman})", f"{title}. {roman}", f"{title} {roman}",
        f"{topic}, {roman}: {title}", f"{part} {number}. {title}", f"{number}. {topic}. {title}",
    ))  # fmt: skip


_PARTS: Mapping[str, tuple[str, ...]] = {
    "en": ("Part", "Part", "Chapter", "Paper", "Report", "Section"),
    "de": ("Teil", "Kapitel"),
    "fr": ("Partie", "Chapitre"),
    "es": ("Parte", "Capítulo"),
    "pt": ("Parte", "Capítulo"),
    "it": ("Parte", "Capitolo"),
    "nl": ("Deel",),
}


def _asked(draft: _Draft) -> str:
    """Too much sleep? Not enough rest? Views on naps · Sleep? Rest? Naps."""
    rng = draft.rng
    first, second, third = (draft.capital("topic") for _ in range(3))
    english = (
        f"Too much {draft.words('topic')}? Not enough {draft.words('topic')}? The debate goes on",
        f"{first}? Yes. {second}? No",
        f"What about {draft.words('topic')}? {second}",
        f"{first}! {second}",
        f"{first} or {draft.words('topic')}? That is the question",
    )
    forms = (
        f"{first}? {second}", f"{first}? {second}? {third}", f"{draft.title}. {first}? {second}",
        f"{first}. {second}. {third}", f"{first}... {second}", f"{first}? {draft.title}",
    )  # fmt: skip
    return rng.choice([*forms, *english] if draft.language == "en" else forms)


_NAMED: Mapping[str, tuple[str, ...]] = {
    "en": ("The letters of {}", "The life and work of {}", "{}: a biography", "{} and his critics",
           "The philosophy of {}", "Essays in honour of {}", "An interview with {}",
           "Selected papers of {}", "The contribution of {} to {topic}", "Remembering {}",
           "{}: a life in letters", "{} on {topic}", "A reply to {}", "The poetry of {}"),
    "pt": ("A teoria de {}", "{} e {topic}", "A obra de {}", "Cartas a {}", "O pensamento de {}",
           "{topic} em {}", "Entrevista com {}", "{}: vida e obra", "As contribuições de {}"),
    "es": ("La obra de {}", "{} y {topic}", "El pensamiento de {}", "Cartas a {}",
           "{topic} en {}", "Entrevista a {}", "{}: vida y obra"),
    "fr": ("L'œuvre de {}", "{} et {topic}", "La pensée de {}", "Lettres à {}", "Autour de {}",
           "Entretien avec {}", "{topic} chez {}"),
    "de": ("Briefe an {}", "{} und {topic}", "Das Werk von {}", "Leben und Werk von {}",
           "Festschrift für {}", "{topic} bei {}", "Gespräche mit {}"),
    "it": ("Il pensiero di {}", "{} e {topic}", "Lettere a {}", "Studi in onore di {}"),
}  # fmt: skip


def _named(draft: _Draft) -> str:
    form = draft.rng.choice(_NAMED.get(draft.language, _NAMED["en"]))
    form = form.replace("{topic}", draft.words("topic"))
    return _capital(form.replace("{}", draft.person()))


def _of_organisation(draft: _Draft) -> str:
    """National Heron Society field guide to naps · World Tea Bank lending and naps."""
    rng = draft.rng
    body = containers.make_body(rng, draft.language)
    name = body.acronym if body.acronym and rng.random() < 0.3 else body.name  # noqa: PLR2004
    if draft.language != "en":
        return f"{name}{rng.choice((': ', ', ', '. ', ' - '))}{draft.words('topic')}"
    between = rng.choice((
        "field guide to", "lending and", "guidelines for the management of", "handbook of",
        "recommendations on", "policy on", "and the politics of", "report on", "and", "at work:",
        "guide to", "consensus statement on", "criteria for", "dictionary of", "in the age of",
    ))  # fmt: skip
    return f"{name} {between} {draft.words('topic')}"


def _listed(draft: _Draft) -> str:
    """Equality, Hierarchy, Freedom · Tea, Sugar and Rum."""
    rng = draft.rng
    nouns = [in_title_case(_capital(draft.words("topic"))) for _ in range(rng.choice((2, 3, 3)))]
    nouns = [noun.partition(" ")[0].strip(",:;") if rng.random() < 0.5 else noun for noun in nouns]  # noqa: PLR2004
    word = {"en": "and", "de": "und", "fr": "et", "es": "y", "pt": "e", "it": "e"}
    last = rng.choice((", ", ", ", f" {word.get(draft.language, '&')} "))
    return f"{', '.join(nouns[:-1])}{last}{nouns[-1]}"


def _politics(draft: _Draft) -> str:
    """The Global Pandemic, Structural Debt, and the Politics of Health."""
    rng = draft.rng
    first, second, third = (draft.words("topic") for _ in range(3))
    of = rng.choice(("Politics", "Culture", "Economy", "Making", "Ethics", "Limits", "Rise"))
    title = rng.choice((
        f"the {first}, {second}, and the {of} of {third}", f"{first}, {second}, and {third}",
        f"{first} and {second}, with {third}", f"{first}, the {of} of {second}, and {third}",
        f"{first}, {second} and the {of} of {third}: Notes on {draft.words('topic')}",
    ))  # fmt: skip
    return in_title_case(_capital(title)) if rng.random() < 0.75 else _capital(title)  # noqa: PLR2004


def _dashed(draft: _Draft) -> str:
    """Naps in the tropics, Ghana - Comparison of beds."""
    rng = draft.rng
    sign = rng.choice((" - ", " – ", " — ", "—", "–", "--"))
    tail = draft.capital(rng.choice(("topic", "method")))
    place = f", {draft.words('place')}" if rng.random() < 0.3 else ""  # noqa: PLR2004
    return f"{draft.title}{place}{sign}{tail}".replace(f"?{place}", f"{place}?")


def _bracketed(draft: _Draft) -> str:
    """Naps (neuropsychological study) · Naps (1990–2014) · Naps [1963]."""
    rng = draft.rng
    return draft.title + rng.choice((
        f" ({draft.words('method')})", f" ({draft.words('topic')})", f" ({draft.words('place')})",
        f" ({draft.words('period')})", f" ({draft.words('place')}, {draft.words('period')})",
        f" ({draft.words('year')})", f" [{draft.words('year')}]",
        f" ({draft.words('topic')} {draft.words('period')})", f" ({draft.words('acronym')})",
        f" ({draft.words('acronym')})", f" [{draft.words('acronym')}]",
    ))  # fmt: skip


def _continued(draft: _Draft) -> str:
    """Naps, in beds of stone · Naps, 1990–2001 · Naps, with notes on beds."""
    rng = draft.rng
    within = {"en": "in", "de": "in", "fr": "en", "es": "en", "pt": "em", "it": "in"}
    word = within.get(draft.language, "in")
    forms = (
        f", {word} {draft.words('place')}", f", {draft.words('period')}",
        f", {draft.words('place')}, {draft.words('year')}", f", {draft.words('place')}",
        f", {draft.words('topic')}", f" / {draft.words('topic')}",
    )  # fmt: skip
    english = (
        f", with special reference to {draft.words('topic')}", ", and other essays",
        f", including {draft.words('topic')}", f", vol. {rng.randint(1, 9)}",
        f", with notes on {draft.words('topic')}", f", by {draft.person()}",
    )  # fmt: skip
    return draft.title + rng.choice([*forms, *english] if draft.language == "en" else forms)
