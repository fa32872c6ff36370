"""The comment beside an identifier names something else than the record.

A comment such as `# glioblastoma` beside an identifier says what the other
database calls the thing. When it is neither the record's name nor one of its
synonyms, either the identifier was copied from the wrong line, or the name is a
synonym worth adding. Case, punctuation and the spelling of tumour are not
regarded.

Broken:

    # content/tumor-types/glimmeroma.yaml
    xrefs:
      - TOY:0000001 # dullosarcoma

Mended:

    # content/tumor-types/glimmeroma.yaml
    xrefs:
      - TOY:0000001 # glimmeroma
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import names
from generator.text.characters import shortened
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.edits import stretch

LEVEL = Level.WARNING
_BLOCK = re.compile(r"^xrefs:(?:.*\n)(?:[ -].*\n|\s*#.*\n)*", re.MULTILINE)
_LABELLED = re.compile(
    r"""(?:-\ +|\[\ *)["']?(?P<curie>[A-Za-z][\w.]*:[\w./-]+)["']?[\ \]]*\ \#\ *(?P<label>.*\S)"""
)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each labelled identifier whose label is no name of the record."""
    for entry in atlas.entries.values():
        source = entry.document.source
        block = _BLOCK.search(source.text) if "#" in source.text else None
        if not block:
            continue
        known = {_plain(name) for name in names(entry.record)}
        for row in _LABELLED.finditer(source.text, block.start(), block.end()):
            if _plain(row["label"]) in known:
                continue
            yield Finding(
                stretch(source, *row.span("label")),
                f"`{row['curie']}` is labelled `{shortened(row['label'])}`, "
                "which is no name of this record",
                "correct the identifier or the label, or add the label to `synonyms`",
            )


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold()).replace("tumour", "tumor")
