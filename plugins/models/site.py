"""SiteFacts: the settings of ``pelicanconf.py`` that a person edits, by their names there."""

from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from plugins.models.base import Strict
from plugins.models.fields import Flag, Seats, Word, matching
from plugins.tracing.state import PLACES


def _zone(value: Any) -> Any:
    if str(value) in available_timezones():
        return ZoneInfo(str(value)).key
    context = {"expected": "fuseau horaire", "example": "Europe/Paris"}
    raise PydanticCustomError("plaidoyer_pattern", "a time zone", context)


def _callable(value: Any) -> Any:
    module, _, name = str(value).rpartition(".")
    with suppress(ImportError, ValueError):
        if callable(getattr(import_module(module), name, None)):
            return str(value)
    context = {"expected": "fonction, par son module et son nom", "example": "mon_module.executeur"}
    raise PydanticCustomError("plaidoyer_pattern", "a function", context)


Address = Annotated[
    str,
    matching(r"(https?://[^\s/]+(/[^\s]*)?)?", "adresse du site, ou rien", "https://exemple.org"),
]


class SiteFacts(Strict):
    """What the site is called, where it will stand, and in which languages."""

    name: Word = Field("Plaidoyer", alias="SITENAME", description="Nom du site.")
    url: Address = Field("", alias="SITEURL", description="Adresse publiée, vide sinon.")
    tagline: dict[str, str] = Field({}, alias="TAGLINE", description="Une phrase par langue.")
    languages: list[Literal["fr", "en"]] = Field(
        ["fr", "en"],
        alias="LANGUAGES",
        min_length=1,
        description="Langues, celle des textes d’abord.",
    )
    timezone: Annotated[str, BeforeValidator(_zone)] = Field(
        "Europe/Paris", alias="TIMEZONE", description="Fuseau dans lequel commencent les jours."
    )
    feed_items: Seats = Field(20, alias="FEED_ITEMS", description="Éléments par flux.")
    picture_executor: Annotated[str, BeforeValidator(_callable)] = Field(
        "plugins.media.labour.LocalExecutor",
        alias="PICTURE_EXECUTOR",
        description="Ce qui exécute la préparation des images : une fonction qui rend un Executor.",
    )
    places: Word = Field(
        PLACES,
        alias="PLACES_PATH",
        description="Fichier des places prises, que tient le service d’inscription.",
    )
    per_page: Seats = Field(12, alias="PER_PAGE", description="Éléments par page de liste.")
    search: Flag = Field(True, alias="SEARCH", description="Un index pour la recherche, ou non.")
