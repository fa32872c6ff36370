"""The index: small files, the same for the same documents, and what it finds."""

import json

import pytest

from generator.search.documents import SearchDocument, SitePage
from generator.search.normalization import Normalizer
from generator.search.parts import DocumentPart, make_part, part_key
from generator.search.tables import counted, keyed, listed

PAGES = (
    SitePage("checks/retracted-paper-used/", "retracted-paper-used", "A paper was withdrawn."),
    SitePage("matrix/", "Matrix", "Nerves by tumors."),
)
STOP = frozenset({"of", "the"})


@pytest.fixture(scope="module")
def index(toy, written_index):
    """The index of the toy atlas."""
    return written_index(toy, PAGES)


@pytest.fixture(scope="module")
def ask(index, run_search):
    """Ask the toy index; answers by query."""

    def ask(*queries, **settings):
        answers = run_search(index=str(index), queries=queries, **settings)["answers"]
        return dict(zip(queries, answers, strict=True))

    return ask


def part(**fields):
    """The part of an invented document."""
    document = SearchDocument("x/y", "Target", "x/y/", **{"title": "Zipin", **fields})
    return make_part(document, Normalizer({}), STOP)


def test_tables_are_cut_and_their_starts_tell_where_to_look():
    """The start of a file stands after the last key of the file before it."""
    rows = {f"key{n:04}": "x" * 100 for n in range(500)}
    table = keyed("t", rows)
    files = [json.loads(text) for text in table.files]
    assert len(files) > 3
    assert {key: value for file in files for key, value in file.items()} == rows
    for start, before, file in zip(table.starts[1:], files, files[1:], strict=False):
        assert max(before) < start <= min(file)


def test_keys_stand_in_the_order_of_javascript():
    """It compares units of UTF-16: a rare sign comes before a full-width letter."""
    (file,) = listed("t", ["\uff5a", "\U00020bb7", "a"]).files
    assert json.loads(file) == ["a", "\U00020bb7", "\uff5a"]


def test_rows_by_number_say_where_each_file_begins():
    """Nothing else is needed to find a row."""
    table = counted("t", ["x" * 5000] * 7)
    assert [len(json.loads(text)) for text in table.files] == [3, 3, 1]
    assert table.starts == [0, 3, 6]


def test_an_empty_table_has_no_files():
    """An atlas of nothing can be searched, too."""
    assert keyed("t", {}).files == []


def test_the_best_of_all_names_counts():
    """To have many names makes no document heavier."""
    one, many = part(), part(aliases=("Zipin a", "Zipin b", "Zipin c"))
    assert one.weights["zipin"] == many.weights["zipin"]


def test_a_short_name_outweighs_a_long_one_and_text():
    """Who is called so comes before who is called so among other words."""
    weights = [
        part().weights["zipin"],
        part(title="Zipin of the glimmer").weights["zipin"],
        part(title="Zapr", text=("Zipin",)).weights["zipin"],
    ]
    assert weights == sorted(weights, reverse=True)


def test_compounds_are_found_in_one_word():
    """As people write them."""
    assert {"tgf", "beta", "1", "tgfbeta", "tgfb", "tgfb1", "h3k27m"} <= set(
        part(title="TGF-β1 in H3 K27M").weights
    )


def test_words_of_sentences_are_no_spellings():
    """Typing errors are corrected to names of things and authors alone."""
    assert part().known == ("zipin",)
    told = SearchDocument("m/x", "Mechanism", "m/x/", "Zipin feeds")
    assert make_part(told, Normalizer({}), STOP).known == ()


def test_a_part_is_remembered_whole():
    """What is read back is what was made."""
    made = part(aliases=("Zip-1",), text=("It glimmers.",))
    assert DocumentPart.of_data(json.loads(json.dumps(made.as_data()))) == made


def test_any_change_of_a_document_changes_its_key():
    """Fields do not run into each other."""
    document = SearchDocument("x", "Target", "x/", "a", short="b")
    assert part_key(document) != part_key(document._replace(title="ab", short=""))


