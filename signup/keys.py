"""Keys made of the secret: tokens of links, and what tells an address from another.

A token is derived, so that a mail can be drawn when it is sent without the token being kept; what
the database holds is its digest, of no use to who reads it. A new ``generation`` makes another.
"""

import hashlib
import hmac
import re
import unicodedata
from base64 import urlsafe_b64encode
from enum import StrEnum

from cryptography.fernet import Fernet
from django.conf import settings

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


class Purpose(StrEnum):
    """What a link lets its holder do."""

    CONFIRM = "confirm"
    FOLLOW = "follow"
    GUARDIAN = "guardian"
    INVITATION = "invitation"
    RESET = "reset"


def token(purpose: Purpose, subject: object, generation: int = 0) -> str:
    """Return the 43 characters of a link to what ``subject`` identifies."""
    return urlsafe_b64encode(_keyed(f"token:{purpose}", f"{subject}:{generation}")).decode()[:43]


def digest(given: str) -> str:
    """Return what is kept of a token; of what is none, what no token has."""
    return hashlib.sha256(given.encode()).hexdigest() if _TOKEN.fullmatch(given) else ""


def address_key(email: str) -> str:
    """Return what is the same for two writings of one address, and tells nothing of it.

    Neither dots nor what follows a plus sign are taken away: who hosts the address decides of them.
    """
    local, _, domain = unicodedata.normalize("NFC", email.strip()).rpartition("@")
    try:
        domain = domain.encode("idna").decode()
    except UnicodeError:
        domain = domain.casefold()
    return _keyed("address", f"{local.casefold()}@{domain.casefold()}").hex()


def box(use: str) -> Fernet:
    """Return what closes a text so that nobody else reads or changes it, for one use."""
    return Fernet(urlsafe_b64encode(_keyed("box", use)))


def _keyed(use: str, text: str) -> bytes:
    return hmac.digest(f"{use}:{settings.SECRET_KEY}".encode(), text.encode(), "sha256")
