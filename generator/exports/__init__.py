"""Exports: the atlas as files for machines. Values only; `building` writes them."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.exports import api, pairs, redirects, schema, sitemap, version


def make_exports(
    atlas: Atlas, addresses: tuple[str, ...], site_url: str
) -> Iterator[tuple[str, str]]:
    """Path and text of every file for machines; ``addresses`` are those of all pages."""
    yield from api.files(atlas)
    yield from pairs.files(atlas)
    yield from redirects.files(atlas)
    yield from schema.files()
    yield from sitemap.files(atlas, addresses, site_url)


def make_assets(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Path and text of files that pages load, which plain MkDocs copies too."""
    yield from version.files(atlas)
