"""Configuration: what the operator sets in the environment, checked before anything starts."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
POSTS_PER_HOUR = 300  # a school, behind one address, that applies in one lesson
SMTP_PORTS = {"smtp": 587, "smtps": 465}


class ConfigurationError(Exception):
    """What is wrong in the environment: French sentences, one a line."""


@dataclass(frozen=True)
class Smtp:
    """Where mail is handed over: ``security`` is ``starttls``, ``tls`` or ``none``."""

    host: str
    port: int
    user: str
    password: str
    security: str


@dataclass(frozen=True)
class Configuration:
    """What the service runs with. Folders are absolute.

    ``smtp`` is none in development: mails then go to the console and to ``data/mails``. ``address``
    is where the site stands when ``site.json`` does not say it. ``posts_per_hour`` is how many
    forms one network may send; 0, when measuring, sets no limit.
    """

    data: Path
    site: Path
    places: Path
    database_url: str
    smtp: Smtp | None
    sender: str
    is_development: bool
    has_admin: bool
    hosts: tuple[str, ...]
    reports_key: str
    reports_address: str
    address: str
    posts_per_hour: int


def read_configuration(environ: Mapping[str, str], root: Path = ROOT) -> Configuration:
    """Return what the environment says, defaults being those of a developer's machine.

    Raises ConfigurationError with every mistake at once.
    """
    data = _folder(environ, "SIGNUP_DATA", root / ".signup", root)
    site = _folder(environ, "SIGNUP_SITE", root / "output", root)
    problems = [*_problems(environ)]
    if problems:
        raise ConfigurationError("\n".join(problems))
    mail_url = environ.get("MAIL_URL", "")
    return Configuration(
        data=data,
        site=site,
        places=_folder(environ, "PLACES_PATH", root / "places.json", root),
        database_url=environ.get("DATABASE_URL") or f"sqlite:///{data / 'signup.sqlite'}",
        smtp=_smtp(mail_url) if mail_url else None,
        sender=environ.get("MAIL_FROM", ""),
        is_development=_is_on(environ, "SIGNUP_DEVELOPMENT"),
        has_admin=_is_on(environ, "SIGNUP_ADMIN"),
        hosts=tuple(filter(None, [*environ.get("SIGNUP_HOSTS", "").split(","), _host_of(site)])),
        reports_key=environ.get("API_ENGAGEMENT_KEY", ""),
        reports_address=environ.get(
            "API_ENGAGEMENT_URL", "https://api.api-engagement.beta.gouv.fr"
        ),
        address=environ.get("SITE_ADDRESS", "http://localhost:8001"),
        posts_per_hour=int(environ.get("SIGNUP_POSTS_PER_HOUR") or POSTS_PER_HOUR),
    )


def _folder(environ: Mapping[str, str], name: str, default: Path, root: Path) -> Path:
    given = environ.get(name)
    return (root / Path(given).expanduser()).resolve() if given else default


def _host_of(site: Path) -> str:
    """Return the host of a built site, which is that of the service; nothing when it has none."""
    try:
        told = json.loads((site / "site.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return urlsplit(told["url"]).hostname or ""


def _is_on(environ: Mapping[str, str], name: str) -> bool:
    return environ.get(name, "").lower() in ("1", "oui", "yes", "true")


def _problems(environ: Mapping[str, str]) -> Iterator[str]:
    mail_url = environ.get("MAIL_URL", "")
    if mail_url and urlsplit(mail_url).scheme not in SMTP_PORTS:
        yield "MAIL_URL : adresse inconnue. L’écrire smtp://utilisateur:motdepasse@serveur:587."
    elif mail_url and not urlsplit(mail_url).hostname:
        yield "MAIL_URL : serveur absent. L’écrire smtp://utilisateur:motdepasse@serveur:587."
    if mail_url and not environ.get("MAIL_FROM"):
        yield "MAIL_FROM : absent. Y mettre l’adresse qui envoie les courriels."
    if not re.fullmatch(r"\d{0,6}", environ.get("SIGNUP_POSTS_PER_HOUR", ""), re.ASCII):
        yield "SIGNUP_POSTS_PER_HOUR : nombre attendu. Y mettre des chiffres, ou le retirer."
    scheme = urlsplit(environ.get("DATABASE_URL", "sqlite:///")).scheme
    if scheme not in ("sqlite", "postgres", "postgresql"):
        yield (
            f"DATABASE_URL : base « {scheme} » inconnue. "
            "L’écrire sqlite:///dossier/fichier ou postgresql://utilisateur@serveur/base."
        )


def _smtp(url: str) -> Smtp:
    parts = urlsplit(url)
    options = parse_qs(parts.query)
    default = "tls" if parts.scheme == "smtps" else "starttls"
    return Smtp(
        host=parts.hostname or "",
        port=parts.port or SMTP_PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        security=options.get("security", [default])[0],
    )
