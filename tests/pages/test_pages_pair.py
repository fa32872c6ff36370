"""Pages of pairs, and rows about pairs elsewhere: held against the records by a script of its own.

The script below reads nothing but plain records. It knows the rules of roles and
directions for statements without drugs, and the table of levels by heart.
"""

import random
from collections import defaultdict

import lxml.html
import pytest

from generator.pages import make_pages

STUB = {"curation": {"state": "stub"}}
LEVELS = {
    ("patients", "randomized-trial"): "A",
    ("patients", "exposure-cohort"): "B",
    ("human-tissue", "imaging"): "C",
    ("in-vivo", "genetic-manipulation"): "D1",
    ("in-vivo", "drug"): "D2",
    ("in-vitro", "culture"): "D4",
}
WATCHED = {"exposure-cohort", "imaging"}
PROCESSES = {
    "glow": {"favors": "tumor", "group": "course"},
    "fade": {"favors": "host", "group": "course"},
    "ache": {"favors": "neither", "group": "symptom"},
}
TUMORS = {"wide": [], "narrow": ["wide"], "other": []}
THINGS = [f"targets/t{i}" for i in range(4)] + [f"neural-elements/n{i}" for i in range(3)]


def invented(seed):
    """Plain records: mechanisms about a few things, with evidence of every sort."""
    pick = random.Random(seed)
    files = {
        "processes.yaml": {slug: {"name": slug.title(), **p} for slug, p in PROCESSES.items()},
        "targets/kin.yaml": {"name": "Kin", "symbol": "KIN", "category": "family", **STUB},
    }
    for slug, parents in TUMORS.items():
        above = [f"tumor-types/{parent}" for parent in parents]
        files[f"tumor-types/{slug}.yaml"] = {"name": f"{slug}oma", "parents": above, **STUB}
    for thing in THINGS:
        own = (
            {"category": "nerve"} if thing.startswith("neural") else {"symbol": thing[-2:].upper()}
        )
        files[f"{thing}.yaml"] = {"name": f"Thing {thing[-2:]}", **own, **STUB}
    files["targets/t0.yaml"]["parents"] = ["targets/kin"]
    for number in range(12):
        status = {"status": "retracted"} if number == 0 else {}
        paper = {"title": f"Invented paper {number}", "type": "primary", "read": "abstract"}
        files[f"papers/p{number}.yaml"] = paper | status | STUB
    for number in range(14):
        files[f"mechanisms/m{number}.yaml"] = mechanism(pick)
    return files


def mechanism(pick):
    statements = []
    for number in range(pick.randint(1, 3)):
        subject, *via = pick.sample(THINGS, pick.randint(1, 3))
        end = pick.choice([f"processes/{slug}" for slug in PROCESSES] + THINGS)
        while end in (subject, *via):
            end = pick.choice(THINGS)
        statements.append(
            {
                "id": f"s{number}",
                "subject": subject,
                "relation": pick.choice(["increases", "decreases"]),
                "object": end,
                "via": via,
                "text": "It does it.",
                "evidence": [item(pick) for _ in range(pick.randint(1, 4))],
            }
        )
    return {
        "name": "Invented",
        "summary": "All of it is invented.",
        "tumor_types": ["tumor-types/wide", "tumor-types/narrow", "tumor-types/other"],
        "axis": "neural-to-tumor",
        "class": "unresolved",
        "statements": statements,
        **STUB,
    }


def item(pick):
    system, design = pick.choice(list(LEVELS))
    endpoint = {"endpoint": "clinical"} if system == "patients" else {}
    return {
        "paper": f"papers/p{pick.randrange(12)}",
        "stance": pick.choice(["supports", "supports", "opposes", "no-effect", "inconclusive"]),
        "tumor_type": pick.choice([["tumor-types/narrow"], ["tumor-types/other"], ["unstated"]])
        if pick.random() < 0.7
        else ["tumor-types/wide"],
        "finding": f"Finding {pick.randrange(10**9)}.",
        "study": {"system": system, "design": design, **endpoint},
        "basis": "abstract",
    }


