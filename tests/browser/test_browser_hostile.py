"""Curated text that would run if a page let it, with the Content-Security-Policy off."""

import json
import shutil

import pytest
from conftest import TOY, new_page, settle

pytestmark = pytest.mark.browser

TITLE = 'Zq <img src=x onerror=zqCanary()> {onclick="zqCanary()"} {: #zq onmouseover=zqCanary() }'
PAYLOADS = json.loads((TOY.parent / "hostile" / "payloads.json").read_text(encoding="utf-8"))
FINDINGS = [row["payload"] for row in PAYLOADS["items"]]
LIVE = """() => [...document.querySelectorAll('*')].filter(node =>
  [...node.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))
  || node.matches('img, iframe, object, embed, audio, video, base, math, article script')
).map(node => node.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def hostile(browser, publish, tmp_path_factory):  # noqa: ARG001
    """The toy site with titles that want to run, and every payload as a finding."""
    content = tmp_path_factory.mktemp("hostile") / "content"
    shutil.copytree(TOY, content)
    for path, field in (
        ("papers/example-2020-zip", "title"),
        ("targets/zip1", "name"),
        ("tumor-types/glimmeroma", "name"),
        ("mechanisms/zed-nerve-feeds-glimmeroma", "name"),
    ):
        record = content / f"{path}.yaml"
        rows = record.read_text(encoding="utf-8").splitlines()
        rows[0] = f"{field}: {json.dumps(TITLE, ensure_ascii=False)}"
        record.write_text("\n".join(rows) + "\n", encoding="utf-8")
    findings = json.dumps(FINDINGS, ensure_ascii=False)
    with (content / "papers" / "sample-2018-fade.yaml").open("a", encoding="utf-8") as record:
        record.write(f"key_findings: {findings}\n")
    return publish("hostile", content, "/atlas/", site_url="https://toy.example.org/atlas/")


@pytest.fixture(scope="module")
def tempted(browser):
    """A page with the policy off, which notes what ran."""
    page = new_page(browser, 1280, "light", bypass_csp=True)
    page.ran = []
    page.expose_function("zqCanary", lambda *words: page.ran.append(words))
    yield page
    page.context.close()


@pytest.fixture
def tempt(hostile, tempted):
    """Opens an address of the hostile site there, and lets it do what it would do."""

    def tempt(address):
        tempted.goto("about:blank")
        tempted.ran.clear()
        tempted.goto(hostile.url + address)
        if address.startswith("search/"):
            settle(tempted)
        return tempted

    return tempt


@pytest.mark.parametrize(
    "address",
    [
        "",
        "targets/",
        "targets/zip1/",
        "tumor-types/glimmeroma/",
        "mechanisms/zed-nerve-feeds-glimmeroma/",
        "papers/example-2020-zip/",
        "contested/",
        "glossary/",
        "search/?q=Zq",
    ],
)
def test_title_is_text_everywhere(tempt, address):
    """A title with markup, an attribute list and handlers is shown as typed and never runs."""
    page = tempt(address)
    assert page.evaluate(LIVE) == []
    assert TITLE in page.locator("article").first.inner_text()
    assert page.ran == []


def test_title_is_text_in_the_head(tempt):
    """The window's title is the text as typed."""
    page = tempt("targets/zip1/")
    assert page.title() == f"{TITLE} - Crosstalk"
    assert page.locator("h1").inner_text() == TITLE


def test_every_payload_is_text(tempt):
    """The whole corpus, as findings of a paper: nothing lives, and all reads as typed."""
    page = tempt("papers/sample-2018-fade/")
    assert page.evaluate(LIVE) == []
    assert page.ran == []
    shown = page.locator("h2#sec-findings + ul > li").all_inner_texts()
    assert [" ".join(text.split()) for text in shown] == [
        " ".join(text.split()) for text in FINDINGS
    ]


def test_canary_sings_when_it_is_let(tempt):
    """The trap works: live markup put into such a page does run and is seen."""
    page = tempt("targets/zip1/")
    page.evaluate("""() => new Promise(done => {
      const sing = zqCanary
      window.zqCanary = () => sing().then(done)
      document.body.innerHTML += '<img src=x onerror=zqCanary()>'
    })""")
    assert page.ran == [()]
    assert page.evaluate(LIVE) != []
