"""Related content: what shares most, never what is linked already, always in the same order."""

import pytest

from plugins.kinds.related import Related
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, MISSION, STORY, Loaded, having, without

AMIS = {"associations/les-amis/index.md": ASSOCIATION}


def stories(**lines: list[str]) -> dict[str, str]:
    return {f"recits/{slug}/index.md": having(STORY, *own) for slug, own in lines.items()}


def near(site: Loaded, address: str) -> list[str]:
    return [document.slug for document in site.page(address).context["related"]]


def test_what_shares_more_comes_first(load: LoadSite) -> None:
    files = stories(
        a=["causes: [sport, sante]", "tags: [boxe]"],
        b=["causes: [sport]"],
        c=["tags: [Boxe]", "causes: [sport]"],
        d=["causes: [sport, sante]"],
        e=["causes: [emploi]"],
    )

    assert near(load(files), "/recits/a/") == ["c", "d", "b"]


@pytest.mark.parametrize(
    "line",
    [
        "associations: [les-amis]",
        "territories: [paris]",
        "causes: [sport]",
        "tags: [boxe]",
    ],
)
def test_each_thing_shared_makes_two_documents_related(load: LoadSite, line: str) -> None:
    site = load({**AMIS, **stories(a=[line], b=[line], c=[])})

    assert near(site, "/recits/a/") == ["b"]
    assert near(site, "/recits/c/") == []


def test_two_departements_of_one_region_are_near(load: LoadSite) -> None:
    files = stories(a=["territories: [paris]"], b=["territories: [essonne]"])

    assert near(load(files), "/recits/a/") == ["b"]


def test_equals_come_newest_first_then_by_address(load: LoadSite) -> None:
    sport = "causes: [sport]"
    files = stories(
        a=[sport],
        z=[sport, "date: 2026-05-01"],
        c=[sport, "date: 2026-01-01"],
        b=[sport, "date: 2026-01-01"],
    )

    assert near(load(files), "/recits/a/") == ["z", "b", "c"]


def test_no_more_than_three_are_shown(load: LoadSite) -> None:
    files = stories(**{slug: ["causes: [sport]"] for slug in "abcdef"})

    assert near(load(files), "/recits/a/") == ["b", "c", "d"]


def test_a_document_is_not_related_to_itself_nor_to_what_it_links_to(load: LoadSite) -> None:
    cause = "causes: [solidarite-insertion]"
    files = {
        **AMIS,
        **stories(a=[cause, "missions: [m]"], b=[cause]),
        "missions/m/index.md": MISSION,
    }
    site = load(files)

    assert near(site, "/recits/a/") == ["b"]
    assert near(site, "/recits/b/") == ["m", "a"]
    assert near(site, "/missions/m/") == ["b"]


def test_being_an_example_makes_nothing_related(load: LoadSite) -> None:
    assert near(load(stories(a=["tags: [exemple]"], b=["tags: [exemple]"])), "/recits/a/") == []


def test_a_hidden_document_is_related_to_nothing(load: LoadSite) -> None:
    files = stories(a=["causes: [sport]"], b=["causes: [sport]", "status: hidden"])
    site = load(files)

    assert (near(site, "/recits/a/"), near(site, "/recits/b/")) == ([], [])


def test_translations_show_the_same_in_their_language(load: LoadSite) -> None:
    files = stories(a=["causes: [sport]"], b=["causes: [sport]"])
    files |= {"recits/a/index.en.md": without(STORY, "tags"), "recits/b/index.en.md": STORY}
    related_in_english = load(files).page("/en/stories/a/").context["related"]

    assert [(document.slug, document.lang) for document in related_in_english] == [("b", "en")]


def test_a_trait_of_nearly_everything_tells_nothing(
    load: LoadSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would make the search quadratic in the size of the site."""
    monkeypatch.setattr("plugins.kinds.related._MOST_SHARED", 2)
    files = stories(a=["causes: [sport]"], b=["causes: [sport]"], c=["causes: [sport]"])

    structure = load(files).site.structure

    assert [Related(structure).to(path) for path in structure.facts] == [()] * 3


def test_as_many_are_found_as_wanted(load: LoadSite) -> None:
    structure = load(stories(**{slug: ["causes: [sport]"] for slug in "abcd"})).site.structure
    paths = list(structure.facts)

    assert Related(structure, 1).to(paths[0]) == (paths[1],)
    assert Related(structure, 9).to(paths[0]) == tuple(paths[1:])


@pytest.mark.parametrize("name", ["associations/les-amis/index.md", "recits/a/index.en.md"])
def test_what_is_not_shown_with_others_is_near_nothing(load: LoadSite, name: str) -> None:
    files = {
        "recits/a/index.md": having(STORY, "causes: [solidarite-insertion]"),
        "recits/a/index.en.md": having(STORY, "causes: [solidarite-insertion]"),
    }

    assert Related(load({**AMIS, **files}).site.structure).to(f"content/{name}") == ()
