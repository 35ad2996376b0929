"""How reports look to their readers: figures of axe, of the browser and of the clock.

Run by hand and by the gate: `python tests/bench/looks.py --write FOLDER` renders the showcase,
the made articles and one of 1,000 claims; `python tests/bench/looks.py --check FILE…` opens
each report in headless Chromium on two widths, light and dark, with scripts and without: in four
ways in which each two of these meet, a long report in one, and with `--every-look` in all eight. It
prints what axe finds, what the browser complains of, what was asked for over the network, by
how much the page is too wide, the size and the seconds until it can be used, and ends with 1
where anything is not as it has to be.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from browsing import (
    FEW_LOOKS,
    LACKING,
    LOOKS,
    Look,
    Tab,
    open_tab,
    start_browser,
    violations,
    without_script,
)
from shown import EXAMPLES, shown

with suppress(ImportError):
    from playwright.sync_api import Browser

MEGA = 1_000_000
LARGE = MEGA  # bytes from which a report is looked at in one way, unless all are wanted
HEAVIEST = 2 * MEGA
SLOWEST = 2.0  # seconds from the address to the first moment in which a key would be heard
TRIES = 3
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# resolves when the script is done and the browser has nothing else to do
READY = """new Promise((done) => {
  const idle = () => requestIdleCallback(() => done(performance.now() / 1000));
  if (document.readyState === "complete") idle(); else addEventListener("load", idle);
})"""


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def write(folder: Path) -> None:
    """Write the reports into *folder* with the seconds that each took from audit to page."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (*EXAMPLES, "showcase", "sample", "two", "long"):
        start = time.perf_counter()
        made = shown(name).html
        (folder / f"{name}.html").write_text(made, encoding="utf-8")
        seconds = time.perf_counter() - start
        say(f"{name}: {len(made.encode()) / MEGA:.2f} MB in {seconds:.1f} s")


def faults_of(tab: Tab, document: str) -> Iterator[str]:
    """Yield what is wrong with the page that is open in *tab*; *document* is what it holds."""
    yield from tab.complaints
    yield from (address for address in tab.asked if not address.startswith("file:"))
    tab.open_all()
    yield from violations(tab)
    if tab.ask(WIDER):
        yield f"{tab.ask(WIDER)} pixels too wide"
    if len(document.encode()) > HEAVIEST:
        yield f"{len(document.encode()) / MEGA:.2f} MB"


def look_at(browser: Browser, path: Path, look: Look) -> list[str]:
    """Return what is wrong with a report for who looks at it so, in a tab of its own."""
    document = path.read_text(encoding="utf-8")
    faults: list[str] = []
    if not look.scripted:
        with open_tab(browser, look) as tab:  # as it is; it cannot be asked
            tab.visit(path)
            faults += [*tab.complaints, *tab.asked[1:]]
        path = path.with_suffix(".plain.htm")
        path.write_text(without_script(document), encoding="utf-8")
    with open_tab(browser, Look(look.width, look.scheme)) as tab:
        tab.visit(path)
        faults += faults_of(tab, document)
    if not look.scripted:
        path.unlink()
    return faults


def time_use(browser: Browser, path: Path) -> float:
    """Return the least seconds of a few tries until the report can be used."""
    seconds = []
    for _try in range(TRIES):
        with open_tab(browser, Look()) as tab:
            tab.visit(path)
            ready = tab.ask(READY)
            assert isinstance(ready, float)
            seconds.append(ready)
    return min(seconds)


def check(paths: list[Path], *, every: bool) -> int:
    """Print how each report looks, in *every* way or a few; return how many faults there are."""
    found = 0
    with start_browser() as browser:
        for path in paths:
            seconds = time_use(browser, path)
            size = path.stat().st_size
            say(f"{path.name}: {size / MEGA:.2f} MB, can be used after {seconds:.2f} s")
            faults = [f"{seconds:.2f} s until it can be used"] if seconds > SLOWEST else []
            few = FEW_LOOKS if size < LARGE else FEW_LOOKS[:1]
            looks = LOOKS if every else few
            for look in looks:
                faults += [f"{look}: {fault}" for fault in look_at(browser, path, look)]
            for fault in faults:
                say(f"  {fault}")
            say(f"  {len(faults)} faults in {len(looks)} looks")
            found += len(faults)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("--check", type=Path, nargs="*", metavar="FILE", default=[])
    parser.add_argument("--every-look", action="store_true", help="all eight, which takes minutes")
    wanted = parser.parse_args()
    if wanted.write:
        write(wanted.write)
    if wanted.check and LACKING:
        say(f"skipped: {LACKING}")
        return 0
    paths = [path.resolve() for path in wanted.check]
    return min(1, check(paths, every=wanted.every_look)) if paths else 0


if __name__ == "__main__":
    sys.exit(main())
