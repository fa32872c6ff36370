"""Drawings: places for every label, the same in every run, nothing over anything else."""

import re
from itertools import combinations

import pytest

from generator.atlas.link import link
from generator.figures.drawing import draw
from generator.figures.graph import Graph, GraphEdge, GraphNode
from generator.figures.lettering import width, wrapped
from generator.figures.shapes import head, outline
from generator.pages import make_pages
from generator.pages.view import FigureBlock

GRAPH = Graph(
    (
        GraphNode("a", "Zed nerve", "nerve", "#a"),
        GraphNode("b", "Zip one", "target", "#b", "in glimmer cell"),
        GraphNode("c", "A very long name of an invented tumour that needs lines", "tumor", "#c"),
    ),
    (
        GraphEdge("a", "b", "plus", 3, "D1", "The nerve raises zip.", "#s-a"),
        GraphEdge("b", "c", "minus", 2, "C contested", "Zip slows it.", "#s-b", contested=True),
        GraphEdge("a", "c", "assoc", 1, "", "They go together.", "#s-c"),
        GraphEdge("a", "b", "none", 1, "E", "Nothing.", "#s-d"),
    ),
)


def box(line, size):
    """Left, top, right and lower edge of a line of text."""
    return (
        line.x - line.width / 2,
        line.y - size / 2,
        line.x + line.width / 2,
        line.y + size / 2,
    )


def span(path):
    """Left, top, right and lower edge of the points of a polygon or rounded box."""
    corners = re.findall(r"(?:[ML])(-?[\d.]+) (-?[\d.]+)", path)
    across = [float(x) for x, _ in corners] + [float(x) for x in re.findall(r"H(-?[\d.]+)", path)]
    down = [float(y) for _, y in corners] + [float(y) for y in re.findall(r"V(-?[\d.]+)", path)]
    curve = re.search(r"a([\d.]+)", path)
    round_by = float(curve[1]) if curve else 0  # the rounded ends stand out by it
    return min(across) - round_by, min(down), max(across) + round_by, max(down) + round_by


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def lines_of(drawing):
    """Every line of text with its box."""
    for node in drawing.nodes:
        yield from ((line.text, box(line, 13)) for line in node.lines)
        if node.note:
            yield node.note.text, box(node.note, 11)
    for edge in drawing.edges:
        if edge.label:
            yield edge.label.text, box(edge.label, 11)


def crowded(drawing):
    """Pairs of labels that lie over each other, and labels outside the figure."""
    lines = list(lines_of(drawing))
    pairs = [(a[0], b[0]) for a, b in combinations(lines, 2) if overlap(a[1], b[1])]
    outside = [
        (text, "outside")
        for text, edges in lines
        if edges[0] < 0 or edges[1] < 0 or edges[2] > drawing.width or edges[3] > drawing.height
    ]
    return pairs + outside


def test_labels_never_overlap_or_leave_the_figure():
    """Long names are wrapped, and edges leave room for their labels."""
    assert crowded(draw(GRAPH)) == []


def test_a_label_lies_within_its_shape():
    """Also where the shape narrows at its sides."""
    for node in draw(GRAPH).nodes:
        left, top, right, low = span(node.path)
        for line in node.lines:
            edges = box(line, 13)
            assert left <= edges[0]
            assert edges[2] <= right
            assert top <= edges[1]
            assert edges[3] <= low


def test_the_same_graph_gives_the_same_drawing():
    """To the byte: figures are part of pages that are compared."""
    assert draw(GRAPH) == draw(GRAPH)


def test_an_edge_without_a_sign_has_no_head():
    """An association claims no direction of effect."""
    heads = {edge.edge.sign: bool(edge.head) for edge in draw(GRAPH).edges}
    assert heads == {"plus": True, "minus": True, "assoc": False, "none": True}


def test_each_sign_and_each_kind_has_an_outline_of_its_own():
    """So that neither needs colour."""
    heads = [head(sign, (0, 0), (10, 0)) for sign in ("plus", "minus", "none", "neutral")]
    assert len(set(heads)) == 4
    shapes = ("tumor", "nerve", "target", "therapy", "process")
    assert len({outline(shape, 50, 20, 100, 40) for shape in shapes}) == 5


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Zip", ("Zip",)),
        ("A very long name of an invented tumour", ("A very long name of an", "invented tumour")),
        ("word " * 40, ("word word word word", "word word word word", "word word word word …")),
        ("微光" * 20, ("微光微光微光微光微光…",)),
    ],
)
def test_labels_are_wrapped_and_cut(text, lines):
    """Three lines at most; what is missing shows as an ellipsis."""
    assert [width(line) <= 165 for line in wrapped(text)] == [True] * len(lines)
    assert len(wrapped(text)) == len(lines)
    assert wrapped(text)[-1].endswith("…") == lines[-1].endswith("…")


def figures_of(atlas, settings):
    for page in make_pages(atlas, settings):
        for section in page.view.sections:
            for block in section.blocks:
                if isinstance(block, FigureBlock):
                    yield page.address, block


def test_figures_of_the_toy_atlas_are_small_and_legible(toy, settings):
    """At most 60 nodes and 100 edges, each label where it can be read."""
    found = dict(figures_of(toy, settings))
    assert "mechanisms/zed-nerve-feeds-glimmeroma/" in found
    assert "map/" in found
    for figure in found.values():
        assert len(figure.graph.nodes) <= 60
        assert len(figure.graph.edges) <= 100
        assert crowded(draw(figure.graph)) == []


@pytest.mark.content
def test_shipped_figures_are_small_and_legible(settings, real_content):
    """The same of every figure of the real atlas."""
    atlas = link(real_content)
    figures = dict(figures_of(atlas, settings))
    bad = {
        address: labels
        for address, figure in figures.items()
        if (labels := crowded(draw(figure.graph)))
        or len(figure.graph.nodes) > 80
        or len(figure.graph.edges) > 100
    }
    assert bad == {}
