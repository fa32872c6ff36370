"""A mechanism's page: the claim, its steps as cards, and the mechanisms it bears on."""

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest
from generator.pages.badges import counted, effect_of, paper_count, sides, standing_badges
from generator.pages.cards import Cards
from generator.pages.diagrams import mechanism_figure
from generator.pages.frame import linker_for, record_page, section
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.opposing import contesting, level_in
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Piece, Pieces, Text, joined
from generator.pages.statements import card, quoted, sentence
from generator.pages.therapies import therapies_section
from generator.pages.view import Bullets, Section, Short
from generator.records.mechanism import Mechanism, RelatedMechanism
from generator.records.vocabulary import MechanismRelation


def page(record: Mechanism, atlas: Atlas, settings: Settings) -> Page:
    """The page of a mechanism."""
    linker = linker_for(record, atlas, settings)
    cards = Cards(tuple(card(record, statement, linker) for statement in record.statements))
    return record_page(
        record,
        linker,
        (
            section("sec-diagram", "How it works", mechanism_figure(record, linker)),
            section("sec-statements", "Statements and evidence", cards),
            _apart("sec-disagreement", "Where papers disagree", atlas.contests_of(record), linker),
            _apart(
                "sec-context", "Opposite signs by context", atlas.differences_of(record), linker
            ),
            _related(record, linker),
            therapies_section(record, linker),
        ),
        intro=(_in_short(record, linker),),
    )


def _in_short(record: Mechanism, linker: Linker) -> Short:
    atlas = linker.atlas
    headline, summary = atlas.headline_summary(record), atlas.summary(record)
    evidence: list[Piece] = [*sides(headline), Text(f" · {paper_count(headline)}")]
    for badge in standing_badges(atlas.standing(record), headline):
        evidence += [Text(" "), badge]
    if opposed := contesting(record, linker):
        evidence += [Text(" · "), *opposed]
    number = counted(len(record.statements), "statement")
    everything = (*sides(summary), Text(f" · {paper_count(summary)}, of {number}"))
    kinds = ", ".join(c.label for c in (record.mechanism_class, *record.also))
    facts = [
        Fact("Claim", sentence(record.headline, linker)),
        Fact("Effect on the tumor, by the claim", (effect_of(record, atlas),)),
        Fact("Evidence for the claim", tuple(evidence)),
        Fact("Evidence for all statements", everything),
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
    items: list[Pieces] = [
        (Text(f"This mechanism {_verb(related)} "), linker.to(related.mechanism), _note(related))
        for related in record.related
    ]
    naming = linker.atlas.backlinks.get(record.id, ())
    for source in dict.fromkeys(link.source for link in naming):
        other = linker.atlas.find(source)
        if isinstance(other, Mechanism):
            items += [
                (linker.to(source), Text(f" {_verb(related)} this mechanism"), _note(related))
                for related in other.related
                if related.mechanism == record.id
            ]
    return section("sec-related", "Related mechanisms", Bullets(tuple(items)) if items else None)


def _verb(related: RelatedMechanism) -> str:
    if related.relation is MechanismRelation.DIFFERS_BY_CONTEXT:
        return f"{related.relation.label} from"
    return related.relation.label


def _note(related: RelatedMechanism) -> Text:
    return Text(f": {related.note}" if related.note else "")


def _apart(
    anchor: str, heading: str, contests: tuple[Contest, ...], linker: Linker
) -> Section | None:
    """Statements of opposite signs, side by side."""
    items: list[Pieces] = []
    for contest in contests:
        named = ((quoted(key, linker), *level_in(contest, key, linker)) for key in contest.keys)
        links = joined(tuple(named), " against ")
        note = Text(f": {contest.note}" if contest.note else "")
        alone = Text("Opposite signs were found for ")
        items.append((*links, note) if contest.other else (alone, *links))
    return section(anchor, heading, Bullets(tuple(items)) if items else None)
