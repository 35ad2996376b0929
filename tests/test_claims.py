"""Claims: what counts as one, what it is, and whether it calls for a source."""

from __future__ import annotations

import pytest

import wellsourced
from small_articles import claims_of, lay_out, mark
from wellsourced.articles import Article, Block, BlockKind, Claim, Kind, Prose, Unit
from wellsourced.claims import find_claims
from wellsourced.claims.exemptions import find_restated, tell_parts
from wellsourced.claims.features import Feature, find_features, read_words
from wellsourced.claims.weighing import THRESHOLD, WEIGHTS, score_features
from wellsourced.text import Span


def quotes(*lines: str) -> list[str]:
    return [claim.quote for claim in claims_of(*lines)]


def only(*lines: str) -> Claim:
    (claim,) = claims_of(*lines)
    return claim


# what is a claim


def test_sentences_of_a_paragraph_are_claims_in_order_with_ids() -> None:
    claims = claims_of(
        "h: What is zinc?",
        "p: Zinc shortens colds by one day.[1] Iron does not. [2]",
    )
    assert [(claim.id, claim.quote, claim.unit) for claim in claims] == [
        ("c01", "Zinc shortens colds by one day.", Unit.SENTENCE),
        ("c02", "Iron does not.", Unit.SENTENCE),
    ]


def test_span_slices_the_source_and_holds_the_marker_behind_the_full_stop() -> None:
    article = lay_out("p: Zinc shortens colds by one day.[1] Iron does not.")
    first, second = find_claims(article, mark(article))
    assert first.span.of(article.text) == first.text == "Zinc shortens colds by one day.[1]"
    assert second.span.of(article.text) == second.text == "Iron does not."


def test_quote_has_no_markers_and_no_blanks_that_they_leave() -> None:
    assert only("p: Zinc [1] shortens colds [2], and iron [3] does not [4].").quote == (
        "Zinc shortens colds, and iron does not."
    )
    assert only("p: Zinc ( [1] ; ) shortens colds  [ [2]\u2003]  , not\u00a0 [3] flu .").quote == (
        "Zinc shortens colds, not flu."
    )


def test_quote_keeps_a_narrative_citation_which_is_part_of_the_sentence() -> None:
    quote = "In a trial Roe and colleagues (2019) found that zinc shortens colds."
    assert only(f"p: {quote}").quote == quote


@pytest.mark.parametrize(
    "line",
    [
        "h: Zinc shortens colds by one day",
        "ref: Doe J. Zinc shortens colds by one day. J Test. 2019.",
        "ad: Zinc shortens colds by one day.",
        "p: Does zinc shorten colds by one day?",
        "p: Call us today to order zinc.",
        "p: Reach out to us at Zinc House to learn more.",
        "p: Please contact our team if you have a cold.",
        "p: Talk to your doctor before you take zinc.",
        "p: If you have an allergy, consult a pharmacist before use.",
        "p: This page does not constitute medical advice.",
        "p: This guide explains how zinc works and what it does.",
        "p: This zinc and iron overview weighs and compares two minerals.",
        "p: In this article we look at zinc and at iron.",
        "p: For a full list of doses, see our page on minerals.",
        "p: The doses listed on this page are meant for tablets.",
        "p: There is one more catch.",
        "p: That does not mean that zinc is useless.",
        "p: The debate about iron is interesting but incomplete.",
        "p: The difference between tablets is easy to understand.",
        "p: Knowing the dose is the sensible first step for anyone with a cold.",
        "p: Take your time.",
        "p: Keep a diary.",
        "p: Share this page",
        "p: Source: Ministry of Colds, yearly report on zinc, Exampletown.",
        "p: 12 ***",
        "cap: Figure 2.",
        "cap: Effects of zinc on colds by country",
        "p: [citation needed]",
        "p: — Prof. Ida Roe, Examplefield Hospital",
        "p: A. No.",
        "p: Very rarely.",
        "p: Editor’s note: a name in this story was corrected.",
        "p: Dr Doe has received speaker fees and honoraria from Zinc House.",
        "p: Dr Roe accepted consulting fees.",
        "p: Queste pagine non sostituiscono il parere del medico.",
        "p: Our clinic sees children within 5 days.",
        "p: Eat well.",
    ],
)
def test_what_states_nothing_is_no_claim(line: str) -> None:
    assert quotes(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "p: Call volumes rose by 5% in 2020.",
        "p: Use of zinc is common among students.",
        "p: Avoid alcohol while you take this drug.",
        "p: Take 50 mg of zinc every two hours.",
        "p: The difference between the two salts is a matter of 12 mg.",
        "p: Patients asked what “safe” means in 40% of all calls.",
        "p: Study: zinc reduces colds in adults.",
        "p: Note-taking reduces errors by a third.",
        "p: This guideline was published in 2019 by the ministry.",
        "cap: Colds were shorter by one day in those who took zinc.",
        "p: Understanding the risk of a cold, which is 9% in a year, is important.",
        "p: Knowing that zinc is effective is important.",
        "p: The question of relapse is a difficult one.",
        "p: Smoking kills.",
        "p: Colds pass.",
        "p: Try acupuncture.",
        "cap: Smoking kills many people each year.",
        "cap: Colds by country (40% north)",
        "q: Zinc is the best thing that ever happened to my nose.",
    ],
)
def test_what_states_something_is_a_claim(line: str) -> None:
    assert len(quotes(line)) == 1


