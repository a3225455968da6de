"""Inviting: somebody is given the applications of associations to answer."""

from collections.abc import Sequence

from email_validator import EmailNotValidError, validate_email

from plugins.problems.nearest import nearest
from signup.clock import clock
from signup.coordination.links import link
from signup.journey.actors import OPERATOR
from signup.journey.moving import note
from signup.keys import Purpose
from signup.models import Coordinator, Kind, Membership
from signup.outbox import queue_to
from signup.site import missions, shell
from signup.writing import writing


class CannotInvite(Exception):
    """What the operator wrote cannot be followed; a French sentence says why."""


def invite(email: str, associations: Sequence[str], lang: str = "fr") -> Coordinator:
    """Make somebody the coordinator of associations, and mail them how to sign in.

    Who has a password already is told what was added, without a link. Raises CannotInvite.
    """
    address = _address(email)
    _demand_known(associations)
    if lang not in shell().told["languages"]:
        raise CannotInvite(f"Langue « {lang} » inconnue du site.")
    coordinator = Coordinator.objects.filter(email=address).first()
    if coordinator is not None and not coordinator.is_active:
        raise CannotInvite(f"Le compte {address} est désactivé.")
    with writing():
        if coordinator is None:
            coordinator = Coordinator.objects.create_user(address, lang=lang)
        for slug in associations:
            Membership.objects.get_or_create(coordinator=coordinator, association=slug)
        note(OPERATOR, "invited")
        is_new = not coordinator.has_usable_password()
        payload = {
            "token": link(Purpose.INVITATION, coordinator) if is_new else "",
            "associations": [*associations],
        }
        queue_to(Kind.INVITATION, coordinator, clock.now().timestamp(), payload)
    return coordinator


def _address(email: str) -> str:
    try:
        valid = validate_email(email.strip(), check_deliverability=False)
    except EmailNotValidError as error:
        raise CannotInvite(f"Adresse « {email} » inexacte.") from error
    return valid.normalized.lower()


def _demand_known(associations: Sequence[str]) -> None:
    known = missions().associations
    if not associations:
        raise CannotInvite("Dire pour quelle association : --association son-identifiant.")
    for slug in associations:
        if slug not in known:
            near = nearest(slug, list(known))
            remedy = f" Vouliez-vous dire « {near} » ?" if near else ""
            raise CannotInvite(f"Association « {slug} » inconnue du site.{remedy}")
