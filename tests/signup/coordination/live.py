"""A service that a browser can open: its own pages, and the files of a built site beside them."""

import mimetypes
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.core.wsgi import get_wsgi_application
from django.db import connections


class Quiet(WSGIRequestHandler):
    """Answers, and tells of no request."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Yield the address of the service, which has one thread: its connection is closed after."""
    service = get_wsgi_application()

    def both(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        file = site / environ["PATH_INFO"].lstrip("/")
        if environ["PATH_INFO"].startswith("/assets/") and file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            start("200 OK", [("Content-Type", kind)])
            return [file.read_bytes()]
        return service(environ, start)

    server = make_server("127.0.0.1", 0, both, handler_class=Quiet)

    def run() -> None:
        server.serve_forever(poll_interval=0.05)
        connections.close_all()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