def test_marker_makes_a_claim_of_what_looks_like_a_comment() -> None:
    line = "p: The debate about iron is interesting but incomplete"
    assert quotes(f"{line}.") == []
    assert len(quotes(f"{line}.[1]")) == 1


def test_list_items_are_one_claim_each_however_short() -> None:
    claims = claims_of("p: Signs of a cold are:[1]", "li: Cough", "li: A “stuffed” nose")
    assert [(claim.quote, claim.unit) for claim in claims] == [
        ("Cough", Unit.LIST_ITEM),
        ("A “stuffed” nose", Unit.LIST_ITEM),
    ]


def test_list_item_of_long_prose_is_cut_into_sentences() -> None:
    long = "Zinc binds to the virus in the nose and keeps it from entering the cells there. "
    claims = claims_of(f"li: {long}Iron has no such effect, as far as anybody has seen so far.")
    assert [claim.unit for claim in claims] == [Unit.SENTENCE, Unit.SENTENCE]


def test_line_that_only_introduces_a_list_is_no_claim_but_one_with_figures_is() -> None:
    assert quotes("p: Some signs are:", "li: Cough") == ["Cough"]
    assert quotes("p: Three signs are seen in 80% of people:", "li: Cough") == [
        "Three signs are seen in 80% of people:",
        "Cough",
    ]


def test_cells_are_claims_but_not_headers_labels_and_lone_words() -> None:
    assert quotes(
        "th: Property | Zinc salts | Iron salts",
        "tr: Effect on colds | Shorter by one day | None",
        "tr: Evidence from trials | Limited; mostly small trials | 12",
    ) == ["Shorter by one day", "Limited; mostly small trials"]


@pytest.mark.parametrize(
    ("line", "is_claim"),
    [
        ("ad: Our method boasts 95% of patients without a cold.", True),
        ("ad: Zinc spray is not approved as a drug in 12 countries.", True),
        ("ad: Save 20% on your first order.", False),
        ("ad: Jane Doe is a nurse and a writer in Exampletown.", False),
    ],
)
def test_furniture_is_a_claim_only_where_it_states_a_fact(line: str, *, is_claim: bool) -> None:
    assert bool(quotes(line)) is is_claim


def test_item_that_is_one_link_is_a_menu_entry() -> None:
    from wellsourced.articles import Inline, InlineKind, Item

    words = "Zinc shortens colds"
    link = Inline(Span(0, len(words)), InlineKind.LINK, "/zinc")
    block = Block(
        BlockKind.LIST_ITEM,
        Prose(words, Prose.plain(words, 0).runs, (link,)),
        Span(0, len(words)),
        item=Item(0, "", ordered=False),
    )
    assert find_claims(Article("a.html", "html", words, (block,)), ()) == ()


