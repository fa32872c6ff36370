"""Forest plots of the atlas: questions that two studies in people answer with a number."""

from collections import Counter
from collections.abc import Iterable

from generator.atlas.leading import size_of
from generator.atlas.results import Mode, Result
from generator.atlas.studies import Number, StudiedQuestion, StudyRow, is_pooled, studied
from generator.figures.forest import Estimate as Drawn
from generator.pages.badges import counted, level_badge
from generator.pages.estimates import is_turned, number_text, turned
from generator.pages.findings import found_word
from generator.pages.forest import ForestBlock, ForestGroup, ForestRow
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.pieces import Pieces, Text, joined
from generator.records.estimate import Estimate
from generator.records.outcome_terms import RATIOS, Adjusted, Measured
from generator.records.vocabulary import Stance

_SIDES = {
    Measured.OVERALL_SURVIVAL: ("fewer deaths", "more deaths"),
    Measured.CANCER_SPECIFIC_SURVIVAL: ("fewer deaths of it", "more deaths of it"),
    Measured.PROGRESSION_FREE_SURVIVAL: ("less progression", "more progression"),
    Measured.DISEASE_FREE_SURVIVAL: ("less disease", "more disease"),
    Measured.RELAPSE_FREE_SURVIVAL: ("fewer relapses", "more relapses"),
    Measured.METASTASIS_FREE_SURVIVAL: ("less spread", "more spread"),
    Measured.RECURRENCE: ("less recurrence", "more recurrence"),
    Measured.METASTASIS: ("less spread", "more spread"),
    Measured.INCIDENCE: ("fewer tumors", "more tumors"),
}
"""What the two sides of a ratio mean, in words of the event."""
_TIMES = frozenset(measured for measured in Measured if measured.value.endswith("-survival"))
_TURNED = "drawn turned round, since the groups are printed the other way"


def forest_of(results: Iterable[Result], tumor: str, linker: Linker) -> tuple[ForestBlock, ...]:
    """The plots of some results, of tumors of one line with ``tumor``; of all where it is empty."""
    atlas = linker.atlas
    bearings = [
        result.bearing
        for result in results
        if not tumor
        or any(atlas.hierarchy.related(tumor, name) for name in result.bearing.tumor_types)
    ]
    questions = studied(bearings, atlas.pairs.index, atlas.hierarchy)
    return tuple(_block(question, linker) for question in questions)


def _block(question: StudiedQuestion, linker: Linker) -> ForestBlock:
    agents = " and ".join(map(linker.atlas.name, question.agents))
    slugs = "-".join(thing.partition("/")[2] for thing in question.agents)
    less, more = _sides(question)
    groups = [
        ForestGroup(_heading(group.tumors, group.rows, linker), _rows(group.rows, linker))
        for group in question.groups
    ]
    if question.pooled:
        heading = (Text("Pooled analyses of others"),)
        groups.append(ForestGroup(heading, _rows(question.pooled, linker), is_pooled=True))
    unit = f", {question.unit}" if question.unit else ""
    return ForestBlock(
        f"plot-{slugs}-{question.of.value}-{question.measure.value}",
        f"{agents} and {question.of.label}: {question.measure.label}",
        _lead(question),
        f"{question.measure.label} (interval){unit}",
        less,
        more,
        tuple(groups),
        is_ratio=question.measure in RATIOS,
    )


def _sides(question: StudiedQuestion) -> tuple[str, str]:
    label = question.of.label
    if question.measure in RATIOS:
        return _SIDES.get(question.of, (f"less: {label}", f"more: {label}"))
    words = ("shorter", "longer") if question.of in _TIMES else ("less", "more")
    return f"{words[0]}: {label}", f"{words[1]}: {label}"


def _lead(question: StudiedQuestion) -> Pieces:
    """How many studies there are, how many drew lots, and what they found."""
    rows = question.rows
    studies = len({row.papers for row in rows})
    randomized = len({row.papers for row in rows if row.result.mode is Mode.RANDOMIZED})
    found = Counter(found_word(row.result) for row in rows if row.estimate)
    words = ", ".join(f"{number} {word}" for word, number in found.items())
    pooled = f"; {counted(len(question.pooled), 'pooled analysis', 'pooled analyses')} of others"
    tail = pooled if question.pooled else ""
    return (
        Text(f"{counted(studies, 'study', 'studies')}, {randomized} randomized: {words}{tail}. "),
        Text("Nothing is pooled here."),
    )


