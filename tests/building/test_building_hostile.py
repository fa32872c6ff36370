"""Curated text stays text: payloads in every field leave no live markup in the built pages."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

import markdown
import pytest
from hostile_content import (
    FIELDS,
    NAMES,
    SHARED,
    TERMS,
    changed,
    corpus,
    fill,
    harmless,
    is_simple,
    records,
    shape,
    shown_on,
    without_space,
    write_content,
)
from mkdocs.config import load_config

from generator.atlas.link import link
from generator.building.blocks import OurBlocks
from generator.building.mkdocs import SitePart, render_part
from generator.checks import RULES
from generator.pages import make_pages, rule_pages
from generator.pages.page import Settings
from generator.pages.rendering import Renderer
from generator.reading.load import load
from generator.storage.configuration import read_configuration

pytestmark = pytest.mark.slow

CORPORA = {"payloads": 33, "markup-payloads": 80, "sanitizer-payloads": 32}
"""How many sets of records are made of each corpus: every payload is a name once."""
STUB = {"curation": {"state": "stub"}}


def texts_of(name):
    if name != "payloads" and not SHARED.is_dir():
        pytest.skip("the shared corpora of payloads are not beside this repository")
    return corpus(name)


def atlas_of(content):
    loaded = load(content)
    assert loaded.faults == ()
    return link(loaded)


@pytest.fixture
def built(tmp_path, make_root):
    """Build the pages of a content folder as MkDocs does: their HTML by address."""

    def built(content):
        root = make_root(tmp_path / content.parent.name / "root")
        renderer = Renderer(root / "templates" / "pages")
        host = Settings.of(read_configuration(root / "mkdocs.yml"))
        atlas = atlas_of(content)
        pages = [*make_pages(atlas, host), *rule_pages(RULES, atlas, host)]
        docs = {page.path: renderer.markdown(page) for page in pages}
        render_part(root / "mkdocs.yml", SitePart(docs, frozenset()), root / "site")
        return {
            path.relative_to(root / "site").as_posix(): path.read_text(encoding="utf-8")
            for path in sorted((root / "site").rglob("index.html"))
        }

    return built


@pytest.fixture
def converted(tmp_path, make_root):
    """Convert the record pages of a content folder, without the theme: HTML by kind and id."""

    def converted(content):
        root = make_root(tmp_path / content.parent.name / "root")
        config = load_config(str(root / "mkdocs.yml"), docs_dir=str(content))
        ours = OurBlocks()
        ours.may = True
        extensions = [*config.markdown_extensions, ours]
        reader = markdown.Markdown(extensions=extensions, extension_configs=config.mdx_configs)
        renderer = Renderer(root / "templates" / "pages")
        for page in make_pages(
            atlas_of(content), Settings.of(read_configuration(root / "mkdocs.yml"))
        ):
            if page.has_twin:
                alone = replace(page, view=page.view._replace(previous=None, next=None))
                text = renderer.markdown(alone).partition("\n---\n")[2]
                yield page.address, reader.reset().convert(text)

    return converted


@pytest.mark.parametrize("name", CORPORA)
def test_payloads_change_no_element_attribute_or_address_of_a_page(name, tmp_path, built):
    """Whole pages have the shape of those made of harmless text, and show what was typed."""
    texts, _ = texts_of(name)
    folders = [tmp_path / part / "content" for part in ("hostile", "plain")]
    put = write_content(folders[0], CORPORA[name], texts, dict(zip(texts, texts, strict=True)))
    write_content(folders[1], CORPORA[name], texts, harmless(texts))
    assert set(put.values()) == set(texts)
    names = {text for (address, path, *_), text in put.items() if path in NAMES}
    assert names >= {text for text in texts if "\n" not in text and len(text) <= 600}
    hostile, plain = map(built, folders)
    assert list(hostile) == list(plain)
    for address in plain:
        assert not any(changed(hostile[address], plain[address])), address
    shown = {address: shown_on(page) for address, page in hostile.items()}
    for (address, field, *_), text in put.items():
        assert without_space(text) in shown[f"{address}index.html"], (address, field, text)


def test_each_payload_stays_text_in_each_field(tmp_path, converted):
    """Every one in every field of every kind, against one page of harmless text a kind."""
    texts = [text for text in texts_of("payloads")[0] if is_simple(text)]
    write_content(tmp_path / "plain" / "content", 4, texts, harmless(texts))
    plain = {}
    for address, page in converted(tmp_path / "plain" / "content"):
        plain[_numberless(address), _parity(address)] = _numberless(page)
    content = tmp_path / "hostile" / "content"
    count = len(texts) + len(texts) % 2
    write_content(content, count, texts, dict(zip(texts, texts, strict=True)), each=True)
    pages = 0
    for address, page in converted(content):
        pages += 1
        like = plain[_numberless(address), _parity(address)]
        assert not any(changed(_numberless(page), like)), address
    assert pages == count * 9


def _numberless(text):
    """Without the numbers that tell sets of records apart."""
    return re.sub("k[0-9]{3}", "k", text)


def _parity(address):
    """Every other target has a family."""
    return int(re.search("[0-9]{3}", address)[0]) % 2


LOOKS_LIKE_TAGS = (
    "<img src=zq onerror=zqCanary()",
    "text `code\n<img src=zq onerror=zqCanary()>` text",
    "<script\n\nzqCanary()",
    "<https://example.org/a>",
    "    code\n<b onclick=zqCanary()\n",
)
"""Lines that begin with a tag for a careless reader, and are text for Markdown."""
MARKDOWN = {
    *((tag, ()) for tag in ("p", "ul", "ol", "li", "em", "strong", "code", "pre", "br", "hr")),
    *((tag, ()) for tag in ("blockquote", "h2", "h3", "h4")),
    *((tag, ("id",)) for tag in ("h2", "h3", "h4")),
    *((tag, ()) for tag in ("table", "thead", "tbody", "tr", "th", "td")),
    ("a", ("href",)),
    ("code", ("class",)),
}
"""Elements that plain Markdown makes."""


def test_hand_written_text_makes_no_element_but_those_of_plain_markdown(make_content, built):
    """Whatever the reader of hand-written pages lets through."""
    bodies = (*LOOKS_LIKE_TAGS, *texts_of("payloads")[0])
    files = {f"pages/p{number:03d}.md": f"# P\n\n{body}\n" for number, body in enumerate(bodies)}
    content = make_content(files)
    read = {page.name for page in load(content).pages}
    for path in files:
        if path[6:-3] not in read:
            (content / path).unlink()
    pages = built(content)
    usual = set(shape(pages["contribute/index.html"])[0])
    written = read - {"index", "about", "contribute"}
    assert len(written) > 100
    assert {f"p{number:03d}" for number in range(len(LOOKS_LIKE_TAGS))} <= written
    for name in sorted(written):
        elements, addresses, strange, *_ = shape(pages[f"{name}/index.html"])
        assert set(elements) - usual <= MARKDOWN, name
        assert not strange, name
        links = [value for kind, value in addresses if kind == "href"]
        assert not [link for link in links if urlsplit(link).scheme not in ("", "https")], name


@pytest.mark.parametrize("name", CORPORA)
def test_payloads_that_are_left_out_are_refused_by_the_reader(name, make_content):
    """None is left out by the test alone, and few are."""
    texts, refused = texts_of(name)
    files = {
        f"targets/t{number:04d}.yaml": {"name": "T", "symbol": "T", "summary": text} | STUB
        for number, text in enumerate(refused)
    }
    content = load(make_content(files))
    assert {fault.span.path.partition("/")[2] for fault in content.faults} == set(files)
    assert len(refused) < len(texts) / 10


def test_the_records_under_test_have_every_field_for_text():
    """A new field must be given a place here, so that it is tested too."""
    kinds = {record_id.partition("/")[0]: data for record_id, data in records(1, 2).items()}
    for kind, data in (kinds | TERMS).items():
        filled = set()
        fill(data, FIELDS[kind], lambda path, _, filled=filled: filled.add(path))
        assert filled == set(FIELDS[kind])
