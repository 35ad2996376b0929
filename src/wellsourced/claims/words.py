"""Classes of words that say what sort of statement a sentence makes: data, no code of weight.

The classes follow the reasons for citing that editors give (Redi et al. 2019: statistics,
scientific, historical, opinion …) in the words of health writing. English is full; of
Portuguese, Spanish, German and French there is what tells a report on one's own work and a
call to the reader. Written by us; a word may stand in several classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from wellsourced.claims.foreign import CAUSING, HARMS, RISING
from wellsourced.claims.substances import SUBSTANCES


class WordClass(StrEnum):
    """What a word tells about the statement that it stands in."""

    __hash__ = str.__hash__  # that of an enum is written in Python and slow in sets

    CAUSE = "cause"
    CHANGE = "change"
    HARM = "harm"
    BENEFIT = "benefit"
    MECHANISM = "mechanism"
    DIAGNOSIS = "diagnosis"
    DOSE = "dose"
    PREVALENCE = "prevalence"
    FREQUENCY = "frequency"
    COMPARISON = "comparison"
    SUPERLATIVE = "superlative"
    ADVICE = "advice"
    REGULATION = "regulation"
    PAST = "past"
    EVIDENCE = "evidence"
    REPORT = "report"
    PEOPLE = "people"
    HEDGE = "hedge"
    JUDGEMENT = "judgement"
    AUTHORS = "authors"
    SELF = "self"
    READER = "reader"
    METHOD = "method"
    INFERENCE = "inference"
    LIMIT = "limit"
    DISCOURSE = "discourse"
    TREATMENT = "treatment"
    RECENT = "recent"
    WAS = "was"
    NEGATION = "negation"
    EXAMPLE = "example"
    SUBSTANCE = "substance"
    EVERYDAY = "everyday"


def _verbs(bases: str) -> str:
    """Return every form of regular verbs; ``stop+`` doubles its last letter.

    >>> _verbs("cause stop+ modify")
    'cause causes caused causing stop stops stopped stopping modify modifies modified modifying'
    """
    return " ".join(form for base in bases.split() for form in _forms(base))


def _forms(base: str) -> tuple[str, str, str, str]:
    if base.endswith("+"):
        plain = base[:-1]
        return plain, plain + "s", plain + plain[-1] + "ed", plain + plain[-1] + "ing"
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return base, third, base + "ed", base + "ing"


_LISTS: Mapping[WordClass, str] = {
    WordClass.CAUSE: _verbs(
        """
        cause produce induce trigger+ provoke result affect influence impact contribute prevent
        inhibit suppress activate stimulate promote impair worsen improve alleviate relieve treat
        cure block enhance lower modulate mediate regulate interact act depress damage protect
        kill predispose determine generate stem+ counteract reverse restore disrupt perpetuate
        potentiate sensitise sensitize compete associate link correlate allow enable explain
        """
    )
    + """ lead leads led leading make makes made making become becomes became becoming due because
        effect effects owing consequence consequences consequently responsible risk factor factors
        cause causes causal via through role arises arise arising develop develops developed
        developing manifests depends depend dependent driven drives drive""",
    WordClass.CHANGE: _verbs(
        """
        increase decrease reduce elevate raise decline drop+ grow widen narrow double triple
        diminish accelerate slow shorten lengthen prolong escalate concentrate exceed extend
        expand persist last
        """
    )
    + " rise rises rose risen rising fall falls fell fallen falling higher lower longer shorter",
    WordClass.HARM: """
        risk risks death deaths die dies died dying fatal fatality fatalities lethal lethality
        mortality overdose overdoses overdosed overdosing toxic toxicity adverse harm harms harmful
        danger dangers dangerous damage injury injuries poisoning addiction addictive addicted
        dependence dependency dependent withdrawal misuse abuse disorder disorders disease diseases
        cancer cancers tumour tumor infection infections infected complication complications
        symptom symptoms pain syndrome depression suicide suicides hepatotoxicity hepatotoxic
        contraindicated contraindication contraindications hazard hazards hazardous threat severe
        illness illnesses failure bleeding morbidity relapse stroke obesity diabetes
        """,
    WordClass.BENEFIT: """
        effective effectively effectiveness efficacy efficacious benefit benefits beneficial relief
        relieve relieves safe safely safety safer protective protects improve improves improved
        improvement improvements improving recovery remission survival healing heals success
        successful successfully tolerated
        """,
    WordClass.TREATMENT: """
        treatment treatments therapy therapies therapeutic medication medications medicine medicines
        drug drugs vaccine vaccines vaccination surgery surgical intervention interventions
        antibiotic antibiotics supplement supplements diet dietary exercise rehabilitation
        prescription prescriptions prescribed prescribe prescribes prescribing
        """,
    WordClass.MECHANISM: """
        receptor receptors agonist agonists antagonist antagonists agonism enzyme enzymes gene genes
        genetic protein proteins pathway pathways neurotransmitter neurotransmitters dopamine
        serotonin hormone hormones hormonal binding binds bind metabolism metabolised metabolized
        metabolite metabolites cell cells cellular molecule molecules molecular brain immune
        inflammation inflammatory signalling signaling neuron neurons neural alkaloid alkaloids
        compound compounds mechanism mechanisms physiological biological receptor-mediated
        mutation mutations expression secretion synthesis membrane tissue tissues plasma serum
        chemical chemicals bacteria bacterial virus viruses viral antibody antibodies
        """,
    WordClass.DIAGNOSIS: """
        diagnosis diagnoses diagnosed diagnostic diagnose symptom symptoms sign signs criteria test
        tests testing screening screened biomarker biomarkers marker markers scan imaging
        examination biopsy assessment prognosis prognostic
        """,
    WordClass.DOSE: """
        dose doses dosing dosage dosages dosed milligram milligrams gram grams microgram micrograms
        tablet tablets capsule capsules injection injections twice-daily intake potency potent
        concentration concentrations
        """,
    WordClass.PREVALENCE: """
        prevalence prevalent incidence common commonly uncommon rare rarely rarity majority minority
        widespread epidemic pandemic proportion percentage annually yearly ubiquitous percent
        """,
    WordClass.FREQUENCY: """
        frequent frequently infrequently rate rates often usually typically generally mostly seldom
        most many few number numbers average median lifetime estimated thousands millions billions
        hundreds tens half third quarter increasingly predominantly mainly largely
        """,
    WordClass.COMPARISON: """
        more less fewer than greater lower higher compared comparable comparison versus vs unlike
        similar similarly similarity same differ differs differed different differently difference
        differences whereas relative relatively contrast conversely equivalent better worse stronger
        weaker larger smaller faster slower longer shorter safer milder steeper older younger equal
        equally superior inferior exceed exceeds likewise times fold twice outperform outperforms
        resemble resembles resembling distinct distinction
        """,
    WordClass.SUPERLATIVE: """
        most least best worst largest highest lowest greatest strongest leading primary main major
        principal chief oldest earliest latest biggest smallest fastest key only single first
        ideal optimal preferred
        """,
    WordClass.ADVICE: """
        should must ought recommend recommended recommends recommending recommendation
        recommendations advise advised advises advisable avoid avoided avoiding contraindicated
        contraindication contraindications caution cautious cautiously guideline guidelines warn
        warns warned
        never
        """,
    WordClass.REGULATION: """
        approved approves approval approve unapproved legal legally illegal
        illegally illicit law laws legislation legislative banned ban bans bans licensed licence
        license legitimate scheduled schedule regulated regulation regulations regulator regulators
        federal prohibited authorised authorized authorisation authorization legalised legalized
        mandatory jurisdiction jurisdictions permitted statute court constitution treaty
        government parliament congress reimbursed
        """,
    WordClass.PAST: """
        century centuries ago historically history historical ancient originally formerly founded
        discovered invented introduced established era decade decades early traditionally
        traditional once previously first origin originated born died built war medieval dynasty
        """,
    WordClass.EVIDENCE: """
        study studies research trial trials survey surveys review reviews meta-analysis metaanalysis
        meta-analyses evidence data literature report reports finding findings analysis analyses
        investigation investigations researcher researchers author authors expert experts scientist
        scientists investigator investigators observation observations experiment experiments
        statistics figures cohort cohorts randomised randomized case-control placebo systematic
        publication publications paper papers estimate estimates estimated according colleagues
        epidemiological preclinical clinical documented models
        """,
    WordClass.REPORT: _verbs(
        """
        demonstrate report suggest indicate reveal observe note estimate conclude confirm document
        describe identify propose argue claim state hypothesise hypothesize theorise theorize
        postulate recognise recognize establish implicate attribute detect support review publish
        investigate discover believe associate characterise characterize link
        """
    )
    + """ show shows showed shown showing find finds found finding known thought think thinks said
        says say according""",
    WordClass.PEOPLE: """
        people person persons patient patients adult adults child children women woman men man
        individual individuals user users participant participants population populations
        respondents victims infants adolescents teenagers students smokers veterans americans
        households cases doctors physicians clinicians members residents citizens workers humans
        """,
    WordClass.HEDGE: """
        may might could can possibly perhaps likely unlikely appear appears seem seems possible
        probably potential potentially presumably apparently would tends tend unclear uncertain
        """,
    WordClass.JUDGEMENT: """
        important importance interesting crucial essential critical vital useful valuable worth
        helpful unhelpful sensible wise fair unfair clear unclear clearly obvious obviously
        surprising surprisingly unfortunately fortunately remarkable notable notably relevant
        meaningful useless pointless misleading confusing incomplete flawed complicated complex
        challenging difficult simple simply easy good bad great nice beautiful wonderful matters
        matter understandable reasonable plausible
        """,
    WordClass.AUTHORS: """
        we our ours us i my myself ourselves nós nosso nossa nossos nossas nosotros nuestro nuestra
        nuestros nuestras wir unser unsere unserer unseren nous notre nos
        """,
    WordClass.SELF: "i my me myself mine",
    WordClass.READER: """
        you your yours yourself yourselves você vocês usted ustedes sie ihr ihre vous votre vos
        """,
    WordClass.METHOD: """
        measured performed analysed analyzed included excluded collected assessed calculated
        recruited enrolled randomised randomized administered obtained incubated stained computed
        evaluated recorded conducted tested treated compared assigned selected determined
        participants sample samples baseline regression variables questionnaire software dataset
        adjusted statistically significantly significant experiment procedure hypothesis hypotheses
        algorithm mice rats software-assisted score scores respondents coletados realizada realizado
        analisados avaliados incluídos amostra recolectados realizó analizaron muestra erhoben
        durchgeführt stichprobe
        """,
    WordClass.INFERENCE: """
        thus therefore hence conclusion summary overall altogether taken together accordingly
        consequently finally lastly ultimately moreover furthermore
        """,
    WordClass.DISCOURSE: """
        caveat catch exception nuance detail point question questions answer answers
        picture story issue issues debate distinction difference uncertainty reality
        bottom line takeaway reason reasons problem problems idea topic subject matter consideration
        conversation discussion argument claim claims message advice lesson
        """,
    WordClass.LIMIT: """
        limitation limitations limit limits strength strengths future further warrant warrants
        warranted interpret interpreted interpretation conclude hypothesis hypotheses hypothesised
        hypothesized aim aims aimed purpose objective objectives goal goals
        """,
    WordClass.RECENT: "recent recently currently new novel newly nowadays today",
    WordClass.WAS: "was were had did",
    WordClass.NEGATION: "no not never neither none without nor",
    WordClass.EXAMPLE: "example examples instance including namely",
    WordClass.SUBSTANCE: SUBSTANCES,
    WordClass.EVERYDAY: """
        thing things way ways time day days life health home family friend friends work rest sleep
        weather step steps place someone somebody something everyone everybody everything anyone
        anything nothing one two both much lot bit help well
        """,
}


_FOREIGN: Mapping[WordClass, str] = {
    WordClass.CAUSE: CAUSING + RISING,
    WordClass.CHANGE: RISING,
    WordClass.HARM: HARMS,
}


def _index() -> Mapping[str, frozenset[WordClass]]:
    classes: dict[str, set[WordClass]] = {}
    for kind, words in (*_LISTS.items(), *_FOREIGN.items()):
        for word in words.split():
            classes.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in classes.items()}


CLASSES: Mapping[str, frozenset[WordClass]] = _index()
"""The classes of each word in lower case; a word that is not in it tells nothing."""

METHOD_WORDS = frozenset(_LISTS[WordClass.METHOD].split())
"""Words of doing research; several of them tell a report on one's own work."""

FUNCTION_WORDS = frozenset(
    """
    a an the and or but nor so yet if of in on at to for from by with without into onto about
    as than that this these those it its they them their he she his her we our you your i my me
    is are was were be been being am do does did done has have had having will would shall
    should can could may might must not no there here who whom whose which what when where why
    how all any both each few more most other some such only own same too very just also then
    now still even while because although though however up down out off over under again
    once s t don doesn isn aren didn wasn won re ve ll d said
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
)
"""English words that carry no meaning of their own."""
