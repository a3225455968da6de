"""Films that stay with a host of films: the address of its player, and who will see who watches."""

import re
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit


class Embed(NamedTuple):
    """A film elsewhere: its page, the address of its player, its host, and who runs that."""

    page: str
    player: str
    host: str
    company: str


_YOUTUBE = re.compile(r"(?:www\.|m\.)?(?:youtube\.com|youtu\.be|youtube-nocookie\.com)")
_VIMEO = re.compile(r"(?:www\.|player\.)?vimeo\.com")
_YOUTUBE_ID = re.compile(r"[\w-]{11}")
_YOUTUBE_PATH = re.compile(r"/(?:embed/|shorts/|live/)?(?P<id>[\w-]{11})")
_VIMEO_PATH = re.compile(r"/(?:video/)?(?P<id>\d+)(?:/(?P<hash>[0-9a-f]+))?")
_PEERTUBE_PATH = re.compile(r"/(?:w|videos/watch|videos/embed)/(?P<id>[\w-]+)")


def embed_of(address: str) -> Embed | None:
    """Return the film at an address of PeerTube, Vimeo or YouTube; nothing when it is of none.

    Players start when they are shown: they are shown when a reader asks for the film.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    path = parts.path.rstrip("/")
    if _YOUTUBE.fullmatch(host):
        return _youtube(address, path, parse_qs(parts.query).get("v", [""])[0])
    if _VIMEO.fullmatch(host):
        found = _VIMEO_PATH.fullmatch(path)
        return _vimeo(address, found) if found else None
    found = _PEERTUBE_PATH.fullmatch(path)
    if not found or not host:
        return None
    player = f"https://{parts.netloc}/videos/embed/{found['id']}?autoplay=1&p2p=0"
    return Embed(address, player, host, "")


def _youtube(address: str, path: str, wanted: str) -> Embed | None:
    found = _YOUTUBE_PATH.fullmatch(path)
    name = wanted if _YOUTUBE_ID.fullmatch(wanted) else found["id"] if found else ""
    if not name:
        return None
    player = f"https://www.youtube-nocookie.com/embed/{name}?autoplay=1&rel=0"
    return Embed(address, player, "YouTube", "Google")


def _vimeo(address: str, found: re.Match[str]) -> Embed:
    secret = f"&h={found['hash']}" if found["hash"] else ""
    player = f"https://player.vimeo.com/video/{found['id']}?autoplay=1&dnt=1{secret}"
    return Embed(address, player, "Vimeo", "")
