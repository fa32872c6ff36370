"""A paper's page: its order, its head, and how it and its page are cited."""

from lxml.html import fromstring
from markdown import markdown

from generator.citations.citation import coins, of_paper

STUB = {"curation": {"state": "stub"}}
PAPER = {"title": "An invented paper", "type": "primary", "read": "abstract", **STUB}
ZIP = "papers/example-2020-zip/"


def shown(page, renderer):
    """The page's body as the site has it, without MkDocs and theme."""
    _, body = renderer.markdown(page).removeprefix("---\n").split("\n---\n", 1)
    return fromstring(f"<div>{markdown(body, extensions=['attr_list'])}</div>")


def test_what_it_bears_on_follows_what_it_found(toy_pages):
    """The quick reader has findings and statements first, the rest after them."""
    anchors = [section.anchor for section in toy_pages[ZIP].view.sections]
    assert anchors == [
        *("sec-findings", "sec-bears-on", "sec-summaries", "sec-adds", "sec-same-data"),
        "sec-trials",
        *("sec-neighbours", "sec-entities", "sec-abstract", "sec-apparatus"),
        *("sec-cite", "sec-provenance"),
    ]


def test_the_strip_of_facts_tells_how_it_was_studied_and_who_may_read_it(toy_pages):
    """Systems come from its evidence items, people first; access from licence or archive."""
    (facts,) = [b for b in toy_pages[ZIP].view.intro if b.type == "facts"]
    told = {fact.label: fact.pieces[0].text for fact in facts.facts}
    assert told == {
        "Type": "Primary research",
        "Systems": "in vivo, ex vivo, in vitro",
        "Language": "Chinese",
        "Access": "open, CC-BY-4.0",
        "Status": "no notice known",
        "Read for this atlas": "full text",
    }


def test_access_is_told_only_as_far_as_it_is_known(read):
    """A paper in PubMed Central can be read there; of others nothing is claimed."""
    assert "- Access: no open licence known\n" in read("papers/new/", {"papers/new.yaml": PAPER})
    archived = PAPER | {"pmcid": "PMC9"}
    text = read("papers/new/", {"papers/new.yaml": archived})
    assert "- Access: free in PubMed Central\n" in text


def test_of_many_authors_the_first_ten_and_the_last_stand_under_the_title(read):
    """All of them have a section of their own."""
    names = [f"Zed {letter}" for letter in "ABCDEFGHIJKL"]
    paper = PAPER | {"authors": [{"name": name} for name in names], "authors_complete": True}
    text = read("papers/new/", {"papers/new.yaml": paper})
    assert f"\n{', '.join(names[:10])} … Zed L (12 authors)\n" in text
    assert f"## All 12 authors\n\n{', '.join(names)}\n" in text


def test_eleven_authors_need_no_section(read):
    """Leaving one out would save no room."""
    names = [f"Zed {letter}" for letter in "ABCDEFGHIJK"]
    paper = PAPER | {"authors": [{"name": name} for name in names], "authors_complete": True}
    text = read("papers/new/", {"papers/new.yaml": paper})
    assert f"\n{', '.join(names)}\n" in text
    assert "All 11 authors" not in text


def test_its_own_crumb_is_short(toy_pages):
    """The title stands right below it."""
    head = toy_pages[ZIP].view.head
    assert head.title == "Zipin of the zed nerve feeds glimmeroma"
    assert head.crumb == "Example 2020"


def test_paper_and_page_are_cited_apart(toy_pages):
    """The paper for what it found, the page for what the atlas makes of it."""
    (section,) = [s for s in toy_pages[ZIP].view.sections if s.anchor == "sec-cite"]
    paper, page = section.blocks
    assert paper.text == (
        "Ada Example, Bo Sample. Zipin of the zed nerve feeds glimmeroma. Journal of Invented "
        "Results, 2020-02-29. https://doi.org/10.5555/toy.2020.1"
    )
    assert page.text == (
        "Ada Example. Zipin of the zed nerve feeds glimmeroma (paper). Toy, last curated "
        "2026-01-07. https://toy.example.org/atlas/papers/example-2020-zip/"
    )
    assert [form.name for form in paper.formats] == ["BibTeX", "RIS"]
    assert page.formats == ()


def test_every_record_page_says_how_to_cite_it(toy, toy_pages):
    """By its address and the day it was last curated, never by the version of all the data."""
    for record_id in toy.entries:
        page = toy_pages[f"{record_id}/"]
        (section,) = [s for s in page.view.sections if s.anchor == "sec-cite"]
        assert section.blocks[-1].text.endswith(f" https://toy.example.org/atlas/{record_id}/")
        assert toy.data_version not in repr(section)


def test_a_reference_manager_finds_the_paper(toy, toy_pages, renderer):
    """The context object reads the same in the page as it was made, escaped twice nowhere."""
    (span,) = shown(toy_pages[ZIP], renderer).xpath("//span[@class='Z3988']")
    assert span.get("title") == coins(of_paper(toy.find("papers/example-2020-zip")))


def test_a_format_reads_line_by_line_as_it_was_made(make_page, renderer):
    """Whatever stands in a title, its BibTeX can be copied from the page."""
    title = "A <b>bold</b> {title} & 100 % `code` of *stars*, \\ and [links](x)"
    page = make_page("papers/new/", {"papers/new.yaml": PAPER | {"title": title}})
    bibtex, ris = (code.text for code in shown(page, renderer).xpath("//pre/code"))
    assert bibtex == (
        "@misc{new,\n  title = {{A <b>bold</b> \\textbraceleft{}title\\textbraceright{} "
        "\\& 100 \\% `code` of *stars*, \\textbackslash{} and [links](x)}},\n}"
    )
    assert ris.splitlines() == ["TY  - GEN", "ID  - new", f"TI  - {title}", "ER  - "]
