"""Journal: who did what, and when, without anything about those who applied."""

from django.db import models


class JournalEntry(models.Model):
    """One act. ``role`` is volunteer, guardian, coordinator, operator or service."""

    at = models.DateTimeField(db_index=True)
    role = models.CharField(max_length=20)
    coordinator = models.ForeignKey("signup.Coordinator", models.SET_NULL, null=True)
    act = models.CharField(max_length=120)
    mission = models.CharField(max_length=200, blank=True)
    application = models.UUIDField(null=True)

    class Meta:
        """Read by mission."""

        app_label = "signup"
        indexes = (models.Index(fields=("mission", "at")),)

    def __str__(self) -> str:
        """Return the act."""
        return self.act
