"""What every record page tells, and what pages say in the cases the toy content lacks."""

from dataclasses import replace

import pytest

from generator.atlas.evidence import summarize, tally
from generator.pages import make_pages
from generator.pages.badges import counted, paper_count
from generator.pages.cards import Cards
from generator.pages.pieces import Text
from generator.pages.view import (
    Bullets,
    Cite,
    Definitions,
    FactStrip,
    Fold,
    ListLines,
    Paragraphs,
    Short,
    Table,
)
from generator.records.kinds import KINDS

STUB = {"curation": {"state": "stub"}}
PAPER = {"title": "An invented paper", "type": "primary", "read": "abstract", **STUB}
FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma"
FADES = "mechanisms/zed-nerve-fades-glimmeroma"


def record_pages(atlas, pages):
    return [(entry.record, pages[f"{entry.record.id}/"]) for entry in atlas.entries.values()]


def test_breadcrumbs_lead_home_and_to_the_listing(toy, toy_pages):
    """And through the wider records, by their full names."""
    plural = {kind.folder: kind.plural for kind in KINDS}
    for record, page in record_pages(toy, toy_pages):
        crumbs = [link.text for link in page.view.head.crumbs]
        above = [toy.entries[one].record.title_text for one in toy.hierarchy.lineage(record.id)]
        assert crumbs == ["Home", plural[record.folder], *above]


MACHINES = ["Cite", "Markdown", "JSON"]
"""What the head offers where the host has no repository."""


def test_a_record_can_be_edited_reported_discussed_and_read_as_text(toy, toy_pages):
    """The links stand at the top of every record page."""
    for record, page in record_pages(toy, toy_pages):
        actions = {link.text: link.href for link in page.view.head.actions}
        edit = f"https://example.org/toy/atlas/edit/main/content/{record.id}.yaml"
        assert list(actions) == ["Edit this record", "Report a problem", "Discuss", *MACHINES]
        assert actions["Edit this record"] == edit
        assert actions["Cite"] == "#sec-cite"
        assert actions["Markdown"] == f"../{record.slug}.md"
        assert actions["JSON"] == f"../../api/v1/{record.id}.json"


def test_without_a_repository_nothing_leads_to_one(toy, settings):
    """A host may have none: what needs it is left out, and nothing breaks."""
    alone = replace(settings, repo_url="", edit_uri="")
    for page in make_pages(toy, alone):
        told = [link.text for link in page.view.head.actions]
        assert told in ([], MACHINES, MACHINES[1:], MACHINES[1:2])
        assert "issues/new" not in repr(page.view)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://example.org", "https://x y.org"])
def test_an_unsafe_repository_address_is_not_used(toy, settings, url):
    """The settings are a stranger's too where a fork is reviewed."""
    for page in make_pages(toy, replace(settings, repo_url=url)):
        assert url not in repr(page.view)


def test_every_identifier_is_a_link_to_its_resource(toy, toy_pages):
    """The CURIE's own address, from the prefix map."""
    url = toy.content.shared.prefixes.url
    for record, page in record_pages(toy, toy_pages):
        assert {url(curie) for curie in record.xrefs} <= {c.href for c in page.view.head.chips}


def test_every_record_page_says_where_it_comes_from(toy, toy_pages):
    """State, curators and day stand at the end of the page."""
    for record, page in record_pages(toy, toy_pages):
        last = page.view.sections[-1]
        (facts,) = last.blocks
        told = {fact.label: "".join(piece.text for piece in fact.pieces) for fact in facts.facts}
        day = record.curation.on
        assert last.anchor == "sec-provenance"
        assert told["State"].startswith(record.curation.state.label.capitalize())
        assert told["Curated by"] == (", ".join(record.curation.by) or "not named")
        assert told["Last curated"] == (day.isoformat() if day else "no date")
        assert ("Second reader" in told) == (record.curation.state.value != "reviewed")


def test_every_paper_behind_a_page_is_linked(toy, toy_pages):
    """Each statement leads to the paper behind it in one click."""
    for mechanism_, page in record_pages(toy, toy_pages):
        if mechanism_.folder == "mechanisms":
            for statement in mechanism_.statements:
                assert {f"{i.paper}/" for i in statement.evidence} <= page.links


def test_no_page_shows_an_empty_heading_list_or_label(toy_pages):
    """Where there is nothing to show, nothing is shown, or it is said."""
    for page in toy_pages.values():
        blocks = [*page.view.intro, *(b for s in page.view.sections for b in s.blocks)]
        assert all(section.blocks for section in page.view.sections)
        for block in blocks:
            assert _parts(block), (page.path, block)
            assert all(_words(part) for part in _parts(block)), (page.path, block)


