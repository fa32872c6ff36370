"""Broken content beside the exact report that its curator reads, a folder for each code."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import load
from generator.report import show_text
from generator.text.diagnostics import arranged

HERE = Path(__file__).parent
FOLDERS = sorted(folder for folder in (HERE / "broken").iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_broken_content_is_reported_in_these_words(folder, tmp_path, pytestconfig):
    """The toy content with this folder's files over it gives exactly this report."""
    content = tmp_path / "content"
    shutil.copytree(HERE / "toy", content)
    shutil.copytree(folder / "content", content, dirs_exist_ok=True)
    read = load(content)
    faults = arranged((*read.faults, *examine(link(read))))
    out = StringIO()
    show_text(Console(file=out, width=100, no_color=True), faults, read.sources)
    golden = folder / "expected.txt"
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(out.getvalue(), encoding="utf-8")
    assert folder.name in {fault.code for fault in faults}
    assert out.getvalue() == golden.read_text(encoding="utf-8")
