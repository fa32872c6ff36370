"""What search knows of each record."""

import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.documents import SearchDocument, search_documents, segmented

curated = st.text(max_size=40)


@pytest.fixture(scope="module")
def documents(toy):
    """Documents of the toy atlas by address."""
    return {document.address: document for document in search_documents(toy)}


def test_every_record_has_a_document(toy, documents):
    """One each, under the address of its page, by id."""
    assert list(documents) == [f"{record_id}/" for record_id in sorted(toy.entries)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("胶质瘤", " 胶质 质瘤 "),
        ("瘤", " 瘤 "),
        ("胶质", " 胶质 "),
        ("IL-6促进神经", "IL-6 促进 进神 神经 "),
        ("三〇年", " 三〇 〇年 "),
        ("𠮷野家", " 𠮷野 野家 "),
        ("zipin, no Han", "zipin, no Han"),
        ("", ""),
    ],
)
def test_chinese_is_written_as_overlapping_pairs(text, expected):
    """As the search page cuts queries; other scripts stay as they are."""
    assert segmented(text) == expected


@given(st.text(alphabet="胶质瘤神经ab -", max_size=20), st.data())
def test_any_part_of_a_chinese_name_is_found(text, data):
    """Each pair of a query that stands in the text is a word of the segmented text."""
    for run in re.findall(r"[胶质瘤神经]{2,}", text):
        start = data.draw(st.integers(0, len(run) - 2))
        end = data.draw(st.integers(start + 2, len(run)))
        assert set(segmented(run[start:end]).split()) <= set(segmented(text).split())


def test_names_hold_symbols_aliases_identifiers_and_authors(documents):
    """Identifiers with their prefix and without, since people paste both."""
    assert documents["targets/zip1/"].names == (
        "ZIP1",
        "zipin",
        "Zip-1",
        "TOY:0000003",
        "0000003",
    )
    paper = documents["papers/example-2020-zip/"].names
    for name in ("Example 2020", "Bo Sample", "DOI:10.5555/toy.2020.1", "10.5555/toy.2020.1"):
        assert name in paper
    assert "1001" in paper


def test_identifiers_of_what_a_paper_is_about_are_not_its_own(documents):
    """A search for a disease's id shows the disease, not each paper on it."""
    assert "TOY:0000001" not in documents["papers/example-2020-zip/"].names


def test_the_text_of_a_mechanism_holds_statements_and_findings(documents):
    """All that a reader may remember of it."""
    text = documents["mechanisms/zed-nerve-fades-glimmeroma/"].text
    assert "The upper zed nerve makes glimmers fade." in text
    assert "Fading slowed when the nerve fired." in text


def test_the_text_of_a_paper_holds_what_was_curated(documents):
    """From the TL;DR to the key terms."""
    text = documents["papers/example-2020-zip/"].text
    for part in (
        "Zipin from the zed nerve makes invented tumours grow.",
        "It was never thought of before.",
        "Invented optogenetics in invented mice.",
        "Firing of the zed nerve enlarged glimmeromas.",
        "zed nerve",
    ):
        assert part in text


def test_the_things_of_a_mechanism_are_found_by_its_name(documents):
    """A search for the mechanism shows what takes part in it too."""
    assert documents["pathways/zip-signalling/"].text[-1] == (
        "The zed nerve feeds glimmeroma through zipin"
    )


def test_filters_are_sorted_and_distinct(documents):
    """Kind, class and tumour types of the mechanisms; type and year of papers."""
    assert documents["targets/zapr/"].filters == (
        ("Class", "Neurotransmitter"),
        ("Kind", "Target"),
        ("Tumor type", "Glimmeroma"),
    )
    assert documents["papers/review-2023-zed/"].filters == (
        ("Kind", "Paper"),
        ("Type", "Review"),
        ("Year", "2023"),
    )


@given(curated, curated, curated, curated)
def test_a_stub_holds_text_and_no_markup(title, name, text, value):
    """Pagefind reads HTML: whatever the record says stands there as text."""
    document = SearchDocument("x/", title, (name,), (text,), (("Kind", value),))
    stub = lxml.html.document_fromstring(_readable(document.html()))
    shown = 3 if segmented(title) != title else 2
    tags = [element.tag for element in stub.find("body").iter()]
    assert tags == ["body", "h1", *["p"] * shown, "i"]


def _readable(text):
    """Without what no record can hold and lxml does not take."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", text)


def test_a_chinese_title_is_shown_as_written():
    """It is indexed in pairs; results show the title itself."""
    document = SearchDocument("x/", "神经胶质瘤", (), (), ())
    stub = lxml.html.document_fromstring(document.html())
    shown = stub.xpath("//*[@data-pagefind-meta='title']")
    assert [(e.text, e.get("data-pagefind-ignore")) for e in shown] == [("神经胶质瘤", "")]
    assert stub.findtext(".//h1") == " 神经 经胶 胶质 质瘤 "
