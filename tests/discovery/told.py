"""What the tests of feeds have told."""

from datetime import date

from plugins.discovery.entries import Entry

AN_ENTRY = Entry(
    "Un récit",
    "/recits/x/",
    "fr",
    "<p>Texte</p>",
    "Un résumé.",
    ("La rédaction",),
    date(2026, 3, 5),
    date(2026, 4, 1),
    ("Sport pour tous",),
)
