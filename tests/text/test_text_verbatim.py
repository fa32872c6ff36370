"""Words held against a text: what does not count, what does, and which passage is nearest."""

import time

import pytest

from generator.text.verbatim import comparable, join, nearest_passage

TEXT = comparable(
    "The zed nerve was cut. Glimmeromas of denervated mice grew to half the size of controls "
    "(p < 0.05), and zipin fell. 切断泽德神经使微光瘤缩小一半。 Nothing else was seen."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zed\n  nerve", "zed nerve"),
        ("zed\u00a0nerve\u2009", "zed nerve"),
        ("“zed” and ‘zip’ and zip’s", "\"zed\" and 'zip' and zip's"),
        ("«zed» „zip“ 「泽德」", '"zed" "zip" "泽德"'),
        ("ﬁbre, 10², ＡＢＣ，", "fibre, 102, ABC,"),
        ("µm", "μm"),
        ("zed\u00adnerve, zed\u200bnerve", "zednerve, zednerve"),
        ("peri\u2011neural peri\u2010neural", "peri-neural peri-neural"),
        ("泽德\n神经 释放 zip 蛋白", "泽德神经释放zip蛋白"),
        ("cafe\u0301", "café"),
    ],
)
def test_what_a_reader_does_not_see_does_not_count(one, other):
    """Forms of a character, kinds of space and of quotation marks, invisible characters."""
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zed", "Zed"),
        ("zed nerve", "zednerve"),
        ("zed-nerve", "zed nerve"),
        ("10–20", "10-20"),
        ("zed.", "zed"),
        ("缩小", "缩大"),
        ("α", "a"),
        ("5 mg", "5 μg"),
    ],
)
def test_what_a_reader_sees_counts(one, other):
    """A letter, its case, a space between words, a dash, a stop."""
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [("zed", "nerve", " "), ("泽德", "神经", ""), ("泽德", "zip", ""), ("", "zed", "")],
)
def test_lines_are_joined_by_a_space_except_in_chinese(one, other, between):
    """Where a line ends says nothing about the words."""
    assert join(one, other) == between


@pytest.mark.parametrize(
    ("words", "passage", "wanted", "found"),
    [
        ("to half the volume of controls", "to half the size of controls", "volume", "size"),
        ("to half the very size of controls", "to half the size of controls", "very", ""),
        ("mice grew to half size of", "mice grew to half the size of", "", "the"),
        ("Gliomas of denervated mice", "Glimmeromas of denervated mice", "Gliomas", "Glimmeromas"),
        ("and zipin fell!", "and zipin fell.", "!", "."),
        ("切断泽德神经使微光瘤增大一半", "切断泽德神经使微光瘤缩小一半", "增大", "缩小"),
        ("controls (p < 0.01)", "controls (p < 0.05)", "01", "05"),
        ("controls (p<0.05)", "controls (p < 0.05)", "", ""),
    ],
)
def test_the_nearest_passage_is_found_with_the_first_difference(words, passage, wanted, found):
    """A changed, added or missing word; a stop; a Chinese letter; a space."""
    near = nearest_passage(comparable(words), TEXT)
    assert (near.text, near.wanted, near.found) == (passage, wanted, found)
    assert TEXT[near.start :].startswith(passage)


@pytest.mark.parametrize("words", ["Moonlight is of no consequence", "月光", "x", "(((("])
def test_of_words_that_are_like_nothing_no_passage_is_near(words):
    """Better none than a wrong one."""
    assert nearest_passage(words, TEXT) is None


def test_a_difference_far_into_a_long_quote_is_found():
    """The comparison begins where the words begin to differ."""
    text = comparable(" ".join(f"word{number}" for number in range(3000)))
    near = nearest_passage(text[:7000].replace("word700 ", "wort700 "), text)
    assert (near.wanted, near.found) == ("wort700", "word700")


@pytest.mark.parametrize("words", ["a " * 4000, "a b " * 2000, "ab" * 4000, "b" * 8000])
def test_no_words_take_long(words):
    """Both sides may come from a stranger."""
    began = time.process_time()
    nearest_passage(words.strip(), "a " * 1_000_000)
    assert time.process_time() - began < 5
