"""Structured data under the strictest policy: browsers hold the block, and have nothing to run."""

import pytest
from playwright.sync_api import Browser, Route

from plugins.discovery.structured.offering import block

pytestmark = pytest.mark.browser

_POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'"
_WATCH = """<!doctype html><html lang="fr"><title>x</title>
<script src="/watch.js"></script>%s<script>document.title = "run"</script>"""
_WATCHER = """window.refused = [];
addEventListener("securitypolicyviolation", event => refused.push(event.violatedDirective));"""


def test_a_strict_policy_lets_the_block_be_and_refuses_an_inline_script(browser: Browser) -> None:
    page = browser.new_page()
    html = _WATCH % block([{"@type": "Thing", "name": "</script>"}])

    def answer(route: Route) -> None:
        if route.request.url.endswith("watch.js"):
            route.fulfill(body=_WATCHER, content_type="text/javascript")
        else:
            headers = {"Content-Security-Policy": _POLICY}
            route.fulfill(body=html, content_type="text/html", headers=headers)

    page.route("**/*", answer)
    page.goto("https://site.example/")
    page.wait_for_function("refused.length > 0")
    names = "JSON.parse(document.querySelector('[type*=json]').textContent)['@graph'][0].name"

    assert page.evaluate("refused") == ["script-src-elem"]  # that of the inline script alone
    assert page.title() == "x"
    assert page.evaluate(names) == "</script>"
    page.close()
