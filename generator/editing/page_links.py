"""Links of hand-written pages that lead to something renamed."""

import re
from collections import Counter

from generator.editing.ids import FullId
from generator.reading.cannot_read import CannotRead
from generator.reading.handwritten import HandWritten, read_handwritten
from generator.records.kinds import VOCABULARY_OF
from generator.text.addresses import page_address, statement_anchor, term_address, term_anchor
from generator.text.source import SourceFile


def replace_links(page: HandWritten, old: FullId, new: FullId) -> str:
    """The text of ``page`` with each link to ``old`` leading to ``new``.

    Where a link stands is asked of the reader of pages: a change counts only
    when it changes exactly that link. So an address in a sample of code stays.
    """
    text = page.source.text
    for link in sorted({link for link, _ in page.links}):
        moved = _moved(link, old, new)
        if moved:
            text = _replaced(page, text, link, moved)
    return text


def _moved(link: str, old: FullId, new: FullId) -> str:
    """``link`` as it must be after the renaming; nothing when it leads elsewhere."""
    path, _, fragment = link.partition("#")
    rest = f"#{fragment}" if fragment else ""
    if old.folder in VOCABULARY_OF:
        is_meant = f"{page_address(path)}#{fragment}" == term_address(old.owner)
        return f"{path}#{term_anchor(new.owner)}" if is_meant else ""
    if path != f"{old.owner}.md":
        return ""
    if old.statement:
        is_meant = fragment == statement_anchor(old.statement)
        return f"{path}#{statement_anchor(new.statement)}" if is_meant else ""
    return f"{new.owner}.md{rest}"


def _replaced(page: HandWritten, text: str, link: str, moved: str) -> str:
    start = 0
    while match := re.compile(re.escape(link)).search(text, start):
        tried = f"{text[: match.start()]}{moved}{text[match.end() :]}"
        is_link = set(_links(page, tried) - _links(page, text)) == {moved}
        text = tried if is_link else text
        start = match.start() + len(moved) if is_link else match.end()
    return text


def _links(page: HandWritten, text: str) -> Counter[str]:
    try:
        read = read_handwritten(SourceFile(page.source.path, text), page.name, {})
    except CannotRead:
        return Counter()
    return Counter(link for link, _ in read.links)
