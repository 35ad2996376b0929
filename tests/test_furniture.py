"""What of an article is its own prose, and what stands around it, and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.articles import Article, Block, BlockKind, Prose, Role, Source
from wellsourced.furniture import assign_roles
from wellsourced.notices import find_notice
from wellsourced.outline import seems_to_cite
from wellsourced.readers.text import READER
from wellsourced.references import ReferenceList
from wellsourced.sections import run_in_section, section_of
from wellsourced.text import Span

LONG = "Magnesium is a mineral that takes part in hundreds of reactions in the body of a person."
NO_LIST = ReferenceList()


def read(text: str) -> Article:
    return READER.read(Source("page.txt", text.encode(), text))


def roles(text: str, listed: str = "") -> dict[str, str]:
    """Return the reasons by the first words of each block; those of its own prose are empty.

    The blocks from the one that begins with *listed* to the next blank line are the list.
    """
    article = read(text)
    found = assign_roles(article, listing_of(article, listed) if listed else NO_LIST)
    return {
        block.text[:24]: "" if block.role is Role.BODY else block.because for block in found.blocks
    }


def listing_of(article: Article, beginning: str) -> ReferenceList:
    starts = [i for i, block in enumerate(article.blocks) if block.text.startswith(beginning)]
    end = article.text.find("\n\n", article.blocks[starts[0]].span.start)
    blocks = tuple(
        i
        for i, block in enumerate(article.blocks)
        if i >= starts[0] and (end < 0 or block.span.start < end)
    )
    return ReferenceList(found=True, reason="test", blocks=blocks, heading=starts[0])


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Medically reviewed by Ana Roe, MD, MPH", "byline"),
        ("Written and fact-checked by the editorial team", "byline"),
        ("By Dr. Lena Hart | Published: June 5, 2023 | 6 min read", "byline"),
        ("Jane Q. Doe, PhD, RN", "byline"),
        ("Last updated: April 2026", "publication details"),
        ("Published on 3rd of May, 2021", "publication details"),
        ("Tue 4 Apr 2023 06.00 BST", "publication details"),
        ("How to cite this article: Doe J. Naps. J Imag Med. 2015;3:1-9.", "publication details"),
        ("Journal of Imagined Medicine (2021) 12:345–356", "publication details"),
        ("Received 3 May 2020; accepted 12 January 2021", "publication details"),
        ("ORIGINAL ARTICLE", "publication details"),
        ("Keywords: sleep; naps; shift work", "keywords"),
        ("Palavras-chave: sono; trabalho", "keywords"),
        ("* Corresponding author: j.doe@example.org", "correspondence"),
        ("These two authors contributed equally.", "correspondence"),
        ("Call 800-555-0142 Talk To A Nurse - Day And Night", "telephone line"),
        ("(555) 010-2233", "telephone line"),
        ("Please call +44 20 7946 0018 to talk to a nurse.", "telephone line"),
        ("Ring 01632 555 018.", "telephone line"),
        ("Rufen Sie uns an: 0800 555 01 42", "telephone line"),
        ("Snore Clinic: (030) 555 01 42", "telephone line"),
        ("Any ideas? Write to naps@sleepwell.example.", "correspondence"),
        ("Standard delivery takes 3–5 working days.", "delivery"),
        ("Lieferzeit: 2 bis 4 Werktage", "delivery"),
        ("di Bruna Valli", "byline"),
        ("4 maggio 2021 – Lettura: 7 minuti", "publication details"),
        ("Correction: this page was corrected on 2 May 2020.", "publication details"),
        ("Questa pagina non sostituisce la visita del medico.", "disclaimer"),
        ("Dieser Text ersetzt nicht den Besuch beim Arzt.", "disclaimer"),
        ("Prof Roe has received lecture fees from Napco.", "competing interests"),
        ("Made by our readers. Copyright Sleepwell Trust 2021.", "copyright"),
        ("Who Answers?", "banner"),
        ("Verify your insurance", "banner"),
        ("Contact us to learn more about our program.", "call to action"),
        ("Sign up for our weekly newsletter", "call to action"),
        ("Was this article helpful?", "call to action"),
        ("Our blog on naps is meant for educational purposes.", "disclaimer"),
        ("Medical disclaimer. Always ask a nurse before you nap.", "disclaimer"),
        ("These statements have not been evaluated by the FDA.", "disclaimer"),
        ("The night shop serves adult audiences only.", "age notice"),
        ("You must be 21 to enter this site.", "age notice"),
        ("We use cookies. Accept all cookies", "cookie notice"),
        ("We may earn a small commission from links on this page.", "affiliate notice"),
        ("This page was written with AI assistance and checked by Ida Roe.", "editorial process"),
        ("This is an open access article distributed under CC BY 4.0.", "licence"),
        ("© 2024 Sleepwell Media. All rights reserved.", "copyright"),
        ("Photo by A. Roe/Getty Images", "image credit"),
        ("Related: How to nap at work", "related articles"),
        ("Home > Health > Sleep", "navigation"),
        ("Skip to main content", "navigation"),
        ("The authors declare no competing interests.", "competing interests"),
        ("We thank the participants for their patience.", "acknowledgements"),
        (
            "This study was supported by a grant of the Council of Imagined Research.",
            "funding",
        ),
    ],
)
def test_furniture_is_known_by_its_own_words(text: str, because: str) -> None:
    assert find_notice(text) == because


@pytest.mark.parametrize(
    "text",
    [
        "If you think that somebody has taken too much, call 911 at once.",
        "Reviewed by the agency in 2010, the drug was later withdrawn from the market.",
        "Patients who stopped without medical advice relapsed within three months.",
        "Aspirin is not suitable for children under sixteen.",
        "The survey asked adults (18+) about their sleep in the last month.",
        "Copying of genes is subject to errors.",
        "Find a quiet room and lie down.",
        "Calls to the line rose from 01 to 07 per hour between 2019 and 2020 in all regions.",
        "Call 999 if your child is blue.",
        "Delivery takes 8 to 12 hours in a first birth.",
        "Von Willebrand Disease",
        "Yoghurt does not replace a meal.",
        "Sponsored trials report larger effects than independent ones.",
        "We acknowledge that our sample was small.",
        "This study was supported by the findings of two earlier ones.",
        "The information was translated for educational staff in two schools.",
        "Naloxone should be available 24/7 in every pharmacy of the country.",
        "In 2019 the agency received 1,200 reports of liver injury.",
        "The dose is 800-1200 mg a day; 1000 mg is used most often.",
        "Shared decisions lead to better adherence.",
        "By European law, such products must be authorised.",
    ],
)
def test_prose_that_only_sounds_like_furniture_is_prose(text: str) -> None:
    assert find_notice(text) == ""


def test_what_cites_is_never_made_furniture_by_its_words() -> None:
    text = f"Sleep\n\n{LONG}\n\nThe authors declare no interests, as did all others.[3]\n"
    assert roles(text)["The authors declare no i"] == ""


@pytest.mark.parametrize(
    "text",
    ["as [1] says", "as [2, 3] say", "(Doe, 2019)", "Doe (2019) says", "Doe et al. say",
     "of methadone.1 It", "of it.1,6,7", "use¹²", "the cause (Doe & Roe, 2020a; Poe 2001)"],
)  # fmt: skip
def test_what_could_be_a_citation_protects(text: str) -> None:
    assert seems_to_cite(text)


@pytest.mark.parametrize("text", ["1.6 million people", "in 2019 it rose", "24/7", "at 3.30 p.m."])
def test_plain_figures_do_not_protect(text: str) -> None:
    assert not seems_to_cite(text)


def test_a_byline_and_the_life_after_it() -> None:
    found = roles(
        f"Naps\n\n{LONG}\n\nMedically reviewed by Ana Roe, MD\n"
        "Ana Roe received her MD in Elsewhere and completed her residency in Somewhere.\n\n"
        f"{LONG} It is cheap.\n\nWritten By\nTom Poe\nTom Poe is a freelance writer on sleep.\n"
    )
    assert found["Medically reviewed by An"] == "byline"
    assert found["Ana Roe received her MD "] == "about the author"
    assert found["Tom Poe"] in {"byline", "about the author"}
    assert found["Tom Poe is a freelance w"] == "about the author"
    assert found[LONG[:24]] == ""


def test_a_life_far_from_any_byline_is_prose() -> None:
    text = f"Naps\n\n{LONG}\n\nFlorence Nightingale was a nurse who changed hospitals.\n\n{LONG}"
    assert roles(text)["Florence Nightingale was"] == ""


def test_banners_between_list_items_and_paragraphs() -> None:
    found = roles(
        f"Naps\n\n{LONG}\n\nSigns are:\n\n  • Yawning\n  • Red eyes\n"
        f"Call 800-555-0142 Get Help Now\n\n{LONG} It is cheap.\n"
    )
    assert found["Call 800-555-0142 Get He"] == "telephone line"
    assert found["Red eyes"] == ""


def test_an_offer_that_tells_something_is_called_promotion() -> None:
    text = (
        f"Naps\n\n{LONG}\n\nNine out of ten patients sleep better after six sessions with us. "
        "Call 800-555-0142 today.\n"
    )
    assert roles(text)["Nine out of ten patients"] == "promotion"


def test_questions_without_answers() -> None:
    found = roles(
        f"Naps\n\n{LONG}\n\nFrequently Asked Questions\n10 questionsHow long should a nap be?\n"
        f"When is it too late for one?\nIs coffee a help?\nAbout this article\n{LONG} So it is.\n"
    )
    assert found["10 questionsHow long sho"] == "question without an answer"
    assert found["Is coffee a help?"] == "question without an answer"
    assert found["About this article"] == "about the author"


def test_questions_with_answers_are_headings() -> None:
    found = roles(
        f"Naps\n\n{LONG}\n\nFrequently asked questions\n\nHow long should a nap be?\n\n"
        "Twenty minutes are enough for most people.\n\nIs coffee a help?\n\n"
        "It takes half an hour to work.\n"
    )
    assert set(found.values()) == {""}


def test_front_matter_of_a_paper() -> None:
    found = roles(
        "Naps and memory in shift workers: a trial\n\n"
        "Ana Roe1,2, Ben van Poe2,*, Carla Loe III3\n"
        "1 Department of Sleep, University of Somewhere, Somewhere, Spain\n"
        "2 Casa da Saúde, São Longe, SP, Brasil\n"
        "J Imag Med 12(3), 2019. https://doi.org/10.1234/jim.2019.12\n\n"
        f"Abstract\n\n{LONG}\n\nKeywords: naps; memory\n\nIntroduction\n\n{LONG} It is cheap.\n"
    )
    assert found["Ana Roe1,2, Ben van Poe2"] == "authors"
    assert found["1 Department of Sleep, U"] == "affiliation"
    assert found["2 Casa da Saúde, São Lon"] == "affiliation"
    assert found["J Imag Med 12(3), 2019. "] == "publication details"
    assert found["Keywords: naps; memory"] == "keywords"
    assert found["Abstract"] == ""
    assert found[LONG[:24]] == ""


def test_a_title_that_stands_twice_does_not_end_the_front_matter() -> None:
    title = "Short naps and the memory of nurses are linked in a year of diaries from three wards"
    texts = (f"{title} | J Imag Med", title, "Ana Roe1,2, Ben van Poe2,*", "Abstract", LONG)
    kinds = (BlockKind.TITLE, BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3)
    blocks = tuple(
        Block(kind, Prose.plain(text, 0), Span(0, 9))
        for kind, text in zip(kinds, texts, strict=True)
    )
    found = assign_roles(Article("a.docx", "docx", "", blocks), NO_LIST).blocks
    assert [block.because for block in found[2:]] == ["authors", "", ""]


def test_back_matter_of_a_paper() -> None:
    found = roles(
        f"Naps\n\n{LONG}\n\nAcknowledgements\n\nTo all who napped.\n\n5. Funding\n\nNone.\n\n"
        "Author contributions: AR wrote, BP read.\n\nAppendix\n\nThe diary had ten questions.\n\n"
        "Data availability\n\nAll data are here, and those of Doe et al. elsewhere.\n"
    )
    assert found["To all who napped."] == "acknowledgements"
    assert found["None."] == "funding"
    assert found["Author contributions: AR"] == "author contributions"
    assert found["The diary had ten questi"] == ""
    assert found["All data are here, and t"] == ""


LIST = "1. Roe A. Naps. J Imag Med. 2015;3:1-9.\n2. Poe B. Rest. 2001.\n\n"


def test_what_comes_after_the_reference_list() -> None:
    found = roles(
        f"Naps\n\n{LONG} {LONG} {LONG}\n\n{LIST}Where do calls go?\n\n"
        "Calls are answered by whoever pays for it.\n\nRelated Articles\n\nHow to Rest\n"
        "Rest is the art of doing nothing at all for a while, and…\n",
        listed="Roe A.",
    )
    assert found["Roe A. Naps. J Imag Med."] == "reference list"
    assert found["Calls are answered by wh"] == "after the reference list"
    assert found["Rest is the art of doing"] in {"related articles", "after the reference list"}


def test_what_a_house_says_of_itself_after_the_list_is_called_promotion() -> None:
    found = roles(
        f"Naps\n\n{LONG}\n\n{LIST}Our approach has let 95% of people sleep through the night.\n",
        listed="Roe A.",
    )
    assert found["Our approach has let 95%"] == "promotion"


def test_the_article_may_go_on_after_its_list() -> None:
    found = roles(
        f"Naps\n\n{LONG} {LONG} {LONG}\n\n{LIST}Appendix 1\n\nThe diary had ten questions.\n\n"
        "Table 1. Naps\n\nA legend of the table.\n\n"
        "More\n\nA note that cites another work (Loe, 2011).\n",
        listed="Roe A.",
    )
    assert found["The diary had ten questi"] == ""
    assert found["A legend of the table."] == ""
    assert found["A note that cites anothe"] == ""


def test_a_list_in_the_middle_leaves_what_follows_alone() -> None:
    rest = "\n\n".join([LONG + f" So said {n}." for n in range(9)])
    found = roles(f"Naps\n\n{LONG}\n\n{LIST}Part Two\n\n{rest}", listed="Roe A.")
    assert found[LONG[:24]] == ""


def test_a_table_of_contents_repeats_headings() -> None:
    found = roles(
        f"Naps\nHow long\nHow often\nHow deep\n{LONG}\nHow long\n{LONG} It is.\nHow often\n"
        f"{LONG} So.\nHow deep\n{LONG} Yes.\n"
    )
    article = assign_roles(
        read(
            f"Naps\n\n{LONG}\n\nHow long\nHow often\nHow deep\n\nHow long\n\n{LONG} It is.\n\n"
            f"How often\n\n{LONG} So.\n\nHow deep\n\n{LONG} Yes.\n"
        ),
        NO_LIST,
    )
    assert found[LONG[:24]] == ""
    assert [b.because for b in article.blocks[2:5]] == ["table of contents"] * 3
    assert article.blocks[5].role is Role.BODY


def test_the_foot_of_a_page() -> None:
    found = roles(f"Naps\n\n{LONG}\n\nSupport\nAll our sites\nImprint\n© Crown copyright\n")
    assert found["Imprint"] == "page foot"


@pytest.mark.parametrize(
    ("heading", "because"),
    [
        ("ACKNOWLEDGMENTS", "acknowledgements"),
        ("6. Conflict of Interest", "competing interests"),
        ("Authors’ contributions:", "author contributions"),
        ("Conflitos de interesses", "competing interests"),
        ("See also[edit]", "related articles"),
        ("Weiterführende Literatur", "further reading"),
        ("Results", ""),
        ("Support for people who cannot sleep", ""),
        ("Disclosure", ""),
    ],
)
def test_sections_are_known_by_their_names(heading: str, because: str) -> None:
    assert section_of(heading) == because


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Funding: none.", "funding"),
        ("Acknowledgements We thank all who napped.", "acknowledgements"),
        ("Competing Interests. AR owns a bed.", "competing interests"),
        ("Funding cuts have closed two sleep laboratories.", ""),
        ("Resources: beds and blankets.", ""),
        ("Results: naps help.", ""),
    ],
)
def test_sections_may_be_run_in(text: str, because: str) -> None:
    assert run_in_section(text) == because


def test_what_markup_called_furniture_stays_so_unless_it_is_listed() -> None:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, Prose.plain(LONG, 0), Span(0, 9), Role.FURNITURE, "navigation")
        for _ in range(2)
    )
    article = Article("page.html", "html", LONG, blocks)
    first, second = assign_roles(article, ReferenceList(found=True, blocks=(1,))).blocks
    assert (first.role, first.because) == (Role.FURNITURE, "navigation")
    assert second.role is Role.REFERENCES


LINES = (
    LONG, "Naps", "Funding", "Related articles", "Is it so?", "By Jane Doe", "Sources", "• a nap",
    "Call 800-555-0142", "1. Roe A. Naps. 2015.", "© 2024", "As Doe says.[1]", "Table 1. Naps", "5",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    lines=st.lists(st.sampled_from(LINES), max_size=25),
    between=st.sampled_from(("\n", "\n\n")),
    data=st.data(),
)
def test_roles_change_nothing_but_roles(
    lines: list[str], between: str, data: st.DataObject
) -> None:
    article = read(between.join(lines))
    indices = st.integers(0, max(0, len(article.blocks) - 1))
    chosen = data.draw(st.sets(indices, max_size=4)) if article.blocks else set()
    listing = ReferenceList(found=bool(chosen), blocks=tuple(sorted(chosen)))
    found = assign_roles(article, listing)
    assert [(b.kind, b.prose, b.span) for b in found.blocks] == [
        (b.kind, b.prose, b.span) for b in article.blocks
    ]
    for index, block in enumerate(found.blocks):
        assert (block.role is Role.REFERENCES) == (index in chosen)
        assert (block.role is Role.FURNITURE) <= bool(block.because)
        if block.kind in {BlockKind.TABLE_CELL, BlockKind.CAPTION} or "[1]" in block.text:
            assert block.role is not Role.FURNITURE
    assert assign_roles(found, listing) == found
