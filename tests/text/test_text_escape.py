"""The escaper: what comes out is the same text, and no markup for anybody."""

import re
from html import unescape

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.text.escape import already_markdown, escape, escape_inline, from_our_own

# Curated text holds no control characters: the reader refuses them.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n")
)
HOSTILE = st.lists(
    st.sampled_from([*"<>&\"'`*_[](){}\\#+-=:|~!?.)^$@%/1 a\n", "&#60;", "](", "<!--", "1. "])
).map("".join)


def folded(text):
    """``text`` with line breaks as single spaces."""
    return re.sub(r"[ \t]*\n+[ \t]*", " ", text)


@given(TEXTS | HOSTILE)
@pytest.mark.parametrize("way", [escape, escape_inline])
def test_escaped_text_reads_as_it_was_typed(way, text):
    """A browser that undoes the references shows every character, on one line."""
    assert unescape(way(text)) == folded(text)


@given(HOSTILE)
@pytest.mark.parametrize("way", [escape, escape_inline])
def test_no_character_that_means_something_survives(way, text):
    """What is left of the specials belongs to our own references."""
    assert not re.search(r"[<>\"'`*_\[\]\\{}\n]", way(text))
    assert re.sub(r"&#[0-9]+;", "", way(text)).count("&") == 0


@given(HOSTILE.map(str.strip))
def test_an_escaped_paragraph_is_one_paragraph_of_text(text):
    """Markdown finds no heading, list, rule, link, emphasis or HTML in curated, stripped text."""
    html = markdown.markdown(escape(text), extensions=["attr_list"])
    inner = html.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inner
    assert unescape(inner).split() == text.split()


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("p < 0.05 & n > 3", "p &#60; 0.05 &#38; n &#62; 3"),
        ("1. first", "1&#46; first"),
        ("2) second", "2&#41; second"),
        ("- a", "&#45; a"),
        ("# a", "&#35; a"),
        ("a # b - c", "a # b - c"),
        ("IL-6 (10 ng/ml), 5′-UTR", "IL-6 (10 ng/ml), 5′-UTR"),
        ("two\n  lines", "two lines"),
        (None, ""),
        (12, "12"),
    ],
)
def test_as_little_as_possible_is_escaped(text, escaped):
    """Whoever reads the Markdown can still read it."""
    assert escape(text) == escaped


@pytest.mark.parametrize("sign", "#+-=:|~!?.)^$@%/")
def test_a_sign_that_opens_a_block_is_escaped_where_a_line_begins(sign):
    """Each of them, also after blanks and after a number; once is enough."""
    assert escape(f"{sign}{sign} a {sign}") == f"&#{ord(sign)};{sign} a {sign}"
    assert escape(f" {sign} a") == f" &#{ord(sign)}; a"
    assert escape(f"12{sign} a") == (f"12&#{ord(sign)}; a" if sign in ".)" else f"12{sign} a")


@pytest.mark.parametrize("sign", "&<>\"'`*_[]\\{}")
def test_a_sign_that_means_something_is_escaped_everywhere(sign):
    """At the begin, within and at the end, on either way."""
    reference = f"&#{ord(sign)};"
    for way in (escape, escape_inline):
        assert way(f"{sign}a{sign}{sign}") == f"{reference}a{reference}{reference}"


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n", " \n", "\t\r", "\n\t", "\r \t", "\n\n\r"])
def test_a_line_break_is_one_space(line_end):
    """With the blanks around it, whichever it is."""
    for way in (escape, escape_inline):
        assert way(f"a{line_end}b") == "a b"


def test_nothing_is_no_text():
    """And what is no text is shown as it prints."""
    for way in (escape, escape_inline):
        assert (way(None), way(12)) == ("", "12")
        assert isinstance(way(None), Markup)


def test_what_opens_a_block_stays_where_no_line_begins():
    """Within a link or after other text a number sign is only a sign."""
    assert escape_inline("# 1. a *b*") == "# 1. a &#42;b&#42;"


def test_text_marked_as_ours_passes():
    """Escaping twice would show references instead of characters."""
    assert escape(Markup("<b>")) == escape_inline(Markup("<b>")) == "<b>"
    assert escape(escape("<b>")) == "&#60;b&#62;"
    for ours in (from_our_own, already_markdown):
        assert escape(ours("*a* <b>")) == "*a* <b>"
