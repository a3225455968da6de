"""Mission: a volunteer role of an association, in the words of the state's aggregator."""

from datetime import date as day
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.addresses import check_department, check_position
from plugins.models.base import Common, Strict
from plugins.models.fields import (
    AssociationRef,
    CampaignRef,
    Day,
    Department,
    Flag,
    Line,
    Number,
    PostalCode,
    Seats,
)
from plugins.models.question import AnyQuestion
from plugins.models.words import (
    Activity,
    Audience,
    Cause,
    CommitmentType,
    EffortDuration,
    Minimum,
    MissionStatus,
    Mode,
    Period,
)
from plugins.vocabulary import Term, vocabulary

_HOURS = {"1_hour", "2_hours", "half_day"}
_EVERY = {"day": "weekly", "week": "weekly", "month": "monthly"}


class Place(Strict):
    """Where a mission happens."""

    street: Line | None = Field(
        None, description="Numéro et voie ; à omettre si l’adresse doit rester discrète."
    )
    postal_code: PostalCode = Field(description="Code postal.")
    city: Line = Field(description="Commune.")
    department: Department = Field(
        description='Code du département du code postal, entre guillemets : "01".'
    )
    lat: Annotated[Number, Field(ge=-90, le=90)] | None = Field(
        None, description="Latitude, en degrés : de 41 à 51 en métropole."
    )
    lon: Annotated[Number, Field(ge=-180, le=180)] | None = Field(
        None, description="Longitude, en degrés : de -5 à 10 en métropole."
    )

    @model_validator(mode="after")
    def _parts_agree(self) -> Self:
        check_department(self.postal_code, self.city, self.department)
        check_position(self.lat, self.lon, self.postal_code, self.department)
        return self


class Commitment(Strict):
    """How long, how often, for how many months."""

    type: CommitmentType = Field(description="once (une fois) ou recurring (régulièrement).")
    duration: EffortDuration = Field(description="Temps donné à chaque fois.")
    period: Period | None = Field(None, description="Fréquence, pour une mission régulière.")
    minimum: Minimum | None = Field(None, description="Durée minimale, pour une mission régulière.")

    @property
    def availability(self) -> Term:
        """Return the time that a volunteer must have, as they would look for it."""
        hours = self.duration.slug in _HOURS
        every = _EVERY.get(self.period.slug) if self.period else "once"
        slug = f"{every}_{'hours' if hours else 'days'}" if every else "yearly"
        return vocabulary("availability")[slug]

    @model_validator(mode="after")
    def _recurring_says_how_often(self) -> Self:
        if self.type.slug == "recurring" and self.period is None:
            raise PydanticCustomError("plaidoyer_needs", "a period", {"field": "period"})
        return self


def _age(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.strip() in {"16", "18"} else value


class Mission(Common):
    """Mission: what a volunteer can do."""

    status: MissionStatus = Field(
        vocabulary("mission_status")["open"],
        description="open (ouverte), full (complète), closed (fermée), done (terminée), "
        "ou draft (brouillon), hidden (non listée).",
    )
    association: AssociationRef = Field(description="Association qui propose la mission.")
    activity: list[Activity] = Field(
        min_length=1, description="Activités, prises dans la liste nationale."
    )
    causes: list[Cause] = Field(min_length=1, description="Causes servies, prises dans la liste.")
    audiences: list[Audience] = Field([], description="Publics aidés.")
    mode: Mode = Field(
        description="on_site (sur place), remote (à distance), hybrid (les deux) "
        "ou nearby (près de chez soi)."
    )
    places: list[Place] = Field([], description="Lieux ; au moins un, sauf à distance.")
    commitment: Commitment = Field(description="Temps demandé.")
    starts: Day | None = Field(None, description="Premier jour.")
    ends: Day | None = Field(None, description="Dernier jour.")
    apply_before: Day | None = Field(None, description="Dernier jour pour se proposer.")
    seats: Seats = Field(description="Nombre de bénévoles cherchés.")
    min_age: Annotated[Literal[16, 18], BeforeValidator(_age)] = Field(
        18, description="Âge minimal : 16 ou 18 ans."
    )
    accessible: Flag = Field(
        False, description="Vrai si le lieu est accessible à mobilité réduite."
    )
    near_transport: Flag = Field(False, description="Vrai si des transports publics sont proches.")
    requirements: list[Annotated[Line, StringConstraints(max_length=100)]] = Field(
        [], max_length=3, description="Conditions à remplir : trois au plus, de 100 signes au plus."
    )
    skills: list[Line] = Field([], description="Compétences souhaitées.")
    training: Line | None = Field(None, description="Formation proposée.")
    gains: list[Line] = Field(
        [],
        max_length=5,
        description="Ce que les bénévoles y gagnent : cinq points au plus.",
    )
    motivation_required: Flag = Field(
        False, description="Vrai si un mot de motivation est demandé."
    )
    questions: list[AnyQuestion] = Field(
        [],
        max_length=3,
        description="Questions propres à la mission, posées à qui se propose : trois au plus.",
    )
    contact: Line | None = Field(
        None, description="Qui répond : une fonction, jamais une personne privée."
    )
    outcome: Line | None = Field(None, description="Ce que la mission a permis, une fois terminée.")
    campaign: CampaignRef | None = Field(None, description="Campagne à laquelle elle appartient.")

    @property
    def conditions(self) -> list[Term]:
        """Return what some volunteers need of a mission, whatever its seats."""
        held = {
            "minors": self.min_age < 18,
            "accessible": self.accessible,
            "transport": self.near_transport,
        }
        return [vocabulary("condition")[slug] for slug, is_held in held.items() if is_held]

    @property
    def publication(self) -> Term:
        """Return published unless the status is draft or hidden."""
        known = {"draft", "hidden"}
        return vocabulary("status")[self.status.slug if self.status.slug in known else "published"]

    def is_open(self, today: day) -> bool:
        """Say whether a volunteer can apply that day, and have a seat."""
        return self.status.slug == "open" and not self._is_late(today)

    def takes_applications(self, today: day) -> bool:
        """Say whether a volunteer can apply that day, be it for the waiting list.

        A mission that no list names takes those of whoever knows its address.
        """
        return self.status.slug not in ("closed", "done") and not self._is_late(today)

    def _is_late(self, today: day) -> bool:
        last = min((limit for limit in (self.apply_before, self.ends) if limit), default=today)
        return today > last

    @model_validator(mode="after")
    def _has_a_place_unless_remote(self) -> Self:
        if self.mode.slug != "remote" and not self.places:
            raise PydanticCustomError("plaidoyer_needs", "a place", {"field": "places"})
        return self

    @model_validator(mode="after")
    def _dates_are_in_order(self) -> Self:
        if self.starts and self.ends and self.ends < self.starts:
            raise PydanticCustomError(
                "plaidoyer_order", "later", {"field": "ends", "before": "starts"}
            )
        if self.apply_before and self.ends and self.ends < self.apply_before:
            raise PydanticCustomError(
                "plaidoyer_order", "later", {"field": "ends", "before": "apply_before"}
            )
        return self

    @model_validator(mode="after")
    def _done_says_what_came_of_it(self) -> Self:
        if self.status.slug == "done" and not self.outcome:
            raise PydanticCustomError("plaidoyer_needs", "an outcome", {"field": "outcome"})
        return self
