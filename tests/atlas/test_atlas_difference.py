"""What changed between two atlases, in terms of knowledge."""

from dataclasses import fields

import pytest

from generator.atlas.difference import ChangedItem, Changes, FieldChange, difference
from generator.atlas.link import link
from generator.reading.load import load

STUB = {"curation": {"state": "stub"}}
GLIA = {"name": "A glial cell", "category": "glia"} | STUB
PAPER = {"title": "An invented paper", "type": "primary", "read": "abstract"} | STUB
NERVE = {"name": "Something invented", "category": "nerve"} | STUB


@pytest.fixture
def changed(world):
    """What changed between two small worlds, each given by its mechanisms and other files."""

    def changed(old, new):
        return difference(world(**old), world(**new))

    return changed


@pytest.fixture
def rewritten(changed, mechanism, item):
    """What changed when a mechanism's one item and one statement were written otherwise."""

    def rewritten(*items, was=None, **statement):
        old = mechanism(*(was or [item("one")]))
        return changed({"up": old}, {"up": mechanism(*(items or [item("one")]), **statement)})

    return rewritten


def ids(items):
    return [item.id for item in items]


def says_nothing(found):
    """Whether nothing changed, whatever could not be read."""
    return all(
        getattr(found, field.name) in ((), Changes())
        for field in fields(found)
        if field.name != "unread"
    )


def test_the_same_records_differ_in_nothing(changed, mechanism, item):
    """Also when they lie in another folder."""
    same = {"up": mechanism(item("one"))}
    found = changed(same, same)
    assert says_nothing(found)
    assert found.unread == ()


def test_records_come_go_and_change(changed):
    """Each with what it is called, and the values that are not what they were."""
    old = {"neural-elements/gone.yaml": GLIA, "neural-elements/kept.yaml": GLIA}
    new = {
        "neural-elements/fresh.yaml": GLIA | {"name": "Another cell"},
        "neural-elements/kept.yaml": GLIA
        | {"category": "neuron", "synonyms": ["one", {"text": "zwei", "lang": "de"}]},
    }
    found = changed({"files": old}, {"files": new})
    assert found.records == Changes(
        added=(ChangedItem("neural-elements/fresh", "Another cell"),),
        removed=(ChangedItem("neural-elements/gone", "A glial cell"),),
        changed=(
            ChangedItem(
                "neural-elements/kept",
                "A glial cell",
                (
                    FieldChange("category", "glia", "neuron"),
                    FieldChange("synonyms", "", "text: one, text: zwei · lang: de"),
                ),
            ),
        ),
    )
    assert not says_nothing(found)


def test_shared_terms_change_like_records(changed):
    """They have no page of their own, but a place on one."""
    glow = {
        "glow": {"name": "Glow", "favors": "host", "group": "course"},
        "hum": {"name": "Hum", "favors": "host", "group": "course"},
    }
    found = changed({}, {"files": {"processes.yaml": glow}})
    assert found.records == Changes(
        added=(ChangedItem("processes/hum", "Hum"),),
        changed=(ChangedItem("processes/glow", "Glow", (FieldChange("favors", "tumor", "host"),)),),
    )


def test_what_moved_is_followed_by_its_redirect(world, mechanism, item):
    """A rename changes nothing in records that refer to it, nor its statements and evidence."""
    twig = {"neural-elements/twig.yaml": NERVE | {"parents": ["neural-elements/root"]}}
    root = {"neural-elements/root.yaml": NERVE, "neural-elements/nerve.yaml": NERVE}
    old = world({**twig, **root}, up=mechanism(item("one"), subject="neural-elements/root"))
    redirects = {
        "neural-elements/root": "neural-elements/passing",
        "neural-elements/passing": "neural-elements/trunk",
        "mechanisms/up": "mechanisms/rise",
    }
    files = {
        "neural-elements/twig.yaml": NERVE | {"parents": ["neural-elements/trunk"]},
        "neural-elements/trunk.yaml": NERVE,
        "redirects.yaml": redirects,
    }
    new = world(files, rise=mechanism(item("one"), subject="neural-elements/trunk"))
    found = difference(old, new)
    assert (found.records, found.statements, found.evidence) == (Changes(), Changes(), Changes())
    assert found.renamed == (
        ChangedItem(
            "mechanisms/rise",
            "An invented mechanism",
            (FieldChange("id", "mechanisms/up", "mechanisms/rise"),),
        ),
        ChangedItem(
            "neural-elements/trunk",
            "Something invented",
            (FieldChange("id", "neural-elements/root", "neural-elements/trunk"),),
        ),
    )
    assert not says_nothing(found)


