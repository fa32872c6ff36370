"""A quote does not stand in the text of its paper.

Quotes are verbatim. Where the text of a paper is kept in `content/texts/`, as
`<paper>.txt` or as JATS `<paper>.xml`, each quote of it is looked up there, word
for word. Kinds of white space and quotation marks, and forms of one character,
do not matter; a changed word does, and the nearest passage is shown.

A text may be kept in the repository only where the paper's licence allows. On
your own disk it helps as well: pages do not depend on it.

Broken:

    # content/texts/sample-2018-fade.txt
    Firing doubled the volume of the tumours.
    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            quote: {text: Firing doubled the size of the tumours.}

Mended:

    # content/texts/sample-2018-fade.txt
    Firing doubled the volume of the tumours.
    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            quote: {text: Firing doubled the volume of the tumours.}
"""

from generator.atlas.atlas import Atlas
from generator.atlas.places import PlacedItem, items
from generator.reading.texts import PaperText
from generator.records.evidence import Quote
from generator.text.characters import shortened
from generator.text.diagnostics import Finding, Findings, Level, Note
from generator.text.verbatim import Passage, comparable, nearest_passage

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each quote that the text of its paper does not hold."""
    for placed in items(atlas):
        texts = atlas.content.texts.of_papers.get(placed.item.paper)
        if placed.item.quote and texts:
            yield from _faults(placed, placed.item.quote, texts)


def _faults(placed: PlacedItem, quote: Quote, texts: tuple[PaperText, ...]) -> Findings:
    words = comparable(quote.text)
    if any(words in text.text for text in texts):
        return
    near = [(found, text) for text in texts if (found := nearest_passage(words, text.text))]
    passage, source = max(near, key=lambda row: row[0].likeness, default=(None, None))
    yield Finding(
        placed.at("quote", "text"),
        f"the quote does not stand in the text of `{placed.item.paper}`",
        _mend(passage),
        (_note(passage, source),) if passage and source else (),
    )


def _mend(passage: Passage | None) -> str:
    if passage is None:
        return "copy the words from the paper, or leave the quote out"
    wanted, found = shortened(passage.wanted), shortened(passage.found)
    if not wanted and not found:
        return "copy the passage below: it differs in its spaces only"
    if not found:
        return f"the text does not have `{wanted}`"
    return f"the text has `{found}`" + (
        f" where the quote has `{wanted}`" if wanted else " as well"
    )


def _note(passage: Passage, source: PaperText) -> Note:
    return Note(f"the nearest passage: {passage.text}", source.at(passage.start))
