"""A content folder, or a git revision of it, read, linked and checked."""
