"""Citations in the formats that people and programs read."""

import re
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations.citation import (
    AuthorName,
    Citation,
    CitedForm,
    bibtex,
    coins,
    of_page,
    of_paper,
    plain,
    ris,
)

PAPER = {"title": "An invented paper", "type": "primary", "read": "abstract"}
STUB = {"curation": {"state": "stub"}}


@pytest.fixture
def cited(make_atlas):
    """Make the citation of an invented paper."""

    def make(**fields):
        atlas = make_atlas({"papers/new-2020-zip.yaml": PAPER | STUB | fields})
        return of_paper(atlas.find("papers/new-2020-zip"))

    return make


def authors(*names):
    return [{"name": name} for name in names]


def fields_of(entry):
    """The fields of a BibTeX entry, by name."""
    return dict(re.findall(r"^  (\w+) = \{(.*)\},$", entry, re.MULTILINE))


def test_an_article_in_every_format(toy):
    """What people copy, whole."""
    paper = of_paper(toy.find("papers/example-2020-zip"))
    assert plain(paper) == (
        "Ada Example, Bo Sample. Zipin of the zed nerve feeds glimmeroma. Journal of Invented "
        "Results, 2020-02-29. https://doi.org/10.5555/toy.2020.1"
    )
    assert (
        bibtex(paper)
        == """\
@article{example-2020-zip,
  author = {Example, Ada and Sample, Bo},
  title = {{Zipin of the zed nerve feeds glimmeroma}},
  journal = {Journal of Invented Results},
  year = {2020},
  month = {2},
  doi = {10.5555/toy.2020.1},
  pmid = {1001},
  url = {https://doi.org/10.5555/toy.2020.1},
}"""
    )
    assert (
        ris(paper)
        == """\
TY  - JOUR
ID  - example-2020-zip
AU  - Example, Ada
AU  - Sample, Bo
TI  - Zipin of the zed nerve feeds glimmeroma
T2  - Journal of Invented Results
PY  - 2020
DA  - 2020/02/29
DO  - 10.5555/toy.2020.1
AN  - 1001
UR  - https://doi.org/10.5555/toy.2020.1
ER  - """
    )
    assert coins(paper) == (
        "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal"
        "&rft.genre=article&rft.atitle=Zipin%20of%20the%20zed%20nerve%20feeds%20glimmeroma"
        "&rft.jtitle=Journal%20of%20Invented%20Results&rft.date=2020-02-29"
        "&rft.aulast=Example&rft.aufirst=Ada&rft.au=Ada%20Example&rft.au=Bo%20Sample"
        "&rft_id=info%3Adoi%2F10.5555%2Ftoy.2020.1&rft_id=info%3Apmid%2F1001"
    )


def test_a_page_in_every_format(toy):
    """By its address, as of the day on which it was last curated."""
    record = toy.find("targets/zip1")
    page = of_page(record, "Target", "Toy", "https://toy.example.org/targets/zip1/")
    assert plain(page) == (
        "Ada Example. Zipin 1 (target). Toy, last curated 2026-01-04. "
        "https://toy.example.org/targets/zip1/"
    )
    assert (
        bibtex(page)
        == """\
@misc{targets-zip1,
  author = {{Ada Example}},
  title = {{Zipin 1 (target)}},
  howpublished = {Toy},
  year = {2026},
  month = {1},
  url = {https://toy.example.org/targets/zip1/},
  note = {Last curated 2026-01-04},
}"""
    )
    assert ris(page).splitlines()[0] == "TY  - ELEC"
    assert "AU  - Ada Example" in ris(page).splitlines()


def test_what_is_not_known_is_left_out(cited):
    """No empty field, no stray comma or stop."""
    assert plain(cited()) == "An invented paper."
    assert bibtex(cited()) == "@misc{new-2020-zip,\n  title = {{An invented paper}},\n}"
    assert ris(cited()) == "TY  - GEN\nID  - new-2020-zip\nTI  - An invented paper\nER  - "
    assert "rft.au" not in coins(cited())


