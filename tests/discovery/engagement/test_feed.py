"""The file as it is published, and what editors are told when it is made."""

from pathlib import Path
from typing import Any

import pytest

from plugins.problems import Level
from tests.conftest import EPOCH, BuildSite, LoadSite
from tests.discovery.engagement.importer import read
from tests.discovery.exchange.test_seats import tell
from tests.media.test_consents import entry
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, STORY, Built, TinySite, bare_theme, having

FILE, HOST = "missions/une-mission/index.md", "associations/les-amis/index.md"
NAME = "api-engagement.xml"
GOLDEN = Path(__file__).parent / NAME
SEAT = ('postal_code: "93200"', "city: Saint-Denis", 'department: "93"')
AMIS = having(ASSOCIATION, "rna: W931234567", 'siren: "732829320"', "legal_form: Loi 1901", *SEAT)
GOOD = having(
    MISSION,
    "title: J’aide à l’accueil & au tri",
    "summary: Un résumé de la mission, en une phrase qui dit à quoi elle sert et à qui.",
    "requirements: ['Venir le jeudi, le matin surtout']",
    "audiences: [seniors, any_public]",
    "min_age: 16",
    "starts: 2027-01-14",
    "ends: 2027-06-30",
    "contact: La coordination",
)
SITE = {**ONE_OF_EACH, FILE: GOOD, HOST: AMIS}
EMPTY = (
    "content/missions  aucune mission n’est envoyée à API Engagement : son import échoue, et "
    "JeVeuxAider montre les anciennes missions jusqu’à sept jours encore. Publier une mission "
    "ouverte, par exemple « Je rejoins l’équipe », ou prévenir API Engagement."
)
DAY = 86_400


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    return {"THEME": str(bare_theme(tmp_path / "theme")), "SITEURL": "https://exemple.org"}


def ids(built: Built) -> list[str]:
    return [mission["clientId"] for mission in read(built.bytes(NAME))]


def test_a_tiny_site_has_this_file(build_site: BuildSite, settings: dict[str, Any]) -> None:
    built = build_site(SITE, **settings)

    assert built.text(NAME) == GOLDEN.read_text(encoding="utf-8")
    assert built.messages == []
    (mission,) = read(built.bytes(NAME))
    assert mission["refusal"] == ""


@pytest.mark.parametrize("url", ["", "https://exemple.org"])
def test_a_site_sends_its_missions_once_it_has_an_address(load: LoadSite, url: str) -> None:
    addresses = [product.address for product in load(SITE, SITEURL=url).products]

    assert addresses.count(f"/{NAME}") == bool(url)


def test_a_site_that_never_had_a_mission_sends_none(load: LoadSite) -> None:
    loaded = load({"recits/un-recit/index.md": STORY}, SITEURL="https://exemple.org")

    assert f"/{NAME}" not in [product.address for product in loaded.products]


