"""Stub pages at the old addresses of renamed records, and of pairs without a page of their own."""

from collections.abc import Iterator
from html import escape

from generator.atlas.atlas import Atlas
from generator.atlas.pair_pages import is_of_pair
from generator.text.addresses import pair_address, record_address, relative

_STUB = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url={href}">
<meta name="robots" content="noindex">
<title>Moved</title>
</head>
<body>
<p>This page has moved: <a href="{href}">{name}</a></p>
</body>
</html>
"""


def files(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """One stub a line of ``content/redirects.yaml``, and one a pair that rests on too little."""
    for old, new in sorted(atlas.content.shared.redirects.items()):
        yield _stub(record_address(old), record_address(new), atlas.name(new))
    for tumor, thing in sorted(atlas.pairs.keys):
        if is_of_pair(thing) and (tumor, thing) not in atlas.pair_pages:
            yield _stub(pair_address(tumor, thing), record_address(tumor), atlas.name(tumor))


def _stub(old: str, new: str, name: str) -> tuple[str, str]:
    href = relative(old, new)
    return f"{old}index.html", _STUB.format(href=escape(href), name=escape(name))
