"""The faults that reading can find, with what ``crosstalk explain`` says of each."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "not-a-record-file": "A file stands among the records that is not one. Records are `content/<kind>/<slug>.yaml`; editor left-overs and other files belong elsewhere.",
    "outside-link": "A symbolic link leads out of `content/`, or to nothing. Nothing is read through it.",
    "unreadable": "The file could not be read: it is no regular file, or the rights are missing.",
    "file-too-large": "A record holds at most 1 MB. Larger files are not records.",
    "not-utf8": "Files are UTF-8. Save the file again with that encoding, without a byte order mark.",
    "forbidden-character": "Control characters, invisible characters and characters that change the direction of text are refused, because what a reviewer sees must be what a reader gets. Lines end with a line feed.",
    "conflict-mark": "Git's marks of a merge conflict stand in the file. Choose one side and remove the marks.",
    "yaml-syntax": "The file is not YAML. The usual causes are a colon followed by a space inside unquoted text, an unclosed quote, or uneven indentation.",
    "too-deep": "Records nest at most 32 levels deep.",
    "alias": "Aliases (`*name`) hide data from a reviewer and are refused. Write the value out.",
    "anchor": "Anchors (`&name`) are refused, like the aliases they serve.",
    "tag": "Tags (`!name`) and directives (`%`) are refused: every value is text, and the model gives it its type.",
    "merge-key": "Merge keys (`<<`) hide data from a reviewer and are refused. Write the fields out.",
    "several-documents": "A file holds one record: one YAML document.",
    "duplicate-key": "A field is written twice. Other readers keep the last one in silence.",
    "comment-in-text": "Unquoted text ends where a space and a number sign follow: the rest would be lost as a comment. Quote the text.",
    "bad-key": "A key must be text on one line.",
    "empty-file": "The file holds no record.",
    "not-a-mapping": "A record is a mapping of fields, such as `name: …`.",
    "bad-slug": "A file's name is the record's id and address: lower-case ASCII letters, digits and single hyphens, 2 to 80 characters, at least one letter, and no name that Windows, YAML or the site gives a meaning.",
    "look-alike-id": "Two ids of one folder look alike (0 and o, 1 and l, rn and m). Readers could not tell them apart.",
    "unknown-field": "The field is not part of the model. The nearest right name is offered.",
    "missing-field": "A required field is missing.",
    "wrong-type": "The value has not the form that the field needs.",
    "unknown-value": "The value is not in the field's closed list. The lists stand on `/evidence/`.",
    "bad-identifier": "The identifier has not the form of its kind, or its prefix is not in `content/prefixes.yaml`.",
    "bad-reference": "A reference is the folder and file name of a record: `targets/nlgn3`.",
    "bad-study-design": "Each study system goes with certain designs only; the table on `/evidence/` shows which, and the level they earn.",
    "duplicate-entry": "A list holds the same entry twice.",
    "abstract-without-licence": "An abstract may be shown only when the paper has an open licence, named in `license`.",
    "hand-written-name": "A hand-written page is published under its file name: lower-case letters and hyphens, and none of the names that the site's own pages have.",
    "hand-written-markup": "Hand-written pages use plain Markdown: no HTML, no attribute lists, no front matter, and links to https addresses or pages of the site only.",
}  # fmt: skip
"""Explanation by code."""
