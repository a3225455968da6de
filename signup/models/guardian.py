"""Guardian: who answers for a minor, what they were shown and what they said."""

from django.db import models


class Guardian(models.Model):
    """The guardian of one minor's application: the proof of what they answered, and when.

    ``text_digest`` is of the very words that were shown (SHA-256), kept beside in ``text``.
    """

    application = models.OneToOneField("signup.Application", on_delete=models.CASCADE)
    name = models.CharField(max_length=200)
    email = models.CharField(max_length=254)
    address_key = models.CharField(max_length=64)
    generation = models.PositiveIntegerField(default=0)  # of the token
    token_digest = models.CharField(max_length=64, db_index=True)
    answer = models.BooleanField(null=True)
    answered_at = models.DateTimeField(null=True)
    text = models.TextField(blank=True)
    text_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        """Part of the one application."""

        app_label = "signup"

    def __str__(self) -> str:
        """Return the number of the application."""
        return str(self.application_id)
