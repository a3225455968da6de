"""The service in a real browser, behind one address with a tiny site really built."""

import mimetypes
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.conf import settings as django_settings
from django.db import connections
from playwright.sync_api import Browser, Page

from signup.public.limiting import limiter
from tests.tiny import MISSION, ONE_OF_EACH, TinySite, having

DEMANDING = having(
    MISSION,
    "title: J’anime l’atelier",
    "min_age: 16",
    "motivation_required: true",
    "requirements: [Être à l’aise avec des inconnus]",
    "questions: [{text: Que savez-vous faire ?, required: true}]",
)
FULL = having(MISSION, "title: Une autre mission", "status: full")


class Silent(WSGIRequestHandler):
    """Tells of no request."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site that has missions, built by the real generator."""
    tiny = TinySite(tmp_path_factory.mktemp("site"))
    missions = {"missions/exigeante/index.md": DEMANDING, "missions/complete/index.md": FULL}
    tiny.write({**ONE_OF_EACH, **missions})
    site = tiny.build()
    assert not site.refused, site.messages
    return site.folder


@pytest.fixture
def folder(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a service whose site was built."""
    used = replace(
        django_settings.CONFIGURATION, site=built, data=tmp_path, places=tmp_path / "places.json"
    )
    monkeypatch.setattr(django_settings, "CONFIGURATION", used)
    return tmp_path


@pytest.fixture
def home(service: Path, built: Path) -> Iterator[str]:
    """Return the address at which the site and the service answer."""
    limiter.forget()
    with make_server("127.0.0.1", 0, behind(built), handler_class=Silent) as server:
        thread = threading.Thread(target=serve, args=(server,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def serve(server: Any) -> None:
    """Serve until told, then leave no connection of this thread open."""
    try:
        server.serve_forever(poll_interval=0.05)
    finally:
        connections.close_all()


def behind(folder: Path) -> Callable[..., Any]:
    """Return what a proxy does: the files of the site first, the service for the rest."""
    from signup.wsgi import application

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Any:
        file = folder / environ["PATH_INFO"].lstrip("/")
        if file.is_dir():
            file /= "index.html"
        if environ["REQUEST_METHOD"] != "GET" or not file.is_file():
            return application(environ, start)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        start("200 OK", [("Content-Type", kind)])
        return [file.read_bytes()]

    return answer


OpenHere = Callable[..., Page]


@pytest.fixture
def open_here(browser: Browser, home: str) -> Iterator[OpenHere]:
    """Return a function that opens an address of the site or the service."""
    contexts = []

    def open_at(address: str, width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{home}{address}", wait_until="load")
        return page

    yield open_at
    for context in contexts:
        context.close()
