"""Articles worked on in several processes at once, in the order in which they were named.

What comes back is what one process alone would give, to the byte: each worker works on whole
articles. Few are on their way at once, so that what is done does not pile up.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TypeVar, cast

from wellsourced.project.joining import Outcome, Shelf, Task, join_file
from wellsourced.project.listing import NamedFile
from wellsourced.project.processes import AHEAD, follow_parent, losing_none, starting
from wellsourced.references import Library

Made = TypeVar("Made")
Work = Callable[[NamedFile], Made]

# what a worker process does with a file: settled once, when it starts
_task: Work[object] | None = None


def join_files(task: Task, files: Iterable[NamedFile], jobs: int) -> Iterator[Outcome]:
    """Yield what came of each of *files*, in their order, worked on by *jobs* processes.

    The articles come without their library: who asks has it or reads it once, for libraries
    are larger than what rests on them. Raises `WorkerLost` where the system ended a process.
    """
    return spread(partial(_begin_joining, task), files, jobs)


def _begin_joining(task: Task) -> Work[Outcome]:
    return partial(_join, task, Shelf())


def _join(task: Task, shelf: Shelf, file: NamedFile) -> Outcome:
    outcome = join_file(task, file, shelf)
    if outcome.article is None:
        return outcome
    return replace(outcome, article=replace(outcome.article, library=Library()))


def spread(
    begin: Callable[[], Work[Made]], files: Iterable[NamedFile], jobs: int
) -> Iterator[Made]:
    """Yield what is made of each of *files*, in their order, by *jobs* processes.

    Each process asks *begin* once what it is to do. Raises `WorkerLost` where the system ended
    one.
    """
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    with starting():
        pool = ProcessPoolExecutor(
            jobs,
            mp_context=get_context("spawn"),  # the same on every system; threads are no danger
            initializer=_begin,
            initargs=(begin,),
        )
    waiting: deque[Future[object]] = deque()
    with losing_none():
        try:
            for file in files:
                with starting(), _unheard():
                    waiting.append(pool.submit(_work, file))
                if len(waiting) >= jobs * AHEAD:
                    yield cast("Made", waiting.popleft().result())
            while waiting:
                yield cast("Made", waiting.popleft().result())
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _unheard() -> Iterator[None]:
    """Keep Control-C until later, for this process and for good for those it starts meanwhile.

    One that hears it while it begins would say so in twenty lines; what they do is ended with
    this process.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(begin: Callable[[], Work[object]]) -> None:
    """Take down what this process does."""
    global _task  # noqa: PLW0603  # a process has one task, handed over when it starts
    follow_parent()
    _task = begin()


def _work(file: NamedFile) -> object:
    if _task is None:  # pragma: no cover  # a worker never works before it began
        message = "the worker has no task"
        raise RuntimeError(message)
    return _task(file)
