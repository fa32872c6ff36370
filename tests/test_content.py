"""The real content passes its own rules; these tests ask nothing else of it."""

from pathlib import Path

import pytest

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import load
from generator.text.diagnostics import Level

pytestmark = pytest.mark.content
CONTENT = Path(__file__).parent.parent / "content"


def test_the_content_has_no_errors():
    """What `crosstalk check` asks before a build; warnings are for the curators to weigh."""
    content = load(CONTENT)
    faults = (*content.faults, *examine(link(content)))
    errors = [fault for fault in faults if fault.level is Level.ERROR]
    assert [f"{fault.span}: {fault.code}: {fault.message}" for fault in errors] == []
