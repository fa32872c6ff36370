"""Values as YAML: what is written is what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting.yaml_values import WIDTH, field_lines, text_lines
from generator.reading.node import plain_data
from generator.reading.parse import parse
from generator.text.characters import forbidden_character
from generator.text.source import SourceFile


@given(st.recursive(st.text(min_size=1), lambda inner: st.lists(inner, min_size=1, max_size=3)))
def test_what_is_written_is_read_again(value):
    """Any text, alone or in lists, comes back as it was, but for white space at line ends."""
    texts = value if isinstance(value, list) else [value]
    flat = [text for text in texts if isinstance(text, str)]
    if len(flat) < len(texts) or any(forbidden_character(text) for text in flat):
        return
    flat = [" ".join(text.split()) or "x" for text in flat]
    given_value = flat if isinstance(value, list) else flat[0]
    lines = "\n".join(field_lines("k", given_value, 0))
    assert plain_data(parse(SourceFile("", f"{lines}\n"))) == {"k": given_value}


@pytest.mark.parametrize(("more", "count"), [(0, 1), (1, 2)])
def test_a_line_is_folded_when_it_is_too_long(more, count):
    """The last column still is one of the line."""
    words = " ".join(["word"] * (WIDTH // 5 - 1))
    text = words.ljust(WIDTH - len("k: ") + more, "x")
    assert len(list(text_lines("k:", text, text, 0))) == count