def _parts(block):
    """The rows of a block, each as its pieces; other blocks as one row of text."""
    match block:
        case Short() | FactStrip():
            return [fact.pieces for fact in block.facts]
        case Bullets():
            return block.items
        case Paragraphs():
            return block.paragraphs
        case ListLines():
            return [line.main for line in block.lines]
        case Fold():
            return [part for table in block.tables for part in _parts(table)]
        case Table():
            return [row[0].pieces for row in block.rows]
        case Cite():
            return [(Text(block.text),)]
        case Cards():
            return [card.sentence for card in block.cards]
        case Definitions():
            return [entry.term for entry in block.entries]
    return [repr(block)]


def _words(pieces):
    return "".join(piece.text for piece in pieces) if isinstance(pieces, tuple) else "something"


def test_a_paper_that_nothing_rests_on_says_so(read):
    """The page offers the way to use it."""
    assert "No statement of the atlas rests on this paper yet. [Suggest one](" in read(
        "papers/new/", {"papers/new.yaml": PAPER}
    )


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("tldr", "Short.", "TL;DR (written by a machine, not checked): Short."),
        ("summary", "Short.", "(written by a machine, not checked) Short."),
        ("key_findings", ["One."], "## Key findings (written by a machine, not checked)"),
        ("contribution", "Much.", "- Contribution (written by a machine, not checked): Much."),
        ("methods", "Many.", "- Study and methods (written by a machine, not checked): Many."),
        ("key_terms", ["toy"], "Key terms (written by a machine, not checked): toy"),
    ],
)
def test_what_a_machine_wrote_is_marked_as_such(read, field, value, shown):
    """A reader never takes it for a curator's words."""
    paper = PAPER | {field: value, "machine_text": [field]}
    assert shown in read("papers/new/", {"papers/new.yaml": paper})


def test_what_a_curator_wrote_is_not_marked(read):
    """The mark stands only on the fields named."""
    paper = PAPER | {"tldr": "Short.", "summary": "Shown.", "methods": "Many."}
    assert "machine" not in read("papers/new/", {"papers/new.yaml": paper})


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"figures_count": "1", "doi": "10.5555/new"}, "- 1 figure at the [publisher]("),
        ({"references_count": "1", "pmcid": "PMC9"}, "- 1 reference in the [full text]("),
        ({"figures": [{"label": "Fig. 1"}, {"label": "Fig. 2"}]}, "- 2 figures\n- Fig. 1\n"),
        ({"language": "ko"}, "- Language: ko\n"),
        ({"stage": "preprint"}, "- Stage: preprint\n"),
        ({"authors": [{"name": "Ada Example"}]}, "\nAda Example and others\n"),
        ({"published": "2020-05", "journal": "Toys"}, "\nToys · 2020-05\n"),
        ({"status": "concern"}, "**Expression of concern. The journal voiced concern.**"),
        ({"status": "corrected", "notice": "10.5555/c"}, "published. [Read the notice]("),
    ],
)
def test_a_papers_page_tells_each_fact(read, fields, shown):
    """In words, with the right number, linked where there is a place to go."""
    assert shown in read("papers/new/", {"papers/new.yaml": PAPER | fields})


def test_an_item_that_counts_for_nothing_says_so_on_the_papers_page(read, mechanism, item):
    """A review may fall in one statement and count in another."""
    review = PAPER | {"type": "review"}
    fallen = item("new", system="review", design="narrative")
    fallen |= {"same_data_as": ["papers/dummy-2019-gone"]}
    other = mechanism(item("new", "opposes"), name="Another mechanism")
    files = {
        "papers/new.yaml": review,
        "mechanisms/new.yaml": mechanism(fallen),
        "mechanisms/other.yaml": other,
    }
    text = read("papers/new/", files)
    assert text.count("**counts for nothing**") == 1
    assert "What new found. **counts for nothing**" in text


def test_a_struck_item_says_why(read, mechanism, item):
    """On the mechanism's page each item that does not count tells the reason."""
    fallen = item("review-2023-zed", system="review", design="narrative")
    fallen |= {"same_data_as": ["papers/dummy-2019-gone"]}
    files = {"mechanisms/new.yaml": mechanism(fallen, item("dummy-2019-gone"))}
    text = read("mechanisms/new/", files)
    assert "**It rests on a retracted paper: this counts for nothing.** What review" in text
    assert "**The paper was retracted: this counts for nothing.** What dummy" in text


def test_a_mechanism_without_counted_evidence_has_no_sign(read, mechanism, item):
    """Neither on its page nor in the numbers of others."""
    files = {"mechanisms/new.yaml": mechanism(item("dummy-2019-gone"))}
    text = read("mechanisms/new/", files)
    assert "- Effect on the tumor, by the claim: **– no sign**" in text
    assert "for – · against – · 0 papers **no counted evidence**" in text


