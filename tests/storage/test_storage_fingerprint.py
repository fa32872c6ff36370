"""One fingerprint for every cache: it is another whenever anything but the content is."""

import shutil
from types import SimpleNamespace

import pytest

from generator.storage import fingerprint
from generator.storage.fingerprint import CODE, fingerprint_of


@pytest.fixture
def root(make_root, tmp_path):
    """A project folder without content."""
    return make_root(tmp_path / "root")


@pytest.fixture
def code(tmp_path):
    """A copy of our own modules."""
    return shutil.copytree(CODE, tmp_path / "code", ignore=shutil.ignore_patterns("__pycache__"))


def seen(root, code, files):
    """The fingerprints after one more byte in each of ``files``, one after another."""
    for file in files:
        data = file.read_bytes()
        file.write_bytes(data + b"\n")
        yield fingerprint_of(root, code)
        file.write_bytes(data)


def test_it_is_the_same_for_the_same(root, code, make_root, tmp_path):
    """Wherever the project lies."""
    other = make_root(tmp_path / "elsewhere")
    assert fingerprint_of(root, code) == fingerprint_of(other, CODE)


def test_any_module_and_any_template_makes_another(root, code):
    """Every one of them, by its bytes."""
    files = [
        path
        for folder in (code, root / "templates")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    found = [fingerprint_of(root, code), *seen(root, code, files)]
    assert len(set(found)) == len(files) + 1


def test_a_file_that_moves_makes_another(root, code):
    """Under the same name, with the same bytes."""
    before = fingerprint_of(root, code)
    (root / "templates" / "theme" / "partials").rename(root / "templates" / "theme" / "others")
    assert fingerprint_of(root, code) != before


def test_a_file_that_moves_from_the_code_to_the_templates_makes_another(tmp_path):
    """Though the list of files, one after another, is the same."""
    folders = tmp_path / "code", tmp_path / "templates"
    found = []
    for folder in folders:
        for one in folders:
            shutil.rmtree(one, ignore_errors=True)
            one.mkdir()
        (folder / "file").write_bytes(b"same")
        found.append(fingerprint_of(tmp_path, tmp_path / "code"))
    assert found[0] != found[1]


def test_what_python_compiled_does_not_count(tmp_path):
    """It is made of what does."""
    before = fingerprint_of(tmp_path, tmp_path / "code")
    (tmp_path / "code" / "__pycache__").mkdir(parents=True)
    (tmp_path / "code" / "__pycache__" / "zip.pyc").write_bytes(b"compiled")
    assert fingerprint_of(tmp_path, tmp_path / "code") == before


@pytest.mark.parametrize("package", fingerprint._pinned())
def test_any_pinned_version_makes_another(root, package, monkeypatch):
    """Every package of the site's lock file."""
    before = fingerprint_of(root)
    installed = fingerprint._installed
    monkeypatch.setattr(
        fingerprint, "_installed", lambda name: "0" if name == package else installed(name)
    )
    assert fingerprint_of(root) != before


def test_the_lock_file_names_what_makes_pages():
    """Among all that it pins."""
    assert set(fingerprint._pinned()) >= {
        "mkdocs",
        "pygraphviz",
        "markupsafe",
        "pydantic",
        "jinja2",
    }


def test_every_line_of_the_lock_file_that_pins_is_read(tmp_path, monkeypatch):
    """Whichever signs a name has; not what stands within a line."""
    lines = ["Mip-1.a_b==1.0 \\", "    --hash=sha256:a==b", "# c==2", "zap==2 ; python<'3.12'", ""]
    (tmp_path / "lock").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(fingerprint, "_LOCK", tmp_path / "lock")
    assert fingerprint._pinned() == ["Mip-1.a_b", "zap"]


def test_without_a_lock_file_nothing_is_pinned(tmp_path, monkeypatch):
    """A package that was installed lies alone."""
    monkeypatch.setattr(fingerprint, "_LOCK", tmp_path / "lock")
    assert fingerprint._pinned() == []


def test_a_package_may_be_absent():
    """Some are for other systems."""
    assert fingerprint._installed("zq-no-such-package") == "absent"
    assert fingerprint._installed("pytest") == pytest.__version__


def test_what_the_configuration_comes_to_makes_another(root, monkeypatch):
    """Through what it inherits and looks up, not only by its own text."""
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    lines = text.replace("site_name: Crosstalk", "site_name: !ENV [TOY_NAME, Alpha]")
    config.write_text(f"INHERIT: base.yml\n{lines}", encoding="utf-8")
    (root / "base.yml").write_text("copyright: one\n", encoding="utf-8")
    found = [fingerprint_of(root)]
    monkeypatch.setenv("TOY_NAME", "Beta")
    found.append(fingerprint_of(root))
    (root / "base.yml").write_text("copyright: two\n", encoding="utf-8")
    found.append(fingerprint_of(root))
    assert len(set(found)) == 3


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [
        (fingerprint.platform, "python_implementation", lambda: "PyPy"),
        (fingerprint.platform, "python_version", lambda: "3.99.0"),
        (fingerprint.sys, "flags", SimpleNamespace(optimize=2)),
        (fingerprint.os, "environ", {"PYTHONPATH": "/elsewhere"}),
    ],
)
def test_another_python_makes_another(tmp_path, place, name, value, monkeypatch):
    """Its make, its version, its flags, and what may stand before the installed packages."""
    before = fingerprint_of(tmp_path, tmp_path / "code")
    monkeypatch.setattr(place, name, value)
    assert fingerprint_of(tmp_path, tmp_path / "code") != before
