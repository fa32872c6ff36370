"""Graphs of the atlas as figures: a mechanism's statements, a network, a paper's neighbours."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.atlas.evidence import Standing, Summary
from generator.figures.graph import Graph, GraphEdge, GraphNode
from generator.figures.shapes import head, outline
from generator.pages.badges import counted, relation_badge, sides, standing_badges
from generator.pages.linker import Linker
from generator.pages.pieces import Pieces, Text
from generator.pages.view import FigureBlock, Legend, Table, TableCell, TableRow
from generator.records.kinds import KINDS, VOCABULARIES, folder_of
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.relations import Relation, Sign
from generator.records.statement import Statement
from generator.text.addresses import statement_address

_SIGNS = {Sign.INCREASES: "plus", Sign.DECREASES: "minus", Sign.NONE: "none"}
_MEANING = {
    "plus": "increases, activates",
    "minus": "decreases, inhibits",
    "none": "no effect",
    "assoc": "association only",
    "neutral": "acts through, binds, changes",
}
_STRONG = (EvidenceLevel.A, EvidenceLevel.B, EvidenceLevel.D1)
_FAIR = (EvidenceLevel.C, EvidenceLevel.D2, EvidenceLevel.D3)
_SHAPES = {
    # A shape that vocabularies share is called after the first of them.
    **{row.shape: row.label.lower() for row in (*KINDS, *reversed(VOCABULARIES))},
    "citing": "cites this paper",
    "this": "this paper",
    "cited": "cited by this paper",
}
MOST_CITED = 12
"""Neighbours of a paper on either side: the figure is for the eye, the list tells all."""
MOST_NODES = 20
"""Nodes of a network: more cannot be read at a glance."""


def sign_of(relation: Relation) -> str:
    """How the end of a relation's arrow looks."""
    if relation.is_association:
        return "assoc"
    return _SIGNS[relation.sign] if relation.sign is not None else "neutral"


def mechanism_figure(record: Mechanism, linker: Linker) -> FigureBlock | None:
    """The causal diagram of a mechanism: each arrow leads to its statement."""
    nodes: dict[str, GraphNode] = {}
    edges: list[GraphEdge] = []
    for statement in record.statements:
        chain = _chain(statement, linker)
        for node in chain:
            nodes.setdefault(node.id, node)
        edges += _edges(record, statement, chain, linker)
    graph = Graph(tuple(nodes.values()), tuple(edges))
    rows = tuple(_statement_row(record, statement, linker) for statement in record.statements)
    return FigureBlock(
        "fig-diagram",
        f"How it works: {record.name}",
        f"{counted(len(record.statements), 'statement')} as arrows between {len(nodes)} things.",
        graph,
        _legend(graph),
        Table(("From", "Relation", "To", "Evidence"), rows, f"Statements of {record.name}"),
    )


def _chain(statement: Statement, linker: Linker) -> list[GraphNode]:
    """Subject, intermediates and object."""
    return [
        _node(statement.subject, statement.subject_in, linker),
        *(_node(thing, None, linker) for thing in statement.via),
        _node(statement.object, statement.object_in, linker),
    ]


def _node(thing: str, place: str | None, linker: Linker) -> GraphNode:
    name = linker.atlas.name(thing)
    note = f"in {linker.atlas.name(place)}" if place else ""
    key = f"{thing} in {place}" if place else thing
    return GraphNode(key, name, folder_of(thing).shape, linker.to(thing).href, note)


def _edges(
    record: Mechanism, statement: Statement, chain: list[GraphNode], linker: Linker
) -> Iterable[GraphEdge]:
    atlas = linker.atlas
    summary = atlas.summaries[record.id, statement.id]
    contested = atlas.standings[record.id, statement.id] is Standing.CONTESTED
    href = linker.at(statement_address(record.id, statement.id), "").href
    last = len(chain) - 2
    for number, (one, other) in enumerate(pairwise(chain)):
        yield GraphEdge(
            one.id,
            other.id,
            sign_of(statement.relation) if number == last else "neutral",
            _weight(summary),
            _label(summary, contested=contested) if number == last else "",
            statement.text,
            href,
            contested,
        )


def _weight(summary: Summary) -> int:
    levels = (
        summary.for_.people,
        summary.for_.models,
        summary.against.people,
        summary.against.models,
    )
    if any(level in _STRONG for level in levels):
        return 3
    return 2 if any(level in _FAIR for level in levels) else 1


def _label(summary: Summary, *, contested: bool) -> str:
    words = [summary.best.value] if summary.best else ["not counted"]
    return " ".join([*words, "contested"] if contested else words)


def _statement_row(record: Mechanism, statement: Statement, linker: Linker) -> TableRow:
    atlas = linker.atlas
    summary = atlas.summaries[record.id, statement.id]
    badges = standing_badges(atlas.standings[record.id, statement.id], summary)
    evidence: Pieces = sides(summary)
    for badge in badges:
        evidence = (*evidence, Text(" "), badge)
    return (
        TableCell((linker.to(statement.subject),)),
        TableCell((relation_badge(statement.relation),)),
        TableCell((linker.to(statement.object),)),
        TableCell(evidence),
    )