def test_what_would_be_refused_is_left_out_and_told(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    one_word = having(GOOD, "title: Photographe")
    built = build_site({**SITE, "missions/photo/index.md": one_word}, **settings)

    assert ids(built) == ["mission-une-mission"]
    assert built.messages == [
        "content/missions/photo/index.md:2  title : API Engagement refuse un titre d’un seul mot. "
        "La mission n’est pas envoyée. Écrire une phrase : « J’aide à l’accueil »."
    ]
    assert {problem.level for problem in built.problems} == {Level.WARNING}


def test_what_jeveuxaider_would_refuse_is_sent_and_told(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    """Other platforms may take it."""
    built = build_site({**SITE, FILE: having(GOOD, "causes: [numerique]")}, **settings)

    assert ids(built) == ["mission-une-mission"]
    (message,) = built.messages
    assert message.startswith(
        f"content/{FILE}:7  causes : JeVeuxAider ne prend pas les missions de la cause « numer"
    )


def test_a_problem_of_the_association_is_told_at_its_own_file(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    built = build_site({**SITE, HOST: having(ASSOCIATION, "city: Saint-Denis")}, **settings)

    assert built.messages[0].startswith(f"content/{HOST}:7  city : une mission à distance est")
    assert built.messages[1:] == [EMPTY]


@pytest.mark.parametrize("line", ["status: full", "status: closed", "apply_before: 2026-11-19"])
def test_an_empty_file_is_written_and_told(
    build_site: BuildSite, settings: dict[str, Any], line: str
) -> None:
    built = build_site({**SITE, FILE: having(GOOD, line)}, **settings)

    assert "<mission>" not in built.text(NAME)
    assert built.messages == [EMPTY]


def test_the_places_are_those_that_the_service_has_left(
    tiny: TinySite, settings: dict[str, Any]
) -> None:
    """Upon the last build too; with none left the mission goes, as zero would be read as one."""
    tiny.write(SITE)
    places = []
    for taken in (0, 1, 2):
        tell(tiny, **{"une-mission": {"taken": taken}})
        built = tiny.build(**settings)
        missions = read(built.bytes(NAME)) if b"<mission>" in built.bytes(NAME) else []
        places.append([mission["places"] for mission in missions])

    assert places == [[2], [1], []]
    assert built.messages == [EMPTY]


def test_examples_are_told_once(build_site: BuildSite, settings: dict[str, Any]) -> None:
    example = having(GOOD, "tags: [exemple]")
    files = {f"missions/m{number}/index.md": example for number in range(3)}

    built = build_site({**SITE, **files}, **settings)

    assert ids(built) == ["mission-une-mission"]
    assert built.messages == [
        "content/missions  missions d’exemple ouvertes, qui ne sont pas envoyées à API "
        "Engagement : 3. Retirer le mot-clé « exemple » de celles qui sont vraies."
    ]


def built_on(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch, day: int, settings: dict[str, Any]
) -> Built:
    """Build upon the last build, so many days after 20 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + day * DAY))
    return tiny.build(**settings)


def test_a_mission_leaves_the_file_the_day_after_its_last(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any]
) -> None:
    other = having(GOOD, "apply_before: 2026-11-21")
    tiny.write({**SITE, "missions/autre/index.md": other})

    sent = [ids(built_on(tiny, monkeypatch, day, settings)) for day in range(3)]

    both = ["mission-autre", "mission-une-mission"]
    assert sent == [both, both, ["mission-une-mission"]]


def test_dates_too_near_are_told_from_their_day_on(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any]
) -> None:
    tiny.write({**SITE, FILE: having(GOOD, "starts: 2026-11-28", "ends: 2026-12-05")})

    told = [len(built_on(tiny, monkeypatch, day, settings).messages) for day in range(3)]

    assert told == [0, 1, 1]


def test_what_was_told_is_told_again_when_nothing_changed(
    tiny: TinySite, settings: dict[str, Any]
) -> None:
    """The file stays as it is, and so do its problems."""
    tiny.write({**SITE, FILE: having(GOOD, "causes: [numerique]")})
    first = tiny.build(**settings)
    tiny.write({"recits/un-recit/index.md": having(STORY, "title: Un autre récit")})

    second = tiny.build(**settings)

    assert second.changed > 0
    assert first.messages == second.messages != []


def test_a_site_that_its_texts_refuse_tells_nothing_of_the_file(
    tiny: TinySite, settings: dict[str, Any]
) -> None:
    """A build from nothing would not have made it; one upon another keeps it, and tells no more."""
    tiny.write({**SITE, FILE: having(GOOD, "causes: [numerique]")})
    assert "JeVeuxAider" in tiny.build(**settings).messages[0]
    tiny.write({"recits/un-recit/index.md": having(STORY, "format: rien")})

    refused = tiny.build(**settings)

    assert refused.refused
    assert [problem.field for problem in refused.problems] == ["format"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (HOST, having(AMIS, "rna: W937654321")),
        ("recits/un-recit/index.md", having(STORY, "slug: ailleurs")),
        (FILE, having(GOOD, "title: J’aide autrement")),
    ],
    ids=["association", "link", "mission"],
)
def test_the_file_follows_what_it_tells(
    tiny: TinySite, tmp_path: Path, settings: dict[str, Any], name: str, text: str
) -> None:
    link = "[Un récit](../../recits/un-recit/index.md)"
    tiny.write({**SITE, FILE: f"{GOOD}\n{link}\n"})
    before = tiny.build(**settings).text(NAME)
    tiny.write({name: text})

    after = tiny.build(**settings).text(NAME)

    clean = TinySite(tmp_path / "clean")
    (clean.root / "content").rmdir()
    (clean.root / "content").symlink_to(tiny.root / "content")
    assert before != after == clean.build(**settings).text(NAME)


def test_pictures_that_are_sent_are_published(build_site: BuildSite) -> None:
    photo = "- {file: 01.webp, alt: Une cour, credit: Atelier, people: [p1]}\n"
    files = {
        **SITE,
        FILE: having(GOOD, "cover: 01.webp"),
        "missions/une-mission/01.webp": "picture",
        "missions/une-mission/photos.yaml": photo,
        "registres/autorisations.yaml": entry("p1", scope="[site, republish]"),
    }
    built = build_site(files, SITEURL="https://exemple.org/base")

    (mission,) = read(built.bytes(NAME))
    assert built.exists(mission["image"].removeprefix("https://exemple.org/base"))


def test_a_page_keeps_the_parameter_that_the_aggregator_adds(build_site: BuildSite) -> None:
    """It counts who comes by it: the page is one file, whatever follows its address."""
    built = build_site(SITE, SITEURL="https://exemple.org/base")
    (mission,) = read(built.bytes(NAME))

    address = mission["applicationUrl"].removeprefix("https://exemple.org/base")
    canonical = built.one(address, "link[rel=canonical]").attributes["href"]
    assert canonical == mission["applicationUrl"]
    assert "?" not in address
    assert built.page(address).css("meta[http-equiv=refresh]") == []
