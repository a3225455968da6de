"""Letters: mails drawn from what is kept, at the moment they are sent."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import unescape
from typing import Any

from django.conf import settings
from django.template import engines

from signup.clock import clock
from signup.mails.calendar import invitation
from signup.mails.words import words_of
from signup.models import Kind, Mail
from signup.site import shell

_PARTS = {"subject": "text", "text": "text", "html": "html"}
DATED = (Kind.ACCEPTED, Kind.REMINDER)
"""The mails to which the day of a dated mission is attached."""


@dataclass(frozen=True)
class Letter:
    """A mail as it is read. ``calendar`` is an iCalendar file, or nothing."""

    to: str
    lang: str
    subject: str
    text: str
    html: str
    calendar: bytes = b""


def letter(mail: Mail) -> Letter:
    """Return what a mail says now, in the language of who reads it."""
    words = words_of(mail)
    subject, text, html = parts(mail.kind, words["lang"], words)
    calendar = invitation(mail.application) if mail.kind in DATED else b""
    return Letter(words["to"], words["lang"], subject, text, html, calendar)


def parts(kind: str, lang: str, words: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the subject of a mail, its text and its HTML."""
    template = engines[lang].get_template(f"mails/{kind}.html")
    subject, text, html = (
        template.render({**words, "form": form, "kit": f"mails/{kit}.html"})
        for form, kit in _PARTS.items()
    )
    # The words of all are escaped for HTML.
    line = re.sub(r"[ \t\r\n]+", " ", unescape(subject)).strip(" ")
    return line, _spaced(unescape(text)), html.strip()


def message(mail: Mail, made: Letter) -> EmailMessage:
    """Return a letter as it travels: named after its row, so that a second copy is known as one."""
    sender = settings.CONFIGURATION.sender
    found = EmailMessage(policy=SMTP)
    found["Message-ID"] = f"<{mail.id}@{sender.rpartition('@')[2] or 'localhost'}>"
    found["Date"] = format_datetime(clock.now())
    found["From"] = Address(shell().told["name"], addr_spec=sender or "inscriptions@localhost")
    found["To"] = made.to
    found["Subject"] = made.subject
    found["Auto-Submitted"] = "auto-generated"
    found["Content-Language"] = made.lang
    found.set_content(made.text)
    found.add_alternative(made.html, subtype="html")
    if made.calendar:
        found.add_attachment(
            made.calendar, maintype="text", subtype="calendar", filename="mission.ics"
        )
    return found


def _spaced(text: str) -> str:
    """Return lines without more than one empty line between them."""
    lines: list[str] = []
    for line in (line.rstrip() if line != "-- " else line for line in text.strip().splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines) + "\n"
