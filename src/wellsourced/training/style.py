"""The shape of a style: how names and dates are printed, and a template for each type of work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Order(StrEnum):
    """Which part of a name stands first."""

    INVERTED = "inverted"
    STRAIGHT = "straight"
    FIRST_INVERTED = "first-inverted"


class Given(StrEnum):
    """How given names are printed."""

    GLUED = "AB"
    DOTTED = "A. B."
    TIGHT = "A.B."
    SPACED = "A B"
    HYPHENED = "A.-B."
    FULL = "Anna Bea"
    FULL_AND_INITIAL = "Anna B."


@dataclass(frozen=True, slots=True)
class NameForm:
    """How a list of names is printed.

    `comma` stands between family and given name where the name is inverted, `between` names,
    `last` before the last of three or more, `pair` between two. A list longer than `most` shows
    `shown` names and `others`; with `ellipsis` (`, … `) the last name stands behind it instead
    (APA 7). `capitals` prints family names in capitals (ABNT NBR 6023), `demoted` a particle
    behind the given name of an inverted name (`Berg, J. van den`), `hyphens` keeps the hyphen of
    compound given names where initials are glued (`Chen S-J`).
    """

    order: Order = Order.INVERTED
    given: Given = Given.DOTTED
    comma: str = ", "
    between: str = ", "
    last: str = ", "
    pair: str = ", "
    most: int = 99
    shown: int = 99
    others: str = " et al."
    capitals: bool = False
    ellipsis: str = ""
    demoted: bool = False
    hyphens: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    r"""One way to print references.

    `templates` maps a CSL type of work to the templates that it may be printed with; one is
    chosen by chance. In a template `{field}` prints a field, `[…]` is left out unless every
    field in it (those of inner groups apart) has a value, a backslash takes a sign literally
    (`\[`), all else is printed as it stands. Fields: `authors editors translators title
    container short series event publisher place school edition genre number extent medium body
    volume issue page first-page year issued accessed doi pmid pmcid arxiv isbn issn url`.
    `short` is the container abbreviated, `body` the office below an organisation, `page` a
    range, `year` the year (with its letter), `issued` and `accessed` dates. Each is labelled as
    its field is (`short` as the container, `school` as the publisher, `series`, `event`,
    `body` and `translators` (a credit) by labels of their own); all other text is unlabelled.

    `dates` and `accessed` are forms of a date out of `Y Month Mon M MM D DD` and signs, such as
    `Y Mon D` or `D. Month Y`; what stands before a missing part is left out with it.
    `language` (ISO 639-1) chooses months and the works that are printed. `weight` is how often
    the style is taken, against 1 of the others.
    """

    name: str
    templates: Mapping[str, tuple[str, ...]]
    names: NameForm = field(default_factory=NameForm)
    editors: NameForm | None = None
    dates: str = "Y"
    accessed: str = "D Month Y"
    language: str = "en"
    weight: float = 1.0