def network_figure(
    mechanisms: Sequence[Mechanism], about: str, linker: Linker
) -> FigureBlock | None:
    """The claims of many mechanisms as one network, the best supported first.

    Each claim is the path of its headline. Claims are added until the figure
    is full; what is left out is told.
    """
    nodes: dict[str, GraphNode] = {}
    edges: dict[tuple[str, str, str], list[tuple[Mechanism, GraphEdge]]] = {}
    shown: list[Mechanism] = []
    for mechanism in mechanisms:
        claim = mechanism.headline
        things = (claim.subject, *claim.via, claim.object)
        if len(nodes.keys() | set(things)) > MOST_NODES:
            continue
        shown.append(mechanism)
        chain = [_node(thing, None, linker) for thing in things]
        nodes |= {node.id: node for node in chain}
        for edge in _edges(mechanism, claim, chain, linker):
            edges.setdefault((edge.source, edge.target, edge.sign), []).append((mechanism, edge))
    if not edges:
        return None
    graph = Graph(tuple(nodes.values()), tuple(_merged(row) for row in edges.values()))
    return FigureBlock(
        "fig-network",
        f"Who acts on whom: {about}",
        f"The claims of {counted(len(shown), 'mechanism')}, from neural element to outcome.",
        graph,
        _legend(graph),
        Table(
            ("From", "Relation", "To", "Evidence", "Mechanism"),
            tuple(
                (*_statement_row(m, m.headline, linker), TableCell((linker.to(m.id),)))
                for m in shown
            ),
            f"Claims shown in the figure about {about}",
        ),
        _left_out(len(mechanisms) - len(shown), linker),
    )


def citations_figure(
    record: Paper, citing: Sequence[Paper], cited: Sequence[Paper], linker: Linker
) -> FigureBlock:
    """A paper between those that cite it and those it cites."""
    this = GraphNode(record.id, record.short, "this", linker.to(record.id).href)
    sides = [
        [GraphNode(p.id, p.short, shape, linker.to(p.id).href) for p in papers[:MOST_CITED]]
        for papers, shape in ((citing, "citing"), (cited, "cited"))
    ]
    edges = [_citation(node, this) for node in sides[0]] + [_citation(this, n) for n in sides[1]]
    graph = Graph((*sides[0], this, *sides[1]), tuple(edges))
    rows = [(p, record) for p in citing] + [(record, p) for p in cited]
    return FigureBlock(
        "fig-citations",
        f"Citation neighbours of {record.short}",
        f"{counted(len(citing), 'paper')} of the atlas cite it; it cites {len(cited)} of them.",
        graph,
        _legend(graph),
        Table(
            ("Paper", "cites"),
            tuple((TableCell((linker.to(a.id),)), TableCell((linker.to(b.id),))) for a, b in rows),
            f"Citations around {record.short}",
        ),
    )


def _citation(one: GraphNode, other: GraphNode) -> GraphEdge:
    words = f"{one.label} cites {other.label}"
    neighbour = other if one.shape == "this" else one
    return GraphEdge(one.id, other.id, "neutral", 1, "", words, neighbour.href)


def _merged(row: list[tuple[Mechanism, GraphEdge]]) -> GraphEdge:
    """Claims of one edge as one arrow, which leads to the best supported."""
    mechanism, edge = row[0]
    if len(row) == 1:
        return edge._replace(title=mechanism.name)
    contested = any(e.contested for _, e in row)
    level = edge.label.removesuffix(" contested")
    words = [level, f"×{len(row)}", *(["contested"] if contested else [])]
    return edge._replace(
        title="; ".join(m.name for m, _ in row),
        label=" ".join(words) if level else "",
        weight=max(e.weight for _, e in row),
        contested=contested,
    )


def _left_out(number: int, linker: Linker) -> Pieces:
    if number < 1:
        return ()
    link = linker.at(f"{linker.address}#sec-mechanisms", "listed below")
    return (Text(f"And {counted(number, 'mechanism')} more, "), link, Text("."))


def _legend(graph: Graph) -> tuple[Legend, ...]:
    """What the signs and shapes of this figure stand for."""
    signs = {edge.sign for edge in graph.edges}
    shapes = {node.shape for node in graph.nodes}
    arrows = tuple(
        Legend(
            words,
            sign,
            "M2 8L24 8" if sign in ("plus", "none", "neutral") else "M2 8L32 8",
            head(sign, (24, 8), (32, 8)),
        )
        for sign, words in _MEANING.items()
        if sign in signs and "this" not in shapes
    )
    kinds = tuple(
        Legend(words, shape=shape, outline=outline(shape, 17, 8, 30, 14))
        for shape, words in _SHAPES.items()
        if shape in shapes
    )
    return (*arrows, *kinds)
