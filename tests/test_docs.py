"""What people look up cannot lag behind: every code, check, command and option is explained."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from rule_examples import codes_of

from generator.checks import RULES
from generator.cli import main

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


IDS = [rule.code for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_every_rule_is_told_in_full(rule):
    """A sentence, why it matters, how it looks and how it should."""
    assert re.fullmatch(r"[A-Z`][^.]*(\.\w+[^.]*)*\.", rule.title)
    assert rule.why
    assert all(re.search(r"[.:]$", part) for part in rule.why)
    assert rule.broken
    assert rule.mended
    assert rule.broken != rule.mended


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_every_rule_has_broken_content_beside_its_report(rule):
    """Or a test that makes what cannot be committed."""
    if rule.code in MADE_BY_CODE:
        assert f'"{rule.code}"' in (HERE / MADE_BY_CODE[rule.code]).read_text(encoding="utf-8")
    else:
        assert rule.code in BROKEN


SHOWN = [rule for rule in RULES if rule.code not in MADE_BY_CODE or rule.code == "conflict-mark"]
"""The rules whose examples are content that can be written down."""


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_broken_example_of_a_rule_breaks_this_rule_alone(rule, tmp_path):
    """Whoever reads it sees the rule and nothing else that is wrong."""
    assert codes_of(rule.broken, tmp_path / "content") == {rule.code}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_mended_example_of_a_rule_passes_every_check(rule, tmp_path):
    """Whoever copies it has nothing left to mend."""
    assert codes_of(rule.mended, tmp_path / "content") == set()


def test_no_example_outlives_its_code():
    """A renamed check takes its folder with it."""
    assert BROKEN - set(IDS) == set()
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
