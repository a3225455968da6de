"""Background: the threads that send mails and let time pass, beside those that answer."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from django.db import DatabaseError, InterfaceError, connection

from signup.clock import clock
from signup.coordination.digest import queue_digests
from signup.journey.passing import pass_time
from signup.journey.purging import purge
from signup.mails.sending import next_due, send_due
from signup.reporting import report
from signup.site import SiteMissing
from signup.syncing import Syncing
from signup.waking import sleep

LOG = logging.getLogger("signup")
MINUTE = 60.0
_RETRY = 5.0


class Background(threading.Thread):
    """Does one duty over and over, unless another process has it; outlives whatever fails."""

    def __init__(self, duty: str, work: Callable[[], float]) -> None:
        """Take the name of the duty, and work that returns how many seconds it may rest."""
        super().__init__(name=duty, daemon=True)
        self._work = work
        self._stopping = threading.Event()

    def run(self) -> None:
        """Work until stopped."""
        from signup.operation.leading import leading

        while not self._stopping.is_set():
            try:
                with leading(self.name) as is_ours:
                    while is_ours and not self._stopping.is_set():
                        self._rest(self._work())
            except (DatabaseError, InterfaceError, SiteMissing, OSError) as error:
                LOG.error("interrupted", extra={"duty": self.name, "error": type(error).__name__})
                connection.close()
            except Exception:
                # A mistake of ours: told with its lines, and the others are still served.
                LOG.exception("failed", extra={"duty": self.name})
                connection.close()
            self._stopping.wait(_RETRY)
        connection.close()

    def _rest(self, seconds: float) -> None:
        if self.name == "mails":
            sleep(seconds)
        else:
            self._stopping.wait(seconds)

    def stop(self) -> None:
        """Have the thread end once what it does is done."""
        from signup.waking import wake

        self._stopping.set()
        wake()


def send_mails() -> float:
    """Send what is due; return the seconds until the next mail, a minute at most."""
    send_due()
    due = next_due()
    if due is None:
        return MINUTE
    return min(MINUTE, max(0.0, (due - clock.now()).total_seconds()))


class Timekeeper:
    """Lets time pass every minute, and once an hour forgets what is not to be kept."""

    def __init__(self) -> None:
        """Start with everything due."""
        self._purged = clock.now() - timedelta(days=1)
        self._syncing = Syncing()

    def __call__(self) -> float:
        """Do what is due; return the seconds until the next time."""
        self._syncing.follow()
        pass_time()
        queue_digests(clock.now())
        report()
        if clock.now() - self._purged > timedelta(hours=1):
            purge()
            self._purged = clock.now()
        return MINUTE


def start() -> list[Background]:
    """Start both threads."""
    threads = [Background("mails", send_mails), Background("time", Timekeeper())]
    for thread in threads:
        thread.start()
    return threads
