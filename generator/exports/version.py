"""The data version in every footer, as one small style sheet.

Were it printed in the pages, each edit of a record would change every page of
the site. So the footer leaves a place for it, and this file fills the place.
"""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas

PATH = "assets/data-version.css"


def files(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The style sheet."""
    day = atlas.last_curated
    words = f" {atlas.data_version}, last curated {day.isoformat() if day else 'never'}"
    yield PATH, f'.ct-data-version::after{{content:"{words}"}}\n'
