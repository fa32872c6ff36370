"""What a network takes in, and what it leaves out."""

from generator.pages import diagrams
from generator.pages.pieces import Link
from generator.pages.view import FigureBlock

NEW = {"tumor-types/toyoma.yaml": {"name": "Toyoma", "curation": {"state": "stub"}}}


def claims(mechanism, **vias):
    """Mechanisms of an invented tumour from the nerve to an end of their own, by name."""
    ends = ("glimmer-growth", "glimmer-growth", "glimmer-fading")
    files = {}
    for (name, via), end in zip(vias.items(), ends, strict=True):
        made = mechanism(tumor_types=["tumor-types/toyoma"], name=name)
        made["statements"][0] |= {"via": via, "object": f"processes/{end}"}
        files[f"mechanisms/{name}.yaml"] = made
    return NEW | files


def figure_of(page):
    """The one figure of a page."""
    blocks = (block for section in page.view.sections for block in section.blocks)
    (figure,) = (block for block in blocks if isinstance(block, FigureBlock))
    return figure


def test_a_claim_that_finds_no_room_does_not_keep_out_those_after_it(
    make_page, mechanism, monkeypatch
):
    """A network is filled up: what is too long is told as left out, what fits is shown."""
    monkeypatch.setattr(diagrams, "MOST_NODES", 3)
    files = claims(mechanism, short=[], towards=["targets/zip1", "targets/zapr"], yonder=[])
    figure = figure_of(make_page("tumor-types/toyoma/", files))
    assert [row[-1].pieces[0].text for row in figure.table.rows] == ["short", "yonder"]
    assert len(figure.graph.nodes) == 3
    assert figure.more[0].text == "And 1 mechanism more, "


def test_a_network_has_as_many_nodes_as_it_may_and_no_more(make_page, mechanism, monkeypatch):
    """The last claim fits exactly; with less room it is left out, and the way to it is told."""
    files = claims(mechanism, short=[], towards=["targets/zip1"], yonder=[])
    monkeypatch.setattr(diagrams, "MOST_NODES", 4)
    assert figure_of(make_page("tumor-types/toyoma/", files)).more == ()
    monkeypatch.setattr(diagrams, "MOST_NODES", 3)
    figure = figure_of(make_page("tumor-types/toyoma/", files))
    assert [row[-1].pieces[0].text for row in figure.table.rows] == ["short", "towards"]
    (link,) = (piece for piece in figure.more if isinstance(piece, Link))
    assert link.href.endswith("#sec-mechanisms")
