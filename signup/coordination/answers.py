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


def answers_of(application: Application, lang: str) -> Answers:
    """Return what was answered; of a condition or question that is gone, its identifier is left."""
    told = missions().by_slug.get(application.mission_id)
    conditions = {each.id: _in(each.text, lang) for each in told.requirements} if told else {}
    questions = {each.id: _in(each.text, lang) for each in told.questions} if told else {}
    gone = [number for number in application.requirements if number not in conditions]
    asked = questions | {key: key for key in application.answers if key not in questions}
    return Answers(
        requirements=[
            *(
                Requirement(text, key in application.requirements)
                for key, text in conditions.items()
            ),
            *(Requirement(number, True) for number in gone),
        ],
        replies=[Reply(text, application.answers.get(key, "")) for key, text in asked.items()],
    )


def _in(text: dict[str, str], lang: str) -> str:
    return text.get(lang) or next(iter(text.values()))
