"""Links of built pages, asked of the server as a browser would."""

from functools import cache
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag
from urllib.request import urlopen

import pytest
from lxml import html
from stage import RECORDS, STOPS, name_of

pytestmark = pytest.mark.browser

LINKS = """[...document.querySelectorAll('a[href]')].map(
  a => new URL(a.getAttribute('href'), document.baseURI).href)"""


@cache
def answer(url):
    """Status of an address, and the ids on its page."""
    try:
        with urlopen(url, timeout=10) as response:
            is_page = response.headers.get_content_type() == "text/html"
            body = response.read()
    except HTTPError as problem:
        with problem:
            return problem.code, frozenset()
    ids = html.document_fromstring(body).xpath("//@id") if is_page else ()
    return 200, frozenset(ids)


@pytest.mark.parametrize("stop", [STOPS[0], *RECORDS, STOPS[-1]], ids=name_of)
def test_every_link_leads_somewhere(visit, site, stop):
    """Each link within the site answers, and its fragment exists."""
    links = {link for link in visit(stop.address).evaluate(LINKS) if link.startswith(site.url)}
    assert len(links) > 10
    broken = []
    for link in sorted(links):
        url, fragment = urldefrag(link)
        status, ids = answer(url)
        if status != 200 or (fragment and unquote(fragment) not in ids):
            broken.append(link)
    assert broken == []
