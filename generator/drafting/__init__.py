"""Drafting: what new and changed texts of records share, whoever writes them.

The values as YAML, the slugs of new records, what things are called, and the
reader's word on a text before it is put in place. Nothing here reads or writes a file.
"""
