"""The canonical form: order, indentation, long lines; comments and data as they were."""

from itertools import count

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.editing.canonical import canonicalize
from generator.editing.field_order import order_of
from generator.reading.cannot_read import CannotRead
from generator.reading.document import read_document
from generator.text.source import SourceFile


def formatted(text, place="targets/zip.yaml"):
    return canonicalize(SourceFile(f"content/{place}", text), order_of(place))


def data(text):
    return read_document(SourceFile("content/targets/zip.yaml", text), {}).data


def test_fields_are_sorted_and_comments_go_with_them():
    """What stands above a field, beside it or at the foot of its list belongs to it."""
    assert (
        formatted(
            """\
# the symbol of it
symbol: ZIP  # approved

# how far
curation:   # mostly
    by: [Ada]
    # not yet reviewed
    state: stub
    # on: 2026-01-01
# why it matters
# in two lines
summary: short
synonyms:
- # the old one
  lang: en
  text: Zap
- Zop
   # and others
name: Zip
# the end
"""
        )
        == """\
name: Zip
synonyms:
  # the old one
  - text: Zap
    lang: en
  - Zop
  # and others
# why it matters
# in two lines
summary: short

# how far
curation:  # mostly
  # not yet reviewed
  state: stub
  by: [Ada]
  # on: 2026-01-01
# the symbol of it
symbol: ZIP  # approved
# the end
"""
    )


def test_a_header_stays_at_the_head():
    """What is set off by an empty line, or meant for an editor, belongs to the file."""
    text = "# yaml-language-server: $schema=x\n# about symbols\nsymbol: ZIP\nname: Zip\n"
    assert formatted(text) == (
        "# yaml-language-server: $schema=x\nname: Zip\n# about symbols\nsymbol: ZIP\n"
    )
    assert formatted("# all of it\n\nsymbol: ZIP\nname: Zip\n") == (
        "# all of it\n\nname: Zip\nsymbol: ZIP\n"
    )


def test_fields_in_brackets_are_sorted_where_they_stand():
    """Their spaces and line breaks stay; a comment among them keeps them as they are."""
    assert formatted("curation: {by: [A],  state: stub}\n") == (
        "curation: {state: stub,  by: [A]}\n"
    )
    kept = "curation: {by: [A],  # beside\n  state: stub}\n"
    assert formatted(kept) == kept


def test_terms_of_a_vocabulary_keep_their_order():
    """Their names are the curator's own; the fields of each are the model's."""
    text = "zap: {favors: tumor, name: Zap}\nalp:\n  favors: host\n  name: Alp\n"
    assert formatted(text, "processes.yaml") == (
        "zap: {name: Zap, favors: tumor}\nalp:\n  name: Alp\n  favors: host\n"
    )


def test_unknown_fields_come_last_as_they_were():
    """A record can be formatted before it is right."""
    assert formatted("zzz: 1\nsymbol: ZIP\naaa: 2\n") == "symbol: ZIP\nzzz: 1\naaa: 2\n"


def test_long_text_is_folded_and_short_lines_stay():
    """A line of more than a hundred characters is hard to review; a curator's breaks are not."""
    words = " ".join(["glimmer"] * 14)
    short = "summary: >-\n  one\n  two\n"
    assert formatted(short) == short
    assert formatted(f"summary: '{words}'  # beside\n") == (
        f"# beside\nsummary: >-\n  {words[:95]}\n  {words[96:]}\n"
    )
    assert formatted(f"summary: >\n  {words}\n") == f"summary: >\n  {words[:95]}\n  {words[96:]}\n"


