"""Which missions are sent, and what is told of each."""

from typing import Any

import pytest

from plugins.discovery.engagement.gathering import candidates, offer_of
from plugins.discovery.engagement.offers import Address, Offer
from tests.conftest import LoadSite
from tests.media.test_consents import entry
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, Loaded, having

FILE = "missions/une-mission/index.md"
HOST = "associations/les-amis/index.md"
PATH = f"content/{FILE}"
PLACE = '{postal_code: "20200", city: Bastia, department: "2B"}'
URL = "https://exemple.org/base"


def site(*lines: str, **others: str) -> dict[str, str]:
    """Return the files of a site whose mission has these lines in its front matter."""
    return {**ONE_OF_EACH, FILE: having(MISSION, *lines)} | {
        name.replace("__", "/") + "/index.md": text for name, text in others.items()
    }


def sent(loaded: Loaded) -> list[str]:
    return [path.split("/")[2] for path in candidates(loaded.site.structure).paths]


def offered(load: LoadSite, files: Any, url: str = URL) -> Offer:
    return offer_of(load(files, SITEURL=url).site, PATH)


@pytest.mark.parametrize(
    "line",
    [
        "status: draft",
        "status: hidden",
        "status: full",
        "status: closed",
        "apply_before: 2026-11-19",
        "ends: 2026-11-19",
        "date: 2026-11-21",
        "tags: [pain, exemple]",
    ],
)
def test_what_is_not_open_to_all_today_is_not_sent(load: LoadSite, line: str) -> None:
    assert sent(load(site(line))) == []


@pytest.mark.parametrize("line", ["apply_before: 2026-11-20", "ends: 2026-11-20", "tags: [pain]"])
def test_what_is_open_today_is_sent(load: LoadSite, line: str) -> None:
    assert sent(load(site(line))) == ["une-mission"]


@pytest.mark.parametrize("line", ["status: draft", "date: 2026-11-21"])
def test_a_preview_sends_no_draft(load: LoadSite, line: str) -> None:
    assert sent(load(site(line), preview=True)) == []


def test_translations_and_easy_versions_are_not_sent(load: LoadSite) -> None:
    texts = {f"missions/une-mission/index.{name}.md": MISSION for name in ("en", "falc")}
    english = {"missions/autre/index.en.md": MISSION}

    assert sent(load({**site(), **texts, **english})) == ["une-mission"]


def test_examples_are_counted_and_not_sent(load: LoadSite) -> None:
    """A real volunteer would come: a mission of an invented association is invented too."""
    invented = having(ASSOCIATION, "tags: [exemple]")
    files = site("tags: [exemple]", associations__faux=invented, missions__vraie=MISSION)
    files["missions/fausse/index.md"] = having(MISSION, "association: faux")

    found = candidates(load(files).site.structure)

    assert (found.paths, found.examples) == (("content/missions/vraie/index.md",), 2)


def test_the_page_of_a_mission_is_where_one_applies(load: LoadSite) -> None:
    assert offered(load, site()).url == f"{URL}/missions/une-mission/"
    assert offered(load, site(), url="").url == "http://localhost/missions/une-mission/"


@pytest.mark.parametrize(
    ("mode", "remote"),
    [("on_site", "no"), ("hybrid", "possible"), ("remote", "full"), ("nearby", "local")],
)
def test_how_much_is_done_at_a_distance(load: LoadSite, mode: str, remote: str) -> None:
    assert offered(load, site(f"mode: {mode}", f"places: [{PLACE}]")).remote == remote


@pytest.mark.parametrize(
    ("causes", "domain"),
    [
        ("[numerique, sante, sport]", "sante"),
        ("[memoire-et-citoyennete, autre]", "memoire-et-citoyennete"),
    ],
)
def test_the_domain_is_one_that_jeveuxaider_takes_if_any(
    load: LoadSite, causes: str, domain: str
) -> None:
    assert offered(load, site(f"causes: {causes}")).domain == domain


@pytest.mark.parametrize(
    ("commitment", "schedule", "hours"),
    [
        ("{type: once, duration: half_day}", "Une demi-journée", 4),
        ("{type: recurring, duration: 2_hours, period: week}", "2 heures par semaine", 104),
        ("{type: recurring, duration: 4_days, period: month}", "4 jours par mois", 336),
        ("{type: recurring, duration: 1_hour, period: day}", "1 heure par jour", 365),
    ],
)
def test_how_long_it_takes(load: LoadSite, commitment: str, schedule: str, hours: int) -> None:
    offer = offered(load, site(f"commitment: {commitment}"))

    assert (offer.schedule, offer.hours_a_year) == (schedule, hours)


