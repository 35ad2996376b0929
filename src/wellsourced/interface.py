"""The public interface: what the command line can do, for Python.

Values are frozen and typed; every function is a thin roof over the rooms below, as the
command line is. `import wellsourced` gives these names without importing any of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from wellsourced import references
from wellsourced._leaves import leaves
from wellsourced.articles import Article
from wellsourced.config import Config
from wellsourced.errors import BadUsage, WellsourcedError, name_nearest
from wellsourced.page import ExplainedLine
from wellsourced.project.articles import Reading, read_article, read_text
from wellsourced.project.audits import Request, audit_article, audit_paths, join_paths
from wellsourced.project.checking import Check
from wellsourced.project.gathering import Gathering
from wellsourced.project.library import require_library
from wellsourced.project.listing import STANDARD_INPUT, NamedFile, name_file
from wellsourced.project.projects import Project, choose_project, open_project
from wellsourced.project.reading import naming
from wellsourced.project.renaming import Renamed
from wellsourced.project.starting import Start
from wellsourced.references import Reference
from wellsourced.rule import Audit, Rule

__all__ = (
    "Audit",
    "Config",
    "Library",
    "WellsourcedError",
    "audit",
    "check_libraries",
    "collect",
    "explain",
    "export",
    "find_rule",
    "list_rules",
    "parse_references",
    "read",
    "rename_key",
    "render",
    "start_project",
)

Name = str | PathLike[str]


@dataclass(frozen=True, slots=True)
class Library(references.Library):
    """Ordered references, and what could not be read, of a BibTeX file.

    >>> library = Library.open("works.bib")
    >>> [reference.key for reference in library.references]
    ['ivers2019', 'roe2021']
    >>> library.by_key()["ivers2019"].record.year
    '2019'
    """

    @classmethod
    def open(cls, path: Name) -> Library:
        """Return the library in the BibTeX file *path*; raise `Unreadable` where none is."""
        found = require_library(name_file(Path(path)))
        return cls(**{name: getattr(found, name) for name in references.Library.__slots__})


def read(path: Name, *, format_name: str = "", encoding: str = "") -> Article:
    """Return the article in the file *path*: its text and its blocks in order.

    The format and the encoding are guessed where they are not named. Raises `Unreadable`
    where the file is no article that can be read.

    >>> article = read("pages/willow.md")
    >>> article.title, article.format
    ('Willow bark', 'markdown')
    """
    with naming(str(path)):
        return read_article(name_file(Path(path)), Reading(format_name, encoding))


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
    project = _project(config)
    reading = Reading(format_name, encoding)
    text = next((one for one in what if isinstance(one, str) and "\n" in one), None)
    if text is not None:
        if len(what) > 1:
            message = "give one text, or files and folders; not both"
            raise BadUsage(message)
        stand_in = NamedFile(Path(STANDARD_INPUT), STANDARD_INPUT)
        return audit_article(project, stand_in, read_text(text, reading))
    paths = tuple(name_file(Path(one)) for one in what)
    request = Request(reading, Path(library) if library else None, jobs=jobs)
    return audit_paths(choose_project(project, paths), paths, request)


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


def parse_references(text: str) -> tuple[Reference, ...]:
    r"""Return the references that *text* holds, one a line, as records.

    `Reference.index` is the number of the line, from 1; empty lines give none. `confidence`
    and `doubts` say how sure each reading is.

    >>> one, two = parse_references("Ivers T. Willow bark. 2019.\nRoe A. Meadowsweet. 2021.")
    >>> one.record.title, two.record.year
    ('Willow bark', '2021')
    """
    from wellsourced import refparse

    return refparse.parse_references(text)


def render(audited: Audit, template: str = "full") -> str:
    """Return *audited* as a report: a format that ships, or the template in a file.

    The formats are `full`, `concise`, `json`, `markdown` and `html`.

    >>> print(render(audit("pages/willow.md"), "concise").splitlines()[-1])
    1 warning
    """
    from wellsourced.pages import write_report
    from wellsourced.project.templates import Templates, choose_report

    project = _project(None)
    templates = Templates(project.templates if project.known else None)
    return "".join(write_report(audited, choose_report(template), templates))


def collect(*paths: Name, config: Config | None = None, dry_run: bool = False) -> Gathering:
    """Write what articles hold into the library and the ledgers of the project.

    With *dry_run* nothing is written; the changes are in what is returned. Raises `BadUsage`
    outside a project and `WriteRefused` where a file stands in the way; nothing is half
    written.

    >>> gathering = collect("pages/willow.md", dry_run=True)
    >>> [known.entry.key for known in gathering.brought[0].collected.known]
    ['ivers2019']
    """
    from wellsourced.project.gathering import gather, gather_into

    files = tuple(name_file(Path(path)) for path in paths)
    return (gather if dry_run else gather_into)(_project(config), files, Request())


def export(
    *paths: Name,
    to: str = "text",
    style: str = "",
    everything: bool = False,
    config: Config | None = None,
) -> str:
    """Return the reference lists of articles, or without any path the project's library.

    *to* is `text`, `html`, `markdown`, `latex` or a format of records such as `csl-json`;
    *style* is `nlm`, `ama` or `apa`, or with the extra `[csl]` any style of CSL by name or
    file; by default that of the settings. With *everything* an article that cites by key
    gives its whole library.

    >>> export("pages/willow.md", to="bibtex").splitlines()[0]
    '@article{ivers2019,'
    """
    from wellsourced.project.exporting import (
        choose_manner,
        list_references,
        open_list,
        write_lists,
    )
    from wellsourced.project.templates import Templates

    files = tuple(name_file(Path(path)) for path in paths)
    project = choose_project(_project(config), files)
    folder = Path() if style else project.root
    manner = choose_manner(to, style or project.config.style, folder)
    if files:
        joined = join_paths(project, files, Request())
        lists = [list_references(one, everything=everything) for one in joined.articles]
    else:
        lists = [open_list(project)[0]]
    return write_lists(lists, manner, Templates(project.templates))


def check_libraries(*paths: Name, config: Config | None = None) -> Check:
    """Return what the rules find in BibTeX libraries, or in that of the project.

    >>> check = check_libraries("works.bib")
    >>> len(check.libraries[0].references), check.audit.findings
    (2, ())
    """
    from wellsourced.project import checking

    project = _project(config)
    files = tuple(name_file(Path(path)) for path in paths) or (project.library_file,)
    return checking.check_libraries(project, files)


def rename_key(old: str, new: str, library: Name | None = None) -> Renamed:
    """Give the entry *old* the key *new* in the library, and wherever the project uses it.

    All files are changed, or none. Raises `BadUsage` where there is no such key or the new
    one is taken.

    >>> renamed = rename_key("roe2021", "roe2021meadow")
    >>> [path.name for path in renamed.changed]
    ['works.bib', 'meadowsweet.toml', 'meadowsweet.md']
    """
    from wellsourced.project import renaming
    from wellsourced.project.library import Renaming

    project = _project(None)
    file = name_file(Path(library)) if library else project.library_file
    return renaming.rename_key(project, Renaming(old, new, file))


def start_project(folder: Name = ".") -> Start:
    """Make *folder* a project: settings, a library, folders; what is there stays.

    >>> start = start_project("new")
    >>> start.made[0].as_posix()
    'new/wellsourced.toml'
    """
    from wellsourced.project import starting

    return starting.start_project(Path(folder))


def list_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes.

    >>> sorted({rule.code[:3] for rule in list_rules()})[0]
    'CIT'
    """
    rules = leaves("wellsourced.rules", "RULE", Rule)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def find_rule(name: str) -> Rule:
    """Return the rule called *name*, or with the code *name*; raise `BadUsage` for neither.

    >>> find_rule("CIT001").name
    'citation-undefined'
    """
    rules = list_rules()
    for rule in rules:
        if name.lower() == rule.name or name.upper() == rule.code:
            return rule
    message = f"there is no rule `{name}`{name_nearest(name, (rule.name for rule in rules))}"
    raise BadUsage(message)


def _project(config: Config | None) -> Project:
    if config is None:
        return open_project(Path.cwd())
    root = Path(config.path).resolve().parent if config.path else Path.cwd()
    return Project(root, config, known=bool(config.path))
