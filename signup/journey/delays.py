"""Delays: how long each step waits for an answer, counted from the mail that asks for it."""

from datetime import timedelta

from signup.models import Kind

OFFER = timedelta(hours=48)
GUARDIAN = timedelta(hours=72)
OUTAGE = timedelta(hours=48)
"""How long mail may be down before a step that waits for one is given up."""

ASKED_BY = {Kind.OFFER: OFFER, Kind.GUARDIAN: GUARDIAN}
"""The delay that each of these mails opens once it is sent; that of ``confirm`` is a setting."""
