"""Second factor: codes of six digits that a telephone makes (TOTP, RFC 6238), each taken once."""

import base64
import hashlib
from hmac import compare_digest

import pyotp
import segno
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from markupsafe import Markup

from signup.clock import clock
from signup.models import Coordinator

PERIOD = 30
"""Seconds that a code lives; the one before and the one after are taken too."""


def new_secret() -> str:
    """Return a new key, as the applications of telephones read it."""
    return pyotp.random_base32()


def sealed(secret: str) -> str:
    """Return a key as it is kept: of no use without the secret of the service."""
    return _fernet().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """Return a key that was sealed. Raises InvalidToken when the secret is another."""
    return _fernet().decrypt(kept.encode()).decode()


def _fernet() -> Fernet:
    key = hashlib.sha256(f"totp:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def step_of(secret: str, code: str) -> int | None:
    """Return the number of the period whose code it is; none when it is no code of now."""
    given = "".join(code.split())
    present = int(clock.now().timestamp()) // PERIOD
    codes = pyotp.HOTP(secret)
    for step in (present - 1, present, present + 1):
        if compare_digest(codes.at(step).encode(), given.encode()):
            return step
    return None


def take_code(coordinator: Coordinator, code: str) -> bool:
    """Say whether a code is the coordinator's, and none that was taken; take it."""
    try:
        step = step_of(opened(coordinator.totp_secret), code)
    except InvalidToken:
        return False
    if step is None:
        return False
    later = Coordinator.objects.filter(pk=coordinator.pk, totp_step__lt=step)
    return later.update(totp_step=step) == 1


def drawing(coordinator: Coordinator, secret: str, site: str) -> Markup:
    """Return the key as a code that a telephone scans, in SVG without a size of its own."""
    address = pyotp.TOTP(secret).provisioning_uri(name=coordinator.email, issuer_name=site)
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(border=2, svgclass=None, lineclass=None, omitsize=True))
