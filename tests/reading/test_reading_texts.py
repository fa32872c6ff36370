"""Texts of papers: plain or JATS, read only when quoted, and never a part of the atlas."""

import pytest

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.jats import NotJats, read_blocks
from generator.reading.load import load

ZIP = "papers/example-2020-zip"
TEXT = "texts/example-2020-zip.txt"
XML = "texts/example-2020-zip.xml"
ARTICLE = "<article><body><p>{}</p></body></article>"


def codes(content):
    """Path and code of every error."""
    read = load(content)
    faults = (*read.faults, *examine(link(read)))
    return sorted(
        (f.span.path.removeprefix("content/"), f.code) for f in faults if f.level == "error"
    )


def quoted(make_content, text, quote, path=TEXT):
    """The errors when the paper's text is this, and the toy mechanism quotes that."""
    files = {TEXT: None, path: text} if path != TEXT else {path: text}
    content = make_content(files)
    mechanism = content / "mechanisms" / "zed-nerve-feeds-glimmeroma.yaml"
    written = mechanism.read_text(encoding="utf-8")
    assert "泽德神经, lang: zh" in written
    mechanism.write_text(
        written.replace("泽德神经, lang: zh", f"'{quote}', lang: en"), encoding="utf-8"
    )
    return codes(content)


FOUND = []
LOST = [("mechanisms/zed-nerve-feeds-glimmeroma.yaml", "quote-not-found")]


def test_without_a_text_no_quote_is_looked_up(make_content):
    """Most papers may not be kept."""
    assert codes(make_content({TEXT: None})) == []


@pytest.mark.parametrize(
    ("quote", "errors"),
    [("nerve was cut", FOUND), ("nerve was shut", LOST), ("cut. Then", FOUND), ("泽德神经", FOUND)],
)
def test_a_quote_is_looked_up_across_lines(make_content, quote, errors):
    """Wherever the text breaks them."""
    assert quoted(make_content, "The zed nerve\nwas cut.\r\n\r\nThen 泽德\n神经.", quote) == errors


CITED = "It rose{}<xref ref-type='bibr'>3</xref>, <xref ref-type='bibr'>4</xref>{}."


@pytest.mark.parametrize(
    ("markup", "quote", "errors"),
    [
        ("Ca<sup>2+</sup> in <italic>Zip</italic>-positive mice", "Ca2+ in Zip-positive", FOUND),
        (CITED.format("<sup>", "</sup>"), "It rose.", FOUND),
        (CITED.format(" [", "]"), "It rose.", FOUND),
        (CITED.format(" [", "]"), "It rose [3, 4].", FOUND),
        ("It rose (<xref ref-type='fig'>Fig. 1</xref>).", "It rose (Fig. 1).", FOUND),
        ("It rose.</p><p>It fell.", "It rose. It fell.", FOUND),
        ("It rose &amp; fell &#x3b1;", "rose & fell α", FOUND),
        ("<tex-math>alpha</tex-math>It rose", "alpha", LOST),
        ("It rose<!-- not really -->.", "not really", LOST),
        ("It rose", "It fell", LOST),
    ],
)
def test_jats_is_read_as_a_reader_sees_it(make_content, markup, quote, errors):
    """Marks of citations may be quoted or left out."""
    assert quoted(make_content, ARTICLE.format(markup), quote, XML) == errors


def test_named_characters_of_the_publishers_dtd_are_known(make_content):
    """The DTD itself is never fetched."""
    head = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "http://127.0.0.1:1/JATS.dtd">'
    text = head + ARTICLE.format("zed&nbsp;nerve &mdash; &alpha;")
    assert quoted(make_content, text, "zed nerve — α", XML) == FOUND


@pytest.mark.parametrize(
    "text",
    [
        "not XML at all",
        "<article><p>It rose</article>",
        '<!DOCTYPE a [<!ENTITY b "It rose">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:1/"> %b;]><a>It rose</a>',
        "<a>&unheard;</a>",
        "<?xml version='1.0' encoding='klingon'?><a/>",
        "",
    ],
)
def test_what_is_not_plain_xml_is_refused(make_content, text):
    """Cut, foreign, or with entities of its own."""
    assert quoted(make_content, text, "It rose", XML) == [(XML, "text-not-xml")]


def test_deep_xml_is_read():
    """There is no tree that could overflow."""
    depth = 200_000
    [block] = read_blocks(b"<a>" * depth + b"deep" + b"</a>" * depth, with_citations=True)
    assert block.text == "deep"


def test_the_place_of_a_fault_in_xml_is_told():
    """By its line."""
    with pytest.raises(NotJats) as caught:
        read_blocks(b"<a>\n<b>\n</a>", with_citations=False)
    assert (str(caught.value), caught.value.line) == ("mismatched tag", 3)


def test_a_text_has_its_limits(make_content):
    """Not UTF-8, too large, or a link out of the content: one fault, no traceback."""
    for data, code in ((b"\xff", "not-utf8"), (b"a" * 5_000_001, "file-too-large")):
        content = make_content({})
        (content / TEXT).write_bytes(data)
        assert codes(content) == [(TEXT, code)]
    content = make_content({TEXT: None})
    (content / TEXT).symlink_to("/etc/hostname")
    assert codes(content) == [(TEXT, "outside-link")]


def test_a_text_that_nobody_quotes_is_not_read(make_content):
    """A shelf of articles costs nothing."""
    assert codes(make_content({"texts/sample-2018-fade.xml": "not XML"})) == []


def test_texts_change_nothing_but_the_faults(make_content):
    """Whoever may not keep them builds the same site, of the same version."""
    plain, kept = (load(make_content(files)) for files in ({TEXT: None}, {}))
    assert plain.fingerprint == kept.fingerprint
    assert plain.sources.keys() == kept.sources.keys()
    assert list(kept.texts.of_papers) == [ZIP]
