"""Facts: what the whole site must know of a text, in values that can be kept."""

import marshal
from datetime import date

import pytest

from plugins.kinds.facts import Facts
from plugins.kinds.kind import BY_FOLDER
from plugins.kinds.reading import TextFile, read_text_file
from tests.tiny import (
    ASSOCIATION,
    CAMPAIGN,
    MISSION,
    ONE_OF_EACH,
    PAGE,
    STORY,
    having,
)

TEXTS = {name: text for name, text in ONE_OF_EACH.items() if name.endswith("index.md")}


def facts_of(kind: str, text: str) -> Facts:
    file = TextFile(kind, f"content/{kind}/x/index.md", "fr", is_easy=False)
    facts, reading = read_text_file(file, text.encode())
    assert facts is not None, reading.problems
    return facts


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize("name", TEXTS)
def test_facts_come_back_from_the_plain_values_they_are_kept_as(name: str) -> None:
    text = having(TEXTS[name], "associations: [les-amis]", "tags: [a, b]", "causes: [sport]")
    facts = facts_of(BY_FOLDER[name.split("/")[0]].name, text)

    assert Facts.of(marshal.loads(marshal.dumps(facts.plain()))) == facts
    assert (facts.tags, facts.causes) == (("a", "b"), ("sport",))
    assert facts.date == day("2026-03-05")


@pytest.mark.parametrize(
    ("lines", "updated"),
    [
        ([], "2026-03-05"),
        (["modified: 2026-04-01"], "2026-04-01"),
        (["modified: 2026-01-01"], "2026-03-05"),
        (["corrections: [{date: 2026-06-01, text: Une date.}]"], "2026-06-01"),
    ],
)
def test_a_text_is_as_new_as_its_last_change(lines: list[str], updated: str) -> None:
    assert facts_of("story", having(STORY, *lines)).updated == day(updated)


@pytest.mark.parametrize(
    ("lines", "until"),
    [
        ([], date.max.toordinal()),
        (["ends: 2026-11-19"], day("2026-11-19")),
        (["apply_before: 2026-11-01", "ends: 2026-11-19"], day("2026-11-01")),
        (["status: full"], 0),
        (["status: closed", "ends: 2026-11-19"], 0),
    ],
    ids=["for-ever", "ends", "apply-before", "full", "closed"],
)
def test_a_mission_is_open_until_a_day(lines: list[str], until: int) -> None:
    assert facts_of("mission", having(MISSION, *lines)).open_until == until


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("{start: 2026-01}", (day("2026-01-01"), 0)),
        ("{start: 2026, end: 2026}", (day("2026-01-01"), day("2026-12-31"))),
        ("{start: 2026-02, end: 2026-02}", (day("2026-02-01"), day("2026-02-28"))),
    ],
)
def test_a_campaign_starts_on_the_first_day_and_ends_on_the_last(
    period: str, days: tuple[int, int]
) -> None:
    facts = facts_of("campaign", having(CAMPAIGN, f"period: {period}"))

    assert (facts.starts, facts.ends) == days


def test_a_page_stands_in_a_menu_at_a_rank() -> None:
    facts = facts_of("page", having(PAGE, "menu: footer", "order: 3"))

    assert (facts.menu, facts.order) == ("footer", 3)


def test_a_page_has_the_roles_that_it_says() -> None:
    facts = facts_of("page", having(PAGE, "roles: [ethics, corrections]"))

    assert facts.roles == ("ethics", "corrections")


def test_a_reference_is_known_with_its_field_and_its_line() -> None:
    text = having(STORY, "gallery: une-galerie", "missions: [a, b]")

    assert sorted(facts_of("story", text).references) == [
        ("gallery", 7, "gallery", "une-galerie"),
        ("missions[1]", 8, "mission", "a"),
        ("missions[2]", 8, "mission", "b"),
    ]


def test_a_word_written_twice_is_known_once() -> None:
    text = having(
        STORY,
        "causes: [sport, sport]",
        "territories: [paris, paris, ile-de-france]",
        "authors: [La rédaction, la Rédaction]",
    )
    facts = facts_of("story", text)

    assert (facts.causes, facts.territories) == (("sport",), ("paris", "ile-de-france"))
    assert facts.authors == ("la Rédaction",)


def test_a_territory_comes_with_its_region() -> None:
    facts = facts_of("association", having(ASSOCIATION, 'department: "2A"'))

    assert facts.territories == ("corse-du-sud", "corse")


def test_two_facts_are_the_same_when_the_whole_site_would_be() -> None:
    """Its text and the fields that only its own page shows are not among them."""
    other = having(STORY, "summary: Un autre résumé.").replace("Un texte.", "Un autre texte.")

    assert facts_of("story", other) == facts_of("story", STORY)
    assert facts_of("story", having(STORY, "title: Autre")) != facts_of("story", STORY)
