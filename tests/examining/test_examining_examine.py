"""What was parsed is cached; the cache changes nothing but time."""

import json

import pytest

from generator.examining import examine
from generator.examining.examine import examine_content
from generator.reading import document

BROKEN = {"targets/zip2.yaml": "name: Zip 2\nsymbol: ZIP2\nstate: stub\n"}


@pytest.fixture
def work(tmp_path):
    """The work folder of a project."""
    (tmp_path / "mkdocs.yml").touch()
    return tmp_path / "build"


@pytest.fixture
def parsed(monkeypatch):
    """The paths of the files whose data is made of their text."""
    paths = []
    plain_data = document.plain_data

    def noting(root):
        paths.append(root.span.path)
        return plain_data(root)

    monkeypatch.setattr(document, "plain_data", noting)
    return paths


def examined(content, work):
    found = examine_content(content, work)
    return [entry.record for entry in found.content.entries], found.faults


def test_only_what_changed_is_parsed_again(make_content, work, parsed):
    """Content is known by what it holds, not by time stamps."""
    content = make_content({})
    first = examined(content, work)
    parsed.clear()
    for file in content.rglob("*.yaml"):
        file.touch()
    assert (examined(content, work), parsed) == (first, [])
    zip1 = content / "targets" / "zip1.yaml"
    zip1.write_text(zip1.read_text(encoding="utf-8") + "# Seen.\n", encoding="utf-8")
    assert (examined(content, work), parsed) == (first, ["content/targets/zip1.yaml"])


def _cut(data):
    return data[: len(data) // 2]


def _alter(data):
    return data.replace(b"Zip", b"Zap", 1)


def _forge(data):
    _, _, body = data.partition(b"\n")
    return b"0" * 64 + b"\n" + body


@pytest.mark.parametrize("damage", [_cut, _alter, _forge, lambda _: b"", lambda _: b"\xff\n{}"])
def test_a_damaged_cache_is_only_slower(make_content, work, damage):
    """Cut, altered, of another version, emptied, or not even text."""
    content = make_content({})
    first = examined(content, work)
    memory = work / "parsed.json"
    whole = memory.read_bytes()
    memory.write_bytes(damage(whole))
    assert examined(content, work) == first
    assert memory.read_bytes() == whole


def test_faults_stand_where_they_stood_when_all_is_cached(make_content, work):
    """Places are worked out from the text again."""
    target = "name: Zip 2\nsymbol: ZIP2\ncuration: {state: stub}\n"
    content = make_content({"targets/zip2.yaml": target})
    assert examined(content, work) == examined(content, work)


def test_with_errors_nothing_is_written(make_content, work):
    """Not even what was parsed."""
    assert examined(make_content(BROKEN), work)[1] != ()
    assert not work.exists()


def test_outside_a_project_nothing_is_written(make_content, tmp_path):
    """Whoever checks a folder from anywhere finds nothing new there."""
    examined(make_content({}), tmp_path / "elsewhere" / "build")
    assert not (tmp_path / "elsewhere").exists()


def test_what_is_gone_is_forgotten(make_content, work):
    """The memory holds the files of the last reading."""
    target = "name: Zip 2\nsymbol: ZIP2\ncuration: {state: stub}\n"
    content = make_content({"targets/zip2.yaml": target})
    examined(content, work)
    before = cached(work)
    (content / "targets" / "zip2.yaml").unlink()
    examined(content, work)
    assert len(before - cached(work)) == 1
    assert cached(work) < before


def cached(work):
    return set(json.loads((work / "parsed.json").read_bytes().partition(b"\n")[2]))


def test_other_code_parses_all_again(make_content, work, parsed, monkeypatch):
    """Whatever changed: the fingerprint is another."""
    content = make_content({})
    first = examined(content, work)
    parsed.clear()
    monkeypatch.setattr(examine, "fingerprint_of", lambda _: "another")
    assert examined(content, work) == first
    assert "content/targets/zip1.yaml" in parsed
