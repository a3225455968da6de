"""Where each page stands."""

import pytest

from plugins.kinds.addresses import document_address, list_address
from plugins.kinds.page import Product
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, STORY, having

FRENCH = [
    "/recits/un-recit/",
    "/missions/une-mission/",
    "/associations/les-amis/",
    "/experiences/une-experience/",
    "/campagnes/une-campagne/",
    "/galeries/une-galerie/",
    "/partenaires/un-atelier/",
    "/une-page/",
]
ENGLISH = [
    "/en/stories/un-recit/",
    "/en/missions/une-mission/",
    "/en/associations/les-amis/",
    "/en/field-reports/une-experience/",
    "/en/campaigns/une-campagne/",
    "/en/galleries/une-galerie/",
    "/en/partners/un-atelier/",
    "/en/une-page/",
]


def translated(files: dict[str, str]) -> dict[str, str]:
    """Return the same site with every text in English too, its sections under English names."""
    names = {"Présentation": "Presentation", "Précisions": "Details", "Contexte": "Context"}
    names |= {"Fonctionnement": "How it works", "Bilan": "Results"}
    english = {}
    for name, text in files.items():
        if name.endswith("index.md"):
            for french, word in names.items():
                text = text.replace(f"## {french}", f"## {word}")
            english[name.replace("index.md", "index.en.md")] = text
    return {**files, **english}


def test_every_kind_has_its_address_in_each_language(load: LoadSite) -> None:
    site = load(translated(dict(ONE_OF_EACH)))

    assert site.messages == []
    assert set(FRENCH + ENGLISH) == {document.address for document in site.site.documents}


def test_a_slug_of_its_own_takes_the_place_of_the_folder(load: LoadSite) -> None:
    site = load({"recits/un-recit/index.md": having(STORY, "slug: autre")})

    assert "/recits/autre/" in site.addresses
    assert "/recits/un-recit/" not in site.addresses


@pytest.mark.parametrize(
    ("path", "prefix", "is_easy", "address"),
    [
        ("recits", "", False, "/recits/un-recit/"),
        ("recits", "", True, "/recits/un-recit/facile-a-lire/"),
        ("stories", "/en", False, "/en/stories/un-recit/"),
        ("", "", False, "/un-recit/"),
        ("", "/en", False, "/en/un-recit/"),
    ],
)
def test_a_document_stands_under_its_language_then_its_kind(
    path: str, prefix: str, is_easy: bool, address: str
) -> None:
    assert document_address(path, "un-recit", prefix, is_easy) == address


@pytest.mark.parametrize(
    ("prefix", "path", "number", "address"),
    [
        ("", "recits", 1, "/recits/"),
        ("", "recits", 3, "/recits/page/3/"),
        ("/en", "stories", 2, "/en/stories/page/2/"),
        ("", "", 1, "/"),
        ("/en", "", 1, "/en/"),
    ],
)
def test_a_list_has_an_address_for_each_of_its_pages(
    prefix: str, path: str, number: int, address: str
) -> None:
    assert list_address(prefix, path, number) == address


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/recits/", "recits/index.html"),
        ("/en/", "en/index.html"),
        ("/404.html", "404.html"),
    ],
)
def test_a_page_is_saved_where_servers_look_for_its_address(address: str, file: str) -> None:
    assert Product(address, print).name == file
