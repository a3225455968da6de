"""Mails: their words, and handing them to whoever delivers them."""
