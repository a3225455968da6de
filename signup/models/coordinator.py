"""Coordinator: who answers for an association. The operator is one without any."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models


class Coordinators(BaseUserManager["Coordinator"]):
    """Makes coordinators; their address is their name."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Coordinator":
        """Keep and return a coordinator; without a password, nobody can sign in as them."""
        coordinator = self.model(email=self.normalize_email(email).lower(), **fields)
        coordinator.set_password(password)
        coordinator.save(using=self._db)
        return coordinator

    def create_superuser(self, email: str, password: str | None = None) -> "Coordinator":
        """Keep and return an operator."""
        return self.create_user(email, password, is_staff=True, is_superuser=True)


class Coordinator(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in. ``totp_secret`` is encrypted; empty, one factor is enough."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    lang = models.CharField(max_length=5, default="fr")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    totp_secret = models.CharField(max_length=300, blank=True)
    totp_step = models.BigIntegerField(default=0)  # the last code taken: none serves twice
    failures = models.PositiveIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Coordinators] = Coordinators()

    USERNAME_FIELD = "email"

    class Meta:
        """Kept by this service."""

        app_label = "signup"

    def __str__(self) -> str:
        """Return the number, which tells nothing of the person."""
        return str(self.pk)


class Membership(models.Model):
    """A coordinator answers for an association."""

    coordinator = models.ForeignKey(
        Coordinator, on_delete=models.CASCADE, related_name="memberships"
    )
    association = models.CharField(max_length=200)

    class Meta:
        """Once each."""

        app_label = "signup"
        constraints = (
            models.UniqueConstraint(fields=("coordinator", "association"), name="member_once"),
        )

    def __str__(self) -> str:
        """Return the slug of the association."""
        return self.association
