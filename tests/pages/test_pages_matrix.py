"""The matrix on its page: every number, what a cell opens, and where an empty one leads."""

from dataclasses import replace

import lxml.html
import pytest

from generator.pages import matrix
from generator.pages.grid import Grid

STUB = {"curation": {"state": "stub"}}
FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma.yaml"
FADES = "mechanisms/zed-nerve-fades-glimmeroma.yaml"
NERVES, CLASSES, TARGETS = range(3)


def tables(page, renderer):
    """The tables of a page: rows by heading, with the cells as elements by column."""
    lines = renderer.markdown(page).splitlines()
    found = []
    for line in lines:
        if "ct-grid-box" in line:
            table = lxml.html.fragment_fromstring(line).find("table")
            heads = [th.text_content() for th in table.xpath("thead/tr/th")][1:]
            found.append(
                {
                    row.find("th").text_content(): dict(zip(heads, row.findall("td"), strict=True))
                    for row in table.xpath("tbody/tr")
                }
            )
    return found


@pytest.fixture
def of(make_page, renderer):
    """The three tables where these files stand over the toy content."""
    return lambda files: tables(make_page("matrix/", files), renderer)


def grids(page):
    return [b for section in page.view.sections for b in section.blocks if isinstance(b, Grid)]


def said(cell):
    """What a cell says without the list that it opens."""
    return (cell.find("button") if len(cell) else cell).text_content()


def lines_of(ids, api, kind):
    """Each record's id with those below it, told from the API alone."""
    parents = {i: api[f"{i}.json"].get("parents", []) for i in ids}
    assert all(i.startswith(kind) for i in ids)

    def is_below(one, other):
        return one == other or any(is_below(parent, other) for parent in parents[one])

    return {top: {i for i in ids if is_below(i, top)} for top in ids}


def test_every_number_is_what_the_records_say(toy, toy_pages, toy_api, renderer):
    """Papers of results about exactly the nerve, counted from the records in the API alone."""
    records = {i.removesuffix(".json"): r for i, r in toy_api.items() if i.count("/") == 1}
    tumors = lines_of([i for i in records if i.startswith("tumor-types/")], toy_api, "tumor")
    by_nerve, _, _ = tables(toy_pages["matrix/"], renderer)
    course = {i for i, term in toy.terms.items() if getattr(term, "group", "") == "course"}
    compared = 0
    for tumor in ("tumor-types/glimmeroma", "tumor-types/bright-glimmeroma"):
        for nerve in (i for i in records if i.startswith("neural-elements/")):
            found = [
                (statement["object"], item["paper"])
                for i, mechanism in records.items()
                if i.startswith("mechanisms/")
                for statement in mechanism["statements"]
                if statement["subject"] == nerve
                for item in statement["evidence"]
                if tumors[tumor] & set(tumors_of(item, statement, mechanism))
                and records[item["paper"]].get("status") != "retracted"
            ]
            # What is found of the tumor's course goes before everything else.
            told = [paper for thing, paper in found if thing in course]
            papers = set(told or (paper for _, paper in found))
            cell = by_nerve[records[tumor]["name"]][records[nerve]["name"]]
            shown = cell.xpath("string(button/text())") or "0"
            assert int(shown) == len(papers)
            compared += bool(papers)
    assert compared > 2


def tumors_of(item, statement, mechanism):
    """The tumor types that an item is of: its own, its statement's, its mechanism's only one."""
    ends = [statement.get(end, "") for end in ("object", "object_in", "subject_in", "subject")]
    places = [end for end in ends if end.startswith("tumor-types/")]
    return item.get("tumor_type") or places[:1] or mechanism["tumor_types"]


def test_a_cell_says_its_mark_level_number_and_state(toy_pages, renderer):
    """In words too, for those who do not see the mark."""
    cell = tables(toy_pages["matrix/"], renderer)[NERVES]["Bright glimmeroma"]["Zed nerve"]
    button = cell.find("button")
    assert button.text_content() == "○A 1 paper, tested, no effect"
    tip = "1 paper, best level A, tested, no effect: no effect on glimmer growth"
    assert button.get("title").startswith(tip)


