"""Make the account of the operator: it opens Django's administration, when that is asked for."""

from getpass import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from signup.coordination.passwords import fault
from signup.coordination.screens import words
from signup.journey.actors import OPERATOR
from signup.journey.moving import note
from signup.models import Coordinator
from signup.writing import writing


class Command(BaseCommand):
    """``signup_operator camille@exemple.org``; the password is asked, never on the command line."""

    help = "Créer le compte de qui exploite le service."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take an address."""
        parser.add_argument("email", help="son adresse électronique")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask for a password twice and keep the account, or say in French why not."""
        email = options["email"].strip().lower()
        if Coordinator.objects.filter(email=email).exists():
            raise CommandError(f"{email} : ce compte existe déjà.")
        password = getpass("Mot de passe : ")
        if password != getpass("Le même, encore une fois : "):
            raise CommandError("Les deux mots de passe diffèrent.")
        if code := fault(password, Coordinator(email=email)):
            raise CommandError(words("fr", "plain_error", code))
        with writing():
            Coordinator.objects.create_superuser(email, password)
            note(OPERATOR, "operator_made")
        self.stdout.write("Compte créé.")
