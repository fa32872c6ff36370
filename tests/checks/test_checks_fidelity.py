"""Where the checks of fidelity draw their lines: what is told, and what passes."""

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


def mechanism(*statements, slug="zed-nerve-sings", **fields):
    """A mechanism file: its fields, and statements of which each is YAML lines."""
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    rows = "".join("  -" + indent(rows, "    ")[3:] + "\n" for rows in statements)
    return (f"mechanisms/{slug}.yaml", f"{head}statements:\n{rows}")


def lines(**fields):
    return "\n".join(f"{name}: {value}" for name, value in fields.items())


def trial(**fields):
    """The drug of the toy with one trial."""
    row = {"title": "Zim", "phase": "'2'", "status": "completed"} | fields
    return ("therapies/zapblock.yaml", f"trials:\n  -{indent(lines(**row), '    ')[3:]}")


def item(**fields):
    if "finding" in fields:
        fields["finding"] = f'"{fields["finding"]}"'
    return f"evidence: [{{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}]"


def human(design, **fields):
    more = "".join(f", {name}: {value}" for name, value in fields.items())
    return f"{{system: patients, design: {design}, endpoint: clinical, n: '9'{more}}}"


DRUG = "{system: in-vivo, design: drug}"
LIGAND = "{system: in-vitro, design: ligand}"
ZAP = "[therapies/zapblock]"
ON = "name: Zaplift\ncategory: drug\nacts_on: [{on: targets/zip1, action: activates}]"
LIFT = ("therapies/zaplift.yaml", ON)
NOISE = ("neural-elements/zed-noise.yaml", "name: Zed noise\ncategory: exposure")
ZIP2 = ("targets/zip2.yaml", "name: Zipin 2\nsymbol: ZIP2")


@pytest.mark.parametrize(
    ("types", "fields", "fits"),
    [
        ("[tumor-types/glimmeroma]", {}, True),
        ("[tumor-types/glimmeroma, tumor-types/bright-glimmeroma]", {}, False),
        (
            "[tumor-types/glimmeroma, tumor-types/bright-glimmeroma]",
            {"object_in": "tumor-types/glimmeroma"},
            True,
        ),
    ],
)
def test_an_item_is_of_one_tumor_that_can_be_told(told, types, fields, fits):
    """The mechanism's only one, or the one that the statement names."""
    statement = lines(**fields) + "\nevidence: [{stance: supports}]"
    codes = told(mechanism(statement.strip(), tumor_types=types))
    assert ("unplaced-item" not in codes) is fits


@pytest.mark.parametrize("word", ["unstated", "no-tumor", "tumor-types/bright-glimmeroma"])
def test_an_item_may_say_which_tumor_or_that_there_was_none(told, word):
    """Each of these is an answer."""
    types = "[tumor-types/glimmeroma, tumor-types/bright-glimmeroma]"
    assert told(mechanism(item(tumor_type=f"[{word}]"), tumor_types=types)) == set()


@pytest.mark.parametrize(
    ("fields", "changed", "fits"),
    [
        ({}, ZAP, False),
        ({"via": "[targets/zapr]"}, ZAP, True),
        ({}, "[therapies/zed-cut]", True),
        ({}, "[therapies/zapblock, therapies/zed-cut]", True),
        ({}, "[targets/zapr]", False),
        ({}, "[neural-elements/upper-zed-nerve]", True),
        ({}, "[therapies/nowhere]", True),
    ],
)
def test_what_was_changed_is_on_the_edge(told, fields, changed, fits):
    """Or was given together with something that is."""
    statement = f"{lines(**fields)}\n{item(changed=changed, study=DRUG)}".strip()
    assert ("ill-matched-change" not in told(mechanism(statement))) is fits


@pytest.mark.parametrize(
    ("more", "fits"),
    [
        ({"changed": "[targets/zip1]", "study": LIGAND}, False),
        ({"study": LIGAND}, False),
        ({"study": LIGAND, "stance": "opposes"}, True),
        ({"study": LIGAND, "finding": "With zipin scavenged tumors did not grow."}, True),
        ({"changed": "[targets/zip1]", "study": DRUG}, True),
        ({"changed": "[therapies/zaplift]", "study": DRUG}, False),
        ({"changed": ZAP, "study": DRUG}, True),
        ({"changed": "[therapies/zed-cut]", "study": DRUG}, True),
    ],
)
def test_what_is_added_later_does_not_show_the_whole_edge(told, more, fits):
    """What is taken away does."""
    statement = f"via: [targets/zip1, targets/zapr]\n{item(**more)}"
    assert ("ligand-at-step" not in told(LIFT, mechanism(statement))) is fits


