"""The live preview without a browser: what is shown while records, templates and styles change."""

import json
import re
import shutil
import socket
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from running import Running

from generator.building.plan import Plan
from generator.cli.serve import _show_examined
from generator.preview.answers import answer_request
from generator.preview.preview import Messages, Preview
from generator.preview.server import Address, serve_site

pytestmark = pytest.mark.slow
TOY = Path(__file__).parent.parent / "toy"
PANEL = Path(__file__).parent.parent.parent / "templates" / "preview"
RECORD, TEMPLATE = "content/targets/zip1.yaml", "templates/pages/page.md.j2"
THEME, STYLE = "templates/theme/partials/content.html", "templates/theme/assets/crosstalk.css"
PAGE = "targets/zip1/index.html"


@pytest.fixture
def root(make_root, tmp_path, monkeypatch):
    """A project folder with the toy content; the commands work in it."""
    root = make_root(tmp_path / "root")
    shutil.copytree(TOY, root / "content")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def preview(root, tmp_path):  # noqa: ARG001  # it works in the project folder
    """A preview of the project that nobody has asked for anything yet."""
    desk = tmp_path / "desk"
    desk.mkdir()
    said = []
    messages = Messages(said.append, _show_examined, said.append)
    preview = Preview(Plan(Path("content"), Path("site"), Path()), desk, messages)
    preview.said = said
    preview.listening("http://127.0.0.1:8000/")
    return preview


def edit(path, old, new):
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_edit_of_anything_shows(preview):
    """A record, a template, the theme, a style: each in the next look at the page."""
    assert preview.rebuild()
    assert b"<h1" in preview.read(PAGE)
    for path, old, new, where in [
        (RECORD, "name: ", "name: Edited ", PAGE),
        (TEMPLATE, "", "Edited by template\n\n", PAGE),
        (THEME, "", "<p>Edited by theme</p>", PAGE),
        (STYLE, "", "/* Edited by style */", "assets/crosstalk.css"),
        ("content/pages/about.md", "\n\n", "\n\nEdited by hand ", "about/index.html"),
    ]:
        before = preview.read(where)
        edit(path, old, new)
        assert preview.rebuild(), path
        after = preview.read(where)
        assert after != before, path
        assert b"Edited" in after, path
    assert preview.report == ""


def test_nothing_is_loaded_again_when_nothing_changed(preview):
    """An editor's own files, a save of the same text."""
    assert preview.rebuild()
    Path("content/targets/.zip1.yaml.swp").touch()
    assert not preview.rebuild()
    Path(RECORD).touch()
    assert not preview.rebuild()


def test_a_content_error_is_reported_until_it_is_mended(preview, capsys):
    """At the terminal and to the browser; the last good site stays, every page of it."""
    preview.rebuild()
    good = preview.read(PAGE)
    edit(RECORD, "name: ", "nam: ")
    assert preview.rebuild()
    assert preview.report.startswith("error[unknown-field]: `nam` is not a field of a target\n")
    assert "content/targets/zip1.yaml:1:1" in preview.report
    assert preview.report.partition("\n")[0] in capsys.readouterr().out
    assert preview.read(PAGE) == good
    assert b"<h1" in preview.read("papers/example-2020-zip/index.html")
    edit(RECORD, "nam: ", "name: ")
    assert preview.rebuild()
    assert preview.report == ""


def test_warnings_hide_nothing(preview, capsys):
    """They are counted at the terminal."""
    edit(RECORD, "name: ", "name: Odd ")
    new = "name: Zed two\nsymbol: ZED2\ncuration: {state: stub}\n"
    Path("content/targets/zed2.yaml").write_text(new)
    assert preview.rebuild()
    assert preview.report == ""
    assert "warning" in capsys.readouterr().out


def test_content_that_was_never_good_shows_its_errors_alone(preview):
    """There is no site to stand behind them."""
    edit(RECORD, "name: ", "nam: ")
    assert preview.rebuild()
    assert preview.read(PAGE) is None
    assert preview.report.startswith("error[unknown-field]")


