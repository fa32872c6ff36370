"""What a host sets: read as MkDocs reads it, and refused where other code would make pages."""

import pytest
from mkdocs.config import load_config

from generator.storage.configuration import nav_paths, read_configuration, refuse_foreign_code
from generator.storage.errors import BuildError

OURS = "plugins: []\ntheme: {name: material, custom_dir: templates/theme}\n"


@pytest.fixture
def configured(tmp_path):
    """Write configurations by name; what comes back reads the first."""

    def write(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        return read_configuration(tmp_path / f"{next(iter(files))}.yml")

    return write


def test_the_environment_is_looked_up(configured, monkeypatch):
    """As `!ENV` has it: the first variable that is set, else the last word."""
    text = "site_name: !ENV [TOY_NAME, TOY_OTHER, Alpha]\nsite_url: !ENV TOY_URL\n"
    assert configured(mkdocs=text) == {"site_name": "Alpha", "site_url": None}
    monkeypatch.setenv("TOY_NAME", "Beta")
    assert configured(mkdocs=text)["site_name"] == "Beta"


def test_what_is_inherited_is_merged_as_mkdocs_does(configured, tmp_path):
    """Mappings are merged, lists and texts replaced."""
    child = "INHERIT: base.yml\nsite_url: https://toy.example.org/\nnav: [one.md]\n"
    base = "site_name: Base\nnav: [two.md, three.md]\nextra: {a: {b: 1, c: 2}}\n"
    found = configured(mkdocs=f"{child}extra: {{a: {{c: 3}}}}\n", base=base)
    (tmp_path / "docs").mkdir()
    theirs = load_config(str(tmp_path / "mkdocs.yml"))
    assert found["extra"] == theirs["extra"] == {"a": {"b": 1, "c": 3}}
    assert (found["site_name"], found["nav"]) == (theirs["site_name"], theirs["nav"])


@pytest.mark.parametrize(("below", "above"), [("{a: 1}", "x"), ("x", "{a: 1}"), ("[x]", "{a: 1}")])
def test_a_mapping_is_merged_with_a_mapping_only(configured, below, above):
    """Anything else is replaced."""
    found = configured(mkdocs=f"INHERIT: base.yml\nextra: {above}\n", base=f"extra: {below}\n")
    assert found == configured(mkdocs=f"extra: {above}\n")


def test_a_circle_of_heirs_is_told(configured):
    """No traceback, no endless reading."""
    with pytest.raises(BuildError, match=r"mkdocs\.yml inherits from itself"):
        configured(mkdocs="INHERIT: base.yml\n", base="INHERIT: mkdocs.yml\n")


def test_what_is_no_yaml_is_told_with_its_line(configured):
    """In the words of the parser."""
    with pytest.raises(BuildError, match=r"mkdocs\.yml:3: "):
        configured(mkdocs="theme: [\n  x\nmore: 1\n")


@pytest.mark.parametrize("data", [b"site_name: caf\xe9\n", b"site_name: \x00\n"])
def test_what_is_no_text_is_told(tmp_path, data):
    """Neither another encoding nor a sign that YAML forbids is a traceback."""
    (tmp_path / "mkdocs.yml").write_bytes(data)
    with pytest.raises(BuildError, match=r"^mkdocs\.yml: "):
        read_configuration(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize("text", ["", "- a list\n", "just text\n"])
def test_what_sets_nothing_is_empty(configured, text):
    """MkDocs itself says what it lacks."""
    assert configured(mkdocs=text) == {}


def test_tags_of_others_stand_for_their_text(configured):
    """MkDocs knows `!!python/name`; it is no code here."""
    found = configured(mkdocs="markdown_extensions:\n  - a: !!python/name:os.system\n")
    assert "os.system" in str(found["markdown_extensions"])


def test_the_navigation_names_pages_at_any_depth(configured):
    """As texts, with titles, in sections."""
    nav = "nav:\n  - index.md\n  - More: more.md\n  - Deep: [{Down: [down.md]}]\n"
    assert nav_paths(configured(mkdocs=nav)) == {"index.md", "more.md", "down.md"}
    assert nav_paths({}) == frozenset()


def test_our_own_configuration_is_accepted(configured):
    """And says nothing."""
    refuse_foreign_code(configured(mkdocs=OURS))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{OURS}hooks: [hook.py]\n", "names `hooks`"),
        (OURS.replace("[]", "[search]"), "needs `plugins: \\[\\]`"),
        (OURS.replace("plugins: []\n", ""), "needs `plugins: \\[\\]`"),
        (OURS.replace("templates/theme", "mine"), "custom_dir: templates/theme"),
        ("plugins: []\ntheme: material\n", "custom_dir: templates/theme"),
    ],
)
def test_code_of_others_is_refused_in_plain_words(configured, text, words):
    """Nobody here knows what it reads, so its pages would go stale."""
    with pytest.raises(BuildError, match=words):
        refuse_foreign_code(configured(mkdocs=text))
