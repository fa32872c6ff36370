"""Gaps: honest empties, each with a way to add what is missing."""

from generator.atlas.statistics import statistics
from generator.pages.view import Bullets, Table

STUB = {"curation": {"state": "stub"}}
FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma.yaml"
FADES = "mechanisms/zed-nerve-fades-glimmeroma.yaml"


def section(page, anchor):
    """The section of this anchor, or None."""
    return next((s for s in page.view.sections if s.anchor == anchor), None)


def named(part):
    """What a section's list names."""
    (bullets,) = (block for block in part.blocks if isinstance(block, Bullets))
    return ["".join(piece.text for piece in row) for row in bullets.items]


def test_every_gap_of_the_statistics_stands_on_the_page(toy, toy_pages):
    """With its number and all its things, and none that nothing misses."""
    page = toy_pages["gaps/"]
    for gap in statistics(toy).gaps:
        part = section(page, f"sec-{gap.code}")
        if not gap.things:
            assert part is None
            continue
        assert part.heading == f"{gap.title}: {len(gap.things)}"
        assert named(part) == [toy.name(thing) for thing in gap.things]


def test_tumours_without_human_evidence_are_those_that_the_api_says(toy_pages, toy_api):
    """Told from the files for machines alone."""
    without = [
        record["name"]
        for path, record in toy_api.items()
        if path.startswith("tumor-types/")
        and record["evidence_summary"]["papers"]
        and not record["evidence_summary"]["human"]
    ]
    part = section(toy_pages["gaps/"], "sec-tumor-without-human-evidence")
    assert (named(part) if part else []) == without


def test_each_gap_says_what_it_means_and_how_to_fill_it(toy_pages):
    """A sentence, and a form that is already filled in."""
    for part in toy_pages["gaps/"].view.sections:
        words, link = part.blocks[0].paragraphs[0]
        assert words.text.endswith(". ")
        assert link.href.startswith("https://example.org/toy/atlas/issues/new?title=Gap")


def test_nerves_that_nobody_studied_stand_by_tumour_group(make_page, mechanism, item):
    """Those studied most elsewhere first; of a missing whole the parts are not named."""
    other = {"tumor_types": ["tumor-types/other"]}
    glia = mechanism(item("example-2020-zip"), **other)
    glia["statements"][0]["subject"] = "neural-elements/glia"
    files = {
        "tumor-types/other.yaml": {"name": "Other", **STUB},
        "neural-elements/glia.yaml": {"name": "Glia", "category": "glia", **STUB},
        "mechanisms/glia.yaml": glia,
    }
    page = make_page("gaps/", files)
    (table,) = (b for b in section(page, "sec-nerves").blocks if isinstance(b, Table))
    rows = [["".join(p.text for p in cell.pieces) for cell in row] for row in table.rows]
    assert rows == [["Glimmeroma", "Glia", "Suggest"], ["Other", "Zed nerve, Long dark", "Suggest"]]


def test_of_many_nerves_the_matrix_has_the_others(make_page, mechanism, item):
    """A row names five."""
    files = {"tumor-types/other.yaml": {"name": "Other", **STUB}}
    for i in range(7):
        files[f"neural-elements/n{i}.yaml"] = {"name": f"N{i}", "category": "glia", **STUB}
        claim = mechanism(item("example-2020-zip"), tumor_types=["tumor-types/other"])
        claim["statements"][0]["subject"] = f"neural-elements/n{i}"
        files[f"mechanisms/m{i}.yaml"] = claim
    table = section(make_page("gaps/", files), "sec-nerves").blocks[1]
    row = next(row for row in table.rows if row[0].pieces[0].text == "Glimmeroma")
    assert "".join(p.text for p in row[1].pieces) == "N0, N1, N2, N3, N4 and 2 more"
    assert row[1].pieces[-1].href == "../matrix/#sec-nerves"


def test_disagreements_without_a_note_ask_for_one(make_page, toy_pages, mechanism, item):
    """The toy disagreement has its note; one within a statement has none yet."""
    assert section(toy_pages["gaps/"], "sec-unreconciled") is None
    torn = mechanism(item("example-2020-zip"), item("sample-2018-fade", "opposes"))
    part = section(make_page("gaps/", {FADES: None, FEEDS: torn}), "sec-unreconciled")
    assert part.heading == "Disagreements without a reconciling note: 1"
    assert named(part) == ["“The nerve does it”: for and against"]
    assert part.blocks[0].paragraphs[0][1].text == "Say what may reconcile them"


def test_two_statements_that_disagree_stand_side_by_side(make_page, mechanism, item):
    """Each leads to its card."""
    calm = mechanism(item("sample-2018-fade"), relation="decreases", name="It calms")
    calm["statements"][0]["text"] = "The nerve undoes it."
    grow = mechanism(item("example-2020-zip"))
    part = section(
        make_page("gaps/", {FADES: None, FEEDS: grow, "mechanisms/calm.yaml": calm}),
        "sec-unreconciled",
    )
    assert set(named(part)) <= {
        "“The nerve does it” against “The nerve undoes it”",
        "“The nerve undoes it” against “The nerve does it”",
    }