def test_a_cell_opens_the_list_of_what_was_found(toy_pages, renderer):
    """Each with its level, a link to its statement, how it is known; then the page of the pair."""
    cell = tables(toy_pages["matrix/"], renderer)[NERVES]["Glimmeroma"]["Zed nerve"]
    box = cell.find("div")
    assert cell.find("button").get("popovertarget") == box.get("id")
    assert box.get("popover") is not None
    assert box.find("p/b").text == "Glimmeroma: Zed nerve"
    told = [item.text_content() for item in box.findall("ul/li")]
    assert told[1] == (
        "D1 raises glimmer growth (invented organ, early, in the dark) · tested in mice"
    )
    assert told[-1] == "Zed nerve in Glimmeroma: all of it"
    hrefs = [a.get("href") for a in box.iter("a")]
    assert hrefs[1] == "../mechanisms/zed-nerve-feeds-glimmeroma/#s-whole"
    assert hrefs[-1] == "../tumor-types/glimmeroma/neural-elements/zed-nerve/"


def test_each_list_has_an_id_of_its_own(make_page, mechanism, item, renderer):
    """Else a cell would open the list of another, even where names run together."""
    both = ["tumor-types/aa", "tumor-types/aa-upper"]
    files = {
        "tumor-types/aa.yaml": {"name": "A", **STUB},
        "tumor-types/aa-upper.yaml": {"name": "AU", **STUB},
        "mechanisms/both.yaml": mechanism(item("example-2020-zip", tumor_type=both))
        | {"tumor_types": both},
    }
    text = renderer.markdown(make_page("matrix/", files))
    ids = lxml.html.fromstring(text).xpath("//*[@popover]/@id")
    assert len(ids) == len(set(ids)) > 10


def test_what_is_plainly_supported_is_said_without_more(of, mechanism, item):
    """No mark before the level."""
    files = {FADES: None, FEEDS: mechanism(item("example-2020-zip"))}
    cell = of(files)[NERVES]["Glimmeroma"]["Zed nerve"]
    assert said(cell) == "D2 1 paper, found"
    told = cell.find("div/ul/li").text_content()
    assert told == "D2 raises glimmer growth · tested in animals"


def test_no_effect_and_open_questions_have_a_mark_and_a_word(of, mechanism, item):
    """A ring for what was tested without effect, a question mark for what is open."""
    none = mechanism(item("example-2020-zip", "no-effect"), **{"class": "immune"})
    open_ = mechanism(item("example-2020-zip", "inconclusive"), **{"class": "synaptic"})
    table = of({FADES: None, FEEDS: none, "mechanisms/open.yaml": open_})[CLASSES]
    assert said(table["Glimmeroma"]["Immune"]) == "○D2 1 paper, tested, no effect"
    assert said(table["Glimmeroma"]["Synaptic"]) == "?– 1 paper, open"


def test_an_empty_cell_leads_to_a_suggestion_that_names_its_place(toy_pages, renderer):
    """Not by tabulator: there are too many; the link below the table is."""
    cell = tables(toy_pages["matrix/"], renderer)[TARGETS]["Bright glimmeroma"]["Zipin family"]
    (link,) = cell
    assert link.get("href").startswith(
        "https://example.org/toy/atlas/issues/new?title=Zipin%20family%20in%20Bright%20glimmeroma"
    )
    assert (link.get("title"), link.get("tabindex")) == ("Not curated: suggest a paper", "-1")
    section = toy_pages["matrix/"].view.sections[TARGETS]
    assert section.blocks[1].paragraphs[0][0].text == "Suggest a mechanism"


def test_without_a_repository_an_empty_cell_is_just_empty(toy, settings, renderer):
    """There is nobody to suggest anything to."""
    page = matrix.page(toy, replace(settings, repo_url=""))
    cell = tables(page, renderer)[TARGETS]["Bright glimmeroma"]["Zipin family"]
    assert (len(cell), cell.text_content()) == (0, "")


