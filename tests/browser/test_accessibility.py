"""Every kind of page, wide and narrow, light and dark: axe-core finds nothing."""

import json

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

_RUN = """async (without) => {
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(document, { resultTypes: ["violations"], rules });
  return violations.map((v) => ({
    rule: v.id,
    impact: v.impact,
    where: v.nodes.map((n) => `${n.target.join(" ")} — ${n.failureSummary}`),
  }));
}"""


def violations(page: Page, axe: str, without: tuple[str, ...] = ()) -> str:
    """Return what axe-core finds, as JSON, or nothing; ``without`` names rules left out."""
    page.evaluate(axe)
    found = page.evaluate(_RUN, list(without))
    return json.dumps(found, ensure_ascii=False, indent=1) if found else ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(
    open_page: OpenPage, axe: str, address: str, width: int, scheme: str
) -> None:
    assert violations(open_page(address, width, color_scheme=scheme), axe) == ""


@pytest.mark.parametrize("address", ["/", "/recits/sortir-sans-filet/", "/missions/"])
def test_axe_finds_nothing_in_forced_colours(open_page: OpenPage, axe: str, address: str) -> None:
    """Contrast apart: the system chooses the colours, and axe-core reads those of the author."""
    page = open_page(address, 1280, forced_colors="active")

    assert violations(page, axe, without=("color-contrast",)) == ""


def test_axe_finds_a_fault_that_is_put_there(open_page: OpenPage, axe: str) -> None:
    """The check itself can fail."""
    page = open_page("/")
    page.evaluate("document.querySelector('main img').removeAttribute('alt')")

    assert "image-alt" in violations(page, axe)
