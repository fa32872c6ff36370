"""``crosstalk build``: check, generate and build the site."""

from pathlib import Path
from typing import Any

import click

from generator.building import walk
from generator.building.plan import WHOLE, Plan, Shard, default_jobs
from generator.cli.common import CONTENT, STRICT, exit_with, folder_option, run_or_exit, show_errors
from generator.progress import Progress
from generator.text.diagnostics import has_errors


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


@click.command
@CONTENT
@STRICT
@folder_option("--site", "site", help="Folder to publish to; replaced as a whole.")
@click.option("--jobs", type=click.IntRange(1), help="Processes that render; all cores by default.")
@click.option("--force", is_flag=True, help="Forget what was rendered before.")
@click.option("--no-search", is_flag=True, help="Leave the search index out.")
@click.option(
    "--shard", type=SHARD, help="Render only share I of N into the store, to be joined elsewhere."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing unless something is wrong.")
def command(  # noqa: PLR0917  # one argument an option
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
        examined = run_or_exit(lambda: walk.build(plan, progress.tell))
    show_errors(examined, quiet=quiet)
    if not has_errors(examined.faults) and not quiet:
        place = plan.work / "store" if shard else site
        click.echo(f"The {'share' if shard else 'site'} is in {place}/")
    exit_with(examined.faults, strict=strict)