def test_headings_lead_to_records_and_definitions(toy_pages):
    """A nerve or family has a page, a class or role a definition."""
    heads = [[column.head.href for column in grid.columns] for grid in grids(toy_pages["matrix/"])]
    assert heads == [
        [
            "../neural-elements/zed-nerve/",
            "../neural-elements/upper-zed-nerve/",
            "../neural-elements/long-dark/",
        ],
        [
            "../evidence/#list-mechanism-class-neurotransmitter",
            "../evidence/#list-mechanism-class-unresolved",
        ],
        ["../targets/zip-family/", "../evidence/#list-target-role-receptor"],
    ]
    rows = [row for group in grids(toy_pages["matrix/"])[0].groups for row in group]
    assert [(row.head.href, row.depth) for row in rows] == [
        ("../tumor-types/glimmeroma/", 0),
        ("../tumor-types/bright-glimmeroma/", 1),
        ("../tumor-types/dullosarcoma/", 1),
    ]


def test_tumours_without_results_are_named(make_page):
    """They have no row, and are not forgotten."""
    section = make_page("matrix/", {FEEDS: None}).view.sections[-1]
    assert section.heading == "Tumor types without results"
    assert [piece.text for piece in section.blocks[0].paragraphs[0]] == [
        "Nothing is curated for ",
        "Dullosarcoma",
        ".",
    ]


def test_a_long_list_ends_with_the_way_to_the_others(of, mechanism, item):
    """A cell lists twelve; the page of its tumor type has them all."""
    claim = mechanism(item("example-2020-zip"))
    files = {f"mechanisms/m{i:02}.yaml": claim | {"name": f"M{i:02}"} for i in range(14)}
    cell = of({FADES: None, FEEDS: None, **files})[CLASSES]["Glimmeroma"]["Paracrine"]
    rows = cell.findall("div/ul/li")
    assert len(rows) == 13
    assert rows[-1].text_content() == "and 2 more on the page of Glimmeroma"
    assert rows[-1].find("a").get("href") == "../tumor-types/glimmeroma/"


def test_the_page_stays_of_one_size(make_page, mechanism, item):
    """Of very many tumour types and nerves it shows the first, and says where the others are."""
    files = {FADES: None, FEEDS: None}
    for i in range(120):
        files[f"tumor-types/t{i:03}.yaml"] = {"name": f"T{i:03}", **STUB}
    for i in range(30):
        files[f"neural-elements/n{i:02}.yaml"] = {"name": f"N{i:02}", "category": "glia", **STUB}
        tumors = [f"tumor-types/t{number:03}" for number in range(i, 120, 30)]
        claim = mechanism(item("example-2020-zip", tumor_type=tumors))
        claim["statements"][0]["subject"] = f"neural-elements/n{i:02}"
        files[f"mechanisms/m{i:02}.yaml"] = claim | {"tumor_types": tumors}
    page = make_page("matrix/", files)
    grid = grids(page)[NERVES]
    assert sum(map(len, grid.groups)) == 100
    assert len(grid.columns) == 22
    notes = ["".join(p.text for p in row) for row in page.view.sections[0].blocks[1].paragraphs]
    assert notes[0].startswith("Columns with fewer papers: N22 (1), N23 (1)")
    assert notes[1] == "20 more tumor types in the listing"


def test_an_atlas_without_mechanisms_has_no_tables(make_page):
    """The page says so, and offers the way to add one."""
    page = make_page("matrix/", {FADES: None, FEEDS: None, "therapies/zapblock.yaml": None})
    assert grids(page) == []
    assert page.view.sections[0].blocks[0].text == "No result has been curated."


def test_the_matrix_can_be_read_as_plain_text(toy_pages, renderer):
    """As a table of words, where a page with one has a twin."""
    twin = renderer.twin(toy_pages["matrix/"])
    assert "1 paper, best level A, tested, no effect" in twin
    assert "| not curated | not curated |" in twin
