"""The secret of the service, made at its first start and kept in a file of its own."""

import os
import secrets
from pathlib import Path

FILE = "secret.key"


def secret(folder: Path) -> str:
    """Return 256 random bits, as text, made the first time; only the owner may read their file."""
    file = folder / FILE
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Two processes that start at once must agree: the first to link its file wins.
    if not file.exists():
        draft = folder / f".{FILE}.{os.getpid()}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(secrets.token_urlsafe(32))
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii").strip()
