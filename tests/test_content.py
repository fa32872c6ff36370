"""The real content passes its own rules; these tests ask nothing else of it."""

from pathlib import Path

import pytest
import warned
from click.testing import CliRunner

from generator.atlas.link import link
from generator.checks import examine
from generator.cli import main
from generator.reading.load import load
from generator.text.diagnostics import Level

pytestmark = pytest.mark.content
CONTENT = Path(__file__).parent.parent / "content"


def test_the_content_has_no_errors(request, record_property):
    """Warnings stop nobody: where there are more or fewer than known, the summary tells."""
    content = load(CONTENT)
    faults = (*content.faults, *examine(link(content)))
    found = warned.counted(faults)
    if request.config.getoption("--update-warnings"):
        warned.FILE.write_text(warned.written(found), encoding="utf-8")
    known = warned.read(warned.FILE.read_text(encoding="utf-8"))
    record_property("warnings", list(warned.changes(known, found)))
    errors = [fault for fault in faults if fault.level is Level.ERROR]
    assert [f"{fault.span}: {fault.code}: {fault.message}" for fault in errors] == []


def test_the_content_is_formatted():
    """As `crosstalk format --check` says, which pull requests run."""
    done = CliRunner().invoke(main, ["format", "--check", "--content", str(CONTENT)])
    assert done.exit_code == 0, done.output
