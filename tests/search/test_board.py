"""Which missions a choice finds, what narrows it, and which missions are like which."""

from plugins.search.board import Board
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, MISSION, having

PLACE = "places: [{postal_code: '%s', city: Ville, department: '%s'}]"


def mission(*lines: str, department: str = "") -> str:
    where = ["mode: on_site", PLACE % (f"{department}000", department)] if department else []
    return having(MISSION, *where, *lines)


def board(load: LoadSite, **missions: str) -> Board:
    files = {f"missions/{name}/index.md": text for name, text in missions.items()}
    site = load({**files, "associations/les-amis/index.md": ASSOCIATION}).site
    return Board(site.structure, lambda slug, seats: slug == "pris")


def slugs(paths: list[str]) -> list[str]:
    return [path.split("/")[-2] for path in paths]


def test_a_value_finds_the_missions_that_have_it(load: LoadSite) -> None:
    found = board(load, a=mission(), b=mission(department="75"), c=mission(department="75")).choices

    assert slugs(found["mode:remote",]) == ["a"]
    assert slugs(found["department:paris",]) == ["b", "c"]
    assert slugs(found["cause:solidarite-insertion",]) == ["a", "b", "c"]


def test_a_hidden_mission_is_found_by_nothing(load: LoadSite) -> None:
    assert board(load, a=mission("status: hidden")).choices == {}


def test_two_values_have_a_page_when_each_finds_more_than_both(load: LoadSite) -> None:
    shown = board(
        load,
        a=mission("causes: [sport]"),
        b=mission("causes: [sport]", department="75"),
        c=mission("causes: [sante]", department="75"),
    )

    assert slugs(shown.choices["department:paris", "cause:sport"]) == ["b"]
    assert ("mode:remote", "cause:sport") not in shown.choices
    assert shown.page(("mode:remote", "cause:sport")) == ("mode:remote",)


def test_what_can_be_added_to_a_choice_says_how_many_it_leaves(load: LoadSite) -> None:
    shown = board(
        load,
        a=mission("causes: [sport]"),
        b=mission("causes: [sport, sante]", department="75"),
        c=mission("causes: [sante]", department="75"),
    )

    assert ("mode:remote", 1, ("mode:remote",)) in shown.narrower()
    assert shown.narrower("cause:sante") == []  # both of them are in Paris, on site
    assert ("department:paris", 1, ("department:paris", "cause:sport")) in shown.narrower(
        "cause:sport"
    )
    assert shown.narrower("department:paris", "cause:sport") == []


def test_what_comes_first_is_what_can_take_its_place(load: LoadSite) -> None:
    shown = board(
        load,
        here=mission("activity: [art]", "causes: [sport]", department="75"),
        same_place=mission("activity: [sport]", "causes: [sport]", department="75"),
        same_work=mission("activity: [art]", "causes: [sport]", department="13"),
        nearest=mission("activity: [art]", "causes: [sante]", department="75"),
        other=mission("activity: [sport]", "causes: [sante]"),
    )

    assert slugs(shown.like("content/missions/here/index.md")) == [
        "nearest",
        "same_place",
        "same_work",
    ]


def test_only_a_mission_with_seats_takes_the_place_of_another(load: LoadSite) -> None:
    shown = board(
        load,
        a=mission(),
        full=mission("status: full"),
        over=mission("apply_before: 2026-11-01"),
        pris=mission(),
        b=mission(),
    )

    assert slugs(shown.like("content/missions/a/index.md")) == ["b"]
    assert slugs(shown.like("content/missions/full/index.md")) == ["a", "b"]
