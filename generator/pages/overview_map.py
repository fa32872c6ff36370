"""The map: nerves on one side, tumours on the other, and the classes of mechanism between."""

from collections import Counter

from generator.atlas.atlas import Atlas
from generator.figures.graph import Graph, GraphEdge, GraphNode
from generator.pages.badges import counted
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Text
from generator.pages.view import (
    FigureBlock,
    Head,
    Legend,
    Paragraphs,
    Section,
    Table,
    TableCell,
    View,
)
from generator.records.kinds import folder_of
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import MechanismClass

_LEAD = (
    "The whole atlas in one drawing: which neural elements act, by which class of mechanism, in "
    "which group of tumours. The thicker a line, the more mechanisms stand behind it."
)
_CLASSES = {kind.value: kind for kind in MechanismClass}
_MOST_EDGES = 100
_MANY, _SOME = 10, 4
_LEGEND = (
    Legend("neural element", shape="nerve", outline="M10 2H24a6 6 0 0 1 0 12H10a6 6 0 0 1 0 -12Z"),
    Legend("class of mechanism", shape="pathway", outline="M2 2H32V14H2Z"),
    Legend("group of tumours", shape="tumor", outline="M8 2H26L32 8L26 14H8L2 8Z"),
)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of the map."""
    linker = Linker(atlas, settings, "map.md")
    head = Head("", "", "Map", crumbs=(linker.at("", "Home"),), lead=_LEAD)
    pairs = _pairs(atlas)
    shown = pairs.most_common(_MOST_EDGES)
    section = Section("sec-map", "Nerves, mechanisms, tumours", (_figure(shown, linker),))
    left = len(pairs) - len(shown)
    more = (Paragraphs(((Text(f"{left} thinner lines are left out."),),)),) if left else ()
    view = View(head, sections=(section._replace(blocks=(*section.blocks, *more)),))
    return Page(linker.path, "Map", _LEAD, view, linker.made)


def _pairs(atlas: Atlas) -> Counter[tuple[str, str]]:
    """How many mechanisms tie a neural element to a class, and a class to a group of tumours."""
    pairs: Counter[tuple[str, str]] = Counter()
    for mechanism in atlas.all(Mechanism):
        if not atlas.headline_summary(mechanism).papers:
            continue  # without counted evidence it stands in no overview
        kind = mechanism.mechanism_class.value
        pairs.update((nerve, kind) for nerve in _roots(mechanism.neural_elements, atlas))
        pairs.update((kind, tumor) for tumor in _roots(mechanism.tumor_types, atlas))
    return pairs


def _roots(things: tuple[str, ...], atlas: Atlas) -> list[str]:
    """The widest records above ``things``."""
    lines = ((thing, *atlas.hierarchy.ancestors(thing)) for thing in things)
    return sorted({above for line in lines for above in line if not _parents(above, atlas)})


def _parents(thing: str, atlas: Atlas) -> tuple[str, ...]:
    return tuple(getattr(atlas.find(thing), "parents", ()))


def _figure(pairs: list[tuple[tuple[str, str], int]], linker: Linker) -> FigureBlock:
    names = dict.fromkeys(name for pair, _ in pairs for name in pair)
    edges = tuple(
        GraphEdge(
            *(one, other, "plain", _weight(n), ""),
            title=_describe(one, other, n, linker),
            href=_at(one, other, linker),
        )
        for (one, other), n in pairs
    )
    rows = tuple(
        (
            TableCell((Text(_name(one, linker)),)),
            TableCell((Text(_name(other, linker)),)),
            TableCell((Text(str(n)),), numeric=True),
        )
        for (one, other), n in pairs
    )
    return FigureBlock(
        "fig-map",
        "Map of the atlas",
        f"{counted(len(names), 'thing')} in three layers, {counted(len(edges), 'line')}.",
        Graph(tuple(_node(name, linker) for name in names), edges),
        _LEGEND,
        Table(("From", "To", "Mechanisms"), rows, "Lines of the map"),
    )


def _node(name: str, linker: Linker) -> GraphNode:
    if "/" in name:
        return GraphNode(name, _name(name, linker), folder_of(name).shape, linker.to(name).href)
    address = f"evidence/#list-mechanism-class-{name}"
    return GraphNode(name, _name(name, linker), "pathway", linker.at(address, "").href)


def _name(name: str, linker: Linker) -> str:
    return linker.atlas.name(name) if "/" in name else _CLASSES[name].label


def _weight(number: int) -> int:
    return 3 if number >= _MANY else 2 if number >= _SOME else 1


def _describe(one: str, other: str, number: int, linker: Linker) -> str:
    return f"{_name(one, linker)} – {_name(other, linker)}: {counted(number, 'mechanism')}"


def _at(one: str, other: str, linker: Linker) -> str:
    """Where a line leads: to the mechanisms of the record at its end."""
    record = one if "/" in one else other
    return linker.at(f"{linker.atlas.address(record)}#sec-mechanisms", "").href
