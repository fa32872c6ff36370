"""A Chinese text is said to be English.

Title and quotes are read aloud, hyphenated and searched by the rules of their
language. It is English unless the record says otherwise: `language` for a
paper, with the printed title under `title_original`; `lang` for a quote.

Broken:

    # content/papers/sample-2018-fade.yaml
    title_original: 泽德神经使微光瘤消退

Mended:

    # content/papers/sample-2018-fade.yaml
    title_original: 泽德神经使微光瘤消退
    language: zh
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.paper import Paper
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.source import Span

LEVEL = Level.WARNING
_CHINESE = re.compile("[\u3400-\u9fff]")


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each Chinese title or quote without its language."""
    for paper in atlas.all(Paper):
        for field in ("title", "title_original"):
            if paper.language == "en" and _CHINESE.search(getattr(paper, field) or ""):
                yield _finding(atlas.entries[paper.id].at(field), "language: zh")
    for placed in items(atlas):
        quote = placed.item.quote
        if quote and quote.lang == "en" and _CHINESE.search(quote.text):
            yield _finding(placed.at("quote", "text"), "lang: zh")


def _finding(span: Span, line: str) -> Finding:
    return Finding(span, "the text is Chinese, and said to be English", f"add `{line}`")
