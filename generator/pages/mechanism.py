"""A mechanism's page: the claim, its steps as cards, and the mechanisms it bears on."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.pages.entity import things
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.marks import effect_badge, paper_count, sides, standing_badges
from generator.pages.page import Page, Settings
from generator.pages.statements import card, sentence
from generator.pages.therapies import therapies_section
from generator.pages.view import Bullets, Cards, Fact, Piece, Pieces, Section, Short, Text, joined
from generator.records.entity import Therapy, Trial
from generator.records.mechanism import Mechanism
from generator.text.addresses import statement_address


def page(record: Mechanism, atlas: Atlas, settings: Settings) -> Page:
    """The page of a mechanism."""
    linker = linker_for(record, atlas, settings)
    cards = Cards(tuple(card(record, statement, linker) for statement in record.statements))
    return record_page(
        record,
        linker,
        (
            section("sec-statements", "Statements and evidence", cards),
            _disagreement(record, linker),
            _related(record, linker),
            therapies_section(
                _therapies(record, atlas), linker, lambda trial: _tests(trial, record, atlas)
            ),
        ),
        intro=(_in_short(record, linker),),
    )


def _in_short(record: Mechanism, linker: Linker) -> Short:
    atlas = linker.atlas
    summary = atlas.headline_summary(record)
    badges = standing_badges(atlas.standing(record), summary)
    evidence: list[Piece] = [*sides(summary), Text(f" · {paper_count(summary)}")]
    for badge in badges:
        evidence += [Text(" "), badge]
    kinds = ", ".join(c.label for c in (record.mechanism_class, *record.also))
    facts = [
        Fact("Claim", sentence(record.headline, linker)),
        Fact("Effect on the tumour", (effect_badge(record.effect),)),
        Fact("Evidence for the claim", tuple(evidence)),
        Fact("Tumor types", things(record.tumor_types, linker)),
    ]
    for label, ids in (
        ("Neural elements", record.neural_elements),
        ("Pathways", record.pathways),
        ("Targets", _targets(record)),
    ):
        if ids:
            facts.append(Fact(label, things(ids, linker)))
    facts += [
        Fact("Direction", (Text(record.axis.label),)),
        Fact("Class", (Text(kinds),)),
    ]
    if record.contact:
        facts.append(Fact("Contact", (Text(", ".join(c.label for c in record.contact)),)))
    if record.outcomes:
        facts.append(Fact("Outcomes", (Text(", ".join(o.label for o in record.outcomes)),)))
    if summary.species:
        facts.append(Fact("Species", (Text(", ".join(summary.species)),)))
    return Short(tuple(facts))


def _targets(record: Mechanism) -> tuple[str, ...]:
    mentioned = (thing for s in record.statements for thing in (s.subject, s.object, *s.via))
    return tuple(dict.fromkeys(t for t in mentioned if t.startswith("targets/")))


def _related(record: Mechanism, linker: Linker) -> Section | None:
    """Mechanisms it names, and those that name it."""
    items: list[Pieces] = []
    for related in record.related:
        note = f": {related.note}" if related.note else ""
        items.append(
            (Text(f"This {related.relation.label} "), linker.to(related.mechanism), Text(note))
        )
    for other in linker.atlas.all(Mechanism):
        for related in other.related:
            if related.mechanism == record.id:
                note = f": {related.note}" if related.note else ""
                items.append((linker.to(other.id), Text(f" {related.relation.label} this{note}")))
    return section("sec-related", "Related mechanisms", Bullets(tuple(items)) if items else None)


def _disagreement(record: Mechanism, linker: Linker) -> Section | None:
    items: list[Pieces] = []
    for contest in linker.atlas.contests_of(record):
        places = [contest.one] if contest.other is None else [contest.one, contest.other]
        links = joined(tuple((_statement(place, linker),) for place in places), " against ")
        words = "Opposite signs were found for: " if contest.other is None else ""
        note = f" {contest.note}" if contest.note else ""
        items.append((Text(words), *links, Text(note)) if words else (*links, Text(note)))
    return section(
        "sec-disagreement", "Where papers disagree", Bullets(tuple(items)) if items else None
    )


def _statement(place: tuple[str, str], linker: Linker) -> Piece:
    mechanism = linker.atlas.entries[place[0]].record
    assert isinstance(mechanism, Mechanism)
    text = next(s.text for s in mechanism.statements if s.id == place[1])
    return linker.at(statement_address(*place), text)


def _tests(trial: Trial, record: Mechanism, atlas: Atlas) -> bool:
    """Whether a trial names the mechanism, or was done in one of its tumour types."""
    return record.id in trial.mechanisms or any(
        atlas.hierarchy.related(tried, studied)
        for tried in trial.tumor_types
        for studied in record.tumor_types
    )


def _therapies(record: Mechanism, atlas: Atlas) -> tuple[Therapy, ...]:
    involved = {thing for thing, row in atlas.mechanisms_with.items() if record in row}
    wider = {above for thing in involved for above in atlas.hierarchy.ancestors(thing)}
    acted_on = {t for t in involved | wider if t.startswith(("targets/", "neural-elements/"))}

    def bears(therapy: Therapy) -> bool:
        return (
            therapy.id in involved
            or any(act.on in acted_on for act in therapy.acts_on)
            or any(record.id in trial.mechanisms for trial in therapy.trials)
        )

    return tuple(
        sorted((t for t in atlas.all(Therapy) if bears(t)), key=lambda t: t.name.casefold())
    )
