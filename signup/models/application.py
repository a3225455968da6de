"""Application: what a volunteer sent for a mission, and how it stands."""

import uuid

from django.db import models
from django.db.models import Q


class State(models.TextChoices):
    """How an application stands, after the national platform's states (in their words)."""

    UNCONFIRMED = "unconfirmed", "à confirmer"
    GUARDIAN = "awaiting_guardian", "en attente d’autorisation"
    WAITING = "waiting", "liste d’attente"
    OFFERED = "offered", "place proposée"
    PENDING = "pending", "en attente"
    PROCESSING = "processing", "en cours"
    ACCEPTED = "accepted", "validée"
    DECLINED = "declined", "refusée"
    CANCELLED = "cancelled", "annulée"
    DONE = "done", "réalisée"


class Reason(models.TextChoices):
    """Why an application was declined or cancelled; the names are the national platform's."""

    REQUIREMENTS = "requirements_not_fulfilled", "conditions non remplies"
    CHANGE_MIND = "change_mind", "changement d’avis"
    TERMINATED = "mission_terminated", "mission terminée"
    NO_RESPONSE = "no_response", "sans réponse"
    NOT_AVAILABLE = "not_available", "pas disponible"
    GUARDIAN_REFUSED = "guardian_refused", "autorisation refusée"
    OTHER = "other", "autre raison"


HOLDING = frozenset({State.OFFERED, State.PENDING, State.PROCESSING, State.ACCEPTED, State.DONE})
"""The states of the applications that hold a seat."""

OVER = frozenset({State.DECLINED, State.CANCELLED, State.DONE})
"""The states that nothing follows."""


class AgeBand(models.TextChoices):
    """How old the volunteer is; of adults and minors alike, no date of birth is asked."""

    ADULT = "adult", "18 ans ou plus"
    SIXTEEN = "16_17", "16 ou 17 ans"
    FIFTEEN = "15", "15 ans"
    YOUNGER = "under_15", "moins de 15 ans"


class Application(models.Model):
    """One person's application to one mission.

    ``changed_at`` is when its state last changed, ``waiting_since`` orders the waiting list after
    ``rank``, ``due_at`` is when it moves by itself if nobody answers (unconfirmed, awaiting the
    guardian, offered). ``is_live`` is false once it was cancelled or declined: the same person may
    then apply again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mission = models.ForeignKey("signup.Mission", on_delete=models.PROTECT)
    state = models.CharField(max_length=20, choices=State, default=State.UNCONFIRMED)
    reason = models.CharField(max_length=30, choices=Reason, blank=True)
    is_live = models.BooleanField(default=True)

    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100)
    email = models.CharField(max_length=254)
    address_key = models.CharField(max_length=64)
    phone = models.CharField(max_length=30, blank=True)
    age_band = models.CharField(max_length=10, choices=AgeBand, default=AgeBand.ADULT)
    availability = models.JSONField(default=list)  # of words of forms.Availability
    motivation = models.TextField(blank=True)
    message = models.TextField(blank=True)
    requirements = models.JSONField(default=list)  # ids that were ticked
    answers = models.JSONField(default=dict)  # by the id of the question
    lang = models.CharField(max_length=5)
    # What the state's aggregator calls the click that led here, and this; what it was told last.
    click_id = models.CharField(max_length=100, blank=True)
    activity_id = models.CharField(max_length=100, blank=True)
    reported_state = models.CharField(max_length=20, blank=True)

    submission = models.CharField(max_length=64, db_index=True)
    confirm_digest = models.CharField(max_length=64, db_index=True, blank=True)
    follow_digest = models.CharField(max_length=64, db_index=True, blank=True)

    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    waiting_since = models.DateTimeField(null=True)
    rank = models.IntegerField(default=0)
    due_at = models.DateTimeField(null=True, db_index=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        """One live application a person and mission."""

        app_label = "signup"
        constraints = (
            models.UniqueConstraint(
                fields=("mission", "address_key"), condition=Q(is_live=True), name="once"
            ),
        )
        indexes = (
            models.Index(fields=("mission", "state", "rank", "waiting_since", "id")),
            models.Index(fields=("address_key", "created_at")),
        )

    def __str__(self) -> str:
        """Return its number, which tells nothing of the person."""
        return str(self.id)

    @property
    def is_minor(self) -> bool:
        """Say whether a guardian must agree."""
        return self.age_band != AgeBand.ADULT

    @property
    def holds_seat(self) -> bool:
        """Say whether a seat of the mission is counted for it."""
        return self.state in HOLDING
