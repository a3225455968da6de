"""A mail server of one's own, which may be in a bad mood."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from benchmarks.signup.ports import free_port
from signup.configuration import Smtp


class Sink:
    """Keeps what it takes. ``mood`` is a code it answers, or ``slow``, ``hang up``."""

    def __init__(self) -> None:
        """Take everything."""
        self.mood = ""
        self.port = 0
        self.tries = 0
        self.letters: list[EmailMessage] = []

    @property
    def ids(self) -> list[str]:
        """Return the name of each letter taken."""
        return [str(letter["Message-ID"]) for letter in self.letters]

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any
    ) -> str:
        """Refuse whom the mood refuses."""
        self.tries += 1
        if self.mood.isdigit():
            return f"{self.mood} not now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take a letter."""
        if self.mood == "hang up":
            transport: Any = server.transport
            transport.abort()
            return "421 gone"
        if self.mood == "slow":
            time.sleep(0.3)
        content = envelope.content
        assert isinstance(content, bytes)
        letter: Any = BytesParser(policy=default).parsebytes(content)
        self.letters.append(letter)
        return "250 OK"

    @property
    def smtp(self) -> Smtp:
        """Return how it is reached."""
        return Smtp("127.0.0.1", self.port, "", "", "none")


@contextmanager
def smtp_server() -> Iterator[Sink]:
    """Yield a server that listens on a port of its own."""
    sink = Sink()
    sink.port = free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
