"""What was read of the content, and whether it is still what it was."""

from datetime import UTC, datetime

import pytest
from PIL import Image

from plugins.build.refusal import BuildRefused
from tests.build.conftest import STORY_FILE, STORY_PAGE, BareSite
from tests.tiny import FIGURES, ONE_OF_EACH, PHOTOS, STORY, having

# Those that tell of the only gallery.
FEEDS = {
    f"{page}{name}"
    for page in ("", "en/", "galeries/", "en/galleries/")
    for name in ("atom.xml", "feed.json")
}


def test_the_body_of_a_text_makes_its_page_only(built: BareSite) -> None:
    assert built.made({STORY_FILE: f"{STORY}\nEncore.\n"}) == {STORY_PAGE}


def test_a_title_makes_the_page_and_those_that_show_it(built: BareSite) -> None:
    made = built.made({STORY_FILE: having(STORY, "title: Un autre titre")})

    assert made == {
        STORY_PAGE,
        "recits/index.html",
        "en/stories/index.html",
        "auteurs/la-redaction/index.html",
        "en/authors/la-redaction/index.html",
        "atom.xml",
        "en/atom.xml",
        "recits/atom.xml",
        "en/stories/atom.xml",
        "feed.json",
        "en/feed.json",
        "recits/feed.json",
        "en/stories/feed.json",
    }
    assert "Un autre titre" in built.build().text("recits/")


def test_a_field_that_no_other_page_reads_makes_its_page_only(built: BareSite) -> None:
    assert built.made({STORY_FILE: having(STORY, "format: interview")}) == {STORY_PAGE}


def test_a_new_text_makes_its_page_and_the_lists_that_hold_it(built: BareSite) -> None:
    made = built.made({"recits/neuf/index.md": having(STORY, "title: Neuf")})

    assert {"recits/neuf/index.html", "recits/index.html", "recits/atom.xml"} <= made
    assert made.isdisjoint({"missions/index.html", "une-page/index.html", "robots.txt"})


def test_a_text_that_goes_takes_what_showed_it_along(built: BareSite) -> None:
    built.run({"recits/neuf/index.md": having(STORY, "title: Neuf")})
    built.remove("recits/neuf/index.md")

    made = built.made()

    assert {"recits/index.html", "recits/atom.xml"} <= made
    assert made.isdisjoint({"recits/neuf/index.html", "missions/index.html", "robots.txt"})
    assert not built.build().exists("/recits/neuf/")


def test_a_page_is_made_again_when_what_it_links_to_moves(built: BareSite) -> None:
    built.run({STORY_FILE: f"{STORY}\n[x](missions:une-mission)\n"})
    mission = having(ONE_OF_EACH["missions/une-mission/index.md"], "slug: autre")
    built.write({"missions/une-mission/index.md": mission})

    with pytest.raises(BuildRefused) as refused:
        built.run()

    assert [problem.path for problem in refused.value.problems] == [f"content/{STORY_FILE}"]


def test_a_key_figure_makes_the_pages_that_show_it(built: BareSite) -> None:
    built.run({STORY_FILE: f"{STORY}\n::: chiffre recidive\n:::\n"})

    assert built.made({"registres/chiffres.yaml": FIGURES.replace("33", "34")}) == {STORY_PAGE}


def test_what_is_said_of_a_picture_makes_the_page_of_its_folder(built: BareSite) -> None:
    photos = PHOTOS.replace("Une cour vide", "Une cour pleine")

    made = built.made({"galeries/une-galerie/photos.yaml": photos})

    assert made == {"galeries/une-galerie/index.html", "galeries/une-galerie/atom.xml", *FEEDS}


def test_a_picture_drawn_again_is_published_again(built: BareSite) -> None:
    before = built.photo.name
    Image.new("RGB", (60, 40), "#203F8F").save(built.root / "content/galeries/une-galerie/01.webp")

    made = built.made()

    assert made == {"galeries/une-galerie/index.html", "galeries/une-galerie/atom.xml", *FEEDS}
    assert built.photo.name != before


@pytest.mark.parametrize("days", [1, -1])
def test_a_day_that_passes_makes_the_pages_that_say_it(
    built: BareSite, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    other = datetime(2026, 11, 20 + days, 12, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{other.timestamp():.0f}")

    frame = "associations/les-amis/integrer/index.html"
    assert built.made() == {"missions/une-mission/index.html", frame}


def test_a_text_of_the_future_appears_when_its_day_comes(
    built: BareSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = {"recits/demain/index.md": having(STORY, "title: Demain", "date: 2026-11-21")}
    assert built.made(later) == set()
    midnight = datetime(2026, 11, 20, 23, 1, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{midnight.timestamp():.0f}")

    made = built.made()

    assert {"recits/demain/index.html", "recits/index.html", "recits/atom.xml"} <= made
    assert "Demain" in built.build().text("/recits/")
