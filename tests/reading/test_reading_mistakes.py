"""The mistakes that newcomers make: each is told once, at its place, with the mending word."""

# ruff: noqa: E501 -- two lines a mistake read as a table
from typing import NamedTuple

import pytest

PAPER = """\
title: Zipin makes glimmeroma grow
authors:
  - {name: Ada Example}
published: 2020-02-29
doi: 10.5555/toy.1
type: primary
read: full-text
key_findings:
  - Zipin enlarged glimmeromas.
curation: {state: curated, by: [Ada Example], on: 2026-01-07}
"""
MECHANISM = """\
name: The zed nerve feeds glimmeroma
summary: The zed nerve fires and glimmeromas grow.
tumor_types: [tumor-types/glimmeroma]
neural_elements: [neural-elements/zed-nerve]
axis: neural-to-tumor
class: paracrine
outcomes: [growth]
effect: mixed
statements:
  - id: whole
    subject: neural-elements/zed-nerve
    relation: increases
    object: processes/glimmer-growth
    text: The zed nerve makes glimmeroma grow.
    evidence:
      - paper: papers/example-2020-zip
        stance: supports
        finding: Firing of the nerve enlarged the tumours.
        study: {system: in-vivo, design: stimulation}
        basis: full-text
curation: {state: curated, by: [Ada Example], on: 2026-01-07}
"""
THERAPY = """\
name: Zapblock
category: drug
acts_on:
  - {on: targets/zapr, action: inhibits}
trials:
  - title: Zapblock in glimmeroma
    phase: '2'
    status: completed
    status_on: 2024-05
    n_enrolled: 40
    with: [therapies/zed-cut]
curation: {state: stub}
"""
BASES = {"papers": PAPER, "mechanisms": MECHANISM, "therapies": THERAPY}
IN_QUOTES = "put text that holds a colon and a space in quotes"
IN_ITS_PLACE = "indent it like its neighbours, with a space after each hyphen"
IN_OTHER_QUOTES = "put the whole text in quotes, of a kind that does not occur in it"


class Mistake(NamedTuple):
    """What somebody wrote instead, and what they are told."""

    name: str
    folder: str
    right: str
    wrong: str
    code: str
    line: int
    column: int
    help: str


