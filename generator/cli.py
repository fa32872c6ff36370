"""The command line: reads the words of a command, calls the walk, tells what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from generator import __version__, report
from generator import serve as preview
from generator.building import walk
from generator.building.faults import BuildError, NotOurs
from generator.building.rendered import WHOLE, Shard, default_jobs
from generator.building.walk import Examined, Plan, examine_content
from generator.checks import CHECKS, code_of
from generator.progress import Progress
from generator.reading.faults import FAULTS
from generator.text.characters import printable
from generator.text.diagnostics import Diagnostic, Level, has_errors

T = TypeVar("T")
CONTENT_HAS_ERRORS = 1
ENVIRONMENT_FAILED = 3

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="Folder of the records.",
)
STRICT = click.option("--strict", is_flag=True, help="Take warnings as errors.")


class _ShardType(click.ParamType[Shard]):
    """Reads `2/3` as the second of three shares."""

    name = "I/N"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Shard:
        number, _, of = str(value).partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            self.fail(f"{value!r} is no share; write 1/3, 2/3 or 3/3", param, ctx)
        return Shard(int(number), int(of))


SHARD = _ShardType()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crosstalk")
def main() -> None:
    """Crosstalk: curated records of tumour-nerve crosstalk in, a linked static site out.

    Exit status: 0 clean, 1 the content has errors, 2 wrong use, 3 the environment failed.
    """


@main.command()
@CONTENT
@STRICT
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to show faults.",
)
def check(content: Path, strict: bool, style: str) -> None:
    """Read and check every record; write nothing."""
    examined = _tried(lambda: examine_content(content))
    if style == "json":
        click.echo(report.as_json(examined.faults))
    elif style == "github":
        click.echo(report.as_github(examined.faults))
        _summarise_for_github(examined.faults)
    else:
        _tell_faults(examined)
    _leave(examined.faults, strict)


@main.command()
@CONTENT
@STRICT
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Folder to publish to; replaced as a whole.",
)
@click.option("--jobs", type=click.IntRange(1), help="Processes that render; all cores by default.")
@click.option("--force", is_flag=True, help="Forget what was rendered before.")
@click.option("--no-search", is_flag=True, help="Leave the search index out.")
@click.option(
    "--shard", type=SHARD, help="Render only share I of N into the store, to be joined elsewhere."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing unless something is wrong.")
def build(  # noqa: PLR0917  # one argument an option
    content: Path,
    strict: bool,
    site: Path,
    jobs: int | None,
    force: bool,
    no_search: bool,
    shard: Shard | None,
    quiet: bool,
) -> None:
    """Check, generate and build the site. Content with errors writes nothing."""
    plan = Plan(
        content,
        site,
        Path(),
        with_search=not no_search,
        jobs=jobs or default_jobs(),
        shard=shard or WHOLE,
        force=force,
    )
    with Progress(quiet=quiet) as progress:
        examined = _tried(lambda: walk.build(plan, progress.tell))
    _tell_errors(examined, quiet=quiet)
    if not has_errors(examined.faults) and not quiet:
        place = plan.work / "store" if shard else site
        click.echo(f"The {'share' if shard else 'site'} is in {place}/")
    _leave(examined.faults, strict)


@main.command()
@CONTENT
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=int, default=8000, show_default=True, help="Port to listen on.")
def serve(content: Path, host: str, port: int) -> None:
    """Show the site on this machine and follow edits of content, templates and theme."""
    plan = Plan(content, Path("build/preview"), Path(), with_search=False)
    click.echo(f"Serving on http://{host}:{port}/ (Ctrl-C ends it)")
    _tried(lambda: preview.serve(plan, host, port, _tell_errors, _complain))


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a diagnostic's CODE means and how to mend it."""
    texts = {code_of(c): cleandoc(c.__doc__ or "") for c in CHECKS} | FAULTS
    if code not in texts:
        raise click.UsageError(f"no diagnostic has the code {code!r}")
    click.echo(f"{code}\n\n{texts[code]}")


def _tried(action: Callable[[], T]) -> T:
    """The action's result; its known failures become one sentence and an exit status."""
    try:
        return action()
    except FileNotFoundError as problem:
        raise click.UsageError(f"there is no {problem.filename or problem}") from problem
    except NotOurs as problem:
        raise click.UsageError(str(problem)) from problem
    except BuildError as problem:
        _complain(str(problem))
    except OSError as problem:
        place = f": {problem.filename}" if problem.filename else ""
        _complain(f"{problem.strerror or problem}{place}")
    sys.exit(ENVIRONMENT_FAILED)


def _complain(words: str) -> None:
    click.echo(f"crosstalk: {printable(words)}", err=True)


def _tell_faults(examined: Examined) -> None:
    console = Console(soft_wrap=True)
    report.show_text(console, examined.faults, examined.content.sources)
    _tell_count(console, examined)


def _tell_errors(examined: Examined, *, quiet: bool = False) -> None:
    """What a build says: errors in full, warnings only counted."""
    console = Console(soft_wrap=True, stderr=quiet)
    errors = [fault for fault in examined.faults if fault.level is Level.ERROR]
    report.show_text(console, errors, examined.content.sources)
    if not quiet:
        _tell_count(console, examined)
        if len(errors) < len(examined.faults):
            console.print("`crosstalk check` shows the warnings.")


def _tell_count(console: Console, examined: Examined) -> None:
    records = len(examined.content.entries) + len(examined.content.unread)
    console.print(f"{records} records read: {report.count_line(examined.faults)}")


def _summarise_for_github(faults: tuple[Diagnostic, ...]) -> None:
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(report.as_markdown(faults))


def _leave(faults: tuple[Diagnostic, ...], strict: bool) -> None:
    if has_errors(faults) or (strict and faults):
        sys.exit(CONTENT_HAS_ERRORS)
