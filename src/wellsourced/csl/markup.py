"""Runs of text as plain text, HTML, Markdown and LaTeX, each with an escaping of its own."""

from __future__ import annotations

from html import escape

from wellsourced.csl.runs import Height, Run, Runs
from wellsourced.escaping import escape_latex, escape_markdown, one_line, web_address

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
# what hyperref wants escaped in an address
_IN_HREF = str.maketrans({"%": r"\%", "#": r"\#"})
_SMALL = '<span style="font-variant:small-caps">'


def write_text(runs: Runs) -> str:
    """Return *runs* as one line of plain text; figures above and below the line stay there.

    >>> from wellsourced.csl.runs import rich
    >>> write_text(rich("CO<sub>2</sub> at <i>n</i> = 10<sup>3</sup>"))
    'CO₂ at n = 10³'
    """
    return "".join(_plain(run) for run in runs)


def _plain(run: Run) -> str:
    text = one_line(run.text)
    if run.height is Height.LINE:
        return text
    shifted = text.translate(_RAISED if run.height is Height.ABOVE else _LOWERED)
    return text if set(shifted) & set(text) else shifted


def write_html(runs: Runs) -> str:
    """Return *runs* as HTML; only web addresses are links.

    >>> from wellsourced.csl.runs import rich
    >>> write_html(rich("<i>E. coli</i> <script>"))
    '<i>E. coli</i> &lt;script&gt;'
    """
    return "".join(_tagged(run) for run in runs)


def _tagged(run: Run) -> str:
    text = escape(one_line(run.text))
    if run.small_caps:
        text = f"{_SMALL}{text}</span>"
    if run.height is not Height.LINE:
        tag = "sup" if run.height is Height.ABOVE else "sub"
        text = f"<{tag}>{text}</{tag}>"
    if run.bold:
        text = f"<b>{text}</b>"
    if run.italic:
        text = f"<i>{text}</i>"
    link = web_address(run.link)
    return f'<a href="{escape(link)}">{text}</a>' if link else text


def write_markdown(runs: Runs) -> str:
    r"""Return *runs* as Markdown (CommonMark), with HTML for what its signs cannot say there.

    >>> from wellsourced.csl.runs import rich
    >>> write_markdown(rich("<i>E. coli</i> *and* <sup>3</sup>"))
    '*E. coli* \\*and\\* <sup>3</sup>'
    """
    texts = [_escaped(run, first=not at) for at, run in enumerate(runs)]
    written = ""
    for at, (run, text) in enumerate(zip(runs, texts, strict=True)):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        after = "*" if at + 1 < len(runs) and _is_styled(runs[at + 1]) else after
        marked = _marked(run, text, written[-1:], after[:1])
        if marked.startswith("[") and written.endswith("!"):
            written = f"{written[:-1]}\\!"  # no image
        written += marked
    return written.lstrip(" ")  # four of them would make it code


def _escaped(run: Run, *, first: bool) -> str:
    """Return the text of *run* with Markdown's own signs escaped, its outer spaces kept."""
    text = one_line(run.text)
    inner = text.strip(" ")
    if not inner:
        return text
    # what opens a block does so at the beginning of a line only
    escaped = escape_markdown(inner) if first else escape_markdown(f"x{inner}")[1:]
    start = len(text) - len(text.lstrip(" "))
    return f"{text[:start]}{escaped}{text[start + len(inner) :]}"


def _marked(run: Run, text: str, before: str, after: str) -> str:
    link = web_address(run.link)
    if link:
        return f"<{link}>" if link == run.text else f"[{text}]({link})"
    inner = text.strip(" ")
    if not inner or not _is_styled(run):
        return text
    start = text[: len(text) - len(text.lstrip(" "))]
    end = text[len(text.rstrip(" ")) :]
    opened, closed = _signs(run, inner, start[-1:] or before, end[:1] or after)
    return f"{start}{opened}{inner}{closed}{end}"


def _signs(run: Run, inner: str, before: str, after: str) -> tuple[str, str]:
    """Return what stands around *inner*: `*` where Markdown takes that for emphasis, else tags."""
    slanted = run.italic and not run.bold and not run.small_caps and run.height is Height.LINE
    if slanted and _can_open(before, inner[0]) and _can_open(after, inner[-1]):
        return "*", "*"
    tags = [
        *(["em"] if run.italic else []),
        *(["strong"] if run.bold else []),
        *(["sup"] if run.height is Height.ABOVE else []),
        *(["sub"] if run.height is Height.BELOW else []),
    ]
    opened = "".join(f"<{tag}>" for tag in tags) + (_SMALL if run.small_caps else "")
    closed = ("</span>" if run.small_caps else "") + "".join(f"</{tag}>" for tag in tags[::-1])
    return opened, closed


def _can_open(outside: str, inside: str) -> bool:
    """Say whether a `*` between the two is taken for emphasis of what is inside."""
    if outside in {"*", ">", "<"}:
        return False
    return inside.isalnum() or not outside or not outside.isalnum()


def _is_styled(run: Run) -> bool:
    return run.italic or run.bold or run.small_caps or run.height is not Height.LINE


def write_latex(runs: Runs) -> str:
    r"""Return *runs* as LaTeX in text mode, with `\href` of hyperref for web addresses.

    >>> from wellsourced.csl.runs import rich
    >>> write_latex(rich("<i>E. coli</i> & 10<sup>3</sup>"))
    '\\emph{E. coli} \\& 10\\textsuperscript{3}'
    """
    return "".join(_commanded(run) for run in runs)


def _commanded(run: Run) -> str:
    text = escape_latex(run.text)
    commands = (
        ("textsuperscript", run.height is Height.ABOVE),
        ("textsubscript", run.height is Height.BELOW),
        ("textsc", run.small_caps),
        ("textbf", run.bold),
        ("emph", run.italic),
    )
    for command, holds in commands:
        text = f"\\{command}{{{text}}}" if holds else text
    link = web_address(run.link).translate(_IN_HREF)
    return f"\\href{{{link}}}{{{text}}}" if link else text