def below(tumor):
    return {
        f"tumor-types/{s}"
        for s, up in TUMORS.items()
        if f"tumor-types/{s}" == tumor or tumor[12:] in up
    }


def expected(files):
    """Rows by pair: finding, level, word, and whether it acts or is acted on; steps are none."""
    rows = defaultdict(set)
    for path, record in files.items():
        for statement in record.get("statements", ()) if path.startswith("mechanisms/") else ():
            for each in statement["evidence"]:
                if each["paper"] == "papers/p0":
                    continue
                for role, thing in (
                    ("acts", statement["subject"]),
                    ("acted-on", statement["object"]),
                ):
                    for tumor in TUMORS:
                        if set(each["tumor_type"]) & below(f"tumor-types/{tumor}"):
                            rows[f"tumor-types/{tumor}", thing].add(row(role, statement, each))
    return rows


def row(role, statement, each):
    study = each["study"]
    is_watched = study["design"] in WATCHED
    up = (statement["relation"] == "increases") is (each["stance"] == "supports")
    words = {
        "inconclusive": "unclear",
        "no-effect": "no association" if is_watched else "no effect",
    }
    directed = ("goes with more" if up else "goes with less") if is_watched else None
    found = words.get(each["stance"]) or directed or ("raises" if up else "lowers")
    return role, each["finding"], LEVELS[study["system"], study["design"]], found


def shown(page, renderer):
    """The same rows as the page shows them."""
    text = renderer.markdown(page)
    rows, role = set(), ""
    for line in text.splitlines():
        if line.startswith("## "):
            role = line.partition("#sec-")[2].partition(" ")[0]
        if "ct-claims" in line and role in ("acts", "acted-on"):
            table = lxml.html.fragment_fromstring(line).find("table")
            for cells in table.xpath("tbody/tr[not(@class)]"):
                first, finding = cells[0], cells[1]
                level, word = first.find("span").text, first.find("b").text
                rows.add((role, finding.text.strip(), level, word))
    return rows


@pytest.mark.parametrize("seed", range(4))
def test_every_row_is_what_the_records_say(make_atlas, settings, renderer, seed):
    """Role, level and direction of every item of every pair; no row more and none less."""
    files = invented(seed)
    rows = expected(files)
    pages = {page.address: page for page in make_pages(make_atlas(files, over=None), settings)}
    compared = 0
    for (tumor, thing), want in rows.items():
        page = pages.get(f"{tumor}/{thing}/")
        if page:
            assert shown(page, renderer) == want, page.address
            compared += 1
    assert compared > 5


@pytest.mark.parametrize("seed", range(4))
def test_a_pair_has_a_page_when_enough_tells_of_it(make_atlas, settings, seed):
    """Two papers or three statements, of ends and never of steps."""
    files = invented(seed)
    papers, statements = defaultdict(set), defaultdict(set)
    for path, record in files.items():
        for statement in record.get("statements", ()) if path.startswith("mechanisms/") else ():
            for each in statement["evidence"]:
                for tumor in TUMORS:
                    is_in = set(each["tumor_type"]) & below(f"tumor-types/{tumor}")
                    if is_in and each["paper"] != "papers/p0":
                        for thing in (statement["subject"], statement["object"]):
                            papers[tumor, thing].add(each["paper"])
                            statements[tumor, thing].add((path, statement["id"]))
    want = {
        f"tumor-types/{tumor}/{thing}/"
        for tumor, thing in papers
        if (len(papers[tumor, thing]) > 1 or len(statements[tumor, thing]) > 2)
        and not thing.startswith("processes/")
    }
    found = {p.address for p in make_pages(make_atlas(files, over=None), settings)}
    assert {a for a in found if a.count("/") == 4} == want


