"""What a document says of itself."""

from datetime import date

import pytest

from plugins.kinds.body import Block, Body
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
    assert cover.url == "/galeries/une-galerie/01.webp"
    assert site.document(ADDRESS).cover is None


def test_blocks_inside_others_are_found_in_order() -> None:
    inner = Block("chiffre", "b", {}, Body(), 2)
    outer = Block("note", "a", {}, Body(("x", inner)), 1)
    last = Block("citation", "c", {}, Body(), 3)

    assert Body(("<p>", outer, "</p>", last)).blocks() == [outer, inner, last]
