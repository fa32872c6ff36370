"""Editing: texts in, planned changes of files out. Nothing here reads or writes a file.

The edge (``cli``) shows a plan to a person and carries it out.
"""
