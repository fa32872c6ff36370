"""Addresses: relative references join back, and only safe URLs may stand on a page."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.addresses import (
    encode,
    is_safe_url,
    page_address,
    record_address,
    relative,
    statement_address,
    term_address,
    term_anchor,
)

SLUGS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
PAGES = st.lists(SLUGS, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts))
FILES = st.builds("{}{}.md".format, PAGES, SLUGS)
FRAGMENTS = st.just("") | SLUGS.map("#s-{}".format)
ROOT = "https://toy.example.org/atlas/"


@given(PAGES, st.builds("{}{}".format, PAGES | FILES, FRAGMENTS))
def test_a_relative_reference_joins_back_to_its_target(source, target):
    """A browser on the page ends up at the target, wherever the site is hosted."""
    assert urljoin(ROOT + source, relative(source, target)) == ROOT + target


@pytest.mark.parametrize(
    ("source", "target", "reference"),
    [
        ("", "", "./"),
        ("", "targets/", "targets/"),
        ("targets/zip1/", "", "../../"),
        ("targets/zip1/", "papers/a/#s-b", "../../papers/a/#s-b"),
        ("papers/a/", "papers/a/#s-b", "#s-b"),
    ],
)
def test_relative_references_are_as_people_write_them(source, target, reference):
    """Up to the root and down again; within a page only the fragment."""
    assert relative(source, target) == reference


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("targets/index.md", "targets/"),
        ("evidence.md", "evidence/"),
        ("targets/zip1.md", "targets/zip1/"),
        ("targets/cell-index.md", "targets/cell-index/"),
    ],
)
def test_a_markdown_file_has_the_address_that_mkdocs_gives_it(path, address):
    """Only a file called index stands for its folder."""
    assert page_address(path) == address


def test_records_and_statements_have_addresses():
    """A statement's anchor carries a prefix, so that it never shadows the theme's own."""
    assert record_address("targets/zip1") == "targets/zip1/"
    assert statement_address("mechanisms/zed", "whole") == "mechanisms/zed/#s-whole"


def test_terms_have_addresses_on_the_page_of_their_vocabulary():
    """The prefix is the first letter of its name."""
    assert term_address("processes/tumor-growth") == "processes/#p-tumor-growth"
    assert term_anchor("cells/glia") == "c-glia"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "https://example.org",
        "https://www.example.org/a/b?c=d&e=f#!/g:1",
        "https://xn--fiqs8s.example.org/(x)[y]",
    ],
)
def test_an_ordinary_address_may_stand_on_a_page(url):
    """https and a host name are enough."""
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://example.org/",
        "javascript:zqCanary()",
        "data:text/html,x",
        "//example.org/",
        "https:example.org",
        "https:///x",
        "https://user@example.org/",
        "https://user:word@example.org/",
        "https://example.org:443/",
        "https://example.org:99999/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.0.0.1/",
        "https://127.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://a..example.org/",
        "https://exämple.org/",
        "https://example.org/ä",
        "https://example.org/a b",
        "https://example.org/\n",
        "\x01https://example.org/",
        " https://example.org/",
        'https://example.org/"x',
        "https://example.org/<x>",
        "https://example.org/`x",
        "https://example.org/{x}",
        "https://example.org\\x",
    ],
)
def test_an_odd_address_may_not(url):
    """Other schemes, numbers for hosts, ports, names, and signs that end an attribute."""
    assert not is_safe_url(url)


@pytest.mark.parametrize("sign", [chr(code) for code in range(33, 127)])
def test_each_sign_of_ascii_may_stand_in_an_address_or_not(sign):
    """What ends an attribute or a link in Markdown or HTML may not."""
    assert is_safe_url(f"https://example.org/{sign}") == (sign not in "\"'<>\\^`{|}")


@pytest.mark.parametrize("host", ["a1.b-2.org", "x.y2", "1.a.io", "xn--a.c9", "a.xn--p1ai"])
def test_a_host_with_a_name_may_stand_on_a_page(host):
    """Its last part begins with a letter."""
    assert is_safe_url(f"https://{host}/")


@pytest.mark.parametrize("host", ["a.o", "a_b.org", "a.b_c", "a.-b", ".org", "a.org.", "a.1b", ""])
def test_another_host_may_not(host):
    """Too short, with other signs, or with a number at its end."""
    assert not is_safe_url(f"https://{host}/")


@given(st.text(st.characters(codec="utf-8")))
def test_encoded_text_is_one_part_of_an_address(text):
    """It holds nothing that would begin another part."""
    assert not set(encode(text)) & set("/?#&=+ \"'<>")