def test_empty_article_has_no_claims() -> None:
    assert find_claims(Article("a.txt", "text", "", ()), ()) == ()


# what it is


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("About 12% of adults take zinc.", Kind.STATISTIC),
        ("Zinc is rarely used in the north.", Kind.STATISTIC),
        ("Colds last three days in most people.", Kind.STATISTIC),
        ("Of the 40 patients none died.", Kind.STATISTIC),
        ("Zinc prevents colds.", Kind.CAUSAL),
        ("Zinc is mined in the north.", Kind.DESCRIPTIVE),
        ("Zinc is more potent than iron.", Kind.COMPARATIVE),
        ("Zinc is a metal of the twelfth group.", Kind.DEFINITION),
        ("Zinc should be taken with food.", Kind.RECOMMENDATION),
        ("Zinc spray is banned by federal law.", Kind.REGULATORY),
        ("NICE looks at zinc in spring.", Kind.REGULATORY),
        ("The FDA looks at zinc in spring.", Kind.REGULATORY),
        ("Nice people look at zinc in spring.", Kind.DESCRIPTIVE),
        ("The zinc roofs of Dea in Ema are nice and grey.", Kind.DESCRIPTIVE),
        ("NICE PEOPLE LOOK AT ZINC ROOFS IN SPRING.", Kind.DESCRIPTIVE),
        ("Zinc was discovered in 1746.", Kind.HISTORICAL),
        ("She called it “the only thing that ever helped me” then.", Kind.QUOTATION),
    ],
)
def test_kind_of_a_claim(sentence: str, kind: Kind) -> None:
    assert only(f"p: {sentence}").kind is kind


def test_block_quotation_is_of_kind_quotation() -> None:
    claim = only("q: Zinc prevents colds in 12% of adults.")
    assert (claim.kind, claim.unit) == (Kind.QUOTATION, Unit.QUOTATION)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The usual dose is 50 mg a day.", "dose"),
        ("Colds are common in winter.", "prevalence"),
        ("Zinc spray can cause an injury.", "harm"),
        ("The test shows it in blood.", "diagnosis"),
        ("Zinc binds to a receptor.", "mechanism"),
        ("Zinc therapy is effective.", "benefit"),
        ("The shop is red.", ""),
    ],
)
def test_topic_of_a_claim(sentence: str, topic: str) -> None:
    assert only(f"p: {sentence}").topic == topic


def test_features_name_what_weighs_the_heaviest_first() -> None:
    features = only("p: Previous studies found that 12% of adults take zinc.").features
    assert features[0] == "work of others"
    assert "percentage" in features


# whether it calls for a source


def test_figures_and_studies_score_higher_than_a_plain_statement() -> None:
    plain, figure = claims_of("p: Zinc is sold in many shops here.", "p: In 2019, 12% relapsed.")
    assert THRESHOLD < plain.score < figure.score <= 1
    assert plain.needs_source
    assert figure.needs_source


@pytest.mark.parametrize("feature", sorted(WEIGHTS))
def test_each_weight_moves_the_score_in_its_direction(feature: Feature) -> None:
    difference = score_features(frozenset({feature})) - score_features(frozenset())
    assert difference * WEIGHTS[feature] > 0


