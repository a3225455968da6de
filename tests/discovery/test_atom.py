"""Atom feeds: valid, absolute, and dated by what they hold."""

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import feedparser
import pytest

from plugins.discovery.atom import write_atom
from plugins.discovery.entries import document_entry
from plugins.kinds.document import Document
from tests.conftest import BuildSite, LoadSite
from tests.films.clips import film_files
from tests.tiny import ONE_OF_EACH, STORY, Loaded, having

ATOM = "{http://www.w3.org/2005/Atom}"
HOST = "https://exemple.org/base"


def feed(
    loaded: Loaded,
    documents: Sequence[Document],
    content: str = "<p>Texte</p>",
    lang: str = "fr",
) -> Element:
    loaded.site.render = lambda *_: content
    entries = [document_entry(loaded.site, document.path) for document in documents]
    settings = loaded.site.settings
    data = write_atom("Le site – Récits", "/recits/atom.xml", "/recits/", lang, entries, settings)
    assert not feedparser.parse(data)["bozo"]
    return ElementTree.fromstring(data)


def text(element: Element, path: str) -> str | None:
    return element.findtext(f"{ATOM}{path}")


@pytest.fixture
def loaded(load: LoadSite) -> Loaded:
    story = having(
        STORY,
        "title: Un récit & un <mot>",
        "summary: Un résumé <b>.",
        "modified: 2026-04-01",
        "causes: [sport]",
        "authors: [La rédaction, Un collectif]",
    )
    return load({**ONE_OF_EACH, "recits/un-recit/index.md": story}, SITEURL=HOST)


def test_a_feed_says_what_it_is(loaded: Loaded) -> None:
    root = feed(loaded, [loaded.document("/recits/un-recit/")])

    assert root.tag == f"{ATOM}feed"
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "fr"
    assert text(root, "title") == "Le site – Récits"
    assert text(root, "id") == f"{HOST}/recits/"
    links = {link.attrib["rel"]: link.attrib["href"] for link in root.findall(f"{ATOM}link")}
    assert links == {"alternate": f"{HOST}/recits/", "self": f"{HOST}/recits/atom.xml"}


def test_an_entry_has_all_that_a_reader_shows(loaded: Loaded) -> None:
    (entry,) = feed(loaded, [loaded.document("/recits/un-recit/")]).findall(f"{ATOM}entry")

    assert text(entry, "title") == "Un récit & un <mot>"
    assert text(entry, "id") == "tag:exemple.org,2026-03-05:/base/recits/un-recit/"
    assert text(entry, "published") == "2026-03-05T00:00:00+01:00"
    assert text(entry, "updated") == "2026-04-01T00:00:00+02:00"
    assert text(entry, "summary") == "Un résumé <b>."
    names = [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")]
    assert names == ["La rédaction", "Un collectif"]
    assert [tag.attrib["term"] for tag in entry.findall(f"{ATOM}category")] == ["Sport pour tous"]
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert (content.attrib["type"], content.text) == ("html", "<p>Texte</p>")


def test_a_text_without_author_is_signed_by_the_site(loaded: Loaded) -> None:
    (entry,) = feed(loaded, [loaded.document("/missions/une-mission/")]).findall(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Le Média Solidaire"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('<a href="/base/missions/x/">', '<a href="https://exemple.org/base/missions/x/">'),
        ('<img src="/base/a.webp">', '<img src="https://exemple.org/base/a.webp">'),
        ('<a href="https://a.fr/">', '<a href="https://a.fr/">'),
        ('<a href="#suite">', '<a href="#suite">'),
        ("<code>href=/x</code>", "<code>href=/x</code>"),
    ],
)
def test_links_of_an_entry_have_their_host(loaded: Loaded, typed: str, expected: str) -> None:
    root = feed(loaded, [loaded.document("/recits/un-recit/")], typed)

    assert root.findtext(f"{ATOM}entry/{ATOM}content") == expected


def test_a_feed_is_as_old_as_its_latest_entry(loaded: Loaded, monkeypatch: Any) -> None:
    documents = [
        loaded.document(address) for address in ("/missions/une-mission/", "/recits/un-recit/")
    ]

    first = feed(loaded, documents)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1999999999")

    assert text(first, "updated") == "2026-04-01T00:00:00+02:00"
    assert ElementTree.tostring(feed(loaded, documents)) == ElementTree.tostring(first)


def test_an_empty_feed_is_dated_too(loaded: Loaded) -> None:
    root = feed(loaded, [])

    assert text(root, "updated") == "1970-01-01T00:00:00+00:00"
    assert root.findall(f"{ATOM}entry") == []


def test_two_entries_never_share_an_id(load: LoadSite) -> None:
    loaded = load({**ONE_OF_EACH, "recits/autre/index.md": STORY}, SITEURL=HOST)

    entries = feed(loaded, loaded.site.documents).findall(f"{ATOM}entry")
    ids = [text(entry, "id") for entry in entries]
    assert len(set(ids)) == len(ids) == len(loaded.site.documents)


def test_an_entry_of_another_language_says_so(loaded: Loaded) -> None:
    documents = [loaded.document("/recits/un-recit/")]
    lang = "{http://www.w3.org/XML/1998/namespace}lang"

    (french,) = feed(loaded, documents).findall(f"{ATOM}entry")
    (english,) = feed(loaded, documents, lang="en").findall(f"{ATOM}entry")

    assert french.get(lang) is None
    assert english.get(lang) == "fr"


def test_a_cover_and_a_film_are_enclosed(build_site: BuildSite) -> None:
    story = film_files(seconds=2)
    name = "recits/un-recit/index.md"
    story[name] = having(str(story[name]), "cover: 01.webp")

    built = build_site({**ONE_OF_EACH, **story}, SITEURL=HOST)

    root = ElementTree.fromstring(built.bytes("recits/atom.xml"))
    links = root.findall(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")
    assert [link.attrib["type"] for link in links] == ["image/jpeg", "video/mp4"]
    for link in links:
        assert built.exists(link.attrib["href"].removeprefix(HOST))
