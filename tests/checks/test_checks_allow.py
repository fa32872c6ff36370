"""Exceptions under `allow`: they hold while something calls for them."""

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import load

TARGET = "name: Zip\nsymbol: ZIP9\nxrefs: ['TOY:0000009']\ncuration: {state: stub}\n"


def told(atlas):
    return [(fault.code, fault.message) for fault in examine(atlas)]


def test_an_exception_that_hides_a_warning_is_in_use(make_atlas):
    """The warning is not told, and neither is the exception."""
    allow = "allow: {orphan-record: Kept for later.}\n"
    assert told(make_atlas({"targets/zip9.yaml": TARGET + allow})) == []


def test_an_exception_of_a_mended_record_is_told(make_atlas):
    """Left in place it would hide the next one."""
    mended = f"{TARGET}parents: [targets/zip-family]\nallow: {{orphan-record: Kept for later.}}\n"
    assert told(make_atlas({"targets/zip9.yaml": mended})) == [
        ("unused-allow", "nothing in this record calls for the exception `orphan-record`")
    ]


def test_an_exception_may_wait_for_records_that_cannot_be_read(make_content):
    """Some checks wait for them, too; an unknown code needs no waiting."""
    allow = "allow: {orphan-record: Kept for later., odd-thing: So it is.}\n"
    files = {
        "targets/zip9.yaml": f"{TARGET}parents: [targets/zip-family]\n{allow}",
        "papers/broken-2021-dark.yaml": "title: Zipin\n",
    }
    atlas = link(load(make_content(files)))
    assert told(atlas) == [("unused-allow", "no check has the code `odd-thing`")]
