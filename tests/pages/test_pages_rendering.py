"""Text on its way into Markdown: front matter, both dialects, contents."""

import html
import re

import lxml.html
import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.cards import Card, Cards
from generator.pages.inline import site_inline, twin_cell, twin_inline, twin_rest
from generator.pages.page import Page
from generator.pages.pieces import Badge, Link, Text
from generator.pages.rendering import front_matter
from generator.pages.view import (
    Head,
    ListLine,
    ListLines,
    Paragraphs,
    Section,
    Table,
    TableCell,
    View,
)
from generator.text.characters import forbidden_character

curated = st.text(max_size=60).filter(lambda text: not forbidden_character(text))
nasty = st.text(alphabet="'\"\\:#-{}[]&*!|>%@`~<>?,\n\t =0ab中", max_size=40)


def page(title="Toy", description="", **more):
    return Page("toys/toy.md", title, description, View(Head("", "", title)), frozenset(), **more)


def fields_of(text):
    """What MkDocs reads of the front matter, and what it leaves for the page."""
    found = re.fullmatch(r"---\n(.*?\n)---\n\n(.*)", text, re.DOTALL)
    return yaml.safe_load(found[1]), found[2]


@given(curated | nasty, curated | nasty)
def test_front_matter_gives_back_what_was_put_in(title, description):
    """No text of a record can break out of its line, or be read as something else than text."""
    fields, rest = fields_of(front_matter(page(title, description)))
    assert fields == {"title": html.escape(title), "description": html.escape(description)}
    assert rest == ""


def test_front_matter_holds_only_what_the_theme_needs():
    """Section, twin and search stand there where a page has them."""
    fields, _ = fields_of(front_matter(page(section="toys", has_twin=True, needs_search=True)))
    assert fields == {
        "title": "Toy",
        "description": "",
        "section": "toys",
        "twin": "../toy.md",
        "search": True,
    }


def test_contents_list_sections_and_the_statements_in_them():
    """Headings stand there escaped; a section without a heading is left out."""
    card = Card("s-a", "A & B", (), (), (), ())
    view = View(
        Head("", "", "Toy"),
        sections=(Section("sec-x", "<X>", (Cards((card,)),)), Section("sec-y", "", ())),
    )
    fields, _ = fields_of(front_matter(Page("toy.md", "Toy", "", view, frozenset())))
    assert fields["contents"] == [
        {
            "url": "#sec-x",
            "title": "&lt;X&gt;",
            "children": [{"url": "#s-a", "title": "A &amp; B", "children": []}],
        }
    ]


def test_contents_list_the_groups_of_a_section():
    """Each has an anchor of its own, that is also on the page."""
    lines = ListLines((ListLine(None, (Text("x"),)),), "Synaptic (1)", "sec-x-synaptic")
    found = Page("t.md", "T", "", View(Head("", "", "T"), (), (Section("s", "S", (lines,)),)), {})
    fields, _ = fields_of(front_matter(found))
    (entry,) = fields["contents"][0]["children"]
    assert (entry["url"], entry["title"]) == ("#sec-x-synaptic", "Synaptic (1)")
    assert list(found.anchors) == ["s", "sec-x-synaptic"]


def test_the_script_for_tables_stands_only_where_it_is_needed(toy_pages):
    """A listing can be filtered and sorted; a record's tables are read as they are."""
    assert fields_of(front_matter(toy_pages["targets/"]))[0]["tables"] is True
    assert "tables" not in fields_of(front_matter(toy_pages["targets/zip1/"]))[0]


def test_beside_hand_written_text_the_contents_are_left_to_mkdocs(toy_pages):
    """It finds the headings of the text, and those of the generator."""
    fields, _ = fields_of(front_matter(toy_pages["about/"]))
    assert "contents" not in fields


def test_every_page_of_the_toy_has_a_description(toy_pages):
    """Search engines and shared links show it; it never ends in the middle of a word."""
    for found in toy_pages.values():
        fields, _ = fields_of(front_matter(found))
        assert fields["description"]
        assert len(fields["description"]) < 300


