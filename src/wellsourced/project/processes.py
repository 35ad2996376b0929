"""Work done in several processes at once: what comes back is what one alone gives, in its order.

Processes are started so that they import nothing from the working directory: a project may come
from anybody, and its files are no part of the program.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from wellsourced.errors import WorkerLost

Given = TypeVar("Given")
Made = TypeVar("Made")
AHEAD = 3  # pieces of work a process that are on their way at once
_SAFE_PATH = "PYTHONSAFEPATH"


def count_workers(jobs: int) -> int:
    """Return how many processes *jobs* asks for; 0 is one a processor that may be used."""
    if jobs:
        return jobs
    usable = getattr(os, "sched_getaffinity", None)  # where the system lets it be known
    return len(usable(0)) if usable else os.cpu_count() or 1


def work_in_order(
    work: Callable[[Given], Made], pieces: Iterable[Given], jobs: int
) -> Iterator[tuple[Given, Made]]:
    """Yield each of *pieces* with what *work* made of it, in order, by *jobs* processes.

    Pieces are asked for when a process is to have them. Where the system can, the processes
    are copies of this one, which have imported already what it has. Raises `WorkerLost` where
    the system ended a process.
    """
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    # on macOS its own libraries do not stand being copied
    way = "fork" if hasattr(os, "fork") and sys.platform != "darwin" else "spawn"
    with starting():
        pool = ProcessPoolExecutor(jobs, mp_context=get_context(way), initializer=follow_parent)
    waiting: deque[tuple[Given, Future[Made]]] = deque()
    with losing_none():
        try:
            for piece in pieces:
                with starting():
                    waiting.append((piece, pool.submit(work, piece)))
                if len(waiting) >= jobs * AHEAD:
                    done, made = waiting.popleft()
                    yield done, made.result()
            while waiting:
                done, made = waiting.popleft()
                yield done, made.result()
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def starting() -> Iterator[None]:
    """Have Python start meanwhile without the working directory among what it imports from.

    A new interpreter has it first, before anything of ours could take it out. What the caller's
    own imports are found by is handed to the worker afterwards.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


@contextmanager
def losing_none() -> Iterator[None]:
    """Say what may have ended a process that did not end by itself."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield
    except BrokenProcessPool as error:
        message = "a worker process was ended, perhaps for want of memory; give fewer --jobs"
        raise WorkerLost(message) from error


def follow_parent() -> None:
    """Leave it to the first process what Control-C means, and end when that one has ended.

    One that is killed can tell nobody; a worker would wait for its next piece for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