def test_a_contested_claim_without_evidence_tells_both(read, mechanism):
    """A curator may say that a mechanism contradicts another before any item is there."""
    related = [{"mechanism": FADES, "relation": "contradicts", "note": "So it seems."}]
    text = read("mechanisms/new/", {"mechanisms/new.yaml": mechanism(related=related)})
    assert "0 papers **contested** **no counted evidence**" in text


@pytest.mark.parametrize(
    ("edge", "shown"),
    [
        (("releases", "release", "targets/zip1"), "**releases →** [ZIP1]("),
        (("activates", "activity", "targets/zip1"), "**activates →** [ZIP1]("),
        (("increases", "activity", "targets/zip1"), "**increases →** the activity of [ZIP1]("),
        (("increases", "number", "cells/glimmer-cell"), "→** the number of [Glimmer cell]("),
    ],
)
def test_a_sentence_says_the_aspect_unless_the_verb_does(read, mechanism, edge, shown):
    """Nothing releases the release of something."""
    relation, aspect, thing = edge
    record = mechanism(relation=relation, aspect=aspect, object=thing)
    assert shown in read("mechanisms/new/", {"mechanisms/new.yaml": record})


def test_items_stand_in_the_order_of_their_strength(read, mechanism, item):
    """Trials in people, then models, then observation, then reviews; what is struck comes last."""
    evidence = [
        item("review-2023-zed", system="review", design="narrative"),
        item("dummy-2019-gone", system="in-vivo", design="denervation"),
        item("sample-2018-fade", system="human-tissue", design="imaging"),
        item("example-2020-zip", system="in-vitro", design="culture"),
    ]
    text = read("mechanisms/new/", {"mechanisms/new.yaml": mechanism(*evidence)})
    papers = ["example-2020-zip", "sample-2018-fade", "review-2023-zed", "dummy-2019-gone"]
    places = [text.index(f"What {paper} found.") for paper in papers]
    assert places == sorted(places)


def test_the_count_of_a_side_leaves_out_what_is_struck(toy_pages):
    """A retracted paper is shown, and adds nothing."""
    sections = toy_pages[f"{FEEDS}/"].view.sections
    [cards] = next(s.blocks for s in sections if s.anchor == "sec-statements")
    side = cards.cards[0].sides[0]
    assert (side.name, side.counted, len(side.items)) == ("For", 2, 3)


def test_opposite_signs_by_context_are_listed_apart(read, mechanism, item):
    """They lead to both statements, and are not badged contested."""
    other = {"name": "Other tumour", **STUB}
    calm = mechanism(item("sample-2018-fade"), relation="decreases", name="A calming mechanism")
    files = {
        "mechanisms/calm.yaml": calm | {"tumor_types": ["tumor-types/other"]},
        "tumor-types/other.yaml": other,
    }
    text = read("mechanisms/calm/", files)
    assert "## Opposite signs by context\n\n- [“The" in text
    assert "Where papers disagree" not in text
    assert "contested" not in text


def test_a_group_of_therapies_shows_the_trials_of_its_members(read):
    """Nobody can conclude from the group's page that nothing was tried."""
    group = {"name": "Zap drugs", "category": "drug-class", **STUB}
    member = {
        "name": "Zapstop",
        "category": "drug",
        "parents": ["therapies/zap-drugs"],
        "trials": [
            {
                "title": "An invented trial",
                "phase": "2",
                "status": "active",
                "with": ["therapies/zapblock"],
            }
        ],
        **STUB,
    }
    files = {"therapies/zap-drugs.yaml": group, "therapies/zapstop.yaml": member}
    row = "| An invented trial, with [Zapblock](../therapies/zapblock.md) | [Zapstop]("
    for address in ("therapies/zap-drugs/", "therapies/zapstop/", "therapies/zapblock/"):
        assert row in read(address, files)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 papers"), (1, "1 paper"), (2, "2 papers"), (12, "12 papers")]
)
def test_numbers_take_the_right_form_of_the_word(number, words):
    """One paper, two papers."""
    assert counted(number, "paper") == words


def test_groups_are_told_where_papers_share_one(toy):
    """Elsewhere the number of papers says it."""
    bearings = toy.bearings["mechanisms/zed-nerve-feeds-glimmeroma", "whole"]
    summary = summarize([tally(bearings)])
    assert paper_count(summary) == "3 papers"
    assert paper_count(replace(summary, groups=1)) == "3 papers, 1 group"


def test_the_page_of_a_target_shows_what_acts_on_its_family(read):
    """A drug of the whole family bears on each member, and one of a member on the family."""
    drug = {"name": "Widezap", "category": "drug", **STUB}
    acts = {"acts_on": [{"on": "targets/zip-family", "action": "inhibits"}]}
    files = {"therapies/widezap.yaml": drug | acts}
    assert "[Widezap](../therapies/widezap.md); blocks" in read("targets/zip1/", files)
    assert "Widezap" not in read("targets/zapr/", files)
