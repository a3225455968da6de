"""Links: the addresses that mails give, whole."""

from django.conf import settings
from django.urls import reverse

from signup.addresses import Door, address
from signup.keys import Purpose, token
from signup.models import Application, Guardian
from signup.site import shell


class Links:
    """Makes the links of one language."""

    def __init__(self, lang: str) -> None:
        """Take the language of who reads them."""
        self._lang = lang

    def page(self, path: str) -> str:
        """Return the link to a page of the site."""
        around = shell()
        used = settings.CONFIGURATION
        if around.told["url"] and not used.is_development:
            return around.absolute(path)
        return f"{used.address}{around.link(path)}"

    def missions(self) -> str:
        """Return the link to the list of missions."""
        lists = shell().told["navigation"][self._lang]["lists"]
        return self.page(lists["mission"]["address"])

    def confirm(self, application: Application) -> str:
        """Return the link that confirms an application, and nothing else."""
        return self._secret(Door.CONFIRM, token(Purpose.CONFIRM, application.pk))

    def follow(self, application: Application) -> str:
        """Return the link by which a volunteer follows an application."""
        return self._secret(Door.FOLLOW, token(Purpose.FOLLOW, application.pk))

    def guardian(self, application: Application, guardian: Guardian) -> str:
        """Return the link by which a guardian answers."""
        made = token(Purpose.GUARDIAN, application.pk, guardian.generation)
        return self._secret(Door.GUARDIAN, made)

    def coordination(self, mission: str = "") -> str:
        """Return the link to the missions of a coordinator, or to one of them."""
        if mission:
            return self.page(reverse("coordination:mission", args=[mission]))
        return self.page(reverse("coordination:home"))

    def password(self, kind: str, made: str) -> str:
        """Return the link by which a coordinator chooses a password; where to sign in without."""
        if not made:
            return self.coordination()
        return self.page(reverse(f"coordination:{kind}", args=[made]))

    def _secret(self, door: Door, made: str) -> str:
        return self.page(address(door, self._lang, made))
