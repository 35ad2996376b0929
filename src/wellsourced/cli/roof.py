"""Groups of commands that import a command when it is asked for, and say errors in a sentence."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable
from inspect import cleandoc
from typing import TypeVar

import click
from click.exceptions import Exit, NoArgsIsHelpError

from wellsourced._leaves import leaf, leaf_names
from wellsourced.errors import WellsourcedError, name_nearest

T = TypeVar("T")

INTERRUPTED = 130  # what a shell reports of a program that was stopped by Ctrl-C
PIPE_CLOSED = 141  # … and of one whose reader went away
# the line before the examples of a command
EXAMPLES = re.compile(r"^(?=Examples?:$)", re.MULTILINE)


def keep_examples(text: str) -> str:
    r"""Return the help *text* with click's sign that its examples are not to be wrapped.

    >>> keep_examples("Do it.\n\nExample:\n  wellsourced do\n")
    'Do it.\n\n\x08\nExample:\n  wellsourced do'
    """
    return EXAMPLES.sub("\b\n", cleandoc(text))


class Command(click.Command):
    """A command whose docstring is its help, with examples that stand as they are written."""

    def __init__(self, *words: str | None, **settings: object) -> None:
        """Take the settings of click, with *help* as it is written."""
        make: Callable[..., None] = super().__init__
        make(*words, **settings)
        self.help = keep_examples(self.help or "")


class LazyGroup(click.Group):
    """Commands that are the modules of a package: each has the constant `COMMAND`."""

    def __init__(self, package: str, **settings: object) -> None:
        """Take the commands from the modules of *package*."""
        make: Callable[..., None] = super().__init__
        make(**settings)
        self.package = package
        self.help = keep_examples(self.help or "")

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 – click's signature
        """Return the names of the commands without importing one."""
        return list(leaf_names(self.package))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command *cmd_name* and return it; `None` where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        return leaf(self.package, cmd_name, "COMMAND", click.Command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that *args* begin with, or name the nearest one."""
        name = args[0]
        if not name.startswith("-") and name not in self.list_commands(ctx):
            message = f"there is no command `{name}`{name_nearest(name, self.list_commands(ctx))}"
            raise click.UsageError(message, ctx)
        return super().resolve_command(ctx, args)


class Complaint(click.ClickException):
    """What ends the program, shown as one sentence on standard error."""

    exit_code = WellsourcedError.exit_code

    def show(self, file: object = None) -> None:  # noqa: ARG002 – click's signature
        """Print the sentence; it is lower case, and the word before it is too."""
        click.echo(f"error: {self.message}", err=True)


class Roof(LazyGroup):
    """The outermost group: what goes wrong below becomes a sentence and an exit code."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the command line."""
        make: Callable[..., click.Context] = super().make_context
        return _say(lambda: make(info_name, args, parent=parent, **extra))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, without looking for garbage meanwhile.

        What a command makes are values without circles, which go when they are done with;
        looking through hundreds of thousands of claims again and again takes a third of the
        time of an audit.
        """
        call: Callable[[click.Context], object] = super().invoke
        collects = gc.isenabled()
        gc.disable()
        try:
            return _say(lambda: call(ctx))
        finally:
            if collects:
                gc.enable()


def _say(step: Callable[[], T]) -> T:
    """Do *step*; turn an error that a person can mend into a `Complaint`."""
    try:
        return step()
    except WellsourcedError as error:
        raise Complaint(str(error)) from error
    except (Complaint, NoArgsIsHelpError):
        raise
    except click.ClickException as error:
        raise Complaint(_in_house_style(error)) from error
    except KeyboardInterrupt:
        raise Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _drop_output()
        raise Exit(PIPE_CLOSED) from None


def _drop_output() -> None:
    """Send what is still to be printed nowhere, so that ending does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _in_house_style(error: click.ClickException) -> str:
    """Return click's sentence in lower case, with the command that explains its options."""
    message = error.format_message().strip().rstrip(".")
    said = message[:1].lower() + message[1:]
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{said} (see `{context.command_path} --help`)" if context else said
