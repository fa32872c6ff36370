"""What the project says of faults of a file's form: what is YAML, and what of YAML is allowed."""

FORM_FAULTS: dict[str, str] = {
    "yaml-syntax": r"""
The file is not YAML.

The usual causes are a colon followed by a space inside unquoted text, a quote
that is not closed, and lines that are not indented alike. Nothing after such a
place can be trusted, so the file is not read.

Broken:

    # content/pathways/zip-signalling.yaml
    name: ZIP signalling: the whole of it

Mended:

    # content/pathways/zip-signalling.yaml
    name: "ZIP signalling: the whole of it"
""",
    "too-deep": r"""
Brackets or indents are nested more than 32 levels deep.

No record needs more than six. Deeper nesting is a slip, or is meant to stall
whoever reads it.

Broken:

    # content/targets/zip1.yaml
    synonyms: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[zipin]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Mended:

    # content/targets/zip1.yaml
    synonyms: [zipin]
""",
    "alias": r"""
A value begins with an asterisk.

YAML reads `*name` as an alias: it stands for a value given elsewhere, which a
reviewer would have to look for. Write the value out; text that begins with an
asterisk stands in quotes.

Broken:

    # content/targets/zip1.yaml
    synonyms: [*zipin]

Mended:

    # content/targets/zip1.yaml
    synonyms: ["*zipin"]
""",
    "anchor": r"""
A value begins with an ampersand.

YAML reads `&name` as an anchor, to which aliases elsewhere lead. Neither is
allowed in records. Text that begins with an ampersand stands in quotes.

Broken:

    # content/pathways/zip-signalling.yaml
    name: &zip ZIP signalling

Mended:

    # content/pathways/zip-signalling.yaml
    name: ZIP signalling
""",
    "tag": r"""
A value begins with an exclamation mark, or a line with a percent sign.

YAML reads `!name` as a tag, which says of what type a value is, and `%` as a
directive. Here every value is text, and the field gives it its type. Text that
begins with one of the two stands in quotes.

Broken:

    # content/papers/example-2020-zip.yaml
    published: !date 2020-02-29

Mended:

    # content/papers/example-2020-zip.yaml
    published: 2020-02-29
""",
    "merge-key": r"""
A merge key stands in the record.

`<<` takes over fields from elsewhere. A reviewer could not see what the record
holds. Write the fields out.

Broken:

    # content/targets/zapr.yaml
    curation:
      <<: {state: stub}

Mended:

    # content/targets/zapr.yaml
    curation:
      state: stub
""",
    "several-documents": r"""
A file holds more than one record.

A line of three hyphens begins a new YAML document. One file is one record, with
one address: put the second in a file of its own, or remove the line.

Broken:

    # content/targets/zapr.yaml
    name: Zap receptor
    ---
    name: Zap receptor 2

Mended:

    # content/targets/zapr.yaml
    name: Zap receptor
""",
    "duplicate-key": r"""
A field is written twice.

Other readers of YAML keep the last of the two and say nothing, so half of what
was written would be lost. Keep one, or join the two.

Broken:

    # content/targets/zip1.yaml
    synonyms: [zipin]
    synonyms: [Zip-1]

Mended:

    # content/targets/zip1.yaml
    synonyms: [zipin, Zip-1]
""",
    "comment-in-text": r"""
Text without quotes holds a space and a number sign.

YAML takes what follows for a comment, and it would be lost. Put the text in
quotes. A comment stands on a line of its own, or two spaces after the value.

Broken:

    # content/pathways/zip-signalling.yaml
    name: ZIP signalling #2

Mended:

    # content/pathways/zip-signalling.yaml
    name: "ZIP signalling #2"
""",
    "bad-key": r"""
What stands before a colon cannot be the name of a field.

A field's name is text on one line. Most often the value of a field begins with
a bracket or brace and is not in quotes, so that YAML looks for fields in it.

Broken:

    # content/pathways/zip-signalling.yaml
    name: {{ name }}

Mended:

    # content/pathways/zip-signalling.yaml
    name: ZIP signalling
""",
    "not-a-mapping": r"""
The file does not begin with a field.

A record is a mapping: each line begins with the name of a field, a colon and a
space. A hyphen before the first makes a list of it; a colon without a space, or
a Chinese one, makes it plain text.

Broken:

    # content/targets/zip2.yaml
    - name: Zipin 2
    - symbol: ZIP2

Mended:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
""",
}
"""Explanation by code, in the form of `text.rules`."""
