"""What can go wrong while building, in words for the person at the terminal."""


class BuildError(Exception):
    """The environment failed, or we erred; nothing was published."""


class NotOurs(BuildError):
    """The folder to publish to holds something that we did not write."""