@pytest.mark.node
@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Glimmeroma", "tumor-types/glimmeroma/"),
        ("GLM", "tumor-types/glimmeroma/"),
        ("TOY:0000001", "tumor-types/glimmeroma/"),
        ("微光瘤", "tumor-types/glimmeroma/"),
        ("光瘤", "tumor-types/glimmeroma/"),
        ("glimmerona", "tumor-types/glimmeroma/"),
        ("glimmer", "processes/glimmer-growth/"),
        ("ZIP1", "targets/zip1/"),
        ("zip 1", "targets/zip1/"),
        ("zapblock", "therapies/zapblock/"),
        ("10.5555/toy.2020.1", "papers/example-2020-zip/"),
        ("https://doi.org/10.5555/TOY.2020.1", "papers/example-2020-zip/"),
        ("PMID: 1001", "papers/example-2020-zip/"),
        ("1001", "papers/example-2020-zip/"),
        ("PMC1001", "papers/example-2020-zip/"),
        ("Example et al. 2020", "papers/example-2020-zip/"),
        ("拉链素", "papers/example-2020-zip/"),
        ("https://example.org/atlas/targets/zip1/", "targets/zip1/"),
        ("retracted", "papers/dummy-2019-gone/"),
        ("matrix", "matrix/"),
        ("retracted-paper-used", "checks/retracted-paper-used/"),
    ],
)
def test_what_people_type_finds_its_record(ask, query, first):
    """Names, abbreviations, identifiers, addresses, errors, other scripts, pages."""
    assert ask(query)[query]["first"][:1] == [first]


@pytest.mark.node
@pytest.mark.parametrize(
    "query", ["haloperidol", "10.5555/none", "PMC99999999", "TOY:9999999", "99999999", "—", ""]
)
def test_what_is_not_there_is_not_found(ask, query):
    """No word is shortened or split until it fits."""
    assert ask(query)[query]["count"] == 0


@pytest.mark.node
def test_what_was_corrected_or_not_found_is_told(ask):
    """The reader sees what was made of each word."""
    (missing, nerve) = ask("haloperidol nerve")["haloperidol nerve"]["words"]
    assert missing[:2] == ["haloperidol", "missing"]
    assert nerve[1] == ""
    (corrected,) = ask("glimmerona")["glimmerona"]["words"]
    assert corrected == ["glimmerona", "corrected", ["glimmeroma"]]


@pytest.mark.node
def test_a_hit_beyond_doubt_is_known_as_such(ask):
    """A whole name of one thing, or an identifier; nothing less."""
    answers = ask("GLM", "1001", "glimmeroma nerve")
    assert [answer["sure"] for answer in answers.values()] == [True, True, False]


@pytest.mark.node
def test_the_passage_is_the_statement_that_tells_most(ask):
    """With its anchor."""
    answer = ask("upper zed nerve glimmers fade")["upper zed nerve glimmers fade"]
    assert ["The upper zed nerve makes glimmers fade.", "s-fading"] in answer["passages"]


@pytest.mark.node
def test_answers_do_not_depend_on_what_was_asked_before(ask):
    """Backwards, forwards, and each by a reader that knows nothing yet."""
    queries = ("glimmeroma", "zed nerve", "光瘤", "zapblok", "zip", "haloperidol", "1001")
    forth, back = ask(*queries), ask(*reversed(queries))
    fresh = ask(*queries, fresh=True)
    for query in queries:
        same = [[a[query][k] for k in ("first", "count", "words")] for a in (forth, back, fresh)]
        assert same == [same[0]] * 3


@pytest.mark.node
def test_japanese_and_korean_are_cut_in_pairs(make_atlas, written_index, run_search):
    """They are written without spaces too."""
    titles = {"a": "拉鎖素２によるグリオーマ増殖の促進", "b": "지핀 2는 신경교종 성장을 촉진한다"}
    papers = {
        f"papers/sample-2001-{name}.yaml": {
            "title": title,
            "authors": [{"name": "Ada Sample"}],
            "published": "2001",
            "type": "primary",
            "read": "abstract",
            "curation": {"state": "curated"},
        }
        for name, title in titles.items()
    }
    index = written_index(make_atlas(papers))
    wanted = {"グリオーマ": "a", "교종": "b", "성장": "b"}
    answers = run_search(index=str(index), queries=list(wanted))["answers"]
    assert [a["first"][0] for a in answers] == [f"papers/sample-2001-{n}/" for n in wanted.values()]
