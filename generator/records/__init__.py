"""The records: Pydantic models, the one definition of what curators may write.

Validation, JSON Schema for editors and the field reference all come from here.
Models are frozen and know only their own content.
"""
