"""The headline says one thing, and `effect` another.

`effect` is what the neural element's presence or activity does to the tumour.
It follows from the headline: a nerve that increases what favours the tumour, or
decreases what favours the host, `promotes` it; the reverse `restrains` it; one
that `has-no-effect-on` it has the effect `none`. Whom a process favours stands
in `content/processes.yaml`. Mechanisms with the effect `mixed` or `host`, and
headlines that begin at a therapy or in the tumour, are not compared.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    effect: promotes
    statements:
      - subject: neural-elements/zed-nerve
        relation: decreases
        object: processes/glimmer-growth

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    effect: restrains
    statements:
      - subject: neural-elements/zed-nerve
        relation: decreases
        object: processes/glimmer-growth
"""

from generator.atlas.atlas import Atlas
from generator.records.mechanism import Mechanism
from generator.records.relations import Sign
from generator.records.shared import Process
from generator.records.statement import Statement
from generator.records.vocabulary import Axis, Effect, Favours
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_SIGNED = (Effect.PROMOTES, Effect.RESTRAINS)
_OF_SIGN = {
    Sign.INCREASES: Effect.PROMOTES,
    Sign.DECREASES: Effect.RESTRAINS,
    Sign.NONE: Effect.NONE,
}


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each mechanism whose effect does not follow from its headline."""
    for mechanism in atlas.all(Mechanism):
        headline = mechanism.headline
        process = atlas.terms.get(headline.object)
        if not isinstance(process, Process) or not _is_comparable(mechanism, atlas):
            continue
        expected = _effect_of(headline.relation.sign, process.favours)
        if expected is None or expected is mechanism.effect:
            continue
        entry = atlas.entries[mechanism.id]
        yield Finding(
            entry.at("effect"),
            f"the headline says that the effect is `{expected}`, not `{mechanism.effect}`",
            "correct `effect`, or the `relation` of the first statement",
            (
                Note(
                    f"it `{headline.relation}` `{headline.object}`, "
                    f"which favours {process.favours.label}",
                    entry.at("statements", 0, "relation"),
                ),
            ),
        )


def _is_comparable(mechanism: Mechanism, atlas: Atlas) -> bool:
    """Whether the headline says in so many words what a nerve does to the tumour."""
    headline = mechanism.headline
    bearings = atlas.evidence(mechanism, headline)
    is_found, is_missed = any(b.is_for for b in bearings), any(b.is_against for b in bearings)
    if mechanism.axis is Axis.THERAPY_TO_NEURAL or not _begins_at_the_nerve(headline):
        return False
    if mechanism.effect is Effect.NONE:  # then a sign was looked for, and none found
        return is_found and not is_missed
    return mechanism.effect in _SIGNED and (is_found or not is_missed)


def _begins_at_the_nerve(headline: Statement) -> bool:
    """Whether what acts is a nerve, or a molecule or process that may come from one."""
    folder, place = headline.subject.partition("/")[0], headline.subject_in or ""
    is_of_tumor = place.startswith(("cells/", "tumor-types/"))
    return folder in ("neural-elements", "targets", "processes", "pathways") and not is_of_tumor


def _effect_of(sign: Sign | None, favours: Favours) -> Effect | None:
    """What more or less of a process that favours somebody does to the tumour."""
    if sign is None or favours is Favours.NEITHER:
        return None
    return _OF_SIGN[sign if favours is Favours.TUMOR else sign.opposite]
