"""Stub pages at the old addresses of renamed records."""

from collections.abc import Iterator
from html import escape

from generator.atlas.atlas import Atlas
from generator.text.addresses import record_address, relative

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
    """One stub a line of ``content/redirects.yaml``."""
    for old, new in sorted(atlas.content.shared.redirects.items()):
        href = relative(record_address(old), record_address(new))
        yield f"{old}/index.html", _STUB.format(href=escape(href), name=escape(atlas.name(new)))