def test_a_ligand_that_is_the_subject_shows_its_edge(told):
    """It begins at what was added."""
    statement = f"subject: targets/zip1\nvia: [neural-elements/zed-nerve]\n{item(study=LIGAND)}"
    assert told(mechanism(statement)) == set()


TWICE = {"name": "The zed nerve hums", "summary": "The zed nerve hums to an invented tumor."}


@pytest.mark.parametrize(
    ("fields", "more", "fits"),
    [
        ({}, {}, False),
        ({"object_in": "tumor-types/glimmeroma"}, {}, False),
        ({"object_in": "cells/glimmer-cell"}, {}, True),
        ({"context": "{condition: at night}"}, {}, True),
        ({}, {"paper": "papers/sample-2018-fade"}, True),
        ({}, {"tumor_type": "[tumor-types/bright-glimmeroma]"}, True),
        ({}, {"subgroup": "the loud ones"}, True),
        ({}, {"study": "{system: in-vitro, design: stimulation}"}, True),
    ],
)
def test_one_result_stands_in_one_mechanism(told, fields, more, fits):
    """What sets two results apart is said in a field."""
    hums = f"text: The zed nerve hums and it grows.\n{lines(**fields)}\n"
    hums += item(finding="Humming enlarged the tumors.", **more)
    other = mechanism(hums, slug="zed-nerve-hums", **TWICE)
    assert ("same-edge-twice" not in told(mechanism(item(stance="supports")), other)) is fits


@pytest.mark.parametrize(
    ("relation", "study", "fits"),
    [
        ("increases", human("exposure-cohort"), False),
        ("increases", "{system: human-tissue, design: sequencing}", False),
        ("increases", human("randomized-trial"), True),
        ("increases", human("single-arm-trial"), True),
        ("increases", "{system: in-vivo, design: imaging}", True),
        ("correlates-positively-with", human("exposure-cohort"), True),
        ("changes", human("exposure-cohort"), True),
    ],
)
def test_observation_of_people_shows_no_cause(told, relation, study, fits):
    """Trials do; animals have their own rule."""
    codes = told(mechanism(f"relation: {relation}\n{item(study=study)}"))
    assert ("cause-from-observation" not in codes) is fits


@pytest.mark.parametrize(
    ("relation", "text", "fits"),
    [
        ("increases", "The zed nerve goes with growth of glimmeroma.", False),
        ("increases", "The zed nerve, which goes with age, drives glimmeroma.", True),
        ("increases", "The zed nerve feeds a colitis-associated glimmeroma.", True),
        ("correlates-positively-with", "The zed nerve drives glimmeroma.", False),
        ("correlates-positively-with", "Glimmeromas with more nerves are larger.", True),
        ("releases", "The zed nerve is linked to glimmeroma.", True),
    ],
)
def test_a_text_claims_what_its_relation_claims(told, relation, text, fits):
    """Neither more nor less."""
    codes = told(mechanism(f"relation: {relation}\ntext: {text}"))
    assert ("text-unlike-relation" not in codes) is fits


@pytest.mark.parametrize(
    ("relation", "text", "fits"),
    [
        ("increases", "The zed nerve remodels glimmeroma.", False),
        ("increases", "The zed nerve, which regulates sleep, drives glimmeroma.", True),
        ("changes", "The zed nerve remodels glimmeroma.", True),
    ],
)
def test_a_text_tells_the_direction_of_its_relation(told, relation, text, fits):
    """Unless the relation has none."""
    codes = told(mechanism(f"relation: {relation}\ntext: {text}"))
    assert ("unsigned-verb" not in codes) is fits


