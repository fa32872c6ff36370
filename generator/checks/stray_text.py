"""A file in `content/texts/` belongs to no paper.

The text of a paper is called after it: `<paper>.txt`, or `<paper>.xml` for JATS.
Under any other name it holds no quote to its words, and nobody would notice.

Broken:

    # content/texts/fade-2018.txt
    Firing doubled the volume of the tumours.

Mended:

    # content/texts/sample-2018-fade.txt
    Firing doubled the volume of the tumours.
"""

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.source import Span
from generator.text.spelling import nearest_id

LEVEL = Level.WARNING


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each file that no paper gives its name."""
    papers = [record.id for record in atlas.of_folder("papers")]
    for shown, paper in atlas.content.texts.files:
        if paper not in papers and not atlas.content.is_unread(paper):
            near = nearest_id(paper, papers)
            yield Finding(
                Span(shown),
                "the file is called after no paper",
                f"did you mean `{near.removeprefix('papers/')}`?"
                if near
                else "call it `<paper>.txt` or `<paper>.xml`",
            )
