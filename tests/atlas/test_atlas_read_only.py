"""The atlas answers as if nobody had asked before."""

import random
from dataclasses import is_dataclass
from itertools import pairwise

import pytest

from generator.atlas.link import link
from generator.exports import api
from generator.pages import make_pages
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.search.documents import search_documents

STRANGER = "targets/stranger"


def questions(atlas):
    """Every question that can be asked of every thing, as calls that give plain text."""
    mechanisms = list(atlas.all(Mechanism))
    of_things = (
        *(atlas.label, atlas.name, atlas.address, atlas.exists, atlas.find, atlas.roll_up),
        *(atlas.hierarchy.ancestors, atlas.hierarchy.descendants, atlas.hierarchy.lineage),
    )
    of_mechanisms = (
        *(atlas.standing, atlas.sign, atlas.summary, atlas.headline_summary),
        *(atlas.contests_of, atlas.differences_of),
    )
    things = (*atlas.entries, *atlas.terms, STRANGER)
    records = [entry.record for entry in atlas.entries.values()]
    calls = [(ask, thing) for ask in of_things for thing in things]
    calls += [(ask, record) for ask in (atlas.neighbours, atlas.summary_of) for record in records]
    calls += [(ask, mechanism) for ask in of_mechanisms for mechanism in mechanisms]
    calls += [(atlas.cites, paper) for paper in atlas.all(Paper)]
    calls += [(lambda both: atlas.summary(*both), both) for both in pairwise(mechanisms)]
    return [lambda ask=ask, about=about: repr(ask(about)) for ask, about in calls]


def answers(atlas, order):
    """The answers to all questions, asked in ``order``, listed in the order of the questions."""
    asked = questions(atlas)
    found = {number: asked[number]() for number in order(range(len(asked)))}
    return [found[number] for number in sorted(found)]


def rows(thing):
    """How many rows the tables of an atlas hold, private ones included."""
    return {
        name: rows(value) if is_dataclass(value) else len(value)
        for name, value in vars(thing).items()
        if isinstance(value, dict | list | set) or name == "hierarchy"
    }


@pytest.mark.parametrize("seed", [1, 2])
def test_answers_do_not_depend_on_the_order_of_asking(toy_content, seed):
    """One atlas is asked from first to last, others from last to first and at random."""
    dice = random.Random(seed)
    forward = answers(link(toy_content), list)
    assert answers(link(toy_content), reversed) == forward
    assert answers(link(toy_content), lambda all_: dice.sample(all_, len(all_))) == forward


def test_pages_do_not_depend_on_what_was_asked_before(toy_content, settings):
    """Pages of a fresh atlas are those of an atlas that has answered everything already."""
    fresh, asked = link(toy_content), link(toy_content)
    answers(asked, reversed)
    list(search_documents(asked))
    list(make_pages(asked, settings))
    pages = [page.fingerprint for page in make_pages(asked, settings)]
    assert [page.fingerprint for page in make_pages(fresh, settings)] == pages


def test_no_table_of_the_atlas_grows(toy_content, settings):
    """Whatever pages, exports and search ask, the atlas holds what it held at first."""
    atlas = link(toy_content)
    answers(atlas, list)
    held = rows(atlas)
    for _ in range(2):
        list(make_pages(atlas, settings))
        list(api.files(atlas))
        list(search_documents(atlas))
    now = rows(atlas)
    assert {name: now[name] for name in held} == held
