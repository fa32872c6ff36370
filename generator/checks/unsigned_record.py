"""A curated record does not say who curated it, or when.

Readers see by whom and when a record was written, and the pages of changes and
statistics go by it. `reviewed` means that a second person has read the record
against its sources, so two names stand there. Stubs need neither.

Broken:

    # content/pathways/zip-signalling.yaml
    curation: {state: reviewed, by: [Bo Sample], on: 2026-01-05}

Mended:

    # content/pathways/zip-signalling.yaml
    curation: {state: reviewed, by: [Bo Sample, Ada Example], on: 2026-01-05}
"""

from generator.atlas.atlas import Atlas
from generator.records.record import Curation
from generator.records.vocabulary import State
from generator.text.diagnostics import Finding, Findings, Level

LEVEL = Level.WARNING
_NAMES = {State.STUB: 0, State.CURATED: 1, State.REVIEWED: 2}


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each curated record without names or date."""
    for entry in atlas.entries.values():
        wrong = _fault(entry.record.curation)
        if wrong:
            yield Finding(entry.at("curation", "state"), *wrong)


def _fault(curation: Curation) -> tuple[str, str] | None:
    """What is missing and how to mend it, or None."""
    state, names = curation.state, len(curation.by)
    if names < _NAMES[state]:
        if state is State.REVIEWED and names:
            return "a reviewed record names one person only", "add who read it, or write `curated`"
        return f"the record is {state}, and nobody signs for it", "add your name under `by`"
    if state is not State.STUB and curation.on is None:
        return f"the record is {state}, and has no date", "add the day as `on: YYYY-MM-DD`"
    return None
