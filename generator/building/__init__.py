"""The only room that writes: Markdown, MkDocs, the search index, the published site."""
