"""The command line: reads the words of a command, calls the walk, tells what came of it.

One module is one command. A command's module is imported when it is called, so
that `crosstalk check` does not wait for what only `crosstalk build` needs.
"""

import gc
import signal
from importlib import import_module
from keyword import iskeyword

import click

from generator import __version__

_COMMANDS = {
    "build": "Check, generate and build the site.",
    "check": "Read and check every record; write nothing.",
    "diff": "Say what changed in the content between two revisions or folders.",
    "explain": "Say what a diagnostic's code means and how to mend it.",
    "format": "Bring record files into the canonical form.",
    "import": "Make records of what others have sent.",
    "new": "Begin a record: ask for what it needs, write a skeleton.",
    "rename": "Call a record by another id, wherever it is named.",
    "schema": "Write the JSON Schemas by which editors complete and explain records.",
    "serve": "Show the site on this machine and follow edits.",
    "stats": "Say how much is curated, and what is missing.",
}
"""What each command does, in the list of commands; its module has its name."""
_OBJECTS = 50_000
"""New objects between two searches for garbage. Records and views live to the end, so that
Python's own 700 cost a tenth of the build after one edit (1,000 records)."""


class _Commands(click.Group):
    """Finds a command's module by its name, when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        # Python cannot have a module called `import`.
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"generator.cli.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _COMMANDS[name]) for name in self.list_commands(ctx)])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crosstalk")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Crosstalk: curated records of tumour-nerve crosstalk in, a linked static site out.

    Exit status: 0 clean, 1 the content has errors, 2 wrong use, 3 the environment failed.
    """
    # Whoever ends a command by SIGTERM gets what Ctrl-C does: no process or folder is left.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    ctx.call_on_close(lambda: signal.signal(signal.SIGTERM, before))
    thresholds = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *thresholds[1:])
    ctx.call_on_close(lambda: gc.set_threshold(*thresholds))
