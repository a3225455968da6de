"""Every kind of page, wide and narrow, light and dark: axe-core finds nothing."""

import json

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

_RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.map((v) => ({
    rule: v.id,
    impact: v.impact,
    where: v.nodes.map((n) => `${n.target.join(" ")} — ${n.failureSummary}`),
  }));
}"""


def violations(open_page: OpenPage, axe: str, address: str, width: int, **options: object) -> str:
    page = open_page(address, width, **options)
    page.evaluate(axe)
    found = page.evaluate(_RUN)
    return json.dumps(found, ensure_ascii=False, indent=1) if found else ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(
    open_page: OpenPage, axe: str, address: str, width: int, scheme: str
) -> None:
    assert violations(open_page, axe, address, width, color_scheme=scheme) == ""


@pytest.mark.parametrize("address", ["/", "/recits/sortir-sans-filet/", "/missions/"])
def test_axe_finds_nothing_in_forced_colours(open_page: OpenPage, axe: str, address: str) -> None:
    assert violations(open_page, axe, address, 1280, forced_colors="active") == ""


def test_axe_finds_a_fault_that_is_put_there(open_page: OpenPage, axe: str) -> None:
    """The check itself can fail."""
    page = open_page("/")
    page.evaluate("document.querySelector('main img').removeAttribute('alt')")
    page.evaluate(axe)

    assert "image-alt" in [fault["rule"] for fault in page.evaluate(_RUN)]
