"""Forest plots of invented studies, for tests of the drawing and in the browser."""

from generator.figures.forest import Estimate
from generator.pages.badges import level_badge
from generator.pages.forest import ForestBlock, ForestGroup, ForestRow
from generator.pages.page import Page
from generator.pages.pieces import Link, Text
from generator.pages.view import ForestKey, Head, Section, View
from generator.records.levels import EvidenceLevel

HALF = Estimate(0.5, 0.4, 0.6, 150)
LONG = "Glimmerzedzapblockflickerfadehumming" * 4


def row(name="Zed 2020", estimate=HALF, **more):
    """One study."""
    study = (Link(name, "../papers/zed-2020/", "https://toy.example.org/papers/zed-2020/"),)
    told = {
        "level": level_badge(EvidenceLevel.B),
        "design": "cohort",
        "adjusted": "adjusted",
        "n": "150",
        "compared": "zapblock v none",
        "printed": "HR 0.50 (0.40–0.60)",
        "estimate": estimate,
        "found": "longer",
    }
    return ForestRow(study, **told | more)


def group(*rows, heading="Glimmeroma", **more):
    """Studies of one tumor."""
    return ForestGroup((Text(heading),), rows, **more)


def block(*groups, **more):
    """One question."""
    told = {
        "anchor": "q-zap",
        "heading": "Zapblock and death",
        "lead": (Text("Users against others."),),
        "measure": "Ratio (95% CI)",
        "less": "longer with the drug",
        "more": "shorter",
        "groups": groups,
    }
    return ForestBlock(**told | more)


def page(*blocks):
    """A page that shows them."""
    view = View(Head("", "", "Toy"), (), (Section("sec-x", "Studies", (ForestKey(), *blocks)),))
    return Page("toy.md", "Toy", "", view, frozenset())


SEVERAL = block(
    group(
        row("Trial 2021", Estimate(0.71, 0.53, 0.94, 1583, is_randomized=True), n="1,583"),
        row("stage IV", Estimate(0.5, 0.1, 1.9, 83), is_part=True),
        row(
            "Song 2022", Estimate(1.27, 1.04, 1.55, 2777), found="shorter, against", is_against=True
        ),
    ),
    group(
        row("Dusk 2018", Estimate(0.78), n="", notes=("no interval given", "turned round")),
        row("Dawn 2019", Estimate(None), printed="P = 0.47, no ratio given", compared=""),
        heading="Dim glimmeroma",
    ),
    group(
        row("Pool 2023", Estimate(0.92, 0.81, 1.06, 13100), compared="holds Song 2022, Dusk 2018"),
        heading="Pooled by others",
        is_pooled=True,
    ),
)
DIFFERENCES = block(
    group(row("Fade 2017", Estimate(-1.9, -4, 0.2, 100), printed="−1.9 (−4.0 to 0.2)")),
    anchor="q-pain",
    heading="Zapblock and pain",
    is_ratio=False,
)
WIDE = block(
    group(
        row(LONG, Estimate(0.02, 0.001, 900, 9), compared=LONG, printed=LONG, design=LONG),
        heading=LONG,
    ),
    anchor="q-wide",
    **dict.fromkeys(("heading", "measure", "less", "more"), LONG),
)
MANY = block(
    group(
        *(
            row(f"Zip {n}", Estimate(0.2 + n / 5, 0.1 + n / 8, 0.4 + n / 3, 10 ** (n % 5)))
            for n in range(30)
        )
    ),
    anchor="q-many",
    heading="Thirty studies",
)