@pytest.mark.parametrize(
    ("path", "old", "new", "report"),
    [
        (TEMPLATE, "", "{% if %}", "templates/pages/page.md.j2:1: Expected an expression"),
        (TEMPLATE, "", "\n{{ nothing }}", "templates/pages/page.md.j2:2: 'nothing' is undefined"),
        (THEME, "", "{% nothing %}", f"{THEME}:1: Encountered unknown tag 'nothing'."),
        (THEME, "", "\n{{ 1 + 'a' }}", f"{THEME}:2: TypeError: unsupported operand"),
        ("mkdocs.yml", "theme:", "theme: [\n  x", "mkdocs.yml:"),
        ("mkdocs.yml", "  - attr_list", "  - no_such_thing", "MkDocs failed: "),
    ],
)
def test_what_fails_is_told_with_its_place(preview, path, old, new, report):
    """In a sentence, never a traceback; the last good site stays until it is mended."""
    preview.rebuild()
    good = preview.read(PAGE)
    text = Path(path).read_text(encoding="utf-8")
    edit(path, old, new)
    assert preview.rebuild()
    assert preview.report.startswith(report)
    assert "\n" not in preview.report
    assert preview.said[-1] == preview.report
    assert preview.read(PAGE) == good
    assert b"<h1" in preview.read("papers/example-2020-zip/index.html")
    Path(path).write_text(text, encoding="utf-8")
    assert preview.rebuild()
    assert (preview.report, preview.read(PAGE)) == ("", good)


def test_a_page_that_fails_when_it_is_asked_for_falls_back(preview):
    """A template may fail on one page only; then the whole edition gives way to the last."""
    preview.rebuild()
    good = preview.read("glossary/index.html")
    preview.read(PAGE)
    edit(TEMPLATE, "", "{{ nothing if view.head.title == 'Glossary' else '' }}Edited\n\n")
    assert preview.rebuild()
    assert b"Edited" in preview.read(PAGE)
    assert preview.read("glossary/index.html") == good
    assert "'nothing' is undefined" in preview.report
    assert b"Edited" not in preview.read(PAGE)
    # What fails is run_or_exit again with the next edit, since somebody looks at it.
    preview.read("glossary/index.html")
    edit(TEMPLATE, "Edited", "Again")
    assert preview.rebuild()
    assert "'nothing' is undefined" in preview.report


def test_what_cannot_be_read_is_told_too(preview):
    """A folder that went away comes back."""
    preview.rebuild()
    good = preview.read(PAGE)
    Path("templates").rename("elsewhere")
    assert preview.rebuild()
    assert preview.report == "No such file or directory: templates"
    assert preview.read(PAGE) == good
    Path("elsewhere").rename("templates")
    edit(TEMPLATE, "", "Edited\n\n")
    assert preview.rebuild()
    assert b"Edited" in preview.read(PAGE)


@pytest.mark.slow
def test_a_preview_shows_the_very_site(preview, toy_site):
    """Pages of every kind, twins, and files for machines, as the build publishes them."""
    url = re.search(r"^site_url: (.*)$", Path("mkdocs.yml").read_text(), re.MULTILINE)[1]
    preview.listening(url)
    assert preview.rebuild()
    files = {path.relative_to(toy_site).as_posix(): path for path in toy_site.rglob("*.*")}
    left_out = {".crosstalk-site", "sitemap.xml"}
    one_of_each = {name.partition("/")[0]: name for name in sorted(files) if "html" in name}
    wanted = {*one_of_each.values(), *(name for name in files if "html" not in name)} - left_out
    odd = [
        name
        for name in sorted(wanted)
        if files[name].is_file() and preview.read(name) != files[name].read_bytes()
    ]
    assert odd == []
    assert preview.read("no/such/page/index.html") is None


class Shown:
    """A site of two files."""

    def __init__(self, report=""):
        self.report = report
        self.files = {
            "targets/zip1/index.html": b"<html><body><p>Zip</p></body></html>",
            "assets/a.css": b"p {}",
            "404.html": b"<html><body><p>Missing</p></body></html>",
        }

    def read(self, path):
        return self.files.get(path)


def asked(path, report=""):
    return answer_request(Shown(report), path, 7, PANEL)


def test_a_page_brings_script_and_style_as_files():
    """The policy of the pages forbids them inline; and nothing is to be kept by the browser."""
    found = asked("/targets/zip1/")
    assert found.status == 200
    assert found.body == (
        b'<html><body><p>Zip</p><link rel="stylesheet" href="/livereload/panel.css">'
        b'<script src="/livereload/7.js"></script></body></html>'
    )
    assert ("Content-Type", "text/html; charset=utf-8") in found.headers
    assert ("Cache-Control", "no-store") in found.headers
    assert asked("/assets/a.css").body == b"p {}"
    assert asked("/livereload/panel.css").body == (PANEL / "panel.css").read_bytes()


