"""A link of a hand-written page leads to no page of the site.

Link to a page by its file: `evidence.md`, `targets/index.md` for a listing,
`targets/zip1.md` for a record. A record that was renamed or removed has left
such links behind.

Broken:

    # content/pages/about.md
    # About

    See [zipin](targets/zipin.md).

Mended:

    # content/pages/about.md
    # About

    See [zipin](targets/zip1.md).
"""

from generator.atlas.atlas import Atlas
from generator.records.kinds import FOLDERS
from generator.text.addresses import OWN_PAGES, page_address
from generator.text.diagnostics import Finding, Findings, Level
from generator.text.spelling import did_you_mean, nearest_id

LEVEL = Level.ERROR


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each link to a page that will not be made."""
    written = {page_address(f"{page.name}.md") for page in atlas.content.pages}
    own = OWN_PAGES | {f"{folder}/" for folder in FOLDERS} | written
    for page in atlas.content.pages:
        for link, span in page.links:
            path = link.partition("#")[0]
            address = page_address(path)
            record = address.rstrip("/")
            if not path or (path.endswith(".md") and (address in own or atlas.has_page(record))):
                continue
            if atlas.content.is_unread(record):
                continue
            yield Finding(
                span,
                f"the link `{link}` leads to no page",
                did_you_mean(
                    _nearest(path, atlas), "name the file: `evidence.md`, `targets/index.md`"
                ),
            )


def _nearest(path: str, atlas: Atlas) -> str | None:
    record = nearest_id(path.removesuffix(".md").rstrip("/"), atlas.entries)
    return f"{record}.md" if record else None
