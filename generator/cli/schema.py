"""``crosstalk schema``: the JSON Schemas that editors read."""

import sys
from pathlib import Path

import click

from generator.cli.common import CONTENT_HAS_ERRORS, folder_option, print_error, run_or_exit
from generator.exports.schema import schemas
from generator.storage.files import write_atomically


@click.command
@folder_option("--out", "schema", help="Folder of the schemas.")
@click.option("--check", is_flag=True, help="Write nothing; fail when one is not current.")
def command(out: Path, check: bool) -> None:
    """Write the JSON Schemas by which editors complete and explain records."""
    stale = run_or_exit(lambda: _stale(out))
    if check:
        for path in stale:
            print_error(f"{path} is not what the models say; `crosstalk schema` writes it anew")
        sys.exit(CONTENT_HAS_ERRORS if stale else 0)
    run_or_exit(lambda: _write(stale))
    click.echo(f"{len(schemas())} schemas in {out}/, {len(stale)} of them written")


def _stale(out: Path) -> dict[Path, bytes]:
    """What ought to stand in each file that is missing, or holds something else."""
    wanted = {out / f"{name}.json": text.encode() for name, text in schemas().items()}
    return {
        path: data
        for path, data in wanted.items()
        if not path.is_file() or path.read_bytes() != data
    }


def _write(files: dict[Path, bytes]) -> None:
    for path, data in files.items():
        write_atomically(path, data)
