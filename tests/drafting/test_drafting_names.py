"""What things are called: found by their name, suggested by a part of it."""

from generator.drafting.names import Names
from generator.reading.load import load


def test_ids_are_suggested_by_id_name_symbol_and_synonym(toy_content):
    """The likeliest first, of the folders that the field refers to."""
    names = Names(toy_content)
    things = ("targets", "neural-elements", "processes")
    assert names.suggest("zip1", things)[0] == "targets/zip1"
    assert names.suggest("zed nerve", things)[:2] == [
        *("neural-elements/zed-nerve", "neural-elements/upper-zed-nerve")
    ]
    assert names.suggest("glimer growht", things)[0] == "processes/glimmer-growth"
    assert names.suggest("zed nerve", ("targets",)) == []
    assert names.suggest("targets/zip-fam", things)[0] == "targets/zip-family"
    assert names.suggest("", things) == []


def test_ids_are_found_by_what_people_call_them(toy_content):
    """The exact name, letter case and hyphens apart; else the nearest can be told."""
    names = Names(toy_content)
    things = ("targets", "neural-elements", "processes")
    for name in ("ZED-Nerve", "zed nerve", "neural-elements/zed-nerve"):
        assert names.find(name, things) == "neural-elements/zed-nerve"
    assert names.find("zed nerve", ("targets",)) is None
    assert names.find("zet nerve", things) is None
    assert names.nearest("zet nerve", things) == "neural-elements/zed-nerve"
    assert names.nearest("xyzzy", things) is None


def test_a_record_with_faults_is_known_by_its_id_alone(make_content):
    """A reference to it is no loose end."""
    names = Names(load(make_content({"targets/zip2.yaml": "nam: Two of them\n"})))
    assert "targets/zip2" in names
    assert names.title("targets/zip2") == ""
    assert names.find("Two of them", ("targets",)) is None
    assert names.find("zip2", ("targets",)) == "targets/zip2"
