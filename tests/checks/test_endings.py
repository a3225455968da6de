"""Consents that end soon are told in time."""

from datetime import timedelta

from plugins.checks.endings import endings, in_french
from tests.conftest import LoadSite
from tests.media.test_consents import TODAY, entry, site

UNTIL = {
    name: TODAY + timedelta(days=days)
    for name, days in {"p0": 0, "p1": 1, "p60": 60, "p61": 61, "over": -1, "unused": 5}.items()
}


def test_consents_in_use_that_end_within_sixty_days_are_told(load: LoadSite) -> None:
    register = "".join(entry(name, until=day.isoformat()) for name, day in UNTIL.items())
    register += entry("gone", until=UNTIL["p1"].isoformat(), withdrawn="2026-01-01")
    found = endings(load(site(register, "[p61, p60, p1, p0, over, gone]")).site)

    assert [ending.name for ending in found] == ["p0", "p1", "p60"]
    assert {ending.uses for ending in found} == {("content/galeries/une-galerie/01.webp",)}
    assert in_french(found, TODAY).splitlines() == [
        "Autorisations qui finissent dans les 60 jours (registres/autorisations.yaml) :",
        "  p0 : le 20/11/2026, aujourd’hui",
        "    content/galeries/une-galerie/01.webp",
        "  p1 : le 21/11/2026, dans 1 jour",
        "    content/galeries/une-galerie/01.webp",
        "  p60 : le 19/01/2027, dans 60 jours",
        "    content/galeries/une-galerie/01.webp",
    ]


def test_nothing_ends_soon(load: LoadSite) -> None:
    found = endings(load(site(entry("p1"))).site)

    assert in_french(found, TODAY) == "Aucune autorisation ne finit dans les 60 jours."
