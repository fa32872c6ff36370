"""``crosstalk stats``: how much is curated, and what is missing."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator.atlas.atlas import Atlas
from generator.atlas.statistics import Statistics, statistics
from generator.cli.common import CONTENT, format_option, read_without_errors
from generator.text.characters import printable

_ROWS = 10
_WIDTH = 100


@click.command
@CONTENT
@format_option("text", "json", help="How to show them.")
@click.option("--all", "whole", is_flag=True, help="List everything, not only the first rows.")
def command(content: Path, style: str, whole: bool) -> None:
    """Say how much is curated, how well it is supported, and what is missing."""
    atlas = read_without_errors(content).atlas
    found = statistics(atlas)
    if style == "json":
        click.echo(_as_json(found))
    else:
        _show(Console(width=_WIDTH), found, atlas, None if whole else _ROWS)


def _as_json(found: Statistics) -> str:
    tables = asdict(found)
    for row in tables["tumors"]:
        row["by_class"] = dict(row["by_class"])
    return json.dumps(tables, ensure_ascii=False, indent=1, default=str)


def _show(console: Console, found: Statistics, atlas: Atlas, most: int | None) -> None:
    console.print(
        f"{found.statements} statements with {found.evidence} evidence items; "
        f"{found.contested} statements are contested",
        highlight=False,
    )
    kinds = ((k.plural, k.records, k.stub, k.curated, k.reviewed) for k in found.kinds)
    _table(console, "Records", ("", "all", "stubs", "curated", "reviewed"), kinds)
    tumors = (
        (
            atlas.name(row.tumor),
            row.mechanisms,
            row.papers,
            "yes" if row.human else "no",
            ", ".join(f"{term} {count}" for term, count in row.by_class),
        )
        for row in found.tumors[:most]
    )
    columns = ("", "mechanisms", "papers", "in people", "mechanisms by class")
    _table(console, "Tumour types, with their subtypes", columns, tumors)
    _more(console, len(found.tumors), most)
    levels = (
        (row.level, row.supports, row.opposes, row.no_effect, row.inconclusive, row.uncounted)
        for row in found.levels
    )
    stances = ("", "supports", "opposes", "no effect", "inconclusive", "not counted")
    _table(console, "Evidence items by level", stances, levels)
    oldest = ((row.record, row.on or "no date") for row in found.oldest[:most])
    _table(console, "Waiting longest for another look", ("", "last curated"), oldest)
    _list(console, "Stubs", found.stubs, most)
    for gap in found.gaps:
        _list(console, gap.title, gap.things, most)


def _table(
    console: Console, title: str, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]
) -> None:
    console.print(f"\n{title}", style="bold", highlight=False)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for index, name in enumerate(head):
        is_words = index == 0 or name in {"mechanisms by class", "last curated", "in people"}
        table.add_column(name, justify="left" if is_words else "right", overflow="fold")
    for row in rows:
        # Text, so that no name can carry styles or colour a terminal.
        table.add_row(*(Text(printable(str(cell))) for cell in row))
    console.print(table)


def _list(console: Console, title: str, things: tuple[str, ...], most: int | None) -> None:
    console.print(f"\n{title}: {len(things)}", style="bold", highlight=False)
    for thing in things[:most]:
        console.print(Text(f"  {printable(thing)}"))
    _more(console, len(things), most)


def _more(console: Console, count: int, most: int | None) -> None:
    if most is not None and count > most:
        console.print(f"  … {count - most} more: --all shows them", highlight=False)
