"""The built toy site, read as a browser reads it: links, ids, policy, nothing from elsewhere."""

import html
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest

from generator.pages.page import Settings
from generator.storage.configuration import read_configuration

pytestmark = pytest.mark.slow

SETTINGS = Settings.of(read_configuration(Path(__file__).parent.parent.parent / "mkdocs.yml"))
POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
}
LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src"}


@pytest.fixture(scope="module")
def documents(toy_site):
    """Every page of the site as a tree of elements, by its absolute address."""
    return {
        _address(path.relative_to(toy_site)): lxml.html.document_fromstring(path.read_bytes())
        for path in sorted(toy_site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def pages(documents):
    """Those of them that the theme makes."""
    return {url: page for url, page in documents.items() if not _leads_on(page)}


def _leads_on(page):
    """Whether it only leads to another page, so that the theme does not make it."""
    return bool(page.xpath("//meta[@http-equiv='refresh']"))


def _address(path):
    return urljoin(SETTINGS.site_url, path.as_posix().removesuffix("index.html"))


def test_every_internal_link_leads_to_a_file_and_an_anchor(toy_site, documents):
    """Also those of the theme: header, navigation, contents, footer, and of the 404 page."""
    broken = []
    for url, page in documents.items():
        for element in page.xpath("//*[@href or @src or @action]"):
            target = element.get("href") or element.get("src") or element.get("action")
            leads, _, fragment = urljoin(url, target).partition("#")
            if not leads.startswith(SETTINGS.site_url):
                continue
            leads = leads.partition("?")[0]
            file = toy_site / leads.removeprefix(SETTINGS.site_url)
            page_there = documents.get(leads) if leads.endswith("/") else None
            there = page_there is not None or file.is_file()
            if not there or (fragment and not _has_anchor(page_there, fragment)):
                broken.append((url, target))
    assert broken == []


def _has_anchor(page, fragment):
    return page is not None and bool(page.xpath("//*[@id=$id]", id=fragment))


def test_every_record_and_hand_written_page_is_there(toy, documents):
    """Nothing was left out on the way."""
    wanted = {f"{SETTINGS.site_url}{record_id}/" for record_id in toy.entries}
    wanted |= {f"{SETTINGS.site_url}{name}/" for name in ("about", "contribute", "evidence")}
    assert wanted <= set(documents)


def test_ids_are_unique_in_each_page(documents):
    """Two of one id, and a link leads to the wrong place."""
    for url, page in documents.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), url


def test_every_page_says_what_it_is(pages):
    """Title, language, one heading, a description, its own address."""
    titles = set()
    for url, page in pages.items():
        missing = url.endswith("404.html")
        assert page.get("lang") == "en"
        assert len(page.findall(".//h1")) == 1
        assert page.findtext(".//h1").strip()
        assert page.findtext(".//title").strip()
        titles.add(page.findtext(".//title"))
        if not missing:
            assert page.xpath("//meta[@name='description']/@content")[0]
        assert page.xpath("//link[@rel='canonical']/@href") == ([] if missing else [url])
        assert page.xpath("//meta[@name='robots']/@content") == (["noindex"] if missing else [])
    assert len(titles) == len(pages)


def test_the_policy_stands_before_anything_that_loads(documents):
    """Nothing inline, nothing from elsewhere; only what stands before it could slip by."""
    for page in documents.values():
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']")
        rules = dict(_rule(part) for part in policy.get("content").split(";"))
        wanted = {"default-src": ["'none'"]} if _leads_on(page) else POLICY
        assert {name: rules.get(name) for name in wanted} == wanted
        assert not any("unsafe" in word for words in rules.values() for word in words)
        elements = list(page.iter())
        loading = [elements.index(e) for e in page.iter("link", "script", "img", "style")]
        assert elements.index(policy) < min(loading, default=len(elements))


def _rule(part):
    name, *values = part.split()
    return name, values


def test_no_page_holds_script_or_style_of_its_own(documents):
    """Neither elements nor attributes nor addresses that run."""
    for url, page in documents.items():
        assert page.xpath("//@style | //style") == [], url
        assert [s for s in page.iter("script") if s.text and s.text.strip()] == [], url
        assert [e for e in page.iter() for name in e.attrib if name.startswith("on")] == [], url
        for value in page.xpath("//@href | //@src | //@action | //@formaction"):
            assert urlsplit(value.strip()).scheme in ("", "https"), (url, value)


def test_no_page_loads_anything_from_another_host(documents):
    """No font, image, style or script; the reader's address stays with the host."""
    for url, page in documents.items():
        for tag, attribute in LOADED.items():
            for element in page.iter(tag):
                loaded = element.get(attribute)
                if loaded and element.get("rel") not in ("canonical", "alternate"):
                    assert urljoin(url, loaded).startswith(SETTINGS.site_url), (url, loaded)


def test_the_style_sheets_load_nothing_from_another_host(toy_site):
    """Not by `url()` and not by `@import`."""
    for path in toy_site.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert "@import" not in text, path.name
        assert "url(http" not in text.replace('"', "").replace("'", ""), path.name
        assert "url(//" not in text.replace('"', "").replace("'", ""), path.name


def test_links_to_other_hosts_give_no_handle_on_the_window(documents):
    """Each is told `noopener`."""
    outward = 0
    for url, page in documents.items():
        for link in page.xpath("//a[@href]"):
            if not urljoin(url, link.get("href")).startswith(SETTINGS.site_url):
                outward += 1
                assert "noopener" in (link.get("rel") or "").split(), (url, link.get("href"))
    assert outward > 100


def test_the_twin_of_a_record_page_is_published_and_named(toy, toy_site, documents):
    """As plain text beside the page, linked from its head."""
    for record_id in toy.entries:
        assert (toy_site / f"{record_id}.md").read_text(encoding="utf-8").startswith("# ")
        page = documents[f"{SETTINGS.site_url}{record_id}/"]
        (twin,) = page.xpath("//link[@type='text/markdown']/@href")
        assert urljoin(f"/{record_id}/", twin) == f"/{record_id}.md"


def test_the_section_of_a_page_is_lit(documents):
    """A record stands in its kind's section, though not in the navigation."""
    page = documents[f"{SETTINGS.site_url}targets/zip1/"]
    (lit,) = page.xpath("//nav[@id='ct-nav']//a[@aria-current]")
    assert (lit.text, lit.get("aria-current")) == ("Targets", "true")


def test_contents_list_every_heading_that_has_a_place(pages):
    """What stands beside the text leads to each section and statement, by its words."""
    page = pages[f"{SETTINGS.site_url}mechanisms/zed-nerve-feeds-glimmeroma/"]
    listed = {a.get("href"): a.text for a in page.xpath("//nav[@id='ct-toc']//a")}
    there = {f"#{h.get('id')}": h.text_content() for h in page.iter("h2")}
    cards = {f"#{a.get('id')}": a.findtext("h3") for a in page.find_class("ct-statement")}
    assert listed == there | cards


def test_both_parsers_read_the_same_elements(toy_site, pages):
    """Nothing is nested in a way that one program reads so and another otherwise."""
    for url, page in pages.items():
        path = url.removeprefix(SETTINGS.site_url)
        file = toy_site / (path if path.endswith(".html") else f"{path}index.html")
        reader = _Tags()
        reader.feed(file.read_text(encoding="utf-8"))
        assert reader.tags == [e.tag for e in page.iter() if isinstance(e.tag, str)], url


class _Tags(HTMLParser):
    """Collects the names of all elements."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.tags.append(tag)


def test_text_of_a_record_stands_on_its_page_as_typed(documents):
    """Marks, tags and signs are text."""
    page = documents[f"{SETTINGS.site_url}papers/example-2020-zip/"]
    shown = page.text_content()
    assert "First invented paragraph, with *marks* and <b>tags</b>." in shown
    assert html.unescape("(p &lt; 0.05)") in shown
    assert page.xpath("//*[@lang='zh']")[0].text == "泽德神经的拉链素滋养微光瘤"
