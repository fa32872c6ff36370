"""Where the checks of mechanisms draw their lines: what is told, and what passes."""

from textwrap import indent

import pytest
from rule_examples import codes_of, files_of

from generator.checks import find, odd_species


@pytest.fixture
def told(tmp_path):
    """The codes told of the toy content with these files, mechanisms filled up."""

    def told(*files):
        example = "".join(f"# content/{path}\n{text}\n" for path, text in files)
        return codes_of(example, tmp_path / "content")

    return told


def mechanism(*statements, **fields):
    """A mechanism file: its fields, and statements of which each is YAML lines."""
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    rows = "".join("  -" + indent(rows, "    ")[3:] + "\n" for rows in statements)
    return ("mechanisms/zed-nerve-sings.yaml", f"{head}statements:\n{rows}")


def headline(**fields):
    return "\n".join(f"{name}: {value}" for name, value in fields.items())


PAPERS = ("example-2020-zip", "sample-2018-fade", "trial-2024-zapblock")


def evidence(*stances):
    """Items of these stances, each of another paper."""
    rows = (
        f"{{paper: papers/{paper}, stance: {stance}}}"
        for paper, stance in zip(PAPERS, stances, strict=False)
    )
    return f"evidence: [{', '.join(rows)}]"


ZED = "neural-elements/zed-nerve"
DOWN = headline(relation="decreases")
UP = headline(relation="increases")
NO = headline(relation="has-no-effect-on")
FADING = "processes/glimmer-fading"


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (UP, DOWN, False),
        (UP, f"{DOWN}\ncontext: {{stage: late}}", True),
        (UP, f"{DOWN}\nevidence: [{{stance: opposes}}]", True),
        (UP, headline(relation="decreases", object=FADING), True),
        (UP, NO, False),
        (headline(relation="activates"), DOWN, True),
        (headline(relation="activates"), headline(relation="inhibits"), False),
        (NO, headline(relation="cleaves", object="processes/glimmer-growth"), True),
        (NO, NO, True),
        (f"{UP}\n{evidence('opposes')}", DOWN, True),
        (UP, f"{DOWN}\n{evidence('supports', 'opposes')}", True),
        (UP, f"{DOWN}\n{evidence('supports', 'inconclusive')}", False),
        (UP, f"{DOWN}\n{evidence('inconclusive')}", True),
        (UP, headline(relation="decreases", subject="targets/zip1"), True),
        (UP, f"{DOWN}\naspect: activity", True),
        (UP, f"{DOWN}\nsubject_in: tumor-types/glimmeroma", True),
        (UP, f"{DOWN}\nobject_in: tumor-types/glimmeroma", True),
    ],
)
def test_opposite_statements_are_told_when_both_are_only_supported(told, one, other, fits):
    """And when place, aspect, circumstances and what is measured are the same."""
    codes = told(mechanism(one, other, effect="mixed"))
    assert ("opposite-statements" not in codes) is fits


def test_statements_of_two_mechanisms_do_not_contradict_each_other(told):
    """That is a contest, which pages show."""
    sings, hums = mechanism(UP, effect="mixed"), mechanism(DOWN, effect="mixed")
    assert "opposite-statements" not in told(sings, ("mechanisms/zed-nerve-hums.yaml", hums[1]))


@pytest.mark.parametrize(
    ("more", "fits"),
    [
        ("via: []", False),
        ("subject: targets/zip1", True),
        ("relation: decreases", True),
        ("object: processes/glimmer-fading", True),
        ("aspect: amount", True),
        ("via: [targets/zip1]", True),
        ("context: {stage: late}", True),
        ("subject_in: tumor-types/glimmeroma", True),
        ("object_in: tumor-types/glimmeroma", True),
    ],
)
def test_statements_say_the_same_when_every_part_is_the_same(told, more, fits):
    """Any part sets two statements apart."""
    assert ("duplicate-statement" not in told(mechanism(UP, headline() + more))) is fits


