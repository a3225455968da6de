"""Consents that end soon: told in time to ask for others."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from plugins.kinds.registers import CONSENTS
from plugins.kinds.site import Site

SOON = 60
"""In how many days what ends soon ends."""


class Ending(NamedTuple):
    """A consent that ends soon: its id, its last day, and what it covers, from the project."""

    name: str
    until: date
    uses: tuple[str, ...]


def endings(site: Site, days: int = SOON) -> list[Ending]:
    """Return the consents in use that end within so many days, the first to end first."""
    today = site.settings.day
    uses = _uses(site)
    found = [
        Ending(name, consent.until, tuple(uses[name]))
        for name, consent in site.registers.consents.entries.items()
        if name in uses
        and consent.withdrawn is None
        and today <= consent.until <= today + timedelta(days=days)
    ]
    return sorted(found, key=lambda ending: (ending.until, ending.name))


def _uses(site: Site) -> dict[str, list[str]]:
    """Return the pictures and films that each consent covers, from the project."""
    found: dict[str, list[str]] = {}
    for path, name in _covered(site):
        uses = found.setdefault(name, [])
        if path not in uses:
            uses.append(path)
    return found


def _covered(site: Site) -> Iterator[tuple[str, str]]:
    for document in site.documents:
        for file, photo in document.photos.items():
            yield from ((f"{document.folder}/{file}", name) for name in photo.people)
        film = getattr(document.fields, "film", None)
        if film:
            yield from ((document.path, name) for name in film.people)


def in_french(found: list[Ending], today: date) -> str:
    """Return the consents that end soon, as they are told to editors."""
    if not found:
        return f"Aucune autorisation ne finit dans les {SOON} jours."
    lines = [f"Autorisations qui finissent dans les {SOON} jours ({CONSENTS}) :"]
    for ending in found:
        left = (ending.until - today).days
        when = f"dans {left} jour{'s' if left > 1 else ''}" if left else "aujourd’hui"
        lines.append(f"  {ending.name} : le {ending.until:%d/%m/%Y}, {when}")
        lines += [f"    {path}" for path in ending.uses]
    return "\n".join(lines)
