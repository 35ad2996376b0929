"""Articles joined in several processes at once, in the order in which they were named.

What comes back is what one process alone would give, to the byte: each worker joins whole
articles, and libraries stay where they were read, for they are larger than what rests on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wellsourced.project.joining import Outcome, Shelf, Task, join_file
from wellsourced.project.listing import NamedFile
from wellsourced.project.processes import follow_parent, losing_none
from wellsourced.references import Library

# what a worker process works on: set once, when it starts
_task: Task | None = None
_shelf = Shelf()


def join_files(task: Task, files: Sequence[NamedFile], jobs: int) -> Iterator[Outcome]:
    """Yield what came of each of *files*, in their order, worked on by *jobs* processes.

    The articles come without their library: who asks has it or reads it once. Raises
    `WorkerLost` where the system ended a process.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(
        min(jobs, len(files)),
        mp_context=get_context("spawn"),  # the same on every system; threads are no danger
        initializer=_begin,
        initargs=(task,),
    )
    with losing_none():
        try:
            yield from pool.map(_work, files)
        finally:
            pool.shutdown(cancel_futures=True)


def _begin(task: Task) -> None:
    """Take *task*."""
    global _task  # noqa: PLW0603  # a process has one task, handed over when it starts
    follow_parent()
    _task = task


def _work(file: NamedFile) -> Outcome:
    if _task is None:  # pragma: no cover  # a worker never works before it began
        message = "the worker has no task"
        raise RuntimeError(message)
    outcome = join_file(_task, file, _shelf)
    if outcome.article is None:
        return outcome
    return replace(outcome, article=replace(outcome.article, library=Library()))
