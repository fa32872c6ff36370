"""The one order of strength, and the papers behind mechanisms."""


def ids(mechanisms):
    """The slugs of mechanisms, in order."""
    return [mechanism.slug for mechanism in mechanisms]


def ranked(atlas):
    """Every mechanism, the strongest first."""
    return ids(atlas.by_strength(atlas.of_folder("mechanisms")))


def test_trials_go_before_models_and_models_before_observation(world, mechanism, item):
    """The level is the headline's, not that of any statement."""
    atlas = world(
        aa=mechanism(item("one", level="E")),
        bb=mechanism(item("one", level="C")),
        cc=mechanism(item("one", level="D4")),
        dd=mechanism(item("one", level="D1")),
        ee=mechanism(item("one", level="B")),
        ff=mechanism(item("one", level="A")),
    )
    assert ranked(atlas) == ["ff", "ee", "dd", "cc", "bb", "aa"]


def test_what_only_speaks_against_a_claim_ranks_by_its_own_levels(world, mechanism, item):
    """Where something is for it, what is against it does not matter."""
    atlas = world(
        aa=mechanism(item("one", level="D4"), item("two", "opposes", level="A")),
        bb=mechanism(item("one", "opposes", level="D1")),
        cc=mechanism(),
    )
    assert ranked(atlas) == ["bb", "aa", "cc"]


def test_among_equals_more_papers_go_first_then_the_name(world, mechanism, item):
    """Capital letters do not matter: alpha stands before Beta."""
    atlas = world(
        aa=mechanism(item("one"), name="Beta"),
        bb=mechanism(item("one"), name="alpha"),
        cc=mechanism(item("one"), item("two"), name="Zeta"),
    )
    assert ranked(atlas) == ["cc", "bb", "aa"]


def test_papers_behind_mechanisms_stand_once(world, mechanism, item):
    """Retracted papers are among them: they are shown, though they count for nothing."""
    atlas = world(
        aa=mechanism(item("two"), item("gone")), bb=mechanism(item("one"), item("two", "opposes"))
    )
    both = atlas.of_folder("mechanisms")
    assert atlas.papers_behind(both) == ("papers/gone", "papers/one", "papers/two")
    assert atlas.papers_behind(()) == ()
    assert atlas.summary(*both).papers == 2
