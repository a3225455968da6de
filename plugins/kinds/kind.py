"""Kind: a model, a folder of content, addresses and a template."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins import models
from plugins.models import Common
from plugins.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content.

    ``folder`` stands in ``content/``; ``paths`` are the first part of its addresses by language
    (empty: at the root, and no list page); ``order`` is ``date`` (newest first), ``title`` or
    ``openness`` (missions one can still join first); ``sections`` are the level-two headings that
    the body must hold, by language; ``list_template`` is that of its list.
    """

    name: str
    model: type[Common]
    folder: str
    paths: Mapping[str, str]
    label: Term
    order: str = "date"
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    list_template: str = "list"

    @property
    def has_list(self) -> bool:
        """Say whether the kind has a list page and a feed."""
        return any(self.paths.values())


KINDS: tuple[Kind, ...] = (
    Kind(
        "story",
        models.Story,
        "recits",
        {"fr": "recits", "en": "stories"},
        Term("story", "Récits", "Stories"),
    ),
    Kind(
        "mission",
        models.Mission,
        "missions",
        {"fr": "missions", "en": "missions"},
        Term("mission", "Missions", "Missions"),
        order="openness",
        sections={"fr": ("Présentation", "Précisions"), "en": ("Presentation", "Details")},
        list_template="missions",
    ),
    Kind(
        "association",
        models.Association,
        "associations",
        {"fr": "associations", "en": "associations"},
        Term("association", "Associations", "Associations"),
        order="title",
    ),
    Kind(
        "report",
        models.ExperienceReport,
        "experiences",
        {"fr": "experiences", "en": "field-reports"},
        Term("report", "Fiches d’expérience", "Field reports"),
        sections={
            "fr": ("Contexte", "Fonctionnement", "Bilan", "Observations"),
            "en": ("Context", "How it works", "Results", "Observations"),
        },
    ),
    Kind(
        "campaign",
        models.Campaign,
        "campagnes",
        {"fr": "campagnes", "en": "campaigns"},
        Term("campaign", "Campagnes", "Campaigns"),
    ),
    Kind(
        "gallery",
        models.Gallery,
        "galeries",
        {"fr": "galeries", "en": "galleries"},
        Term("gallery", "Galeries", "Galleries"),
    ),
    Kind(
        "partner",
        models.Partner,
        "partenaires",
        {"fr": "partenaires", "en": "partners"},
        Term("partner", "Partenaires", "Partners"),
        order="title",
    ),
    Kind("page", models.Page, "pages", {"fr": "", "en": ""}, Term("page", "Pages", "Pages")),
)

BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}
BY_FOLDER: Mapping[str, Kind] = {kind.folder: kind for kind in KINDS}
