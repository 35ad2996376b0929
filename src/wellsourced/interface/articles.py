"""Articles and their audits."""

from __future__ import annotations

from pathlib import Path

from wellsourced import auditing
from wellsourced.articles import Article
from wellsourced.config import Config, parse_fail_on
from wellsourced.errors import BadUsage
from wellsourced.interface.places import Name, find_project, is_text, name_files
from wellsourced.interface.requests import ask
from wellsourced.page import ChangesPage, ExplainedLine
from wellsourced.project import audits, resuming
from wellsourced.project.articles import read_article, read_text
from wellsourced.project.audits import audit_article, audit_paths
from wellsourced.project.listing import STANDARD_INPUT, Listing, NamedFile, name_file
from wellsourced.project.projects import choose_project
from wellsourced.project.reading import naming
from wellsourced.project.resuming import Resumed
from wellsourced.project.templates import Templates
from wellsourced.rule import Audit


def read(path: Name, *, format_name: str = "", encoding: str = "") -> Article:
    """Return the article in the file *path*: its text and its blocks in order.

    The format and the encoding are guessed where they are not named. Raises `Unreadable`
    where the file is no article that can be read.

    >>> article = read("pages/willow.md")
    >>> article.title, article.format
    ('Willow bark', 'markdown')
    """
    reading = ask(None, format_name, encoding).reading
    with naming(str(path)):
        return read_article(name_file(Path(path)), reading)


def audit(
    *what: Name,
    config: Config | None = None,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
) -> Audit:
    r"""Return the audit of articles: files, folders, or one text.

    A text of more than one line is the article itself; anything else names a file or folder.
    Without any, the articles of the project are audited. The settings are those of the
    working directory's project, or *config*. A file that cannot be read is in
    `Audit.unread`. *jobs* is how many files are read at once (0: one a processor); a script
    that asks for more than one keeps its own work under `if __name__ == "__main__":`.

    >>> found = audit("pages/willow.md")
    >>> [citation.marker.text for citation in found.articles[0].citations]
    ['[1]']
    >>> found = audit("Willow bark eased pain [1].\n\nReferences\n\n1. Ivers T. Bark. 2019.\n")
    >>> found.articles[0].citations[0].links[0].status
    'resolved'
    """
    project = find_project(config)
    request = ask(library, format_name, encoding, jobs)
    text = next(filter(is_text, what), None)
    if text is not None:
        if len(what) > 1:
            message = "give one text, or files and folders; not both"
            raise BadUsage(message)
        stand_in = NamedFile(Path(STANDARD_INPUT), STANDARD_INPUT)
        article = read_text(text, request.reading)
        return audit_article(project, stand_in, article, request.library)
    paths = name_files(what)
    return audit_paths(choose_project(project, paths), paths, request)


def list_articles(*paths: Name, config: Config | None = None) -> Listing:
    """Return the files that an audit of *paths*, or of the whole project, would read.

    What folders hold that nothing installed here can read is in `Listing.left_out`.

    >>> [file.name for file in list_articles("pages").files]
    ['pages/meadowsweet.md', 'pages/willow.md']
    """
    files = name_files(paths)
    return audits.list_articles(choose_project(find_project(config), files), files)


def explain(audited: Audit, *places: int | tuple[int, int]) -> tuple[ExplainedLine, ...]:
    """Return why what stands at *places* of each article is a citation, or is none.

    A place is a line, or a line and a column, from 1.

    >>> (line,) = explain(audit("pages/willow.md"), 3)
    >>> [(one.text, one.form, one.verdict) for one in line.characters][0]
    ('39', '', 'no form takes this')
    """
    from wellsourced.explaining import Asked
    from wellsourced.explaining import explain as explain_article

    asked = [Asked(one) if isinstance(one, int) else Asked(*one) for one in places]
    found = (explain_article(article, asked) for article in audited.articles)
    return tuple(line for lines in found for line in lines)