def test_a_place_has_its_department_and_region(load: LoadSite) -> None:
    assert offered(load, site("mode: on_site", f"places: [{PLACE}]")).addresses == (
        Address(
            postal_code="20200",
            city="Bastia",
            department="2B",
            department_name="Haute-Corse",
            region="Corse",
        ),
    )


@pytest.mark.parametrize(("street", "told"), [("street: 1 rue Neuve, ", True), ("", False)])
def test_a_discreet_address_has_no_point(load: LoadSite, street: str, told: bool) -> None:
    place = f"{{{street}{PLACE[1:-1]}, lat: 42.7, lon: 9.45}}"
    (address,) = offered(load, site("mode: on_site", f"places: [{place}]")).addresses

    assert (address.lat, address.lon) == (("42.7", "9.45") if told else ("", ""))


def test_a_remote_mission_has_the_address_of_its_association(load: LoadSite) -> None:
    host = having(ASSOCIATION, "address: 1 rue Neuve", *PLACE[1:-1].split(", "))
    (address,) = offered(load, {**site(), HOST: host}).addresses

    assert (address.street, address.city, address.department) == ("1 rue Neuve", "Bastia", "2B")
    assert offered(load, site()).addresses == ()


def test_what_is_told_of_an_association(load: LoadSite) -> None:
    host = having(
        ASSOCIATION,
        "rna: W931234567",
        'siren: "732829320"',
        "website: https://amis.example",
        "audiences: [seniors]",
        "networks: [Un réseau]",
    )
    organisation = offered(load, {**site(), HOST: host}).organisation

    assert organisation is not None
    assert (organisation.slug, organisation.name) == ("les-amis", "Les amis")
    assert (organisation.rna, organisation.siren) == ("W931234567", "732829320")
    assert (organisation.url, organisation.description) == ("https://amis.example", "Un résumé.")
    assert (organisation.audiences, organisation.networks) == (("Personnes âgées",), ("Un réseau",))


@pytest.mark.parametrize(
    ("days", "said"), [(1, "en 1 jour en général"), (5, "en 5 jours en général")]
)
def test_a_description_says_how_fast_one_answers(load: LoadSite, days: int, said: str) -> None:
    files = {
        **site("contact: La coordination"),
        HOST: having(ASSOCIATION, f"answers_within: {days}"),
    }

    assert f"La coordination ; {said}</li>" in offered(load, files).description


def test_an_association_without_a_website_has_our_page(load: LoadSite) -> None:
    organisation = offered(load, site()).organisation

    assert organisation is not None
    assert organisation.url == f"{URL}/associations/les-amis/"


def test_an_association_that_is_not_published_is_not_told(load: LoadSite) -> None:
    host = having(ASSOCIATION, "status: draft")

    assert offered(load, {**site(), HOST: host}).organisation is None


def test_the_seats_left_are_those_that_somebody_counted(load: LoadSite) -> None:
    loaded = load(site("seats: 5"), SITEURL=URL)

    assert offer_of(loaded.site, PATH).places == 5
    assert offer_of(loaded.site, PATH, seats_left=2).places == 2


def with_cover(scope: str) -> dict[str, str]:
    photo = "- {file: 01.webp, alt: Une cour, credit: Atelier, people: [p1]}\n"
    return {
        **site("cover: 01.webp"),
        "missions/une-mission/01.webp": "picture",
        "missions/une-mission/photos.yaml": photo,
        "registres/autorisations.yaml": entry("p1", scope=f"[{scope}]"),
    }


@pytest.mark.parametrize(
    ("scope", "url", "is_told"),
    [
        ("site, republish", URL, True),
        ("site, social, press", URL, False),
        ("site, republish", "http://exemple.org", False),
    ],
)
def test_a_picture_goes_where_those_on_it_allow(
    load: LoadSite, scope: str, url: str, is_told: bool
) -> None:
    image = offered(load, with_cover(scope), url).image

    assert image.startswith(f"{URL}/photos/") is is_told
    assert bool(image) is is_told
