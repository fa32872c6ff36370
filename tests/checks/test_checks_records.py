"""Where the checks of papers, names and identifiers draw their lines."""

import pytest
from rule_examples import codes_of, files_of

from generator.atlas.link import link
from generator.checks import examine, find, markup_in_text, trailing_space
from generator.reading.load import load


@pytest.fixture
def told(tmp_path):
    """The codes told of the toy content with this text as one of its records."""

    def told(path, text):
        return codes_of(f"# content/{path}\n{text}\n", tmp_path / "content")

    return told


PAPER = "papers/sample-2018-fade.yaml"


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("published: 2019", set()),
        ("published: 2020", {"year-mismatch"}),
        ("doi: 10.5555/j.toy.2017.03.004", set()),
        ("doi: 10.5555/j.toy.2011.03.004", {"year-mismatch"}),
        ("doi: 10.5555/s41586-018-1576-6", set()),
        ("doi: 10.5555/s41586-015-1576-6", {"year-mismatch"}),
        ("doi: 10.5555/JCO.2018.67.1", set()),
        ("doi: 10.5555/toy.1984", set()),
    ],
)
def test_a_year_may_differ_by_one_from_those_in_name_and_doi(told, line, codes):
    """Papers appear online in one year and in print in the next; other numbers are no years."""
    assert told(PAPER, line) == codes


@pytest.mark.parametrize(
    ("published", "codes"),
    [
        ("2026", set()),
        ("2026-01", set()),
        ("2026-01-10", set()),
        ("2026-02", {"published-in-future"}),
        ("2027", {"published-in-future"}),
    ],
)
def test_a_date_is_compared_as_far_as_it_goes(make_atlas, published, codes):
    """A year alone is not after a day of it; the newest curation of the toy is 2026-01-10."""
    paper = (
        f"title: A late paper\nauthors: [{{name: Jo Doe}}]\npublished: {published}\n"
        "type: primary\nread: abstract\ncites: [papers/sample-2018-fade]\ncuration: {state: stub}\n"
    )
    atlas = make_atlas({"papers/doe-2026-zip.yaml": paper})
    assert {fault.code for fault in examine(atlas)} == codes


@pytest.mark.parametrize(
    ("orcid", "codes"),
    [
        ("0000-0002-1694-233X", set()),
        ("0000-0002-1825-0097", set()),
        ("0000-0002-1825-0079", {"wrong-checksum"}),
        ("0000-0002-1825-009X", {"wrong-checksum"}),
    ],
)
def test_the_last_character_of_an_orcid_follows_from_the_others(told, orcid, codes):
    """By ISO 7064, with X for ten."""
    assert told(PAPER, f"authors: [{{name: Cy Dummy, orcid: {orcid}}}]") == codes


@pytest.mark.parametrize(
    ("name", "is_odd"),
    [
        ("JK", True),
        ("J. K.", True),
        ("J-K.", True),
        ("Ada Zed et al", True),
        ("Zed A; Dim B", True),
        ("Ada Zed and Bo Dim", True),
        ("Ada Zed & Bo Dim", True),
        ("Zed, A., Dim, B.", True),
        ("Ada andZed", False),
        ("R&Z Group", False),
        ("Ada Zed²*", True),
        ("Li X", False),
        ("Wu", False),
        ("Zed, Ada", False),
        ("A. M. Zed", False),
        ("ZEDNET", False),
        ("Andrew Zed", False),
        ("Ada d'Étal-Zed III", False),
        ("泽德", False),
    ],
)
def test_names_of_people_and_groups_pass(told, name, is_odd):
    """In any order, short or in another script; what is no single name is told."""
    codes = told(PAPER, f"authors: [{{name: '{name.replace(chr(39), chr(39) * 2)}'}}]")
    assert codes == ({"odd-author-name"} if is_odd else set())


@pytest.mark.parametrize(
    ("title", "is_odd"),
    [
        ("'[Zipin and its fade]'", True),
        ("Zipin and its fade.", True),
        ("ZIPIN AND ITS LONG FADE", True),
        ("'[11C]zipin and its fade'", False),
        ("Zipin and its fade...", False),
        ("Is it the fade of zipin?", False),
        ("ZIP1-ZAPR FADE", False),
        ("Z" * 20, False),
        ("Z" * 21, True),
    ],
)
def test_titles_as_printed_pass(told, title, is_odd):
    """Brackets within, dots and abbreviations too."""
    codes = told(PAPER, f"title: {title}\nauthors: [{{name: Bo Sample}}]")
    assert codes == ({"odd-title"} if is_odd else set())


