"""The list of an association's open missions, made for the frame of another site."""

import json

import pytest

from tests.conftest import BuildSite
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, Built, TinySite, having

PAGE = "/associations/les-amis/integrer/"
TEXT = "missions/une-mission/index.md"


def titles(built: Built, address: str = PAGE) -> list[str]:
    links = built.page(address).css(".mission-lines__link")
    return [link.text().removesuffix(" (nouvel onglet)") for link in links]


def test_the_open_missions_of_the_association_are_listed(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH)
    facts = built.one(PAGE, ".mission-lines__facts").text().replace("\u00a0", " ")

    assert titles(built) == ["J’aide à l’accueil"]
    assert facts == "À distance · Quand vous voulez · 2 heures · 2 places"
    assert built.one(PAGE, "h1").text() == "Missions ouvertes – Les amis"


def test_links_leave_the_frame_and_say_so(build_site: BuildSite) -> None:
    links = build_site(ONE_OF_EACH, SITEURL="https://exemple.org/base").page(PAGE).css("a")

    assert [link.attributes["href"] for link in links] == [
        "/base/missions/une-mission/",
        "/base/associations/les-amis/",
    ]
    for link in links:
        assert (link.attributes["target"], link.attributes["rel"]) == ("_blank", "noopener")
        assert link.text().endswith("(nouvel onglet)")


def test_the_page_has_neither_header_nor_footer_nor_script(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH, SITEURL="https://exemple.org")

    assert built.page(PAGE).css("header, footer, nav, script, [style]") == []
    assert built.one(PAGE, "meta[name=robots]").attributes["content"] == "noindex"
    assert PAGE not in built.text("sitemap.xml")


@pytest.mark.parametrize(
    ("fields", "taken"),
    [
        (["status: full"], 0),
        (["status: closed"], 0),
        (["status: hidden"], 0),
        (["ends: 2026-11-19"], 0),
        ([], 2),
        (["association: voisins", "associations: [les-amis]"], 0),
    ],
)
def test_a_mission_that_one_cannot_join_is_not_listed(
    build_site: BuildSite, tiny: TinySite, fields: list[str], taken: int
) -> None:
    told = {"version": 1, "missions": {"une-mission": {"taken": taken}}}
    (tiny.root / "places.json").write_text(json.dumps(told), encoding="utf-8")
    files = {
        TEXT: having(MISSION, *fields),
        "associations/voisins/index.md": having(ASSOCIATION, "title: Les voisins"),
    }
    built = build_site({**ONE_OF_EACH, **files})

    assert not built.refused, built.messages
    assert titles(built) == []
    assert "Aucune mission n’est ouverte en ce moment." in built.text(PAGE)


def test_a_list_has_an_end(build_site: BuildSite) -> None:
    files = {f"missions/m{number}/index.md": MISSION for number in range(25)}

    assert len(titles(build_site({**ONE_OF_EACH, **files}))) == 20


def test_a_translation_lists_missions_in_its_language(build_site: BuildSite) -> None:
    english = MISSION.replace("## Présentation", "## Presentation").replace("Précisions", "Details")
    files = {
        "associations/les-amis/index.en.md": having(ASSOCIATION, "slug: friends", "title: Friends"),
        "missions/une-mission/index.en.md": having(english, "title: I help"),
        "missions/autre/index.md": having(MISSION, "title: Autre"),
    }
    built = build_site({**ONE_OF_EACH, **files})
    address = "/en/associations/friends/embed/"

    assert built.one(address, "h1").text() == "Open missions – Friends"
    assert [link.attributes.get("lang") for link in built.page(address).css("h2 a")] == ["fr", None]
    assert [title.removesuffix(" (new tab)") for title in titles(built, address)] == [
        "Autre",
        "I help",
    ]


def test_the_page_of_the_association_gives_the_code(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH, SITEURL="https://exemple.org/base")

    assert built.one("/associations/les-amis/", "#cadre").text() == (
        '<iframe src="https://exemple.org/base/associations/les-amis/integrer/" '
        'title="Missions ouvertes – Les amis" width="600" height="480" '
        'style="max-width: 100%" loading="lazy"></iframe>'
    )


def test_an_association_without_a_mission_gives_no_code(build_site: BuildSite) -> None:
    files = {"associations/voisins/index.md": having(ASSOCIATION, "title: Les voisins")}
    built = build_site({**ONE_OF_EACH, **files})

    assert built.page("/associations/voisins/").css("#cadre") == []
    assert built.exists("/associations/voisins/integrer/")
