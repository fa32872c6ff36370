"""The search index: made anew only where a document has changed, always of the same bytes."""

from pathlib import Path

import pytest
from trees import tree

from generator.building import index
from generator.building.index import search_index
from generator.search.documents import SitePage
from generator.storage.store import Store

TOY = Path(__file__).parents[1] / "toy"
PAGES = (SitePage("matrix/", "Matrix", "Nerves by tumors."),)


@pytest.fixture
def made(monkeypatch):
    """Ids of the documents whose parts were made."""
    ids = []

    def make_part(document, *others):
        ids.append(document.id)
        return real(document, *others)

    real = index.make_part
    monkeypatch.setattr(index, "make_part", make_part)
    return ids


def test_the_same_documents_give_the_same_bytes(toy, tmp_path):
    """Whatever is remembered of them."""
    store = Store(tmp_path / "store")
    first = search_index(toy, PAGES, "f", store, tmp_path)
    assert search_index(toy, PAGES, "f", store, tmp_path) == first
    (tmp_path / "search.json").unlink()
    other = Store(tmp_path / "other")
    assert search_index(toy, PAGES, "f", other, tmp_path) == first
    assert tree(tmp_path / "other") == tree(tmp_path / "store")


def test_one_edit_indexes_one_document(toy, make_atlas, made, tmp_path):
    """All others are remembered."""
    store = Store(tmp_path / "store")
    before = search_index(toy, PAGES, "f", store, tmp_path)
    count = len(made)
    made.clear()
    path = "targets/zapr.yaml"
    text = (TOY / path).read_text(encoding="utf-8")
    edited = make_atlas({path: f"{text}summary: A summary of its own.\n"})
    assert search_index(edited, PAGES, "f", store, tmp_path) != before
    assert made == ["targets/zapr"]
    assert count > 20


def test_other_code_makes_all_anew(toy, made, tmp_path):
    """Parts are believed only under the fingerprint that made them."""
    store = Store(tmp_path / "store")
    search_index(toy, PAGES, "f", store, tmp_path)
    count = len(made)
    search_index(toy, PAGES, "g", store, tmp_path)
    assert len(made) == 2 * count


def test_the_folder_is_named_by_what_it_holds(toy, tmp_path):
    """So nobody reads an index half old, half new: only the list of files has a fixed name."""
    store = Store(tmp_path / "store")
    (first,) = search_index(toy, PAGES, "f", store, tmp_path).values()
    (other,) = search_index(toy, (), "f", store, tmp_path).values()
    assert first.keys() & other.keys() == {"site/search/data/meta.json"}
