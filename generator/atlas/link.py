"""Records into the atlas. Never fails: what does not resolve is kept as a loose end."""

from collections.abc import Iterator, Mapping

from generator.atlas.atlas import Atlas
from generator.atlas.backlinks import Backlink, LooseEnd, papers_by_doi
from generator.atlas.contest import StatementKey, find_contests
from generator.atlas.disagreements import find_disagreements
from generator.atlas.evidence import Bearing, Standing, standing_of
from generator.atlas.hierarchy import Hierarchy
from generator.atlas.pairs import Pairs
from generator.atlas.results import Interpreter
from generator.reading.load import Content, RecordEntry
from generator.records.annotations import FieldPath
from generator.records.evidence import EvidenceItem
from generator.records.item_ids import ItemPlace, ids_of
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.references import references
from generator.records.statement import Statement
from generator.records.vocabulary import PaperType, System

_REVIEWS = (PaperType.REVIEW, PaperType.SYSTEMATIC_REVIEW)


def link(content: Content) -> Atlas:
    """The atlas of everything that was read."""
    entries = {entry.record.id: entry for entry in content.entries}
    terms = content.shared.terms
    backlinks, loose_ends = _follow_references(entries, {*entries, *terms}, content)
    mechanisms = {i: e.record for i, e in entries.items() if isinstance(e.record, Mechanism)}
    papers = {i: e.record for i, e in entries.items() if isinstance(e.record, Paper)}
    hierarchy = _hierarchy(entries)
    bearings = {
        key: row for mechanism in mechanisms.values() for key, row in _bearings(mechanism, papers)
    }
    standings = {key: standing_of(found, hierarchy.related) for key, found in bearings.items()}
    interpreter = Interpreter(hierarchy, {i: e.record for i, e in entries.items()}.get, terms)
    results = tuple(
        result for row in bearings.values() for item in row for result in interpreter.results(item)
    )
    disagreements = find_disagreements(results, hierarchy)
    contests, differences = find_contests(mechanisms, disagreements)
    contested = dict.fromkeys((key for c in contests for key in c.keys), Standing.CONTESTED)
    return Atlas(
        content=content,
        entries=entries,
        terms=terms,
        backlinks=backlinks,
        loose_ends=loose_ends,
        hierarchy=hierarchy,
        mechanisms_with=_mechanisms_with(mechanisms, backlinks),
        bearings=bearings,
        bearings_of_paper=_by_paper(bearings),
        standings=standings | contested,
        pairs=Pairs(results, hierarchy, terms),
        disagreements=disagreements,
        contests=contests,
        differences=differences,
        cited_by=_cited_by(papers),
    )


def _follow_references(
    entries: Mapping[str, RecordEntry], known: set[str], content: Content
) -> tuple[dict[str, tuple[Backlink, ...]], tuple[LooseEnd, ...]]:
    found: dict[str, list[Backlink]] = {}
    loose: list[LooseEnd] = []
    for source, entry in entries.items():
        for path, target in references(entry.record):
            if target in known or content.is_unread(target):
                found.setdefault(target, []).append(Backlink(source, path))
            else:
                loose.append(LooseEnd(source, path, target))
    return {target: tuple(links) for target, links in found.items()}, tuple(loose)


def _hierarchy(entries: Mapping[str, RecordEntry]) -> Hierarchy:
    return Hierarchy.of(
        {
            record_id: tuple(p for p in entry.record.parents if p in entries)
            for record_id, entry in entries.items()
            if hasattr(entry.record, "parents")
        }
    )


def _mechanisms_with(
    mechanisms: Mapping[str, Mechanism], backlinks: Mapping[str, tuple[Backlink, ...]]
) -> dict[str, tuple[Mechanism, ...]]:
    """Mechanisms by thing, from every reference except those of evidence and `related`."""
    return {
        target: tuple(
            {
                link.source: mechanisms[link.source]
                for link in links
                if link.source in mechanisms and _is_taking_part(link.path)
            }.values()
        )
        for target, links in backlinks.items()
    }


def _is_taking_part(path: FieldPath) -> bool:
    return path[0] != "related" and "evidence" not in path


def _bearings(
    mechanism: Mechanism, papers: Mapping[str, Paper]
) -> Iterator[tuple[StatementKey, tuple[Bearing, ...]]]:
    """What bears on each statement of a mechanism."""
    ids = ids_of(mechanism.slug, _item_places(mechanism))
    for statement in mechanism.statements:
        row = tuple(
            _bearing(mechanism, statement, index, item, papers, item_id=next(ids))
            for index, item in enumerate(statement.evidence)
        )
        yield (mechanism.id, statement.id), row


def _item_places(mechanism: Mechanism) -> Iterator[ItemPlace]:
    for statement in mechanism.statements:
        for item in statement.evidence:
            yield ItemPlace(statement.id, item.paper.partition("/")[2], item.id or "")


def _bearing(
    mechanism: Mechanism,
    statement: Statement,
    index: int,
    item: EvidenceItem,
    papers: Mapping[str, Paper],
    *,
    item_id: str,
) -> Bearing:
    paper = papers.get(item.paper)
    return Bearing(mechanism, statement, index, item, paper, _counts(item, papers), item_id)


def _counts(item: EvidenceItem, papers: Mapping[str, Paper]) -> bool:
    """Retracted papers count for nothing, nor do reviews of their data."""
    paper = papers.get(item.paper)
    if paper is None or paper.is_retracted:
        return False
    if paper.type in _REVIEWS or item.study.system is System.REVIEW:
        return not any(papers[p].is_retracted for p in item.same_data_as if p in papers)
    return True


def _by_paper(
    bearings: Mapping[StatementKey, tuple[Bearing, ...]],
) -> dict[str, tuple[Bearing, ...]]:
    found: dict[str, list[Bearing]] = {}
    for row in bearings.values():
        for bearing in row:
            found.setdefault(bearing.item.paper, []).append(bearing)
    return {paper: tuple(row) for paper, row in found.items()}


def _cited_by(papers: Mapping[str, Paper]) -> dict[str, tuple[Paper, ...]]:
    """Citing papers by cited paper; DOIs are resolved to papers of the atlas."""
    by_doi = papers_by_doi(papers.values())
    found: dict[str, dict[str, Paper]] = {}
    for paper in papers.values():
        for cited in paper.cites:
            target = by_doi.get(cited.lower(), cited)
            if target in papers:
                found.setdefault(target, {})[paper.id] = paper
    return {cited: tuple(citing.values()) for cited, citing in found.items()}
