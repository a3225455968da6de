"""Films that stay elsewhere: who hosts them, and the address of the player."""

import pytest

from plugins.films.embeds import Embed, embed_of
from tests.conftest import BuildSite
from tests.films.clips import film_files
from tests.tiny import ONE_OF_EACH, STORY, having

YOUTUBE = "https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?autoplay=1&rel=0"


@pytest.mark.parametrize(
    ("address", "player", "host", "company"),
    [
        ("https://www.youtube.com/watch?v=a1B2c3D4e5F", YOUTUBE, "YouTube", "Google"),
        ("https://m.youtube.com/watch?t=3&v=a1B2c3D4e5F", YOUTUBE, "YouTube", "Google"),
        ("https://youtu.be/a1B2c3D4e5F?si=x", YOUTUBE, "YouTube", "Google"),
        ("https://www.youtube.com/shorts/a1B2c3D4e5F", YOUTUBE, "YouTube", "Google"),
        (
            "https://vimeo.com/123456",
            "https://player.vimeo.com/video/123456?autoplay=1&dnt=1",
            "Vimeo",
            "",
        ),
        (
            "https://vimeo.com/123456/0a1b2c",
            "https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=0a1b2c",
            "Vimeo",
            "",
        ),
        (
            "https://tube.exemple.org/w/4yJ9xZ",
            "https://tube.exemple.org/videos/embed/4yJ9xZ?autoplay=1&p2p=0",
            "tube.exemple.org",
            "",
        ),
        (
            "https://tube.exemple.org/videos/watch/9c9de5e8-0a1e",
            "https://tube.exemple.org/videos/embed/9c9de5e8-0a1e?autoplay=1&p2p=0",
            "tube.exemple.org",
            "",
        ),
    ],
)
def test_a_host_of_films_is_known_by_its_addresses(
    address: str, player: str, host: str, company: str
) -> None:
    assert embed_of(address) == Embed(address, player, host, company)


@pytest.mark.parametrize(
    "address",
    [
        "https://exemple.org/film",
        "https://www.youtube.com/@chaine",
        "https://www.youtube.com/watch?v=court",
        "https://vimeo.com/channels/staffpicks",
        "https://tube.exemple.org/c/chaine/videos",
        "https://notyoutube.com.exemple.org/watch?v=a1B2c3D4e5F",
    ],
)
def test_other_addresses_are_of_no_film(address: str) -> None:
    assert embed_of(address) is None


def with_film(embed: str) -> dict[str, str | bytes]:
    film = (
        f"film: {{embed: '{embed}', duration: '2:30', poster: 01.webp, year: 2026, "
        "captions: [{lang: fr, file: fr.vtt}], transcript: transcription.md}"
    )
    return {**ONE_OF_EACH, **film_files(), "recits/un-recit/index.md": having(STORY, film)}


def test_an_address_of_no_film_is_told(build_site: BuildSite) -> None:
    assert build_site(with_film("https://exemple.org/film")).messages == [
        "content/recits/un-recit/index.md:7  film.embed : ce n’est pas l’adresse d’un film sur "
        "PeerTube, Vimeo ou YouTube. Copier l’adresse de la page du film."
    ]


@pytest.mark.parametrize(
    ("embed", "seen"),
    [
        ("https://youtu.be/a1B2c3D4e5F", "YouTube (Google) saura que vous le regardez"),
        ("https://tube.exemple.org/w/4yJ9xZ", "tube.exemple.org saura que vous le regardez"),
    ],
)
def test_nothing_is_asked_of_the_host_before_somebody_wants_the_film(
    build_site: BuildSite, embed: str, seen: str
) -> None:
    built = build_site(with_film(embed))
    page = built.page("/recits/un-recit/")

    assert built.messages == []
    assert page.css("iframe, video, [src*='youtu'], [src*='tube.'], link[href*='tube']") == []
    assert seen in built.one("/recits/un-recit/", ".film-player__door").text()
    assert built.one("/recits/un-recit/", ".film-player__door a").attributes["href"] == embed
    button = built.one("/recits/un-recit/", ".film-player__play")
    assert "hidden" in button.attributes
    assert str(button.attributes["data-player"]).startswith("https://")
