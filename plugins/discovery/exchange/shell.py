"""The shell of the pages of the site, for a program that draws others with the same templates."""

from typing import Literal

from pydantic import Field

from plugins.discovery.subscribing import subscriptions
from plugins.kinds.navigation import Navigation, navigation
from plugins.kinds.site import Site
from plugins.models import Identity, SignUp
from plugins.models.exchange import Written


class Shell(Written):
    """What the templates of the theme read beside the page itself.

    Addresses stand from the root of the site; those of files include the path under which it lives.
    """

    version: Literal[1] = Field(description="Version of this form.")
    name: str = Field(description="Name of the site.")
    url: str = Field(description="Where it stands, without a final slash; may be empty.")
    base_path: str = Field(description="The path of that address, before every other.")
    timezone: str = Field(description="In which its days begin.")
    languages: list[str] = Field(min_length=1, description="The source language first.")
    tagline: dict[str, str] = Field(description="One line, by language.")
    identity: Identity | None = Field(description="Who publishes it, for notices and the footer.")
    sign_up: SignUp | None = Field(
        description="What volunteers are told of what they send; none when the site takes no form."
    )
    navigation: dict[str, Navigation] = Field(description="The menus, by language.")
    search: dict[str, str] = Field(description="Address of the search page, by language.")
    subscribe: dict[str, str] = Field(
        description="Address of the page that tells how to follow the site, by language."
    )
    assets: dict[str, str] = Field(
        description="Address of each style sheet, script, font and drawing, by its plain name."
    )
    preloaded_fonts: list[str] = Field(description="Addresses of the fonts of the first words.")


def shell(site: Site) -> bytes:
    """Return the shell of a site."""
    settings = site.settings
    made = Shell(
        version=1,
        name=settings.name,
        url=settings.url,
        base_path=settings.base_path,
        timezone=settings.timezone,
        languages=list(settings.languages),
        tagline=dict(settings.tagline),
        identity=settings.identity,
        sign_up=settings.sign_up,
        navigation={lang: navigation(site, lang) for lang in settings.languages},
        search={lang: site.offered["search_address"](lang) for lang in settings.languages},
        subscribe={lang: subscriptions(lang, settings).page for lang in settings.languages},
        assets=site.offered["assets"](),
        preloaded_fonts=site.offered["preloaded_fonts"](),
    )
    return f"{made.model_dump_json()}\n".encode()
