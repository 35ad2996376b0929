"""The kinds of studies, by one word each, and the other spellings under which they are entered."""

from __future__ import annotations

import re

# the word of the ledger and the library, and the words of a report
DESIGNS = {
    "systematic-review": "systematic review",
    "meta-analysis": "meta-analysis",
    "randomised-trial": "randomised trial",
    "non-randomised-trial": "non-randomised trial",
    "cohort": "cohort study",
    "case-control": "case-control study",
    "cross-sectional": "cross-sectional study",
    "case-series": "case series",
    "case-report": "case report",
    "guideline": "guideline",
    "narrative-review": "narrative review",
    "qualitative": "qualitative study",
    "laboratory": "laboratory study",
    "animal": "animal study",
    "modelling": "modelling study",
    "surveillance": "surveillance",
    "survey": "survey",
    "expert-opinion": "expert opinion",
    "other": "other design",
}
# spellings that `_fold` does not bring to one of these
_ALSO = {
    "systematic-literature-review": "systematic-review",
    "meta-analyses": "meta-analysis",
    "metaanalysis": "meta-analysis",
    "metanalysis": "meta-analysis",
    "rct": "randomised-trial",
    "randomised-controlled-trial": "randomised-trial",
    "randomised-clinical-trial": "randomised-trial",
    "randomised-controlled-study": "randomised-trial",
    "nonrandomised-trial": "non-randomised-trial",
    "non-randomised-controlled-trial": "non-randomised-trial",
    "nonrandomised-controlled-trial": "non-randomised-trial",
    "controlled-clinical-trial": "non-randomised-trial",
    "retrospective-cohort": "cohort",
    "prospective-cohort": "cohort",
    "case-reports": "case-report",
    "clinical-guideline": "guideline",
    "practice-guideline": "guideline",
    "clinical-practice-guideline": "guideline",
    "literature-review": "narrative-review",
    "review": "narrative-review",
    "qualitative-research": "qualitative",
    "in-vitro": "laboratory",
    "lab": "laboratory",
    "animal-experiment": "animal",
    "modeling": "modelling",
    "simulation": "modelling",
    "expert-consensus": "expert-opinion",
    "opinion": "expert-opinion",
}
_GAP = re.compile(r"[\s_‐‑–-]+")  # "case control", "case_control", "case–control"
_BEHIND = re.compile(r"-(?:study|studies|design)\Z")  # "cohort-study"


def read_design(written: str) -> str:
    """Return the word of `DESIGNS` that *written* is, or nothing.

    >>> read_design("Randomized controlled trial"), read_design("cohort study")
    ('randomised-trial', 'cohort')
    """
    folded = _GAP.sub("-", written.strip().casefold()).replace("randomiz", "randomis")
    for word in (folded, _BEHIND.sub("", folded)):
        found = word if word in DESIGNS else _ALSO.get(word, "")
        if found:
            return found
    return ""


def spell_designs() -> dict[str, str]:
    """Return every spelling that is read, folded, with its word."""
    return {design: design for design in DESIGNS} | _ALSO
