"""Files under the content folder that nothing reads: told, for they would vanish unseen."""

from collections.abc import Iterator
from pathlib import Path

from generator.reading.find import is_ignored, show
from generator.records.kinds import KIND_OF
from generator.records.shared import SHARED_FILES
from generator.text.diagnostics import Diagnostic, error
from generator.text.source import Span
from generator.text.spelling import nearest

_FOLDERS = (*KIND_OF, "pages", "texts")
_FILES = tuple(f"{name}.yaml" for name in SHARED_FILES)


def find_unread_files(content: Path) -> Iterator[Diagnostic]:
    """A fault for each file or folder that is in no place where anything is read."""
    for path in sorted(content.iterdir()):
        if not is_ignored(path.name):
            yield from _at_the_top(path, show(path, content))
    pages = content / "pages"
    for path in sorted(pages.iterdir()) if pages.is_dir() and not pages.is_symlink() else ():
        if not is_ignored(path.name) and (path.is_dir() or path.suffix != ".md"):
            yield _unread(path, show(path, content), _page_name(path))


def _at_the_top(path: Path, shown: str) -> Iterator[Diagnostic]:
    if path.name in _FOLDERS:
        if not path.is_dir() and not path.is_symlink():
            message = f"`{path.name}` is a file, and should be a folder"
            yield error("unread-file", Span(shown), message, "move what it holds into a folder")
    elif path.name in _FILES:
        if path.is_dir():
            message = f"`{path.name}` is a folder, and should be a file"
            yield error("unread-file", Span(shown), message, "move the folder elsewhere")
    else:
        near = nearest(path.name, _FOLDERS) if path.is_dir() else nearest(path.stem, SHARED_FILES)
        yield _unread(path, shown, near if path.is_dir() or not near else f"{near}.yaml")


def _page_name(path: Path) -> str | None:
    return None if path.is_dir() else f"pages/{path.stem}.md"


def _unread(path: Path, shown: str, meant: str | None) -> Diagnostic:
    what = "folder" if path.is_dir() else "file"
    wish = f"did you mean `content/{meant}`?" if meant else "move it out of `content/`"
    return error("unread-file", Span(shown), f"nothing reads this {what}", wish)
