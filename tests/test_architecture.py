"""The shape of the code: small modules, one-way imports, templates that cannot misplace text.

Who may import whom is held by import-linter; here stands what it cannot see.
"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates" / "pages").rglob("*.j2"))
MODULE_LINES, FUNCTION_LINES = 300, 45


def name(path):
    return path.relative_to(ROOT).as_posix()


SOURCES = {name(path): path.read_text(encoding="utf-8") for path in MODULES}
TREES = {module: ast.parse(text) for module, text in SOURCES.items()}


def imports(module):
    """Every module that the module imports, with the names that it takes of it."""
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from ((alias.name, set()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or ""), {alias.name for alias in node.names}


def users_of(package):
    """Every module that imports the package or a part of it."""
    return {
        module
        for module in SOURCES
        for imported, _ in imports(module)
        if imported.partition(".")[0] == package
    }


def test_no_module_is_longer_than_three_hundred_lines():
    """What is longer holds two things."""
    sizes = {module: len(text.splitlines()) for module, text in SOURCES.items()}
    assert {module: size for module, size in sizes.items() if size > MODULE_LINES} == {}


def test_no_function_is_longer_than_forty_five_lines():
    """It fits on one screen, its docstring included."""
    sizes = {
        f"{module}:{node.name}": node.end_lineno - node.lineno + 1
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    assert {place: size for place, size in sizes.items() if size > FUNCTION_LINES} == {}


def test_one_module_imports_mkdocs():
    """When MkDocs ages, one file changes."""
    assert users_of("mkdocs") == {"generator/building/mkdocs.py"}


def test_nothing_is_imported_from_the_package_root_but_the_version():
    """The root would else become a ring that everything hangs on."""
    rooms = {path.stem for path in (ROOT / "generator").iterdir()} - {"__init__"}
    taken = {
        (module, word)
        for module in SOURCES
        for imported, words in imports(module)
        if imported == "generator"
        for word in words - rooms - {"__version__"}
    }
    assert taken == set()


def test_every_import_names_the_whole_way():
    """A reader sees from which room a thing comes."""
    assert {m for m in SOURCES for imported, _ in imports(m) if imported.startswith(".")} == set()


def test_no_record_is_read_outside_of_reading():
    """Elsewhere there are no dictionaries, only records; MkDocs's own file apart."""
    writers = ("/storage/configuration", "/editing/", "/importers/")  # MkDocs' file; new records
    readers = {m for m in users_of("yaml") if not any(room in m for room in writers)}
    assert readers <= {"generator/reading/parse.py", "generator/reading/syntax.py"}


def test_every_template_is_used():
    """By the renderer, or by another template."""
    texts = {**SOURCES, **{name(path): path.read_text(encoding="utf-8") for path in TEMPLATES}}
    unused = {
        template.name
        for template in TEMPLATES
        if not any(template.name in text for path, text in texts.items() if path != name(template))
    }
    assert unused == set()


each_template = pytest.mark.parametrize("path", TEMPLATES, ids=name)


@each_template
def test_a_template_escapes_everything(path):
    """The escaper is installed once for all; no template may go around it."""
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|\bMarkup\b|\{%-?\s*raw\b", text)


@each_template
def test_a_template_quotes_every_attribute_twice(path):
    """References are text within double quotes only."""
    text = re.sub(r"\{[{%#].*?[}%#]\}", "x", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    tags = re.findall(r"<[a-z][^<>]*>", text)
    attribute = r'\s+[\w:-]+(="[^"<>]*")?|x'
    odd = [tag for tag in tags if not re.fullmatch(rf"<[\w-]+(\s|{attribute})*/?>", tag)]
    assert odd == []
