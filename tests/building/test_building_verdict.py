"""Content without fault is known again as long as it and our code are what they were."""

import pytest
from click.testing import CliRunner

from generator.building import examine, sealed, verdict
from generator.building.verdict import Verdict, find_verdict
from generator.cli import main


@pytest.fixture
def work(tmp_path):
    """The work folder of a project."""
    (tmp_path / "mkdocs.yml").touch()
    return tmp_path / "build"


@pytest.fixture
def content(make_content, work):
    """Toy content that was found faultless."""
    folder = make_content({})
    Verdict(folder, work).note_faultless(18)
    return folder


def test_content_that_is_as_it_was_is_known(content, work):
    for file in content.rglob("*.yaml"):
        file.touch()
    assert find_verdict(content, work) == 18


CHANGES = {
    "a letter": lambda c: (c / "targets" / "zip1.yaml").open("a").write("#"),
    "a file more": lambda c: (c / "targets" / "zip2.yaml").touch(),
    "a file less": lambda c: (c / "targets" / "zip1.yaml").unlink(),
    "another name": lambda c: (c / "targets" / "zip1.yaml").rename(c / "targets" / "zip2.yaml"),
    "an empty folder": lambda c: (c / "targets" / "zip2.yaml").mkdir(),
    "a folder as Python leaves it": lambda c: (c / "targets" / "__pycache__").mkdir(),
    "a link": lambda c: (c / "targets" / "zip2.yaml").symlink_to("zip1.yaml"),
    "a link to a folder": lambda c: (c / "texts" / "more").symlink_to(c / "targets"),
    "a hidden file": lambda c: (c / "targets" / ".zip1.yaml").touch(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_changed_content_is_not_known(content, work, change):
    change(content)
    assert find_verdict(content, work) is None


def test_links_are_never_vouched_for(content, work):
    """What they lead to may change where nobody looks."""
    CHANGES["a link"](content)
    Verdict(content, work).note_faultless(18)
    assert find_verdict(content, work) is None


def test_another_version_looks_again(content, work, monkeypatch):
    monkeypatch.setattr(verdict, "version", lambda name: f"another {name}")
    assert find_verdict(content, work) is None


@pytest.mark.parametrize("data", [b"", b"18", b"0" * 64 + b"\n18", b"\xff\n\xfe"])
def test_a_damaged_memory_is_forgotten(content, work, data):
    (work / "faultless.json").write_bytes(data)
    assert find_verdict(content, work) is None


def test_what_was_written_meanwhile_is_not_vouched_for(content, work):
    """Nobody knows whether the old content was read, or the new."""
    judged = Verdict(content, work)
    CHANGES["a letter"](content)
    judged.note_faultless(18)
    assert find_verdict(content, work) is None


def test_outside_a_project_nothing_is_written(content, tmp_path):
    Verdict(content, tmp_path / "elsewhere" / "build").note_faultless(18)
    assert not (tmp_path / "elsewhere").exists()


def test_check_examines_only_what_it_does_not_know(make_content, work, monkeypatch):
    """In all its forms, and again after an edit."""
    monkeypatch.chdir(work.parent)
    content = make_content({})
    words = ["check", "--content", str(content)]
    first = CliRunner().invoke(main, words).output
    monkeypatch.setattr(examine, "examine_content", None)
    assert CliRunner().invoke(main, words).output == first == "18 records read: no faults\n"
    assert CliRunner().invoke(main, [*words, "--format", "json"]).output == "[]\n"
    CHANGES["a letter"](content)
    assert isinstance(CliRunner().invoke(main, words).exception, TypeError)


def test_content_with_warnings_is_told_again(make_content, work, monkeypatch):
    """Only silence is remembered."""
    monkeypatch.chdir(work.parent)
    stub = "name: Zip 2\nsymbol: ZIP2\ncuration: {state: stub}\n"
    words = ["check", "--content", str(make_content({"targets/zip2.yaml": stub}))]
    outputs = {CliRunner().invoke(main, words).output for _ in range(2)}
    assert len(outputs) == 1
    assert "1 warning" in outputs.pop()


def test_a_seal_holds_what_it_was_made_of(tmp_path):
    sealed.remember(tmp_path / "it.json", [1], "this")
    assert sealed.recall(tmp_path / "it.json", "this") == [1]
    assert sealed.recall(tmp_path / "it.json", "that") is None
