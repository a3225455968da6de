"""What is published for machines, whole: a change of it shows in ``golden/``.

``PLAIDOYER_GOLDEN=1 pytest tests/discovery/test_golden.py`` writes what is published now; read the
difference before you keep it.
"""

import os
import re
from pathlib import Path

import pytest

from tests.conftest import BuildSite
from tests.films.clips import FILM
from tests.tiny import MISSION, ONE_OF_EACH, Built, having

GOLDEN = Path(__file__).parent / "golden"
FILES = (
    ".well-known/security.txt",
    "atom.xml",
    "associations/les-amis/atom.xml",
    "en/atom.xml",
    "feed.json",
    "films/podcast.xml",
    "galeries/une-galerie/atom.xml",
    "manifest.webmanifest",
    "missions/calendrier.ics",
    "missions/une-mission/mission.ics",
    "robots.txt",
    "sitemap.xml",
)
SITE = {
    **ONE_OF_EACH,
    "recits/un-recit/index.md": having(
        FILM.replace("audio_description: decrit.mp3, ", ""),
        "title: Un récit & un <mot>",
        "associations: [les-amis]",
        "causes: [sport]",
        "cover: 01.webp",
        "modified: 2026-04-01",
    ),
    "recits/un-recit/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: A}\n",
    "recits/un-recit/01.webp": "picture",
    "recits/un-recit/film.mp4": b"A film, for machines that cannot look into it.",
    "recits/un-recit/fr.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n",
    "recits/un-recit/transcription.md": "Elle parle.",
    "missions/une-mission/index.md": having(
        MISSION,
        "mode: on_site",
        'places: [{postal_code: "75010", city: Paris, department: "75", lat: 48.87, lon: 2.36}]',
        "starts: 2027-02-20",
        "ends: 2027-02-21",
        "apply_before: 2027-01-30",
    ),
}
# Neither the names of pictures, which tell how they are encoded, nor the other pages of the site
# are the matter here.
_DIGEST = re.compile(r"(?<=/photos/)[0-9a-f]{16}|(?<=#photo-)[0-9a-f]{8}")
_PAGE_OF_NO_TEXT = re.compile(r"<url><loc>[^<]*</loc>(?!<lastmod>).*?</url>")


def golden(text: str) -> str:
    """Return what is compared of a file."""
    return _PAGE_OF_NO_TEXT.sub("", _DIGEST.sub("0", text))


@pytest.fixture
def built(build_site: BuildSite, no_ffmpeg: None) -> Built:
    return build_site(SITE, SITEURL="https://exemple.org/base")


def test_what_is_published_for_machines_is_what_it_was(built: Built) -> None:
    published = {name: golden(built.bytes(name).decode()) for name in FILES}
    if os.environ.get("PLAIDOYER_GOLDEN"):
        for name, text in published.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(text.encode())

    assert published == {name: (GOLDEN / name).read_bytes().decode() for name in FILES}
