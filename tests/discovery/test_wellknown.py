"""robots.txt and security.txt: what they say, and for how long."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.discovery.wellknown import robots, security, security_end
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH

HOST = "https://exemple.org/base"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", "User-agent: *\nAllow: /\n"),
        (HOST, f"User-agent: *\nAllow: /\n\nSitemap: {HOST}/sitemap.xml\n"),
        (f"{HOST}/", f"User-agent: *\nAllow: /\n\nSitemap: {HOST}/sitemap.xml\n"),
    ],
)
def test_robots_may_read_everything(load: LoadSite, url: str, expected: str) -> None:
    assert robots(load(ONE_OF_EACH, SITEURL=url).site).decode() == expected


def test_security_says_whom_to_write_to(load: LoadSite) -> None:
    """Each field once, as RFC 9116 has it."""
    lines = security(load({}, SITEURL=HOST).site, "2027-06-30").decode().splitlines()

    assert dict(line.split(": ", 1) for line in lines) == {
        "Contact": "mailto:contact@media-solidaire.example",
        "Expires": "2027-06-30T00:00:00Z",
        "Preferred-Languages": "fr, en",
        "Canonical": f"{HOST}/.well-known/security.txt",
    }
    assert len(lines) == 4


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 1, 1), "2026-12-31"),
        (date(2026, 6, 30), "2026-12-31"),
        (date(2026, 7, 1), "2027-06-30"),
        (date(2026, 12, 31), "2027-06-30"),
    ],
)
def test_security_ends_with_the_next_half_year(today: date, expected: str) -> None:
    assert security_end(today) == expected


def test_security_never_ends_soon_nor_in_a_year() -> None:
    for number in range(365):
        today = date(2027, 1, 1) + timedelta(number)
        end = date.fromisoformat(security_end(today))
        assert today + timedelta(180) < end < today.replace(year=2028)


@pytest.mark.parametrize(("url", "count"), [("", 0), (HOST, 1)])
def test_security_is_for_a_site_that_has_an_address(
    load: LoadSite, url: str, count: int, monkeypatch: Any
) -> None:
    products = load({}, SITEURL=url).products

    found = [p for p in products if p.address == "/.well-known/security.txt"]
    assert [p.handed for p in found] == [("2027-06-30",)] * count
