"""Any title comes back equal from every format, but for the signs that none may hold."""

import json
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import feedparser
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar, Event, vText

from plugins.discovery.atom import write_atom
from plugins.discovery.calendars import event_of, written
from plugins.discovery.entries import Media
from plugins.discovery.jsonfeed import write_json_feed
from plugins.discovery.podcast import Episode, write_podcast
from plugins.discovery.printable import printable
from plugins.discovery.shown import Shown, Video
from plugins.discovery.sitemap import Listed, write_sitemap
from plugins.kinds.settings import SiteSettings, read_settings
from tests.conftest import BuildSite
from tests.discovery.told import AN_ENTRY
from tests.tiny import MISSION, ONE_OF_EACH, ROOT, Built, having

ATOM = "{http://www.w3.org/2005/Atom}"
VIDEO = "{http://www.google.com/schemas/sitemap-video/1.1}"
HARD = """<b>L’été</b> & « nous » &amp; ]]> "a, b; c" \\n \\, 🦊 é"""
ALL_BUT_NONE = st.text(st.characters(exclude_categories=[]))


@pytest.fixture(scope="module")
def settings() -> SiteSettings:
    told = {"PATH": str(ROOT / "content"), "THEME": str(ROOT / "theme"), "SITENAME": "Le site"}
    return read_settings({**told, "SITEURL": "https://exemple.org"})[0]


def parsed(data: bytes) -> Element:
    return ElementTree.parse(BytesIO(data)).getroot()


def as_told(element: Element | None) -> str:
    assert element is not None
    return element.text or ""


def titles() -> Any:
    """Give a test any text, and the hardest that we know."""

    def decorate(test: Any) -> Any:
        for hard in (HARD, "", "\r\n\t", "\x00\x0b\x85\ud800\ufffe", "a\u2028b"):
            test = example(title=hard)(test)
        return given(title=ALL_BUT_NONE)(test)

    return decorate


@titles()
def test_from_an_atom_feed(settings: SiteSettings, title: str) -> None:
    entry = AN_ENTRY._replace(
        title=title, summary=title, content=title, authors=(title,), categories=(title,)
    )

    data = write_atom(title, "/atom.xml", "/", "fr", [entry], settings)

    root = parsed(data)
    [found] = root.findall(f"{ATOM}entry")
    names = ["title", "content", f"author/{ATOM}name", *(["summary"] if title else [])]
    told = {as_told(found.find(f"{ATOM}{name}")) for name in names}
    assert told == {as_told(root.find(f"{ATOM}title"))} == {printable(title)}
    category = found.find(f"{ATOM}category")
    assert category is not None
    assert category.attrib["term"] == printable(title)
    read = feedparser.parse(data)
    assert not read["bozo"]
    assert read["entries"][0].get("title", "") == printable(title).strip()


@titles()
def test_from_the_podcast(settings: SiteSettings, title: str) -> None:
    film = Media("https://exemple.org/x.mp4", "video/mp4", 1)
    entry = AN_ENTRY._replace(title=title, summary=title, film=film)

    data = write_podcast("fr", "", [Episode(entry, 1, False, ())], settings)

    [item] = parsed(data).findall("channel/item")
    assert as_told(item.find("title")) == as_told(item.find("description")) == printable(title)
    assert not feedparser.parse(data)["bozo"]


@titles()
def test_from_a_json_feed(settings: SiteSettings, title: str) -> None:
    entry = AN_ENTRY._replace(title=title, content=title)

    feed = json.loads(write_json_feed("x", "/feed.json", "/", "fr", [entry], settings))

    assert feed["items"][0].get("title", "") == printable(title)
    assert feed["items"][0]["content_html"] == printable(title)


@titles()
def test_from_a_calendar(title: str) -> None:
    words = dict.fromkeys(("summary", "location", "description"), title)

    data = written([event_of(Event(), {**words, "categories": [title, "b"]})], title)

    calendar = Calendar.from_ical(data)
    [event] = calendar.walk("VEVENT")
    # The library reads these two as they are written.
    told = vText(printable(title)).to_ical().decode()
    assert {str(calendar[name]) for name in ("NAME", "X-WR-CALNAME")} == {told}
    for name in ("SUMMARY", "LOCATION", "DESCRIPTION"):
        assert str(event.get(name, "")) == printable(title)
    assert [str(each) for each in event["CATEGORIES"].cats] == [printable(title), "b"]


@titles()
def test_from_a_sitemap(settings: SiteSettings, title: str) -> None:
    film = Video(
        "https://x/i.jpg", title[:100], title, "https://x/f.mp4", "", 1, "2026-03-05", False
    )
    page = Listed("/x/", "x", "", ())

    data = write_sitemap([page], {"x": Shown((), film)}, settings)

    found = parsed(data).find(f".//{VIDEO}video")
    assert found is not None
    assert as_told(found.find(f"{VIDEO}title")) == printable(title[:100])
    assert as_told(found.find(f"{VIDEO}description")) == printable((title or title[:100])[:2048])


@pytest.fixture
def built(build_site: BuildSite) -> Built:
    title = f"title: {json.dumps(HARD, ensure_ascii=False)}"
    mission = having(MISSION, title, "starts: 2027-02-20")
    return build_site({**ONE_OF_EACH, "missions/une-mission/index.md": mission})


def test_from_a_whole_site(built: Built) -> None:
    from_pages = built.one("/missions/une-mission/", "h1").text().replace("\u00a0", " ")
    feed = feedparser.parse(built.bytes("missions/atom.xml"))
    [event] = Calendar.from_ical(built.bytes("missions/calendrier.ics")).walk("VEVENT")
    [item] = json.loads(built.bytes("missions/feed.json"))["items"]

    title = item["title"]
    assert title == feed["entries"][0]["title"] == str(event["SUMMARY"])
    assert title.replace("\u00a0", " ") == from_pages
    assert "<b>" in title


def test_what_no_format_holds_is_dropped() -> None:
    assert printable("a\x00b\x1fc\x7fd\x85e\ud800f\uffffg\r\nh\ti") == "abcdefg\nh\ti"
    assert printable(HARD) == HARD