def test_what_was_merged_into_another_record_was_removed(changed):
    """The other stood there before, so it is no new name."""
    redirects = {"neural-elements/more": "neural-elements/nerve"}
    found = changed(
        {"files": {"neural-elements/more.yaml": NERVE}}, {"files": {"redirects.yaml": redirects}}
    )
    assert found.renamed == ()
    assert ids(found.records.removed) == ["neural-elements/more"]


def test_redirects_in_a_circle_lead_nowhere(changed):
    """A slip of a curator keeps nobody waiting."""
    redirects = {
        "neural-elements/aa": "neural-elements/bb",
        "neural-elements/bb": "neural-elements/aa",
    }
    found = changed(
        {"files": {"neural-elements/aa.yaml": NERVE}}, {"files": {"redirects.yaml": redirects}}
    )
    assert found.renamed == ()


def test_statements_are_added_changed_and_withdrawn(changed, mechanism, item):
    """By mechanism and statement, with the sentence and what is not what it was."""
    old, new = mechanism(item("one")), mechanism(item("one"), relation="decreases")
    old["statements"].append(old["statements"][0] | {"id": "part", "text": "It was so."})
    new["statements"].append(new["statements"][0] | {"id": "step", "text": "It is so."})
    found = changed({"up": old}, {"up": new})
    assert found.statements == Changes(
        added=(ChangedItem("up#step", "It is so."),),
        removed=(ChangedItem("up#part", "It was so."),),
        changed=(
            ChangedItem(
                "up#whole",
                "The nerve makes it glow.",
                (FieldChange("relation", "increases", "decreases"),),
            ),
        ),
    )
    assert ids(found.evidence.added) == ["up#step/one"]
    assert ids(found.evidence.removed) == ["up#part/one"]


def test_evidence_is_added_changed_and_removed(rewritten, item):
    """By its permanent id, with the level that its facts earn."""
    found = rewritten(
        item("one", "opposes", level="D2"),
        item("three", tumor_type=["tumor-types/narrow"]),
        was=[item("one"), item("two")],
    )
    assert found.evidence == Changes(
        added=(ChangedItem("up#whole/three", "An invented finding."),),
        removed=(ChangedItem("up#whole/two", "An invented finding."),),
        changed=(
            ChangedItem(
                "up#whole/one",
                "An invented finding.",
                (
                    FieldChange("stance", "supports", "opposes"),
                    FieldChange("study.design", "denervation", "drug"),
                    FieldChange("level", "D1", "D2"),
                ),
            ),
        ),
    )


def test_items_of_one_id_are_told_apart(rewritten, item):
    """A second item of a paper is numbered; two of one id are a fault, and neither is lost."""
    found = rewritten(item("one"), item("one", "opposes"))
    assert ids(found.evidence.added) == ["up#whole/one~2"]
    same = {"id": "up#whole/one"}
    found = rewritten(item("one", **same), item("two", "opposes", **same))
    assert ids(found.evidence.added) == ["up#whole/one'"]


def test_an_item_keeps_its_id_when_its_statement_is_renamed(rewritten, item):
    """Where the id is written: else it follows its place."""
    kept = item("one", id="up#whole/one")
    assert rewritten(kept, was=[kept], id="claim").evidence == Changes()
    assert ids(rewritten(item("one"), id="claim").evidence.added) == ["up#claim/one"]


