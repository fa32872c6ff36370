"""What an edit cannot do, in words for the person at the terminal."""


class CannotEdit(Exception):
    """The edit is refused; nothing was changed."""
