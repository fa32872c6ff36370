"""Sitemap, redirects and the data version: files that say where and when."""

import html

import lxml.etree
import lxml.html
import pytest

from generator.exports import make_assets, redirects, sitemap
from generator.reading.load import load
from generator.text.addresses import relative

URL = "https://toy.example.org/atlas/"


def test_the_sitemap_lists_every_address_once_sorted(toy):
    """With the day of its record's last curation, where there is one."""
    addresses = ("targets/zip1/", "", "targets/zapr/", "targets/")
    ((path, text),) = sitemap.files(toy, addresses, URL)
    rows = [
        (row.findtext("{*}loc"), row.findtext("{*}lastmod"))
        for row in lxml.etree.fromstring(text.encode())
    ]
    assert path == "sitemap.xml"
    assert rows == [
        (URL, None),
        (f"{URL}targets/", None),
        (f"{URL}targets/zapr/", None),
        (f"{URL}targets/zip1/", "2026-01-04"),
    ]


def test_a_site_that_does_not_know_its_address_has_no_sitemap(toy):
    """Relative addresses may not stand in one."""
    assert list(sitemap.files(toy, ("",), "")) == []


def test_an_old_address_leads_to_the_new_one(toy):
    """By a refresh and by a link, and search engines keep away."""
    (path, text), *_ = redirects.files(toy)
    stub = lxml.html.document_fromstring(text)
    (link,) = stub.iter("a")
    assert path == "targets/old-zip1/index.html"
    assert link.get("href") == relative("targets/old-zip1/", "targets/zip1/")
    assert link.text == "ZIP1"
    assert f"url={link.get('href')}" in stub.xpath("//meta[@http-equiv='refresh']/@content")[0]
    assert stub.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_pair_that_rests_on_too_little_leads_to_its_tumor(toy):
    """Its address may have been linked to when it had a page."""
    stubs = dict(redirects.files(toy))
    pair = "tumor-types/bright-glimmeroma/neural-elements/zed-nerve"
    assert "neural-elements/zed-nerve" in toy.pairs.things_of("tumor-types/bright-glimmeroma")
    assert 'url=../../../../tumor-types/bright-glimmeroma/"' in stubs[f"{pair}/index.html"]
    assert not {f"{t}/{thing}/index.html" for t, thing in toy.pair_pages} & set(stubs)


def test_a_process_may_be_renamed(make_atlas):
    """It has a page of its own, so its old address leads on."""
    moved = {"processes/old-growth": "processes/glimmer-growth"}
    stubs = dict(redirects.files(make_atlas({"redirects.yaml": moved})))
    assert 'url=../../processes/glimmer-growth/"' in stubs["processes/old-growth/index.html"]


def test_a_redirects_name_is_text(make_atlas):
    """The stub is made without templates, and escapes all the same."""
    symbol = '<script>"&amp;'
    target = {"name": "Nasty", "symbol": symbol, "curation": {"state": "stub"}}
    files = {"targets/nasty.yaml": target, "redirects.yaml": {"targets/old": "targets/nasty"}}
    (_, text), *_ = redirects.files(make_atlas(files))
    assert f">{html.escape(symbol)}<" in text
    assert "<script" not in text


@pytest.mark.parametrize("old", ["../../out", "about", "targets", "/etc/x", "targets/../../x"])
def test_a_redirect_starts_at_a_records_address_only(make_content, old):
    """Anything else could replace a page of the site, or leave its folder: it is refused."""
    content = load(make_content({"redirects.yaml": {old: "targets/zip1"}}))
    assert [fault.code for fault in content.faults] == ["bad-reference"]
    assert content.shared.redirects == {}


def test_the_data_version_is_one_small_style_sheet(toy):
    """So that an edit of one record does not change every page."""
    assert list(make_assets(toy)) == [
        (
            "assets/data-version.css",
            f'.ct-data-version::after{{content:" {toy.data_version}, last curated 2026-01-10"}}\n',
        )
    ]