@pytest.mark.parametrize(
    ("new", "field"),
    [
        ({"level": "A"}, FieldChange("level", "D1", "A")),
        ({"relation": "decreases"}, FieldChange("sign", "increases", "decreases")),
        ({"id": "claim"}, FieldChange("statement", "whole", "claim")),
    ],
)
def test_headlines_change_their_statement_level_or_sign(rewritten, item, new, field):
    """What a reader sees first."""
    levels = {"level": new.pop("level")} if "level" in new else {}
    found = rewritten(item("one", **levels), **new)
    assert found.headlines == (ChangedItem("mechanisms/up", "An invented mechanism", (field,)),)


def test_other_statements_change_no_headline(changed, mechanism, item):
    """Only the first is the claim."""
    more = mechanism(item("one"))
    more["statements"].append(more["statements"][0] | {"id": "step", "relation": "binds"})
    assert changed({"up": mechanism(item("one"))}, {"up": more}).headlines == ()


def test_contests_begin_and_end(world, mechanism, item):
    """Both mechanisms of a disagreement, with the statements that disagree."""
    up, down = mechanism(item("one")), mechanism(item("two"), relation="decreases")
    quiet, loud = world(up=up), world(up=up, down=down)
    against = "down#whole against up#whole"
    assert difference(quiet, loud).contested == (
        ChangedItem("mechanisms/down", against),
        ChangedItem("mechanisms/up", against),
    )
    assert difference(quiet, loud).settled == ()
    # A mechanism that is gone has settled nothing.
    assert difference(loud, quiet).settled == (ChangedItem("mechanisms/up", against),)
    assert difference(loud, quiet).contested == ()


def test_a_retraction_shows_in_paper_evidence_and_headline(changed, mechanism, item):
    """Its items count for nothing from then on."""
    up = {"up": mechanism(item("one"))}
    found = changed(up, up | {"files": {"papers/one.yaml": PAPER | {"status": "retracted"}}})
    assert found.papers == (
        ChangedItem("papers/one", "An invented paper", (FieldChange("status", "ok", "retracted"),)),
    )
    assert [item.fields for item in found.evidence.changed] == [
        (FieldChange("counts", "yes", "no"),)
    ]
    assert [item.fields for item in found.headlines] == [
        (FieldChange("level", "D1", ""), FieldChange("sign", "increases", ""))
    ]


def test_hand_written_pages_change_too(changed):
    """They are no records, and are listed apart."""
    old = {"pages/about.md": "# About\n\nA toy.\n", "pages/more.md": "# More\n"}
    found = changed({"files": old}, {"files": {"pages/about.md": "# About\n\nNo toy.\n"}})
    assert found.texts == Changes(
        removed=(ChangedItem("more.md", "More"),),
        changed=(ChangedItem("about.md", "About", (FieldChange("text", "A toy.", "No toy."),)),),
    )
    assert (says_nothing(found), found.records) == (False, Changes())


def test_what_cannot_be_read_is_left_out_and_named(make_content, toy):
    """It has not gone: nobody knows what became of it."""
    files = {"targets/zip1.yaml": "name: [", "cells.yaml": "]"}
    found = difference(toy, link(load(make_content(files))))
    assert (found.records.removed, found.unread) == ((), ("cells/", "targets/zip1"))


def test_a_mechanism_that_cannot_be_read_withdraws_no_statement(make_content, toy):
    """On neither side: nor does it bring any when it can be read again."""
    broken = link(load(make_content({"mechanisms/zed-nerve-feeds-glimmeroma.yaml": "name: ["})))
    for found in (difference(toy, broken), difference(broken, toy)):
        assert {found.records, found.statements, found.evidence} == {Changes()}
        assert found.unread == ("mechanisms/zed-nerve-feeds-glimmeroma",)
