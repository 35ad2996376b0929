"""Blogs, videos, posts and podcasts, in APA, MLA, Vancouver and free hand."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_APA = "{authors} ({issued}). {title}"
_DOT = "[{authors}. ]{title}"
STYLE = Style(
    name="blogs_videos",
    names=NameForm(given=Given.FULL, last=" and ", pair=" and "),
    dates="Y, Month D",
    accessed="D Mon Y",
    language="en",
    weight=0.9,
    templates={
        "webpage": (
            _APA + " \\[Blog post\\]. [{container}. ]Retrieved from {url}",
            _APA + ". [{container}. ]{url}",
            _APA + " \\[Video\\]. {container}. {url}",
            _APA + " \\[Video file\\]. Retrieved from {url}",
            _APA + " \\[Tweet\\]. {url}",
            _APA + " \\[Audio podcast episode\\]. In {container}. {url}",
            _DOT + " \\[blog post\\]. {container}. [{issued}. ]{url}. Accessed {accessed}.",
            _DOT
            + " \\[video on the Internet\\]. {year} \\[cited {accessed}\\]. Available from: {url}",
            _DOT + " \\[podcast\\]. {container}. {issued}. Available from: {url}",
            _DOT + ". {container} (blog). {issued}. {url}.",
            _DOT + ". Video. [{container}. ]{url}. Accessed {accessed}.",
            "[{authors}. ]“{title}.” {container} (blog), {issued}. {url}.",
            "[{authors}. ]“{title}.” {container}, {issued}, {url}. Accessed {accessed}.",
            "[{authors}, ]'{title}', {container} (blog post), {issued} <{url}>.",
            "[{authors}, ]“{title}”, [{container}, ]{url} (accessed {accessed})",
            "[{authors}: ]{title}. {url}",
            "{title}, {url}",
            "{title} ({url})",
            "{title}: {url} [({accessed})]",
            "{title}. [{container}. ]{url}",
            "{authors} [({year}). ]{title} (online). {url}, {accessed}.",
        ),
        "speech": (
            _APA + " \\[{genre}\\]. {event}.",
            "{authors}. “{title}.” {genre}. {event}, {place}, {issued}.",
        ),
        "software": (_DOT + " \\[mobile app\\]. [{edition}. ]{publisher}; {year}.",),
    },
)
