"""The checks: one rule is one module; all of them are listed here.

A check takes the atlas and yields diagnostics. Its module has the code as its
name (with underscores), a docstring that is its documentation (in the form of
``generator.text.rules``, with examples that a test runs), a ``LEVEL``, and a
folder in ``tests/broken/`` with broken content and its report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import ModuleType

from generator.atlas.atlas import Atlas
from generator.checks import (
    ambiguous_symbol,
    aspect_of_process,
    bad_identifier,
    basis_beyond_reading,
    copied_text,
    cycle_in_parents,
    dangling_reference,
    doi_spelling,
    double_negation,
    duplicate_evidence,
    duplicate_identifier,
    duplicate_statement,
    duplicate_statement_id,
    foreign_tumor_type,
    headline_against_effect,
    headline_without_nerve,
    idle_therapy,
    ill_matched_object,
    label_mismatch,
    language_mismatch,
    link_to_nowhere,
    look_alike_letter,
    markup_in_text,
    misplaced_class,
    missing_locator,
    not_normalized,
    notice_without_status,
    odd_author_name,
    odd_species,
    odd_title,
    opposite_statements,
    orphan_record,
    placeholder_text,
    preprint_as_published,
    protocol_as_evidence,
    published_in_future,
    quote_not_found,
    quoted_text,
    redirect_to_nowhere,
    redundant_parent,
    related_twice,
    repeated_class,
    retracted_paper_used,
    review_as_experiment,
    same_finding_twice,
    self_reference,
    shared_name,
    shared_xref,
    slug_unlike_name,
    statement_without_evidence,
    stray_text,
    target_without_identifier,
    text_length,
    trailing_space,
    transfer_without_cargo,
    trial_without_numbers,
    tumor_without_mechanism,
    unsigned_record,
    unused_allow,
    unused_participant,
    unused_process,
    via_repeats_end,
    wrong_checksum,
    year_mismatch,
)
from generator.reading.explanations import FAULTS
from generator.text.diagnostics import Diagnostic, Level, arranged
from generator.text.rules import Rule, read_rule

CHECKS: tuple[ModuleType, ...] = (
    ambiguous_symbol,
    aspect_of_process,
    bad_identifier,
    basis_beyond_reading,
    copied_text,
    cycle_in_parents,
    dangling_reference,
    doi_spelling,
    double_negation,
    duplicate_evidence,
    duplicate_identifier,
    duplicate_statement,
    duplicate_statement_id,
    foreign_tumor_type,
    headline_against_effect,
    headline_without_nerve,
    idle_therapy,
    ill_matched_object,
    label_mismatch,
    language_mismatch,
    link_to_nowhere,
    look_alike_letter,
    markup_in_text,
    misplaced_class,
    missing_locator,
    not_normalized,
    notice_without_status,
    odd_author_name,
    odd_species,
    odd_title,
    opposite_statements,
    orphan_record,
    placeholder_text,
    preprint_as_published,
    protocol_as_evidence,
    published_in_future,
    quote_not_found,
    quoted_text,
    redirect_to_nowhere,
    redundant_parent,
    related_twice,
    repeated_class,
    retracted_paper_used,
    review_as_experiment,
    same_finding_twice,
    self_reference,
    shared_name,
    shared_xref,
    slug_unlike_name,
    statement_without_evidence,
    stray_text,
    target_without_identifier,
    text_length,
    trailing_space,
    transfer_without_cargo,
    trial_without_numbers,
    tumor_without_mechanism,
    unsigned_record,
    unused_participant,
    unused_process,
    via_repeats_end,
    wrong_checksum,
    year_mismatch,
)


def code_of(check: ModuleType) -> str:
    """The code of a check: its module's name in kebab case."""
    return check.__name__.rpartition(".")[2].replace("_", "-")


_OF_READING = {code: read_rule(code, Level.ERROR, text) for code, text in FAULTS.items()}
_OF_CHECKS = {
    code_of(check): read_rule(code_of(check), check.LEVEL, check.__doc__ or "")
    for check in (*CHECKS, unused_allow)
}
RULES: tuple[Rule, ...] = tuple(rule for _, rule in sorted((_OF_READING | _OF_CHECKS).items()))
"""What is said of every code: those of reading, and those of the checks."""


def examine(atlas: Atlas) -> tuple[Diagnostic, ...]:
    """Every fault between records, sorted; warnings that records allow are left out."""
    return judge(atlas, find(atlas, CHECKS))


def find(atlas: Atlas, checks: Iterable[ModuleType]) -> list[Diagnostic]:
    """Every fault that ``checks`` find, allowed or not."""
    return [fault for check in checks for fault in check.check(atlas)]


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
    return arranged((*kept, *unused_allow.check(atlas, found, RULES)))
