"""Therapies on the pages of other things: three groups, each saying what was found here."""

import pytest
from bedside import NERVE, estimate, files, item, mechanism, statement, therapy, trial

from generator.pages import make_pages

GLIOMA = "tumor-types/dim/"


@pytest.fixture
def read(make_atlas, settings, renderer):
    """What a person reads at one address."""

    def twin(address, *args, **mechanisms):
        atlas = make_atlas(files(*args, **mechanisms), over=None)
        pages = make_pages(atlas, settings)
        return renderer.twin(next(page for page in pages if page.address == address))

    return twin


def test_what_was_tried_says_what_was_found_in_whom_and_how_it_is_known(read):
    """One row a result, with its number as printed, and a link to the paper."""
    told = item("one", "no-effect", "A", estimate(1.0, 0.9, 1.1), tumor="dusk", n="42")
    page = read(GLIOMA, claim=mechanism(statement(told)))
    row = next(line for line in page.splitlines() if "[Dusk tumor]" in line and "Zap" in line)
    assert "**no difference**" in row
    assert "**A** random" in row
    assert ", n = 42 |" in row
    assert "overall survival HR 1 (0.9–1.1)" in row
    assert "One 2020" in row


def test_trials_name_each_endpoint(read):
    """The primary endpoint is called met only where every primary one was."""
    ends = [
        {"of": "recurrence", "primary": "yes", "judged": "met", "result": "better"},
        {"of": "overall-survival", "primary": "yes", "judged": "not-met", "result": "worse"},
    ]
    page = read(GLIOMA, {"zap": therapy(trials=[trial(endpoints=ends)])})
    assert "1 of 2 primary endpoints met; recurrence: better; overall survival: worse" in page


def test_what_only_acts_there_is_folded_and_says_what_is_expected(read):
    """It names what it does, to what, and what that does."""
    claim = mechanism(statement(item(level="D1"), subject=NERVE, object="growth"))
    page = read(GLIOMA, {"zap": therapy(on=NERVE)}, claim=claim)
    assert "1 more acts on something involved: no study of them here" in page
    line = next(line for line in page.splitlines() if line.startswith("- [Zap]"))
    assert "blocks [Zed nerve](../neural-elements/nerve.md), which raises [Growth]" in line
    assert "expected against the tumor" in line
    assert "No study of a therapy in people is in the atlas for this page." in page


def test_a_short_line_leads_with_one_result_of_each_direction(read):
    """However strong the others are, the study that found nothing is among the first."""
    found = [item(paper, level="D2") for paper in ("one", "two", "three")]
    claim = mechanism(statement(*found, item("four", "no-effect", "D4"), object="growth"))
    page = read(GLIOMA, claim=claim)
    line = next(line for line in page.splitlines() if line.startswith("- [Zap]"))
    assert "**more** **D2**" in line
    assert "**no effect** **D4**" in line
    assert "; 1 more" in line


def test_what_was_given_together_is_told_together(read):
    """The parts of a combination cannot be told apart; what both arms had is told too."""
    drugs = {"pill": therapy("Pill"), "base": therapy("Base", on=None)}
    both = item(changed=["therapies/zap", "therapies/pill"], **{"with": ["therapies/base"]})
    claim = mechanism(statement(both, subject="targets/zapr", object="growth"))
    page = read(GLIOMA, drugs, claim=claim)
    assert "| [Zap](../therapies/zap.md) and [Pill](../therapies/pill.md), both arms with" in page
    assert "Base](../therapies/base.md), tested" not in page


def test_a_verb_without_sign_is_said_of_its_subject_only(read):
    """What inhibits an enzyme does not cleave."""
    cut = statement(
        item(level="D2", changed=["therapies/zap"]), subject="targets/zapr", relation="cleaves"
    )
    page = read(GLIOMA, claim=mechanism(cut))
    line = next(line for line in page.splitlines() if line.startswith("- [Zap]"))
    assert "**changed** **D2**" in line
