"""IEEE: straight initials, title in double quotes, `vol.`, `no.`, `pp.`, month before year."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="ieee",
    names=replace(DOTTED_STRAIGHT, last=", and ", pair=" and ", most=6, shown=1),
    dates="Mon. Y",
    accessed="Mon. D, Y",
    weight=2,
    templates={
        "article-journal": (
            (
                "[{authors}, ]“{title},” {short}[, vol. {volume}[, no. {issue}]][, pp. "
                "{page}][, {issued}][, doi: {doi}]."
            ),
            (
                '[{authors}, ]"{title}," {container}[, vol. {volume}[, no. {issue}]][, pp. '
                "{page}], {year}."
            ),
            (
                "[{authors}, ]“{title},” {short}[, vol. {volume}[, no. {issue}]], Art. no. "
                "{page}[, {issued}][, doi: {doi}]."
            ),
            (
                '[{authors}, ]"{title}," {short}[, vol. {volume}[, no. {issue}]][, pp. '
                r"{page}][, {issued}]. \[Online\]. Available: {url}"
            ),
            "[{authors}, ]“{title},” {short}, {year}.",
            "[{authors}, ]“{title},” {short}, early access[, {issued}][, doi: {doi}].",
        ),
        "book": (
            "[{authors}, ]{title}[, {edition} ed]. [{place}: ]{publisher}, {year}.",
            (
                "[{authors}, ]{title}[, vol. {volume}][, {edition} ed]. [{place}: "
                "]{publisher}, {year}[, pp. {page}]."
            ),
            "{editors}, Eds., {title}. [{place}: ]{publisher}, {year}.",
        ),
        "chapter": (
            (
                "[{authors}, ]“{title},” in {container}[, {edition} ed.], {editors}, Eds. "
                "[{place}: ]{publisher}, {year}[, pp. {page}]."
            ),
            (
                '[{authors}, ]"{title}," in {container}, {editors}, Ed. [{place}: '
                "]{publisher}, {year}[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            "[{authors}, ]“{title},” in {container}, {place}[, {issued}][, pp. {page}].",
            '[{authors}, ]"{title}," in {short}, {year}[, pp. {page}][, doi: {doi}].',
            (
                "[{authors}, ]“{title},” in {container}[, vol. {volume}]. {publisher}, "
                "{year}[, pp. {page}]."
            ),
            "[{authors}, ]“{title},” presented at the {event}, {place}[, {issued}].",
        ),
        "report": (
            ("[{authors}, ]“{title},” {publisher}[, {place}][, {genre} {number}][, {issued}]."),
            (
                r"[{authors}, ]“{title},” {publisher}[, Rep. {number}], {year}. \[Online\]. "
                "Available: {url}"
            ),
        ),
        "webpage": (
            "[{authors}, ]“{title},” {container}. {url} (accessed {accessed}).",
            (
                r"[{authors}, ]“{title}.” {container}. Accessed: {accessed}. \[Online\]. "
                "Available: {url}"
            ),
            (
                r'"{title}," {container}, {year}. \[Online\]. Available: {url}. \[Accessed: '
                r"{accessed}\]."
            ),
            r'[{authors}, ]"{title}," {year}. \[Online\]. Available: {url}',
        ),
        "thesis": (
            "[{authors}, ]“{title},” {genre}, {school}[, {place}], {year}.",
            "[{authors}, ]“{title},” Ph.D. dissertation, {school}[, {place}], {year}.",
        ),
        "article-newspaper": ("[{authors}, ]“{title},” {container}[, {issued}][, p. {page}].",),
        "article": (
            "[{authors}, ]“{title},” {year}, arXiv:{arxiv}.",
            '[{authors}, ]"{title}," {container}[, {issued}][, doi: {doi}].',
            "[{authors}, ]“{title},” arXiv preprint arXiv:{arxiv}, {year}.",
        ),
        "dataset": ("[{authors}, ]“{title},” {publisher}, {year}[, doi: {doi}].",),
        "software": (
            r"[{authors}, ]{title}[. ({edition})]. {publisher}. \[Online\]. Available: {url}",
        ),
        "patent": ("[{authors}, ]“{title},” U.S. Patent {number}[, {issued}].",),
        "standard": (
            "{title}, {number}, {year}.",
            "{title}, {publisher} {number}, {year}.",
        ),
    },
)
