"""Which lines of files changed since a revision, as git says; nothing is written anywhere.

A repository may come from anybody, with settings of its own: git starts no program that they name.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from wellsourced.baselines import Lines
from wellsourced.errors import BadUsage
from wellsourced.project.listing import STANDARD_INPUT

# "@@ -3,2 +3,4 @@ Title": the lines 3 to 6 are new; "+2,0": lines were only taken out
_HUNK = re.compile(
    rb"^@@[ ]-[0-9,]+[ ]\+(?P<first>[0-9]+)(?:,(?P<count>[0-9]+))?[ ]@@",
    re.MULTILINE | re.VERBOSE,
)
# a file that is no text for git, such as .docx, has no lines: "Binary files a/x and b/x differ"
_BINARY = re.compile(rb"^Binary files ", re.MULTILINE)
_SECONDS = 120
_NO_SETTINGS: Mapping[str, str] = {}
# what a repository's settings could start, whatever is asked: a watcher of files, hooks
_ALONE = ("-c", "core.fsmonitor=", "-c", f"core.hooksPath={os.devnull}")
_PLAIN = (
    *("--no-ext-diff", "--no-textconv", "--no-color", "--no-renames"),
    "--ignore-submodules=all",  # they have settings of their own
)
# take no lock, fetch nothing that a partial clone lacks, speak as the tests know it
_SURROUNDINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
# settings of the repository, not of its user, that name a filter of files
_FILTER = re.compile(
    rb"(?P<scope>local|worktree)\0(?P<name>filter\.[^\0\n]*)\.(?:clean|process|required)[\n\0]",
    re.IGNORECASE,
)


def find_changed(paths: Iterable[str], revision: str) -> dict[str, Lines]:
    """Return the lines of each of *paths* that changed since *revision*; unchanged files lack.

    Files that git does not know, and standard input, are new as a whole. Raises `BadUsage`
    outside a repository, without git, and where there is no such revision.
    """
    changed: dict[str, Lines] = {}
    repositories: dict[Path, _Repository] = {}
    for path in paths:
        if path == STANDARD_INPUT:
            changed[path] = Lines(everything=True)
            continue
        folder = Path(os.path.realpath(Path(path).parent))
        top = _find_top(folder)
        if top not in repositories:
            repositories[top] = _Repository(top, revision)
        lines = repositories[top].compare((folder / Path(path).name).relative_to(top))
        if lines is not None:
            changed[path] = lines
    return changed


class _Repository:
    """One repository at a revision: which files it knows, and which of them changed."""

    def __init__(self, top: Path, revision: str) -> None:
        """Ask git once for what it knows and what changed."""
        self._top = top
        self._commit = _find_commit(top, revision)
        self._unfiltered = _shut_filters(top)
        self._known = _names(top, ("ls-tree", "-r", "--name-only", "-z", self._commit))
        names = ("diff", "--name-only", *_PLAIN, "-z", self._commit)
        self._changed = _names(top, names, self._unfiltered)

    def compare(self, path: Path) -> Lines | None:
        """Return the lines of *path*, from the top, that changed; `None` where none did."""
        name = os.fsencode(path.as_posix())
        if name not in self._known:
            return Lines(everything=True)
        if name not in self._changed:
            return None
        asked = ("diff", *_PLAIN, "--unified=0", self._commit, "--", f":(top,literal){path}")
        said = _ask(self._top, asked, self._unfiltered)
        return Lines(tuple(_read_hunks(said)), everything=bool(_BINARY.search(said)))


def _read_hunks(said: bytes) -> Iterator[tuple[int, int]]:
    """Yield the first and last of the lines that each hunk brings."""
    for hunk in _HUNK.finditer(said):
        first, count = int(hunk["first"]), int(hunk["count"] or 1)
        if count:
            yield first, first + count - 1


@cache
def _find_top(folder: Path) -> Path:
    """Return the top of the repository that *folder* lies in."""
    done = _run(folder, ("rev-parse", "--show-toplevel"))
    if done.returncode:
        message = f"{folder} is in no git repository, so there is nothing to compare with"
        raise BadUsage(message)
    return Path(os.path.realpath(os.fsdecode(done.stdout.rstrip(b"\r\n"))))


def _find_commit(top: Path, revision: str) -> str:
    """Return the commit that *revision* names; what looks like an option is none."""
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    done = _run(top, words)
    if done.returncode:
        message = f"git knows no revision `{revision}` here"
        raise BadUsage(message)
    return done.stdout.decode("ascii").strip()


def _shut_filters(top: Path) -> Mapping[str, str]:
    """Return what keeps git from the filters that the repository names for its own files.

    It is handed over by variables, which any name can be written in.
    """
    words = ("config", "--includes", "--show-scope", "--null", "--get-regexp", r"^filter\.")
    found = _FILTER.finditer(_run(top, words).stdout)
    names = sorted({os.fsdecode(one["name"]) for one in found})
    settings = [(f"{name}.{last}", "") for name in names for last in ("clean", "process")]
    settings += [(f"{name}.required", "false") for name in names]
    given = os.environ.get("GIT_CONFIG_COUNT", "")
    first = int(given) if given.isdecimal() else 0
    made = {"GIT_CONFIG_COUNT": str(first + len(settings))}
    for number, (name, value) in enumerate(settings, first):
        made |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return made


def _names(
    top: Path, words: Sequence[str], settings: Mapping[str, str] = _NO_SETTINGS
) -> frozenset[bytes]:
    return frozenset(_ask(top, words, settings).split(b"\0"))


def _ask(top: Path, words: Sequence[str], settings: Mapping[str, str] = _NO_SETTINGS) -> bytes:
    """Return what git answers; raise `BadUsage` with its reason where it fails."""
    done = _run(top, words, settings)
    if done.returncode:
        message = f"git could not compare: {done.stderr.decode('utf-8', 'replace').strip()}"
        raise BadUsage(message)
    return done.stdout


def _run(
    folder: Path, words: Sequence[str], settings: Mapping[str, str] = _NO_SETTINGS
) -> subprocess.CompletedProcess[bytes]:
    """Run git in *folder* without a shell; it takes no locks and reads nothing from here."""
    program = shutil.which("git")
    if program is None:
        message = "--diff needs git, which is not installed here"
        raise BadUsage(message)
    try:
        return subprocess.run(  # noqa: S603  # no shell, and a revision is never an option
            [program, "--no-pager", *_ALONE, *words],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, **_SURROUNDINGS, **settings},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        message = f"git could not be called: {error}"
        raise BadUsage(message) from error