def test_short_judgement_is_common_knowledge() -> None:
    claim = only("p: Rest and sleep are important.")
    assert (claim.needs_source, claim.exempt_because) == (False, "common-knowledge")
    assert claim.score > 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaccines are good.",
        "Raw milk is bad.",
        "Smokers are unfair.",
        "Fevers are bad.",
        "Borage is good.",
        "Such drugs are dangerous.",
    ],
)
def test_judgement_on_a_thing_of_health_is_not_common_knowledge(sentence: str) -> None:
    claim = only(f"p: {sentence}")
    assert (claim.needs_source, claim.exempt_because) == (True, "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Give ibuprofen to babies with a rash.",
        "Use butter for burns.",
        "Try borage for better sleep.",
        "Always take warfarin with food.",
        "Avoid grapefruit.",
        "Remember that zinc shortens colds.",
    ],
)
def test_call_to_take_or_avoid_a_thing_is_a_recommendation(sentence: str) -> None:
    claim = only(f"p: {sentence}")
    assert (claim.kind, claim.needs_source) == (Kind.RECOMMENDATION, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Colds were shorter (RR 0.8, 95% CI 0.7–0.9).",
        "Fewer people died (p < 0.05).",
        "As Figure 2 shows, more people died.",
    ],
)
def test_test_statistic_is_own_work_in_research_articles_alone(sentence: str) -> None:
    claim = only(f"p: {sentence}")
    assert (claim.needs_source, claim.exempt_because) == (True, "")
    *_, last = claims_of(*RESEARCH, f"p: {sentence}")
    assert last.exempt_because == "own-work"


def test_hours_of_a_helpline_are_service() -> None:
    claim = only("p: The helpline in Exampletown is open 24 hours a day.")
    assert claim.exempt_because == "service"


def test_meaning_given_to_a_word_for_the_article_is_its_scope() -> None:
    claim = only("p: Throughout this leaflet the term cold means any infection of the nose.")
    assert claim.exempt_because == "definition-of-scope"


RESEARCH = (
    "h: Introduction",
    "p: Zinc shortens colds by one day.",
    "h: Methods",
    "p: Forty adults were given zinc twice a day.",
    "p: Doe and Roe et al. gave a higher dose to children before.",
    "h: Results",
    "p: Colds lasted one day less in the treated group.",
    "p: This is close to the earlier figure.[1]",
    "h: Discussion",
    "p: We found that zinc shortens colds.",
    "p: Iron is known to have no effect.",
)


def test_research_article_is_its_own_source_for_what_it_did_and_found() -> None:
    exempt = {claim.quote: claim.exempt_because for claim in claims_of(*RESEARCH)}
    assert exempt == {
        "Zinc shortens colds by one day.": "",
        "Forty adults were given zinc twice a day.": "own-work",
        "Doe and Roe et al. gave a higher dose to children before.": "",
        "Colds lasted one day less in the treated group.": "own-work",
        "This is close to the earlier figure.": "",
        "We found that zinc shortens colds.": "own-work",
        "Iron is known to have no effect.": "",
    }


def test_marketing_with_we_is_no_own_work_outside_of_research() -> None:
    assert only("p: We found that 95% of our patients recover in a week.").needs_source


def test_the_country_us_is_no_word_for_the_authors() -> None:
    for sentence in ("In the US, gout affects 9 of 100 adults.", "Many U.S. adults have gout."):
        assert Feature.OWN_WORK not in find_features(sentence, read_words(sentence))
    for sentence in ("Roe told us of 9 adults with gout.", "CALL US ABOUT GOUT."):
        assert Feature.OWN_WORK in find_features(sentence, read_words(sentence))


def test_parts_are_told_only_in_research_articles() -> None:
    assert tell_parts(lay_out(*RESEARCH))[3] == "methods"
    assert tell_parts(lay_out("h: Results", "p: Zinc works.", "h: Prices")) == {}


def test_same_words_with_a_source_elsewhere_exempt_a_claim() -> None:
    lead, _, other = claims_of(
        "p: Zinc salts shorten colds in adults.",
        "p: In two trials, zinc salts shorten colds in most adults.[1]",
        "p: Colds shorten adults in zinc salts.",
    )
    assert (lead.exempt_because, lead.needs_source) == ("restated", False)
    assert other.exempt_because == ""


