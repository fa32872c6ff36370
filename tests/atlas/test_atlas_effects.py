"""What a mechanism does to the tumor follows from its headline."""

import json

import pytest

from generator.records.vocabulary import Effect

TERMS = {
    "glow": {"name": "Glow", "favors": "tumor", "group": "course"},
    "fading": {"name": "Fading", "favors": "host", "group": "course"},
    "pain": {"name": "Pain", "favors": "tumor", "group": "symptom"},
    "humming": {"name": "Humming", "favors": "neither", "group": "nerve"},
}


@pytest.mark.parametrize(
    ("headline", "effect"),
    [
        ({}, Effect.PROMOTES),
        ({"relation": "decreases"}, Effect.RESTRAINS),
        ({"object": "processes/fading"}, Effect.RESTRAINS),
        ({"object": "processes/fading", "relation": "decreases"}, Effect.PROMOTES),
        ({"relation": "correlates-negatively-with"}, Effect.RESTRAINS),
        ({"relation": "has-no-effect-on"}, Effect.NONE),
        ({"relation": "changes"}, None),
        ({"relation": "binds"}, None),
        ({"object": "processes/pain"}, Effect.HOST),
        ({"object": "processes/pain", "relation": "changes"}, Effect.HOST),
        ({"object": "processes/humming"}, None),
        ({"object": "neural-elements/twig"}, None),
    ],
)
def test_the_effect_follows_from_the_headline(world, mechanism, item, headline, effect):
    """By its sign, and by whom the process favors."""
    atlas = world({"processes.yaml": TERMS}, up=mechanism(item("one"), **headline))
    assert atlas.effect(atlas.find("mechanisms/up")) is effect


def test_only_mixed_is_written(world, mechanism, item):
    """Where both directions are the claim; no headline says so."""
    up = mechanism(item("one")) | {"effect": "mixed"}
    atlas = world(up=up)
    assert atlas.effect(atlas.find("mechanisms/up")) is Effect.MIXED


@pytest.mark.parametrize("effect", ["promotes", "none", "host"])
def test_another_effect_is_refused(read_record, mechanism, item, effect):
    """It could contradict the headline."""
    (fault,) = read_record(json.dumps(mechanism(item("one")) | {"effect": effect}), "mechanisms")
    assert (fault.code, fault.span.line) == ("unknown-value", 1)
    assert fault.help.startswith("leave `effect` out")
