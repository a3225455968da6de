"""Question: what an association asks of a volunteer, beside what every form asks."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from plugins.models.base import Strict
from plugins.models.fields import Flag, Line
from plugins.problems.nearest import fold

# What the law keeps from being asked for without need (RGPD, articles 9 and 10), and what opens
# the door to a stolen identity. Words are compared without accents or case.
_SENSITIVE = re.compile(
    r"""\b(
    (etat|probleme|souci)s?\ de\ sante | votre\ sante | your\ health | health\ (condition|problem)s?
    | maladies? | enceinte | grossesse | pregnan\w* | traitement\ medical | situation\ de\ handicap
    | disabilit(y|ies) | religi\w+ | croyances? | opinions?\ politiques? | parti\ politique
    | political\ \w+ | syndicats? | syndique\w* | trade\ unions? | (vie|orientation)\ sexuelle
    | sexual\ orientation | origines?\ ethniques? | ethni\w+ | casier\ judiciaire | condamn\w+
    | criminal\ record | convict\w+ | securite\ sociale | social\ security
    | carte\ d.?identite | passeport | passport | (numero\ )?iban
    )\b""",
    re.VERBOSE,
)


def _discreet(text: str) -> str:
    if _SENSITIVE.search(fold(text).replace("-", " ")):
        raise PydanticCustomError("plaidoyer_sensitive", "a discreet question")
    return text


def _question(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class Question(Strict):
    """A question of the form by which volunteers apply."""

    text: Annotated[Line, StringConstraints(max_length=150), AfterValidator(_discreet)] = Field(
        description="La question, de 150 signes au plus ; rien de sensible : ni santé, ni "
        "opinions, ni casier judiciaire, ni papiers."
    )
    required: Flag = Field(False, description="Vrai si la réponse est obligatoire.")


AnyQuestion = Annotated[Question, BeforeValidator(_question)]