MISTAKES = [
    Mistake("field misspelt", "mechanisms", "outcomes:", "outcome:",
            "unknown-field", 7, 1, "did you mean `outcomes`?"),
    Mistake("required field misspelt", "mechanisms", "tumor_types:", "tumour_types:",
            "unknown-field", 3, 1, "did you mean `tumor_types`?"),
    Mistake("required field with a capital", "papers", "title:", "Title:",
            "unknown-field", 1, 1, "did you mean `title`?"),
    Mistake("field that nothing is like", "mechanisms", "        basis:", "        grade: high\n        basis:",
            "unknown-field", 20, 9, "use one of the fields below, or remove it"),
    Mistake("field that many parts have", "mechanisms", "axis:", "text: It sings.\naxis:",
            "unknown-field", 5, 1, "use one of the fields below, or remove it"),
    Mistake("id written in the file", "papers", "title: Z", "id: zip\ntitle: Z",
            "unknown-field", 1, 1, "remove the line"),
    Mistake("evidence under the mechanism", "mechanisms", "axis:", "evidence: []\naxis:",
            "unknown-field", 5, 1, "move it under `statements`"),
    Mistake("facts of the study beside it", "mechanisms", "        basis:", "        species: [mouse]\n        basis:",
            "unknown-field", 20, 9, "move it under `study`"),
    Mistake("field of the mechanism in a statement", "mechanisms", "    text:", "    effect: mixed\n    text:",
            "unknown-field", 14, 5, "it is a field of a mechanism: move it there"),
    Mistake("field twice", "papers", "type: primary", "type: primary\ntype: review",
            "duplicate-key", 7, 1, "keep one of the two"),
    Mistake("required field left out", "mechanisms", "axis: neural-to-tumor\n", "",
            "missing-field", 1, 1, "add `axis:` (which way the crosstalk runs)"),
    Mistake("required field left empty", "mechanisms", "axis: neural-to-tumor", "axis:",
            "missing-field", 5, 1, "fill it in (which way the crosstalk runs)"),
    Mistake("required field of an item left out", "mechanisms", "        stance: supports\n", "",
            "missing-field", 16, 9, "add `stance:` (how the result bears on the statement)"),
    Mistake("trial in patients without endpoint", "mechanisms", "in-vivo, design: stimulation", "patients, design: randomized-trial",
            "missing-field", 19, 17, "add `endpoint: clinical`, `symptom` or `biomarker`"),
    Mistake("required list empty", "mechanisms", "[tumor-types/glimmeroma]", "[]",
            "wrong-type", 3, 14, "fill it in (the tumour types in which it was studied)"),
    Mistake("text for a list", "mechanisms", "[tumor-types/glimmeroma]", "tumor-types/glimmeroma",
            "wrong-type", 3, 14, "write `tumor_types: [tumor-types/glimmeroma]`"),
    Mistake("sentence for a list", "papers", "\n  - Zipin enlarged glimmeromas.", " Zipin grew; twice.",
            "wrong-type", 8, 15, "write each entry on a line of its own, after a hyphen and a space"),
    Mistake("list for a text", "mechanisms", "summary: The zed nerve fires", "summary:\n  - The zed nerve fires",
            "wrong-type", 3, 3, "write one text, without brackets and hyphens, in quotes if need be"),
    Mistake("list for one value", "papers", "type: primary", "type: [primary, review]",
            "wrong-type", 6, 7, "choose one value"),
    Mistake("mapping for the list of statements", "mechanisms", "  - id: whole", "    id: whole",
            "wrong-type", 10, 5, "write each entry on a line of its own, after a hyphen and a space"),
    Mistake("name for an author", "papers", "{name: Ada Example}", "Ada Example",
            "wrong-type", 3, 5, "write it with its fields: `name`, `orcid`"),
    Mistake("words for the study", "mechanisms", "{system: in-vivo, design: stimulation}", "stimulation in vivo",
            "wrong-type", 19, 16, "write it with its fields: `system`, `design`, `endpoint`, `species`, `model`, `n`, `estimate`"),
    Mistake("hyphen without a space", "papers", "  - Zipin", "  -Zipin",
            "wrong-type", 9, 3, "put a space after the hyphen"),
    Mistake("number with a comma", "papers", "doi: 10.5555/toy.1", "references_count: 1,200",
            "wrong-type", 5, 19, "write digits only"),
    Mistake("number with a word", "therapies", "n_enrolled: 40", "n_enrolled: about 40",
            "wrong-type", 10, 17, "write digits only"),
    Mistake("yes for a truth value", "papers", "doi: 10.5555/toy.1", "authors_complete: yes",
            "wrong-type", 5, 19, "write `true` or `false`"),
    Mistake("title on two lines", "papers", "title: Zipin makes", "title: |\n  Zipin\n  makes",
            "wrong-type", 1, 8, "write it on one line"),
    Mistake("date with slashes", "papers", "2020-02-29", "2024/01/02",
            "wrong-type", 4, 12, "write YYYY, YYYY-MM or YYYY-MM-DD"),
    Mistake("day that never was", "papers", "2020-02-29", "2021-02-29",
            "wrong-type", 4, 12, "write YYYY, YYYY-MM or YYYY-MM-DD"),
    Mistake("year for a day", "papers", "on: 2026-01-07", "on: 2026",
            "wrong-type", 10, 51, "write YYYY-MM-DD, as in 2026-01-31"),
    Mistake("entry twice", "mechanisms", "[growth]", "[growth, growth]",
            "duplicate-entry", 7, 20, "remove one of the two"),
    Mistake("field by its old name", "therapies", "n_enrolled: 40", "n: 40",
            "unknown-field", 10, 5, "it is `n_enrolled` now: run `crosstalk format`, which rewrites it"),
    Mistake("field that is gone", "therapies", "n_enrolled: 40", "outcome: met",
            "unknown-field", 10, 5, "tell what was found on each endpoint under `endpoints`"),
    Mistake("value in its old spelling", "mechanisms", "[growth]", "[behaviour]",
            "unknown-value", 7, 12, "it is `behavior` now: run `crosstalk format`, which rewrites it"),
    Mistake("one tumor type without brackets", "mechanisms", "        finding:", "        tumor_type: tumor-types/glimmeroma\n        finding:",
            "wrong-type", 18, 21, "write `tumor_type: [tumor-types/glimmeroma]`, or run `crosstalk format`, which rewrites it"),
    Mistake("effect that is derived", "mechanisms", "effect: mixed", "effect: promotes",
            "unknown-value", 8, 9, "leave `effect` out, as `crosstalk format` does; only `mixed` is written"),
    Mistake("value misspelt", "mechanisms", "effect: mixed", "effect: mixd",
            "unknown-value", 8, 9, "did you mean `mixed`?"),
    Mistake("value with a capital and a space", "mechanisms", "in-vivo", "In vivo",
            "unknown-value", 19, 25, "did you mean `in-vivo`?"),
    Mistake("value with a slash", "therapies", "'2'", "1/2",
            "unknown-value", 7, 12, "did you mean `1-2`?"),
    Mistake("value that nothing is like", "mechanisms", "effect: mixed", "effect: stimulates",
            "unknown-value", 8, 9, "choose one of the values below"),
    Mistake("design that the system cannot have", "mechanisms", "design: stimulation", "design: narrative",
            "bad-study-design", 19, 42,
            "designs that go with `in-vivo`: `association`, `genetic-manipulation`, `denervation`, "
            "`stimulation`, `silencing`, `sensory`, `drug`, `ligand`, `stress`, `transplantation`, "
            "`recording`, `imaging`, `sequencing`"),
    Mistake("reference without folder", "mechanisms", "[tumor-types/glimmeroma]", "[glimmeroma]",
            "bad-reference", 3, 15, "did you mean `tumor-types/glimmeroma`?"),
    Mistake("reference with file ending", "mechanisms", "paper: papers/example-2020-zip", "paper: papers/example-2020-zip.yaml",
            "bad-reference", 16, 16, "did you mean `papers/example-2020-zip`?"),
    Mistake("reference from the root", "mechanisms", "paper: papers/example-2020-zip", "paper: content/papers/example-2020-zip.yaml",
            "bad-reference", 16, 16, "did you mean `papers/example-2020-zip`?"),
    Mistake("reference by name", "mechanisms", "subject: neural-elements/zed-nerve", "subject: neural-elements/Zed nerve",
            "bad-reference", 11, 14, "did you mean `neural-elements/zed-nerve`?"),
    Mistake("folder with an underscore", "mechanisms", "[neural-elements/", "[neural_elements/",
            "bad-reference", 4, 19, "did you mean `neural-elements/zed-nerve`?"),
    Mistake("DOI for a paper", "mechanisms", "paper: papers/example-2020-zip", "paper: 10.5555/toy.1",
            "bad-reference", 16, 16, "write folder and file name, without .yaml: `papers/some-name`"),
    Mistake("symbol for a target", "therapies", "on: targets/zapr", "on: ZAPR",
            "bad-reference", 4, 10, "write folder and file name, without .yaml: `targets/some-name`"),
    Mistake("reference to a wrong kind", "therapies", "with: [therapies/zed-cut]", "with: [targets/zip1]",
            "bad-reference", 11, 12, "name something of `therapies/…` here"),
    Mistake("citation that is no DOI", "papers", "doi: 10.5555/toy.1", "cites: [10.5555/toy 2]",
            "bad-reference", 5, 9, "write folder and file name, without .yaml: `papers/some-name`"),
    Mistake("DOI as an address", "papers", "doi: 10", "doi: https://doi.org/10",
            "bad-identifier", 5, 6, "did you mean `10.5555/toy.1`?"),
    Mistake("PMID with its prefix", "papers", "doi: 10.5555/toy.1", "pmid: PMID:12345",
            "bad-identifier", 5, 7, "did you mean `12345`?"),
    Mistake("PubMed address", "papers", "doi: 10.5555/toy.1", "pmid: https://pubmed.example.org/12345/",
            "bad-identifier", 5, 7, "did you mean `12345`?"),
    Mistake("PMC id without PMC", "papers", "doi: 10.5555/toy.1", "pmcid: 7654321",
            "bad-identifier", 5, 8, "write it as in PMC1234567, or leave it out"),
    Mistake("ORCID as an address", "papers", "{name: Ada Example}", "{name: Ada Example, orcid: 'https://orcid.org/0000-0002-1825-0097'}",
            "bad-identifier", 3, 32, "did you mean `0000-0002-1825-0097`?"),
    Mistake("identifier without its prefix", "papers", "doi: 10.5555/toy.1", "trials: [NCT00000000]",
            "bad-identifier", 5, 10, "did you mean `NCT:NCT00000000`?"),
    Mistake("address without https", "papers", "doi: 10.5555/toy.1", "figures: [{label: Fig. 1, url: www.example.org/x}]",
            "bad-identifier", 5, 32, "did you mean `https://www.example.org/x`?"),
    Mistake("licence in words", "papers", "doi: 10.5555/toy.1", "license: CC BY 4.0",
            "bad-identifier", 5, 10, "did you mean `CC-BY-4.0`?"),
    Mistake("language in words", "papers", "doi: 10.5555/toy.1", "language: English",
            "bad-identifier", 5, 11, "write it as in en or zh-Hans, or leave it out"),
    Mistake("statement id in words", "mechanisms", "id: whole", "id: Whole Claim",
            "bad-slug", 10, 9, "did you mean `whole-claim`?"),
    Mistake("abstract without licence", "papers", "type: primary", "abstract: Words.\ntype: primary",
            "abstract-without-licence", 6, 11, "add `license` with its SPDX name, or leave the abstract out"),
    Mistake("machine text that is no field", "papers", "type: primary", "machine_text: [tl;dr]\ntype: primary",
            "unknown-field", 6, 16, "write the name of a field that a machine wrote, such as `tldr`"),
    Mistake("contradiction without a word", "mechanisms", "curation:", "related: [{mechanism: mechanisms/zz, relation: contradicts}]\ncuration:",
            "missing-field", 21, 12, "say in a sentence what may reconcile the two"),
    Mistake("colon in a text", "papers", "title: Zipin makes", "title: Zipin: it makes",
            "yaml-syntax", 1, 13, IN_QUOTES),
    Mistake("colon in an entry", "papers", "- Zipin enlarged", "- Zipin: it enlarged",
            "wrong-type", 9, 5, IN_QUOTES),
    Mistake("colon and space in an identifier", "papers", "doi: 10.5555/toy.1", "pmid: PMID: 12345",
            "yaml-syntax", 5, 11, IN_QUOTES),
    Mistake("number sign in a text", "papers", "title: Zipin makes", "title: Zipin #1 makes",
            "comment-in-text", 1, 14, "put the text in quotes, or the comment on a line of its own"),
    Mistake("quote not closed", "papers", "title: Zipin", 'title: "Zipin',
            "yaml-syntax", 1, 8, "close it with the same mark"),
    Mistake("quoted first word", "papers", "title: Zipin", 'title: "Zipin"',
            "yaml-syntax", 1, 16, IN_OTHER_QUOTES),
    Mistake("apostrophe in single quotes", "papers", "title: Zipin makes glimmeroma grow", "title: 'Zipin's tumours grow'",
            "yaml-syntax", 1, 15, IN_OTHER_QUOTES),
    Mistake("odd first character", "papers", "title: Zipin", "title: @Zipin",
            "yaml-syntax", 1, 8, "put the whole text in quotes"),
    Mistake("italics in Markdown", "papers", "title: Zipin", "title: *Zipin*",
            "yaml-syntax", 1, 8, "put the whole text in quotes"),
    Mistake("exclamation mark first", "papers", "title: Zipin", "title: !Zipin",
            "tag", 1, 8, "remove it; text that starts with `!` must stand in quotes"),
    Mistake("ampersand first", "papers", "title: Zipin", "title: &Zipin",
            "anchor", 1, 8, "remove it; text that starts with `&` must stand in quotes"),
    Mistake("tab as indentation", "mechanisms", "    subject:", "\tsubject:",
            "yaml-syntax", 11, 1, "indent with spaces, not with tabs"),
    Mistake("too little indentation", "mechanisms", "        stance:", "       stance:",
            "yaml-syntax", 17, 8, IN_ITS_PLACE),
    Mistake("too much indentation", "mechanisms", "        stance:", "          stance:",
            "yaml-syntax", 17, 11, IN_ITS_PLACE),
    Mistake("hyphen without a space before a field", "mechanisms", "  - id:", "  -id:",
            "yaml-syntax", 11, 5, IN_ITS_PLACE),
    Mistake("no space after the colon", "papers", "type: primary", "type:primary",
            "yaml-syntax", 6, 1, "write `name: value`, with a space after the colon"),
    Mistake("bracket not closed", "mechanisms", "[tumor-types/glimmeroma]", "[tumor-types/glimmeroma",
            "yaml-syntax", 3, 14, "close it"),
    Mistake("comma forgotten", "mechanisms", "in-vivo, design", "in-vivo design",
            "yaml-syntax", 19, 39, "put a comma between two entries, and quotes around text that holds a colon"),
    Mistake("list on the line of its field", "papers", "authors:\n  -", "authors: -",
            "yaml-syntax", 2, 10, "begin it on the next line, one hyphen a line"),
    Mistake("backslash in double quotes", "papers", "title: Zipin makes glimmeroma grow", 'title: "Zipin \\z grows"',
            "yaml-syntax", 1, 15, "put this text in single quotes"),
    Mistake("template braces", "papers", "title: Zipin makes glimmeroma grow", "title: {{ title }}",
            "bad-key", 1, 9, "put text that starts with a bracket, brace or colon in quotes"),
]  # fmt: skip


