"""Waking: what tells the thread that sends mails that there are some."""

import threading

_BELL = threading.Event()


def wake() -> None:
    """Have the mails that wait sent now, if the thread is of this process."""
    _BELL.set()


def sleep(seconds: float) -> None:
    """Return when there may be mails to send, after that time at most."""
    _BELL.wait(seconds)
    _BELL.clear()
