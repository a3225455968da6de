"""What the site says: its missions and its shell, read anew when a build has written them."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings

from plugins.models.exchange import Association, Catalogue, Mission

Read = TypeVar("Read")


class SiteMissing(Exception):
    """The files of the site are not there, or are not what they should be; says what to do."""


@dataclass(frozen=True)
class Missions:
    """The catalogue, by slug."""

    catalogue: Catalogue

    @cached_property
    def by_slug(self) -> Mapping[str, Mission]:
        """Return each mission by its slug."""
        return {mission.id: mission for mission in self.catalogue.missions}

    @cached_property
    def associations(self) -> Mapping[str, Association]:
        """Return each association by its slug."""
        return {each.id: each for each in self.catalogue.associations}


class Record(dict[str, Any]):
    """A mapping read by attribute too, as templates do."""

    __getattr__ = dict.__getitem__


@dataclass(frozen=True)
class Shell:
    """What the pages of the site have around their words (``site.json``)."""

    told: Mapping[str, Any]

    @property
    def source(self) -> str:
        """Return the language of the originals."""
        lang: str = self.told["languages"][0]
        return lang

    @cached_property
    def zone(self) -> ZoneInfo:
        """Return the zone in which the days of the site begin."""
        return ZoneInfo(self.told["timezone"])

    def prefix(self, lang: str) -> str:
        """Return what stands before the addresses of a language."""
        return "" if lang == self.source else f"/{lang}"

    def link(self, address: str) -> str:
        """Return the address of a page as links give it."""
        return f"{self.told['base_path']}{address}"

    def absolute(self, address: str) -> str:
        """Return the address of a page as mails give it."""
        return f"{self.told['url']}{address}"


class Watched(Generic[Read]):
    """A file of the site, read again when it is another than the one that was read."""

    def __init__(self, name: str, read: Callable[[str], Read]) -> None:
        """Take the name of the file, and what makes of its text what is asked for."""
        self._name = name
        self._read = read
        self._lock = threading.Lock()
        self._stamp: tuple[str, int, int, int] | None = None
        self._made: Read | None = None

    def __call__(self) -> Read:
        """Return what the file says now, or the last that could be understood.

        Raises SiteMissing when it never could.
        """
        file: Path = settings.CONFIGURATION.site / self._name
        with self._lock:
            try:
                stat = file.stat()
                stamp = (str(file), stat.st_ino, stat.st_mtime_ns, stat.st_size)
                if stamp != self._stamp:
                    self._made = self._read(file.read_text(encoding="utf-8"))
                    self._stamp = stamp
            except (OSError, ValueError) as error:
                # A site that is being written again: what it said before still holds.
                if self._made is None or str(file) != (self._stamp or ("",))[0]:
                    message = f"{file} : illisible. Construire le site : python3 tasks.py build."
                    raise SiteMissing(message) from error
            if self._made is None:
                raise SiteMissing(str(file))
            return self._made


def _missions(text: str) -> Missions:
    return Missions(Catalogue.model_validate_json(text))


def _shell(text: str) -> Shell:
    told = json.loads(text, object_hook=Record)
    if told.get("version") != 1:
        raise ValueError("this version of site.json is not known")
    return Shell(_frozen(told))


def _frozen(value: Any) -> Any:
    """Return a value whose lists are tuples, as those of the site's own pages."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return Record({name: _frozen(item) for name, item in value.items()})
    return value


missions = Watched("catalogue.json", _missions)
shell = Watched("site.json", _shell)


def is_over(mission: Mission, today: date) -> bool:
    """Say whether a mission has been."""
    return mission.status == "done" or (mission.ends is not None and mission.ends < today)


def takes_applications(mission: Mission, today: date) -> bool:
    """Say whether the site lets people apply; a full one takes them on its waiting list."""
    is_late = mission.apply_until is not None and mission.apply_until < today
    return mission.status in ("open", "full") and not is_late and not is_over(mission, today)
