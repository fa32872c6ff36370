"""The page of a pair: what was found of one thing in one tumor type, and nothing else."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.pair_pages import trials_in
from generator.atlas.pairs import Pair
from generator.atlas.results import Result, Role
from generator.atlas.trials import TherapyTrial
from generator.pages.claims import ClaimTable
from generator.pages.forest import ForestKey
from generator.pages.forest_plots import forest_of
from generator.pages.frame import section, shortened
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pair_box import pair_box
from generator.pages.pair_claims import claim_table
from generator.pages.pair_rows import pair_table, result_link
from generator.pages.pieces import Link, Pieces, Text, joined
from generator.pages.trials import trial_table
from generator.pages.view import (
    Banner,
    Bullets,
    Empty,
    Fold,
    Head,
    Paragraphs,
    Section,
    Table,
    View,
    ViewBlock,
)
from generator.records.entity import Therapy
from generator.records.kinds import KIND_OF, folder_of
from generator.text.addresses import relative

_HEADINGS = (
    (Role.AGENT, "sec-acts", "What it does here"),
    (Role.ACTED_ON, "sec-acted-on", "What acts on it here"),
    (Role.MEASURED_IN, "sec-measured", "Measured in it here"),
)


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """The page of every pair that has one."""
    for pair in atlas.pair_pages.values():
        yield page(pair, atlas, settings)


def page(pair: Pair, atlas: Atlas, settings: Settings) -> Page:
    """The page of one pair."""
    linker = Linker(atlas, settings, f"{pair.tumor}/{pair.thing}.md")
    title = f"{atlas.name(pair.thing)} in {atlas.name(pair.tumor)}"
    lead = f"What is stated of {title} or its subtypes, and nothing else."
    sections = (
        *_claims(pair, linker),
        section("sec-studies", "Studies side by side", *_studies(pair, linker)),
        section("sec-steps", "Named as a step or place", _steps(pair, linker)),
        section("sec-trials", "Trials", _trials(pair, linker)),
        section("sec-members", "Members, each by itself", _members(pair, linker)),
        section("sec-subtypes", "Subtypes of the tumor, each by itself", _subtypes(pair, linker)),
        section("sec-wider", "Recorded for a wider group", *_wider(pair, linker)),
        section("sec-elsewhere", "In other tumors", _elsewhere(pair, linker)),
    )
    view = View(
        head=_head(pair, title, linker),
        intro=(
            Paragraphs((_lead(pair, linker),), "ct-lead"),
            *_twins(pair, linker),
            pair_box(pair, linker),
        ),
        sections=tuple(s for s in sections if s),
    )
    return Page(
        linker.path, title, shortened(lead), view, linker.made, "tumor-types", has_twin=True
    )


def _head(pair: Pair, title: str, linker: Linker) -> Head:
    atlas = linker.atlas
    kind = folder_of(pair.thing)
    crumbs = (
        linker.at("", "Home"),
        linker.at("tumor-types/", KIND_OF["tumor-types"].plural),
        linker.to(pair.tumor),
        linker.at(f"{kind.folder}/", kind.plural),
    )
    report = linker.issue(
        "Report a problem",
        f"Problem with {linker.address.strip('/')}",
        f"Page: {linker.address}\n\nWhat is wrong:\n\nWhat the source says:\n",
        "problem",
    )
    slug = pair.thing.partition("/")[2]
    data = f"api/v1/pairs/{pair.tumor.partition('/')[2]}/{pair.thing}.json"
    actions = (
        report,
        Link("Markdown", f"../{slug}.md", f"{slug}.md"),
        Link("JSON", relative(linker.address, data), relative(f"{pair.tumor}/x/", data)),
    )
    return Head(
        kind=f"{KIND_OF['tumor-types'].label} × {kind.label.lower()}",
        shape=kind.shape,
        title=title,
        crumbs=crumbs,
        crumb=atlas.name(pair.thing),
        actions=tuple(link for link in actions if link),
    )


def _lead(pair: Pair, linker: Linker) -> Pieces:
    return (
        Text("What is stated of "),
        linker.to(pair.thing),
        Text(" in "),
        linker.to(pair.tumor),
        Text(" or its subtypes, and nothing else."),
    )


def _twins(pair: Pair, linker: Linker) -> Iterator[Banner]:
    """Other things whose page in this tumor rests on the same evidence items."""
    if same := linker.atlas.pair_tables.twins_of(pair):
        links = joined(tuple((linker.pair(p.tumor, p.thing),) for p in same))
        words = Text(" rests on the same evidence items: they are not further support.")
        yield Banner("ct-banner", (*links, words))


def _claims(pair: Pair, linker: Linker) -> Iterator[Section | None]:
    disagreements = linker.atlas.disagreements_of(pair.thing)
    found = False
    for role, anchor, heading in _HEADINGS:
        results = [r for r in pair.told if r.role is role]
        caption = f"{heading}: claims with their evidence"
        table = claim_table(results, pair.tumor, caption, disagreements, linker)
        found = found or table is not None
        yield section(anchor, heading, table)
    if not found:
        words = "No statement with evidence from this tumor type has it at one of its ends."
        yield section("sec-acts", "What it does here", Empty(words))


def _studies(pair: Pair, linker: Linker) -> tuple[ViewBlock, ...]:
    """Questions that two studies of this line of tumors answer with a number."""
    acting = [r for r in (*pair.own, *pair.wider) if r.role is Role.AGENT]
    plots = forest_of(acting, pair.tumor, linker)
    return (ForestKey(), *plots) if plots else ()


def _steps(pair: Pair, linker: Linker) -> Fold | None:
    """Statements that only name it between their ends, each once."""
    named = {(r.bearing.mechanism.id, r.statement.id): r for r in pair.named}
    if not named:
        return None
    items = tuple((result_link(r, linker, r.statement.text),) for r in named.values())
    number = len(named)
    words = f"{number} statement{'s' if number > 1 else ''}"
    return Fold(words, "not itself tested here, so no level follows", (Bullets(items),))


def _trials(pair: Pair, linker: Linker) -> ViewBlock | None:
    therapy = linker.atlas.find(pair.thing)
    if not isinstance(therapy, Therapy):
        return None
    trials = trials_in(pair.tumor, therapy, linker.atlas.hierarchy)
    table = trial_table([TherapyTrial(therapy, trial) for trial in trials], linker)
    return table or Empty("No trial of it in this tumor type is in the atlas.")


def _members(pair: Pair, linker: Linker) -> Table | None:
    below = linker.atlas.hierarchy.descendants(pair.thing)
    keys = ((pair.tumor, member) for member in below)
    caption = "What was found of members; none of it counts for the whole"
    return pair_table(keys, "Member", caption, linker.atlas.name(pair.thing), linker)


def _subtypes(pair: Pair, linker: Linker) -> Table | None:
    below = linker.atlas.hierarchy.descendants(pair.tumor)
    keys = ((tumor, pair.thing) for tumor in below)
    caption = "What was found in subtypes; it is part of the table above"
    about = linker.atlas.name(pair.thing)
    return pair_table(keys, "Subtype", caption, about, linker, by_tumor=True)


def _wider(pair: Pair, linker: Linker) -> Iterator[ClaimTable | Fold | Paragraphs]:
    """Results of wider groups: those in people open, the others folded, none counted."""
    told = [r for r in pair.wider if r.role.sets_level and r.bearing.counts]
    people = _wider_tables(pair, [r for r in told if r.level.is_human], linker)
    others = _wider_tables(pair, [r for r in told if not r.level.is_human], linker)
    if told:
        yield Paragraphs(((Text("None of it counts for this tumor type."),),), "ct-meta")
    yield from people
    if others:
        number = sum(len(group.items) for table in others for group in table.groups)
        yield Fold(f"{number} more", "in models and reviews of wider groups", others)


def _wider_tables(pair: Pair, results: list[Result], linker: Linker) -> tuple[ClaimTable, ...]:
    """A table for each wider group that results name."""
    tables = []
    for wide in linker.atlas.hierarchy.ancestors(pair.tumor):
        rows = [r for r in results if wide in r.bearing.tumor_types]
        caption = f"Recorded for {linker.atlas.name(wide)}"
        tables.append(claim_table(rows, wide, caption, (), linker, place=wide))
    return tuple(table for table in tables if table)


def _elsewhere(pair: Pair, linker: Linker) -> Table | None:
    line = {*linker.atlas.hierarchy.family(pair.tumor)}
    others = ((t, pair.thing) for t in linker.atlas.pairs.tumors_of(pair.thing) if t not in line)
    name = linker.atlas.name(pair.thing)
    return pair_table(others, f"{name} in", f"{name} in other tumors", name, linker, by_tumor=True)
