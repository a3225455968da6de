"""What several pages show alike, drawn once."""

import pytest

from tests.build.conftest import STORY_FILE, STORY_PAGE, BareSite
from tests.tiny import ONE_OF_EACH, STORY, having

CARD = """
{% macro plain(document, settings, size="normal") %}
<b>{{ size }} {{ document.title }}, {{ lang }}</b>
{% endmacro %}
{% macro counted(words) %}<i>{{ words | length }}</i>{% endmacro %}
{% set card = part(plain) %}
{% set count = part(counted) %}
"""
PAGE = '{% from "cards.html" import card, count %}'
LIST = (
    "{% for kind, documents in groups %}{% for document in documents %}"
    "{{ card(document, settings, size=size) }}{% endfor %}{% endfor %}"
)


@pytest.fixture
def carded(site: BareSite) -> BareSite:
    """A site whose lists show cards, built once; the page of a story shows its own, larger."""
    site.draw("templates/cards.html", CARD)
    site.draw("templates/list.html", f'{PAGE}{{% set size = "small" %}}{LIST}')
    site.draw("templates/story.html", f"{PAGE}{{{{ card(document, settings, 'large') }}}}")
    site.draw("templates/mission.html", f"{PAGE}{{{{ count([document]) }}}}")
    site.run(ONE_OF_EACH)
    return site


def test_a_part_is_drawn_for_its_arguments_and_its_language(carded: BareSite) -> None:
    built = carded.build()

    assert built.one("/recits/", "b").text() == "small Un récit, fr"
    assert built.one("/en/stories/", "b").text() == "small Un récit, en"
    assert built.one("/recits/un-recit/", "b").text() == "large Un récit, fr"


def test_what_cannot_be_told_apart_is_drawn_each_time(carded: BareSite) -> None:
    assert carded.build().one("/missions/une-mission/", "i").text() == "1"


def test_every_page_that_shows_a_part_is_made_when_what_it_reads_changes(
    carded: BareSite,
) -> None:
    made = carded.made({STORY_FILE: having(STORY, "title: Un autre titre")})

    assert {STORY_PAGE, "recits/index.html", "en/stories/index.html"} <= made
    built = carded.build()
    assert built.one("/recits/", "b").text() == "small Un autre titre, fr"
    assert built.one("/recits/un-recit/", "b").text() == "large Un autre titre, fr"


def test_a_part_kept_from_a_build_to_the_next_is_still_told_as_read(carded: BareSite) -> None:
    """The page made again shows a part that another, which is kept, was the first to need."""
    carded.made({STORY_FILE: f"{STORY}\nEncore.\n"})

    made = carded.made({STORY_FILE: having(STORY, "title: Un autre titre")})

    assert {STORY_PAGE, "recits/index.html", "auteurs/la-redaction/index.html"} <= made


def test_a_part_is_drawn_again_when_its_template_changes(carded: BareSite) -> None:
    carded.draw("templates/cards.html", CARD.replace("<b>", "<b class='x'>"))

    made = carded.made()

    assert {STORY_PAGE, "recits/index.html", "missions/une-mission/index.html"} <= made
    assert carded.build().one("/recits/", "b.x") is not None
