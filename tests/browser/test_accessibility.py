"""What axe-core finds, and that it would find it; every page is shown to it by test_visits."""

import json

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

_RUN = """async ([without, only]) => {
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const choice = only.length ? { runOnly: only } : { rules };
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...choice });
  return violations.map((v) => ({
    rule: v.id,
    impact: v.impact,
    where: v.nodes.map((n) => `${n.target.join(" ")} — ${n.failureSummary}`),
  }));
}"""


def violations(
    page: Page, axe: str, without: tuple[str, ...] = (), only: tuple[str, ...] = ()
) -> str:
    """Return what axe-core finds, as JSON, or nothing.

    ``without`` names rules left out, ``only`` the only ones to be held.
    """
    page.evaluate(axe)
    found = page.evaluate(_RUN, [list(without), list(only)])
    return json.dumps(found, ensure_ascii=False, indent=1) if found else ""


def test_axe_finds_a_contrast_that_only_the_dark_has(open_page: OpenPage, axe: str) -> None:
    """The check of the dark can fail."""
    page = open_page("/")
    page.add_style_tag(content="@media (prefers-color-scheme: dark) { h2 { color: #222 } }")
    assert violations(page, axe, only=("color-contrast",)) == ""
    page.emulate_media(color_scheme="dark")

    assert "color-contrast" in violations(page, axe, only=("color-contrast",))


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
