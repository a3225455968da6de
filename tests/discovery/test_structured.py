"""What each kind of page tells search engines; nothing that is withheld, nothing past its time."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.discovery.structured.films import iso_duration
from plugins.discovery.structured.graph import graph_of
from plugins.discovery.structured.missions import valid_through
from plugins.discovery.structured.offering import block, structured_data
from tests.conftest import BuildSite, LoadSite
from tests.discovery.schema_org import Node, faults, graph, only, vocabulary
from tests.tiny import (
    ASSOCIATION,
    CAMPAIGN,
    GALLERY,
    MISSION,
    ONE_OF_EACH,
    PAGE,
    REPORT,
    STORY,
    Loaded,
    TinySite,
    having,
)

URL = "https://exemple.org/base"
STORY_AT, MISSION_AT, AMIS_AT = (
    "/recits/un-recit/",
    "/missions/une-mission/",
    "/associations/les-amis/",
)
FILM = (
    'film: {embed: "https://films.example/w/abc", duration: "1:04:12", poster: 01.webp, year: 2026,'
    " captions: [{lang: fr, file: fr.vtt}], transcript: dit.md, people: [p1],"
    ' chapters: [{at: "0:00", title: Début}, {at: "1:30", title: Suite}]}'
)
FILM_FILES = {
    "recits/un-recit/index.md": having(STORY, "format: film", FILM),
    "recits/un-recit/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: L’atelier}\n",
    "recits/un-recit/01.webp": "picture",
    "recits/un-recit/fr.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOui.\n",
    "recits/un-recit/dit.md": "## Voix\n\nUne *voix* & une autre.\n",
}


def told(loaded: Loaded, address: str) -> list[Node]:
    nodes = graph_of(loaded.page(address), loaded.site)
    assert faults(nodes, vocabulary()) == []
    return nodes


def consent(**said: str) -> str:
    lines = {"from": "2026-01-01", "until": "2027-01-01", **said}
    return "p1:\n  scope: [site]\n  media: [image, voice]\n" + "".join(
        f"  {name}: {value}\n" for name, value in lines.items()
    )


# The block


@given(st.text())
def test_any_title_comes_back_from_the_block(title: str) -> None:
    page = LexborHTMLParser(f"<body>{block([{'@type': 'Thing', 'name': title}])}<p>suite</p>")

    [script] = page.css("script")
    assert json.loads(script.text())["@graph"][0]["name"] == title
    assert [node.text() for node in page.css("p")] == ["suite"]


@pytest.mark.parametrize("title", ["</script><b>", "<!--<script>", "a\u2028b\u2029c", "&lt; ]]>"])
def test_nothing_in_the_block_can_end_it(title: str) -> None:
    data = block([{"@type": "Thing", "name": title}]).split(">", 1)[1].rsplit("<", 1)[0]

    assert set("<>&\u2028\u2029").isdisjoint(data)


def test_a_page_has_one_block_once_the_site_has_an_address(build_site: BuildSite) -> None:
    title = "« L’été </script> & <b> l’Œuvre »"
    files = {**ONE_OF_EACH, "recits/un-recit/index.md": having(STORY, f'title: "{title}"')}

    assert build_site(files).page(STORY_AT).css("script[type*=json]") == []
    built = build_site({}, SITEURL=URL)
    article = only(graph(built.text(STORY_AT)), "ReportageNewsArticle")
    assert article["headline"].replace("\u202f", " ").replace("\u00a0", " ") == title
    for address in ("/", "/recits/", "/causes/", "/films/", "/en/", "/mentions-legales/"):
        assert faults(graph(built.text(address)), vocabulary()) == []
    assert built.page("/404.html").css("script[type*=json]") == []


def test_what_search_engines_may_not_list_tells_them_nothing(load: LoadSite) -> None:
    files = {
        **ONE_OF_EACH,
        "recits/cache/index.md": having(STORY, "status: hidden"),
        "recits/un-recit/index.falc.md": STORY,
    }
    loaded = load(files, SITEURL=URL)

    assert structured_data(loaded.page("/recits/cache/"), loaded.site) == ""
    easy = told(loaded, f"{STORY_AT}facile-a-lire/")
    assert only(easy, "ReportageNewsArticle")["isBasedOn"]["@id"] == f"{URL}{STORY_AT}#story"
    assert structured_data(loaded.page(f"{STORY_AT}facile-a-lire/"), loaded.site) != ""


# The site


def test_the_publisher_names_its_policies(load: LoadSite) -> None:
    roles = having(PAGE, "roles: [ethics, corrections]")
    files = {**ONE_OF_EACH, "pages/charte/index.md": roles, "pages/charte/index.en.md": PAGE}
    loaded = load(files, SITEURL=URL)

    french = only(told(loaded, "/"), "NewsMediaOrganization")
    assert french["ethicsPolicy"] == french["correctionsPolicy"] == f"{URL}/charte/"
    assert (
        only(told(loaded, "/en/"), "NewsMediaOrganization")["ethicsPolicy"] == f"{URL}/en/charte/"
    )
    site = only(told(loaded, "/en/"), "WebSite")
    target = site["potentialAction"]["target"]["urlTemplate"]
    assert target == f"{URL}/en/search/?q={{search_term_string}}"


def test_a_publisher_without_charter_claims_none(load: LoadSite) -> None:
    publisher = only(told(load(ONE_OF_EACH, SITEURL=URL), "/"), "NewsMediaOrganization")

    assert not {"ethicsPolicy", "correctionsPolicy"} & publisher.keys()


@pytest.mark.parametrize(
    ("roles", "kind"), [("[]", "WebPage"), ("[about]", "AboutPage"), ("[contact]", "ContactPage")]
)
def test_a_page_is_what_its_editor_says(load: LoadSite, roles: str, kind: str) -> None:
    files = {**ONE_OF_EACH, "pages/une-page/index.md": having(PAGE, f"roles: {roles}")}

    assert only(told(load(files, SITEURL=URL), "/une-page/"), kind)["name"] == "Une page"


def test_the_way_to_a_page_ends_with_it(load: LoadSite) -> None:
    way = only(told(load(ONE_OF_EACH, SITEURL=URL), STORY_AT), "BreadcrumbList")

    steps = [
        (step["position"], step["name"], step["item"]["@id"]) for step in way["itemListElement"]
    ]
    assert steps == [
        (1, "Accueil", f"{URL}/"),
        (2, "Récits", f"{URL}/recits/"),
        (3, "Un récit", f"{URL}{STORY_AT}"),
    ]


def test_a_list_names_what_it_shows(load: LoadSite) -> None:
    loaded = load(ONE_OF_EACH, SITEURL=URL)

    shown = only(told(loaded, "/recits/"), "ItemList")["itemListElement"]
    assert [(item["name"], item["url"]) for item in shown] == [("Un récit", f"{URL}{STORY_AT}")]
    assert only(told(loaded, "/causes/"), "ItemList")["itemListElement"]


# Stories and films


@pytest.mark.parametrize(
    ("format_", "kind"),
    [
        ("reportage", "ReportageNewsArticle"),
        ("interview", "NewsArticle"),
        ("advocacy", "OpinionNewsArticle"),
        ("op_ed", "OpinionNewsArticle"),
    ],
)
def test_a_story_is_an_article_of_its_format(load: LoadSite, format_: str, kind: str) -> None:
    files = {**ONE_OF_EACH, "recits/un-recit/index.md": having(STORY, f"format: {format_}")}

    assert only(told(load(files, SITEURL=URL), STORY_AT), kind)["headline"] == "Un récit"


def test_an_article_tells_who_when_and_what_was_corrected(load: LoadSite) -> None:
    text = having(
        STORY,
        "associations: [les-amis]",
        "tags: [pain]",
        "licence: cc-by",
        "corrections: [{date: 2026-04-01, text: La date était fausse.}]",
    )
    files = {
        **ONE_OF_EACH,
        "recits/un-recit/index.md": text,
        "recits/un-recit/index.en.md": having(STORY, "title: A story"),
    }
    loaded = load(files, SITEURL=URL)
    article = only(told(loaded, STORY_AT), "ReportageNewsArticle")

    expected: dict[str, Any] = {
        "datePublished": "2026-03-05",
        "dateModified": "2026-04-01",
        "inLanguage": "fr",
        "keywords": ["pain"],
        "wordCount": 2,
        "isAccessibleForFree": True,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert expected.items() <= article.items()
    assert [author["name"] for author in article["author"]] == ["La rédaction"]
    assert article["mentions"][0]["@id"] == f"{URL}{AMIS_AT}#association"
    [correction] = article["correction"]
    assert (correction["text"], correction["datePublished"]) == (
        "La date était fausse.",
        "2026-04-01",
    )
    assert [work["@id"] for work in article["workTranslation"]] == [
        f"{URL}/en/stories/un-recit/#story"
    ]
    english = only(told(loaded, "/en/stories/un-recit/"), "ReportageNewsArticle")
    assert english["translationOfWork"]["@id"] == article["@id"]


def test_a_film_has_captions_a_transcript_and_chapters(load: LoadSite) -> None:
    files = {**ONE_OF_EACH, **FILM_FILES, "registres/autorisations.yaml": consent()}
    nodes = told(load(files, SITEURL=URL), STORY_AT)
    film = only(nodes, "VideoObject")

    assert only(nodes, "NewsArticle")["video"] == {"@id": film["@id"]}
    assert film["duration"] == "PT1H4M12S"
    assert film["transcript"] == "Voix Une voix & une autre."
    assert film["caption"] == [
        {
            "@type": "MediaObject",
            "contentUrl": f"{URL}{STORY_AT}fr.vtt",
            "encodingFormat": "text/vtt",
            "inLanguage": "fr",
        }
    ]
    clips = [(clip["name"], clip["startOffset"], clip["endOffset"]) for clip in film["hasPart"]]
    assert clips == [("Début", 0, 90), ("Suite", 90, 3852)]
    assert film["accessibilityFeature"] == ["captions", "transcript"]


@pytest.mark.parametrize("said", [{"withdrawn": "2026-05-01"}, {"until": "2026-05-01"}])
def test_a_film_withheld_is_not_told(load: LoadSite, said: dict[str, str]) -> None:
    files = {**ONE_OF_EACH, **FILM_FILES, "registres/autorisations.yaml": consent(**said)}
    nodes = told(load(files, SITEURL=URL), STORY_AT)

    assert "VideoObject" not in {node["@type"] for node in nodes}
    assert "dit.md" not in json.dumps(nodes)
    assert "Une voix" not in json.dumps(nodes)


@pytest.mark.parametrize(
    ("length", "told"), [("12:30", "PT12M30S"), ("1:00:05", "PT1H5S"), ("0:00", "PT0S")]
)
def test_durations_are_those_of_iso(length: str, told: str) -> None:
    assert iso_duration(length) == told


# Galleries


def test_a_gallery_tells_who_made_its_pictures_and_what_may_be_done(load: LoadSite) -> None:
    photos = (
        "- {file: 01.webp, alt: Une cour, caption: La cour, credit: Atelier, place: Tulle,"
        " date: 2026-01-02, licence: cc-by-sa}\n- {file: 02.webp, alt: Un mur, credit: Collectif}\n"
        "- {file: 03.webp, alt: Quelqu’un, credit: Collectif, people: [p2]}\n"
    )
    files = {
        **ONE_OF_EACH,
        "galeries/une-galerie/index.md": having(GALLERY, "licence: cc-by-nc-nd"),
        "galeries/une-galerie/photos.yaml": photos,
        "galeries/une-galerie/02.webp": "picture",
    }
    nodes = told(load(files, SITEURL=URL), "/galeries/une-galerie/")

    first, second = [
        node for node in nodes if node["@type"] == "ImageObject" and "#photo-" in node["@id"]
    ]
    gallery = only(nodes, "ImageGallery")
    assert gallery["image"] == [{"@id": first["@id"]}, {"@id": second["@id"]}]
    assert (first["caption"], first["description"], first["creditText"]) == (
        "La cour",
        "Une cour",
        "Atelier",
    )
    assert (first["contentLocation"]["name"], first["dateCreated"]) == ("Tulle", "2026-01-02")
    assert first["license"].endswith("/by-sa/4.0/")
    assert second["license"].endswith("/by-nc-nd/4.0/")
    assert "caption" not in second


# Associations, reports, campaigns, partners


def test_an_association_is_known_by_its_numbers(load: LoadSite) -> None:
    text = having(
        ASSOCIATION,
        "rna: W751234567",
        'siren: "732829320"',
        "founded: 1998",
        "city: Tulle",
        'postal_code: "19000"',
        "website: https://amis.example",
        "donation_url: https://amis.example/don",
        "social: {Mastodon: https://social.example/@amis}",
    )
    loaded = load({**ONE_OF_EACH, "associations/les-amis/index.md": text}, SITEURL=URL)
    ngo = only(told(loaded, AMIS_AT), "NGO")

    assert [(each["propertyID"], each["value"]) for each in ngo["identifier"]] == [
        ("RNA", "W751234567"),
        ("SIREN", "732829320"),
    ]
    assert (ngo["foundingDate"], ngo["address"]["postalCode"]) == ("1998", "19000")
    assert ngo["sameAs"] == ["https://amis.example", "https://social.example/@amis"]
    assert ngo["potentialAction"]["target"] == "https://amis.example/don"


def test_a_report_tells_who_held_it_and_when(load: LoadSite) -> None:
    text = having(
        REPORT,
        "period: {start: 2020-05, state: running}",
        "partners: {operational: [Une école], funders: [La région]}",
    )
    loaded = load({**ONE_OF_EACH, "experiences/une-experience/index.md": text}, SITEURL=URL)
    report = only(told(loaded, "/experiences/une-experience/"), "Report")

    assert report["temporalCoverage"] == "2020-05/.."
    assert report["sourceOrganization"]["name"] == "Une ville"
    assert report["funder"][0]["name"] == "La région"


def test_a_campaign_is_a_series_and_a_partner_an_organisation(load: LoadSite) -> None:
    text = having(CAMPAIGN, "stories: [un-recit]")
    loaded = load({**ONE_OF_EACH, "campagnes/une-campagne/index.md": text}, SITEURL=URL)

    campaign = only(told(loaded, "/campagnes/une-campagne/"), "CreativeWorkSeries")
    assert campaign["startDate"] == "2026-01"
    assert [part["url"] for part in campaign["hasPart"]] == [f"{URL}{STORY_AT}"]
    assert only(told(loaded, "/partenaires/un-atelier/"), "Organization")["name"] == "Un atelier"


# Missions


def mission_told(load: LoadSite, *lines: str) -> Node | None:
    text = having(MISSION, *lines)
    loaded = load({**ONE_OF_EACH, "missions/une-mission/index.md": text}, SITEURL=URL)
    found = [node for node in told(loaded, MISSION_AT) if node["@type"] == "JobPosting"]
    return found[0] if found else None


def test_a_remote_mission_is_a_volunteer_role_for_france(load: LoadSite) -> None:
    posting = mission_told(load, "apply_before: 2026-12-01", "requirements: [Aimer écouter]")

    assert posting is not None
    expected = {
        "employmentType": "VOLUNTEER",
        "jobLocationType": "TELECOMMUTE",
        "validThrough": "2026-12-01T23:59:59+01:00",
        "totalJobOpenings": 2,
        "directApply": False,
        "workHours": "2 heures",
        "qualifications": ["Aimer écouter"],
    }
    assert expected.items() <= posting.items()
    assert posting["applicantLocationRequirements"]["name"] == "France"
    assert posting["hiringOrganization"]["name"] == "Les amis"
    assert posting["identifier"]["value"] == "une-mission"
    assert posting["description"] == (
        "<p>Un résumé.</p><h2>Présentation</h2>\n<p>Une présentation.</p>\n"
        "<h2>Précisions</h2>\n<p>Des précisions.</p>"
    )


def test_a_mission_on_site_has_its_place(load: LoadSite) -> None:
    place = '{postal_code: "19000", city: Tulle, department: "19", lat: 45.27, lon: 1.77}'
    posting = mission_told(load, "mode: on_site", f"places: [{place}]")

    assert posting is not None
    assert "jobLocationType" not in posting
    [where] = posting["jobLocation"]
    assert where["address"]["addressLocality"] == "Tulle"
    assert (where["geo"]["latitude"], where["geo"]["longitude"]) == (45.27, 1.77)


@pytest.mark.parametrize(
    "line",
    [
        "status: full",
        "status: closed",
        "apply_before: 2026-11-19",
        "ends: 2026-11-19",
        "status: hidden",
        "tags: [exemple]",
    ],
)
def test_a_mission_that_takes_nobody_is_no_offer(load: LoadSite, line: str) -> None:
    assert mission_told(load, line) is None


@pytest.mark.parametrize(("taken", "openings"), [(0, 2), (1, 1), (2, None), (3, None)])
def test_a_mission_offers_the_seats_that_are_left(
    load: LoadSite, tiny: TinySite, taken: int, openings: int | None
) -> None:
    said = {"version": 1, "missions": {"une-mission": {"taken": taken}}}
    (tiny.root / "places.json").write_text(json.dumps(said), encoding="utf-8")
    posting = mission_told(load)

    assert (posting["totalJobOpenings"] if posting else None) == openings


def test_a_mission_goes_with_its_last_day(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        **ONE_OF_EACH,
        "missions/une-mission/index.md": having(MISSION, "apply_before: 2026-11-20"),
    }
    assert '"JobPosting"' in build_site(files, SITEURL=URL).text(MISSION_AT)

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1795176000 + 86_400))
    assert '"JobPosting"' not in build_site({}, SITEURL=URL).text(MISSION_AT)


def test_a_mission_ends_at_the_first_of_its_limits() -> None:
    summer, winter = date(2026, 7, 1), date(2026, 12, 1)

    assert valid_through(winter, summer, "Europe/Paris") == "2026-07-01T23:59:59+02:00"
    assert valid_through(None, None, "Europe/Paris") == ""