def test_the_report_is_text_within_a_script():
    """Whatever stands in a record: a string of JSON in plain ASCII is a string of JavaScript."""
    report = "</script><b>\u2028 \"'\\ 神经"
    script = asked("/livereload/7.js", report).body.decode("ascii")
    assert "\nreloadAfter(7);\n" in script
    [told] = re.findall(r"^showPanel\((.*)\);$", script, re.MULTILINE)
    assert json.loads(told) == report


def test_addresses_without_a_slash_lead_to_the_page():
    """As a web host does; what is not there is the site's own page for that."""
    found = asked("/targets/zip1")
    assert (found.status, found.location) == (302, "/targets/zip1/")
    missing = asked("/targets/none/")
    assert missing.status == 404
    assert b"Missing" in missing.body
    assert b"/livereload/7.js" in missing.body


def test_where_there_is_no_site_yet_the_panel_shows():
    """On a page of its own."""
    site = Shown("error")
    site.files = {}
    found = answer_request(site, "/", 7, PANEL)
    assert found.status == 404
    assert b"/livereload/7.js" in found.body


@pytest.fixture
def serving(root):
    """The command itself, on a port of its own, with the address it tells."""
    with Running(root, "serve", "--port", "0") as running:
        line = running.until("Serving on ")
        running.url = re.search(r"http://\S+?/(?= )", line)[0]
        yield running


def get(url):
    with urlopen(url, timeout=30) as reply:
        return reply.read().decode()


def epoch(page):
    return int(re.search(r"/livereload/(\d+)\.js", page)[1])


def test_the_server_answers_when_an_edit_shows(serving):
    """The reload answer comes with the new page, soon; SIGTERM ends it cleanly."""
    url = serving.url
    before = get(f"{url}targets/zip1/")
    time.sleep(0.5)  # the watcher has looked once
    edit(RECORD, "name: ", "name: Edited ")
    began = time.monotonic()
    told = int(get(f"{url}livereload/{epoch(before)}"))
    assert time.monotonic() - began < 30  # measured: about one second on the real content
    after = get(f"{url}targets/zip1/")
    assert (told, "Edited" in before, "Edited" in after) == (epoch(after), False, True)
    assert get(f"{url}targets/zip1").endswith(after[-50:])
    with pytest.raises(HTTPError, match="404"):
        get(f"{url}targets/none/")
    status, rest = serving.stop()
    assert status == 0
    assert not [line for line in serving.said + rest if "Traceback" in line]


def test_whoever_is_told_the_address_may_ask_at_once():
    """The server listens before it says where: on a busy machine somebody was too early."""
    site = Shown()

    def listening(url):
        socket.create_connection(("127.0.0.1", urlsplit(url).port), timeout=5).close()
        raise InterruptedError(url)

    site.listening = listening
    with pytest.raises(InterruptedError):
        serve_site(site, (), PANEL, Address("127.0.0.1", 0))


def test_a_port_in_use_is_told_in_one_sentence(root):
    """Status 3, and what to do about it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        words = f"crosstalk: port {port} is in use; "
        words += "end what uses it, or choose another with --port"
        with Running(root, "serve", "--port", str(port)) as running:
            assert running.end() == (
                3,
                [words],
            )


def test_a_host_that_is_not_ours_is_told_in_one_sentence(root):
    """Status 3."""
    with Running(root, "serve", "--port", "0", "--host", "host.invalid") as running:
        status, said = running.end()
    assert status == 3
    assert len(said) == 1
    assert said[0].startswith("crosstalk: cannot listen at host.invalid: ")


def test_a_folder_without_content_is_wrong_use(root):
    """Status 2, before anything is served."""
    shutil.rmtree(root / "content")
    with Running(root, "serve") as running:
        status, said = running.end()
    assert (status, said[-1]) == (2, "Error: there is no content")


def test_the_browser_opens_where_the_site_is_served(root, tmp_path):
    """Whatever the system calls the browser."""
    opened = tmp_path / "opened"
    code = f"import pathlib, sys; pathlib.Path({str(opened)!r}).write_text(sys.argv[1])"
    script = tmp_path / "browser"
    script.write_text(f"#!{sys.executable}\n{code}\n")
    script.chmod(0o755)
    with Running(root, "serve", "--port", "0", "--open", BROWSER=str(script)) as running:
        line = running.until("Serving on ")
        running.until("records read")
        running.stop()
    assert f" {opened.read_text()} " in line
