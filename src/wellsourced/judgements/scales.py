"""The scales on which studies and bodies of evidence are judged, with what each step means.

OCEBM 2011: Oxford Centre for Evidence-Based Medicine, The Oxford 2011 Levels of Evidence.
SIGN: SIGN 50, a guideline developer's handbook. NHMRC: the Australian levels for questions
of intervention. GRADE: four steps, five reasons down, three up (Guyatt and others, 2011).
The meanings are short words of our own; who judges reads the scheme itself.
"""

from __future__ import annotations

from wellsourced.judgements.values import Scheme

SCHEMES = {
    Scheme.OCEBM: "OCEBM 2011",
    Scheme.SIGN: "SIGN",
    Scheme.NHMRC: "NHMRC",
    Scheme.GRADE: "GRADE",
}
# OCEBM's kinds of questions, as a reader asks them
QUESTIONS = {
    "prevalence": "how common is it?",
    "diagnosis": "is the test accurate?",
    "prognosis": "what happens without treatment?",
    "treatment-benefit": "does the treatment help?",
    "common-harms": "what are the common harms?",
    "rare-harms": "what are the rare harms?",
    "screening": "is early detection worthwhile?",
}
_MECHANISM = "reasoning from mechanisms"
_CONTROLLED = "non-randomised controlled cohort or follow-up study"
_UNCONTROLLED = "case series, case-control or historically controlled study"
_NESTED = (
    "systematic review of randomised trials or of nested case-control studies, n-of-1 trial with"
    " the patient in question, or observational study with a dramatic effect"
)
_HARMS_BELOW = (f"{_CONTROLLED} with numbers enough for the harm", _UNCONTROLLED, _MECHANISM)
# the steps from 1 on; two kinds of questions have no fifth
OCEBM_STEPS = {
    "prevalence": (
        "local and current survey of a random sample, or census",
        "systematic review of surveys that can be matched to the place",
        "local sample that is not random",
        "case series",
    ),
    "diagnosis": (
        "systematic review of cross-sectional studies with a consistent reference and blinding",
        "cross-sectional study with a consistent reference and blinding",
        "study of non-consecutive cases, or without a consistent reference",
        "case-control study, or a poor or dependent reference",
        _MECHANISM,
    ),
    "prognosis": (
        "systematic review of inception cohorts",
        "inception cohort",
        "cohort study, or control arm of a randomised trial",
        "case series, case-control study, or poor prognostic cohort",
    ),
    "treatment-benefit": (
        "systematic review of randomised trials, or of n-of-1 trials",
        "randomised trial, or observational study with a dramatic effect",
        _CONTROLLED,
        _UNCONTROLLED,
        _MECHANISM,
    ),
    "common-harms": (
        _NESTED,
        "randomised trial, or (rarely) observational study with a dramatic effect",
        *_HARMS_BELOW,
    ),
    "rare-harms": (
        "systematic review of randomised trials, or n-of-1 trial",
        "randomised trial, or (rarely) observational study with a dramatic effect",
        *_HARMS_BELOW,
    ),
    "screening": (
        "systematic review of randomised trials",
        "randomised trial",
        _CONTROLLED,
        _UNCONTROLLED,
        _MECHANISM,
    ),
}
SIGN_STEPS = {
    "1++": "meta-analysis, systematic review of randomised trials, or randomised trial, of high"
    " quality with a very low risk of bias",
    "1+": "well conducted meta-analysis, systematic review, or randomised trial with a low risk"
    " of bias",
    "1−": "meta-analysis, systematic review, or randomised trial with a high risk of bias",
    "2++": "systematic review of case-control or cohort studies of high quality, or such a study"
    " with a very low risk of confounding",
    "2+": "well conducted case-control or cohort study with a low risk of confounding",
    "2−": "case-control or cohort study with a high risk of confounding",
    "3": "non-analytic study, such as case reports or case series",
    "4": "expert opinion",
}  # 1− and 2− with the minus sign, as SIGN prints it
NHMRC_STEPS = {
    "I": "systematic review of randomised trials",
    "II": "randomised trial",
    "III-1": "pseudo-randomised controlled trial",
    "III-2": "comparative study with concurrent controls",
    "III-3": "comparative study without concurrent controls",
    "IV": "case series",
}
# the questions for which these meanings of NHMRC's levels hold; others have their own
INTERVENTIONS = frozenset({"", "intervention", "treatment-benefit", "screening"})

GLYPHS = {"high": "⊕⊕⊕⊕", "moderate": "⊕⊕⊕⊝", "low": "⊕⊕⊝⊝", "very-low": "⊕⊝⊝⊝"}
DOWN = ("risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias")
UP = ("large-effect", "dose-response", "confounding")
REASONS = {
    "risk-of-bias": "rated down for risk of bias",
    "inconsistency": "rated down for inconsistency",
    "indirectness": "rated down for indirectness",
    "imprecision": "rated down for imprecision",
    "publication-bias": "rated down for publication bias",
    "large-effect": "rated up for a large effect",
    "dose-response": "rated up for a dose-response gradient",
    "confounding": "rated up, as plausible confounding would hide the effect",
}


def list_levels(scheme: Scheme, question: str = "") -> tuple[str, ...]:
    """Return the levels of studies that *scheme* has (of OCEBM: for *question*), best first."""
    if scheme is Scheme.OCEBM:
        return tuple(str(at) for at in range(1, len(OCEBM_STEPS.get(question, ())) + 1))
    return tuple({Scheme.SIGN: SIGN_STEPS, Scheme.NHMRC: NHMRC_STEPS}.get(scheme, ()))


def tell_meaning(scheme: Scheme, question: str, level: str) -> str:
    """Return what *level* says of a study, or nothing where the scheme has no words for it."""
    if scheme is Scheme.OCEBM:
        steps = OCEBM_STEPS.get(question, ())
        return steps[int(level) - 1] if level in list_levels(scheme, question) else ""
    if scheme is Scheme.NHMRC:
        return NHMRC_STEPS.get(level, "") if question in INTERVENTIONS else ""
    return SIGN_STEPS.get(level, "")
