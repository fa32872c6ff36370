"""Where the checks of mechanisms draw their lines: what is told, and what passes."""

from textwrap import indent

import pytest
from rule_examples import codes_of


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


DOWN = headline(relation="decreases")
UP = headline(relation="increases")
NO = headline(relation="has-no-effect-on")
FADING = "processes/glimmer-fading"
NOT_FOUND = f"{UP}\nevidence: [{{stance: no-effect}}]"
REVERSED = f"{UP}\nevidence: [{{stance: opposes}}]"
IN_TUMOR = headline(
    subject="targets/zip1", subject_in="tumor-types/glimmeroma", relation="decreases"
)


@pytest.mark.parametrize(
    ("first", "effect", "fits"),
    [
        (UP, "promotes", True),
        (UP, "restrains", False),
        (UP, "none", False),
        (UP, "mixed", True),
        (UP, "host", True),
        (DOWN, "restrains", True),
        (DOWN, "promotes", False),
        (headline(object=FADING), "restrains", True),
        (headline(object=FADING), "promotes", False),
        (headline(relation="decreases", object=FADING), "promotes", True),
        (NO, "none", True),
        (NO, "promotes", False),
        (NOT_FOUND, "none", True),
        (NOT_FOUND, "promotes", True),
        (REVERSED, "restrains", True),
        (headline(subject="therapies/zed-cut", relation="decreases"), "promotes", True),
        (IN_TUMOR, "promotes", True),
        (headline(relation="binds", object="targets/zip1"), "restrains", True),
    ],
)
def test_the_effect_follows_from_the_headline(told, first, effect, fits):
    """By sign and by whom the process favours; where nothing follows, nothing is told."""
    codes = told(mechanism(first, effect=effect))
    assert ("headline-against-effect" not in codes) is fits


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
    ],
)
def test_opposite_statements_are_told_when_both_are_only_supported(told, one, other, fits):
    """And when place, aspect, circumstances and what is measured are the same."""
    codes = told(mechanism(one, other, effect="mixed"))
    assert ("opposite-statements" not in codes) is fits


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
    ],
)
def test_a_headline_tells_of_a_nerve_or_of_what_stands_for_one(told, fields, first, fits):
    """A transmitter, a therapy, the place where a molecule sits."""
    assert ("headline-without-nerve" not in told(mechanism(first, **fields))) is fits


ZIP = {"pathways": "[pathways/zip-signalling]"}


@pytest.mark.parametrize(
    ("fields", "first", "fits"),
    [
        (ZIP, UP, False),
        (ZIP, headline(via="[targets/zapr]"), True),
        (ZIP | {"summary": "By ZIP the nerve makes the invented tumour grow."}, UP, True),
        ({"neural_elements": "[neural-elements/upper-zed-nerve]"}, UP, True),
        (
            {"neural_elements": "[neural-elements/zed-nerve]"},
            headline(subject="targets/zip1"),
            True,
        ),
    ],
)
def test_what_is_listed_is_told_of(told, fields, first, fits):
    """By a statement that names it or something of its line, or in words."""
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
    first = f"evidence: [{{tumor_type: tumor-types/{tumor}}}]"
    codes = told(mechanism(first, tumor_types=f"[tumor-types/{own}]"))
    assert ("foreign-tumor-type" not in codes) is fits


def test_the_place_of_a_subject_may_be_wider_than_the_tumour_types(told):
    """But must be of their line."""
    wide = headline(object_in="tumor-types/glimmeroma")
    assert told(mechanism(wide, tumor_types="[tumor-types/bright-glimmeroma]")) == set()


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
    study = "{system: patients, design: exposure-cohort, endpoint: clinical}"
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
            f"text: It {one} and glimmeroma grows.\nevidence: [{{finding: It {one} a lot.}}]",
            name=one,
            summary=f"An invented nerve {one} to an invented tumour.",
            related=f"[{{mechanism: mechanisms/{other}, relation: {relation}, note: So it is.}}]",
        )
        for one, other in ends.items()
    ]
    files = [(f"mechanisms/{one}.yaml", text) for one, (_, text) in zip(ends, rows, strict=True)]
    assert told(*files) == (set() if fits else {"related-twice"})
