"""What the reader says of a text that is not in place yet."""

import pytest

from generator.drafting.validation import faults_in, read_draft

STUB = "name: Zip 2\nsymbol: ZIP2\ncuration: {state: stub}\n"


@pytest.mark.parametrize(
    ("place", "good", "bad", "code"),
    [
        ("targets/zip2.yaml", STUB, "name: Zip\n", "missing-field"),
        ("targets/zip2.yaml", STUB, "name: [\n", "yaml-syntax"),
        ("cells/zip2.yaml", STUB, "name: [\n", "yaml-syntax"),
        (
            "processes.yaml",
            "growth: {name: Growth, favors: tumor, group: course}\n",
            "growth: {nam: x}\n",
            "missing-field",
        ),
        ("redirects.yaml", "targets/a1: targets/b1\n", "targets/a1: [x]\n", None),
        ("pages/about.md", "# About\n\nText.\n", "# About\n\n<script>x</script>\n", None),
        ("texts/zip.txt", "any text", "any\u202etext", None),
    ],
)
def test_each_sort_of_file_is_judged_as_it_would_be_read(place, good, bad, code):
    """Records, shared vocabularies, pages and stored texts."""
    assert faults_in(place, good) == ()
    faults = faults_in(place, bad)
    assert faults
    assert code in (None, *(fault.code for fault in faults))


def test_a_record_is_given_with_its_document():
    """So that it can be checked beside the others."""
    entry = read_draft("targets/zip2.yaml", STUB)
    assert (entry.record.id, entry.document.source.text) == ("targets/zip2", STUB)
    assert read_draft("pages/about.md", "# About\n\nText.\n") is None