@given(st.lists(st.sampled_from([Text, Badge, Link]), max_size=5), st.data())
def test_pieces_on_the_site_show_their_text_and_nothing_else(kinds, data):
    """Whatever the text, the element tree is that of the pieces."""
    pieces = [_piece(kind, data.draw(nasty)) for kind in kinds]
    shown = lxml.html.fragment_fromstring(str(site_inline(pieces)), create_parent="p")
    assert shown.text_content() == "".join(_flat(piece.text) for piece in pieces)
    wanted = {Badge: "span", Link: "a"}
    assert [e.tag for e in shown] == [wanted[kind] for kind in kinds if kind is not Text]


@given(st.lists(nasty.filter(str.strip), min_size=1, max_size=4))
def test_pieces_in_a_twin_show_their_text_and_nothing_else(texts):
    """A reader of Markdown sees the same text, in one paragraph without markup."""
    shown = lxml.html.fragment_fromstring(
        markdown.markdown(str(twin_inline([Text(text) for text in texts]))), create_parent="div"
    )
    assert [element.tag for element in shown.iter()] == ["div", "p"]
    assert _squeezed(shown.text_content()) == _squeezed("".join(map(_flat, texts)))


def test_a_bar_ends_no_cell_of_a_twins_table():
    """In a table's cell the bar is written as a reference."""
    text = f"| a | b |\n| --- | --- |\n| {twin_cell([Text('x | y')])} | z |"
    shown = lxml.html.fragment_fromstring(markdown.markdown(text, extensions=["tables"]))
    assert [cell.text for cell in shown.iter("td")] == ["x | y", "z"]


@pytest.mark.parametrize("url", ["../a/#s-b", "https://example.org/a_b_?c=(d)&e=%20"])
def test_a_twins_link_leads_where_it_says(url):
    """Parentheses do not end the address, and nothing in it is escaped twice."""
    shown = lxml.html.fragment_fromstring(
        markdown.markdown(str(twin_rest(Link("[text](no)", "", url))))
    )
    (link,) = shown.iter("a")
    assert link.text == "[text](no)"
    assert link.get("href") == url.replace("(", "%28").replace(")", "%29")


def test_links_on_the_site_say_what_they_are():
    """An outward link gives no referrer's rank and no handle on our window."""
    link = Link('"x"', "https://example.org/?a=1&b=2", "", "ct-chip", 'a "title"', outward=True)
    assert site_inline(link) == (
        '<a href="https://example.org/?a=1&#38;b=2" class="ct-chip" title="a &#34;title&#34;" '
        'rel="nofollow noopener">&#34;x&#34;</a>'
    )


def test_a_text_in_another_language_says_so():
    """Screen readers and search engines are told."""
    assert site_inline(Text("微光瘤", "zh")) == '<span lang="zh">微光瘤</span>'


def test_tables_on_the_site_label_each_cell(renderer):
    """On a phone each row is a list of labelled lines; numbers stand to the right."""
    rows = ((TableCell((Text("a"),)), TableCell((Text("1"),), numeric=True)),)
    view = View(Head("", "", "Toy"), intro=(Table(("Name", "Count"), rows, "Toys"),))
    text = renderer.markdown(Page("toy.md", "Toy", "", view, frozenset()))
    assert '<th scope="col">Name</th><th scope="col" class="ct-num">Count</th>' in text
    assert '<th scope="row">a</th><td data-label="Count" class="ct-num">1</td>' in text


@pytest.mark.parametrize("text", ["# no heading", "- no list", "1. no list", "> no quote", "==="])
def test_prose_in_a_twin_opens_no_block(renderer, text):
    """What stands at the start of a line is text."""
    view = View(Head("", "", "Toy"), intro=(Paragraphs(((Text(text),),)),))
    twin = renderer.twin(Page("toy.md", "Toy", "", view, frozenset()))
    assert f"<p>{text}</p>" in html.unescape(markdown.markdown(twin))


def _piece(kind, text):
    return kind(text) if kind is Text else kind(text, "x", "y")


def _flat(text):
    return re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text)


def _squeezed(text):
    return " ".join(text.split())
