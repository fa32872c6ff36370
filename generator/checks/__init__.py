"""The checks: every module of this package is one rule.

A check takes the atlas and yields findings. Its module says all there is to say
of it, each thing once: its name is the code (with underscores), its docstring
the documentation (in the form of ``generator.text.rules``, with examples that a
test runs), its ``LEVEL`` the level. ``tests/broken/`` has a folder with broken
content and its report for each.
"""

import ast
import inspect
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from generator.atlas.atlas import Atlas
from generator.checks import unused_allow
from generator.reading.explanations import FAULTS
from generator.text.diagnostics import Diagnostic, Finding, Level, arranged
from generator.text.rules import Rule, read_rule

_MODULES = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
CHECKS: tuple[ModuleType, ...] = tuple(check for check in _MODULES if check is not unused_allow)
"""All checks by code, but the one that looks at what these find."""


def _docstring(check: ModuleType) -> str:
    """The rule that a check tells, also where Python drops docstrings (``-OO``)."""
    if check.__doc__ is not None:
        return check.__doc__
    return ast.get_docstring(ast.parse(inspect.getsource(check)), clean=False) or ""


def code_of(check: ModuleType) -> str:
    """The code of a check: its module's name in kebab case."""
    return check.__name__.rpartition(".")[2].replace("_", "-")


_OF_READING = {code: read_rule(code, Level.ERROR, text) for code, text in FAULTS.items()}
_OF_CHECKS = {
    code_of(check): read_rule(code_of(check), check.LEVEL, _docstring(check)) for check in _MODULES
}
RULES: tuple[Rule, ...] = tuple(rule for _, rule in sorted((_OF_READING | _OF_CHECKS).items()))
"""What is said of every code: those of reading, and those of the checks."""


def examine(atlas: Atlas) -> tuple[Diagnostic, ...]:
    """Every fault between records, sorted; warnings that records allow are left out."""
    return judge(atlas, find(atlas, CHECKS))


def find(atlas: Atlas, checks: Iterable[ModuleType]) -> list[Diagnostic]:
    """Every fault that ``checks`` find, allowed or not."""
    return [fault for check in checks for fault in _stamp(check, check.check(atlas))]


def judge(atlas: Atlas, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is told of all that was ``found``, sorted: what records allow is left out.

    An error cannot be allowed: what it stands for would break the pages. An
    exception that nothing calls for is itself a warning.
    """
    allowed = {
        (entry.document.source.path, code)
        for entry in atlas.entries.values()
        for code in entry.record.allow
    }
    kept = (
        fault
        for fault in found
        if fault.level is Level.ERROR or (fault.span.path, fault.code) not in allowed
    )
    return arranged((*kept, *_stamp(unused_allow, unused_allow.check(atlas, found, RULES))))


def _stamp(check: ModuleType, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    """The findings of a check, with its code and level."""
    code = code_of(check)
    return (finding.told_as(code, check.LEVEL) for finding in findings)