@pytest.mark.parametrize(
    "text",
    [
        "summary: |\n" + "  x" * 60 + "\n",
        "summary: >-\n  " + "x" * 120 + "  y\n",
        "url: https://example.org/" + "x" * 120 + "\n",
    ],
)
def test_text_that_folding_would_change_stays(text):
    """Lines that mean something, double spaces, and words without an end."""
    assert formatted(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: |2\n    x\n   y\n", "a: |2\n    x\n   y\n"),
        ("a:\n      b: |1\n        x\n", "a:\n  b: |2\n     x\n"),
        ("a: |\n x\n  \n", "a: |\n  x\n   \n"),
        ("a: |+\n x\n\nb: y\n", "a: |+\n  x\n\nb: y\n"),
        ("a: >-\n   x\n\n\nb: y\n", "a: >-\n  x\n\nb: y\n"),
        ("a: |\n  x", "a: |-\n  x\n"),
        ("? a\n: - b\n", "a:\n  - b\n"),
        ("---\na: b\n...\n", "a: b\n"),
        ("a: [\n  b,\n  c ]\n", "a: [\n  b,\n  c ]\n"),
        ('a: "x\n    y\\ \n   z"\n', 'a: "x\n  y\\ \n  z"\n'),
        ("{b: c,\n  a: d}   \n\n", "{b: c,\n  a: d}\n"),
        ("a: b\t#c\n", "#c\na: b\n"),
    ],
)
def test_odd_ways_of_writing_keep_their_meaning(text, expected):
    """Heads of text blocks, explicit keys, document marks, brackets and escapes."""
    assert formatted(text, "other/x.yaml") == expected
    assert data(expected) == data(text)


def test_faults_of_form_are_told_and_not_formatted():
    """What cannot be read cannot be put in order."""
    with pytest.raises(CannotRead) as told:
        formatted("a: b\na: c\n")
    assert [fault.code for fault in told.value.faults] == ["duplicate-key"]


KEYS = ["name", "symbol", "summary", "synonyms", "curation", "parents", "text", "state", "zzz"]
SCALARS = [
    *("plain", "two words", "'it''s'", '"a\\n b"', "~", "", "HGNC:1", "[]", "[a, {b: c}]"),
    *("{state: stub, by: [A, B], zzz: ''}", "[a,\n{i}  b]", "'a\n\n{i}   b'", "more\n{i}   lines"),
    *(">-\n{i}  folded\n{i}  text", "|\n{i}  x\n{i}   y", "|+\n{i}  x\n\n", ">2\n{i}    z"),
    " ".join(["long"] * 30),
]


class Writer:
    """Writes texts of every form, with comments and empty lines anywhere."""

    def __init__(self, draw):
        self.draw = draw
        self.numbers = count()

    def noise(self, indent):
        for _ in range(self.draw(st.sampled_from([0, 0, 0, 1, 2]))):
            spaces = " " * self.draw(st.integers(0, indent + 3))
            comment = f"{spaces}# c{next(self.numbers)};"
            yield self.draw(st.sampled_from(["", spaces, comment]))

    def beside(self):
        return self.draw(st.sampled_from(["", "", "  ", f"  # c{next(self.numbers)};"]))

    def value(self, indent, depth):
        form = self.draw(st.integers(0, 3)) if depth else 0
        if form < 2:
            written = self.draw(st.sampled_from(SCALARS)).replace("{i}", " " * indent)
            return [f" {written}{self.beside()}"]
        deeper = indent + self.draw(st.integers(1, 4))
        below = self.mapping if form == 2 else self.items
        return [self.beside(), *below(deeper, depth - 1)]

    def mapping(self, indent, depth):
        lines = []
        keys = st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True)
        for key in self.draw(keys):
            lines += self.noise(indent)
            first, *others = self.value(indent, depth)
            lines += [f"{' ' * indent}{key}:{first}", *others]
        return lines

    def items(self, indent, depth):
        lines = []
        for _ in range(self.draw(st.integers(1, 3))):
            lines += self.noise(indent)
            if depth and self.draw(st.booleans()):
                lines += [f"{' ' * indent}-", *self.mapping(indent + 2, depth - 1)]
            else:
                lines.append(f"{' ' * indent}- {self.draw(st.sampled_from(SCALARS[:9]))}")
        return lines


@st.composite
def texts(draw):
    """A text that may be a record."""
    writer = Writer(draw)
    lines = [*writer.noise(0), *writer.mapping(0, 3), *writer.noise(4)]
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))


@given(texts())
def test_formatting_keeps_data_and_comments_and_is_done_at_once(text):
    """Whatever is written, nothing is lost, and a second time changes nothing."""
    once = formatted(text)
    assume(isinstance(once, str))
    assert data(once) == data(text)
    assert formatted(once) == once
    marks = [word for word in text.split() if word.endswith(";")]
    assert sorted(word for word in once.split() if word.endswith(";")) == sorted(marks)
    assert once.endswith("\n")
