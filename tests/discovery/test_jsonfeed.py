"""JSON feeds have what version 1.1 of their specification requires, in the forms that it gives."""

import json
from datetime import datetime
from typing import Any

from plugins.discovery.entries import Entry, Media
from plugins.discovery.jsonfeed import write_json_feed
from tests.conftest import LoadSite
from tests.discovery.told import AN_ENTRY
from tests.tiny import Loaded

# Source: https://www.jsonfeed.org/version/1.1/, "Top-level" and "Items".
KNOWN = {
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url",
    "icon", "favicon", "authors", "language", "expired", "hubs", "items",
}  # fmt: skip
KNOWN_OF_ITEMS = {
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image",
    "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments",
}  # fmt: skip


def written(loaded: Loaded, *entries: Entry) -> dict[str, Any]:
    data = write_json_feed("Le site", "/feed.json", "/", "fr", list(entries), loaded.site.settings)
    feed: dict[str, Any] = json.loads(data)
    return feed


def test_a_feed_has_what_is_required(load: LoadSite) -> None:
    feed = written(load({}, SITEURL="https://exemple.org"), AN_ENTRY)

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "Le site"
    assert feed["home_page_url"] == "https://exemple.org/"
    assert feed["feed_url"] == "https://exemple.org/feed.json"
    assert feed["language"] == "fr"
    assert feed["authors"] == [{"name": "Le Média Solidaire", "url": "https://exemple.org/"}]
    assert feed.keys() <= KNOWN


def test_an_item_has_all_that_a_reader_shows(load: LoadSite) -> None:
    film = Media("https://exemple.org/films/x.mp4", "video/mp4", 61.4)
    image = Media("https://exemple.org/photos/x.jpg", "image/jpeg")

    [item] = written(
        load({}, SITEURL="https://exemple.org"), AN_ENTRY._replace(film=film, image=image)
    )["items"]

    assert item == {
        "id": "tag:exemple.org,2026-03-05:/recits/x/",
        "url": "https://exemple.org/recits/x/",
        "title": "Un récit",
        "content_html": "<p>Texte</p>",
        "summary": "Un résumé.",
        "image": "https://exemple.org/photos/x.jpg",
        "date_published": "2026-03-05T00:00:00+01:00",
        "date_modified": "2026-04-01T00:00:00+02:00",
        "authors": [{"name": "La rédaction"}],
        "tags": ["Sport pour tous"],
        "language": "fr",
        "attachments": [
            {
                "url": "https://exemple.org/films/x.mp4",
                "mime_type": "video/mp4",
                "duration_in_seconds": 61,
            }
        ],
    }
    assert item.keys() <= KNOWN_OF_ITEMS
    assert datetime.fromisoformat(item["date_published"]).tzinfo


def test_what_is_empty_is_left_out_but_for_what_is_required(load: LoadSite) -> None:
    bare = AN_ENTRY._replace(content="", summary="", categories=())

    feed = written(load({}), bare)

    assert feed["items"][0].keys().isdisjoint({"summary", "image", "tags", "attachments"})
    assert feed["items"][0]["content_html"] == ""
    assert written(load({}))["items"] == []