def resume_audit(  # noqa: PLR0913 – the options of the command, each by its name
    results: Name,
    *paths: Name,
    config: Config | None = None,
    library: Name | None = None,
    format_name: str = "",
    encoding: str = "",
    jobs: int = 1,
) -> Resumed:
    """Audit articles as `audit` does, and keep the result of each in the file *results*.

    What that file knows of an article that did not change, nor its ledger, libraries, settings
    and the day, is taken from there, so a run that was stopped goes on. `Resumed.kept` is
    how many these were; `render` and `fails` take what comes back. Raises `WriteRefused`
    where the file holds anything else than results.

    >>> resume_audit("audit.jsonl", "pages").kept, resume_audit("audit.jsonl", "pages").kept
    (0, 2)
    """
    files = name_files(paths)
    project = choose_project(find_project(config), files)
    request = ask(library, format_name, encoding, jobs)
    return resuming.resume_audit(project, files, request, Path(results))


def fails(audited: Audit | Resumed, fail_on: str = "error", fail_under: float = 0) -> bool:
    """Say whether an audit has findings as grave as *fail_on*, or too few sourced claims.

    *fail_on* is a severity or `never`; *fail_under* is the percentage of the claims that
    need a source which must have one. A pipeline ends with 1 where this is true.

    >>> audited = audit("pages/willow.md")
    >>> fails(audited), fails(audited, "warning"), fails(audited, fail_under=80)
    (False, True, True)
    """
    threshold = parse_fail_on("fail-on", fail_on)
    if isinstance(audited, Resumed):
        found = audited.severities
        return auditing.falls_short(found, audited.summary, threshold, fail_under)
    return auditing.fails(audited, threshold, fail_under)


def render(
    audited: Audit | Resumed | ChangesPage,
    template: str = "",
    *,
    config: Config | None = None,
    sandbox: bool = False,
) -> str:
    """Return *audited* as a report: a format that ships, or the template in a file.

    What changed between two versions (`compare`) is `markdown`, as it is by default, `html`,
    `json` or a template; of an audit the default is `full`.

    With *sandbox* the template is filled as that of a stranger: in a process of its own, within
    limits. Raises `BadTemplate` where it fails.

    Evidence reports are `html`, `markdown`, `latex`, `csv` (a row a claim and source),
    `annotations` and `claim-review`; what was found is told by `full`, `concise`, `grouped`,
    `statistics`, `json`, `jsonl`, `sarif`, `github`, `junit`, `badge`, `findings` (the CSV that
    `audit` prints) and `summary` (its Markdown). Raises `BadUsage` for `docx` and `pdf`, which
    are no text: `render_bytes` gives them. Of kept results (`resume_audit`) there is what tells
    what was found, and no evidence report.

    >>> print(render(audit("pages/willow.md"), "concise").splitlines()[-1])
    1 warning
    """
    from wellsourced.pages import write_report
    from wellsourced.project.templates import choose_report
    from wellsourced.project.versions import write_changes

    templates = _templates(config, sandbox=sandbox)
    if isinstance(audited, ChangesPage):
        return write_changes(audited, template or "markdown", templates)
    report = choose_report(template or "full")
    if report.convert is not None:
        message = f"{report.convert} is no text; `render_bytes` gives it"
        raise BadUsage(message)
    if isinstance(audited, Resumed):
        return "".join(audited.write(report, templates))
    return "".join(write_report(audited, report, templates))


def render_bytes(audited: Audit, template: str, *, config: Config | None = None) -> bytes:
    """Return *audited* as the bytes of a file: `docx`, `pdf`, or any report of `render` in UTF-8.

    Raises `BadUsage` where there is no Pandoc to write docx, or no browser to print a PDF.

    >>> render_bytes(audit("pages/willow.md"), "html")[:9]
    b'<!DOCTYPE'
    """
    from wellsourced.project.converting import render_output
    from wellsourced.project.templates import choose_report

    made = render_output(audited, choose_report(template), _templates(config))
    return made if isinstance(made, bytes) else made.encode("utf-8", "replace")


def _templates(config: Config | None, *, sandbox: bool = False) -> Templates:
    project = find_project(config)
    return Templates(project.templates if project.known else None, sandbox=sandbox)


def compare(old: Name, audited: Audit, *, config: Config | None = None) -> ChangesPage:
    """Return what changed from an earlier version to *audited*: claims, sources, references.

    *old* is a file: an HTML report, the facts of an audit as JSON, or an older version of the
    article. Raises `Unreadable` where it is none of them.

    >>> changes = compare("pages/willow.md", audit("pages/willow.md"))
    >>> [(article.path, article.line) for article in changes.articles]
    [('pages/willow.md', 'nothing changed')]
    """
    from wellsourced.project.versions import find_changes

    return find_changes(find_project(config), Path(old), audited)
