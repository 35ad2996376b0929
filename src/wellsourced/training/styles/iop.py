"""Institute of Physics: hardly a sign between year, title, journal, volume and pages."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="iop",
    names=NameForm(comma=" ", given=Given.SPACED, last=" and ", pair=" and ", most=10, shown=1),
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors} ]{year} {title} {short} {volume} {page}",
            "[{authors} ]{year} {short} {volume} {page}",
            "[{authors} ]{year} {title} {short} {volume} {first-page}",
            "[{authors}, ]{title}. {short} {volume} ({year}) {page}.",
        ),
        "book": (
            "[{authors} ]{year} {title} ([{place}: ]{publisher})",
            (
                "[{authors} ]{year} {title}[ {edition} edn] ([{place}: ]{publisher})[ p "
                "{first-page}]"
            ),
        ),
        "chapter": (
            (
                "[{authors} ]{year} {title} {container} ed {editors} ([{place}: ]{publisher}) "
                "pp {page}"
            ),
            (
                "[{authors} ]{year} {container}[ vol {volume}] ed {editors} ([{place}: "
                "]{publisher}) p {first-page}"
            ),
        ),
        "paper-conference": (
            "[{authors} ]{year} {title} {container} ({place}[, {issued}]) pp {page}",
            "[{authors} ]{year} {title} {container} ({place}) pp {page}",
        ),
        "thesis": ("[{authors} ]{year} {title} {genre} {school}",),
        "article": (
            "[{authors} ]{year} {title} arXiv:{arxiv}",
            "[{authors} ]{year} arXiv:{arxiv}",
        ),
        "webpage": ("[{authors} ]{year} {title} {url} (accessed {accessed})",),
        "report": ("[{authors} ]{year} {title} {publisher} {genre} {number}",),
    },
)
