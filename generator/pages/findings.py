"""Words for what one result found, and the cells that tell of its study: shared by all tables."""

from generator.atlas.evidence import Bearing
from generator.atlas.leading import size_of
from generator.atlas.results import Direction, Mode, Result
from generator.pages.badges import level_badge
from generator.pages.estimates import number_text
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.pieces import Badge, Link, Pieces, Text, joined
from generator.pages.view import TableCell
from generator.records.entity import TumorType
from generator.records.evidence import NO_TUMOR
from generator.records.statement import Statement
from generator.text.addresses import statement_address

_SURVIVAL = "processes/survival"
_WORD = {
    Direction.RAISES: "more",
    Direction.LOWERS: "less",
    Direction.NONE: "no difference",
    Direction.CHANGES: "changed",
    Direction.UNCLEAR: "inconclusive",
}
_LENGTH = {Direction.RAISES: "longer", Direction.LOWERS: "shorter"}


def found_word(result: Result) -> str:
    """What was found, in a word: ``longer``, ``less``, ``no difference``, ``inconclusive``."""
    if result.direction is Direction.NONE and not result.level.is_human:
        return "no effect"
    relation, is_subject = result.statement.relation, result.thing == result.statement.subject
    if result.direction is Direction.CHANGES and relation.sign is None and is_subject:
        return relation.label
    words = _WORD | _LENGTH if result.statement.object == _SURVIVAL else _WORD
    return words[result.direction]


def found_badge(result: Result) -> Badge:
    """The word, with what it means."""
    return Badge(found_word(result), "ct-found-word", result.direction.definition)


def outcome(statement: Statement, linker: Linker) -> Pieces:
    """What was measured: the object, its aspect and state, and where it was measured."""
    pieces: Pieces = (linker.to(statement.object),)
    if statement.aspect:
        pieces = (Text(f"{statement.aspect.label} of "), *pieces)
    if statement.object_state:
        pieces = (*pieces, Text(f", {statement.object_state}"))
    place = statement.object_in
    if place and not isinstance(linker.atlas.find(place), TumorType):
        pieces = (*pieces, Text(" in "), linker.to(place))
    return pieces


def outcome_there(statement: Statement, linker: Linker) -> Pieces:
    """What was measured, and the site, stage or condition in which it was."""
    context = statement.context
    told = filter(None, (context.site, context.stage, context.condition)) if context else ()
    return (*outcome(statement, linker), *(Text(f", {words}") for words in told))


def tumors(bearing: Bearing, linker: Linker) -> Pieces:
    """The tumors that a result is of, and whether they were told apart."""
    if not bearing.tumor_types:
        is_without = NO_TUMOR in bearing.item.tumor_type
        return (Text("no tumor" if is_without else "not stated"),)
    mixed = (Text("mixed group of "),) if bearing.item.pooled else ()
    pieces = (*mixed, *things(bearing.tumor_types, linker))
    subgroup = bearing.item.subgroup
    return (*pieces, Text(f" ({subgroup})")) if subgroup else pieces


def study(result: Result) -> Pieces:
    """Level, how it is known, and the design."""
    bearing = result.bearing
    guesses = ", ".join(guess.label for guess in bearing.item.inferred)
    inferred = f"; inferred, not stated: {guesses}" if guesses else ""
    design = bearing.item.study.design.label
    known = design if result.mode is Mode.RANDOMIZED else f"{result.mode.label}, {design}"
    return (level_badge(result.level), Text(f" {known}{inferred}"))


def number_cell(bearing: Bearing) -> TableCell:
    """How many, as printed; sorted by the largest number in it."""
    given = bearing.item.study
    return TableCell((Text(given.n or ""),), rank=size_of(given))


def estimates(bearing: Bearing) -> Pieces:
    """The numbers as printed; what they are of is said once for those that follow each other."""
    rows: list[Pieces] = []
    before = None
    for estimate in bearing.item.study.estimate:
        label = "" if estimate.of is before else estimate.of.label
        part = f"({estimate.subgroup})" if estimate.subgroup else ""
        rows.append((Text(" ".join(filter(None, (label, number_text(estimate), part)))),))
        before = estimate.of
    return joined(tuple(rows), "; ")


def source(bearing: Bearing, linker: Linker) -> Pieces:
    """The paper, and the statement that the item stands on."""
    return (linker.to(bearing.item.paper), Text(" · "), statement_link(bearing, linker))


def statement_link(bearing: Bearing, linker: Linker) -> Link:
    """A short link to the statement's card."""
    address = statement_address(bearing.mechanism.id, bearing.statement.id)
    return linker.at(address, "statement", title=bearing.statement.text)