def _heading(tumors: tuple[str, ...], rows: tuple[StudyRow, ...], linker: Linker) -> Pieces:
    if not tumors:
        return (Text("Tumor not told"),)
    is_mixed = any(row.result.bearing.item.pooled for row in rows)
    return (*((Text("Mixed group of "),) if is_mixed else ()), *things(tumors, linker))


def _rows(rows: tuple[StudyRow, ...], linker: Linker) -> tuple[ForestRow, ...]:
    return tuple(each for row in rows for each in _row(row, linker))


def _row(row: StudyRow, linker: Linker) -> tuple[ForestRow, ...]:
    """A study and, below it, its parts."""
    study = joined(tuple((linker.to(paper),) for paper in row.papers), ", same data: ")
    if row.estimate:
        whole = _told(Number(row.result, row.estimate), study, linker)
    else:
        whole = _untold(row, study)
    parts = (
        _told(part, (Text(_part(part, row, linker)),), linker)._replace(is_part=True)
        for part in row.parts
    )
    return (whole, *parts)


def _untold(row: StudyRow, study: Pieces) -> ForestRow:
    """A study that gives numbers of parts of its patients only."""
    bearing = row.result.bearing
    design = bearing.item.study.design.label
    level = level_badge(bearing.level)
    return ForestRow(
        study, level, design, "", bearing.item.study.n or "", "", "parts only", Drawn(None)
    )


def _told(number: Number, study: Pieces, linker: Linker) -> ForestRow:
    bearing, estimate = number.bearing, number.estimate
    item = bearing.item
    is_whole = not estimate.subgroup
    is_against = is_whole and item.stance is Stance.OPPOSES
    word = found_word(number.result) if is_whole else ""
    adjusted = estimate.adjusted
    return ForestRow(
        study,
        level_badge(bearing.level),
        item.study.design.label,
        adjusted.label if adjusted and adjusted is not Adjusted.UNSTATED else "",
        (item.study.n or "") if is_whole else "",
        _compared(number, linker),
        number_text(estimate),
        _drawn(number, is_whole=is_whole),
        f"{word}, against the statement" if is_against else word,
        tuple(_notes(estimate)),
        is_against,
    )


def _drawn(number: Number, *, is_whole: bool) -> Drawn:
    estimate = number.estimate
    if estimate.reversed and not is_turned(estimate):
        return Drawn(None)  # a difference of means is never turned round
    value, low, high = turned(estimate)
    n = size_of(number.bearing.item.study) if is_whole else None
    return Drawn(value, low, high, n, number.result.mode is Mode.RANDOMIZED)


def _compared(number: Number, linker: Linker) -> str:
    item, estimate = number.bearing.item, number.estimate
    parts = [" v ".join(estimate.compared)] if estimate.compared else []
    if item.given_with:
        parts.append(f"both with {' and '.join(map(linker.atlas.name, item.given_with))}")
    if is_pooled(number.bearing) and item.pools:
        parts.append(f"holds {', '.join(map(linker.atlas.name, item.pools))}")
    return "; ".join(parts)


def _notes(estimate: Estimate) -> Iterable[str]:
    if is_turned(estimate):
        yield _TURNED
    elif estimate.reversed:
        yield "not drawn: the groups are printed the other way"
    if estimate.low is None or estimate.high is None:
        yield "no interval given"
    if estimate.note:
        yield estimate.note


def _part(part: Number, row: StudyRow, linker: Linker) -> str:
    """What a part is: a subgroup, a narrower tumor type, or a dose."""
    bearing = part.bearing
    words: list[str] = []
    if bearing.tumor_types != row.result.bearing.tumor_types:
        words += map(linker.atlas.name, bearing.tumor_types)
    words += filter(None, (bearing.item.subgroup, part.estimate.subgroup))
    if not words and part.estimate.compared:
        words.append(part.estimate.compared[0])
    return ", ".join(words) or "part"