@pytest.mark.parametrize("seed", range(2))
def test_rows_of_a_tumor_page_show_levels_of_the_pair_and_no_others(make_atlas, settings, seed):
    """A row's levels are levels of exactly that thing in that tumor."""
    files = invented(seed)
    rows = expected(files)
    atlas = make_atlas(files, over=None)
    names = {atlas.name(thing): thing for thing in THINGS}
    compared = 0
    for page in make_pages(atlas, settings):
        for section in page.view.sections:
            if page.address.count("/") != 2 or section.anchor not in (
                "sec-targets",
                "sec-neural-elements",
            ):
                continue
            if not page.address.startswith("tumor-types/"):
                continue
            for head, *cells in section.blocks[0].rows:
                pair = rows[page.address.rstrip("/"), names[head.pieces[0].text]]
                levels = {level for _, _, level, word in pair if word != "unclear"}
                told = {
                    p.text for cell in cells[:2] for p in cell.pieces if p.text in LEVELS.values()
                }
                assert told <= levels
                compared += bool(told)
    assert compared > 5


def edge(subject, end, *evidence, relation="increases", **more):
    return {
        "id": "whole",
        "subject": subject,
        "relation": relation,
        "object": end,
        "text": "It does it.",
        "evidence": list(evidence),
        **more,
    }


def found(paper="p1", tumor="other", system="in-vivo", design="genetic-manipulation", **more):
    endpoint = {"endpoint": "clinical"} if system == "patients" else {}
    return {
        "paper": f"papers/{paper}",
        "stance": "supports",
        "tumor_type": [f"tumor-types/{tumor}"],
        "finding": "An invented finding.",
        "study": {"system": system, "design": design, "species": ["mouse"], **endpoint},
        "basis": "abstract",
        **more,
    }


@pytest.fixture
def pages(make_atlas, settings):
    """The pages, by address, of an invented atlas with exactly these statements and files."""

    def make(*statements, files=()):
        records = {k: v for k, v in invented(0).items() if not k.startswith("mechanisms/")}
        for number, statement in enumerate(statements):
            claim = mechanism(random.Random(0)) | {"name": f"Claim {number}"}
            records[f"mechanisms/c{number}.yaml"] = claim | {"statements": [statement]}
        atlas = make_atlas(records | dict(files), over=None)
        return {page.address: page for page in make_pages(atlas, settings)}

    return make


def cells_of(page, anchor):
    """Rows of a section's table as plain text."""
    section = next((s for s in page.view.sections if s.anchor == anchor), None)
    rows = section.blocks[0].rows if section else ()
    return [["".join(p.text for p in cell.pieces) for cell in row] for row in rows]


def test_a_nerve_that_the_tumor_changes_is_acted_on(pages):
    """It does not promote what the mechanism promotes."""
    made = pages(edge("tumor-types/other", "neural-elements/n0", found(), relation="activates"))
    assert cells_of(made["tumor-types/other/"], "sec-neural-elements") == [
        ["Thing n0 (is acted on)", "", "otheroma activates it · tested in mice, D1", "1 paper"]
    ]


def test_a_step_gets_no_level(pages):
    """It is named between two ends, and was not tested itself."""
    made = pages(edge("neural-elements/n0", "processes/glow", found(), via=["targets/t1"]))
    assert cells_of(made["tumor-types/other/"], "sec-targets") == [
        ["T1 (named as a step; not itself tested here)", "", "", "1 paper"]
    ]


def test_nothing_is_inherited_from_a_shared_mechanism(pages):
    """What patients show of one thing says nothing of another that takes part."""
    claim = edge("targets/t1", "processes/glow", found(system="patients", design="exposure-cohort"))
    other = edge("targets/t2", "targets/t1", found(design="drug")) | {"id": "step"}
    made = pages(
        claim,
        files={"mechanisms/c1.yaml": mechanism(random.Random(0)) | {"statements": [claim, other]}},
    )
    rows = {row[0]: row[1:3] for row in cells_of(made["tumor-types/other/"], "sec-targets")}
    assert rows["T2"] == ["", "raises T1 · tested in mice, D2"]
    assert rows["T1"] == ["goes with more glow · associated in patients, B", ""]


