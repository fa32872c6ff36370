"""Slugs: the last part of a record's id, its file stem and its address."""

import re
from functools import lru_cache

_SHORTEST, _LONGEST = 2, 80
SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""Pattern of a slug; what else is asked of it, `slug_fault` says."""
_SHAPE = re.compile(SLUG)
_LETTER = re.compile("[a-z]")
_NUMBER = re.compile(r"0x[0-9a-f]+|0o[0-7]+|0b[01]+|[0-9]+e-?[0-9]+")
# Windows cannot hold these file names, whatever their ending.
_DEVICES = {"con", "prn", "aux", "nul", "clock"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
# Other YAML readers take these for something else than text.
_YAML_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "nan", "inf"}
# The site, now or in its past, the host or a script engine gives these a meaning.
_RESERVED = {
    *("index", "readme", "search", "sitemap", "assets", "stylesheets", "javascripts", "pagefind"),
    *("api", "downloads", "feed", "robots", "404", "tags", "prototype", "constructor"),
    *("git", "github", "license", "changelog", "nojekyll", "cname", "llms"),
}


@lru_cache(10_000)  # one record is named by many
def slug_fault(slug: str) -> str | None:
    """Why ``slug`` cannot name a record, in words, or None when it can."""
    if not _SHAPE.fullmatch(slug):
        return "is not made of lower-case ASCII letters, digits and single hyphens"
    if not _SHORTEST <= len(slug) <= _LONGEST:
        return f"does not have {_SHORTEST} to {_LONGEST} characters"
    if slug in _YAML_WORDS or _NUMBER.fullmatch(slug) or not _LETTER.search(slug):
        return "would be read as a number, date or truth value by other tools"
    if slug in _DEVICES:
        return "is a device name on Windows"
    if slug in _RESERVED:
        return "has a meaning of its own on the site or its host"
    return None


def look(slug: str) -> str:
    """How ``slug`` looks: two slugs of one look cannot be told apart by eye."""
    return slug.replace("0", "o").replace("1", "l").replace("rn", "m").replace("vv", "w")


def to_anchor(text: str) -> str:
    """An anchor made from any text: ASCII, lower case, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
