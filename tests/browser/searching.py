"""A site with something to search in, and a server that sends a strict policy with every file."""

from typing import Any

from tests.browser.conftest import Quiet
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, STORY, having

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What docs/architecture.md says that the search needs."""


class Strict(Quiet):
    """Sends the policy with every answer: those of the worker and of its program too."""

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


def story(title: str, body: str, *lines: str) -> str:
    """Return a story of that title and body."""
    return having(STORY, f"title: {title}", *lines).replace("Un texte.", body)


CONTENT: dict[str, Any] = {
    **ONE_OF_EACH,
    "recits/sortir/index.md": story(
        "Sortir",
        "On parle ici de réinsertion, des prisons, et de moins de &lt;b&gt;3 mots&lt;/b&gt; rares.",
        "causes: [solidarite-insertion]",
        "territories: [bretagne]",
        "associations: [les-amis]",
        "cover: 01.webp",
        "content_note: Des mots durs.",
    ),
    "recits/sortir/index.en.md": story("Going out", "About prisons and rehabilitation."),
    "recits/sortir/index.falc.md": story("Sortir facile", "Une réinsertion facile."),
    "recits/sortir/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: L’atelier}\n",
    "recits/sortir/01.webp": "picture",
    "recits/titre/index.md": story("Réinsertion", "Un autre texte.", "causes: [sport]"),
    "recits/cache/index.md": story("Caché", "Une réinsertion cachée.", "status: hidden"),
    "recits/brouillon/index.md": story("Brouillon", "Une réinsertion.", "status: draft"),
    "missions/accueil/index.md": having(MISSION, "title: Aide à la réinsertion"),
    "associations/voisins/index.md": having(ASSOCIATION, "title: Les voisins"),
    **{
        f"recits/courrier-{number:02}/index.md": story(f"Courrier {number}", "Une lettre.")
        for number in range(1, 13)
    },
}
