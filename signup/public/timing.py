"""Timing: a form that the service drew says when, signed; programs answer at once, people do not.

The form of a static page says nothing, and is taken.
"""

from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

FASTEST = timedelta(seconds=3)
LONGEST = timedelta(hours=24)
_FORM = "form"


def stamp() -> str:
    """Return the time of now, signed."""
    return _signer().sign(_FORM)


def fault(issued: str) -> str | None:
    """Return what is wrong with the time at which a form was drawn: fast, old, or nothing."""
    if not issued:
        return None
    try:
        _signer().unsign(issued, max_age=LONGEST)
    except (SignatureExpired, BadSignature):
        return "old"
    try:
        _signer().unsign(issued, max_age=FASTEST)
    except SignatureExpired:
        return None
    return "fast"


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="signup.public.timing")
