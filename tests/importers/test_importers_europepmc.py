"""Europe PMC's answers as papers: recorded ones, and those that are none."""

import json
from pathlib import Path

import pytest

from generator.importers.bibliography import family_of, find_known_paper, plain, read_facts
from generator.importers.europepmc import (
    NoSuchPaper,
    PaperIdentifier,
    find_paper,
    parse_identifier,
    search_url,
)

RECORDED = Path(__file__).parent / "europepmc"


def facts(name, **identifier):
    data = (RECORDED / f"{name}.json").read_bytes()
    asked = [PaperIdentifier(*item) for item in identifier.items()] or [None]
    return read_facts(find_paper(data, *asked))


def answer(**row):
    return {"title": "Zip", **row}


def test_an_open_paper_comes_with_its_abstract():
    """Markup becomes text, headings stay readable, an ORCID goes with its author."""
    found = facts("open", doi="10.5555/TOY.7")
    assert found.fields == {
        "title": "Zipin-2 feeds pale glimmeroma & its nerves through CO2",
        "authors": [
            {"name": "Żaneta Łoś", "orcid": "0000-0002-1825-0097"},
            {"name": "Example AB"},
            {"name": "Zed Consortium"},
        ],
        "authors_complete": "true",
        "journal": "Journal of Invented Results",
        "published": "2024-02-19",
        "doi": "10.5555/Toy.7",
        "pmid": "999999901",
        "pmcid": "PMC9999999901",
        "type": "primary",
        "license": "CC-BY-4.0",
        "abstract": "Background: Nothing of this is true. "
        "Results: Tumours were twice as large (P<0.05).",
        "key_terms": ["zipin 2", "Pale glimmeroma"],
    }
    assert found.notes == {"license": "Europe PMC says `cc by` without a version. Make sure of it."}
    assert family_of(found.fields) == "Łoś"


def test_a_retracted_paper_says_so_and_names_the_notice():
    """The one meant is found among others; without an open licence there is no abstract."""
    found = facts("retracted", pmid="999999902")
    assert found.fields == {
        "title": "A review of glimmer, withdrawn",
        "authors": [{"name": "Carl Dummy"}, {"name": "Bo Sample"}],
        "authors_complete": "true",
        "journal": "Annals of Glimmer",
        "published": "2019-04-01",
        "language": "zh",
        "pmid": "999999902",
        "type": "review",
        "status": "retracted",
        "notice": "10.5555/toy.notice",
    }
    assert found.notes == {"license": "Europe PMC says `cc by-nc-nd`, which is not open."}


def test_a_preprint_is_marked_and_the_only_row_needs_no_identifier():
    """Its server stands for the journal; what kind of paper it is must be looked at."""
    found = facts("preprint")
    assert found.fields["stage"] == "preprint"
    assert found.fields["journal"] == "toyRxiv"
    assert found.fields["authors"][0] == {"name": "王小明"}
    assert found.notes["type"] == "Europe PMC says only: preprint. Make sure of it."


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["Journal Article", "Meta-Analysis", "Review"], "systematic-review"),
        (["Clinical Trial, Phase II", "Journal Article"], "clinical-trial"),
        (["Case Reports"], "case-report"),
        (["Editorial"], "commentary"),
        (["Journal Article"], "primary"),
        ([], "primary"),
    ],
)
def test_kinds_of_papers_are_told_by_their_names(kinds, expected):
    """What Europe PMC does not say is left to look at."""
    found = read_facts(answer(pubTypeList={"pubType": kinds}))
    assert found.fields["type"] == expected
    assert ("type" in found.notes) == (expected == "primary")


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("Expression of Concern in", "concern"),
        ("Erratum in", "corrected"),
        ("Retraction in", "retracted"),
        ("Comment in", None),
        ("Erratum for", None),
    ],
)
def test_what_became_of_a_paper_is_told_by_its_links(kind, status):
    """A notice without a DOI is left to look up."""
    links = {"commentCorrection": [{"id": "9", "type": kind, "reference": "Ann. 2020."}]}
    found = read_facts(answer(commentCorrectionList=links))
    assert found.fields.get("status") == status
    assert found.notes.get("notice") == (status and "DOI of the notice: PMID 9.")


