"""What forms have in common: their errors by field, and what was typed, to be drawn again."""

from typing import Any

from django import forms

from signup.cleaning import shown
from signup.forms.fields import Chosen, Ticked


class CheckedForm(forms.Form):
    """A form whose fields are drawn by the theme."""

    def problems(self) -> dict[str, str]:
        """Return the code of the first thing wrong with each field, in the order of the page."""
        found = self.errors.as_data()
        return {name: str(found[name][0].code) for name in self.fields if name in found}

    def typed(self) -> dict[str, Any]:
        """Return what was typed in each field, as it may be printed."""
        return {
            name: [shown(one) for one in self._values(name)]
            if isinstance(field, Ticked)
            else shown(self.data.get(name, ""))
            for name, field in self.fields.items()
        }

    def anchor(self, name: str) -> str:
        """Return the id of the control of a field: of choices, the first."""
        return f"{name}-1" if isinstance(self.fields[name], (Ticked, Chosen)) else name

    def _values(self, name: str) -> list[str]:
        values: list[str] = self.fields[name].widget.value_from_datadict(self.data, {}, name)
        return values or []
