"""Forms: what is sent by visitors, checked. Errors are codes, whose words are in a template."""

from signup.forms.application import ApplicationForm
from signup.forms.changing import ChangeForm

__all__ = ["ApplicationForm", "ChangeForm"]
