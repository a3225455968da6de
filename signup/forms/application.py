"""The form by which somebody applies for a mission: every question it asks, and the rules."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from plugins.models.exchange import Mission
from signup.forms.checked import CheckedForm
from signup.forms.fields import ANSWER, NAME, Chosen, Email, Line, Phone, Text, Ticked, wrong
from signup.journey.applying import Answers, Sent
from signup.keys import address_key
from signup.models.application import AgeBand

MOTIVATION = 100
"""The fewest characters of a motivation, when one is asked."""

_SUBMISSION = re.compile(r"[A-Za-z0-9-]{1,64}")
_CLICK = re.compile(r"[A-Za-z0-9_-]{1,100}")
_TOO_YOUNG = {
    16: {AgeBand.FIFTEEN: "from_16", AgeBand.YOUNGER: "from_16"},
    18: dict.fromkeys((AgeBand.SIXTEEN, AgeBand.FIFTEEN, AgeBand.YOUNGER), "from_18"),
}


class Availability(TextChoices):
    """When a volunteer has time."""

    WEEKDAYS = "weekdays"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"
    HOLIDAYS = "holidays"
    FLEXIBLE = "flexible"


class ApplicationForm(CheckedForm):
    """An application to one mission. Codes besides those of the fields: from_16, from_18, same."""

    def __init__(self, mission: Mission, data: Mapping[str, Any]) -> None:
        """Take the mission of the catalogue and what was sent."""
        super().__init__(data)
        self._mission = mission
        self.fields |= {
            "first_name": Line(NAME),
            "last_name": Line(NAME),
            "email": Email(),
            "phone": Phone(),
            "age_band": Chosen(AgeBand.values),
            "guardian_name": Line(2 * NAME),
            "guardian_email": Email(),
            "availability": Ticked(Availability.values),
            "requirements": Ticked((one.id for one in mission.requirements), all_needed=True),
        }
        if mission.motivation_required:
            self.fields["motivation"] = Text(minimum=MOTIVATION)
        for question in mission.questions:
            self.fields[f"question_{question.id}"] = Text(ANSWER, required=question.required)
        self.fields["message"] = Text(required=False)

    def clean_age_band(self) -> str:
        """Return the age band, when the mission takes it."""
        band: str = self.cleaned_data["age_band"]
        code = _TOO_YOUNG[self._mission.min_age].get(AgeBand(band))
        if code:
            raise wrong(code)
        return band

    def clean(self) -> None:
        """Look at the guardian of a minor alone, whose address is not the volunteer's."""
        told = self.cleaned_data
        if told.get("age_band", AgeBand.ADULT) == AgeBand.ADULT:
            for name in ("guardian_name", "guardian_email"):
                self.errors.pop(name, None)
                told[name] = ""
        elif {"email", "guardian_email"} <= told.keys() and (
            address_key(told["email"]) == address_key(told["guardian_email"])
        ):
            self.add_error("guardian_email", ValidationError("same", code="same"))

    def sent(self, lang: str) -> Sent:
        """Return what was sent, once it has no problem."""
        told = self.cleaned_data
        answers = {one.id: told[f"question_{one.id}"] for one in self._mission.questions}
        names = ("first_name", "last_name", "email", "phone", "age_band", "availability")
        return Sent(
            Answers(
                **{name: told[name] for name in names},
                motivation=told.get("motivation", ""),
                message=told["message"],
                requirements=told["requirements"],
                answers={id_: text for id_, text in answers.items() if text},
            ),
            lang,
            guardian_name=told["guardian_name"],
            guardian_email=told["guardian_email"],
            submission=self._hidden("submission", _SUBMISSION),
            click_id=self._hidden("click_id", _CLICK),
        )

    def _hidden(self, name: str, form: re.Pattern[str]) -> str:
        """Return what nobody typed, or nothing when it is not of its form."""
        value = str(self.data.get(name, ""))
        return value if form.fullmatch(value) else ""
