"""Invite somebody to answer the applications of associations: they are mailed a link."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from signup.coordination.inviting import CannotInvite, invite


class Command(BaseCommand):
    """``signup_invite camille@exemple.org --association les-amis``."""

    help = "Inviter une personne à répondre aux candidatures d’associations."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take an address, associations by slug, and a language."""
        parser.add_argument("email", help="son adresse électronique")
        parser.add_argument(
            "--association", action="append", default=[], help="identifiant ; peut être répété"
        )
        parser.add_argument("--lang", default="fr", help="langue de ses pages et courriels")

    def handle(self, *args: Any, **options: Any) -> None:
        """Invite, or say in French why not."""
        try:
            invite(options["email"], options["association"], options["lang"])
        except CannotInvite as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Invitation écrite ; elle part avec les prochains courriels.")
