"""The real content, for what must hold of every shipped figure."""

from pathlib import Path

import pytest

from generator.reading.load import load


@pytest.fixture(scope="module")
def real_content():
    """Everything read from the real content."""
    return load(Path(__file__).parent.parent.parent / "content")