@pytest.mark.parametrize(
    ("fields", "first", "fits"),
    [
        ({"neural_elements": "[]"}, headline(subject="targets/zapr"), False),
        (
            {"neural_elements": "[]", "axis": "tumor-intrinsic"},
            headline(subject="targets/zapr"),
            True,
        ),
        ({"neural_elements": "[]"}, headline(subject="targets/zip1"), True),
        ({"neural_elements": "[]"}, headline(subject="therapies/zapblock"), True),
        ({}, headline(subject="targets/zapr", subject_in="neural-elements/zed-nerve"), True),
        ({}, headline(subject="targets/zapr", via="[neural-elements/zed-nerve]"), True),
        ({}, headline(subject="targets/zapr", object=ZED), True),
        ({}, headline(subject="targets/zapr", object_in=ZED), True),
        ({}, headline(subject="targets/zapr", via="[targets/nowhere]"), True),
        ({}, headline(subject="targets/hum1"), True),
        ({}, headline(subject="processes/glimmer-sleep"), True),
        ({}, headline(subject="processes/lull"), True),
        ({}, headline(subject="pathways/pain-way"), True),
        ({}, headline(subject="targets/pain1"), False),
    ],
)
def test_a_headline_tells_of_a_nerve_or_of_what_stands_for_one(told, fields, first, fits):
    """A transmitter, a hormone, a therapy, a process of nerves, the place of a molecule."""
    things = (
        ("targets/hum1.yaml", "name: Hum 1\nsymbol: HUM1\nrole: [hormone]"),
        ("targets/pain1.yaml", "name: Pain 1\nsymbol: PAIN1"),
        ("pathways/pain-way.yaml", "name: A way"),
        (
            "processes.yaml",
            (
                "glimmer-sleep: {name: Lull, favors: host, group: nerve}\n"
                "lull: {name: Sleep, favors: host, group: nerve}"
            ),
        ),
    )
    assert ("headline-without-nerve" not in told(*things, mechanism(first, **fields))) is fits


@pytest.mark.parametrize(
    "name",
    [
        *("Neuritis", "Innervation", "Axonal glow", "Synaptic glow", "Schwann glow"),
        *("Seizures", "Epilepsy", "Pain", "Cognition", "Sleep", "Behaviour"),
    ],
)
def test_a_process_of_nerves_is_known_by_its_name(told, name):
    """By a stem, at any place, in either case."""
    process = ("processes.yaml", f"lull: {{name: {name}, favors: host, group: course}}")
    first = mechanism(headline(subject="processes/lull"))
    assert "headline-without-nerve" not in told(process, first)


@pytest.mark.parametrize("name", ["Inner glow", "Dreaming", "Axial neutral glow"])
def test_another_process_is_not(told, name):
    """Though a part of a stem is in its name."""
    process = ("processes.yaml", f"lull: {{name: {name}, favors: host, group: course}}")
    first = mechanism(headline(subject="processes/lull"), neural_elements="[]")
    assert "headline-without-nerve" in told(process, first)


ZIP = {"pathways": "[pathways/zip-signalling]"}


@pytest.mark.parametrize(
    ("fields", "first", "fits"),
    [
        (ZIP, UP, False),
        (ZIP, headline(via="[targets/zapr]"), True),
        (ZIP | {"summary": "By ZIP the nerve makes the invented tumour grow."}, UP, False),
        ({"neural_elements": "[neural-elements/upper-zed-nerve]"}, UP, True),
        (
            {"neural_elements": "[neural-elements/zed-nerve]"},
            headline(subject="targets/zip1"),
            True,
        ),
    ],
)
def test_what_is_listed_is_told_of(told, fields, first, fits):
    """By a statement that names it or something of its line, and not in words."""
    assert ("unused-participant" not in told(mechanism(first, **fields))) is fits


@pytest.mark.parametrize(
    ("own", "tumor", "fits"),
    [
        ("glimmeroma", "bright-glimmeroma", True),
        ("glimmeroma", "glimmeroma", True),
        ("bright-glimmeroma", "glimmeroma", False),
        ("bright-glimmeroma", "dullosarcoma", False),
    ],
)
def test_an_item_stays_within_the_tumour_types_of_its_mechanism(told, own, tumor, fits):
    """One of them, or below one."""
    first = f"evidence: [{{tumor_type: [tumor-types/{tumor}]}}]"
    codes = told(mechanism(first, tumor_types=f"[tumor-types/{own}]"))
    assert ("foreign-tumor-type" not in codes) is fits


@pytest.mark.parametrize("field", ["subject_in", "object_in"])
@pytest.mark.parametrize(
    ("own", "place", "codes"),
    [
        ("bright-glimmeroma", "glimmeroma", set()),
        ("bright-glimmeroma", "dullosarcoma", {"foreign-tumor-type"}),
        ("bright-glimmeroma, tumor-types/dullosarcoma", "dullosarcoma", set()),
        ("glimmeroma", "unknown", {"dangling-reference"}),
    ],
)
def test_the_place_of_an_end_is_of_the_line_of_a_tumour_type(told, field, own, place, codes):
    """It may be wider; what is not known is left to others."""
    first = headline(**{field: f"tumor-types/{place}"})
    found = told(mechanism(first, tumor_types=f"[tumor-types/{own}]"))
    assert found - {"unused-allow"} == codes


