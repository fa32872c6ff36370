"""``crosstalk new``: a record's first text."""

from pathlib import Path
from typing import Any

import click

from generator.cli.common import CONTENT, WORK, run_or_exit
from generator.cli.new_paper import PaperSource
from generator.cli.new_record import NewRecord
from generator.cli.transaction import apply_changes, is_interactive
from generator.drafting.errors import CannotEdit
from generator.examining.examine import examine_content
from generator.importers.europepmc import SERVICE
from generator.records.kinds import KINDS, Kind
from generator.text.spelling import did_you_mean, nearest

_KINDS = {kind.word: kind for kind in KINDS}


class _KindType(click.ParamType[Kind]):
    """Reads `target`, or its folder `targets`."""

    name = "KIND"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kind:
        named = _KINDS | {kind.folder: kind for kind in KINDS}
        if value not in named:
            hint = did_you_mean(nearest(str(value), _KINDS), f"write one of: {', '.join(_KINDS)}")
            self.fail(f"{value!r} is no kind of record; {hint}", param, ctx)
        return named[value]


@click.command
@click.argument("kind", type=_KindType())
@click.argument("slug", default="")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="Fill in a field.")
@click.option("--ask", is_flag=True, help="Ask for what is missing, without a terminal too.")
@click.option("--doi", help="Paper: fill it in from Europe PMC.")
@click.option("--pmid", help="Paper: the same, by PubMed id.")
@click.option("--pmcid", help="Paper: the same, by PubMed Central id.")
@click.option(
    "--from-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Paper: take an answer of Europe PMC that was saved.",
)
@click.option("--service", default=SERVICE, help="Address of Europe PMC's search.")
@CONTENT
def command(  # noqa: PLR0917  # one argument an option
    kind: Kind,
    slug: str,
    settings: tuple[str, ...],
    ask: bool,
    doi: str | None,
    pmid: str | None,
    pmcid: str | None,
    from_file: Path | None,
    service: str,
    content: Path,
) -> None:
    """Begin a record of KIND in the file SLUG.yaml: paper, mechanism, target and so on.

    Asks for what a record of this kind must hold, or takes it from --set; writes
    what else it can hold as comments. Nothing that exists is overwritten.
    """
    source = PaperSource(tuple(filter(None, (doi, pmid, pmcid))), from_file, service)
    if source.is_given and kind.folder != "papers":
        raise click.UsageError(f"only papers are looked up, not a {kind.label.lower()}")
    read = run_or_exit(lambda: examine_content(content, WORK)).content
    try:
        work = NewRecord(kind, read, is_interactive=ask or is_interactive())
        change = work.plan(slug, settings, source)
    except CannotEdit as problem:
        raise click.UsageError(str(problem)) from problem
    run_or_exit(lambda: apply_changes([change], content))
    click.echo(f"Wrote {content}/{change.place}. Fill it in, then run `crosstalk check`.")
