"""Mission: what the service must know of one to give its seats, and no more."""

from django.db import models
from django.db.models import F, Q


class Mission(models.Model):
    """The seats of a mission of the catalogue, whose words stay there.

    ``taken`` counts the applications that hold a seat; the database refuses more than ``seats``.
    """

    slug = models.CharField(primary_key=True, max_length=200)
    association = models.CharField(max_length=200, db_index=True)
    seats = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(default=0)
    has_own_seats = models.BooleanField(default=False)  # a coordinator changed their number
    is_closed = models.BooleanField(default=False)  # by a coordinator

    class Meta:
        """The rule that nothing may break."""

        app_label = "signup"
        constraints = (
            models.CheckConstraint(condition=Q(taken__lte=F("seats")), name="never_overbooked"),
            models.CheckConstraint(condition=Q(taken__gte=0), name="never_negative"),
        )

    def __str__(self) -> str:
        """Return its slug."""
        return self.slug
