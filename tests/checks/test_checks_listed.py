"""Where two checks draw their lines: what a mechanism lists, and what a therapy acts on."""

from textwrap import indent

import pytest
from rule_examples import codes_of


@pytest.fixture
def told(tmp_path):
    """The codes told of the toy content with these files over it."""

    def told(files):
        example = "".join(f"# content/{path}\n{text}\n" for path, text in files.items())
        return codes_of(example, tmp_path / "content")

    return told


UNREAD = {"papers/broken-2021-dark.yaml": "title: Zipin\ntype: odd"}
DARK = {
    "pathways/dark-drift.yaml": "name: Glowstone drift\nmembers: [targets/zapr]",
    "pathways/wide-fall.yaml": "name: Wide fall\nmembers: [targets/zip1]",
    "pathways/near-rest.yaml": "name: Near rest\nparents: [pathways/wide-fall]",
    "neural-elements/hum-root.yaml": (
        "name: Hum root\ncategory: nerve\ntransmitters: [targets/zip1]"
    ),
}
"""Things that a mechanism may list."""


def sings(listed, statement="via: []", **fields):
    """A mechanism that lists one thing, beside those that it could list."""
    field = "pathways" if listed.startswith("pathways/") else "neural_elements"
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    rows = indent(statement, "    ")[4:]
    return DARK | {
        "mechanisms/zed-nerve-sings.yaml": f"{head}{field}: [{listed}]\nstatements:\n  - {rows}"
    }


@pytest.mark.parametrize(
    ("listed", "statement", "fits"),
    [
        ("pathways/dark-drift", "via: []", False),
        ("pathways/dark-drift", "via: [targets/zapr]", True),
        ("pathways/dark-drift", "subject: targets/zapr\nvia: [neural-elements/zed-nerve]", True),
        ("pathways/dark-drift", "object: targets/zapr", True),
        ("pathways/dark-drift", "via: [therapies/zapblock]", True),
        ("pathways/dark-drift", "via: [targets/zip1]", False),
        ("pathways/wide-fall", "via: [targets/zip-family]", True),
        ("pathways/wide-fall", "via: [targets/zip2]", True),
        ("pathways/wide-fall", "via: [pathways/near-rest]", True),
        ("pathways/near-rest", "via: [pathways/wide-fall]", True),
        ("neural-elements/hum-root", "via: []", False),
        ("neural-elements/hum-root", "via: [targets/zip1]", True),
        ("neural-elements/hum-root", "subject_in: neural-elements/hum-root", True),
        ("neural-elements/hum-root", "object_in: neural-elements/hum-root", True),
    ],
)
def test_a_statement_tells_of_what_is_listed_by_naming_its_line(told, listed, statement, fits):
    """The thing, what is above and below it, and the molecules that belong to these."""
    files = sings(listed, statement) | {
        "targets/zip2.yaml": "name: Zipin 2\nsymbol: ZIP2\nparents: [targets/zip1]"
    }
    assert ("unused-participant" not in told(files)) is fits


@pytest.mark.parametrize(
    ("fields", "statement"),
    [
        ({"name": "It glowsheens"}, "via: []"),
        ({"summary": "An invented drift of an invented tumour."}, "via: []"),
        ({}, "text: The zed nerve drifts and it sings."),
        ({}, "evidence: [{finding: Tumours drifted for hours.}]"),
    ],
)
def test_a_text_does_not_tell_of_what_is_listed(told, fields, statement):
    """Words have no level and no sign."""
    assert "unused-participant" in told(sings("pathways/dark-drift", statement, **fields))


def test_an_item_tells_of_what_was_changed_in_it(told):
    """The drug acts on a member of the pathway."""
    statement = "via: [targets/zapr]\nevidence: [{changed: [therapies/zapblock]}]"
    assert "unused-participant" not in told(sings("pathways/dark-drift", statement))


def test_a_process_tells_of_the_nerve_that_it_counts(told):
    """Denser nerves are more of the nerve."""
    process = (
        "counts: {name: Counting, favors: neither, group: nerve, about: neural-elements/hum-root}"
    )
    files = sings("neural-elements/hum-root", "via: [processes/counts]")
    assert "unused-participant" not in told(files | {"processes.yaml": process})


@pytest.mark.parametrize(
    "unknown", [UNREAD, {"papers/review-2023-zed.yaml": "cites: [papers/nowhere-2020-zed]"}]
)
def test_what_is_listed_waits_for_what_cannot_be_found(told, unknown):
    """It may be what the mechanism would tell of."""
    assert "unused-participant" not in told(sings("pathways/dark-drift") | unknown)


ZIM = "therapies/zimblock"
TRIAL = (
    "trials:\n  - {{title: Zim, phase: '2', status: completed, {}}}\n"
    "acts_on: [{{on: targets/{}, action: inhibits}}]"
)


def acts(*things):
    """What a therapy acts on."""
    rows = ", ".join(f"{{on: targets/{thing}, action: inhibits}}" for thing in things)
    return f"acts_on: [{rows}]"


@pytest.mark.parametrize(
    ("fields", "more", "fits"),
    [
        (acts("dim1"), {}, False),
        (acts("dim1", "zip1"), {}, True),
        (acts("zip-family"), {}, True),
        (acts("zip2"), {}, True),
        (acts("nowhere"), {}, True),
        (acts(), {}, True),
        (acts("dim1"), UNREAD, True),
        (TRIAL.format("mechanisms: [mechanisms/zed-nerve-feeds-glimmeroma]", "dim1"), {}, True),
        (TRIAL.format("n_enrolled: 9", "dim1"), {}, False),
        (acts("dim1"), {"therapies/zed-cut.yaml": TRIAL.format(f"with: [{ZIM}]", "zip1")}, True),
        (acts("dim1"), {"therapies/zed-cut.yaml": f"parents: [{ZIM}]"}, False),
        (acts("dim1"), sings("neural-elements/hum-root", f"subject: {ZIM}"), True),
    ],
)
def test_a_therapy_acts_on_what_takes_part_in_a_mechanism(told, fields, more, fits):
    """Or on something wider or narrower; or trials say what it is for, or take part itself."""
    files = {
        f"{ZIM}.yaml": f"name: Zimblock\ncategory: drug\n{fields}",
        "targets/dim1.yaml": "name: Dimin 1\nsymbol: DIM1",
        "targets/zip2.yaml": "name: Zipin 2\nsymbol: ZIP2\nparents: [targets/zip1]",
    }
    assert ("idle-therapy" not in told(files | more)) is fits
