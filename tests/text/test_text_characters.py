"""Characters: those that nobody sees are refused, those that scripts need are not."""

import pytest

from generator.text.characters import (
    forbidden_character,
    name_character,
    printable,
    shortened,
)


@pytest.mark.parametrize(
    "character",
    list(
        "\0\x07\r\x1b\x7f\x85\x9b\xad\u034f\u061c\u115f\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202e"
        "\u2060\u2066\u2069\u206f\u3164\ufeff\uffa0\ufff9\uffff\ufdd0\ud800\udfff"
        "\U000e0041\U000e0100\U0001ffff\U0010fffe"
    ),
)
def test_characters_that_nobody_sees_are_forbidden(character):
    """Controls, marks of direction, fillers, tags, surrogates and what is no character."""
    assert forbidden_character(f"ab{character}c").start() == 2


@pytest.mark.parametrize(
    "text",
    ["tab\tline\n", "泽德神经", "שלום", "سلام", "नमस्ते", "👩\u200d🔬", "می\u200cخواهم", "5′ é ﬁ"],
)
def test_characters_that_scripts_need_are_kept(text):
    """Words from right to left, joiners and pictures among them."""
    assert forbidden_character(text) is None


def test_a_character_is_named_so_that_it_can_be_looked_up():
    """Controls have no name in Unicode; the commonest have one here."""
    assert name_character("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert name_character("\x1b") == "U+001B ESCAPE"
    assert name_character("\x02") == "U+0002"
    assert name_character("\0") == "U+0000 NULL"
    assert name_character("\b") == "U+0008 BACKSPACE"
    assert name_character("\r") == "U+000D CARRIAGE RETURN"


def test_our_own_messages_show_no_control_character():
    """No record may colour a terminal, or forge a line of output."""
    assert printable("a\x1b[31mb\nc\u202e") == "a\\u001b[31mb\\u000ac\\u202e"
    assert printable("泽德 p < 0.05") == "泽德 p < 0.05"


def test_a_message_quotes_sixty_characters_at_most():
    """A megabyte in a field must not become a megabyte of report."""
    assert shortened("a" * 60) == "a" * 60
    assert shortened("a" * 61) == "a" * 59 + "…"
    assert shortened(12) == "12"
