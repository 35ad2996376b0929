"""Made strings in other scripts: labels, digits and signs stay where they were."""

from __future__ import annotations

import random
import re

from training_work import MADE, by_label, printed
from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import join
from wellsourced.training.printing import Manner, print_record
from wellsourced.training.strings import Shares, make_strings
from wellsourced.training.writing import write_in_script

TEMPLATE = "{authors}. {title}. {container} {volume}({issue}): {page}, {year}. doi:{doi}"


def written(seed: int) -> str:
    pieces = print_record(MADE, TEMPLATE, Manner())
    rng = random.Random(seed)  # noqa: S311
    after = write_in_script(rng, pieces)
    before, now = by_label(join(pieces)), by_label(join(after))
    assert now.keys() == before.keys()
    for label in (Label.DOI, Label.VOLUME, Label.ISSUE, Label.PAGE):
        assert now[label] == before[label]
    assert not re.search("[a-z]", now[Label.CONTAINER])
    return printed(after)


def test_scripts_keep_labels_and_numbers() -> None:
    found = [written(seed) for seed in range(80)]
    assert found == [written(seed) for seed in range(80)]
    for signs in ("[а-я]", "[α-ω]", "[가-힣]", "[一-鿿]", "[ぁ-ん]", "第12[卷巻]", "제12[권집]"):
        assert any(re.search(signs, text) for text in found), signs


def test_capitals_stay_capitals() -> None:
    texts = [text for seed in range(80) if re.search("[а-я]", text := written(seed))]
    title = "Доес теа кееп саилорс ашаке?"
    assert texts
    assert all(title in text for text in texts)


def test_two_strings_in_a_hundred_are_in_other_scripts() -> None:
    strings = list(make_strings(1500, 4, Shares(habits=0.0)))
    others = sum(not re.search("[a-z]{4}", string.text.partition("doi")[0]) for string in strings)
    assert 8 < others < 90
