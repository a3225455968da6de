"""Words: what the templates of mails are told."""

from typing import Any

from plugins.models.exchange import Mission
from signup.mails.links import Links
from signup.models import Application, Kind, Mail
from signup.retention import erased_on, periods
from signup.site import missions, shell


def words_of(mail: Mail) -> dict[str, Any]:
    """Return what a mail may say, with ``to`` and ``lang``."""
    told: dict[str, Any] = {
        "site": shell().told["name"],
        "contact": (shell().told["identity"] or {}).get("email"),
        "payload": mail.payload,
        "backup_days": periods().backup_days,
        "hours": periods().unconfirmed_hours,
    }
    if mail.coordinator is not None:
        return told | _to_coordinator(mail)
    if mail.application is not None:
        return told | _to_volunteer(mail, mail.application)
    return told | {"to": mail.payload["email"], "lang": mail.payload["lang"]}


def _to_coordinator(mail: Mail) -> dict[str, Any]:
    coordinator = mail.coordinator
    assert coordinator is not None
    links = Links(coordinator.lang)
    slug = mail.payload.get("mission", "")
    return {
        "to": coordinator.email,
        "lang": coordinator.lang,
        "coordination_url": links.coordination(slug),
        "token_url": (
            links.password(mail.kind, mail.payload.get("token", ""))
            if mail.kind in (Kind.INVITATION, Kind.RESET)
            else ""
        ),
        **_mission(missions().by_slug.get(slug), coordinator.lang, links),
    }


def _to_volunteer(mail: Mail, application: Application) -> dict[str, Any]:
    links = Links(application.lang)
    guardian = getattr(application, "guardian", None)
    is_theirs = mail.kind in (Kind.GUARDIAN, Kind.GUARDIAN_ANSWERED) and guardian is not None
    told = missions().by_slug.get(application.mission_id)
    return {
        "to": guardian.email if guardian and is_theirs else application.email,
        "lang": application.lang,
        "application": application,
        "confirm_url": links.confirm(application),
        "follow_url": links.follow(application),
        "guardian_url": links.guardian(application, guardian) if guardian else "",
        "guardian_text": guardian.text if guardian else "",
        "erased_on": erased_on(application),
        "reason": application.reason,
        **_mission(told, application.lang, links, application.mission_id),
    }


def _mission(told: Mission | None, lang: str, links: Links, slug: str = "") -> dict[str, Any]:
    """Return the words of a mission; of one that the site tells no more, its slug."""
    missing = {
        "title": slug,
        "where": "",
        "when": "",
        "how_long": "",
        "contact": "",
        "training": "",
    }
    if told is None:
        return {"m": missing, "missions_url": links.missions(), "mission_url": links.missions()}
    words = told.words.get(lang) or next(iter(told.words.values()))
    host = missions().associations.get(told.association)
    names = host.name if host else {}
    streets = [
        ", ".join(part for part in (place.street, f"{place.postal_code} {place.city}") if part)
        for place in told.places
    ]
    return {
        "m": words,
        "association": names.get(lang) or next(iter(names.values()), told.association),
        "association_email": host.email if host else None,
        "association_phone": host.phone if host else None,
        "street": " ; ".join(streets),
        "missions_url": links.missions(),
        "mission_url": links.page(words.address),
    }
