"""Papers: how their authors are cited, and told apart."""

import pytest

from generator.records.paper import Author


@pytest.mark.parametrize(
    ("name", "family", "sign"),
    [
        ("Ada M Zed", "Zed", "zed a"),
        ("Zed AM", "Zed", "zed a"),
        ("Zed A.M.", "Zed", "zed a"),
        ("Zed A-M", "Zed", "zed a"),
        ("van der Zed A", "van der Zed", "van der zed a"),
        ("Ångström Ö Li", "Li", "li å"),
        ("Zed", "Zed", "zed z"),
    ],
)
def test_a_name_is_read_whichever_part_stands_first(name, family, sign):
    """Databases write the family name first and initials last; journals the other way."""
    author = Author(name=name)
    assert (author.family, author.sign) == (family, sign)
