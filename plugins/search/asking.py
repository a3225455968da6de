"""What pages ask of the board of missions; each question is told as read."""

from typing import Any

from plugins.kinds.site import Site
from plugins.search.board import Board
from plugins.tracing.recording import record

SOURCE = "missions"


def ask(site: Site, question: str, *about: str) -> Any:
    """Return the answer of the board to a question."""
    record(SOURCE, question, *about)
    return answer(site, question, *about)


def answer(site: Site, question: str, *about: str) -> Any:
    """Return the answer of the board to a question, told to nobody."""
    board: Board = site.kept(SOURCE)
    return getattr(board, question)(*about)
