"""A sign-up service whose site has a few missions, on SQLite and on PostgreSQL."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import dj_database_url
import django
import pytest

_STARTED = {"DJANGO_SETTINGS_MODULE": "signup.settings", "SIGNUP_DATA": mkdtemp(prefix="signup-")}
with pytest.MonkeyPatch.context() as patch:
    for _name, _value in _STARTED.items():
        patch.setenv(_name, _value)
    django.setup()

from django.conf import settings as django_settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402

from benchmarks.signup.postgresql import is_installed, postgresql  # noqa: E402
from signup.clock import Clock, clock  # noqa: E402
from tests.signup.site import SITE, write_site  # noqa: E402

ENGINES = ("sqlite", "postgresql")
django_settings.ALLOWED_HOSTS.append("testserver")  # what Django's client calls it
# As the service opens it, before a test changes where it is connected.
SQLITE = dict(django_settings.DATABASES["default"]["OPTIONS"])


def connect_to(url: str) -> None:
    """Have the service use another database, and make its tables."""
    connections["default"].close()
    named = dj_database_url.parse(url, conn_max_age=None)
    options = SQLITE if "sqlite" in url else {}
    connections.settings["default"].update({**named, "OPTIONS": options})
    del connections["default"]
    call_command("migrate", verbosity=0)


@pytest.fixture(autouse=True, scope="session")
def beside_playwright() -> Iterator[None]:
    """Let Django be used in the thread where Playwright keeps a loop, which it never shares."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Use a database of that engine for the tests that follow."""
    folder = tmp_path_factory.mktemp("database")
    if request.param == "sqlite":
        connect_to(f"sqlite:///{folder / 'signup.sqlite'}")
        yield "sqlite"
        connections["default"].close()
    else:
        if not is_installed() and not os.environ.get("PLAIDOYER_REQUIRE_BROWSER"):
            pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
        with postgresql(folder / "cluster") as url:
            connect_to(f"{url}/postgres")
            yield "postgresql"
            connections["default"].close()


@pytest.fixture
def database(engine: str) -> Iterator[str]:
    """Return the name of the engine, whose tables are empty."""
    yield engine
    # In one go: what is under test commits for good.
    with connection.cursor() as cursor:
        names = [name for name in connection.introspection.table_names() if "signup_" in name]
        if engine == "postgresql":
            cursor.execute(f"TRUNCATE {', '.join(names)}, django_session CASCADE")
        else:
            cursor.execute("PRAGMA foreign_keys=OFF")
            for name in [*names, "django_session"]:
                cursor.execute(f"DELETE FROM {name}")
            cursor.execute("PRAGMA foreign_keys=ON")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a service whose site is built, with its data and places beside."""
    write_site(tmp_path / "site", **SITE)
    (tmp_path / "data").mkdir()
    used = replace(
        django_settings.CONFIGURATION,
        site=tmp_path / "site",
        data=tmp_path / "data",
        places=tmp_path / "places.json",
        sender="inscriptions@media.example",
    )
    monkeypatch.setattr(django_settings, "CONFIGURATION", used)
    return tmp_path


@pytest.fixture
def service(database: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the parts of a service that has read its site."""
    from signup.syncing import sync

    monkeypatch.setattr(clock, "_seen", Clock()._seen)
    sync()
    return folder
