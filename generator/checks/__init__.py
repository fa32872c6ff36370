"""The checks: one rule is one module; all of them are listed here.

A check takes the atlas and yields diagnostics. Its module has the code as its
name (with underscores), a docstring that is its documentation (in the form of
``generator.text.rules``), a ``LEVEL``, and a folder in ``tests/broken/`` with an
example.
"""

from __future__ import annotations

from types import ModuleType

from generator.atlas.atlas import Atlas
from generator.checks import (
    bad_identifier,
    cycle_in_parents,
    dangling_reference,
    duplicate_evidence,
    duplicate_identifier,
    duplicate_statement_id,
    link_to_nowhere,
    orphan_record,
    redirect_to_nowhere,
    retracted_paper_used,
    self_reference,
    statement_without_evidence,
    unused_process,
)
from generator.reading.faults import FAULTS
from generator.text.diagnostics import Diagnostic, Level, arranged
from generator.text.rules import Rule, read_rule

CHECKS: tuple[ModuleType, ...] = (
    bad_identifier,
    cycle_in_parents,
    dangling_reference,
    duplicate_evidence,
    duplicate_identifier,
    duplicate_statement_id,
    link_to_nowhere,
    orphan_record,
    redirect_to_nowhere,
    retracted_paper_used,
    self_reference,
    statement_without_evidence,
    unused_process,
)


def code_of(check: ModuleType) -> str:
    """The code of a check: its module's name in kebab case."""
    return check.__name__.rpartition(".")[2].replace("_", "-")


_OF_READING = {code: read_rule(code, Level.ERROR, text) for code, text in FAULTS.items()}
_OF_CHECKS = {
    code_of(check): read_rule(code_of(check), check.LEVEL, check.__doc__ or "") for check in CHECKS
}
RULES: tuple[Rule, ...] = tuple(rule for _, rule in sorted((_OF_READING | _OF_CHECKS).items()))
"""What is said of every code: those of reading, and those of the checks."""


def examine(atlas: Atlas) -> tuple[Diagnostic, ...]:
    """Every fault between records, sorted; warnings that records allow are left out.

    An error cannot be allowed: what it stands for would break the pages.
    """
    allowed = {
        (entry.document.source.path, code)
        for entry in atlas.entries.values()
        for code in entry.record.allow
    }
    return arranged(
        fault
        for check in CHECKS
        for fault in check.check(atlas)
        if fault.level is Level.ERROR or (fault.span.path, fault.code) not in allowed
    )
