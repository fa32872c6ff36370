"""A record in an editor: the language server of VS Code's YAML extension, with our settings."""

import json
import re
import shutil
from pathlib import Path

import pytest
from language_server import LanguageServer

from generator.reading.model_fields import values_of
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import Axis

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "tests/node/node_modules/yaml-language-server/bin/yaml-language-server"
TOY = ROOT / "tests" / "toy"
MECHANISM = (TOY / "mechanisms/zed-nerve-feeds-glimmeroma.yaml").read_text(encoding="utf-8")

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(
        not (shutil.which("node") and PROGRAM.is_file()),
        reason="No YAML language server: run tests/node/install; editor tests were SKIPPED",
    ),
]


@pytest.fixture(scope="module")
def editor():
    """The server, set up as .vscode/settings.json says."""
    told = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    schemas = {
        (ROOT / path).resolve().as_uri(): [pattern]
        for path, pattern in told["yaml.schemas"].items()
    }
    words = {"validate": True, "hover": True, "completion": True, "schemas": schemas}
    settings = {"yaml": words | {"schemaStore": {"enable": False}}}
    with LanguageServer(["node", PROGRAM, "--stdio"], ROOT, settings) as server:
        yield server


def place(text, pattern):
    """Line and column of the end of the first thing that fits."""
    end = re.search(pattern, text, re.MULTILINE).end()
    return text.count("\n", 0, end), end - text.rfind("\n", 0, end) - 1


@pytest.mark.parametrize("path", sorted(TOY.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_a_record_without_faults_has_none_in_an_editor(editor, path):
    """Every form that the records allow, the editor allows too."""
    where = f"content/{path.parent.name}/{path.name}"
    assert editor.open(where, path.read_text(encoding="utf-8")) == []


def test_a_wrong_value_is_marked_with_the_right_ones(editor):
    """On its own line, before anything is saved."""
    text = MECHANISM.replace("axis: neural-to-tumor", "axis: nerve-to-tumor")
    [(line, words)] = editor.open("content/mechanisms/wrong-value.yaml", text)
    assert line == place(text, "^axis:")[0]
    assert words.startswith('Value is not accepted. Valid values: "neural-to-tumor", ')


def test_a_misspelt_field_is_marked(editor):
    """Also deep in a record."""
    text = MECHANISM.replace("stance:", "stanse:", 1)
    told = dict(editor.open("content/mechanisms/wrong-field.yaml", text))
    assert told[place(text, "stanse:")[0]] == "Property stanse is not allowed."


def test_a_wrong_form_is_marked_in_our_words(editor):
    """A pattern tells a curator nothing."""
    text = MECHANISM.replace("[tumor-types/", "[tumors/", 1)
    [(_, words)] = editor.open("content/mechanisms/wrong-form.yaml", text)
    assert words == "Write folder and file name: tumor-types/some-name"


def test_the_values_of_a_closed_list_are_offered_with_their_meaning(editor):
    """In place of the one that stands there, or where none stands yet."""
    path = "content/mechanisms/complete-value.yaml"
    text = re.sub("^axis: .*", "axis: ", MECHANISM, flags=re.MULTILINE)
    editor.open(path, text)
    offered = editor.complete(path, *place(text, "^axis: "))
    assert tuple(offered) == values_of(Mechanism, "axis")
    assert offered["tumor-intrinsic"] == (
        f"{Axis.TUMOR_INTRINSIC.label}: {Axis.TUMOR_INTRINSIC.definition}"
    )


def test_the_fields_of_a_part_are_offered(editor):
    """Those that are not written yet."""
    path = "content/mechanisms/complete-field.yaml"
    text = "name: Zed\nrelated:\n  - mechanism: mechanisms/zed-fades\n    "
    editor.open(path, text)
    offered = editor.complete(path, *place(text, r"zed-fades\n    "))
    assert offered["relation"] == "How this one bears on it."
    assert {"relation", "note"} <= set(offered)
    assert "mechanism" not in offered


def test_hovering_tells_what_a_field_means(editor):
    """Its own words, then those of its values."""
    path = "content/mechanisms/hover.yaml"
    editor.open(path, MECHANISM)
    told = editor.hover(path, *place(MECHANISM, "^axi"))
    assert told.startswith("Which way the crosstalk runs.\n\nAllowed Values:\n")
    assert "* `reciprocal`: both ways: Each side acts on the other" in told
