"""The reference list holds what was never published, so that no reader can look it up.

## What it does
Reports entries that call themselves a personal communication, unpublished, in preparation or
submitted, in several languages. Works in press are accepted and stay; so do theses, and what
has a DOI, a PMID or a PMCID. The words in a title do not count.

## Why is this bad?
AMA puts unpublished material and personal communications in the text only; ICMJE admits a
personal communication only where it is essential, and in the text.

## Example
```text
7. Doe J. Naps in nurses. Unpublished data; 2024.
```

## Use instead
```text
Nurses nap less (J. Doe, personal communication, 3 May 2024).
```

## When to waive
Reports of agencies that are not on sale but can be had on request.

## Options
- `phrases`: further phrases to look for, as plain words.

## Known false positives
A report whose title was not read as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Finding, Severity
from wellsourced.references import Reference
from wellsourced.resting import place_of
from wellsourced.rule import AuditedArticle, Rule, Setting

# "Unpublished data" – "manuscript in preparation" – "comunicação pessoal" – "eingereicht"
UNPUBLISHED = re.compile(
    r"""\b(?: (?:personal|written|oral)\scommunications?
      | (?:un|non-|not\s)published\s(?:technical\s|research\s)?
          (?:data|results?|observations?|manuscripts?|work|report|paper|study)
      | (?:data|results|observations?|manuscript)\s(?:not|un)\s?published | data\son\sfile
      | (?:manuscript|article|paper)\sin\spreparation | submitted\sfor\spublication
      | manuscript\s(?:submitted|under\sreview)
      | comunica(?:ção|ción)\spessoal | comunicación\spersonal | communication\spersonnelle
      | comunicazione\spersonale | pers[öo]nliche\s(?:mitteilung|kommunikation)
      | (?:dados|datos|resultados|manuscrito|trabalho|trabajo)\s(?:não|no)\spublicad[oa]s?
      | (?:manuscrito|artigo|artículo)\sem?n?\sprepara(?:ção|ción)
      | (?:données|résultats)\snon\spubliée?s | manuscrit\sen\spréparation
      | unver[öo]ffentlichte[srn]?\s(?:daten|manuskript|ergebnisse) | manuskript\seingereicht )\b
      # in brackets, or as the last words: "(submitted)", "[não publicado]", "In preparation."
      | [(\[][^()\[\]]{0,40}?\b(?:unpublished|submitted|in\spreparation|n(?:ão|o)\spublicad[oa]
          |en\spréparation|submetid[oa]|unveröffentlicht|eingereicht|in\svorbereitung)[^()\[\]]{0,30}[)\]]
      | [.,;]\s(?:(?:un|non-)published|submitted|in\spreparation|unveröffentlicht)[.;,]?\s?
          (?:(?:19|20)\d\d)?\.?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)

_WORDS_OF_TITLE = 2


def check(audited: AuditedArticle, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that says of itself that it is not published."""
    more = tuple(phrase.casefold() for phrase in setting.words("phrases", ()))
    for reference in audited.works:
        words = _find(reference, more) if reference.index else ""
        if not words:
            continue
        message = f"{reference.key} is not published (“{words}”), so that nobody can look it up"
        cure = "take it out of the list and name it in the text, or cite what was published"
        span = place_of(reference)
        yield Finding(span, message, reference.raw, help=cure, reference=reference.key)


def _find(reference: Reference, more: tuple[str, ...]) -> str:
    record = reference.record
    if record.doi or record.pmid or record.pmcid or record.type == "thesis":
        return ""
    text = reference.raw
    found = (one for one in UNPUBLISHED.finditer(text) if not _is_of_title(one, reference))
    words = next((one[0].strip("()[].,; ") for one in found), "")
    outside = text.replace(record.title, " ").casefold() if record.title else text.casefold()
    return words or next((phrase for phrase in more if phrase in outside), "")


def _is_of_title(found: re.Match[str], reference: Reference) -> bool:
    """Say whether the title speaks of what is not published; a note behind it does not."""
    title = reference.record.title
    at = reference.raw.find(title) if title else -1
    within = 0 <= at <= found.start() and found.end() <= at + len(title)
    noted = found[0].startswith(("(", "["))
    return within and not noted and len(title.replace(found[0], " ").split()) >= _WORDS_OF_TITLE


RULE = Rule(code="REF009", severity=Severity.WARNING, check=check)
