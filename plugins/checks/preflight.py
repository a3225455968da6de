"""The pre-flight of missions: what API Engagement or JeVeuxAider would say of each, told before.

The build tells what is refused; this also tells, with or without an address of the site, what a
moderator would look at twice.
"""

from plugins.discovery.engagement.feed import problems_of
from plugins.discovery.engagement.gathering import candidates, offer_of, seats_left
from plugins.discovery.engagement.rules import advice, refusals, rejections
from plugins.kinds.site import Site
from plugins.problems import Problem


def preflight(site: Site) -> tuple[list[Problem], int]:
    """Return what would be said of the missions to be sent today, and how many these are."""
    today = site.settings.day
    paths = candidates(site.structure).paths
    offers = [offer_of(site, path, seats_left(site, path)) for path in paths]
    sent = [offer for offer in offers if offer.places]
    found: set[Problem] = set()
    for offer in sent:
        findings = [*refusals(offer, today), *rejections(offer, today), *advice(offer, today)]
        found.update(problems_of(offer, findings, site))
    return sorted(found), len(sent)


def in_french(found: list[Problem], count: int) -> str:
    """Return the pre-flight of so many missions as it is told to editors."""
    if not count:
        return "Aucune mission ouverte à envoyer à API Engagement."
    missions = f"{count} mission{'s' if count > 1 else ''}"
    if not found:
        return f"Rien à redire avant l’envoi à API Engagement ({missions})."
    lines = [f"Avant l’envoi à API Engagement ({missions}) :"]
    return "\n".join([*lines, *(f"  {problem}" for problem in found)])
