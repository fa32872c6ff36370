"""What the project says of faults of a record's fields."""

FIELD_FAULTS: dict[str, str] = {
    "unknown-field": r"""
A field is not part of the record.

The name is misspelt, or the field belongs to another part of the record or to
another kind. What stands under it would be lost, so it is refused. The nearest
right name is offered, or the part to which the field belongs.

Broken:

    # content/targets/zip1.yaml
    synonym: [zipin]

Mended:

    # content/targets/zip1.yaml
    synonyms: [zipin]
""",
    "missing-field": r"""
A field that every record of the kind needs is missing or empty.

Pages and checks rely on it. What the field takes stands in the help, and in
CONTRIBUTING.md.

Broken:

    # content/papers/example-2020-zip.yaml
    type:

Mended:

    # content/papers/example-2020-zip.yaml
    type: primary
""",
    "wrong-type": r"""
A value does not have the form that the field needs.

A list is written where one value stands, or one value where a list stands; a
date is not YYYY-MM-DD; a number holds letters; text is empty or too long.

Broken:

    # content/papers/example-2020-zip.yaml
    published: 29.2.2020

Mended:

    # content/papers/example-2020-zip.yaml
    published: 2020-02-29
""",
    "unknown-value": r"""
A value is not in the closed list of its field.

Closed lists keep the atlas comparable: what is filtered and counted must be
written in one way. The nearest right value is offered; all of them, with their
meaning, stand on `/evidence/`.

Broken:

    # content/targets/zapr.yaml
    role: [receptors]

Mended:

    # content/targets/zapr.yaml
    role: [receptor]
""",
    "bad-reference": r"""
A reference does not have the form of one.

A reference is the folder and file name of a record, without `.yaml`:
`targets/nlgn3`. Each field takes references to certain kinds only; the help
names them. Whether the record exists is another rule, `dangling-reference`.

Broken:

    # content/pathways/zip-signalling.yaml
    members: [zip1]

Mended:

    # content/pathways/zip-signalling.yaml
    members: [targets/zip1]
""",
    "bad-study-design": r"""
The design of a study does not go with its system.

Level follows from both by one table, so a pair that is not in the table has no
level. `/evidence/` shows the table. `system` is where it was measured (a graft
in a mouse is `in-vivo`), `design` what was done there.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: randomized-trial}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/example-2020-zip
            study: {system: in-vivo, design: drug}
""",
    "duplicate-entry": r"""
A list holds the same entry twice.

Most often the second was meant to be something else, and that is now missing.

Broken:

    # content/pathways/zip-signalling.yaml
    members: [targets/zip1, targets/zip1]

Mended:

    # content/pathways/zip-signalling.yaml
    members: [targets/zip1, targets/zapr]
""",
    "abstract-without-licence": r"""
An abstract stands in a record whose paper has no open licence.

Abstracts belong to their publishers. One may be shown here only when an open
licence allows it, named in `license` by its SPDX name. Say in your own words
under `tldr` what the paper found.

Broken:

    # content/papers/sample-2018-fade.yaml
    abstract: Here we show that the zed nerve makes glimmeroma fade.

Mended:

    # content/papers/sample-2018-fade.yaml
    tldr: The zed nerve makes invented tumours shrink.
""",
}
"""Explanation by code, in the form of `text.rules`."""
