"""Films: nothing leaves for another host before somebody asks; moments are reached by keyboard."""

import re

import pytest
from playwright.sync_api import Page, Request, Route, expect

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


_SELF_HOSTED = """() => {
  const player = document.querySelector(".film-player");
  const video = document.createElement("video");
  player.querySelector(".film-player__door").replaceWith(video);
  window.asked = [];
  Object.defineProperty(video, "currentTime", {
    get: () => window.now ?? 0, set: (at) => window.asked.push(at) });
  video.play = () => window.asked.push("play");
  for (const item of player.querySelectorAll(".film-player__chapter")) {
    const at = item.querySelector(".film-player__time").textContent;
    item.innerHTML = `<a class="film-player__jump" href="film.mp4#t=${at}" data-at="${at}">`
      + item.innerHTML + "</a>";
  }
}"""


@pytest.fixture
def player(open_page: OpenPage) -> Page:
    """Return the page of the film, as if the site held its file."""
    page = open_page(FILM)
    page.evaluate(_SELF_HOSTED)
    source = page.locator("script[src*='film-player']").get_attribute("src")
    page.evaluate("(source) => import(`${source}?again`)", source)
    page.locator(".transcript summary").click()
    return page


def test_chapters_lead_to_their_moment(player: Page) -> None:
    player.locator(".film-player__jump").nth(1).focus()
    player.keyboard.press("Enter")

    assert player.evaluate("window.asked") == [46, "play"]


def test_the_transcript_leads_to_its_moments_and_follows(player: Page) -> None:
    jumps = player.locator(".transcript__jump")
    assert jumps.all_inner_texts() == ["0:00", "0:46", "1:54", "3:06"]
    jumps.nth(2).focus()
    player.keyboard.press("Enter")
    assert player.evaluate("window.asked") == [114, "play"]

    player.evaluate(
        "window.now = 60; document.querySelector('video').dispatchEvent(new Event('timeupdate'))"
    )
    expect(jumps.nth(1)).to_have_attribute("aria-current", "true")
    expect(player.locator("[aria-current='true'].film-player__jump")).to_contain_text("0:46")
    assert player.locator(".transcript__jump[aria-current]").count() == 1
