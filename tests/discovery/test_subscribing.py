"""The page that tells how to follow the site, and the links that lead to feeds."""

import pytest

from tests.conftest import BuildSite
from tests.tiny import ONE_OF_EACH, Built

FILES = ("atom.xml", "feed.json", "ics", "podcast.xml")


@pytest.fixture
def built(build_site: BuildSite) -> Built:
    return build_site(ONE_OF_EACH, SITEURL="https://exemple.org/base")


def followed(built: Built, address: str) -> list[str]:
    links = [link.removeprefix("/base") for link in built.links(address)]
    return [link for link in links if link.endswith(FILES)]


def test_the_page_lists_what_can_be_followed(built: Built) -> None:
    french, english = followed(built, "/abonnements/"), followed(built, "/en/subscribe/")

    assert french[:4] == ["/atom.xml", "/feed.json", "/recits/atom.xml", "/recits/feed.json"]
    assert french[-2:] == ["/missions/calendrier.ics", "/films/podcast.xml"]
    assert english[-2:] == ["/en/missions/calendar.ics", "/en/films/podcast.xml"]
    assert len(french) == len(english) == 2 * 8 + 2
    for address in [*french, *english]:
        assert built.exists(address)


def test_every_page_leads_to_it(built: Built) -> None:
    assert "/base/abonnements/" in built.links("/recits/un-recit/")
    assert "/base/en/subscribe/" in built.links("/en/")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/recits/", ["/recits/atom.xml"]),
        ("/missions/", ["/missions/atom.xml", "/missions/calendrier.ics"]),
        ("/films/", ["/films/podcast.xml"]),
        ("/associations/les-amis/", ["/associations/les-amis/atom.xml"]),
        ("/causes/solidarite-et-insertion/", ["/causes/solidarite-et-insertion/atom.xml"]),
        ("/causes/", []),
    ],
)
def test_a_page_shows_how_to_follow_it(built: Built, address: str, expected: list[str]) -> None:
    assert followed(built, address) == expected
    assert all(built.exists(link) for link in expected)
