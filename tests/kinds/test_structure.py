"""How texts stand to each other: what is listed, in what order, what is current."""

from datetime import date

import pytest

from plugins.kinds.structure import Structure
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, CAMPAIGN, MISSION, ONE_OF_EACH, PAGE, STORY, Loaded, having

AMIS = {"associations/les-amis/index.md": ASSOCIATION}


def missions(**lines: list[str]) -> dict[str, str]:
    return {
        **AMIS,
        **{f"missions/{slug}/index.md": having(MISSION, *own) for slug, own in lines.items()},
    }


def campaigns(**periods: str) -> dict[str, str]:
    return {
        **AMIS,
        **{
            f"campagnes/{slug}/index.md": having(CAMPAIGN, f"period: {period}")
            for slug, period in periods.items()
        },
    }


def slugs(site: Loaded, kind: str, lang: str = "fr") -> list[str]:
    return [document.slug for document in site.site.listing(kind, lang)]


def open_missions(site: Loaded, count: int) -> list[str]:
    paths = site.site.ask("open_missions", "fr", count)
    return [document.slug for document in site.site.documents_of(paths)]


def test_stories_come_newest_first_then_by_address(load: LoadSite) -> None:
    dates = {"b": "2026-01-01", "c": "2026-03-01", "a": "2026-01-01", "d": "2025-01-01"}
    files = {
        f"recits/{name}/index.md": having(STORY, f"date: {day}") for name, day in dates.items()
    }

    assert slugs(load(files), "story") == ["c", "a", "b", "d"]


def test_associations_come_by_title(load: LoadSite) -> None:
    titles = {"x": "La main", "y": "Accueil", "z": "le lien"}
    files = {
        f"associations/{name}/index.md": having(ASSOCIATION, f"title: {title}")
        for name, title in titles.items()
    }

    assert slugs(load(files), "association") == ["y", "x", "z"]


def test_missions_one_can_join_come_first(load: LoadSite) -> None:
    site = load(
        missions(
            done=["status: done", "outcome: Fait.", "date: 2026-11-01"],
            closed=["status: closed", "date: 2026-10-01"],
            over=["ends: 2026-11-19", "date: 2026-10-02"],
            full=["status: full", "date: 2026-01-01"],
            old=["date: 2025-01-01"],
            new=["date: 2026-02-01"],
        )
    )

    assert slugs(site, "mission") == ["new", "old", "full", "over", "closed", "done"]
    assert open_missions(site, 9) == ["new", "old"]
    assert open_missions(site, 1) == ["new"]


def test_a_mission_that_its_translation_says_closed_leaves_its_place(load: LoadSite) -> None:
    files = missions(a=["date: 2026-04-02"], b=["date: 2026-04-01"])
    closed = having(MISSION, "status: closed")
    site = load({**files, "missions/a/index.en.md": closed}).site

    assert site.ask("open_missions", "en", 1) == ["content/missions/b/index.md"]


def test_a_hidden_document_is_built_and_listed_nowhere(load: LoadSite) -> None:
    hidden = having(STORY, "status: hidden", "causes: [sport]")
    site = load({"recits/x/index.md": hidden, "recits/x/index.en.md": STORY})

    assert slugs(site, "story") == slugs(site, "story", "en") == []
    assert [site.page(a).is_indexed for a in ("/recits/x/", "/en/stories/x/")] == [False, False]
    assert "/causes/sport/" not in site.addresses
    assert site.page("/").context["stories"] == []


def test_an_english_list_shows_translations_and_french_for_want_of_them(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": STORY,
        "recits/b/index.md": having(STORY, "date: 2026-01-01"),
        "recits/b/index.en.md": having(STORY, "title: A story"),
    }
    listed = load(files).site.listing("story", "en")

    assert [(document.slug, document.lang) for document in listed] == [("a", "fr"), ("b", "en")]


def test_a_hidden_translation_does_not_take_the_place_of_its_original(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": STORY,
        "recits/a/index.en.md": having(STORY, "status: hidden"),
    }

    assert [document.lang for document in load(files).site.listing("story", "en")] == ["fr"]


def test_an_easy_version_is_listed_nowhere(load: LoadSite) -> None:
    site = load({"recits/a/index.md": STORY, "recits/a/index.falc.md": STORY})

    assert [document.is_easy for document in site.site.listing("story", "fr")] == [False]


@pytest.mark.parametrize(
    ("periods", "current"),
    [
        ({"a": "{start: 2026-01}", "b": "{start: 2026-05}"}, "b"),
        ({"a": "{start: 2026-01}", "b": "{start: 2026-05, end: 2026-06}"}, "a"),
        ({"a": "{start: 2026-01}", "b": "{start: 2027-01}"}, "a"),
        ({"a": "{start: 2020, end: 2021}", "b": "{start: 2022, end: 2023}"}, "b"),
        ({"a": "{start: 2026, end: 2026}", "b": "{start: 2027}"}, "a"),
        ({"a": "{start: 2026-11-20, end: 2026-11-20}", "b": "{start: 2020}"}, "a"),
        ({"a": "{start: 2026-01}", "b": "{start: 2026-01}"}, "b"),
        ({}, None),
    ],
    ids=["last", "over", "to-come", "none-running", "this-year", "today", "tie", "none"],
)
def test_the_current_campaign_is_the_last_that_started_among_those_under_way(
    load: LoadSite, periods: dict[str, str], current: str | None
) -> None:
    campaign = load(campaigns(**periods)).site.ask("current_campaign", "fr")

    assert campaign == (f"content/campagnes/{current}/index.md" if current else "")


