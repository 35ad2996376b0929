r"""How the fields of an entry are written, whatever the dialect.

Whatever the values hold, the entry is one entry: braces balance and no line of it begins with
another `@`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from wellsourced.bibtex import marks
from wellsourced.bibtex.dates import write_edtf
from wellsourced.bibtex.latex_writing import clean, escape
from wellsourced.bibtex.records import PROSE, STEERING
from wellsourced.bibtex.values import closing_brace
from wellsourced.bibtex.verbatim import BRACES, read_verbatim
from wellsourced.references import Record

Fields = list[tuple[str, str]]
Values = dict[str, str]

_LOOSE = re.compile(r"[{}\\]")
_BRACE = re.compile(r"[{}]")
_PAGES = re.compile(r"(?<=\d)[-–](?=\w{0,9}\d)")
_NOT_OF_A_NAME = re.compile(r"""[\s"#%'(),={}@]+""")
_COMMANDS = {brace: command for command, brace in BRACES.items()}


def braced(value: str) -> str:
    r"""Put a value in braces; one that ends in a backslash gets a space behind it."""
    return f"{{{value} }}" if value.endswith("\\") else f"{{{value}}}"


def write_values(record: Record, prose: Mapping[str, str], addresses: Mapping[str, str]) -> Values:
    """Return the fields of *record* but for people, title and date, as they are written.

    *prose* and *addresses* are its values by the names that the dialect has for them; what is
    an address is no LaTeX.
    """
    values = {
        **{name: escape(value) for name, value in prose.items()},
        **{name: _write_address(value) for name, value in addresses.items()},
        "urldate": write_edtf(record.accessed) if record.accessed else "",
    }
    # a range of pages has BibTeX's two hyphens
    return values | {"pages": _PAGES.sub("--", values["pages"])}


def _write_address(value: str) -> str:
    """Write an address or identifier, which may hold no brace and no backslash."""
    return _LOOSE.sub(lambda sign: f"%{ord(sign[0]):02X}", clean(value))


def write_verbatim(value: str) -> str:
    r"""Write a value as it is; braces that would end the field, or vanish, as commands."""
    value = clean(value)
    balanced = closing_brace(f"{{{value}}}", 0) == len(value) + 1
    if balanced and read_verbatim(value) == value:
        return value
    return _BRACE.sub(lambda brace: _COMMANDS[brace[0]], value)


def write_extra(extra: Iterable[tuple[str, str]], names: Iterable[str]) -> Fields:
    """Return the fields of a record's `extra`, each under a name that no other one has.

    A name that comes again gets a number (`file_2`), one that BibTeX cannot write, hyphens.
    What steers BibTeX (`crossref`) says nothing of the work and is left out.
    """
    taken = {name.lower() for name in names}
    last: Counter[str] = Counter(taken)
    fields: Fields = []
    for field, value in extra:
        if field.lower() in STEERING:
            continue
        name = free = _write_name(clean(field))
        while free.lower() in taken:
            last[name.lower()] += 1
            free = f"{name}_{last[name.lower()]}"
        taken.add(free.lower())
        last[free.lower()] = max(1, last[free.lower()])
        prose = free.lower() in PROSE
        fields.append((free, braced(escape(value) if prose else write_verbatim(value))))
    return fields


def _write_name(field: str) -> str:
    if marks.NAME.fullmatch(field):
        return field
    name = _NOT_OF_A_NAME.sub("-", field).strip("-")
    return name if marks.NAME.fullmatch(name) else f"x-{name}"
