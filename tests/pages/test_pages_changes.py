"""Changes: what was curated when, from the dates in records alone."""

from collections import Counter

from generator.pages.grid import Bars


def facts(section):
    """What a section tells: how many, and which."""
    return {f.label: "".join(p.text for p in f.pieces) for f in section.blocks[0].facts}


def test_every_day_has_as_many_records_as_the_api_says(toy_pages, toy_api):
    """Counted from the files for machines."""
    records = [record for path, record in toy_api.items() if path.count("/") == 1]
    on = Counter(record["curation"].get("on") for record in records)
    expected = {
        f"{day}: {number} record{'s' if number > 1 else ''}" for day, number in on.items() if day
    }
    headings = [section.heading for section in toy_pages["changes/"].view.sections]
    assert set(headings) == expected | {"Without a date"}
    assert headings[:-1] == sorted(expected, reverse=True)


def test_a_day_tells_how_many_of_each_kind_and_which(toy_pages):
    """The first of them by name; the others are only counted."""
    parts = {section.anchor: section for section in toy_pages["changes/"].view.sections}
    assert facts(parts["sec-2026-01-08"]) == {
        "4 papers": "Dummy 2019, Specimen 2023, Sample 2018, Mockup 2024"
    }
    assert facts(parts["sec-undated"])["1 therapy"] == "Zed cut"


def test_days_long_ago_are_told_by_month(make_page):
    """The page stays of one size."""
    files = {
        f"tumor-types/t{month:02}-{day:02}.yaml": {
            "name": f"T{month}-{day}",
            "curation": {"state": "curated", "on": f"2001-{month:02}-{day:02}"},
        }
        for month in (1, 2)
        for day in range(1, 25)
    }
    earlier = make_page("changes/", files).view.sections[-2]
    assert earlier.heading == "Earlier"
    (bars,) = earlier.blocks
    assert isinstance(bars, Bars)
    told = [(bar.label[0].text, bar.value, bar.words[0].text) for bar in bars.bars]
    # 9 days of the toy content and 21 of February are told in full.
    assert told == [("2001-02", 3, "3 records"), ("2001-01", 24, "24 records")]
    assert bars.most == 24
