"""What people look up cannot lag behind: every code, check, command and option is explained."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.checks import CHECKS, RULES, code_of
from generator.cli import main
from generator.reading.faults import FAULTS

HERE = Path(__file__).parent
BROKEN = {folder.name for folder in (HERE / "broken").iterdir() if folder.is_dir()}
MADE_BY_CODE = {
    "outside-link": "reading/test_reading_find.py",
    "unreadable": "reading/test_reading_guard.py",
    "file-too-large": "reading/test_reading_guard.py",
    "not-utf8": "reading/test_reading_guard.py",
    "conflict-mark": "reading/test_reading_guard.py",
}
"""Faults that no committed file can show, and the tests that make them."""


@pytest.mark.parametrize("check", CHECKS, ids=code_of)
def test_every_check_has_a_page_and_an_example(check):
    """Its docstring is the page: a sentence, then why it matters and how to mend it."""
    [rule] = [rule for rule in RULES if rule.code == code_of(check)]
    assert re.fullmatch(r"[A-Z].*\.", rule.title)
    assert rule.why
    assert rule.why[-1].endswith(".")
    assert rule.code in BROKEN


@pytest.mark.parametrize("code", FAULTS)
def test_every_fault_of_reading_has_an_explanation_and_an_example(code):
    """Broken content beside its report, or a test that makes what cannot be committed."""
    assert FAULTS[code].endswith(".")
    if code in MADE_BY_CODE:
        assert f'"{code}"' in (HERE / MADE_BY_CODE[code]).read_text(encoding="utf-8")
    else:
        assert code in BROKEN


def test_no_example_outlives_its_code():
    """A renamed check takes its folder with it."""
    assert BROKEN - {*FAULTS, *map(code_of, CHECKS)} == set()
    assert BROKEN & set(MADE_BY_CODE) == set()


def codes_shown():
    """Every code that any expected report shows."""
    reports = (path.read_text(encoding="utf-8") for path in HERE.glob("broken/*/expected.txt"))
    shown = re.compile(r"^\w+\[(.+?)\]:", re.MULTILINE)
    return sorted({code for text in reports for code in shown.findall(text)})


@pytest.mark.parametrize("code", [*codes_shown(), *MADE_BY_CODE])
def test_explain_knows_every_code_that_a_report_shows(code):
    """Whoever reads a code in a report can ask for it."""
    done = CliRunner().invoke(main, ["explain", code])
    assert done.exit_code == 0
    assert done.output.startswith(f"{code} (")


def commands(group=main, name="crosstalk"):
    """Every command by its full name."""
    yield name, group
    if isinstance(group, click.Group):
        context = click.Context(group)
        for word in group.list_commands(context):
            yield from commands(group.get_command(context, word), f"{name} {word}")


COMMANDS = dict(commands())


@pytest.mark.parametrize(("name", "command"), COMMANDS.items(), ids=COMMANDS)
def test_every_command_and_option_has_help(name, command):
    """`--help` says of each what it does."""
    assert command.help
    assert command.help.rstrip().endswith(".")
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []
    words = name.split()[1:]
    assert CliRunner().invoke(main, [*words, "--help"]).exit_code == 0