@pytest.mark.parametrize(
    ("name", "relation", "fits"),
    [
        ("The zed nerve drives glimmeroma", "correlates-positively-with", False),
        ("The zed nerve drives glimmeroma", "increases", True),
        ("The zed nerve marks glimmeroma", "correlates-positively-with", True),
    ],
)
def test_a_name_claims_what_the_headline_claims(told, name, relation, fits):
    """The name is what lists show."""
    text = "Nerves and glimmeroma were seen together."
    codes = told(mechanism(f"relation: {relation}\ntext: {text}", name=name))
    assert ("name-beyond-headline" not in codes) is fits


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({}, False),
        ({"subject": "targets/zip1"}, False),
        ({"subject": "neural-elements/zed-noise"}, True),
        ({"subject": "therapies/zapblock"}, True),
    ],
)
def test_who_applied_stress_tested_the_exposure(told, fields, fits):
    """And no nerve or molecule."""
    study = "{system: in-vivo, design: stress}"
    codes = told(NOISE, mechanism(f"{lines(**fields)}\n{item(study=study)}".strip()))
    assert ("stress-on-nerve" not in codes) is fits


MORE = "measure: hazard-ratio, of: recurrence, value: 2, low: 1.5, high: 3"
LESS = "measure: hazard-ratio, of: recurrence, value: 0.5, low: 0.3, high: 0.8"


@pytest.mark.parametrize(
    ("stance", "numbers", "fits"),
    [
        ("supports", MORE, True),
        ("supports", LESS, False),
        ("opposes", LESS, True),
        ("supports", f"{LESS}, reversed: true", True),
        ("supports", "measure: hazard-ratio, of: recurrence, value: 1, low: 0.5, high: 2", True),
        ("supports", LESS.replace("hazard", "odds").replace("recurrence", "response"), True),
        ("supports", LESS.replace("hazard", "odds").replace("recurrence", "pain"), True),
        ("supports", "measure: correlation, of: biomarker, value: -0.5", False),
        ("supports", "measure: correlation, of: biomarker, value: -0.5, subgroup: loud", True),
        ("inconclusive", "measure: correlation, of: biomarker, value: -0.5", True),
    ],
)
def test_a_number_points_where_its_stance_points(told, stance, numbers, fits):
    """Where its interval leaves 1 out, and one can tell what is more."""
    study = human("randomized-trial", estimate=f"[{{{numbers}}}]")
    codes = told(mechanism(item(stance=stance, study=study)))
    assert ("stance-against-number" not in codes) is fits


@pytest.mark.parametrize(("value", "fits"), [(0.5, True), (2, False)])
def test_the_number_of_a_drug_is_read_by_what_it_does_to_the_subject(told, value, fits):
    """The drug cuts the nerve, which makes the tumor grow: with it fewer die."""
    low, high = (0.3, 0.8) if fits else (1.5, 3)
    row = f"measure: hazard-ratio, of: overall-survival, value: {value}, low: {low}, high: {high}"
    study = human("randomized-trial", estimate=f"[{{{row}}}]")
    codes = told(mechanism(item(changed="[therapies/zed-cut]", study=study)))
    assert ("stance-against-number" not in codes) is fits


@pytest.mark.parametrize(
    ("locator", "basis", "fits"),
    [("Fig. 2", "abstract", False), ("Abstract", "abstract", True), ("Fig. 2", "excerpt", True)],
)
def test_a_locator_is_of_what_was_read(told, locator, basis, fits):
    """An abstract has no figures."""
    codes = told(mechanism(item(locator=locator, basis=basis)))
    assert ("locator-of-abstract" not in codes) is fits


@pytest.mark.parametrize(
    ("words", "study", "fits"),
    [
        ("Tumors of patients, as of mice, grew.", human("randomized-trial"), False),
        ("Tumors of mice grew.", "{system: in-vivo, design: drug}", True),
        ("The ratio of rating to rates grew.", human("randomized-trial"), True),
    ],
)
def test_animals_stand_in_no_study_of_people(told, words, study, fits):
    """They have an item of their own."""
    codes = told(mechanism(item(finding=words, study=study)))
    assert ("animals-in-human-study" not in codes) is fits


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("Singing was an independent prognostic factor for survival.", False),
        ("Singing was associated with shorter survival.", True),
        ("Singing was linked to survival (HR 2.1).", True),
        ("Singing was associated with diminished survival.", True),
        ("Singing enlarged the tumors.", True),
    ],
)
def test_an_outcome_has_a_direction(told, words, fits):
    """Longer or shorter, more or less."""
    codes = told(mechanism(item(finding=words, study=human("randomized-trial"))))
    assert ("outcome-without-direction" not in codes) is fits