def test_a_question_is_followed_by_no_stop(cited):
    """Titles keep their own end."""
    assert plain(cited(title="Why nerves?", journal="Toys")) == "Why nerves? Toys."


def test_what_became_of_a_paper_stands_in_its_citation(cited):
    """Nobody cites a retracted paper unawares."""
    paper = cited(status="retracted", stage="preprint", published="2020")
    assert plain(paper) == "An invented paper. 2020. Preprint; Retracted."
    assert fields_of(bibtex(paper))["note"] == "Preprint; Retracted"
    assert "N1  - Preprint; Retracted" in ris(paper)
    assert "rft.genre=preprint" in coins(paper)


def test_six_authors_are_named_and_of_seven_the_first_three(cited):
    """A machine gets them all."""
    names = [f"Ada Z{letter}" for letter in "abcdefg"]
    six = cited(authors=authors(*names[:6]), authors_complete=True)
    seven = cited(authors=authors(*names), authors_complete=True)
    assert plain(six).startswith("Ada Za, Ada Zb, Ada Zc, Ada Zd, Ada Ze, Ada Zf. An")
    assert plain(seven).startswith("Ada Za, Ada Zb, Ada Zc, et al. An")
    assert ris(seven).count("AU  - ") == 7


def test_an_incomplete_list_of_authors_says_so(cited):
    """As BibTeX says it, and in words."""
    paper = cited(authors=authors("Ada Zed"))
    assert plain(paper).startswith("Ada Zed, et al. ")
    assert fields_of(bibtex(paper))["author"] == "Zed, Ada and others"


@pytest.mark.parametrize(
    ("printed", "sorted_by"),
    [
        ("Ada M Zed", "Zed, Ada M"),
        ("Zed AM", "Zed, AM"),
        ("Ada van der Zed", "van der Zed, Ada"),
        ("Zed-Low Ada", "Ada, Zed-Low"),
        ("ZEDGROUP", "ZEDGROUP"),
        ("The Zed Study Group", "The Zed Study Group"),
        ("泽德", "泽德"),
    ],
)
def test_the_family_name_stands_first_where_programs_want_it(cited, printed, sorted_by):
    """Also with initials behind it, and with particles before it."""
    assert f"AU  - {sorted_by}\n" in ris(cited(authors=authors(printed)))


def test_bibtex_cuts_no_name_in_two(cited):
    """A body whose name holds an `and`, or that has one name only, stands in braces."""
    paper = cited(authors=authors("Nerves and Tumours", "ZEDGROUP"), authors_complete=True)
    assert fields_of(bibtex(paper))["author"] == "{Nerves and Tumours} and {ZEDGROUP}"


def test_what_latex_would_take_for_commands_is_escaped(cited):
    """But a DOI stands as it is: that field is read verbatim."""
    paper = cited(title="100 % of {A_1} & #2 ~ $3^4\\", doi="10.5555/a_b")
    fields = fields_of(bibtex(paper))
    assert fields["title"] == (
        "{100 \\% of \\textbraceleft{}A\\_1\\textbraceright{} \\& \\#2 \\textasciitilde{} "
        "\\$3\\textasciicircum{}4\\textbackslash{}}"
    )
    assert fields["doi"] == "10.5555/a_b"


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_out_of_its_field(title, name):
    """Braces balance, and each field of RIS stays on its line."""
    who = (AuthorName(name, name, "x"),)
    made = Citation(
        CitedForm.ARTICLE, "key", title, who, complete=True, container=title, date="", url=name
    )
    depth = 0
    for mark in bibtex(made):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        assert depth >= 0
    assert depth == 0
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in ris(made).splitlines())
    assert dict(parse_qsl(coins(made))).get("rft.atitle", "") == " ".join(title.split())
