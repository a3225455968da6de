"""The settings of the site, read once from Pelican's into a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.frontmatter import Lines, validate
from plugins.models import Identity, SignUp, SiteFacts
from plugins.problems import Problem
from plugins.tracing.clock import today
from plugins.tracing.recording import record
from plugins.tracing.state import PLACES

_FILE = "pelicanconf.py"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What every room may need to know of the site.

    ``content`` is the folder of the texts, ``root`` its parent, to which the paths of Problems are
    relative; ``url`` is the published address without a final slash, empty while developing.
    ``places`` is the file in which the sign-up service tells the seats that are taken.
    """

    name: str
    tagline: Mapping[str, str]
    url: str
    content: Path
    root: Path
    theme: Path
    languages: tuple[str, ...]
    timezone: str
    day: date
    preview: bool
    per_page: int
    feed_items: int
    identity: Identity | None
    picture_executor: str = ""
    places: Path = Path(PLACES)
    search: bool = True
    sign_up: SignUp | None = None

    @property
    def today(self) -> date:
        """Return the day of the build; whatever is being made is told to have read it."""
        record("today")
        return self.day

    @property
    def base_path(self) -> str:
        """Return the path under which the site lives on its host, without a final slash."""
        return urlsplit(self.url).path.rstrip("/")

    def prefix(self, lang: str) -> str:
        """Return what the addresses of that language start with: nothing, or ``/en``."""
        return "" if lang == self.languages[0] else f"/{lang}"

    def link(self, address: str) -> str:
        """Return an address of the site as it stands in a page."""
        return f"{self.base_path}{address}"

    def absolute(self, address: str) -> str:
        """Return an address of the site with its host, for feeds and search engines."""
        return f"{self.url}{address}"


def read_settings(pelican: Mapping[str, Any]) -> tuple[SiteSettings, list[Problem]]:
    """Return the settings, and a Problem for each that is missing or wrong."""
    content = Path(pelican["PATH"]).resolve()
    identity, problems = validate(
        Identity, pelican.get("IDENTITY", {}), Lines(), _FILE, ("IDENTITY",)
    )
    sign_up, wrong = _sign_up(pelican)
    facts, complaints = _facts(pelican)
    settings = SiteSettings(
        name=facts.name,
        tagline=facts.tagline,
        url=facts.url.rstrip("/"),
        content=content,
        root=content.parent,
        theme=Path(pelican["THEME"]),
        languages=tuple(facts.languages),
        timezone=facts.timezone,
        day=today(facts.timezone),
        preview=bool(pelican.get("PREVIEW", False)),
        per_page=facts.per_page,
        feed_items=facts.feed_items,
        identity=identity,
        picture_executor=facts.picture_executor,
        places=content.parent / facts.places,
        search=facts.search,
        sign_up=sign_up,
    )
    return settings, [*problems, *wrong, *complaints]


def _sign_up(pelican: Mapping[str, Any]) -> tuple[SignUp | None, list[Problem]]:
    """Return what is said of applications; nothing when the site takes none."""
    given = pelican.get("SIGN_UP")
    if given is None:
        return None, []
    return validate(SignUp, given, Lines(), _FILE, ("SIGN_UP",))


def _facts(pelican: Mapping[str, Any]) -> tuple[SiteFacts, list[Problem]]:
    names = [str(field.alias) for field in SiteFacts.model_fields.values()]
    given = {name: pelican[name] for name in names if pelican.get(name) is not None}
    if isinstance(given.get("LANGUAGES"), tuple):
        given["LANGUAGES"] = list(given["LANGUAGES"])
    facts, problems = validate(SiteFacts, given, Lines(), _FILE)
    # With a wrong setting nothing will be written: the default lets the texts be checked as well.
    return facts or SiteFacts.model_validate({}), problems
