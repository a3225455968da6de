"""Page: a plain page of the site."""

from pydantic import Field

from plugins.models.base import Common
from plugins.models.fields import Count
from plugins.models.words import Menu, PageRole
from plugins.vocabulary import vocabulary


class Page(Common):
    """Page: who we are, charter, contact…"""

    menu: Menu = Field(
        vocabulary("menu")["none"], description="Menu où elle paraît : header, footer ou none."
    )
    roles: list[PageRole] = Field(
        [],
        description="Ce que la page est pour les moteurs de recherche : about (qui nous sommes), "
        "contact, ethics (charte), corrections (comment les erreurs sont corrigées).",
    )
    order: Count = Field(50, description="Rang dans le menu, du plus petit au plus grand.")
