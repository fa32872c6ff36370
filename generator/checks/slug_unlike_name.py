"""A file's name shares no word with the record's name.

The file name is the record's address and what other records write. Somebody who
sees `targets/zip1` must be able to guess what it is. The file was copied from
another record, or the record renamed in one place only: `crosstalk rename`
does it in all.

Broken:

    # content/pathways/old-copy.yaml
    name: ZAP signalling
    parents: [pathways/zip-signalling]

Mended:

    # content/pathways/zap-signalling.yaml
    name: ZAP signalling
    parents: [pathways/zip-signalling]
"""

import re
import unicodedata

from generator.atlas.atlas import Atlas
from generator.atlas.places import names, title_place
from generator.records.paper import Paper
from generator.records.record import Record
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_STEM = 4
"""Letters that two forms of one word share: `glioma`, `gliomas`, `glial`."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each record whose slug and names have nothing in common."""
    for entry in atlas.entries.values():
        record = entry.record
        if isinstance(record, Paper) and not record.authors:
            continue  # its file is named for an author that nobody has written down
        if not _share_a_word(record.slug, _all_names(record)):
            yield Finding(
                title_place(entry).span,
                f"the file name `{record.slug}` shares no word with this",
                f"rename the file: `crosstalk rename {record.id} {record.folder}/…`",
            )


def _all_names(record: Record) -> str:
    authors = record.authors if isinstance(record, Paper) else ()
    return " ".join((*names(record), *(author.name for author in authors)))


def _share_a_word(slug: str, called: str) -> bool:
    stems = [word[:_STEM] for word in slug.split("-")]
    folded = called.casefold()
    if any(stem in folded for stem in stems):
        return True
    plain = unicodedata.normalize("NFKD", folded.translate(_PLAIN))
    spelt = "".join(letter for letter in plain if not unicodedata.combining(letter))
    run_together = re.sub(r"[\W_]+", "", spelt)
    return any(stem in run_together for stem in stems)
