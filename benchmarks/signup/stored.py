"""What the service has stored, read by the service's own models from its database."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from benchmarks.signup.service import Service


@contextmanager
def reading(service: Service) -> Iterator[None]:
    """Let the models of this process read the database of a service, as the service knows it."""
    import dj_database_url
    import django

    os.environ.update(service.told())
    os.environ["DJANGO_SETTINGS_MODULE"] = "signup.settings"
    django.setup()
    from django.conf import settings
    from django.db import connections

    from signup.secrets import secret

    # The first service of this process set it up: the next has another folder and database.
    settings.SECRET_KEY = secret(service.folder / "data")
    connections["default"].close()
    named: dict[str, Any] = dict(dj_database_url.parse(service.database_url))
    connections.settings["default"].update({**named, "OPTIONS": {}})
    del connections["default"]
    try:
        yield
    finally:
        connections["default"].close()


def addresses() -> set[str]:
    """Return the address of everybody who applied."""
    from signup.models import Application

    return set(Application.objects.values_list("email", flat=True))


def without_mail() -> int:
    """Return how many applications have no mail, sent or to send: none should."""
    from signup.models import Application

    return Application.objects.filter(mail=None).count()


def confirm_paths(slug: str) -> list[str]:
    """Return the address of the page where each application to a mission is confirmed."""
    from signup.addresses import Door, address
    from signup.keys import Purpose, token
    from signup.models import Application

    ids = Application.objects.filter(mission_id=slug).values_list("id", flat=True)
    return [address(Door.CONFIRM, "fr", token(Purpose.CONFIRM, each)) for each in ids]


def seats(slug: str) -> dict[str, int]:
    """Return the seats taken, the people in each state, and how many in line are out of order."""
    from django.db.models import Count

    from signup.journey.waiting import waiting_list
    from signup.models import Application, Mission

    states = Application.objects.filter(mission_id=slug).values_list("state")
    line = [each.confirmed_at for each in waiting_list(slug)]
    return {
        "taken": Mission.objects.get(slug=slug).taken,
        **dict(states.annotate(Count("id"))),
        "out_of_order": sum(a > b for a, b in pairwise(line) if a and b),
    }


def is_whole(service: Service) -> bool:
    """Say whether the database finds nothing wrong with itself."""
    from django.db import connection

    if not service.database_url.startswith("sqlite"):
        return True
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        return bool(cursor.fetchone()[0] == "ok")
