"""What the site says of applications: the setting ``SIGN_UP``, printed and applied."""

from typing import Annotated

from pydantic import Field

from plugins.models.base import Strict
from plugins.models.fields import Line


class Retention(Strict):
    """How long each thing is kept. The defaults follow the recommendations of the CNIL."""

    unconfirmed_hours: Annotated[int, Field(ge=1, le=168)] = Field(
        48, description="Heures pour confirmer son adresse, après quoi tout est oublié."
    )
    declined_months: Annotated[int, Field(ge=0, le=24)] = Field(
        3, description="Mois après un refus, un retrait ou une mission finie sans place."
    )
    accepted_months: Annotated[int, Field(ge=1, le=36)] = Field(
        12, description="Mois après la fin d’une mission faite ; l’autorisation d’un parent aussi."
    )
    mail_days: Annotated[int, Field(ge=1, le=90)] = Field(
        30, description="Jours pendant lesquels on sait quels courriels sont partis."
    )
    journal_months: Annotated[int, Field(ge=1, le=12)] = Field(
        12, description="Mois pendant lesquels on sait qui a répondu, sans nom de bénévole."
    )
    backup_days: Annotated[int, Field(ge=1, le=30)] = Field(
        30, description="Jours pendant lesquels une sauvegarde est gardée."
    )


class SignUp(Strict):
    """What volunteers are told of what they send."""

    data_location: Line = Field(description="Où les candidatures sont gardées : pays, hébergeur.")
    retention: Retention = Field(
        default_factory=lambda: Retention.model_validate({}),
        description="Durées de conservation.",
    )
