"""What the checks look for: a page of all codes, and one for each."""

from collections.abc import Iterator, Sequence

from generator.atlas.atlas import Atlas
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Badge, Text
from generator.pages.view import Code, Head, Paragraphs, Section, Table, TableCell, View, ViewBlock
from generator.text.diagnostics import Level
from generator.text.rules import Rule

_LEAD = (
    "Every rule that `crosstalk check` holds records to, by its code. An error keeps the site from "
    "being built; a warning may be meant so, and the record then says why under `allow`."
)
_LEVELS = {Level.ERROR: "Errors", Level.WARNING: "Warnings"}


def rule_pages(rules: Sequence[Rule], atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """The page of all rules, then one page a rule."""
    linker = Linker(atlas, settings, "checks/index.md")
    sections = tuple(
        Section(f"sec-{level.value}", words, (_table(words, level, rules, linker),))
        for level, words in _LEVELS.items()
    )
    head = Head("", "", "Checks", crumbs=(linker.at("", "Home"),), lead=_LEAD)
    yield Page(linker.path, "Checks", _LEAD, View(head, sections=sections), linker.made)
    for rule in rules:
        yield _page(rule, Linker(atlas, settings, f"checks/{rule.code}.md"))


def _table(caption: str, level: Level, rules: Sequence[Rule], linker: Linker) -> Table:
    rows = tuple(
        (TableCell((linker.at(f"checks/{rule.code}/", rule.code),)), TableCell((Text(rule.title),)))
        for rule in rules
        if rule.level is level
    )
    return Table(("Code", "What is wrong"), rows, caption, filterable=True, widths=(30, 70))


def _page(rule: Rule, linker: Linker) -> Page:
    crumbs = (linker.at("", "Home"), linker.at("checks/", "Checks"))
    why: ViewBlock = Paragraphs(tuple((Text(part),) for part in rule.why))
    examples = (("sec-broken", "Broken", rule.broken), ("sec-mended", "Mended", rule.mended))
    view = View(
        Head("", "", rule.code, crumbs=crumbs, lead=rule.title),
        intro=(Paragraphs(((Badge(rule.level.value, f"ct-badge ct-badge-{rule.level.value}"),),)),),
        sections=(
            *([Section("sec-why", "Why", (why,))] if rule.why else []),
            *(
                Section(anchor, heading, (Code(tuple(text.split("\n"))),))
                for anchor, heading, text in examples
                if text
            ),
        ),
    )
    return Page(linker.path, rule.code, rule.title, view, linker.made, "checks")