def test_what_has_not_the_form_of_a_field_is_left_out_and_told():
    """A record is not begun with a fault."""
    found = read_facts(answer(doi="10.1/<x>", pmid="../../x", firstPublicationDate="soon"))
    assert set(found.fields) == {"title", "type"}
    assert found.notes["doi"] == "Europe PMC gives 10.1/<x>, which has not the usual form."


@pytest.mark.parametrize(
    "row",
    [
        {"title": ["a"]},
        {"title": None},
        {"title": "<i></i>."},
        answer(pubTypeList={"pubType": ["Retraction of Publication"]}),
    ],
)
def test_what_is_no_paper_is_refused(row):
    """Without a title, or the notice of a retraction."""
    with pytest.raises(NoSuchPaper):
        read_facts(row)


@pytest.mark.parametrize("value", [None, 1, "x", [1, "x"], {"x": []}, [{"type": 1}]])
def test_values_of_the_wrong_form_are_passed_over(value):
    """The service may change; the title is enough to begin."""
    keys = ("authorList", "journalInfo", "pubTypeList", "commentCorrectionList", "keywordList")
    inner = {"author": value, "journal": value, "pubType": value, "keyword": value}
    inner["commentCorrection"] = value
    assert read_facts(answer(**dict.fromkeys(keys, value))).fields["title"] == "Zip"
    assert read_facts(answer(**dict.fromkeys(keys, inner), license=value)).fields["title"] == "Zip"


def test_text_is_cleaned_of_what_records_refuse():
    """Marks of direction, soft hyphens, line breaks; composed letters."""
    assert plain("a\u202eb\u00adc\r\n d e\u0301 <script>x</script>") == "abc d é <script>x</script>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>Log in</html>",
        b"[" * 100_000,
        b'{"score": NaN}',
        b'{"resultList": {"result": [{"title": "\\ud800"}]}}',
        b'{"__proto__": {"x": 1}}',
        b"[]",
        b'{"resultList": {"result": {}}}',
        b"\xff",
    ],
)
def test_what_is_no_answer_is_told_in_a_sentence(data):
    """Pages of a login, cut files, things that are not JSON."""
    with pytest.raises(NoSuchPaper, match="this is no answer of Europe PMC"):
        find_paper(data, PaperIdentifier("pmid", "1"))


def test_only_the_paper_that_was_asked_for_is_taken():
    """A search may bring others along; of two rows of one paper, PubMed's is fuller."""
    with pytest.raises(NoSuchPaper, match="holds no paper with the PMID 7"):
        facts("retracted", pmid="7")
    with pytest.raises(NoSuchPaper, match="holds 2 papers"):
        facts("retracted")
    rows = [{"pmcid": "PMC1", "source": "PMC"}, {"pmcid": "PMC1", "source": "MED"}]
    data = json.dumps({"resultList": {"result": rows}}).encode()
    assert find_paper(data, PaperIdentifier("pmcid", "PMC1"))["source"] == "MED"


def test_identifiers_are_taken_as_people_paste_them():
    """With labels and addresses; anything else is refused."""
    assert parse_identifier("https://doi.org/10.5555/toy.7") == PaperIdentifier(
        "doi", "10.5555/toy.7"
    )
    assert parse_identifier("PMID: 123") == PaperIdentifier("pmid", "123")
    assert parse_identifier(" pmc123 ") == PaperIdentifier("pmcid", "PMC123")
    with pytest.raises(NoSuchPaper, match="is no DOI, PubMed id or PMC id"):
        parse_identifier('1" OR "x')


def test_the_question_is_an_address_that_people_can_open():
    """It is told where there is no network."""
    assert search_url(PaperIdentifier("pmid", "123"), "https://x.example/search") == (
        "https://x.example/search?query=EXT_ID%3A123+AND+SRC%3AMED&resultType=core&format=json"
    )
    assert "query=PMCID%3APMC1&" in search_url(PaperIdentifier("pmcid", "PMC1"))


def test_a_paper_is_known_by_any_of_its_identifiers(toy_content):
    """Letter case of a DOI does not matter."""
    paper = next(e.record for e in toy_content.entries if getattr(e.record, "doi", None))
    assert find_known_paper(toy_content, {"doi": paper.doi.upper()}) == paper
    assert find_known_paper(toy_content, {"pmid": "1", "doi": ""}) is None
