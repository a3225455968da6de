"""Answers: what a volunteer sent, with the words of the mission they sent it to."""

from dataclasses import dataclass

from signup.models import Application
from signup.site import missions


@dataclass(frozen=True)
class Requirement:
    """A condition of the mission, and whether the volunteer ticked it."""

    text: str
    is_ticked: bool


@dataclass(frozen=True)
class Reply:
    """A question of the mission, and what was answered; empty when nothing was."""

    question: str
    text: str


@dataclass(frozen=True)
class Answers:
    """The conditions and questions of a mission, in one language, with what was answered."""

    requirements: list[Requirement]
    replies: list[Reply]


@dataclass(frozen=True)
class Question:
    """A question of the mission; answers are kept by its ``key``."""

    key: str
    text: str


def questions_of(slug: str, lang: str) -> list[Question]:
    """Return what a mission asks today, in one language."""
    told = missions().by_slug.get(slug)
    return [Question(each.id, _in(each.text, lang)) for each in told.questions] if told else []


def answers_of(application: Application, lang: str) -> Answers:
    """Return what was answered; of a condition or question that is gone, its identifier is left."""
    told = missions().by_slug.get(application.mission_id)
    ticked = application.requirements
    conditions = {each.id: _in(each.text, lang) for each in told.requirements} if told else {}
    gone = [Requirement(number, True) for number in ticked if number not in conditions]
    kept = [Requirement(text, key in ticked) for key, text in conditions.items()]
    asked = {each.key: each.text for each in questions_of(application.mission_id, lang)}
    asked |= {key: key for key in application.answers if key not in asked}
    replies = [Reply(text, application.answers.get(key, "")) for key, text in asked.items()]
    return Answers(kept + gone, replies)


def _in(text: dict[str, str], lang: str) -> str:
    return text.get(lang) or next(iter(text.values()))
