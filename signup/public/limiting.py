"""Limiting: how many forms one network may send, without any address being kept.

What is counted is a keyed digest of the network (/24 or /64). Its key is drawn at random, lives in
memory for a day and is replaced: nothing that is kept leads back to an address afterwards.
"""

import hmac
import secrets
import threading
from datetime import date
from ipaddress import ip_address, ip_network
from math import ceil
from time import monotonic

from django.conf import settings
from django.http import HttpRequest

from signup.clock import clock

_HOUR = 3600.0
_MANY = 50_000
"""How many networks are counted at once; beyond, all start afresh."""


class Limiter:
    """Counts forms by network: each has an hour's worth at once, which comes back bit by bit."""

    def __init__(self) -> None:
        """Start with nobody."""
        self._lock = threading.Lock()
        self._day = date.min
        self._key = b""
        self._left: dict[bytes, tuple[float, float]] = {}

    def wait(self, address: str) -> int:
        """Count a form from an address; return 0, or in how many seconds it may be sent."""
        allowed: int = settings.CONFIGURATION.posts_per_hour
        if not allowed:
            return 0
        now = monotonic()
        with self._lock:
            self._renew()
            who = hmac.digest(self._key, network(address).encode(), "sha256")
            left, since = self._left.get(who, (float(allowed), now))
            left = min(float(allowed), left + (now - since) * allowed / _HOUR)
            if left < 1:
                return ceil((1 - left) * _HOUR / allowed)
            self._left[who] = (left - 1, now)
        return 0

    def forget(self) -> None:
        """Count from the beginning."""
        with self._lock:
            self._left.clear()

    def _renew(self) -> None:
        today = clock.now().date()
        if today != self._day or len(self._left) >= _MANY:
            self._day, self._key = today, secrets.token_bytes(32)
            self._left.clear()


def network(address: str) -> str:
    """Return the network of an address: of 256 in IPv4, of one home in IPv6."""
    try:
        ip = ip_address(address)
    except ValueError:
        return ""
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return str(ip_network(f"{ip}/{24 if ip.version == 4 else 64}", strict=False))


def address_of(request: HttpRequest) -> str:
    """Return who asks. A proxy of this machine is believed, and only as to who asked it."""
    peer: str = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    # A socket of the file system has no address.
    is_here = not peer or (network(peer) != "" and ip_address(peer).is_loopback)
    return forwarded if is_here and forwarded else peer


limiter = Limiter()