@pytest.mark.parametrize(
    ("paper", "system", "fits"),
    [
        ("example-2020-zip", "in-vivo, design: drug", True),
        ("example-2020-zip", "review, design: narrative", False),
        ("review-2023-zed", "review, design: narrative", True),
        ("review-2023-zed", "in-vivo, design: drug", False),
        ("pool-2021-zed", "patients, design: exposure-cohort, endpoint: clinical, n: '9'", True),
        ("pool-2021-zed", "in-vivo, design: drug", False),
        ("word-2021-zed", "review, design: narrative", True),
    ],
)
def test_reviews_are_reviews_and_pooled_patients_are_patients(told, paper, system, fits):
    """Who reports results is no review; who pools data of patients reports them."""
    head = "authors: [{name: Jo Doe}]\nread: abstract\ncites: [papers/sample-2018-fade]\n"
    papers = [
        (f"papers/{slug}.yaml", f"{head}title: A zed {kind}\ntype: {kind}")
        for slug, kind in (("pool-2021-zed", "systematic-review"), ("word-2021-zed", "commentary"))
    ]
    first = f"evidence: [{{paper: papers/{paper}, study: {{system: {system}}}}}]"
    assert ("review-as-experiment" not in told(*papers, mechanism(first))) is fits


def test_a_trial_id_of_the_paper_stands_for_a_number(told):
    """Whoever wants the number finds it in the registry."""
    study = "{system: patients, design: single-arm-trial, endpoint: clinical}"
    first = f"evidence: [{{paper: papers/example-2020-zip, study: {study}}}]"
    assert told(mechanism(first)) == set()


def test_the_same_words_about_another_paper_are_another_finding(told):
    """Two papers may have found the same."""
    papers = ("example-2020-zip", "sample-2018-fade")
    rows = (f"{{paper: papers/{p}, finding: Tumours grew in the dark.}}" for p in papers)
    assert told(mechanism(f"evidence: [{', '.join(rows)}]")) == set()


def test_a_thing_may_act_on_itself_by_an_aspect_or_from_another_place(told):
    """It raises its own expression; a nerve drives its like elsewhere."""
    itself = headline(subject="targets/zip1", object="targets/zip1")
    elsewhere = f"{itself}\nsubject_in: neural-elements/zed-nerve\nobject_in: cells/glimmer-cell"
    assert told(mechanism(UP, f"{itself}\naspect: expression", elsewhere)) == set()


@pytest.mark.parametrize(("relation", "fits"), [("alternative-to", True), ("part-of", False)])
def test_each_may_be_an_alternative_to_the_other_but_not_a_part_of_it(told, relation, fits):
    """A relation that goes both ways may be written on both sides."""
    ends = {"zed-nerve-sings": "zed-nerve-hums", "zed-nerve-hums": "zed-nerve-sings"}
    rows = [
        mechanism(
            f"text: It {one} and glimmeroma grows.\n"
            f"evidence: [{{paper: papers/{paper}, finding: It {one} a lot.}}]",
            name=one,
            summary=f"An invented nerve {one} to an invented tumour.",
            related=f"[{{mechanism: mechanisms/{other}, relation: {relation}, note: So it is.}}]",
        )
        for (one, other), paper in zip(ends.items(), PAPERS, strict=False)
    ]
    files = [(f"mechanisms/{one}.yaml", text) for one, (_, text) in zip(ends, rows, strict=True)]
    assert told(*files) == (set() if fits else {"related-twice"})


def test_a_relation_that_is_not_mutual_may_be_told_in_two_records(told):
    """Each refines another thing."""
    row = "[{mechanism: mechanisms/zed-nerve-feeds-glimmeroma, relation: refines, note: So it is.}]"
    assert told(mechanism(UP, related=row)) == set()


@pytest.mark.parametrize(
    ("first", "fits"),
    [
        (headline(relation="expresses", object="targets/zip1"), True),
        (headline(relation="expresses", object="processes/glimmer-growth"), True),
        (headline(relation="expresses", object="pathways/zip-signalling"), True),
        (headline(relation="expresses", object="cells/glimmer-cell"), False),
        (headline(relation="recruits", object="cells/glimmer-cell"), True),
        (headline(relation="recruits", object="targets/zip1"), False),
        (headline(relation="innervates", object="tumor-types/glimmeroma"), True),
        (headline(relation="innervates", object="neural-elements/upper-zed-nerve"), True),
        (
            headline(
                relation="innervates", subject="targets/zip1", object="tumor-types/glimmeroma"
            ),
            False,
        ),
        (headline(relation="increases", subject="targets/zip1", object="targets/zapr"), True),
    ],
)
def test_a_verb_takes_certain_things(told, first, fits):
    """And only a nerve innervates."""
    assert ("ill-matched-object" not in told(mechanism(first))) is fits


