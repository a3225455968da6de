"""The podcast follows the rules of the directories that take it, one by one."""

from email.utils import parsedate_to_datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import feedparser
import pytest

from plugins.discovery.entries import Media
from plugins.discovery.podcast import Episode, podcast_guid, write_podcast
from tests.conftest import BuildSite, LoadSite
from tests.discovery.told import AN_ENTRY
from tests.films.clips import FILM, FOLDER, film_files
from tests.tiny import ONE_OF_EACH, Built, Loaded, having

HOST = "https://exemple.org/base"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
EPISODE = Episode(
    AN_ENTRY._replace(film=Media(f"{HOST}/films/x-720.mp4", "video/mp4", 754.0)),
    123456,
    has_note=False,
    captions=(("fr", f"{HOST}/recits/x/fr.vtt"), ("en", f"{HOST}/recits/x/en.vtt")),
)


@pytest.fixture
def loaded(load: LoadSite) -> Loaded:
    return load({}, SITEURL=HOST)


def channel(loaded: Loaded, *episodes: Episode, lang: str = "fr") -> Element:
    data = write_podcast(lang, "/icons/1400.png", list(episodes), loaded.site.settings)
    assert not feedparser.parse(data)["bozo"]
    root = ElementTree.fromstring(data)
    assert (root.tag, root.attrib["version"], len(root)) == ("rss", "2.0", 1)
    return root[0]


def item(loaded: Loaded, episode: Episode) -> Element:
    [found] = channel(loaded, episode).findall("item")
    return found


def test_the_channel_has_what_rss_and_apple_require(loaded: Loaded) -> None:
    found = channel(loaded, EPISODE)

    told = {name: found.findtext(name) for name in ("title", "link", "description", "language")}
    assert told == {
        "title": "Le Média Solidaire – Films",
        "link": f"{HOST}/films/",
        "description": loaded.site.settings.tagline["fr"],
        "language": "fr",
    }
    image = found.find(f"{ITUNES}image")
    assert image is not None
    assert image.attrib["href"] == f"{HOST}/icons/1400.png"
    assert found.findtext(f"{ITUNES}explicit") == "false"
    assert found.findtext(f"{ITUNES}author") == "Le Média Solidaire"
    assert found.findtext(f"{ITUNES}owner/{ITUNES}name") == "Le Média Solidaire"
    assert found.findtext(f"{ITUNES}owner/{ITUNES}email") == "contact@media-solidaire.example"
    # Both are of the list of Apple, the second under the first.
    outer = found.find(f"{ITUNES}category")
    inner = found.find(f"{ITUNES}category/{ITUNES}category")
    assert outer is not None
    assert inner is not None
    assert (outer.attrib["text"], inner.attrib["text"]) == ("Society & Culture", "Documentary")


def test_the_channel_has_what_podcasting_2_adds(loaded: Loaded) -> None:
    found = channel(loaded)

    locked, self = found.find(f"{PODCAST}locked"), found.find(f"{ATOM}link")
    assert locked is not None
    assert self is not None
    assert (locked.text, locked.attrib) == ("yes", {"owner": "contact@media-solidaire.example"})
    assert found.findtext(f"{PODCAST}medium") == "video"
    assert self.attrib == {
        "rel": "self",
        "type": "application/rss+xml",
        "href": f"{HOST}/films/podcast.xml",
    }


def test_the_id_of_the_podcast_is_that_of_its_address(loaded: Loaded) -> None:
    """The first is the example of the specification."""
    example = "https://mp3s.nashownotes.com/pc20rss.xml"
    assert podcast_guid(example) == "917393e3-1b1e-5cef-ace4-edaa54e1f810"

    french, english = (
        channel(loaded, lang=lang).findtext(f"{PODCAST}guid") for lang in ("fr", "en")
    )
    assert french == podcast_guid(f"{HOST}/films/podcast.xml")
    assert english == podcast_guid(f"{HOST}/en/films/podcast.xml")


