"""What checks can mend themselves: with the edits made, nothing is left to tell."""

import shutil
from pathlib import Path

import pytest

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import load
from generator.text.diagnostics import arranged

TESTS = Path(__file__).parent.parent
MENDED_WHOLLY = (
    "doi-spelling",
    "look-alike-letter",
    "markup-in-text",
    "not-normalized",
    "trailing-space",
)
MENDED_IN_PART = (
    "bad-identifier",
    "odd-species",
    "odd-title",
    "redirect-to-nowhere",
    "unknown-value",
)


def read(content):
    """The faults of a content folder, by whether they can mend themselves."""
    loaded = load(content)
    faults = arranged((*loaded.faults, *examine(link(loaded))))
    return [f for f in faults if f.edits], [f for f in faults if not f.edits]


def mend(content, faults):
    """Make all edits, the last of each line first."""
    edits = [edit for fault in faults for edit in fault.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        path, at = content.parent / edit.span.path, edit.span
        lines = path.read_text(encoding="utf-8").split("\n")
        line = lines[at.line - 1]
        lines[at.line - 1] = line[: at.column - 1] + edit.text + line[at.end_column - 1 :]
        path.write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("code", [*MENDED_WHOLLY, *MENDED_IN_PART])
def test_a_fault_that_can_mend_itself_is_gone_when_it_has(code, tmp_path):
    """And nothing else is told in its place."""
    content = tmp_path / "content"
    shutil.copytree(TESTS / "toy", content)
    shutil.copytree(TESTS / "broken" / code / "content", content, dirs_exist_ok=True)
    fixable, others = read(content)
    assert code in {fault.code for fault in fixable}
    assert code not in MENDED_WHOLLY or others == []
    mend(content, fixable)
    left, still = read(content)
    assert left == []
    assert {f.message for f in still} <= {f.message for f in others}
