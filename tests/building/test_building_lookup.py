"""Pages are made anew exactly where something that they asked of the atlas has changed."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from changes import CHANGES
from looked_up import looked_up, rendering_of

from generator.building import lookup
from generator.building.examine import examine_content
from generator.building.plan import Plan, Shard
from generator.building.settings import read_settings
from generator.pages import make_pages
from generator.text.diagnostics import has_errors

ROOT = Path(__file__).parent.parent.parent
TOY = ROOT / "tests" / "toy"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """The toy content in a folder where its pages were looked up."""
    root = tmp_path_factory.mktemp("before")
    shutil.copytree(TOY, root / "content")
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    build(Plan(root / "content", root / "site", root, jobs=1))
    return root


@pytest.fixture
def plan(before, tmp_path):
    """A plan to build there once more."""
    root = tmp_path / "root"
    shutil.copytree(before, root, symlinks=True)
    return Plan(root / "content", root / "site", root, jobs=1)


@pytest.fixture
def made(monkeypatch):
    """Ids of the records whose pages were made, in order."""
    ids = []

    def noting(record, *others):
        ids.append(record.id)
        return record_page(record, *others)

    record_page = lookup.record_page
    monkeypatch.setattr(lookup, "record_page", noting)
    return ids


def build(plan):
    examined = examine_content(plan.content, plan.work)
    assert not has_errors(examined.faults)
    return looked_up(examined.atlas, plan)


def edit(plan, file, old, new):
    path = plan.content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def changed_files():
    """Every file of the toy content that a change applies to, with the change."""
    return [
        pytest.param(file.relative_to(TOY).as_posix(), *change, id=f"{file.stem}: {change[1]}")
        for file in sorted(TOY.rglob("*.yaml"))
        for change in CHANGES
        if change[0] in file.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize(("file", "old", "new"), changed_files())
def test_pages_after_a_change_are_those_that_would_be_made_anew(plan, file, old, new):
    edit(plan, file, old, new)
    examined = examine_content(plan.content, plan.work)
    if has_errors(examined.faults):
        return  # then nothing is made
    rendering = rendering_of(plan)
    wanted = {
        rendering.key(page): page.path
        for page in make_pages(examined.atlas, read_settings(plan.config))
    }
    found = looked_up(examined.atlas, plan)
    assert [path for key, path in wanted.items() if key not in found] == []


def test_nothing_is_made_where_nothing_changed(plan, made):
    assert build(plan)
    assert made == []


def test_only_pages_that_show_a_record_are_made_when_its_words_change(plan, made):
    edit(plan, "pathways/zip-signalling.yaml", "name: ", "name: New ")
    build(plan)
    assert "pathways/zip-signalling" in made
    assert "mechanisms/zed-nerve-feeds-glimmeroma" in made  # it runs through the pathway
    assert "mechanisms/zed-nerve-fades-glimmeroma" not in made
    assert not [record for record in made if record.startswith("papers/")]


def test_a_page_that_the_store_lost_is_made_again(plan, made):
    for key in (plan.work / "store" / "keys").iterdir():
        key.unlink()
    assert build(plan)
    assert len(made) > 10


@pytest.mark.parametrize("harm", ["cut", "altered", "gone"])
def test_a_memory_that_is_not_whole_is_forgotten(plan, made, harm):
    memory = plan.work / "store" / "asked.json"
    data = memory.read_bytes()
    if harm == "gone":
        memory.unlink()
    else:
        memory.write_bytes(data[:-9] if harm == "cut" else data.replace(b"papers/", b"pepers/"))
    assert build(plan)
    assert len(made) > 10


def test_a_share_remembers_the_pages_of_other_shares(plan, made):
    edit(plan, "pathways/zip-signalling.yaml", "name: ", "name: New ")
    build(replace(plan, shard=Shard(1, 2)))
    build(replace(plan, shard=Shard(2, 2)))
    made.clear()
    build(plan)
    assert made == []