def test_restating_needs_the_same_figures_and_the_same_denial() -> None:
    cited = "Zinc lozenges shorten common colds by 12 hours in adults."
    quotes = [
        cited,
        "Zinc lozenges shorten common colds by 12 hours.",
        "Zinc lozenges shorten common colds by 36 hours.",
        "Zinc lozenges do not shorten common colds by 12 hours.",
    ]
    assert find_restated(quotes, [0]) == {1: 0}


PORTUGUESE = (
    "O zinco é um metal que se encontra em muitos alimentos e que o corpo usa para várias "
    "tarefas. As pessoas que moram no norte compram esse produto em lojas pequenas e tomam com "
    "leite ou com suco de laranja. Cerca de 12% dos adultos tomaram zinco em 2019, segundo a "
    "pesquisa do Ministério da Saúde. Os vizinhos dizem que o gosto não é bom, mas que dormem bem."
)


def test_in_a_language_of_unknown_words_only_figures_and_names_speak() -> None:
    needing = [claim.quote for claim in claims_of(f"p: {PORTUGUESE}") if claim.needs_source]
    assert len(needing) == 1
    assert needing[0].startswith("Cerca de 12%")


@pytest.mark.parametrize(
    ("sentence", "needs_source"),
    [
        ("18 % dos vizinhos roncam.", True),
        ("4 em cada 10 vizinhos roncam.", True),
        ("A noite dura 7 horas.", True),
        ("Le sommeil dure 7 heures.", True),
        ("La febbre arriva a 39 °C.", True),
        ("Das Spray senkt das Risiko um 30 Prozent.", True),
        ("El tabaco aumenta el riesgo de muerte.", True),
        ("O gosto agrada a todos em casa.", False),
    ],
)
def test_figure_with_its_unit_and_harm_speak_in_any_language(
    sentence: str, *, needs_source: bool
) -> None:
    *_, last = claims_of(f"p: {PORTUGUESE}", f"p: {sentence}")
    assert (last.quote, last.needs_source) == (sentence, needs_source)


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("About 12 % took it.", Feature.PERCENTAGE),
        ("Some 48,000 people died.", Feature.QUANTITY),
        ("Tens of thousands died.", Feature.QUANTITY),
        ("It is 13 times stronger.", Feature.RATIO),
        ("One in five took it.", Feature.RATIO),
        ("It lasts two or four days.", Feature.DURATION),
        ("Take 0.4 mg of it.", Feature.DOSE),
        ("The effect was clear (p < 0.05).", Feature.TEST_STATISTIC),
        ("It is shown in Table 2.", Feature.OWN_FIGURE),
        ("It has been linked to colds.", Feature.ESTABLISHED),
        ("It is widely believed to help.", Feature.SAID),
        ("Doe et al. saw it.", Feature.AUTHORS),
        ("Doe (2019) saw it.", Feature.AUTHORS),
        ("Studies show that it helps.", Feature.STUDIES_SAY),
        ("It acts on CYP3A4.", Feature.TERM),
    ],
)
def test_feature_is_found_in_words(sentence: str, feature: Feature) -> None:
    assert feature in find_features(sentence, read_words(sentence))


@pytest.mark.parametrize("entries", [0, 1, 4, 12])
def test_a_list_of_references_does_not_make_an_article_foreign(entries: int) -> None:
    body = (
        "# Zinc and colds\n\nZinc lozenges shorten colds.[1] Zinc gluconate causes nausea.[1] "
        "Zinc acetate tastes bitter. Nasal zinc caused loss of smell in 5% of adults. Zinc sulfate "
        "irritates. Tablets rarely prevent colds. Children tolerate syrups. Doses above 40 mg "
        "daily lower copper. Pregnant women need 11 mg daily.\n\n## References\n\n"
    )
    listed = "\n".join(
        f"{n}. Abelard Q, Bertrand V, Cunegund W. Zincum gluconicum. Acta Rhinol. 20{n:02};{n}:1-9."
        for n in range(1, entries + 1)
    )
    audited = wellsourced.audit(body + listed + "\n", format_name="markdown")
    needing = [claim for claim in audited.articles[0].claims if claim.needs_source]
    assert len(needing) >= 6
