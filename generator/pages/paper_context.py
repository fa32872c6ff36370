"""What a paper meets in the atlas: statements, papers of the same data, trials, neighbours."""

from generator.atlas.evidence import Bearing
from generator.atlas.trials import trials_reported_by
from generator.pages.badges import level_badge, study_line
from generator.pages.diagrams import citations_figure
from generator.pages.entity import nothing_yet, paper_line
from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.pieces import Badge, Pieces, Text
from generator.pages.statements import item_conditions, quoted, why_struck
from generator.pages.trials import trial_table
from generator.pages.view import Bullets, ListLine, ListLines, Section, ViewBlock
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.vocabulary import Stance
from generator.text.addresses import statement_address

_STANCES = (
    (Stance.SUPPORTS, "Supports"),
    (Stance.OPPOSES, "Opposes"),
    (Stance.NO_EFFECT, "Found no effect"),
    (Stance.INCONCLUSIVE, "Could not decide"),
)


def bears_on(record: Paper, linker: Linker) -> Section:
    """The statements that the paper bears on, by stance."""
    bearings = linker.atlas.bearings_of_paper.get(record.id, ())
    blocks: list[ViewBlock] = [
        ListLines(tuple(_bearing_line(b, linker) for b in row), f"{heading} ({len(row)})")
        for stance, heading in _STANCES
        if (row := [b for b in bearings if b.item.stance is stance])
    ]
    nothing = "No statement of the atlas rests on this paper yet."
    return Section(
        "sec-bears-on", "What it bears on", tuple(blocks) or (nothing_yet(nothing, linker),)
    )


def _bearing_line(bearing: Bearing, linker: Linker) -> ListLine:
    item = bearing.item
    place = f"{item.locator} · " if item.locator else ""
    meta: list[Pieces] = [(linker.to(bearing.mechanism.id),)]
    conditions = item_conditions(bearing, linker)
    if conditions:
        meta.append(conditions)
    meta += [
        (Text(study_line(bearing)),),
        (Text(f"{place}read: {item.basis.label}"),),
        (Text(item.finding),),
    ]
    why = why_struck(bearing)
    address = statement_address(bearing.mechanism.id, bearing.statement.id)
    return ListLine(
        mark=level_badge(bearing.level),
        main=(linker.at(address, bearing.statement.text),),
        meta=tuple(meta),
        badges=(Badge("counts for nothing", "ct-badge ct-badge-retracted", why),) if why else (),
    )


def same_data(record: Paper, linker: Linker) -> Section | None:
    """Papers that report the same data, pool it or replace the result, by what their items say."""
    items: list[Pieces] = []
    for bearing in linker.atlas.bearings_of_paper.get(record.id, ()):
        place = quoted((bearing.mechanism.id, bearing.statement.id), linker)
        for words, others in (
            ("Reports the same data as ", bearing.item.same_data_as),
            ("Pools ", bearing.item.pools),
            ("Supersedes ", bearing.item.supersedes),
        ):
            if others:
                items.append((Text(words), *things(others, linker), Text(", on "), place))
    for link in linker.atlas.backlinks.get(record.id, ()):
        source = linker.atlas.find(link.source)
        match link.path:
            case ("statements", int(number), "evidence", int(index), field, int()) if isinstance(
                source, Mechanism
            ):
                statement = source.statements[number]
                words = _NAMED_AS[str(field)]
                paper = linker.to(statement.evidence[index].paper)
                place = quoted((source.id, statement.id), linker)
                items.append((paper, Text(words), place))
    return section(
        "sec-same-data",
        "Same data, newer results",
        Bullets(tuple(dict.fromkeys(items))) if items else None,
    )


_NAMED_AS = {
    "same_data_as": " reports the same data, on ",
    "pools": " pools it with others, on ",
    "supersedes": " supersedes it, on ",
}


def trials(record: Paper, linker: Linker) -> Section | None:
    """Trials that name the paper, or that it reports by their registry ids."""
    table = trial_table(trials_reported_by(record, linker.atlas), linker)
    return section("sec-trials", "Trials it reports", table)


def neighbours(record: Paper, linker: Linker) -> Section | None:
    """Papers that it cites, and those that cite it."""
    atlas = linker.atlas
    cited = atlas.cites(record)
    inside = [paper for c in cited if (paper := atlas.paper(c))]
    outside = [c for c in cited if c.startswith("10.")]
    citing = atlas.cited_by.get(record.id, ())
    near = citing or inside
    blocks: list[ViewBlock] = [citations_figure(record, citing, inside, linker)] if near else []
    blocks += [
        ListLines(tuple(paper_line(p, linker) for p in row), f"{heading} ({len(row)} in the atlas)")
        for heading, row in (("It is cited by", citing), ("It cites", inside))
        if row
    ]
    if outside:
        rows = tuple(ListLine(None, (linker.out(f"DOI:{doi}"),)) for doi in outside)
        blocks.append(ListLines(rows, f"It cites ({len(rows)} outside the atlas)"))
    return section("sec-neighbours", "Citation neighbours", *blocks) if blocks else None
