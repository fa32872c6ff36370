"""Forest plots on a page: the table of the studies is the figure."""

import html

import lxml.html
import markdown
import pytest
from forest_plots import DIFFERENCES, MANY, SEVERAL, block, group, page, row
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.forest import Estimate
from generator.pages.pieces import Text
from generator.pages.rendering import front_matter

hostile = st.text(alphabet="'\"\\:#-{}[]&*!|>%@`~<>?,\n\t =0ab中", max_size=30)


@pytest.fixture
def shown(renderer):
    """The figure as elements."""

    def show(plot):
        text = renderer.markdown(page(plot))
        (line,) = [line for line in text.splitlines() if line.startswith('<div class="ct-forest"')]
        return lxml.html.fragment_fromstring(line)

    return show


def cells(figure):
    """What stands in each row of the table, drawings left out."""
    rows = figure.xpath(".//tbody/tr")
    return [[" ".join(c.xpath(".//text()[not(ancestor::svg)]")) for c in r] for r in rows]


def names(figure):
    return [name for name, *rest in cells(figure) if rest]


def test_studies_stand_in_the_order_given(shown):
    """Nobody sorts them again: by tumor, parts below their study, pooled analyses last."""
    first = [name.split(" zap")[0].split(" holds")[0] for name in names(shown(SEVERAL))]
    assert first == ["Trial 2021", "stage IV", "Song 2022", "Dusk 2018", "Dawn 2019", "Pool 2023"]


def test_a_row_says_all_in_words(shown):
    """What is drawn stands beside it, with what is not known."""
    rows = {name: rest for name, *rest in cells(shown(SEVERAL)) if rest}
    assert rows["Trial 2021 zapblock v none"] == [
        "B  cohort, adjusted  n = 1,583",
        "",
        "HR 0.50 (0.40–0.60) longer",
    ]
    about, _, value = rows["Dusk 2018 zapblock v none"]
    assert about.endswith("n not stated")
    assert value.endswith("longer ; no interval given; turned round")


def test_the_axis_says_what_its_sides_mean(shown):
    """In words of the outcome, over the numbers."""
    assert shown(SEVERAL).xpath("string(.//thead//span)").startswith("← longer with the drug")
    ticks = shown(DIFFERENCES).xpath(".//thead//*[local-name()='text']/text()")
    assert ticks == ["−4", "−2", "0", "2", "4"]


def test_every_drawing_is_an_image_with_a_name(shown):
    """One a row, and the axis."""
    drawings = shown(SEVERAL).xpath(".//*[local-name()='svg']")
    assert len(drawings) == 1 + 6
    assert all(svg.get("role") == "img" and svg[0].tag == "title" for svg in drawings)
    assert all(svg[0].text for svg in drawings)


def test_parts_pooled_analyses_and_opposition_are_marked(shown):
    """Indented, below a rule, in the color of contests beside the word."""
    figure = shown(SEVERAL)
    assert len(figure.xpath(".//tr[contains(@class, 'ct-part')]")) == 1
    assert figure.xpath("string(.//tbody[@class='ct-pooled']/tr[1])") == "Pooled by others"
    (against,) = figure.xpath(".//tr[contains(@class, 'ct-against')]")
    assert "against" in against.text_content()


@pytest.mark.parametrize("plot", [block(group(row())), MANY])
def test_one_row_or_thirty(shown, plot):
    """Each has its drawing; studies are links."""
    figure = shown(plot)
    assert len(names(figure)) == len(plot.estimates)
    assert len(figure.xpath(".//th/a")) == len(plot.estimates)


def test_a_row_without_number_says_so_in_its_drawing(shown):
    """An empty place would look like a fault."""
    figure = shown(block(group(row(estimate=Estimate(None)))))
    assert figure.xpath("string(.//td[@class='ct-plot']//*[local-name()='text'])") == (
        "no number to draw"
    )


@given(hostile.filter(str.strip))
def test_no_text_becomes_markup(renderer, text):
    """Whatever a record holds stands there as it is: the elements are those of plain words."""

    def tags(text):
        told = ("design", "adjusted", "n", "compared", "printed", "found")
        rows = group(row(text, notes=(text,), **dict.fromkeys(told, text)), heading=text)
        words = dict.fromkeys(("heading", "measure", "less", "more"), text)
        written = renderer.markdown(page(block(rows, lead=(Text(text),), **words)))
        (line,) = [
            line for line in written.splitlines() if line.startswith('<div class="ct-forest"')
        ]
        return [element.tag for element in lxml.html.fragment_fromstring(line).iter()]

    assert tags(text) == tags("plain")


def test_a_twin_tells_the_same_as_a_table(renderer):
    """Study, tumor, what was compared, level, n, estimate, adjusted, found."""
    shown = lxml.html.fragment_fromstring(
        markdown.markdown(renderer.twin(page(SEVERAL)), extensions=["tables"]), create_parent="div"
    )
    rows = [[c.text_content() for c in r] for r in shown.iter("tr")]
    assert rows[0][:3] == ["Study", "Tumor", "Compared"]
    assert rows[2][:2] == ["– stage IV", "Glimmeroma"]
    assert rows[4] == [
        "Dusk 2018",
        "Dim glimmeroma",
        "zapblock v none",
        "B cohort",
        "not stated",
        "HR 0.50 (0.40–0.60); no interval given; turned round",
        "adjusted",
        "longer",
    ]
    assert len(rows) == 7


def test_a_bar_ends_no_cell_of_the_twins_table(renderer):
    """Not in a study's name and not in the heading of a column."""
    plot = block(group(row("a | b", compared="c | d")), measure="e | f")
    shown = markdown.markdown(renderer.twin(page(plot)), extensions=["tables"])
    cells = [
        html.unescape(e.text_content()) for e in lxml.html.fromstring(shown).xpath("//th|//td")
    ]
    assert len(cells) == 16
    assert {"a | b", "c | d", "e | f"} <= set(cells)


def test_the_question_stands_in_the_contents():
    """Links may lead to it."""
    assert '"url": "#q-zap", "title": "Zapblock and death"' in front_matter(page(SEVERAL))
    assert list(page(SEVERAL).anchors) == ["sec-x", "q-zap"]
