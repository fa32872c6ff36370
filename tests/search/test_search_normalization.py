"""Texts as search compares them, in Python and in JavaScript."""

import random
import unicodedata

import pytest

from generator.search.normalization import Normalizer, table

SPELLING = {"tumour": "tumor", "oesoph": "esoph"}
read = Normalizer(SPELLING)


def words(text):
    """The pieces of each compound."""
    return [[piece.word for piece in compound] for compound in read.compounds(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zed nerves", [["zed"], ["nerve"]]),
        ("tumours, Tumours", [["tumor"], ["tumor"]]),
        ("Oesophagus", [["esophagus"]]),
        ("TGF-β1", [["tgf", "beta", "1"]]),
        ("Ca²⁺", [["ca2"]]),
        ("H3 K27M", [["h3"], ["k27m"]]),
        ("Müller’s", [["muller"]]),
        ("naïve/straße", [["naive", "strasse"]]),
        ("ＺＩＰ１", [["zip1"]]),
        ("微光瘤 x", [["微", "光", "瘤"], ["x"]]),
        ("グリオーマ", [["グ", "リ", "オ", "ー", "マ"]]),
        ("교종", [["교", "종"]]),
        ("studies", [["study"]]),
        ("virus axis glass", [["virus"], ["axis"], ["glass"]]),
        ("(—)", []),
    ],
)
def test_texts_are_cut_and_folded(text, expected):
    """Case, accents, spelling, plurals, Greek letters and scripts without spaces."""
    assert words(text) == [row for row in expected if row]


def test_a_greek_letter_has_a_short_form():
    """Symbols write a letter where names write its sign."""
    assert [piece.short for piece in read.compounds("TGF-β1")[0]] == ["tgf", "b", "1"]


def test_a_name_is_one_key_however_it_is_written():
    """Spaces and hyphens do not matter."""
    assert len({read.key(name) for name in ("IL-6", "IL 6", "il6")}) == 1


@pytest.mark.node
def test_python_and_javascript_read_alike(run_search):
    """Ten thousand strings of all that people may type, and of all that they may not."""
    texts = list(_strings(10_000))
    mine = [[[list(piece) for piece in row] for row in read.compounds(text)] for text in texts]
    theirs = run_search(texts=texts, table=table(), spelling=list(SPELLING.items()))["compounds"]
    rows = zip(texts, mine, theirs, strict=True)
    assert [row for row in rows if row[1] != row[2]] == []


def _strings(count):
    """Strings of characters that every supported Python knows, without lone surrogates."""
    chance = random.Random(1)
    known = [
        chr(code)
        for code in (*range(0x20, 0xD800), *range(0xE000, 0x10000), *range(0x1F300, 0x1F700))
        if unicodedata.category(chr(code)) not in ("Cn", "Co")
    ]
    near = "aAzß éïΩβμ-/.'’—_+0159²₃ﬁＡ１瘤光ガｶﾞ교종́İıŁø\t\u00ad\u200b"
    samples = ("TGF-β1", "tumours", "oesophageal", "5-HT₂B", "NF-κB", "微光瘤", "PD-1/PD-L1")
    for number in range(count):
        kinds = (known, near, [*near, *samples])
        yield "".join(chance.choices(kinds[number % 3], k=chance.randrange(1, 12)))