OTHER_NAMES = {
    "mouse": ("Mouse", "Mice", "murine", "Mus musculus"),
    "rat": ("rats", "Rattus norvegicus"),
    "human": ("humans", "Homo sapiens", "man", "people", "patient", "patients"),
    "zebrafish": ("Danio rerio",),
    "fruit fly": ("Drosophila", "Drosophila melanogaster", "fly", "flies"),
    "dog": ("dogs", "canine"),
    "pig": ("pigs", "porcine"),
    "rabbit": ("rabbits",),
    "chicken": ("chick", "chicks", "Gallus gallus"),
    "monkey": ("monkeys", "macaque"),
}


def test_a_species_has_one_name(make_atlas):
    """In small letters and in the singular; others stay as they are."""
    species = ", ".join(["axolotl", *(word for words in OTHER_NAMES.values() for word in words)])
    study = f"{{system: in-vivo, design: stimulation, species: [{species}]}}"
    path, text = mechanism(f"evidence: [{{study: {study}}}]")
    atlas = make_atlas(files_of(f"# content/{path}\n{text}"))
    assert {fault.message for fault in find(atlas, [odd_species])} == {
        f"`{word}` is elsewhere called `{name}`"
        for name, words in OTHER_NAMES.items()
        for word in words
    }


def test_what_was_measured_in_patients_is_human(told):
    """As in their tissue."""
    study = "{system: patients, design: randomized-trial, endpoint: clinical, n: '9'"
    odd = mechanism(f"evidence: [{{study: {study}, species: [rat]}}}}]")
    assert told(odd) == {"odd-species"}


@pytest.mark.parametrize("design", ["randomized-trial", "single-arm-trial", "exposure-cohort"])
def test_trials_and_cohorts_give_numbers(told, design):
    """They are of level A and B."""
    study = f"{{system: patients, design: {design}, endpoint: clinical}}"
    first = f"evidence: [{{paper: papers/trial-2024-zapblock, study: {study}}}]"
    assert "trial-without-numbers" in told(mechanism(first))


@pytest.mark.parametrize("field", ["same_data_as", "supersedes"])
def test_an_item_names_other_papers(told, field):
    """Not its own."""
    first = f"evidence: [{{{field}: [papers/example-2020-zip]}}]"
    assert told(mechanism(first)) == {"self-reference"}


def test_nothing_sits_in_itself(told):
    """Neither the subject nor the object."""
    inside = headline(subject_in=ZED)
    assert told(mechanism(inside)) == {"self-reference"}


OWN = "zed-nerve-sings#whole/example-2020-zip"


@pytest.mark.parametrize(
    ("item_id", "code"),
    [
        (OWN, ""),
        (f"{OWN}~7", ""),
        ("zed-nerve-sings#gone/example-2020-zip", ""),
        ("zed-nerve-hummed#whole/example-2020-zip", ""),
        ("zed-nerve-sings#whole/old-2020-zip", ""),
        ("zed-nerve-hums#whole/example-2020-zip", "misplaced-item-id"),
        ("zed-nerve-sings#whole/sample-2018-fade", "misplaced-item-id"),
        ("zed-nerve-feeds-glimmeroma#whole/example-2020-zip", "misplaced-item-id"),
    ],
)
def test_the_id_of_an_item_tells_its_mechanism_and_paper(told, item_id, code):
    """As they are called, or were; a statement may be left, or be gone."""
    moved = (
        "mechanisms/zed-nerve-hummed: mechanisms/zed-nerve-sings\n"
        "papers/old-2020-zip: papers/example-2020-zip\n"
    )
    found = told(("redirects.yaml", moved), mechanism(f"evidence: [{{id: {item_id}}}]"))
    assert {name for name in found if name.endswith("item-id")} >= ({code} if code else set())
    assert code or "misplaced-item-id" not in found


def test_items_of_two_mechanisms_have_ids_of_their_own(told):
    """A copied item is told where it was copied to."""
    item = "evidence: [{id: zed-nerve-feeds-glimmeroma#whole/example-2020-zip}]"
    assert {"duplicate-item-id", "misplaced-item-id"} <= told(mechanism(item))