@pytest.mark.parametrize(
    ("stance", "words", "fits"),
    [
        ("supports", "The review thinks that singing may enlarge tumors.", False),
        ("inconclusive", "The review thinks that singing may enlarge tumors.", True),
        ("supports", "The review says that singing enlarges tumors.", True),
        ("supports", "Singing enlarges tumors, which could explain much.", True),
    ],
)
def test_a_review_that_supposes_does_not_support(told, stance, words, fits):
    """It is inconclusive."""
    study = "{system: review, design: narrative}"
    first = item(paper="papers/review-2023-zed", stance=stance, finding=words, study=study)
    assert ("hedged-review" not in told(mechanism(first))) is fits


@pytest.mark.parametrize(
    ("study", "fits"),
    [
        ("{system: human-tissue, design: imaging}", False),
        ("{system: in-vitro, design: sequencing}", False),
        ("{system: in-vitro, design: ligand}", True),
        ("{system: review, design: narrative}", True),
    ],
)
def test_binding_takes_a_test_of_binding(told, study, fits):
    """Images show that two things lie close."""
    binds = "subject: targets/zip1\nrelation: binds\nobject: targets/zapr\n"
    codes = told(mechanism("relation: increases", binds + item(study=study)))
    assert ("binding-not-shown" not in codes) is fits


@pytest.mark.parametrize(
    ("relation", "words", "fits"),
    [
        ("increases", "Singing did not change the tumors.", False),
        ("has-no-effect-on", "Singing did not change the tumors.", True),
        ("increases", "Singing enlarged the tumors; it did not change their number.", True),
        ("increases", "In mice lacking zipin singing had no effect.", True),
    ],
)
def test_no_effect_is_no_support(told, relation, words, fits):
    """Unless it is the claim, a control, or what shows that a thing is needed."""
    codes = told(mechanism(f"relation: {relation}\n{item(finding=words)}"))
    assert ("supports-no-change" not in codes) is fits


@pytest.mark.parametrize(
    ("words", "study", "fits"),
    [
        ("Tumors did not grow.", DRUG, False),
        ("There was no control, and tumors did not grow.", DRUG, False),
        ("Tumors grew no more than with saline.", DRUG, True),
        ("Tumors did not grow.", human("randomized-trial"), True),
        (
            "Tumors did not grow.",
            human("single-arm-trial", estimate="[{measure: hazard-ratio, of: pain, value: 1}]"),
            False,
        ),
        (
            "Tumors did not grow.",
            human(
                "single-arm-trial",
                estimate="[{measure: hazard-ratio, of: pain, value: 1, low: 0.9, high: 1.1}]",
            ),
            True,
        ),
        ("Nothing was found.", "{system: review, design: narrative}", True),
    ],
)
def test_no_effect_tells_how_it_could_have_been_found(told, words, study, fits):
    """By an interval, by a control, or by its design."""
    codes = told(mechanism(item(stance="no-effect", finding=words, study=study)))
    assert ("no-effect-without-control" not in codes) is fits


@pytest.mark.parametrize(
    ("text", "via", "fits"),
    [
        ("The zed nerve feeds it by ZIP1 and ZIP2.", "[targets/zip1]", False),
        ("The zed nerve feeds it by zipin 2, or ZIP1.", "[targets/zip1]", False),
        ("The zed nerve feeds it by ZIP1 and ZIP2.", "[targets/zip1, targets/zip2]", True),
        ("The zed nerve feeds it by ZIP1 and ZIP2.", "[targets/zip-family]", True),
        ("The zed nerve feeds it by ZIP1 and ZIP2.", "[]", True),
        ("The zed nerve feeds it by ZIP1, unlike ZIP2.", "[targets/zip1]", True),
    ],
)
def test_molecules_in_a_row_are_all_on_the_edge(told, text, via, fits):
    """Or none of them is."""
    family = (ZIP2[0], f"{ZIP2[1]}\nparents: [targets/zip-family]")
    codes = told(family, mechanism(f"text: {text}\nvia: {via}"))
    assert ("molecules-left-out" not in codes) is fits


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("overall-survival", "recurrence", False),
        ("overall-survival", "cancer-specific-survival", True),
        ("disease-free-survival", "recurrence", True),
        ("overall-survival", "biomarker", True),
        ("incidence", "overall-survival", False),
    ],
)
def test_one_clinical_statement_has_one_endpoint(told, one, other, fits):
    """Or several that count the same."""
    rows = ", ".join(
        f"{{paper: papers/{paper}, study: "
        + human("randomized-trial", estimate=f"[{{measure: none, of: {of}, p: '0.3'}}]")
        + "}"
        for paper, of in (("example-2020-zip", one), ("sample-2018-fade", other))
    )
    assert ("mixed-endpoints" not in told(mechanism(f"evidence: [{rows}]"))) is fits


