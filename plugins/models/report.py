"""ExperienceReport: a field experiment told so that others can repeat it."""

from pydantic import Field

from plugins.models.base import Common, Strict
from plugins.models.fields import Amount, Count, Flag, Line, Seats, Year
from plugins.models.period import Period
from plugins.models.words import Audience, ReportState


class ReportPeriod(Period):
    """When the experiment took place, and what became of it."""

    state: ReportState = Field(
        description="running (en cours), ended (terminée), replicated (reproduite) "
        "ou abandoned (abandonnée)."
    )


class Beneficiaries(Strict):
    """How many were helped, and how that was counted."""

    selected: Count | None = Field(None, description="Nombre de personnes retenues.")
    supported: Count | None = Field(None, description="Nombre de personnes accompagnées.")
    positive: Count | None = Field(
        None, description="Nombre de personnes pour qui l’issue est favorable."
    )
    unit: Line | None = Field(None, description="Ce qui est compté : personnes, familles, repas…")
    method: Line | None = Field(None, description="Comment cela a été compté.")


class HumanMeans(Strict):
    """People needed, by role."""

    role: Line = Field(description="Fonction.")
    count: Seats = Field(description="Nombre de personnes.")
    volunteer: Flag = Field(False, description="Vrai si elles sont bénévoles.")
    detail: Line | None = Field(None, description="Précision.")


class FinancialMeans(Strict):
    """Money needed."""

    amount: Amount = Field(description="Montant, en euros.")
    source: Line = Field(description="D’où il vient.")
    year: Year | None = Field(None, description="Année.")


class Means(Strict):
    """What it takes."""

    human: list[HumanMeans] = Field(min_length=1, description="Moyens humains, par fonction.")
    financial: list[FinancialMeans] = Field([], description="Moyens financiers.")


class ReportPartners(Strict):
    """Who took part and who paid."""

    operational: list[Line] = Field([], description="Partenaires opérationnels.")
    funders: list[Line] = Field([], description="Financeurs.")


class ExperienceReport(Common):
    """Fiche d’expérience: context, working, results, and what it takes to repeat it."""

    holder: Line = Field(description="Porteur de l’action.")
    territory: Line = Field(description="Territoire, en clair.")
    population: Count | None = Field(None, description="Nombre d’habitants du territoire.")
    period: ReportPeriod = Field(description="Quand l’action a eu lieu.")
    themes: list[Line] = Field(min_length=1, description="Thèmes, en clair.")
    audiences: list[Audience] = Field([], description="Publics aidés.")
    beneficiaries: Beneficiaries | None = Field(None, description="Nombre de bénéficiaires.")
    means: Means = Field(description="Moyens humains et financiers.")
    partners: ReportPartners = Field(
        default_factory=lambda: ReportPartners(operational=[], funders=[]),
        description="Partenaires et financeurs.",
    )
    contact: Line = Field(description="À qui s’adresser pour reproduire l’action.")
