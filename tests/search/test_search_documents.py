"""What search knows of each thing."""

import pytest

from generator.search.documents import SitePage, search_documents

PAGES = (
    SitePage("about/", "About", "What this is."),
    SitePage("checks/orphan-record/", "orphan-record", "A record that nobody names."),
    SitePage("matrix/", "Matrix", "Nerves by tumors."),
)


@pytest.fixture(scope="module")
def documents(toy):
    """Documents of the toy atlas by id."""
    return {document.id: document for document in search_documents(toy, PAGES)}


def test_every_record_term_and_page_has_a_document(toy, documents):
    """One each, kind by kind."""
    assert documents.keys() == {*toy.entries, *toy.terms, *(page.address for page in PAGES)}
    kinds = [document.kind for document in documents.values()]
    assert [kind for i, kind in enumerate(kinds) if kind not in kinds[:i]] == [
        *("Tumor type", "Mechanism", "Neural element", "Target", "Pathway", "Therapy", "Paper"),
        *("Process", "Cell", "Check", "Page"),
    ]


def test_the_newest_papers_come_first(documents):
    """Where nothing else decides, results stand in the order of documents."""
    years = [int(d.source[:4]) for d in documents.values() if d.kind == "Paper"]
    assert years == sorted(years, reverse=True)


def test_symbol_and_aliases_are_names(documents):
    """The symbol is as good as the title."""
    document = documents["targets/zip1"]
    assert (document.title, document.short) == ("Zipin 1", "ZIP1")
    assert document.aliases == ("zipin", "Zip-1")


def test_identifiers_of_its_own_and_of_what_belongs_to_it(documents):
    """A paper is found by its trial too, but comes after what has the identifier itself."""
    paper = documents["papers/example-2020-zip"]
    assert {"DOI:10.5555/toy.2020.1", "PMID:1001"} <= set(paper.identifiers)
    assert not any(curie.startswith("ORCID") for curie in paper.identifiers + paper.mentioned)
    therapy = documents["therapies/zapblock"]
    assert any(curie.startswith("NCT:") for curie in therapy.mentioned)


def test_identifiers_of_what_a_paper_is_about_are_not_its_own(documents):
    """A search for a disease's id shows the disease, not each paper on it."""
    paper = documents["papers/example-2020-zip"]
    assert "TOY:0000001" not in paper.identifiers + paper.mentioned


def test_passages_of_a_mechanism_are_its_statements(documents):
    """Each with its anchor, so that a result leads to it; the findings are only found."""
    document = documents["mechanisms/zed-nerve-fades-glimmeroma"]
    assert ("The upper zed nerve makes glimmers fade.", "s-fading") in document.passages
    assert "Fading slowed when the nerve fired." in document.text


def test_a_paper_says_what_was_curated_and_what_became_of_it(documents):
    """From the TL;DR to the key terms; a retraction is part of the text too."""
    paper = documents["papers/example-2020-zip"]
    assert "Zipin from the zed nerve makes invented tumours grow." in [
        p.text for p in paper.passages
    ]
    assert "It was never thought of before." in paper.text
    assert documents["papers/dummy-2019-gone"].status == "retracted"
    assert "retracted" in documents["papers/dummy-2019-gone"].text


def test_terms_lead_to_their_places(documents):
    """A process has a page of its own, a cell does not."""
    assert documents["processes/glimmer-growth"].address == "processes/glimmer-growth/"
    assert documents["cells/glimmer-cell"].address == "cells/#c-glimmer-cell"


def test_pages_written_by_hand_are_read(documents):
    """Without their Markdown; a check is told apart from pages for readers."""
    assert "](" not in documents["about/"].text[0]
    assert documents["checks/orphan-record/"].kind == "Check"
    assert documents["matrix/"].passages[0].text == "Nerves by tumors."
