"""Films: nothing leaves for another host before somebody asks; moments are reached by keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from plugins.editing.server import PreviewServer
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

FILM = "/recits/le-cafe-du-retour/"
PLAY = ".film-player__play"


def elsewhere(page: Page) -> list[str]:
    """Return the requests to other hosts, as they come; none of them leaves the machine."""
    asked: list[str] = []

    def answer(route: Route, request: Request) -> None:
        asked.append(request.url)
        route.fulfill(status=200, content_type="text/html", body="<title>Lecteur</title>")

    page.route(re.compile(r"^https://"), answer)
    return asked


def test_the_player_comes_when_somebody_asks_for_it(open_page: OpenPage) -> None:
    page = open_page(FILM)
    asked = elsewhere(page)
    page.reload()
    assert asked == []

    page.locator(PLAY).focus()
    page.keyboard.press("Enter")

    frame = page.locator(".film-player iframe")
    expect(frame).to_have_attribute("title", "Le café du retour")
    expect(frame).to_be_focused()
    expect(page.locator(PLAY)).to_have_count(0)
    assert asked == ["https://peertube.example/videos/embed/le-cafe-du-retour?autoplay=1&p2p=0"]


def test_a_reader_is_told_who_will_see_before(open_page: OpenPage) -> None:
    words = open_page(FILM).locator(".film-player__host").inner_text()

    assert "peertube.example saura que vous le regardez" in words


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_a_link_leads_to_the_film(open_page: OpenPage, width: int) -> None:
    page = open_page(FILM, width, java_script_enabled=False)

    expect(page.locator(PLAY)).to_be_hidden()
    link = page.locator(".film-player__host a")
    expect(link).to_be_visible()
    assert link.get_attribute("href") == "https://peertube.example/w/le-cafe-du-retour"


SELF_HOSTED = "/recits/six-heures-de-nuit/"
_AT = "() => document.querySelector('video').currentTime"


@pytest.fixture(scope="session")
def films(demo_folder: Path) -> Iterator[str]:
    """Return the address of the site, served in parts: browsers seek in films by those."""
    with PreviewServer(demo_folder, 0) as server:
        yield f"http://127.0.0.1:{server.port}"


@pytest.fixture
def player(browser: Browser, films: str) -> Iterator[Page]:
    """Return the page of a film of the site."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{films}{SELF_HOSTED}", wait_until="load")
    yield page
    context.close()


def test_nothing_of_a_film_is_fetched_before_it_is_played(browser: Browser, films: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{films}{SELF_HOSTED}", wait_until="load")

    assert page.evaluate("document.querySelector('video').paused")
    assert [url for url in asked if url.endswith((".mp4", ".webm"))] == []
    page.close()


def test_chapters_lead_to_their_moment(player: Page) -> None:
    player.locator(".film-player__jump").nth(1).focus()
    player.keyboard.press("Enter")

    player.wait_for_function(f"({_AT})() > 12.2 && !document.querySelector('video').paused")
    expect(player.locator(".film-player__jump[aria-current='true']")).to_contain_text("0:12")


def test_the_transcript_leads_to_its_moments_and_follows(player: Page) -> None:
    player.locator(".transcript summary").click()
    jumps = player.locator(".transcript__jump")
    assert jumps.all_inner_texts() == ["0:00", "0:12", "0:18", "0:24"]
    jumps.nth(2).focus()
    player.keyboard.press("Enter")
    player.wait_for_function(f"({_AT})() > 18.1")
    expect(jumps.nth(2)).to_have_attribute("aria-current", "true")

    player.evaluate("document.querySelector('video').currentTime = 25")
    expect(jumps.nth(3)).to_have_attribute("aria-current", "true")
    assert player.locator(".transcript__jump[aria-current]").count() == 1


def test_captions_come_in_both_languages(player: Page) -> None:
    tracks = "[...document.querySelector('video').textTracks].map(track => track.language)"
    assert player.evaluate(tracks) == ["fr", "en"]

    player.evaluate("document.querySelector('video').play()")
    player.wait_for_function(
        "document.querySelector('video').textTracks[0].activeCues?.[0]?.text.includes('Clapotis')"
    )


_VOICE = """() => {
  const player = document.querySelector(".film-player");
  const ways = document.createElement("div");
  ways.innerHTML = `<button class="film-player__describe" hidden aria-pressed="false">
    Décrire</button><audio class="film-player__voice" controls></audio>`;
  player.append(ways);
  ways.querySelector("audio").src = player.querySelector("source").src;
}"""


def test_the_voice_that_describes_goes_with_the_film(player: Page) -> None:
    player.evaluate(_VOICE)
    source = player.locator("script[src*='film-player']").get_attribute("src")
    player.evaluate("(source) => import(`${source}?again`)", source)
    button = player.locator(".film-player__describe")
    expect(button).to_be_visible()
    expect(player.locator("audio")).to_be_hidden()
    near = f"() => Math.abs(document.querySelector('audio').currentTime - ({_AT})()) < 0.6"

    player.evaluate("document.querySelector('video').play()")
    assert player.evaluate("document.querySelector('audio').paused")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    player.wait_for_function("!document.querySelector('audio').paused")
    player.evaluate("document.querySelector('video').currentTime = 20")
    player.wait_for_function(f"({_AT})() > 20.2 && ({near})()")
    player.evaluate("document.querySelector('video').pause()")
    player.wait_for_function("document.querySelector('audio').paused")


def test_without_scripts_the_voice_has_its_own_player(open_page: OpenPage) -> None:
    page = open_page("/composants/", java_script_enabled=False)

    expect(page.locator(".film-player__voice")).to_be_visible()
    expect(page.locator(".film-player__describe")).to_be_hidden()


def test_a_card_stirs_under_the_pointer_unless_movement_is_unwanted(open_page: OpenPage) -> None:
    page = open_page("/films/")
    card = page.locator(".story-card:has([data-glimpse])").first
    card.hover()
    expect(card.locator("video")).to_have_count(1)
    assert page.evaluate("document.querySelector('.story-card video').muted")
    page.mouse.move(0, 0)
    expect(card.locator("video")).to_have_count(0)

    still = open_page("/films/", reduced_motion="reduce")
    card = still.locator(".story-card:has([data-glimpse])").first
    card.hover()
    still.wait_for_timeout(600)
    expect(card.locator("video")).to_have_count(0)
