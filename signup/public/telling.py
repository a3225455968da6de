"""What templates are told: a mission in a language, as it stands now, and those that are open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from plugins.models.exchange import Mission
from signup.clock import clock
from signup.journey.waiting import is_queued_for
from signup.models import Mission as Kept
from signup.site import is_over, missions, shell, takes_applications
from signup.syncing import sync

Words = TypeVar("Words")
SHOWN = 6
"""How many open missions are proposed to who came for another."""


@dataclass(frozen=True)
class Standing:
    """How many seats a mission that takes applications has; full, one may wait for one."""

    seats: int
    left: int
    is_full: bool


def today() -> date:
    """Return the day of the site."""
    return clock.now().astimezone(shell().zone).date()


def closure(mission: Mission) -> str | None:
    """Return why nobody may apply for a mission any more, ``done`` or ``closed``, or nothing."""
    if is_over(mission, today()):
        return "done"
    is_taken = takes_applications(mission, today()) and not _kept(mission).is_closed
    return None if is_taken else "closed"


def standing(mission: Mission) -> Standing:
    """Return the seats of a mission as they are now."""
    kept = _kept(mission)
    left = max(0, kept.seats - kept.taken)
    is_full = mission.status == "full" or not left or is_queued_for(mission.id)
    return Standing(kept.seats, 0 if is_full else left, is_full)


def _kept(mission: Mission) -> Kept:
    kept = Kept.objects.filter(pk=mission.id).first()
    if kept is None:
        # The site was built again since the service read it.
        sync()
        kept = Kept.objects.get(pk=mission.id)
    return kept


def told(mission: Mission | None, lang: str) -> dict[str, Any] | None:
    """Return the words of a mission in a language, or in that of the site; of none, nothing."""
    if mission is None:
        return None
    words = _said(mission.words, lang)
    host = missions().associations[mission.association]
    return {
        **words.model_dump(),
        "slug": mission.id,
        "url": shell().link(words.address),
        "places": [place.model_dump() for place in mission.places],
        "association": {
            "name": _said(host.name, lang),
            "url": shell().link(_said(host.address, lang)),
            "email": host.email,
            "phone": host.phone,
        },
    }


def asked(mission: Mission, lang: str) -> dict[str, Any]:
    """Return what the form of a mission asks for, as the pages of the site are told it."""
    return {
        "slug": mission.id,
        "min_age": mission.min_age,
        "motivation_required": mission.motivation_required,
        "requirements": [
            {"id": one.id, "text": _said(one.text, lang)} for one in mission.requirements
        ],
        "questions": [
            {"id": one.id, "text": _said(one.text, lang), "required": one.required}
            for one in mission.questions
        ],
    }


def open_missions(lang: str) -> list[dict[str, str]]:
    """Return a few missions that the site says open, in a language."""
    closed = set(Kept.objects.filter(is_closed=True).values_list("pk", flat=True))
    found = [
        mission.words[lang]
        for mission in missions().catalogue.missions
        if lang in mission.words
        and mission.status == "open"
        and takes_applications(mission, today())
        and mission.id not in closed
    ]
    return [{"title": each.title, "url": shell().link(each.address)} for each in found[:SHOWN]]


def _said(by_language: Mapping[str, Words], lang: str) -> Words:
    """Return the words of a language, or those that there are."""
    source = shell().source
    return by_language.get(lang) or by_language.get(source) or next(iter(by_language.values()))


def local(moment: datetime | None) -> datetime | None:
    """Return a moment in the zone of the site."""
    return moment.astimezone(shell().zone) if moment else None