def test_the_current_campaign_is_given_in_the_language_of_the_page(load: LoadSite) -> None:
    files = campaigns(a="{start: 2026-01}")
    site = load({**files, "campagnes/a/index.en.md": files["campagnes/a/index.md"]})

    assert site.page("/en/").context["campaign"].lang == "en"
    assert site.page("/").context["campaign"].lang == "fr"


def test_films_are_the_stories_that_have_one(load: LoadSite) -> None:
    film = (
        'film: {embed: "https://tube.example.org/w/x", duration: "1:00", poster: a.webp, '
        "captions: [{lang: fr, file: fr.vtt}], transcript: t.md, year: 2026}"
    )
    files = {
        **ONE_OF_EACH,
        "recits/film/index.md": having(STORY, "format: film", film),
        "recits/film/a.webp": "picture",
        "recits/film/photos.yaml": "- {file: a.webp, alt: x, credit: y}\n",
        "recits/film/fr.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOui.\n",
        "recits/film/t.md": "Une voix.\n",
    }
    site = load(files)

    assert site.messages == []
    assert [story.slug for story in site.page("/films/").context["films"]] == ["film"]


@pytest.mark.parametrize(
    ("day", "open_ones"), [("2026-11-19", ["b", "a"]), ("2026-11-20", ["a"]), ("2027-01-01", [])]
)
def test_the_same_facts_give_another_answer_on_another_day(
    load: LoadSite, day: str, open_ones: list[str]
) -> None:
    """Nothing is read again for it."""
    files = missions(a=["ends: 2026-12-31"], b=["ends: 2026-11-19", "date: 2026-04-01"])
    facts = load(files).site.structure.facts
    structure = Structure(facts, ("fr", "en"), date.fromisoformat(day).toordinal(), preview=False)

    assert [structure.slug(path) for path in structure.open_missions("fr", 9)] == open_ones


def test_every_page_can_be_asked_for_by_its_folder_and_its_slug(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": having(STORY, "slug: autre"),
        "recits/a/index.en.md": STORY,
        "recits/b/index.md": having(STORY, "status: draft"),
    }
    structure = load(files).site.structure

    assert structure.names("recits") == ["autre"]
    assert structure.named("recits", "autre") == "content/recits/a/index.md"
    assert structure.named("recits", "a") == structure.named("recits", "b") == ""
    assert structure.is_waiting("recits:b")
    assert structure.is_waiting("content/recits/b/index.md")
    assert not structure.is_waiting("recits:autre")


def test_a_translation_whose_original_cannot_be_read_stands_alone(load: LoadSite) -> None:
    site = load({"recits/a/index.md": "---\n", "recits/a/index.en.md": STORY})

    assert [document.address for document in site.site.documents] == ["/en/stories/a/"]
    assert site.document("/en/stories/a/").original is None


@pytest.mark.parametrize(
    ("name", "text", "changes"),
    [
        ("recits/b/index.md", STORY, False),
        ("recits/a/index.md", having(STORY, "title: Autre", "causes: [sport]"), False),
        ("recits/a/index.md", having(STORY, "slug: autre"), True),
        ("recits/a/index.md", having(STORY, "status: hidden"), True),
        ("recits/a/index.en.md", STORY, True),
        ("recits/a/index.falc.md", STORY, True),
    ],
    ids=["neighbour", "title", "slug", "hidden", "translation", "easy"],
)
def test_where_a_document_stands_depends_on_the_texts_of_its_folder_alone(
    load: LoadSite, name: str, text: str, changes: bool
) -> None:
    before = load({"recits/a/index.md": STORY}).site.structure
    after = load({name: text}).site.structure
    path = "content/recits/a/index.md"

    assert (before.standing(path) != after.standing(path)) == changes


def test_the_page_of_a_role_is_found_in_the_language_of_the_page(load: LoadSite) -> None:
    files = {
        "pages/charte/index.md": having(PAGE, "roles: [ethics]"),
        "pages/charte/index.en.md": PAGE,
        "pages/autre/index.md": having(PAGE, "roles: [contact]", "status: hidden"),
    }
    structure = load(files).site.structure

    assert structure.page_of("ethics", "fr") == "content/pages/charte/index.md"
    assert structure.page_of("ethics", "en") == "content/pages/charte/index.en.md"
    assert structure.page_of("contact", "fr") == structure.page_of("about", "fr") == ""
