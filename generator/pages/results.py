"""Results in words: what was found, how it is known, and in what; never more than that."""

from generator.atlas.atlas import Atlas
from generator.atlas.results import Direction, Mode, Result, Role
from generator.records.relations import Relation, Sign
from generator.records.statement import Context
from generator.records.vocabulary import Aspect, System

_SAID_BY_VERB = {
    Relation.ACTIVATES: Aspect.ACTIVITY,
    Relation.INHIBITS: Aspect.ACTIVITY,
    Relation.RELEASES: Aspect.RELEASE,
    Relation.EXPRESSES: Aspect.EXPRESSION,
}
"""Aspects that the verb tells already."""
_PLAIN = (Relation.INCREASES, Relation.DECREASES)
_SIGN = {Direction.RAISES: Sign.INCREASES, Direction.LOWERS: Sign.DECREASES}
_PLURAL = {"mouse": "mice"}
_WHERE = {
    System.PATIENTS: "in patients",
    System.HUMAN_TISSUE: "in human tissue",
    System.IN_VIVO: "in animals",
    System.EX_VIVO: "ex vivo",
    System.IN_VITRO: "in culture",
}


def found_words(result: Result, atlas: Atlas) -> str:
    """What was found, without who acts: ``raises tumor growth``; ``glioblastoma raises it``."""
    statement = result.statement
    if result.role is Role.AGENT:
        state = f"{result.state}: " if result.state else ""
        others = " and ".join(map(atlas.name, result.together))
        together = f" (with {others})" if others else ""
        return f"{state}{_verb(result)} {_object(result, atlas)}{together}"
    subject = _stated(name_in_sentence(statement.subject, atlas), statement.subject_state)
    if result.role is Role.MEASURED_IN:
        return f"{subject} {_verb(result)} {_object(result, atlas)} in it"
    return f"{subject} {_verb(result)} {_acted_on(result, atlas)}"


def known_words(result: Result) -> str:
    """How and in what it is known: ``tested in mice``."""
    where = _where(result)
    mode = result.mode.label
    inferred = ", design assumed" if _is_assumed(result) else ""
    return f"{mode} {where}{inferred}" if where else f"{mode}{inferred}"


def direction_words(result: Result) -> str:
    """What an item says of the claim, in a word or two, for a column of its own."""
    if result.direction is Direction.NONE:
        return "no association" if result.mode is Mode.ASSOCIATED else "no effect"
    if result.direction is Direction.UNCLEAR:
        return "unclear"
    if result.direction is Direction.CHANGES:
        return result.statement.relation.label
    return _verb(result)


def _verb(result: Result) -> str:
    direction, relation = result.direction, result.statement.relation
    is_seen_together = result.mode is Mode.ASSOCIATED
    if direction is Direction.UNCLEAR:
        return "unclear for"
    if direction is Direction.NONE:
        return "no association found with" if is_seen_together else "no effect on"
    if direction is Direction.CHANGES:
        return "has an effect on" if relation.sign is Sign.NONE else relation.label
    if is_seen_together:
        return "goes with more" if direction is Direction.RAISES else "goes with less"
    is_as_stated = relation.sign is _SIGN[direction] and result.thing == result.statement.subject
    acts = result.role is not Role.AGENT or is_as_stated
    if acts and relation.sign is _SIGN[direction] and relation not in _PLAIN:
        return relation.label
    return direction.label


def _object(result: Result, atlas: Atlas) -> str:
    statement = result.statement
    words = _stated(name_in_sentence(statement.object, atlas), statement.object_state)
    if statement.aspect and statement.aspect is not _SAID_BY_VERB.get(statement.relation):
        words = f"{statement.aspect.label} of {words}"
    place = statement.object_in
    # In which tumor is told beside it, by what the item names.
    is_told = result.role is Role.MEASURED_IN or (place or "").startswith("tumor-types/")
    if place and not is_told:
        words = f"{words} in {name_in_sentence(place, atlas)}"
    told = context_words(statement.context)
    return f"{words} ({', '.join(told)})" if told else words


def context_words(context: Context | None) -> tuple[str, ...]:
    """Under what circumstances a statement holds: site, stage, condition."""
    told = (context.site, context.stage, context.condition) if context else ()
    return tuple(words for words in told if words)


def name_in_sentence(thing: str, atlas: Atlas) -> str:
    """The name within a sentence: names of processes and cells begin with a small letter."""
    name = atlas.name(thing)
    is_word = thing in atlas.terms and name[1:2].islower()
    return name[0].lower() + name[1:] if is_word else name


def _acted_on(result: Result, atlas: Atlas) -> str:
    statement = result.statement
    if result.thing != statement.object:  # cargo
        return f"{_object(result, atlas)}: it is the cargo"
    aspect = statement.aspect
    is_more = result.mode is Mode.ASSOCIATED and result.direction in _SIGN
    if aspect and aspect is not _SAID_BY_VERB.get(statement.relation):
        return f"of its {aspect.label}" if is_more else f"its {aspect.label}"
    return "of it" if is_more else "it"


def _stated(name: str, state: str | None) -> str:
    return f"{name} ({state})" if state else name


def _where(result: Result) -> str:
    study = result.bearing.item.study
    if study.system is System.IN_VIVO and study.species:
        return f"in {' and '.join(_PLURAL.get(name, f'{name}s') for name in study.species)}"
    return _WHERE.get(study.system, "")


def _is_assumed(result: Result) -> bool:
    return bool({"system", "design"} & {guess.value for guess in result.bearing.item.inferred})
