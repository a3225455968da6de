"""Addresses that lead out of the site: nothing in it has to be looked up."""

import re

OUTSIDE = re.compile(r"https?://|//|mailto:|tel:", re.IGNORECASE)
