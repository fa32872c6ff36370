"""What the project says of faults of whole files: their names, places and bytes."""

FILE_FAULTS: dict[str, str] = {
    "not-a-record-file": r"""
A file stands among the records that is not one.

Records are `content/<kind>/<slug>.yaml`, and nothing else is read there. What
looks like a record but has another ending would be missing from the site
without a word; notes and other files belong elsewhere. Left-overs of editors
are passed over.

Broken:

    # content/targets/zip2.yml
    name: Zipin 2
    symbol: ZIP2

Mended:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
""",
    "unread-file": r"""
A file or folder stands where nothing is read.

Records stand in the folders of their kinds, shared terms in files of fixed
names, hand-written pages in `content/pages/`. What stands elsewhere, a folder
with a slip in its name, a page that ends in `.MD`, would be missing from the
site without a word. Left-overs of editors, `.DS_Store`, `Thumbs.db` and
`.gitkeep` are passed over.

Broken:

    # content/target/zip2.yaml
    name: Zipin 2
    symbol: ZIP2

Mended:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
""",
    "outside-link": r"""
A symbolic link leads out of `content/`, or to nothing.

What a link outside leads to is another thing on another machine, and could be
any file there. Nothing is read through it. Links within `content/` are allowed.

Broken:

    content/papers/doe-2020-zap.yaml -> /home/ada/zap.yaml

Mended:

    content/papers/doe-2020-zap.yaml (the file itself)
""",
    "unreadable": r"""
The file cannot be read.

It is no regular file, or the rights to read it are missing. A site without it
would lack what it holds, so nothing is built.

Broken:

    --w------- 1 ada ada 812 content/papers/doe-2020-zap.yaml

Mended:

    -rw-r--r-- 1 ada ada 812 content/papers/doe-2020-zap.yaml
""",
    "file-too-large": r"""
A file is larger than 1 MB.

A record is a small text file, a few hundred lines at most. Something larger was
put in the wrong place, or is meant to stall whoever reads it.

Broken:

    content/papers/doe-2020-zap.yaml (2.4 MB: the whole paper)

Mended:

    content/papers/doe-2020-zap.yaml (6 KB: the record of the paper)
""",
    "not-utf8": r"""
The file is not UTF-8.

In another encoding, letters beyond plain ASCII are read as others. Most editors
offer the encoding when they save: choose UTF-8, without a byte order mark.

Broken:

    content/papers/doe-2020-zap.yaml: ISO-8859 text

Mended:

    content/papers/doe-2020-zap.yaml: UTF-8 text
""",
    "forbidden-character": r"""
A control character, an invisible one, or one that turns the direction of text.

What a reviewer sees must be what a reader gets. Such characters come with text
copied from web pages and PDF files; delete them and type the place anew. They
are refused as escapes in quotes too. Lines end with a line feed.

Broken:

    # content/pathways/zip-signalling.yaml
    name: "ZIP\u200b signalling" # an invisible space

Mended:

    # content/pathways/zip-signalling.yaml
    name: "ZIP signalling"
""",
    "conflict-mark": r"""
Git's marks of a merge conflict stand in the file.

Two people changed the same lines. Choose one side, or join both, and remove the
three lines of marks.

Broken:

    # content/targets/zapr.yaml
    <<<<<<< HEAD
    name: Zap receptor
    =======
    name: Zapin receptor
    >>>>>>> other

Mended:

    # content/targets/zapr.yaml
    name: Zap receptor
""",
    "bad-slug": r"""
A file's name cannot be a record's address.

The name is the record's id, and its address on the site. It has 2 to 80
characters: lower-case ASCII letters, digits and single hyphens, at least one
letter. Names that Windows, YAML or the site give a meaning (`con`, `null`,
`index`) are refused.

Broken:

    # content/targets/Zip_2.yaml
    name: Zipin 2
    symbol: ZIP2

Mended:

    # content/targets/zip-2.yaml
    name: Zipin 2
    symbol: ZIP2
""",
    "look-alike-id": r"""
Two ids of one folder look alike.

0 and o, 1 and l, rn and m cannot be told apart at a glance. A curator would
refer to the one and mean the other.

Broken:

    # content/targets/zipl.yaml
    name: Zipin L
    symbol: ZIPL

Mended:

    # content/targets/zip-like.yaml
    name: Zipin L
    symbol: ZIPL
    synonyms: [Zip-like]
""",
    "empty-file": r"""
The file holds no record.

A file that was made and not filled has an address and nothing to show there.
`crosstalk new` writes one that can be filled in.

Broken:

    # content/targets/zip2.yaml
    # to be written

Mended:

    # content/targets/zip2.yaml
    name: Zipin 2
    symbol: ZIP2
""",
    "text-not-xml": r"""
The text of a paper is not XML.

`content/texts/<paper>.xml` holds the article as its publisher gives it (JATS),
and quotes are looked up in it. One that is cut short, or that declares entities
of its own, cannot be read: nobody would know which quotes it holds.

Broken:

    # content/texts/example-2020-zip.xml
    <article><body><p>Zipin feeds glimmeroma.</body></article>

Mended:

    # content/texts/example-2020-zip.xml
    <article><body><p>Zipin feeds glimmeroma.</p></body></article>
""",
    "hand-written-name": r"""
A hand-written page cannot have this name.

`content/pages/<name>.md` is published as `/<name>/`: lower-case letters and
hyphens, and none of the names that the site's own pages have.

Broken:

    # content/pages/papers.md
    # Papers

    How we choose them.

Mended:

    # content/pages/choosing-papers.md
    # Choosing papers

    How we choose them.
""",
    "hand-written-markup": r"""
A hand-written page holds more than plain Markdown.

HTML, attribute lists, pictures and front matter are refused, and so are links
to anything but https addresses and pages of the site. The pages stay readable
as text, and nobody can put a script on the site. A page begins with its one
title.

Broken:

    # content/pages/about.md
    # About

    A <b>toy</b>.

Mended:

    # content/pages/about.md
    # About

    A **toy**.
""",
}
"""Explanation by code, in the form of `text.rules`."""