def test_a_mixed_group_sets_no_level(pages):
    """Its patients were analyzed together with others."""
    mixed = found(tumor_type=["tumor-types/other", "tumor-types/wide"], pooled=True)
    made = pages(edge("targets/t1", "processes/glow", mixed))
    assert cells_of(made["tumor-types/other/"], "sec-targets") == [
        ["T1 (only in a mixed group with other tumors)", "", "", "1 paper"]
    ]


def test_members_stand_under_their_own_names(pages, renderer):
    """The family gets neither their levels nor their papers."""
    family = edge("targets/kin", "processes/glow", found(), found("p2"))
    member = edge("targets/t0", "processes/glow", found("p3", design="drug"))
    made = pages(family, member)
    page = made["tumor-types/other/targets/kin/"]
    assert cells_of(page, "sec-members") == [
        ["T0", "", "raises glow · tested in mice, D2", "1 paper"]
    ]
    assert "2 evidence items of 1 statement, from 2 papers" in renderer.twin(page)
    rows = cells_of(made["tumor-types/other/"], "sec-targets")
    assert [row[0] for row in rows] == ["KIN + 1 of members", "T0"]


def test_results_of_a_wider_group_are_told_and_not_counted(pages, renderer):
    """Those in people stand open, the others folded."""
    own = edge("targets/t1", "processes/glow", found("p1", "narrow"), found("p2", "narrow"))
    cohort = found("p3", "wide", "patients", "exposure-cohort")
    wide = edge("targets/t1", "processes/fade", cohort, found("p4", "wide", design="drug"))
    made = pages(own, wide)
    page = made["tumor-types/narrow/targets/t1/"]
    section = next(s for s in page.view.sections if s.anchor == "sec-wider")
    assert [block.type for block in section.blocks] == ["prose", "claims", "fold"]
    assert section.blocks[2].summary == "1 more"
    assert "from 2 papers, with a result" in renderer.twin(page)


def test_two_pairs_on_the_same_rows_say_so(pages):
    """Two pages on one result are not two results."""
    made = pages(edge("neural-elements/n0", "targets/t1", found(), found("p2")))
    for thing, other in (("neural-elements/n0", "T1"), ("targets/t1", "Thing n0")):
        banner = made[f"tumor-types/other/{thing}/"].view.intro[1]
        assert banner.pieces[0].text == other


def test_a_trial_earns_a_page(pages):
    """Also where no evidence item names the therapy."""
    trial = {
        "title": "A trial",
        "phase": "2",
        "status": "completed",
        "tumor_types": ["tumor-types/narrow"],
    }
    therapy = {"name": "Zap", "category": "drug", "trials": [trial], **STUB}
    made = pages(files={"therapies/zap.yaml": therapy})
    for tumor in ("narrow", "wide"):
        page = made[f"tumor-types/{tumor}/therapies/zap/"]
        assert [s.heading for s in page.view.sections] == ["What it does here", "Trials"]
    assert "tumor-types/other/therapies/zap/" not in made


def test_states_are_part_of_the_name(pages, renderer):
    """What was found of one state is not told of the thing as such."""
    claim = edge("targets/t1", "processes/glow", found(), found("p2"), subject_state="bright")
    page = pages(claim)["tumor-types/other/targets/t1/"]
    assert "T1](../../../targets/t1.md) (bright) and" in renderer.twin(page)
    assert "bright: raises glow" in renderer.twin(page)


def test_who_disagrees_is_told_beside_the_claim(pages, renderer):
    """Both sides stand under one claim, with the word."""
    claim = edge("targets/t1", "processes/glow", found(), found("p2", stance="opposes"))
    twin = renderer.twin(pages(claim)["tumor-types/other/targets/t1/"])
    assert "**contested**" in twin
    assert "**D1** raises" in twin
    assert "**D1** lowers" in twin
