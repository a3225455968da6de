"""Logs: one JSON object a line, without anything about a person, an address or a secret link."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

from gunicorn.glogging import Logger

_PLAIN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime"}


class Lines(logging.Formatter):
    """Writes a record as a line of JSON: when, how grave, who, what, and what was added."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Of an error, its kind and lines are told, never its words."""
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "what": record.getMessage(),
        }
        told |= {name: v for name, v in record.__dict__.items() if name not in _PLAIN}
        if record.exc_info and record.exc_info[0]:
            # The words of an error may quote what somebody wrote.
            told["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])
            told["lines"] = [f"{frame.filename}:{frame.lineno}" for frame in frames[-8:]]
        return json.dumps(told, ensure_ascii=False, default=str)


def configure() -> None:
    """Write the records of the service, and the warnings of what it stands on, to the output."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("signup").setLevel(logging.INFO)
    # It quotes addresses of pages, which hold secrets: our own line tells of the failure.
    logging.getLogger("django.request").setLevel(logging.CRITICAL)


class Quiet(Logger):  # type: ignore[misc]
    """The log of the server, in the same lines; it tells nothing of each request."""

    def setup(self, cfg: Any) -> None:
        """Write errors as the service does."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(Lines())
