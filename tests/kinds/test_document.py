"""What a document says of itself."""

from collections.abc import Callable
from datetime import date

import pytest

from plugins.kinds.body import Block, Body
from plugins.kinds.document import Document
from plugins.tracing.recording import Key, recording
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, STORY, having

FILE, ADDRESS = "recits/un-recit/index.md", "/recits/un-recit/"


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ([], "2026-03-05"),
        (["modified: 2026-04-01"], "2026-04-01"),
        (["modified: 2026-01-01"], "2026-03-05"),
        (["corrections: [{date: 2026-06-01, text: Une date.}]"], "2026-06-01"),
        (
            ["modified: 2026-07-01", "corrections: [{date: 2026-06-01, text: Une date.}]"],
            "2026-07-01",
        ),
    ],
)
def test_a_document_is_as_new_as_its_last_change(
    load: LoadSite, lines: list[str], day: str
) -> None:
    document = load({FILE: having(STORY, *lines)}).document(ADDRESS)

    assert document.updated == date.fromisoformat(day)


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (220, 1), (440, 2), (1100, 5)])
def test_reading_takes_a_minute_for_220_words_and_one_at_least(
    load: LoadSite, words: int, minutes: int
) -> None:
    body = " ".join(["mot"] * words)
    document = load({FILE: STORY.replace("Un texte.", body)}).document(ADDRESS)

    assert (document.body.words, document.minutes) == (words, minutes)


def test_an_example_says_so_by_its_tag(load: LoadSite) -> None:
    site = load({FILE: having(STORY, "tags: [exemple]"), "recits/b/index.md": STORY})

    assert site.document(ADDRESS).is_example
    assert not site.document("/recits/b/").is_example


def test_the_cover_is_the_picture_of_that_name(load: LoadSite) -> None:
    site = load(ONE_OF_EACH)
    cover = site.document("/galeries/une-galerie/").cover

    assert cover is not None
    assert (cover.alt, cover.width, cover.height) == ("Une cour vide", 60, 40)
    assert site.document(ADDRESS).cover is None


def test_blocks_inside_others_are_found_in_order() -> None:
    inner = Block("chiffre", "b", {}, Body(), 2)
    outer = Block("note", "a", {}, Body(("x", inner)), 1)
    last = Block("citation", "c", {}, Body(), 3)

    assert Body(("<p>", outer, "</p>", last)).blocks() == [outer, inner, last]


PATH, FOLDER = f"content/{FILE}", "content/recits/un-recit"


@pytest.mark.parametrize(
    ("ask", "keys"),
    [
        (lambda document: document.title, {("document", PATH, "title")}),
        (lambda document: document.date, {("document", PATH, "date")}),
        (lambda document: document.updated, {("document", PATH, "updated")}),
        (lambda document: document.is_example, {("document", PATH, "tags")}),
        (lambda document: document.summary, {("document", PATH, "fields.summary")}),
        (lambda document: document.fields.format, {("document", PATH, "fields.format")}),
        (lambda document: document.model, {("document", PATH, "fields")}),
        (lambda document: document.line("date"), {("document", PATH, "fields")}),
        (lambda document: document.facts, {("document", PATH, "facts")}),
        (lambda document: document.minutes, {("document", PATH, "minutes")}),
        (lambda document: document.ids, {("document", PATH, "ids")}),
        (lambda document: document.raw_body, {("document", PATH, "body")}),
        (lambda document: document.body, {("document", PATH, "body")}),
        (lambda document: document.cover, {("document", PATH, "fields.cover")}),
        (lambda document: document.slug, {("site", "standing", PATH)}),
        (lambda document: document.address, {("site", "standing", PATH)}),
        (lambda document: document.root, {("site", "standing", PATH)}),
        (lambda document: document.original, {("site", "standing", PATH)}),
        (lambda document: document.translations, {("site", "standing", PATH)}),
        (lambda document: document.easy_version, {("site", "standing", PATH)}),
        (lambda document: document.linked, {("site", "linked", PATH)}),
        (lambda document: document.is_listed, {("site", "standing", PATH)}),
        (lambda document: document.notice, {("site", "standing", PATH)}),
        (lambda document: document.names, {("folder", FOLDER)}),
        (lambda document: document.holds("x"), {("folder", FOLDER)}),
        (lambda document: document.photos, {("folder", FOLDER)}),
        (lambda document: document.path, set()),
        (lambda document: (document.kind, document.lang, document.is_easy), set()),
    ],
)
def test_what_is_asked_of_a_document_is_told_and_nothing_more(
    load: LoadSite, ask: Callable[[Document], object], keys: set[Key]
) -> None:
    """A page is made again when what it has read has changed, and only then."""
    document = load({FILE: STORY}).document(ADDRESS)

    with recording() as frame:
        ask(document)
    assert frame.keys == keys


def test_what_is_worked_out_of_all_the_fields_depends_on_all_of_them(load: LoadSite) -> None:
    site = load(ONE_OF_EACH).site
    mission = site.document("content/missions/une-mission/index.md")

    with recording() as frame:
        assert mission.fields.is_open(date(2026, 11, 20))
    assert frame.keys == {("document", mission.path, "fields")}


def test_pictures_depend_on_what_is_said_of_them_and_on_their_files(load: LoadSite) -> None:
    gallery = load(ONE_OF_EACH).document("/galeries/une-galerie/")

    with recording() as frame:
        assert gallery.cover
    assert frame.keys >= {
        ("folder", gallery.folder),
        ("file", f"{gallery.folder}/photos.yaml"),
        ("file", f"{gallery.folder}/photos.fr.yaml"),
        ("file", f"{gallery.folder}/01.webp"),
    }


def test_a_document_is_named_by_its_path(load: LoadSite) -> None:
    document = load({FILE: STORY}).document(ADDRESS)

    assert (document.path, document.folder) == (PATH, FOLDER)
    assert repr(document) == f"Document('{PATH}')"
    assert document.line("date") == 4
    assert document.line("corrections", 0) == document.line()


def test_the_names_of_a_folder_are_those_of_its_files(load: LoadSite) -> None:
    files = {FILE: STORY, "recits/un-recit/b.pdf": "x", "recits/un-recit/plus/a.pdf": "x"}
    document = load(files).document(ADDRESS)

    assert document.names == ["b.pdf", "index.md"]
    assert [document.holds(name) for name in ("b.pdf", "a.pdf", "plus")] == [True, False, False]
