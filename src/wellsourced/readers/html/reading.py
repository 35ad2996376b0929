"""From the text of a page to its article."""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.readers.html.flow import Flow
from wellsourced.readers.html.judging import judge
from wellsourced.readers.html.survey import look_over
from wellsourced.readers.html.tokens import cut


def read_article(source: Source) -> Article:
    """Return the article of an HTML page."""
    tokens, read_to = cut(source.text)
    survey = look_over(source.text, tokens)
    flow = Flow(source.text, survey)
    flow.follow(tokens)
    blocks, title = judge(flow.pieces, flow.opener.boxes, survey)
    flow.opener.let_go()
    notes = () if read_to == len(source.text) else ("the page ends inside a tag",)
    return Article(
        source.name, "html", source.text, blocks, title, survey.language.strip(), notes=notes
    )