@pytest.mark.parametrize(
    ("doi", "codes"),
    [
        ("10.1101/2018.03.04.123456", {"preprint-as-published"}),
        ("10.64898/2018.01.05.123456", {"preprint-as-published"}),
        ("10.21203/rs.3.rs-123456/v1", {"preprint-as-published"}),
        ("10.48550/ARXIV.1812.12345", {"preprint-as-published"}),
        ("10.20944/preprints201812.0123.v1", {"preprint-as-published"}),
        ("10.31219/osf.io/abcde", {"preprint-as-published"}),
        ("10.2139/ssrn.1234567", {"preprint-as-published"}),
        ("10.1101/gad.123456.118", set()),
        ("10.1101/gr.123456.118", set()),
        ("10.1101/lm.123456.118", set()),
        ("10.1101/cshperspect.a123456", set()),
        ("10.1101/mcs.a123456", set()),
        ("10.1101/GAD.123456.118", set()),
        ("10.5555/toy.2018.2", set()),
    ],
)
def test_a_journal_that_shares_a_prefix_with_a_server_is_none(told, doi, codes):
    """One press has both."""
    assert told(PAPER, f"doi: {doi}") == codes


@pytest.mark.parametrize(
    ("path", "text", "codes"),
    [
        ("targets/zapr.yaml", "name: Zap receptor\nsymbol: ZIPR", set()),
        ("targets/zapr.yaml", "name: Receptor\nsymbol: Q9", {"slug-unlike-name"}),
        ("targets/zapr.yaml", "name: Receptor\nsymbol: Q9\nsynonyms: [zapr-1]", set()),
        ("pathways/zip-signalling.yaml", "name: Wege des Zipins", set()),
        (PAPER, "authors: [{name: Åke Samplé}]\ntitle: Wholly other words", set()),
        (PAPER, "authors: [{name: Åke Öst}]\ntitle: Wholly other words", {"slug-unlike-name"}),
        (PAPER, "authors: []\ntitle: Wholly other words", set()),
        ("pathways/zip-signalling.yaml", "name: A sign that is sent", set()),
        ("pathways/zip-signalling.yaml", "name: A sig that is sent", {"slug-unlike-name"}),
    ],
)
def test_a_file_name_shares_a_word_with_any_name_of_the_record(told, path, text, codes):
    """Accents apart, and an author's name too; where no author is known, nothing is told."""
    assert told(path, text) - {"target-without-identifier"} == codes


@pytest.mark.parametrize(
    ("symbol", "codes"),
    [
        ("β-ZIP1", set()),
        ("NF-κZIP1", set()),
        ("ZIP1 зип", set()),
        ("ZIР1", {"look-alike-letter"}),
        ("ΑZIP1", {"look-alike-letter"}),
        ("ЗІР1", {"look-alike-letter"}),
        ("РОС", {"look-alike-letter"}),
        ("ZIP１", {"look-alike-letter"}),
    ],
)
def test_letters_that_only_look_latin_are_told(told, symbol, codes):
    """Greek letters that look like themselves and words in another script are right."""
    assert told("targets/zip1.yaml", f"symbol: {symbol}") == codes


def test_a_name_in_cyrillic_is_a_name(told):
    """Only a word of two scripts is suspect, except as a symbol."""
    assert told(PAPER, "authors: [{name: Роман Сорока}, {name: Bo Sample}]") == set()


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("xrefs:\n  - TOY:0000001 # Glimmeroma", set()),
        ("xrefs:\n  - TOY:0000001 # glm", set()),
        ("xrefs:\n  - 'TOY:0000001' # dullosarcoma", {"label-mismatch"}),
        ("xrefs:\n  # dullosarcoma has none\n  - TOY:0000001", set()),
        ("xrefs: [TOY:0000001] # dullosarcoma", {"label-mismatch"}),
        ("xrefs: [TOY:0000001, TOY:0000005] # two of them", set()),
        ("xrefs:\n  - TOY:0000001\nsite: TOY:0000002 # an organ", set()),
    ],
)
def test_a_label_beside_an_identifier_is_a_name_of_the_record(told, lines, codes):
    """Comments elsewhere are left alone."""
    assert told("tumor-types/glimmeroma.yaml", lines) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("p < 0.05 and a > b, as R&D says; zip<zap>zip", set()),
        ("zipin <i>in vivo</i>", {"markup-in-text"}),
        ("zipin &amp; zapin", {"markup-in-text"}),
        ("zipin &#946; zapin", {"markup-in-text"}),
        ("zipin &#x3b2; zapin", {"markup-in-text"}),
    ],
)
def test_signs_of_mathematics_are_no_markup(told, text, codes):
    """Only tags and entities that HTML has are."""
    assert told(PAPER, f'tldr: "{text}"') == codes


def test_reminders_in_comments_and_notes_are_left_alone(told):
    """They are for curators, and no reader sees them."""
    assert told(PAPER, "# TODO: tldr\ncuration: {state: stub, note: 'TODO: tldr'}") == set()


@pytest.mark.parametrize(
    ("summary", "is_odd"),
    [
        ("x" * 39, True),
        ("x" * 40, False),
        ("x" * 600, False),
        ("x" * 601, True),
        ("微光瘤生长时锌神经释放拉链素", False),
        ("微" * 13, True),
        ("微" * 13 + "é", False),
        ("微" * 200, False),
        ("微" * 200 + "é", True),
        ("é" * 39, True),
        ("é" * 40, False),
    ],
)
def test_lengths_count_a_chinese_character_as_a_short_word(told, summary, is_odd):
    """At the bounds themselves a text passes."""
    codes = told("pathways/zip-signalling.yaml", f"summary: {summary}")
    assert codes == ({"text-length"} if is_odd else set())


