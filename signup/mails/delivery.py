"""Delivery: letters handed to the server that carries them, or shown to developers."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol

from signup.configuration import Configuration, Smtp

TIMEOUT = 15
"""Seconds that a server may take for one answer."""


class Refused(Exception):
    """The server will never take this letter: to try again is of no use."""


class Delayed(Exception):
    """The server cannot take this letter now."""


class Carrier(Protocol):
    """Takes letters."""

    def carry(self, letter: EmailMessage) -> None:
        """Hand a letter over. Raises Refused and Delayed."""


@contextmanager
def carrier(configuration: Configuration) -> Iterator[Carrier]:
    """Yield who takes the letters of one round. Raises Delayed when nobody can."""
    if configuration.smtp is None:
        yield Shown(configuration.data / "mails")
        return
    server = _connected(configuration.smtp)
    try:
        yield Server(server)
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()


class Shown:
    """Keeps letters in a folder and says where, for developers."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""
        self._folder = folder

    def carry(self, letter: EmailMessage) -> None:
        """Write a letter down."""
        name = str(letter["Message-ID"]).strip("<>").partition("@")[0]
        file = self._folder / f"{name}.eml"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(letter.as_bytes())
        except OSError as error:
            raise Delayed(type(error).__name__) from error
        body = letter.get_body(("plain",))
        text = body.get_content() if body else ""
        print(f"\n— {letter['To']} : {letter['Subject']}\n{text}\n({file})", flush=True)


class Server:
    """Hands letters to a mail server."""

    def __init__(self, server: smtplib.SMTP) -> None:
        """Take a connection."""
        self._server = server

    def carry(self, letter: EmailMessage) -> None:
        """Hand a letter over. What the server says of people is told to nobody."""
        try:
            self._server.send_message(letter)
        except smtplib.SMTPRecipientsRefused as error:
            code = max(code for code, _ in error.recipients.values())
            raise (Refused if code >= 500 else Delayed)(str(code)) from None
        except smtplib.SMTPResponseException as error:
            raise (Refused if _is_final(error.smtp_code) else Delayed)(
                str(error.smtp_code)
            ) from None
        except smtplib.SMTPNotSupportedError:
            # The address has letters that this server cannot write.
            raise Refused("smtputf8") from None
        except (smtplib.SMTPException, OSError) as error:
            raise Delayed(type(error).__name__) from None


def _is_final(code: int) -> bool:
    """Say whether an answer is about the letter; others are about us, and may be mended."""
    return code in (550, 551, 552, 553, 554, 555)


def _connected(smtp: Smtp) -> smtplib.SMTP:
    try:
        context = ssl.create_default_context()
        if smtp.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                smtp.host, smtp.port, timeout=TIMEOUT, context=context
            )
        else:
            server = smtplib.SMTP(smtp.host, smtp.port, timeout=TIMEOUT)
            if smtp.security == "starttls":
                server.starttls(context=context)
        if smtp.user:
            server.login(smtp.user, smtp.password)
    except (smtplib.SMTPException, OSError) as error:
        raise Delayed(type(error).__name__) from None
    return server
