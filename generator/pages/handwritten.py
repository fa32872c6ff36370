"""Hand-written pages, each with what the atlas adds to it."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.pages.frame import shortened
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Link, Text
from generator.pages.view import Bullets, FactStrip, Head, Markdown, Section, View
from generator.records.kinds import KINDS
from generator.text.escape import already_markdown


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """Every hand-written page but the home page's text.

    Those that the site leads to are made in any case, of what the atlas adds.
    """
    written = {page.name: page for page in atlas.content.pages if page.name != "index"}
    for name in sorted(written.keys() | _ADDED.keys()):
        page = written.get(name)
        linker = Linker(atlas, settings, f"{name}.md")
        title = page.title if page else name.capitalize()
        body = page.body if page else ""
        added = _ADDED.get(name)
        view = View(
            Head("", "", title, crumbs=(linker.at("", "Home"),)),
            sections=(
                *([Section("sec-text", "", (Markdown(already_markdown(body)),))] if page else []),
                *([added(linker)] if added else []),
            ),
        )
        about = shortened(body.partition("\n\n")[0])
        yield Page(linker.path, title, about, view, linker.made, name)


def _numbers(linker: Linker) -> Section:
    atlas = linker.atlas
    day = atlas.last_curated
    rows = [(kind.plural, str(len(atlas.of_folder(kind.folder)))) for kind in KINDS]
    rows += [
        ("Data version", atlas.data_version),
        ("Last curated", day.isoformat() if day else "no date"),
        ("Curated by", ", ".join(atlas.curators) or "not named"),
    ]
    facts = FactStrip(tuple(Fact(label, (Text(value),)) for label, value in rows))
    return Section("data-version", "The data behind this site", (facts,))


def _suggestions(linker: Linker) -> Section:
    links = (
        linker.issue(
            "Suggest a paper",
            "Suggest a paper",
            "DOI or PubMed id:\n\nWhat it found:\n",
            "suggestion",
        ),
        linker.issue(
            "Suggest a mechanism",
            "Suggest a mechanism",
            "Tumour, nerve, what happens:\n\nPapers:\n",
            "suggestion",
        ),
        linker.issue("Report a problem", "Problem", "Page:\n\nWhat is wrong:\n", "problem"),
    )
    items: tuple[tuple[Link, ...], ...] = tuple((link,) for link in links if link)
    return Section("sec-suggest", "Without writing a file", (Bullets(items),))


_ADDED = {"about": _numbers, "contribute": _suggestions}
