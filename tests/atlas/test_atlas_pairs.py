"""Pairs of tumor and thing: thirty hard cases of evidence, and what a page may say of them.

`pairs/cases.yaml` holds the cases under invented names, `pairs/cells.txt` what comes out.
"""

from pathlib import Path

import pytest
import yaml

from generator.atlas.results import Direction, Role

CASES = Path(__file__).parent / "pairs" / "cases.yaml"
CELLS = CASES.with_name("cells.txt")
STUB = {"curation": {"state": "stub"}}
OWN_FIELDS = {
    "therapies": {"category": "drug"},
    "targets": {"symbol": "TOY"},
    "neural-elements": {"category": "nerve"},
}


def files_of(cases):
    """Records for everything that the cases name."""
    files = {"processes.yaml": {}, "cells.yaml": {}}
    for thing in cases["things"]:
        folder, _, slug = thing["id"].partition("/")
        fields = {key: value for key, value in thing.items() if key != "id"}
        if folder in ("processes", "cells"):
            files[f"{folder}.yaml"][slug] = {"name": slug, **fields}
        else:
            own = OWN_FIELDS.get(folder, {})
            files[f"{thing['id']}.yaml"] = {"name": slug, **own, **fields, **STUB}
    for case in cases["cases"]:
        files[f"mechanisms/case-{case['case']}.yaml"] = mechanism(case, files)
    return files


def mechanism(case, files):
    """One case as a mechanism; its papers are added to ``files``."""
    statements = [
        {
            **row["statement"],
            "text": "An invented statement.",
            "evidence": [item(each, files) for each in row["evidence"]],
        }
        for row in case["statements"]
    ]
    return {
        "name": f"Case {case['case']}",
        "summary": "Invented.",
        "tumor_types": [f"tumor-types/{tumor}" for tumor in case["tumor_types"]],
        "axis": "neural-to-tumor",
        "class": "unresolved",
        "statements": statements,
        "curation": {"state": "curated", "by": ["Ada Example"], "on": "2026-11-30"},
    }


def item(row, files):
    """One evidence item."""
    retracted = {"status": "retracted"} if row.get("retracted") else {}
    paper = f"papers/{row['paper']}"
    files[f"{paper}.yaml"] = {
        "title": f"An invented paper called {row['paper']}",
        "type": "primary",
        "read": "abstract",
        **retracted,
        **STUB,
    }
    fields = {key: value for key, value in row.items() if key != "retracted"}
    if "tumor_type" in row:
        words = ("unstated", "no-tumor")
        fields["tumor_type"] = [t if t in words else f"tumor-types/{t}" for t in row["tumor_type"]]
    return {**fields, "paper": paper, "finding": "An invented finding.", "basis": "abstract"}


@pytest.fixture(scope="module")
def cases():
    """The cases under invented names."""
    return yaml.safe_load(CASES.read_text(encoding="utf-8"))


@pytest.fixture
def atlas(make_atlas, cases):
    """The atlas of all cases."""
    return make_atlas(files_of(cases), over=None)


def told(atlas, tumor, thing):
    """A pair as lines of text: its cell, its claims, its disagreements."""
    pairs = atlas.pairs
    pair = pairs.pair(f"tumor-types/{tumor}", thing)
    yield f"## {tumor} x {thing}"
    cell = pairs.cell(pair)
    if cell:
        group = cell.group.value if cell.group else cell.role.value
        inside = f" in {', '.join(map(short, cell.tumors))}" if cell.tumors else ""
        yield f"cell {group}{inside} | people: {side(cell.people)} | models: {side(cell.models)}"
    for word, results in (("", pair.own), ("member ", pair.members), ("wider ", pair.wider)):
        for claim in pairs.claims(results, pair.tumor):
            yield f"  {word}{line(claim, atlas, pair.tumor)}"
    own = {id(result) for result in (*pair.own, *pair.members)}
    for row in atlas.disagreements:
        if id(row.one) in own and id(row.other) in own:
            yield f"  ! {row.kind.value}: {one(row.one)} / {one(row.other)}"


def side(found):
    parts = []
    for row in found.found:
        objects = f" {'+'.join(map(short, row.objects))}" if row.objects else ""
        subgroup = ", subgroup" if row.is_subgroup else ""
        parts.append(f"{row.leaning.label}{objects} {row.level} ({row.mode}{subgroup})")
    parts = [", ".join(parts) or "-"]
    parts += ["MIXED"] if found.is_mixed else []
    parts += [f"+{found.unclear} unclear"] if found.unclear else []
    return " ".join(parts)


def line(claim, atlas, tumor):
    state = f" ({claim.state})" if claim.state else ""
    others = f" with {'+'.join(map(short, claim.together))}" if claim.together else ""
    context = " [context]" if claim.context else ""
    tumors = f" in {'+'.join(map(short, claim.tumors))}" if claim.tumors else ""
    subject = "" if claim.role is Role.AGENT else f" of {short(claim.subject)}"
    rows = "; ".join(
        one(r) + (" mixed group" if atlas.pairs.is_mixed_group(r, tumor) else "")
        for r in claim.results
    )
    head = f"{claim.role.value} {short(claim.thing)}{state}{others}{subject}"
    return f"{head} -> {short(claim.object)}{context}{tumors}: {rows}"


def one(result):
    by = f" by {'+'.join(map(short, result.shown_by))}" if result.shown_by else ""
    step = " as a step" if result.is_changed_step else ""
    part = " subgroup" if result.bearing.item.subgroup else ""
    paper = short(result.bearing.item.paper)
    return f"{result.direction.label} {result.level} {result.mode.value} {paper}{part}{by}{step}"


def short(thing):
    return thing.partition("/")[2]


def test_thirty_cases_say_no_more_than_their_items(atlas, cases, request):
    """Cells, claims and disagreements of every pair, reviewed line by line."""
    text = "\n".join(text for pair in cases["pairs"] for text in told(atlas, *pair)) + "\n"
    if request.config.getoption("--update-golden"):
        CELLS.write_text(text, encoding="utf-8")
    assert text == CELLS.read_text(encoding="utf-8")


def test_steps_and_places_set_no_level(atlas):
    """Whatever stands between the ends was not tested there."""
    for result in atlas.pairs.results:
        if result.role in (Role.STEP, Role.PLACE):
            assert not result.sets_level


def test_an_unclear_result_sets_no_level(atlas):
    """It is counted beside the levels."""
    for result in atlas.pairs.results:
        if result.direction is Direction.UNCLEAR:
            assert not result.sets_level
