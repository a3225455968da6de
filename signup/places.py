"""Places: the seats taken and the people waiting, told to the site in ``places.json``."""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Count
from django.http import HttpRequest, HttpResponse

from plugins.models.exchange import Counts, PlacesFile
from signup.models import Application, Mission, State

_LOCK = threading.Lock()
_IS_STALE = threading.Event()


def changed() -> None:
    """Have the file written once the transaction at hand is done."""
    transaction.on_commit(_refresh)


def _refresh() -> None:
    """Write the file, once for all who ask at the same time; return when theirs is told."""
    _IS_STALE.set()
    with _LOCK:
        if _IS_STALE.is_set():
            _IS_STALE.clear()
            write_places(settings.CONFIGURATION.places)


def counted() -> PlacesFile:
    """Return what is to be told of every mission that somebody applied to or changed."""
    waiting = dict(
        Application.objects.filter(state=State.WAITING)
        .values_list("mission_id")
        .annotate(Count("id"))
    )
    counts = {
        mission.slug: Counts(
            taken=mission.taken,
            waiting=waiting.get(mission.slug, 0),
            seats=mission.seats if mission.has_own_seats else None,
            closed=mission.is_closed,
        )
        for mission in Mission.objects.order_by("slug")
    }
    nothing = Counts.model_validate({"taken": 0})
    told = {slug: each for slug, each in counts.items() if each != nothing}
    return PlacesFile(version=1, missions=told)


def write_places(file: Path) -> None:
    """Write the file whole, under another name first; processes of this machine take turns."""
    with _turn(file):
        text = counted().model_dump_json(exclude_none=True, exclude_defaults=True)
        draft = file.with_name(f".{file.name}.{os.getpid()}")
        with draft.open("w", encoding="utf-8") as stream:
            stream.write(f"{text}\n")
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)


@contextmanager
def _turn(file: Path) -> Iterator[None]:
    """Hold the lock of the file, so that older counts are never written over newer ones."""
    with file.with_name(f".{file.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def served(request: HttpRequest) -> HttpResponse:
    """Answer with the file, so that a host of both needs no rule of its own for it."""
    file: Path = settings.CONFIGURATION.places
    if not file.is_file():
        write_places(file)
    return HttpResponse(file.read_bytes(), content_type="application/json")