def test_an_episode_has_what_rss_and_apple_require(loaded: Loaded) -> None:
    found = item(loaded, EPISODE)

    assert found.findtext("title") == found.findtext(f"{ITUNES}title") == "Un récit"
    assert found.findtext("link") == f"{HOST}/recits/x/"
    assert found.findtext("description") == "Un résumé."
    assert found.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") == "<p>Texte</p>"
    guid, enclosure = found.find("guid"), found.find("enclosure")
    assert guid is not None
    assert enclosure is not None
    assert (guid.text, guid.attrib) == (
        "tag:exemple.org,2026-03-05:/base/recits/x/",
        {"isPermaLink": "false"},
    )
    assert enclosure.attrib == {
        "url": f"{HOST}/films/x-720.mp4",
        "length": "123456",
        "type": "video/mp4",
    }
    published = parsedate_to_datetime(str(found.findtext("pubDate")))
    assert published.isoformat() == "2026-03-05T00:00:00+01:00"
    assert found.findtext(f"{ITUNES}duration") == "754"
    assert found.findtext(f"{ITUNES}explicit") == "false"
    assert found.findtext(f"{ITUNES}episodeType") == "full"
    assert found.findtext(f"{ITUNES}author") == "La rédaction"


def test_a_film_with_a_warning_is_explicit(loaded: Loaded) -> None:
    found = item(loaded, EPISODE._replace(has_note=True))

    assert found.findtext(f"{ITUNES}explicit") == "true"


def test_captions_come_with_an_episode(loaded: Loaded) -> None:
    found = item(loaded, EPISODE).findall(f"{PODCAST}transcript")

    assert [transcript.attrib for transcript in found] == [
        {
            "url": f"{HOST}/recits/x/{lang}.vtt",
            "type": "text/vtt",
            "language": lang,
            "rel": "captions",
        }
        for lang in ("fr", "en")
    ]


def episodes(built: Built) -> list[Element]:
    return ElementTree.fromstring(built.bytes("films/podcast.xml")).findall("channel/item")


def test_sizes_are_those_of_the_files(build_site: BuildSite) -> None:
    """They are known at the first build, and each of its files is there."""
    files = film_files("1280x720", seconds=2)

    built = build_site({**ONE_OF_EACH, **files}, SITEURL=HOST)

    [episode] = episodes(built)
    enclosure = episode.find("enclosure")
    assert enclosure is not None
    name = enclosure.attrib["url"].removeprefix(HOST)
    assert name.endswith("-720.mp4")
    assert int(enclosure.attrib["length"]) == len(built.bytes(name)) > 0
    transcript = episode.find(f"{PODCAST}transcript")
    assert transcript is not None
    assert built.exists(transcript.attrib["url"].removeprefix(HOST))

    before = built.files()
    again = build_site(
        {f"{FOLDER}/fr.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nSalut.\n"}, SITEURL=HOST
    )
    assert again.bytes("films/podcast.xml") == before["films/podcast.xml"]
    changed = build_site(
        {f"{FOLDER}/index.md": having(FILM.replace("0:10", "0:02"), "title: Autre")}, SITEURL=HOST
    )
    [episode] = episodes(changed)
    assert episode.findtext("title") == "Autre"
    assert episode.find("enclosure").attrib == enclosure.attrib  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("scope", "count"), [("[site, social]", 1), ("[site]", 0), ("[social]", 0)]
)
def test_a_film_is_in_it_when_everybody_allowed_both(
    build_site: BuildSite, scope: str, count: int, no_ffmpeg: None
) -> None:
    consent = (
        f"a-1: {{scope: {scope}, media: [image, voice], from: 2026-01-01, until: 2027-01-01}}\n"
    )
    files = film_files()
    files[f"{FOLDER}/index.md"] = FILM.replace("year: 2026}", "year: 2026, people: [a-1]}")
    files["registres/autorisations.yaml"] = consent

    built = build_site({**ONE_OF_EACH, **files}, SITEURL=HOST)

    assert len(episodes(built)) == count


def test_without_ffmpeg_the_film_itself_is_the_episode(
    build_site: BuildSite, no_ffmpeg: None
) -> None:
    files = film_files()

    built = build_site({**ONE_OF_EACH, **files}, SITEURL=HOST)

    [episode] = episodes(built)
    enclosure = episode.find("enclosure")
    assert enclosure is not None
    assert enclosure.attrib["url"] == f"{HOST}/recits/un-recit/film.mp4"
    assert int(enclosure.attrib["length"]) == len(files[f"{FOLDER}/film.mp4"])


def test_a_film_elsewhere_is_no_episode(load: LoadSite) -> None:
    story = FILM.replace("file: film.mp4", 'embed: "https://exemple.org/w/film"')
    loaded = load({**ONE_OF_EACH, **film_files(text=story)}, SITEURL=HOST)
    loaded.site.render = lambda *_: ""

    [made] = [p for p in loaded.products if p.address == "/films/podcast.xml"]
    data = made.make(loaded.site, *made.handed)

    assert isinstance(data, bytes)
    assert ElementTree.fromstring(data).findall("channel/item") == []