@pytest.mark.parametrize("folder", BASES)
def test_the_records_without_mistakes_are_read(read_record, folder):
    """What the mistakes are made in is right before."""
    assert read_record(BASES[folder], folder).id == f"{folder}/toy-record"


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
def test_a_mistake_is_told_once_where_it_is_and_how_to_mend_it(read_record, mistake):
    """One mistake gives one fault, at the smallest place, with the word that mends it."""
    base = BASES[mistake.folder]
    assert mistake.right in base
    faults = read_record(base.replace(mistake.right, mistake.wrong, 1), mistake.folder)
    told = [(fault.code, fault.span.line, fault.span.column, fault.help) for fault in faults]
    assert told == [(mistake.code, mistake.line, mistake.column, mistake.help)]


def test_unindented_fields_of_a_part_are_each_sent_there(read_record):
    """Two fields one level too high are two faults; the part that seems to lack is none."""
    last = "curation: {state: curated, by: [Ada Example], on: 2026-01-07}"
    flat = PAPER.replace(last, "curation:\nstate: curated\nby: [Ada Example]")
    assert [(fault.span.line, fault.help) for fault in read_record(flat)] == [
        (11, "move it under `curation`"),
        (12, "move it under `curation`"),
    ]


def test_values_to_choose_from_are_listed(read_record):
    """Whoever leaves out or mistakes a closed value is shown all of them."""
    (fault,) = read_record(MECHANISM.replace("effect: mixed", "effect: stimulates"), "mechanisms")
    assert [note.text for note in fault.notes] == [
        "its values: promotes, restrains, mixed, none, host"
    ]


