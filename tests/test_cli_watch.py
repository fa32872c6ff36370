"""`crosstalk check --watch`: again and again, until it is interrupted."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from running import Running

from generator.cli import main

pytestmark = pytest.mark.slow
TOY = Path(__file__).parent / "toy"
WATCHING = "Watching content/ (Ctrl-C ends it)"


@pytest.fixture
def desk(tmp_path):
    """A folder with the toy content."""
    shutil.copytree(TOY, tmp_path / "content")
    return tmp_path


def test_every_change_is_checked(desk):
    """A fault shows when it is saved and goes when it is mended; SIGTERM ends it with status 0."""
    record = desk / "content" / "targets" / "zip1.yaml"
    text = record.read_text(encoding="utf-8")
    with Running(desk, "check", "--watch") as watch:
        watch.until(WATCHING)
        assert watch.said[0].endswith("records read: no faults")
        record.write_text(text.replace("name:", "nam:", 1), encoding="utf-8")
        watch.until("error[unknown-field]: `nam` is not a field of a target")
        watch.until(WATCHING)
        record.write_text(text, encoding="utf-8")
        watch.until("records read: no faults")
        watch.until(WATCHING)
        assert watch.stop() == (0, [])
    # Not at a terminal, so nothing is cleared.
    assert "\x1b" not in "".join(watch.said)


def test_files_that_come_and_go_are_changes_too(desk):
    """A new record with a fault, then none."""
    record = desk / "content" / "targets" / "zed2.yaml"
    with Running(desk, "check", "--watch", "--format", "json") as watch:
        watch.until(WATCHING)
        record.write_text("nam: Zed\n", encoding="utf-8")
        watch.until('"path": "content/targets/zed2.yaml"')
        watch.until(WATCHING)
        record.unlink()
        watch.until("[]")


def test_a_missing_folder_is_wrong_use(tmp_path):
    """Status 2, as without --watch."""
    with Running(tmp_path, "check", "--watch") as watch:
        status, said = watch.end()
    assert (status, said[-1]) == (2, "Error: there is no content")


def test_watching_does_not_mend():
    """It would ask in the middle of somebody's edit."""
    done = CliRunner().invoke(main, ["check", "--watch", "--fix"])
    assert (done.exit_code, "leave --fix out" in done.output) == (2, True)
