"""What differs once published: the address of the site."""

from pelicanconf import *  # noqa: F403  # Pelican's way of extending settings

SITEURL = "https://media-solidaire.example"
