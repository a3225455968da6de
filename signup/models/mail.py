"""Mail: the outbox. A row is written with what causes it, and sent afterwards."""

import uuid

from django.db import models


class Kind(models.TextChoices):
    """Which mail it is; its words are in ``templates/mails/<kind>.html``."""

    CONFIRM = "confirm"
    ALREADY = "already"
    RECEIVED = "received"
    WAITING = "waiting"
    GUARDIAN_ASKED = "guardian_asked"
    GUARDIAN = "guardian"
    GUARDIAN_ANSWERED = "guardian_answered"
    GUARDIAN_REFUSED = "guardian_refused"
    GUARDIAN_LATE = "guardian_late"
    OFFER = "offer"
    OFFER_OVER = "offer_over"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LISTED = "listed"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    REMINDER = "reminder"
    THANKS = "thanks"
    MESSAGE = "message"
    ERASED = "erased"
    DIGEST = "digest"
    INVITATION = "invitation"
    RESET = "reset"
    UNDELIVERED = "undelivered"


class Mail(models.Model):
    """One mail to one person: about an application, or to a coordinator.

    What it says is drawn when it is sent. ``payload`` holds what cannot be drawn again (a message,
    the address of somebody who was erased), and is emptied once sent.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=Kind)
    sequence = models.CharField(max_length=64, default="0")
    application = models.ForeignKey("signup.Application", models.CASCADE, null=True)
    coordinator = models.ForeignKey("signup.Coordinator", models.CASCADE, null=True)
    address_key = models.CharField(max_length=64, blank=True)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(db_index=True)
    due_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)

    class Meta:
        """A thing is told once to each person."""

        app_label = "signup"
        constraints = (
            models.UniqueConstraint(
                fields=("application", "kind", "sequence"), name="told_volunteer_once"
            ),
            models.UniqueConstraint(
                fields=("coordinator", "kind", "sequence"), name="told_coordinator_once"
            ),
        )
        indexes = (
            models.Index(
                fields=("due_at",),
                condition=models.Q(sent_at=None, failed_at=None),
                name="to_send",
            ),
            models.Index(fields=("address_key", "created_at")),
        )

    def __str__(self) -> str:
        """Return its kind and number."""
        return f"{self.kind} {self.id}"
