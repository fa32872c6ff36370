"""The sitemap: every page, with the day of its record's last curation."""

from collections.abc import Iterator
from html import escape

from generator.atlas.atlas import Atlas

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(atlas: Atlas, addresses: tuple[str, ...], site_url: str) -> Iterator[tuple[str, str]]:
    """``sitemap.xml``; only where the site knows its own address."""
    if not site_url:
        return
    rows = "".join(_row(address, atlas, site_url) for address in sorted(addresses))
    yield "sitemap.xml", f'{_HEAD}<urlset xmlns="{_SPACE}">\n{rows}</urlset>\n'


def _row(address: str, atlas: Atlas, site_url: str) -> str:
    record = atlas.find(address.rstrip("/"))
    day = record.curation.on if record else None
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{escape(site_url.rstrip('/'))}/{address}</loc>{changed}</url>\n"
