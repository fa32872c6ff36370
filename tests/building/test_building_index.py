"""The search index: the same documents always give the same bytes."""

import gzip
import json
from dataclasses import replace

import pytest
from trees import tree

from generator.building.index import index, normalise
from generator.search.documents import search_documents
from generator.storage.errors import BuildError
from generator.storage.files import write_tree


@pytest.mark.slow
def test_the_index_is_the_same_in_five_runs(toy, tmp_path):
    """Pagefind itself writes filters in random order."""
    stubs = {f"{doc.address}index.html": doc.html().encode() for doc in search_documents(toy)}
    write_tree(tmp_path / "stubs", stubs)
    for number in range(5):
        index(tmp_path / "stubs", tmp_path / str(number))
    first, *others = (tree(tmp_path / str(number)) for number in range(5))
    assert others == [first] * 4
    assert not any("ui" in path or path.startswith("wasm.unknown") for path in first)


@pytest.mark.slow
def test_an_index_put_in_order_stays_as_it_is(toy, tmp_path):
    """To put it in order again changes nothing."""
    stubs = {f"{doc.address}index.html": doc.html().encode() for doc in search_documents(toy)}
    write_tree(tmp_path / "stubs", stubs)
    index(tmp_path / "stubs", tmp_path / "bundle")
    before = tree(tmp_path / "bundle")
    normalise(tmp_path / "bundle")
    assert tree(tmp_path / "bundle") == before


@pytest.mark.slow
def test_results_show_a_chinese_title_as_written(toy, tmp_path):
    """And the index finds it by pairs of characters."""
    document = replace(next(search_documents(toy)), title="神经胶质瘤")
    write_tree(tmp_path / "stubs", {"x/index.html": document.html().encode()})
    index(tmp_path / "stubs", tmp_path / "bundle")
    (fragment,) = (tmp_path / "bundle" / "fragment").iterdir()
    found = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))
    assert found["meta"]["title"] == "神经胶质瘤"
    assert "神经 经胶 胶质 质瘤" in found["content"]
    assert "神经胶质瘤" not in found["content"]


def test_an_index_of_another_form_is_told(tmp_path):
    """A new version of Pagefind must not be published unread."""
    entry = {"version": "9", "languages": {"en": {"hash": "en_1", "page_count": 0}}}
    (tmp_path / "pagefind-entry.json").write_text(json.dumps(entry))
    (tmp_path / "pagefind.en_1.pf_meta").write_bytes(gzip.compress(b"another form"))
    with pytest.raises(BuildError, match=r"pagefind\.en_1\.pf_meta has not the form"):
        normalise(tmp_path)
