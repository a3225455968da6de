"""The form by which a volunteer changes what they wrote."""

from collections.abc import Mapping
from typing import Any

from plugins.models.exchange import Mission
from signup.forms.application import MOTIVATION, Availability
from signup.forms.checked import CheckedForm
from signup.forms.fields import NAME, Line, Phone, Text, Ticked


class ChangeForm(CheckedForm):
    """What ``journey.leaving`` lets a volunteer change; a motivation if the mission asks for one.

    A mission that is no more asks for nothing.
    """

    def __init__(self, mission: Mission | None, data: Mapping[str, Any]) -> None:
        """Take the mission and what was sent."""
        super().__init__(data)
        self.fields |= {
            "first_name": Line(NAME),
            "last_name": Line(NAME),
            "phone": Phone(),
            "availability": Ticked(Availability.values),
        }
        if mission is not None and mission.motivation_required:
            self.fields["motivation"] = Text(minimum=MOTIVATION)
        self.fields["message"] = Text(required=False)
