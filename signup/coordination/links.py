"""Links by which a password is chosen: they live a while, serve once, and nothing of them is kept.

A link dies with the password it was made beside, and when its owner signs in meanwhile.
"""

from datetime import UTC, datetime, timedelta
from hmac import compare_digest

from signup.clock import clock
from signup.keys import Purpose, token
from signup.models import Coordinator

LIVES = {Purpose.RESET: timedelta(hours=1), Purpose.INVITATION: timedelta(days=7)}


def link(purpose: Purpose, coordinator: Coordinator) -> str:
    """Return what stands for a coordinator in the address of a page, for as long as it lives."""
    until = int((clock.now() + LIVES[purpose]).timestamp())
    return f"{coordinator.pk}.{until}.{_seal(purpose, coordinator, until)}"


def holder(purpose: Purpose, given: str) -> Coordinator | None:
    """Return whose link it is; none when it is over, has served, or is no link."""
    number, _, rest = given.partition(".")
    until, _, seal = rest.partition(".")
    if not (_is_number(number) and _is_number(until)):
        return None
    coordinator = Coordinator.objects.filter(pk=int(number), is_active=True).first()
    if coordinator is None or datetime.fromtimestamp(int(until), UTC) <= clock.now():
        return None
    expected = _seal(purpose, coordinator, int(until))
    return coordinator if compare_digest(expected.encode(), seal.encode()) else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 11


def _seal(purpose: Purpose, coordinator: Coordinator, until: int) -> str:
    subject = (
        f"{coordinator.pk}:{coordinator.email}:{coordinator.password}:{coordinator.last_login}"
    )
    return token(purpose, subject, until)