def test_all_mistakes_of_a_record_come_in_one_run(read_record):
    """Nobody mends a record fault by fault."""
    wrong = PAPER.replace("2020-02-29", "soon").replace("primary", "prime").replace("10.5", "5")
    assert sorted((fault.span.line, fault.code) for fault in read_record(wrong)) == [
        (4, "wrong-type"),
        (5, "bad-identifier"),
        (6, "unknown-value"),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "mended"),
    [
        ("type: primary", "type: Primary", ["primary"]),
        ("read: full-text", "read: 'Full text'", ["full-text"]),
        ("key_findings", "Key Findings", ["key_findings"]),
        ("doi: 10", "doi: https://doi.org/10", ["10.5555/toy.1"]),
        ("type: primary", "type: primry", []),
        ("key_findings", "key_finding", []),
        ("doi: 10.5555/toy.1", "doi: toy.1", []),
        ("doi: 10.5555/toy.1", 'doi: "DOI:\\x310.5555/toy.1"', []),
    ],
)
def test_only_a_sure_mistake_mends_itself(read_record, right, wrong, mended):
    """Letter case, spaces and labels are; a guess is left to a person."""
    (fault,) = read_record(PAPER.replace(right, wrong, 1))
    assert [edit.text for edit in fault.edits] == mended
