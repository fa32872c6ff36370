"""The two ids of a renaming: what people type, and whether one may become the other."""

from dataclasses import dataclass

from generator.drafting.errors import CannotEdit
from generator.drafting.record_slugs import check_slug
from generator.reading.load import Content
from generator.records.kinds import FOLDERS
from generator.records.mechanism import Mechanism
from generator.text.characters import shortened
from generator.text.spelling import did_you_mean, nearest, nearest_id


@dataclass(frozen=True, slots=True)
class FullId:
    """The id of a record or shared term, or of a statement of a mechanism."""

    folder: str
    slug: str
    statement: str = ""

    @property
    def owner(self) -> str:
        """The id without the statement."""
        return f"{self.folder}/{self.slug}"

    def __str__(self) -> str:
        return f"{self.owner}#{self.statement}" if self.statement else self.owner


def parse_id(text: str) -> FullId:
    """The id that ``text`` gives, or the path of a record's file.

    Raises:
        CannotEdit: it is neither.
    """
    owner, _, statement = text.removeprefix("./").removeprefix("content/").partition("#")
    folder, slash, slug = owner.removesuffix(".yaml").partition("/")
    if not slash or not slug or folder not in FOLDERS:
        raise CannotEdit(f"`{shortened(text)}` is no id; write it like `targets/some-name`")
    return FullId(folder, slug, statement)


def check_renaming(content: Content, old: FullId, new: FullId) -> None:
    """Make sure that ``old`` exists and may be called ``new``.

    Raises:
        CannotEdit: it does not, or may not.
    """
    records = {entry.record.id: entry.record for entry in content.entries}
    known = {*records, *content.shared.terms}
    if old.owner not in known:
        raise CannotEdit(_missing(old, known, content))
    if old == new:
        raise CannotEdit(f"`{old}` has this name already")
    if bool(old.statement) != bool(new.statement) or (old.statement and old.owner != new.owner):
        raise CannotEdit(f"a statement stays in its mechanism: write `{old.owner}#new-name`")
    if old.folder != new.folder:
        raise CannotEdit(f"a record keeps its kind: write `{old.folder}/{shortened(new.slug)}`")
    if old.statement:
        mechanism = records[old.owner]
        taken = [s.id for s in mechanism.statements] if isinstance(mechanism, Mechanism) else []
        if old.statement not in taken:
            wrong = f"`{old.owner}` has no statement `{shortened(old.statement)}`"
            raise CannotEdit(_hinted(wrong, nearest(old.statement, taken)))
        check_slug(new.statement, [name for name in taken if name != old.statement])
    else:
        check_slug(
            new.slug,
            [i.partition("/")[2] for i in known - {str(old)} if i.startswith(f"{old.folder}/")],
        )


def _missing(old: FullId, known: set[str], content: Content) -> str:
    later = content.shared.redirects.get(old.owner)
    if later:
        return f"there is no `{old.owner}`: it was renamed to `{later}`"
    return _hinted(f"there is no `{shortened(old.owner)}`", nearest_id(old.owner, known))


def _hinted(wrong: str, meant: str | None) -> str:
    return "; ".join(filter(None, (wrong, did_you_mean(meant))))
