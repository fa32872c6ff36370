"""Hand-written pages: plain Markdown passes, anything livelier is told."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.cannot_read import CannotRead
from generator.reading.handwritten import HandWritten, read_handwritten
from generator.text.diagnostics import Diagnostic
from generator.text.source import SourceFile, Span

PLAIN = """\
# About this *toy*

Text with *stress*, **more stress**, `code` and p < 0.05 & more.

## Section

1. A list
   - within a list

> A quote.

    a block of code

```yaml
name: a block of code
```

| A table | of two columns |
| ------- | -------------- |
| one     | two            |

---

[Outside](https://example.org/a?b=c), [a page](evidence.md) and [a place](about.md#section).
"""


def read(text, name="about"):
    """The page, or the faults for which there is none."""
    try:
        return read_handwritten(SourceFile(f"content/pages/{name}.md", text), name, {})
    except CannotRead as problem:
        return problem.faults


def test_plain_markdown_passes_as_it_stands():
    """The title is the first line; the rest is the body."""
    page = read(PLAIN)
    assert (page.name, page.title) == ("about", "About this *toy*")
    assert page.body == PLAIN.partition("\n")[2].strip("\n")


@pytest.mark.parametrize(
    ("body", "message", "column"),
    [
        ("a <b>c</b>", "the element `b`", 3),
        ("a </main> c", "the element `main`", 3),
        ("<div>\n\n# x\n\n</div>", "the element `div`", 1),
        ("<script>x</script>", "the element `script`", 1),
        ("<!-- x -->", "an HTML comment", 1),
        ("a <?x ?>", "a processing instruction", 3),
        ("<!DOCTYPE x>", "an HTML declaration", 1),
        ("# again", "a second title", 1),
        ("##### deep", "a heading that is too deep", 1),
        ("###### deeper", "a heading that is too deep", 1),
        ("<![CDATA[x]]>", "an HTML declaration", 1),
        ("![x](y.png)", "a picture", 1),
        ("[a](b.md){: .c }", "the attribute `class`", 10),
        ("``` {.py onclick=x}\ny\n```", "the attribute `onclick`", 10),
        ("``` {.py linenums=1 }\ny\n```", "a code block with attributes", 1),
        ("~~~ {.py linenums=1 }\ny\n~~~", "a code block with attributes", 1),
        ("[a](javascript:b)", "the link `javascript:b` leads nowhere safe", 5),
        ("[a](//b.example.org/)", "the link `//b.example.org/` leads nowhere safe", 5),
        ("[a](http://example.org/)", "the link `http://example.org/` leads nowhere safe", 5),
        ("<https://example.org:99/>", "the link `https://example.org:99/` leads nowhere safe", 2),
    ],
)
def test_anything_livelier_is_told_at_its_place(body, message, column):
    """Elements, attributes, comments and links that strangers could misuse are refused."""
    fault = read(f"# About\n\n{body}\n")[0]
    assert (fault.message, fault.span.line, fault.span.column) == (message, 3, column)
    assert fault.help


@pytest.mark.parametrize("text", ["", "About\n", "#About\n", "# \n", "\n# About\n"])
def test_a_page_without_a_title_is_told(text):
    """Navigation and the browser need it."""
    assert [fault.help for fault in read(text)] == ["start the file with `# Title`"]


@pytest.mark.parametrize("link", ["targets/zip-1.md", "AMZamz059.md#s-x_1", "#sec-more", "a/b"])
def test_links_within_the_site_are_noted(link):
    """Every sign that a file name or an anchor may hold."""
    page = read(f"# T\n\n[a]({link})\n")
    assert [(linked, span.line) for linked, span in page.links] == [(link, 3)]


@pytest.mark.parametrize("link", ["/a.md", "/", "a.md?b", "a:b", "a b", "é.md", "a\\b", "a%2e", ""])
def test_another_link_leads_nowhere_safe(link):
    """From the root of a host, with a scheme, or with signs of others."""
    [fault] = read(f'# T\n\n<a href="{link}">x</a>\n')
    assert fault.message == f"the link `{link}` leads nowhere safe"


def test_a_link_may_not_lack_its_address():
    """HTML allows it."""
    [fault] = read("# T\n\n<a href>x</a>\n")
    assert fault.message == "the link `None` leads nowhere safe"


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("b.md and [x](b.md)", 3, 14),
        ("b.md and [x][y]\n\n[y]: b.md", 5, 6),
        ('<a href="b.md">x</a>', 3, 10),
    ],
)
def test_a_link_stands_where_it_was_written(body, line, column):
    """Not where the same words stand before it."""
    [(link, span)] = read(f"# T\n\n{body}\n").links
    assert (link, span.line, span.end_column) == ("b.md", line, column + 4)


def test_pages_that_are_linked_are_known_without_their_anchors():
    """A link within the page leads to no file."""
    page = read("# T\n\n[a](b.md#c#d), [e](#f), [g](h/i.md)\n")
    assert page.linked == {"b.md", "h/i.md"}


@pytest.mark.parametrize("name", ["a", "about", "zip2", "a-b", "long-name-of-2-words10"])
def test_a_page_is_called_as_a_slug(name):
    """Lower-case letters, digits, single hyphens."""
    page = read_handwritten(SourceFile(f"content/pages/{name}.md", "# T\n"), name, {})
    assert page.name == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "A",
        "2zip",
        "a_b",
        "a.b",
        "a-",
        "-a",
        "a--b",
        "a b",
        "é",
        "targets",
        "glossary",
        "matrix",
    ],
)
def test_a_page_called_otherwise_is_told(name):
    """Also one that would stand in the place of a page that the site makes itself."""
    with pytest.raises(CannotRead) as told:
        read_handwritten(SourceFile("content/pages/x.md", "# T\n"), name, {})
    assert [fault.code for fault in told.value.faults] == ["hand-written-name"]


@pytest.mark.parametrize(
    ("body", "help", "column"),
    [
        ("##### deep", "use `## ` to `#### `", 1),
        ("###### deeper", "use `## ` to `#### `", 1),
        ("# again", "start a section with `## `", 1),
        ("![x](y.png)", "say it in words: pages hold no pictures", 1),
        ("a <b>c</b>", "write it in plain Markdown, or leave it out", 3),
    ],
)
def test_each_fault_says_how_to_mend_it(body, help, column):
    """Not only that something is wrong."""
    fault = read(f"# T\n\n{body}\n")[0]
    assert (fault.help, fault.span.line, fault.span.column) == (help, 3, column)


TAGS = [
    *("a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre"),
    *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
]


@pytest.mark.parametrize("tag", TAGS)
def test_elements_of_plain_markdown_pass(tag):
    """Whichever way they were written."""
    assert isinstance(read(f"# T\n\n<{tag}></{tag}>\n"), HandWritten)


@pytest.mark.parametrize("language", ["yaml", "c++", "objective-c", "V8", "AZaz09"])
def test_a_block_of_code_may_name_its_language(language):
    """Markdown makes a class of it, the only attribute of code."""
    assert isinstance(read(f"# T\n\n```{language}\nx\n```\n"), HandWritten)


@pytest.mark.parametrize("value", ["language-", "languageyaml", "xlanguage-a", "language-a b", ""])
def test_another_class_of_code_is_told(value):
    """It might be one of the theme's, or of a script."""
    for written in (f'class="{value}"', "class"):
        [fault] = read(f"# T\n\n<code {written}>x</code>\n")
        assert fault.message == "the attribute `class`"


@pytest.mark.parametrize("tag", ["pre", "a"])
def test_a_language_is_a_class_of_code_only(tag):
    """Markdown writes it nowhere else."""
    [fault] = read(f'# T\n\n<{tag} class="language-a">x</{tag}>\n')
    assert fault.message == "the attribute `class`"


def test_a_page_is_judged_as_it_is_rendered():
    """An aligned column has a style, which no paragraph with the same signs has."""
    faults = read("# T\n\n| a |\n| --: |\n| b |\n")
    assert {fault.message for fault in faults} == {"the attribute `style`"}
    assert {fault.span for fault in faults} == {Span("content/pages/about.md")}


SIGNS = st.sampled_from(list("<>&!?-=/[](){}:.#*_`|\"'\n ab"))


@given(st.lists(SIGNS, max_size=40).map("".join))
def test_any_signs_give_a_page_or_faults(body):
    """Nothing that somebody can type makes the judge fail."""
    found = read(f"# T\n{body}")
    assert isinstance(found, HandWritten) or all(isinstance(f, Diagnostic) for f in found)


def test_a_deeply_nested_page_is_refused():
    """Lists within lists would overflow the converter."""
    found = read("# T\n" + "- " * 2000 + "x")
    assert [fault.message for fault in found] == ["nested too deeply"]


@pytest.mark.parametrize("name", ["processes", "targets", "evidence"])
def test_a_page_of_the_site_keeps_its_address(name):
    """Of a vocabulary as of a kind: the hand-written page would take its place."""
    [fault] = read("# T\n", name)
    assert fault.code == "hand-written-name"


@pytest.mark.parametrize("sign", ["[", "![", "<a ", "*", "_", "`"])
def test_signs_without_end_are_told_at_once(sign):
    """Python-Markdown would need minutes for them."""
    began = time.process_time()
    with pytest.raises(CannotRead) as told:
        read_handwritten(SourceFile("content/pages/x.md", f"# T\n{sign * 20_000}"), "x", {})
    assert "more than 500 times" in told.value.faults[0].message
    assert time.process_time() - began < 1


def test_as_many_signs_as_are_allowed_are_read_in_short_time():
    """The worst page that may stand."""
    began = time.process_time()
    body = "\n".join("[" * 50 for _ in range(10))
    read_handwritten(SourceFile("content/pages/x.md", f"# T\n{body}\n"), "x", {})
    assert time.process_time() - began < 2
