"""What the engine adds to the findings of a check: its code and its level, each said once."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from generator import checks
from generator.checks import CHECKS, RULES, code_of, find, missing_locator, unused_allow
from generator.text.diagnostics import Diagnostic, Finding, Level, Note
from generator.text.source import Span

PACKAGE = Path(checks.__file__).parent
BROKEN = Path(__file__).parents[1] / "broken"
MILD = {"same-edge-twice", "self-reference", "statement-without-evidence"}
"""Errors with cases that are warnings, as their rules say."""


def test_every_module_of_the_package_is_a_check():
    """Whoever adds one has nothing to add it to."""
    names = {path.stem.replace("_", "-") for path in PACKAGE.glob("[!_]*.py")}
    assert {code_of(check) for check in (*CHECKS, unused_allow)} == names
    assert len(CHECKS) == len(names) - 1


@pytest.mark.parametrize("level", Level)
def test_a_finding_gets_the_code_and_level_of_its_check(toy, level):
    """The name of the module, and its constant."""
    at, note = Span("content/targets/zip1.yaml", 2), Note("the other")
    check = ModuleType("generator.checks.bad_thing")
    check.LEVEL = level
    check.check = lambda atlas: [Finding(at, atlas.name("targets/zip1"), "mend it", (note,))]
    found = Diagnostic("bad-thing", level, at, "ZIP1", "mend it", (note,))
    assert find(toy, [check]) == [found]


def test_a_mild_finding_is_a_warning_whatever_the_level(toy):
    """Some cases of an error stop nobody."""
    check = ModuleType("generator.checks.bad_thing")
    check.LEVEL = Level.ERROR
    check.check = lambda _: [
        Finding(Span("a"), "b", "c", is_mild=True),
        Finding(Span("a"), "b", "c"),
    ]
    assert [fault.level for fault in find(toy, [check])] == [Level.WARNING, Level.ERROR]


def test_another_level_in_a_module_changes_what_is_told(make_atlas, monkeypatch):
    """The constant is all that says it."""
    broken = (BROKEN / "missing-locator/content").rglob("*.yaml")
    files = {
        str(path.relative_to(BROKEN / "missing-locator/content")): path.read_text(encoding="utf-8")
        for path in broken
    }
    atlas = make_atlas(files)
    assert {fault.level for fault in find(atlas, [missing_locator])} == {Level.WARNING}
    monkeypatch.setattr(missing_locator, "LEVEL", Level.ERROR)
    assert {fault.level for fault in find(atlas, [missing_locator])} == {Level.ERROR}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_reports_show_the_level_that_explain_tells(rule):
    """A rule cannot say one thing and do another."""
    reports = (path.read_text(encoding="utf-8") for path in BROKEN.glob("*/expected.txt"))
    shown = re.compile(rf"^(\w+)\[{rule.code}\]:", re.MULTILINE)
    levels = {level for text in reports for level in shown.findall(text)}
    assert levels <= {rule.level, *(["warning"] if rule.code in MILD else [])}
