"""oEmbed: what another site is told of a page, and how it finds that."""

import json
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import BuildSite
from tests.tiny import ASSOCIATION, ONE_OF_EACH, STORY, Built, having

SITE = {"SITEURL": "https://exemple.org/base"}
STORY_FILES = {
    **ONE_OF_EACH,
    "recits/un-recit/index.md": having(STORY, "cover: 01.webp"),
    "recits/un-recit/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: A, people: [p1]}\n",
    "recits/un-recit/01.webp": "picture",
    "galeries/une-galerie/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: A}\n",
}
REGISTER = "registres/autorisations.yaml"


def consent(scope: str) -> dict[str, str]:
    text = f"p1: {{scope: [{scope}], media: [image], from: 2020-01-01, until: 2030-01-01}}\n"
    return {REGISTER: text}


def told(built: Built, page: str) -> dict[str, Any]:
    """Return what is told of a page, found as its consumers find it."""
    [link] = built.page(page).css("link[type='application/json+oembed']")
    address = str(link.attributes["href"])
    assert address.startswith("https://exemple.org/base/")
    made: dict[str, Any] = json.loads(built.text(address.removeprefix("https://exemple.org/base")))
    return made


def test_a_story_is_a_link_with_its_picture(build_site: BuildSite) -> None:
    built = build_site({**STORY_FILES, **consent("site, social")}, **SITE)
    made = told(built, "/recits/un-recit/")
    thumbnail = made.pop("thumbnail_url")

    assert made == {
        "version": "1.0",
        "type": "link",
        "title": "Un récit",
        "provider_name": "Le Média Solidaire",
        "provider_url": "https://exemple.org/base/",
        "author_name": "La rédaction",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }
    assert built.exists(thumbnail.removeprefix("https://exemple.org/base"))
    assert thumbnail.endswith(".jpg")


@pytest.mark.parametrize("scope", ["site", "site, republish", "site, press"])
def test_a_picture_of_somebody_who_did_not_allow_networks_is_not_told(
    build_site: BuildSite, scope: str
) -> None:
    built = build_site({**STORY_FILES, **consent(scope)}, **SITE)

    # A card of words alone.
    assert told(built, "/recits/un-recit/")["thumbnail_url"].endswith(".png")


def test_an_association_is_the_frame_of_its_missions(build_site: BuildSite) -> None:
    title = 'Les "amis" & <co>'
    text = having(ASSOCIATION, f"title: '{title}'")
    built = build_site({**ONE_OF_EACH, "associations/les-amis/index.md": text}, **SITE)
    made = told(built, "/associations/les-amis/")
    [frame] = LexborHTMLParser(made["html"]).css("iframe")

    assert (made["type"], made["width"], made["height"]) == ("rich", 600, 480)
    assert built.exists(str(frame.attributes["src"]).removeprefix("https://exemple.org/base"))
    assert str(frame.attributes["title"]).endswith(made["title"])
    assert "<co>" in made["title"]


@pytest.mark.parametrize(
    "page", ["/", "/recits/", "/missions/une-mission/", "/recits/un-recit/republier/"]
)
def test_other_pages_tell_nothing(build_site: BuildSite, page: str) -> None:
    text = having(STORY, "republish: true")
    built = build_site({**ONE_OF_EACH, "recits/un-recit/index.md": text}, **SITE)

    assert built.page(page).css("link[type='application/json+oembed']") == []


@pytest.mark.parametrize(
    ("change", "settings"), [("status: hidden", SITE), ("date: 2026-03-05", {})]
)
def test_a_page_that_is_not_listed_or_has_no_address_tells_nothing(
    build_site: BuildSite, change: str, settings: dict[str, str]
) -> None:
    files = {"recits/un-recit/index.md": having(STORY, change)}
    built = build_site({**ONE_OF_EACH, **files}, **settings)

    assert built.page("/recits/un-recit/").css("link[type='application/json+oembed']") == []
    assert not built.exists("recits/un-recit/oembed.json")
