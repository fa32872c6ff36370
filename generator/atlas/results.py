"""What one evidence item tells of each thing in its statement: role, direction, how it is known.

The rules are those of "What a page may say" in HACKING.md. Tables, cells, facets and
exports about a tumor and a thing rest on these results and on nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.atlas.evidence import Bearing
from generator.atlas.hierarchy import Hierarchy
from generator.records.entity import ActsOn, Pathway, Therapy
from generator.records.entity_terms import Action
from generator.records.levels import EvidenceLevel
from generator.records.record import Record
from generator.records.relations import Relation, Sign
from generator.records.shared import Process, SharedTerm
from generator.records.statement import Statement
from generator.records.vocabulary import Defined, Design, Stance, System


class Role(Defined):
    """What a thing is in an evidence item. The first three set levels, each its own."""

    AGENT = "agent", "acts", "It was changed or compared, or is what the statement says acts."
    ACTED_ON = "acted-on", "is acted on", "It is what the statement says changes."
    MEASURED_IN = "measured-in", "measured in it", "What changes was measured in it."
    STEP = "step", "named as a step", "Named between the two ends; not itself tested here."
    PLACE = "place", "named as a place", "The agent sits in it; not itself tested here."

    @property
    def sets_level(self) -> bool:
        """Whether the item's level is the thing's own in this role."""
        return self in (Role.AGENT, Role.ACTED_ON, Role.MEASURED_IN)


class Direction(Defined):
    """What was found: how more of the thing changes the object."""

    RAISES = "raises", "raises", "More of it, more of the object."
    LOWERS = "lowers", "lowers", "More of it, less of the object."
    NONE = "none", "leaves alone", "Looked for with an adequate test, and not found."
    CHANGES = "changes", "changes", "An effect without a direction."
    UNCLEAR = "unclear", "unclear for", "Measured, but the test could not decide."

    @property
    def opposite(self) -> "Direction":
        """The reverse; what has no direction stays as it is."""
        return _OPPOSITE.get(self, self)

    @property
    def is_found(self) -> bool:
        """Whether an effect with a direction was found."""
        return self in _OPPOSITE


_OPPOSITE = {Direction.RAISES: Direction.LOWERS, Direction.LOWERS: Direction.RAISES}


class Mode(Defined):
    """How a result is known."""

    RANDOMIZED = "randomized", "randomized", "Allocated at random against a control."
    TESTED = "tested", "tested", "Something was changed, and the effect measured."
    BEFORE_AND_AFTER = "before-and-after", "before and after", "One group, without a control."
    ASSOCIATED = "associated", "associated", "Seen together; nobody assigned the exposure."
    SEEN = "seen", "seen", "Seen directly: expression, contact, release, growth into."
    OPINION = "opinion", "opinion", "A review, a prediction or an opinion."


_ASSOCIATING = (Design.EXPOSURE_COHORT, Design.ASSOCIATION, Design.CASE_SERIES)
_WATCHING = (Design.IMAGING, Design.RECORDING, Design.SEQUENCING)
_SEEN = (
    Relation.EXPRESSES,
    Relation.FORMS,
    Relation.INNERVATES,
    Relation.BINDS,
    Relation.RELEASES,
    Relation.TRANSFERS_TO,
    Relation.MIGRATES_TO,
    Relation.TRANSFORMS_INTO,
)
_SIGN_OF_ACTION = {
    Action.INHIBITS: Sign.DECREASES,
    Action.ABLATES: Sign.DECREASES,
    Action.SILENCES: Sign.DECREASES,
    Action.ACTIVATES: Sign.INCREASES,
    Action.STIMULATES: Sign.INCREASES,
}


@dataclass(frozen=True, slots=True, eq=False)  # each is one of its kind
class Result:
    """What one item found for one thing."""

    thing: str
    role: Role
    direction: Direction
    mode: Mode
    bearing: Bearing
    shown_by: tuple[str, ...] = ()
    """What was changed, where that is not the thing itself."""
    together: tuple[str, ...] = ()
    """What was given together with it: the parts cannot be told."""
    is_changed_step: bool = False
    """Whether it is a step of the statement that was changed."""

    @property
    def statement(self) -> Statement:
        """The statement that the item bears on."""
        return self.bearing.statement

    @property
    def level(self) -> EvidenceLevel:
        """Level of the item."""
        return self.bearing.level

    @property
    def sets_level(self) -> bool:
        """Whether it may set a level of the thing."""
        counts = self.bearing.counts and self.direction is not Direction.UNCLEAR
        return counts and self.role.sets_level

    @property
    def state(self) -> str:
        """State of the thing, which is part of its name."""
        statement = self.statement
        if self.thing == statement.subject:
            return statement.subject_state or ""
        return (statement.object_state or "") if self.thing == statement.object else ""


@dataclass(frozen=True)
class Interpreter:
    """Tells the results of evidence items, with what records say of the things in them."""

    hierarchy: Hierarchy
    find: Callable[[str], Record | None]
    terms: Mapping[str, SharedTerm]

    def results(self, bearing: Bearing) -> Iterator[Result]:
        """Every result of an item: agents first, then what is acted on, steps and places."""
        statement, item = bearing.statement, bearing.item
        mode, found = mode_of(bearing), direction_of(bearing)
        others = tuple(thing for thing in item.changed if not self._is(thing, statement.subject))
        if not self._is_about_members(bearing):  # an item counts once, under the most specific
            shown_by = others if len(others) == len(item.changed) else ()
            for subject in self._subjects(statement):
                yield Result(subject, Role.AGENT, found, mode, bearing, shown_by)
        directions = self._directions(bearing, found)
        for thing, direction in directions.items():
            if thing != statement.subject:
                together = tuple(other for other in item.changed if other != thing)
                is_step = thing in statement.via
                yield Result(thing, Role.AGENT, direction, mode, bearing, (), together, is_step)
        yield from self._others(bearing, found, mode)

    def _directions(self, bearing: Bearing, found: Direction) -> dict[str, Direction]:
        """Directions of what was changed; what fits no end shares that of what fits."""
        changed, statement = bearing.item.changed, bearing.statement
        told = {thing: self.direction_from(thing, statement, found) for thing in changed}
        known = {thing: direction for thing, direction in told.items() if direction}
        shared = set(known.values())
        if len(shared) != 1:
            return known
        return dict.fromkeys(changed, shared.pop())

    def direction_from(
        self, thing: str, statement: Statement, found: Direction
    ) -> Direction | None:
        """The direction for something that was changed; None where it does not fit the edge."""
        reached = tuple(self._reached(statement))
        if any(self._is(thing, step) for step in reached):
            return found
        therapy = self.find(thing)
        if isinstance(therapy, Therapy):
            signs = {
                _SIGN_OF_ACTION[act.action]
                for act in self._acts_on(therapy)
                if any(self.hierarchy.related(act.on, step) for step in reached)
            }
            if len(signs) == 1:
                return found if signs == {Sign.INCREASES} else found.opposite
        return None

    def _reached(self, statement: Statement) -> Iterator[str]:
        """What a change may reach: the subject, each step, and members of pathways among them."""
        for thing in (statement.subject, *statement.via):
            yield thing
            record = self.find(thing)
            if isinstance(record, Pathway):
                yield from record.members

    def _acts_on(self, therapy: Therapy) -> Iterator[ActsOn]:
        """What it acts on; a drug without its own entry acts as its class does."""
        for name in (therapy.id, *self.hierarchy.ancestors(therapy.id)):
            record = self.find(name)
            if isinstance(record, Therapy) and record.acts_on:
                yield from record.acts_on
                return

    def _is(self, thing: str, other: str) -> bool:
        """Whether ``thing`` is the other or a member of it."""
        return thing == other or other in self.hierarchy.ancestors(thing)

    def _is_about_members(self, bearing: Bearing) -> bool:
        """Whether what was changed are members of the subject, and not the subject itself."""
        subject = bearing.statement.subject
        return any(subject in self.hierarchy.ancestors(thing) for thing in bearing.item.changed)

    def _subjects(self, statement: Statement) -> tuple[str, ...]:
        """What acts; a process that counts a neural element speaks for it too."""
        term = self.terms.get(statement.subject)
        about = term.about if isinstance(term, Process) else None
        return (statement.subject, about) if about else (statement.subject,)

    def _others(self, bearing: Bearing, found: Direction, mode: Mode) -> Iterator[Result]:
        statement, changed = bearing.statement, bearing.item.changed
        has_cargo = statement.relation is Relation.TRANSFERS_TO
        rows = [(statement.object, Role.ACTED_ON)]
        rows += [(statement.object_in, Role.MEASURED_IN)] if statement.object_in else []
        rows += [(step, Role.ACTED_ON if has_cargo else Role.STEP) for step in statement.via]
        rows += [(statement.subject_in, Role.PLACE)] if statement.subject_in else []
        acting = {*self._subjects(statement), *changed}
        for thing, role in rows:
            if thing not in acting:
                yield Result(thing, role, found, mode, bearing)


def direction_of(bearing: Bearing) -> Direction:
    """What an item found for the subject of its statement."""
    stance, sign = bearing.item.stance, bearing.statement.relation.sign
    if stance is Stance.INCONCLUSIVE:
        return Direction.UNCLEAR
    if stance is Stance.NO_EFFECT:
        return Direction.NONE
    if sign is None:
        return Direction.CHANGES
    if sign is Sign.NONE:
        return Direction.NONE if stance is Stance.SUPPORTS else Direction.CHANGES
    found = Direction.RAISES if sign is Sign.INCREASES else Direction.LOWERS
    return found if stance is Stance.SUPPORTS else found.opposite


def mode_of(bearing: Bearing) -> Mode:
    """How an item's result is known."""
    study, relation = bearing.item.study, bearing.statement.relation
    if bearing.level is EvidenceLevel.E:
        return Mode.OPINION
    if study.design is Design.RANDOMIZED_TRIAL:
        return Mode.RANDOMIZED
    if study.design is Design.SINGLE_ARM_TRIAL:
        return Mode.BEFORE_AND_AFTER
    if relation in _SEEN:
        return Mode.SEEN
    if study.design in _ASSOCIATING or relation.is_association:
        return Mode.ASSOCIATED
    is_grafted = study.system is System.IN_VIVO and bearing.statement.subject.startswith(
        "tumor-types/"
    )
    if study.design in _WATCHING and not bearing.item.changed and not is_grafted:
        return Mode.ASSOCIATED
    return Mode.TESTED
