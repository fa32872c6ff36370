"""What a preview serves: its own copy of the templates, so that an edit shows whole or not."""

import pytest

from generator.preview.snapshot import copy_templates
from generator.storage.configuration import read_configuration


@pytest.fixture
def root(make_root, tmp_path):
    """A project folder without content."""
    return make_root(tmp_path / "root")


@pytest.mark.parametrize("parent", ["base.yml", "'base.yml'", '"base.yml"', "more/base.yml"])
def test_a_copied_configuration_comes_to_the_same(root, tmp_path, parent):
    """What it inherits from is found from the copy, however its name is written."""
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"INHERIT: {parent}\n{text}", encoding="utf-8")
    base = root / parent.strip("'\"")
    base.parent.mkdir(exist_ok=True)
    base.write_text("copyright: nobody\n", encoding="utf-8")
    copy = copy_templates(root, tmp_path / "copies")
    found = read_configuration(copy / "mkdocs.yml")
    assert found == read_configuration(config)
    assert found["copyright"] == "nobody"


def test_each_state_of_the_templates_has_a_copy_of_its_own(root, tmp_path):
    """The pages of a former state can still be made."""
    first = copy_templates(root, tmp_path / "copies")
    assert copy_templates(root, tmp_path / "copies") == first
    template = root / "templates" / "pages" / "page.md.j2"
    before = template.read_bytes()
    template.write_bytes(before + b"\n")
    second = copy_templates(root, tmp_path / "copies")
    assert second != first
    assert (first / "templates" / "pages" / "page.md.j2").read_bytes() == before
