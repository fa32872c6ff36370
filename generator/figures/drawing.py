"""A graph with places: what the template draws, in pixels from the upper left corner."""

from typing import NamedTuple, TypeAlias

import pygraphviz

from generator.figures.graph import Graph, GraphEdge, GraphNode
from generator.figures.lettering import LINE, SIZE, SMALL, width, wrapped
from generator.figures.shapes import head, outline

Point: TypeAlias = tuple[float, float]
_PAD_X, _PAD_Y, _MARGIN = 14, 8, 6
_DOTS = 72
"""Graphviz counts sizes in inches and places in points; one of our pixels is a point."""


class TextLine(NamedTuple):
    """One line of text, centred at its place."""

    x: int
    y: int
    text: str
    width: int


class DrawnNode(NamedTuple):
    """A node with its place."""

    node: GraphNode
    path: str
    """Outline of its shape."""
    lines: tuple[TextLine, ...]
    note: TextLine | None


class DrawnEdge(NamedTuple):
    """An edge with its line."""

    edge: GraphEdge
    path: str
    head: str
    """Outline of its end; empty for an association."""
    label: TextLine | None


class Drawing(NamedTuple):
    """A figure, ready to be drawn."""

    width: int
    height: int
    nodes: tuple[DrawnNode, ...]
    edges: tuple[DrawnEdge, ...]


def draw(graph: Graph) -> Drawing:
    """Find places for a graph, left to right."""
    paper = pygraphviz.AGraph(directed=True, strict=False)
    paper.graph_attr.update(rankdir="LR", nodesep="0.22", ranksep="0.45", margin="0")
    for node in graph.nodes:
        wide, high = _size(node)
        paper.add_node(
            node.id,
            shape="box",
            fixedsize="true",
            label="",
            width=f"{wide / _DOTS:.4f}",
            height=f"{high / _DOTS:.4f}",
        )
    for number, edge in enumerate(graph.edges):
        paper.add_edge(edge.source, edge.target, key=str(number), label=_room(edge.label))
    paper.layout(prog="dot")
    box = [float(value) for value in paper.graph_attr["bb"].split(",")]
    sheet = _Sheet(box[3] + _MARGIN)
    return Drawing(
        round(box[2]) + 2 * _MARGIN,
        round(box[3]) + 2 * _MARGIN,
        tuple(sheet.node(node, paper.get_node(node.id)) for node in graph.nodes),
        tuple(
            sheet.edge(edge, paper.get_edge(edge.source, edge.target, key=str(number)))
            for number, edge in enumerate(graph.edges)
        ),
    )


def _size(node: GraphNode) -> tuple[int, int]:
    lines = wrapped(node.label)
    widest = max([width(line) for line in lines] + [width(node.note, SMALL)])
    rows = len(lines) + bool(node.note)
    return widest + 2 * _PAD_X, rows * LINE + 2 * _PAD_Y


def _room(label: str) -> str:
    """Room of fixed size beside an edge: Graphviz needs no font for it."""
    if not label:
        return ""
    size = f'FIXEDSIZE="TRUE" WIDTH="{width(label, SMALL) + 6}" HEIGHT="{LINE}"'
    return f'<<TABLE {size} BORDER="0" CELLBORDER="0" CELLSPACING="0"><TR><TD></TD></TR></TABLE>>'


class _Sheet:
    """Turns Graphviz's places, which count from below, into ours."""

    def __init__(self, height: float) -> None:
        self._height = height

    def point(self, text: str) -> Point:
        x, y = text.split(",")
        return round(float(x) + _MARGIN, 1), round(self._height - float(y), 1)

    def node(self, node: GraphNode, placed: pygraphviz.Node) -> DrawnNode:
        x, y = self.point(placed.attr["pos"])
        wide, high = _size(node)
        lines = wrapped(node.label)
        top = y - high / 2 + _PAD_Y + LINE / 2
        note = _line(x, top + len(lines) * LINE, node.note, SMALL)
        return DrawnNode(
            node,
            outline(node.shape, x, y, wide, high),
            tuple(_line(x, top + n * LINE, line, SIZE) for n, line in enumerate(lines)),
            note if node.note else None,
        )

    def edge(self, edge: GraphEdge, placed: pygraphviz.Edge) -> DrawnEdge:
        first, *rest = placed.attr["pos"].split(" ")
        tip = self.point(first.removeprefix("e,"))
        points = [self.point(text) for text in rest]
        curve = " ".join(f"{x:g} {y:g}" for x, y in points[1:])
        path = f"M{points[0][0]:g} {points[0][1]:g}C{curve}"
        if edge.sign in ("minus", "assoc", "plain"):
            path += f"L{tip[0]:g} {tip[1]:g}"
        label = None
        if edge.label and placed.attr["lp"]:
            x, y = self.point(placed.attr["lp"])
            label = _line(x, y, edge.label, SMALL)
        return DrawnEdge(edge, path, head(edge.sign, points[-1], tip), label)


def _line(x: float, y: float, text: str, size: int) -> TextLine:
    return TextLine(round(x), round(y), text, width(text, size))
