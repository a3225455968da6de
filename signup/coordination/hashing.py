"""Hashing of passwords, at a cost that a small machine can bear."""

import threading

from django.contrib.auth.hashers import Argon2PasswordHasher

_TURN = threading.Lock()


class Argon2(Argon2PasswordHasher):
    """Argon2id with 19 MiB and two passes, what OWASP asks at least, one password at a time.

    Django's 100 MiB for each request at hand would let strangers fill the memory of the machine.
    """

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        """Return what is kept of a password."""
        with _TURN:
            made: str = super().encode(password, salt)
            return made

    def verify(self, password: str, encoded: str) -> bool:
        """Say whether a password is the one that was kept."""
        with _TURN:
            return bool(super().verify(password, encoded))
