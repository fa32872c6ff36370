"""The real content passes its own rules; these tests ask nothing else of it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.atlas.link import link
from generator.checks import examine
from generator.cli import main
from generator.reading.load import load

pytestmark = pytest.mark.content
CONTENT = Path(__file__).parent.parent / "content"


def test_the_content_has_no_faults():
    """Neither errors nor warnings: what is meant so says why under `allow`."""
    content = load(CONTENT)
    faults = (*content.faults, *examine(link(content)))
    assert [f"{fault.span}: {fault.code}: {fault.message}" for fault in faults] == []


def test_the_content_is_formatted():
    """As `crosstalk format --check` says, which pull requests run."""
    done = CliRunner().invoke(main, ["format", "--check", "--content", str(CONTENT)])
    assert done.exit_code == 0, done.output
