"""What we write is read by the aggregator as it was meant."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.discovery.engagement.offers import Address, printable
from plugins.discovery.engagement.rules import refusals
from plugins.discovery.engagement.writing import write_offers
from plugins.vocabulary import vocabulary
from tests.discovery.engagement.importer import DOMAINS, trimmed
from tests.discovery.engagement.samples import FRIENDS, OFFER, SEAT, TODAY, imported, kept, offer

TITLES = st.text(st.characters(), min_size=1, max_size=60) | st.sampled_from(
    [
        "2025 2026",
        "2025",
        "L&#39;aide &amp; le reste",
        "Je trie &# range",
        "Je &\x00#39; trie",
        "A]]>B c",
        "Un <b>gras</b>",
        "1e3 0x1F",
        "true false",
        "J’aide\u2028ici là",
    ]
)


def written(**changes: object) -> str:
    return write_offers([offer(**changes)], "Le Média", "https://exemple.org").decode()


def as_read(text: str) -> str:
    """Return a text as any reader of XML has it, trimmed as this one does."""
    return trimmed(re.sub("\r\n?", "\n", printable(text)))


def test_the_file_starts_as_xml_must() -> None:
    assert written().startswith('<?xml version="1.0" encoding="UTF-8"?>\n<source>\n')


def test_it_does_not_tell_when_it_was_written() -> None:
    assert "lastBuildDate" not in written()


def test_an_offer_is_accepted_as_it_was_meant() -> None:
    mission = kept(
        starts=date(2027, 1, 14),
        ends=date(2027, 7, 15),
        audiences=("Parents", "Personnes malades"),
        image="https://exemple.org/photos/a.jpg",
    )

    assert mission["refusal"] == ""
    assert mission["clientId"] == "mission-accueil"
    assert mission["title"] == OFFER.title
    assert mission["descriptionHtml"] == OFFER.description
    assert mission["applicationUrl"] == OFFER.url
    assert mission["activity"] == ["accueil-de-public"]
    assert mission["domain"] == "solidarite-insertion"
    assert mission["schedule"] == "2 heures par semaine"
    assert mission["places"] == 4
    assert mission["audience"] == ["Parents", "Personnes malades"]
    assert mission["image"] == "https://exemple.org/photos/a.jpg"


@given(TITLES)
def test_a_title_comes_back_equal_or_is_held_back(title: str) -> None:
    """Whatever it is made of: what is not held back is accepted, and is what was written."""
    one = offer(title=title)
    if any(refusals(one, TODAY)):
        return

    (mission,) = imported(one)

    assert mission["refusal"] == ""
    assert mission["title"] == as_read(title)


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_list_comes_back_with_its_commas(values: list[str]) -> None:
    words = tuple(f"de {value}" for value in values)

    (mission,) = imported(offer(requirements=words))

    assert mission["requirements"] == [as_read(word) for word in words]


def test_a_lone_value_is_not_cut_at_its_comma() -> None:
    assert kept(audiences=("Personnes en difficulté, isolées",))["audience"] == [
        "Personnes en difficulté, isolées"
    ]


@pytest.mark.parametrize("slug", ["0042", "42", "2024e3", "accueil"])
def test_every_id_has_a_letter(slug: str) -> None:
    mission = kept(slug=slug, organisation=replace(FRIENDS, slug=slug))

    assert mission["clientId"] == f"mission-{slug}"
    assert mission["organisation"]["clientId"] == f"org-{slug}"


def test_an_association_has_its_id_under_both_names() -> None:
    root = etree.fromstring(written().encode())

    assert root.findtext("mission/organizationClientId") == "org-les-amis"
    assert root.findtext("mission/organizationId") == "org-les-amis"


def test_the_key_of_an_association_is_its_rna() -> None:
    assert kept()["organisation"]["rna"] == "W931234567"


@pytest.mark.parametrize(("siren", "read"), [("732829320", "732829320"), ("005520135", None)])
def test_a_siren_is_whole_or_absent(siren: str, read: str | None) -> None:
    """Never another one: without its zeros it would be refused, and might one day be read."""
    assert kept(organisation=replace(FRIENDS, siren=siren))["organisation"]["siren"] == read
    assert ("organizationSiren" in written(organisation=replace(FRIENDS, siren=siren))) == bool(
        read
    )


def test_a_postal_code_that_starts_with_zero_stays_in_the_full_address() -> None:
    seat = replace(SEAT, postal_code="01000", city="Bourg-en-Bresse", department="01")
    organisation = kept(organisation=replace(FRIENDS, address=seat))["organisation"]

    assert organisation["fullAddress"] == "1 place Neuve, 01000 Bourg-en-Bresse"
    assert organisation["postalCode"] == ""
    assert organisation["city"] == "Bourg-en-Bresse"


@pytest.mark.parametrize(
    ("postal_code", "department"),
    [("01000", "01"), ("93200", "93"), ("20000", "2A"), ("20200", "2B"), ("97214", "972")],
)
def test_an_address_keeps_its_postal_code_and_department(postal_code: str, department: str) -> None:
    place = Address(postal_code=postal_code, city="Une ville", department=department)
    (address,) = kept(addresses=(place,))["addresses"]

    assert (address["postalCode"], address["departmentCode"]) == (postal_code, department)
    assert (address["city"], address["country"]) == ("Une ville", "FR")


def test_every_address_is_sent_with_its_point() -> None:
    places = (SEAT, replace(SEAT, city="Paris", postal_code="75002", lat="48.87", lon="2.34"))
    first, second = kept(addresses=places)["addresses"]

    assert (first["city"], second["city"]) == ("Saint-Denis", "Paris")
    assert first["location"] is None
    assert second["location"] == {"lon": 2.34, "lat": 48.87}


@pytest.mark.parametrize("day", [date(2026, 1, 31), date(2026, 7, 1), date(2026, 12, 31)])
def test_a_day_stays_the_same_here_and_in_greenwich(day: date) -> None:
    mission = kept(posted=day, starts=day, ends=day)

    moments = [mission[name] for name in ("postedAt", "startAt", "endAt")]
    assert [moment.date() for moment in moments] == [day] * 3
    assert [moment.astimezone(ZoneInfo("Europe/Paris")).date() for moment in moments] == [day] * 3
    assert moments[1] < moments[2]


def test_a_mission_without_dates_tells_none() -> None:
    assert "<startAt>" not in written()
    assert kept()["endAt"] is None
    assert kept()["postedAt"] == datetime(2026, 11, 5, tzinfo=UTC)


@pytest.mark.parametrize("value", [True, False])
def test_what_is_true_is_yes(value: bool) -> None:
    mission = kept(is_open_to_minors=value, is_accessible=value, is_near_transport=value)

    names = ("openToMinors", "reducedMobilityAccessible", "closeToTransport")
    assert [mission[name] for name in names] == [value] * 3
    assert (">yes<" in written(is_open_to_minors=value)) is True


@pytest.mark.parametrize("remote", ["no", "possible", "full", "local"])
def test_how_much_is_done_at_a_distance_is_understood(remote: str) -> None:
    assert kept(remote=remote)["remote"] == remote


def test_the_places_are_those_left_when_they_are_counted() -> None:
    assert kept(seats=4)["places"] == 4
    assert kept(seats=4, seats_left=1)["places"] == 1


def test_our_causes_are_the_domains_of_the_aggregator() -> None:
    assert {term.slug for term in vocabulary("cause")} == DOMAINS


def test_a_description_cannot_end_its_section() -> None:
    html = '<p><a href="https://exemple.org/?a[b]]>c">Un lien</a> et ]]\x00>.</p>'

    assert kept(description=html)["descriptionHtml"] == (
        '<p><a href="https://exemple.org/?a[b]]&gt;c">Un lien</a> et ]]&gt;.</p>'
    )


def test_names_are_not_decoded_twice() -> None:
    assert kept(organisation=replace(FRIENDS, name="Pain & Cie"))["organisation"]["name"] == (
        "Pain & Cie"
    )
