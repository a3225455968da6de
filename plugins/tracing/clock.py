"""The only clock of the generator, so that two builds of the same tree are byte-identical."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """Return the moment of the build, in UTC: ``SOURCE_DATE_EPOCH`` (seconds) when it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def today(timezone: str) -> date:
    """Return the day it is in that time zone (an IANA name)."""
    return now().astimezone(ZoneInfo(timezone)).date()