def test_a_redirect_of_a_redirect_in_a_circle_is_told(told):
    """Following it would never end."""
    circle = "targets/one: targets/two\ntargets/two: targets/one\n"
    assert told("redirects.yaml", circle) == {"redirect-to-nowhere"}


@pytest.mark.parametrize(
    ("path", "text", "codes"),
    [
        ("pathways/zip-way.yaml", "name: Zip way\nsynonyms: [Zed nerve]", set()),
        ("pathways/zip-way.yaml", "name: ZIP SIGNALLING", {"shared-name"}),
        ("pathways/zip-way.yaml", "name: Zip way\nsynonyms: [ZIP WAY]", {"shared-name"}),
        ("pathways/zip-way.yaml", "name: Zip way\nxrefs: ['TOY:0000003']", set()),
        ("targets/zip9.yaml", "name: Zip\nsymbol: ZIP9\nxrefs: ['TOY:0000003']", {"shared-xref"}),
        ("targets/zip9.yaml", "name: Zip\nsymbol: ZIP9\nxrefs: []\ncategory: family", set()),
        ("targets/zip9.yaml", "name: Zip\nsymbol: ZIP9\nxrefs: []", {"target-without-identifier"}),
    ],
)
def test_names_and_identifiers_are_shared_within_a_kind(told, path, text, codes):
    """A gene and a pathway may have one name, and one identifier."""
    if path.startswith("pathways"):
        text += "\nparents: [pathways/zip-signalling]"
    assert told(path, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("TODO: say it", {"placeholder-text"}),
        ("FIXME", {"placeholder-text"}),
        ("Its effect is TBD", {"placeholder-text"}),
        ("XXX", {"placeholder-text"}),
        ("Lorem ipsum and so on", {"placeholder-text"}),
        ("lorem ipsum and so on", {"placeholder-text"}),
        ("To be written", {"placeholder-text"}),
        ("Still to be written", {"placeholder-text"}),
        ("What is it???", {"placeholder-text"}),
        ("What is it?", set()),
        ("The XXXL form of a mastodon", set()),
    ],
)
def test_each_sign_of_a_missing_text_is_told(told, text, codes):
    """Words that hold one are words."""
    assert told(PAPER, f'tldr: "{text}"') == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("""'"So it is"'""", {"quoted-text"}),
        ("""\"'So it is'\"""", {"quoted-text"}),
        ("„So it is“", {"quoted-text"}),
        ("‘So it is’", {"quoted-text"}),
        ("「So it is」", {"quoted-text"}),
        ("『So it is』", {"quoted-text"}),
        ("«So it is»", {"quoted-text"}),
        ("“So” it “is”", set()),
        ("it's so", set()),
    ],
)
def test_marks_around_a_whole_text_are_told(told, text, codes):
    """Those within it are right."""
    assert told(PAPER, f"tldr: {text}") == codes


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("<i>", ""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&plusmn;", "±"),
        ("&times;", "×"),
        ("&middot;", "·"),
        ("&deg;", "°"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&hellip;", "…"),
        ("&le;", "≤"),
        ("&ge;", "≥"),
        ("&beta;", "β"),
        ("&quot;", None),
        ("&#35;", None),
    ],
)
def test_markup_is_mended_where_the_letter_means_nothing_in_yaml(make_atlas, written, mended):
    """A quotation mark or a number sign could change how the file is read."""
    text = files_of(f"# content/{PAPER}\ntldr: zipin {written} &beta; zapin\n")
    (fault,) = find(make_atlas(text), [markup_in_text])
    assert [edit.text for edit in fault.edits] == ([] if mended is None else [mended, "β"])


def test_a_page_for_a_record_that_cannot_be_read_may_be_linked(make_content):
    """It will be there when the record is mended."""
    page = "# About\n\nSee [it](papers/broken-2021-dark.md).\n"
    files = {"papers/broken-2021-dark.yaml": "title: Zipin\n", "pages/about.md": page}
    atlas = link(load(make_content(files)))
    assert examine(atlas) == ()


def test_blanks_at_the_end_of_a_line_are_told_in_records_only(make_atlas):
    """In hand-written pages two of them break the line."""
    files = {
        "pages/about.md": "# About\n\nOne line  \nand another.\n",
        "pathways/zip-way.yaml": (
            "name: Zip way \nparents:\t\n  - pathways/zip-signalling\n"
            "summary: A way of zipin\u00a0\n  that ends.\u3000\ncuration: {state: stub}\n"
        ),
    }
    found = find(make_atlas(files), [trailing_space])
    assert [(fault.span.line, fault.span.column) for fault in found] == [
        (1, 14),
        (2, 9),
        (4, 24),
        (5, 13),
    ]
