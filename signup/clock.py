"""The clock of the service: it never goes back, so that no link that is over lives again."""

import threading
from datetime import UTC, datetime


class Clock:
    """Tells the time in UTC; a system clock that is set back makes it stand still."""

    def __init__(self) -> None:
        """Start with what the system says."""
        self._lock = threading.Lock()
        self._seen = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """Return the time, never before one that was returned or seen."""
        return self.see(datetime.now(UTC))

    def see(self, moment: datetime) -> datetime:
        """Take note of a moment that has been; return the latest known."""
        with self._lock:
            self._seen = max(self._seen, moment)
            return self._seen


clock = Clock()
