"""Page: a plain page of the site."""

from pydantic import Field

from plugins.models.base import Common
from plugins.models.fields import Count
from plugins.models.words import Menu
from plugins.vocabulary import vocabulary


class Page(Common):
    """Page: who we are, charter, contact…"""

    menu: Menu = Field(
        vocabulary("menu")["none"], description="Menu où elle paraît : header, footer ou none."
    )
    order: Count = Field(50, description="Rang dans le menu, du plus petit au plus grand.")
