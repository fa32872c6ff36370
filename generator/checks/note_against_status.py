"""The note of a trial says something else than its `status`, `phase` or `id`.

Lists and filters go by the fields; the note is read by few. What the note says was
not seen is `unknown` in the field.

Broken:

    # content/therapies/zapblock.yaml
    trials:
      - title: Zapblock in glimmeroma
        phase: '2'
        status: recruiting
        note: The registry lists it as suspended.

Mended:

    # content/therapies/zapblock.yaml
    trials:
      - title: Zapblock in glimmeroma
        phase: '2'
        status: suspended
        note: The registry lists it as suspended.
"""

import re
from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy, Trial
from generator.records.entity_terms import Phase, TrialStatus
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_SAYS = {
    TrialStatus.SUSPENDED: re.compile(r"\bsuspended\b", re.IGNORECASE),
    TrialStatus.WITHDRAWN: re.compile(r"\bwithdrawn\b", re.IGNORECASE),
    TrialStatus.TERMINATED: re.compile(r"\b(?:terminated|stopped early)\b", re.IGNORECASE),
    TrialStatus.NOT_YET_RECRUITING: re.compile(r"\bnot yet recruiting\b", re.IGNORECASE),
}
_NOT_SEEN = re.compile(r"([^.;]*)\b(?:was|were) not seen", re.IGNORECASE)


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each field that the note of its trial contradicts."""
    for therapy in atlas.all(Therapy):
        for number, trial in enumerate(therapy.trials):
            for field, message, help_ in _contradictions(trial):
                entry = atlas.entries[therapy.id]
                yield Finding(
                    entry.at("trials", number, field),
                    message,
                    f"{help_}, or correct the note",
                    (Note("the note", entry.at("trials", number, "note")),),
                )


def _contradictions(trial: Trial) -> Iterator[tuple[str, str, str]]:
    """Field, message and remedy of each."""
    note = trial.note or ""
    said = [status for status, words in _SAYS.items() if words.search(note)]
    if said and trial.status not in said:
        message = f"the status is `{trial.status}`, but the note says “{said[0].label}”"
        yield "status", message, f"write `status: {said[0]}`"
    unseen = " ".join(_NOT_SEEN.findall(note)).casefold()
    if re.search(r"\bphase\b", unseen) and trial.phase is not Phase.UNKNOWN:
        message = f"the phase is `{trial.phase}`, but the note says that it was not seen"
        yield "phase", message, "write `phase: unknown`"
    if re.search(r"\bstatus\b", unseen) and trial.status is not TrialStatus.UNKNOWN:
        message = f"the status is `{trial.status}`, but the note says that it was not seen"
        yield "status", message, "write `status: unknown`"
    if "still recruit" in unseen and trial.status is TrialStatus.RECRUITING:
        message = "the status is `recruiting`, but the note says that this was not seen"
        yield "status", message, "write `status: ongoing`"
    if re.search(r"\bregist\w+ number\b", unseen) and trial.id:
        message = f"the id is `{trial.id}`, but the note says that no number was seen"
        yield "id", message, "take `id` out"