@pytest.mark.parametrize(
    ("summary", "via", "fits"),
    [
        ("An invented signal. Mice without it sang.", "[]", False),
        ("An invented signal. Mice without it sang.", "[targets/zip2]", True),
        ("An invented signal, one of the receptors that cells express.", "[]", True),
    ],
)
def test_a_result_in_the_summary_of_a_target_has_a_statement(told, summary, via, fits):
    """Or it stands there without paper, level and tumor."""
    target = (ZIP2[0], f"{ZIP2[1]}\nsummary: {summary}")
    assert ("result-in-target-summary" not in told(target, mechanism(f"via: {via}"))) is fits


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("It was found that zipin from the zed nerve makes invented tumors grow.", False),
        ("Zipin of the nerve enlarged the tumors of mice.", True),
        ("Zipin grew.", True),
    ],
)
def test_a_finding_is_not_in_a_machines_words(told, words, fits):
    """Half of its words in a row are too many."""
    paper = "papers/example-2020-zip.yaml"
    tldr = (paper, "tldr: Zipin from the zed nerve makes invented tumors grow.")
    assert ("machine-finding" not in told(tldr, mechanism(item(finding=words)))) is fits


@pytest.mark.parametrize(
    ("subject", "fits"),
    [
        ("therapies/zed-cut", False),
        ("processes/glimmer-fading", False),
        ("therapies/zapblock", True),
        ("neural-elements/zed-nerve", True),
    ],
)
def test_a_headline_begins_at_what_acts(told, subject, fits):
    """Neither at an effect nor at a cut."""
    assert ("effect-as-headline" not in told(mechanism(f"subject: {subject}"))) is fits


PAPER = "papers/trial-2024-zapblock"


@pytest.mark.parametrize(
    ("endpoint", "fits"),
    [
        ("{of: overall-survival, primary: 'yes', judged: met, result: better}", False),
        ("{of: overall-survival, primary: 'yes', judged: not-met, result: worse}", True),
        ("{of: pain, primary: 'yes', judged: met, result: better}", True),
    ],
)
def test_an_endpoint_that_was_met_has_items_that_support_it(told, endpoint, fits):
    """Those of its paper, on the same endpoint."""
    codes = told(trial(endpoints=f"[{endpoint}]", paper=PAPER))
    assert ("met-against-items" not in codes) is fits


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"endpoints": "[{of: pain, result: better}]"}, False),
        ({"endpoints": "[{of: pain, result: better}]", "paper": PAPER}, True),
        ({"endpoints": f"[{{of: pain, result: better, paper: {PAPER}}}]"}, True),
        ({"endpoints": "[{of: pain, result: not-reported}]"}, True),
        ({"endpoints": "[{of: pain, result: better}]", "id": "'NCT:NCT00000000'"}, True),
    ],
)
def test_the_result_of_a_trial_has_a_paper(told, fields, fits):
    """Its own, the trial's, or one that names the trial."""
    assert ("trial-result-without-paper" not in told(trial(**fields))) is fits


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"note": "It was suspended for a while."}, False),
        ({"note": "It was suspended for a while.", "status": "suspended"}, True),
        ({"note": "Stopped early, then withdrawn.", "status": "terminated"}, True),
        ({"note": "The phase was not seen."}, False),
        ({"note": "The phase was not seen.", "phase": "unknown"}, True),
        ({"note": "Phase 2, as seen. The second paper was not seen."}, True),
        ({"note": "Whether it still recruits was not seen.", "status": "recruiting"}, False),
        ({"note": "Whether it still recruits was not seen.", "status": "ongoing"}, True),
    ],
)
def test_the_note_of_a_trial_says_what_its_fields_say(told, fields, fits):
    """What was not seen is unknown."""
    assert ("note-against-status" not in told(trial(**fields))) is fits
