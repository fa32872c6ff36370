"""What a figure shows, before it has places: nodes with labels, and signed edges between them."""

from typing import NamedTuple


class GraphNode(NamedTuple):
    """One thing."""

    id: str
    label: str
    shape: str
    """Word of its kind in the style sheet: `tumor`, `nerve`, `target`, ..."""
    href: str
    note: str = ""
    """Where the thing sits, in small letters below the label."""


class GraphEdge(NamedTuple):
    """One arrow."""

    source: str
    target: str
    sign: str
    """How its end looks: `plus`, `minus`, `none`, `assoc`, `neutral`, or `plain`."""
    weight: int
    """How strong the evidence is, from 1 to 3: the width of the line."""
    label: str
    """A few characters beside the line, or nothing."""
    title: str
    """What it says, in words."""
    href: str
    contested: bool = False


class Graph(NamedTuple):
    """A figure's content."""

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
