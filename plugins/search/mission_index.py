"""The index that browsers filter missions with: one JSON file a language.

``{"columns": [...], "values": [...], "missions": [...]}``: the names of the parts of a row, the
values of every facet, then a row a mission in the order of the list. The ``values`` of a row are
places in the list of values; its ``points`` are latitudes and longitudes, in degrees.
"""

import html
import json
from typing import Any

from plugins.kinds.site import Site
from plugins.search.asking import ask

_ROW = "mission-row.html"
_SAID = ("association", "where", "when", "how_long", "for_whom", "age", "seats", "status")
_READ = ("title", "address", "lang", "example", "picture", "points")
_WIDEST = 960


def mission_index(site: Site, lang: str) -> bytes:
    """Return the index of the missions that lists may show, in a language."""
    found: dict[str, list[str]] = ask(site, "values_by_mission")
    values = list(dict.fromkeys(value for several in found.values() for value in several))
    numbers = {value: number for number, value in enumerate(values)}
    shown = site.ask("listing", "mission", lang)
    rows = [
        [*site.part("mission_row", mission_row, path, lang), [numbers[one] for one in several]]
        for path, several in zip(shown, found.values(), strict=True)
    ]
    index = {"columns": [*_READ, *_SAID, "values"], "values": values, "missions": rows}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def mission_row(site: Site, path: str, lang: str) -> list[Any]:
    """Return what a card says of a mission, in that language, and where the mission is."""
    document = site.document(path)
    cover = document.cover
    read = [
        document.title,
        site.settings.link(document.address),
        "" if document.lang == lang else document.lang,
        int(document.is_example),
        site.offered["renditions"](cover, _WIDEST, "3x2").fallback.url if cover else "",
        [
            [float(place.lat), float(place.lon)]
            for place in document.fields.places
            if place.lat is not None and place.lon is not None
        ],
    ]
    values = {"document": document, "settings": site.settings}
    said = site.render(_ROW, lang, values).strip("\n").split("\n")
    return [*read, *(html.unescape(phrase.strip()) for phrase in said)]
