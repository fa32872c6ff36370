"""Mutants: each is one change that a test should notice."""

from pathlib import Path

import pytest
from mutants import mutants

from generator.text import characters


def changes(text):
    """What becomes of a text, each time as a whole."""
    return [mutant.text for mutant in mutants(text)]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("a == b", ["(a != b)"]),
        ("a < b", ["(a <= b)"]),
        ("a in b", ["(a not in b)"]),
        ("not a", ["a"]),
        ("a and b", ["(a or b)", "b", "a"]),
        ("a + b", ["(a - b)"]),
        ("7", []),
        ("x = 7", ["x = 8"]),
        ("x = True", ["x = False"]),
        ("x = {1: a, 2: b}", ["x = {2: b}", "x = {1: a}", "x = {2: a, 2: b}", "x = {1: a, 3: b}"]),
        ("x = (a, b)", ["x = (b,)", "x = (a,)"]),
        ("x.startswith(y)", ["pass", "x.endswith(y)"]),
        ("if a: b()", ["if (not (a)): b()", "if a: pass"]),
        ("[a for a in b if a]", ["[a for a in b if (not (a))]"]),
        ("def f(): return a", ["def f(): return None"]),
        ("Count = Annotated[int, Ge(0)]", ["Count = Annotated[int, Ge(1)]"]),
        ("x = re.compile('[ab]')", ["x = re.compile('[b]')", "x = re.compile('[a]')"]),
        ("名 = a == b", ["名 = (a != b)"]),
    ],
)
def test_one_thing_is_changed_at_a_time(text, becomes):
    """Operators, values, tables, calls, conditions, statements, regular expressions."""
    assert set(becomes) <= set(changes(text))


@pytest.mark.parametrize(
    "text",
    [
        '"""Words."""',
        "import a",
        "x: list[a | b]",
        "x: TypeAlias = tuple[a, b]",
        "EntryOf = dict[a, b]",
        "x = f'{a + b}'",
    ],
)
def test_words_annotations_and_imports_are_left_alone(text):
    """No test should notice them."""
    assert changes(text) == []


def test_mutants_of_a_module_are_other_programs():
    """Each can be compiled, and no two are alike."""
    made = changes(Path(characters.__file__).read_text(encoding="utf-8"))
    assert len(set(made)) == len(made) > 10
    for text in made:
        compile(text, "mutant", "exec")
