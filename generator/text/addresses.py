"""Addresses on the site: the only place that knows the scheme.

An *address* is a path from the site's root without a leading slash, ending in
a slash for a page (``targets/nlgn3/``, the home page is the empty text), with
a fragment where one is meant (``mechanisms/x/#s-y``).
"""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

# Visible ASCII without what ends an attribute, a link or a Markdown autolink.
_PLAIN_URL = re.compile(r"[!#-&(-;=?-\[\]_a-z~]+")
# A name, not a number in one of its many disguises: the last part begins with a letter.
_HOST = re.compile(r"([a-z0-9-]+\.)+[a-z][a-z0-9-]+")

OWN_PAGES = frozenset(
    {
        *("", "404", "about/", "contested/", "contribute/", "evidence/", "glossary/"),
        *("checks/", "map/", "matrix/", "people/", "search/"),
        *("changes/", "gaps/", "statistics/", "timeline/"),
    }
)
"""Addresses of the pages that stand for no record, no kind and no vocabulary."""
SEARCH_ENTITIES = "api/v1/search-entities.json"
"""Address of every name and alias, for look-up by other programs."""
SEARCH_INDEX = "search/data/"
"""Folder of the search index."""


def record_address(record_id: str) -> str:
    """Address of a record's page."""
    return f"{record_id}/"


def pair_address(tumor_id: str, thing_id: str) -> str:
    """Address of the page of a thing in a tumor type.

    >>> pair_address("tumor-types/glioma", "targets/nlgn3")
    'tumor-types/glioma/targets/nlgn3/'
    """
    return f"{tumor_id}/{thing_id}/"


def pair_of(address: str) -> tuple[str, str]:
    """The tumor type and the thing whose page would stand there.

    >>> pair_of("tumor-types/glioma/targets/nlgn3/"), pair_of("targets/nlgn3/")
    (('tumor-types/glioma', 'targets/nlgn3'), ('targets/nlgn3', ''))
    """
    parts = address.rstrip("/").split("/")
    return "/".join(parts[:2]), "/".join(parts[2:])


def term_address(term_id: str) -> str:
    """Address of a shared term on the page of its vocabulary.

    >>> term_address("processes/tumor-growth")
    'processes/#p-tumor-growth'
    """
    return f"{term_id.partition('/')[0]}/#{term_anchor(term_id)}"


def term_anchor(term_id: str) -> str:
    """Anchor of a shared term; the prefix keeps it from shadowing the theme's ids."""
    vocabulary, _, slug = term_id.partition("/")
    return f"{vocabulary[0]}-{slug}"


def statement_address(mechanism_id: str, statement_id: str) -> str:
    """Address of a statement on its mechanism's page."""
    return f"{mechanism_id}/#{statement_anchor(statement_id)}"


def statement_anchor(statement_id: str) -> str:
    """Anchor of a statement; the prefix keeps it from shadowing the theme's ids."""
    return f"s-{statement_id}"


def relative(source: str, target: str) -> str:
    """A relative reference from the page ``source`` to the address ``target``.

    >>> relative("targets/nlgn3/", "papers/a/#s-b")
    '../../papers/a/#s-b'
    >>> relative("", "targets/")
    'targets/'
    """
    path, hash_, fragment = target.partition("#")
    if path == source and hash_:
        return f"#{fragment}"
    return f"{'../' * source.count('/')}{target}" or "./"


def page_address(path: str) -> str:
    """Address of the page that MkDocs makes of the Markdown file at ``path``.

    >>> page_address("targets/index.md"), page_address("evidence.md"), page_address("index.md")
    ('targets/', 'evidence/', '')
    """
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if f"/{stem}".endswith("/index") else f"{stem}/"


def is_safe_url(url: str) -> bool:
    """Whether a curated URL may stand on a page: https, a plain host, nothing odd."""
    if not _PLAIN_URL.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme == "https"
        and parts.username is None
        and port is None
        and bool(_HOST.fullmatch(parts.hostname or ""))
    )


@lru_cache(1000)
def encode(text: str) -> str:
    """``text`` made fit for one part of a URL's query or path."""
    return quote(text, safe="")
