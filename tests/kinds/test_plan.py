"""The plan: one page for each address, and a Problem for two."""

import pytest

from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, PAGE, STORY, having


def test_every_page_has_an_address_of_its_own(load: LoadSite) -> None:
    addresses = load(ONE_OF_EACH).addresses

    assert len(addresses) == len(set(addresses))
    assert all(address.startswith("/") for address in addresses)


@pytest.mark.parametrize(
    ("slug", "claimed"),
    [
        ("recits", "la page « Récits » du site"),
        ("films", "la page « Films » du site"),
        ("en", "la page « Le Média Solidaire » du site"),
        ("mentions-legales", "la page « Mentions légales » du site"),
        ("causes", "la page « Causes » du site"),
    ],
)
def test_a_page_at_the_address_of_another_of_the_site_is_told(
    load: LoadSite, slug: str, claimed: str
) -> None:
    assert load({f"pages/{slug}/index.md": PAGE}).messages == [
        f"content/pages/{slug}/index.md:2  slug : l’adresse /{slug}/ est déjà celle de {claimed}. "
        "Changer « slug » ou le nom du dossier."
    ]


def test_two_translations_at_one_address_are_told(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": STORY,
        "recits/b/index.md": STORY,
        "recits/a/index.en.md": having(STORY, "slug: same"),
        "recits/b/index.en.md": having(STORY, "slug: same"),
    }

    assert load(files).messages == [
        "content/recits/b/index.en.md:7  slug : l’adresse /en/stories/same/ est déjà celle de "
        "content/recits/a/index.en.md. Changer « slug » ou le nom du dossier."
    ]


def test_a_translation_at_the_address_of_another_language_is_told(load: LoadSite) -> None:
    files = {"recits/a/index.md": STORY, "recits/a/index.en.md": having(STORY, "slug: b")}
    files |= {"recits/b/index.md": STORY, "recits/b/index.en.md": STORY}

    assert len(load(files).messages) == 1


def test_two_originals_of_one_slug_are_told_once(load: LoadSite) -> None:
    """Reading tells it already; saying it of their address too would be the same mistake twice."""
    files = {"recits/a/index.md": STORY, "recits/b/index.md": having(STORY, "slug: a")}

    assert [problem.message[:1] for problem in load(files).problems] == ["«"]


def test_other_rooms_may_add_pages(load: LoadSite) -> None:
    assert "/composants/" in load({}, preview=True).addresses
    assert "/composants/" not in load({}).addresses
