"""The contract with the sign-up service: what it is told of missions, what it tells of seats.

Words stand by language, that of the original always among them. Nothing here is about a person:
``contact`` is a function, ``email`` the public address of an association.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(ge=0, strict=True)]


class Written(BaseModel):
    """What the site writes: nothing but what its schema says."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Question(Written):
    """A question in every language."""

    id: str = Field(description="Stays the same while the question does, whatever its rank.")
    required: bool = Field(description="Whether an answer must be given.")
    text: dict[str, str] = Field(description="The question, by language.")


class Requirement(Written):
    """A condition that a volunteer ticks."""

    id: str = Field(description="Stays the same while the condition does, whatever its rank.")
    text: dict[str, str] = Field(description="The condition, by language.")


class Words(Written):
    """A mission in one language, as forms and e-mails tell it."""

    title: str
    summary: str = Field(description="May be empty.")
    address: str = Field(description="Of its page, from the root of the site.")
    where: str = Field(description="« Paris (75) et à distance ».")
    when: str = Field(description="« Du 5 mars 2026 au 7 mars 2026 ».")
    how_long: str = Field(description="« 2 heures par semaine, 3 mois au moins ».")
    training: str | None
    contact: str | None = Field(description="Who answers: a function, never a person.")


class Place(Written):
    """Where a mission happens."""

    street: str | None = Field(description="Absent when the address is to stay discreet.")
    postal_code: str
    city: str
    department: str = Field(description="Code of the département.")


class Mission(Written):
    """A mission, open or not."""

    id: str = Field(description="Its slug, by which places.json names it.")
    association: str = Field(description="Id of its association.")
    status: Literal["open", "full", "closed", "done"] = Field(
        description="As the site says it; an open mission is closed after ``apply_until``."
    )
    is_draft: bool = Field(description="Whether only a preview shows it.")
    seats: int = Field(ge=1)
    min_age: Literal[16, 18] = Field(description="In years.")
    mode: Literal["on_site", "remote", "hybrid", "nearby"]
    is_recurring: bool
    starts: date | None
    ends: date | None
    apply_until: date | None = Field(description="Last day to apply, that day included.")
    motivation_required: bool
    requirements: list[Requirement] = Field(max_length=3)
    questions: list[Question] = Field(max_length=3)
    places: list[Place]
    words: dict[str, Words] = Field(min_length=1, description="By language.")


class Association(Written):
    """An association that has missions."""

    id: str = Field(description="Its slug.")
    name: dict[str, str] = Field(description="By language.")
    address: dict[str, str] = Field(
        description="Of its page, from the root of the site, by language."
    )
    email: str | None = Field(description="Its public address.")
    phone: str | None = Field(description="Its public number.")


class Catalogue(Written):
    """Every published mission, and the associations that propose them."""

    version: Literal[1] = Field(description="Version of this form.")
    url: str = Field(description="Where the site stands, without a final slash; may be empty.")
    languages: list[str] = Field(min_length=1, description="The source language first.")
    missions: list[Mission] = Field(description="By id.")
    associations: list[Association] = Field(description="By id.")


class Told(BaseModel):
    """What the service writes: keys that a later version of it adds are let through."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Counts(Told):
    """What is known of the seats of a mission."""

    taken: Count = Field(description="Seats held, those offered to the waiting list included.")
    waiting: Count = Field(0, description="People on the waiting list.")
    seats: Count | None = Field(
        None, description="Seats, when a coordinator changed what the mission says."
    )
    closed: bool = Field(False, description="Whether a coordinator takes no more applications.")


class PlacesFile(Told):
    """The seats taken, by the slug of each mission."""

    version: Literal[1] = Field(description="Version of this form.")
    missions: dict[str, Counts] = Field(description="By the id that the catalogue gives.")
