"""Questions of a mission: few, short, and none that the law forbids."""

import pytest

from plugins.models.question import Question
from tests.models.samples import complaints, made


def test_a_question_may_be_written_as_a_sentence() -> None:
    questions = made("mission", questions=["Avez-vous un vélo ?"]).questions

    assert questions == [Question(text="Avez-vous un vélo ?", required=False)]


def test_a_question_may_need_an_answer() -> None:
    asked = [{"text": "Quel jour venez-vous ?", "required": "oui"}]

    assert made("mission", questions=asked).questions[0].required


@pytest.mark.parametrize(
    "text",
    [
        "Quel est votre état de santé ?",
        "Suivez-vous un traitement médical ?",
        "Êtes-vous syndiqué ?",
        "Quelle est votre religion ?",
        "Avez-vous un casier judiciaire ?",
        "Avez-vous déjà été condamné ?",
        "Votre numéro de sécurité sociale",
        "Quelle est votre orientation sexuelle ?",
        "Do you have a criminal record?",
        "Which political party do you vote for?",
        "Numéro de carte d’identité ?",
    ],
)
def test_a_question_about_what_is_sensitive_is_refused(text: str) -> None:
    message = f"question sur une donnée sensible, « {text} » reçu."

    assert complaints("mission", questions=[text]) == [f"questions[1].text : {message}"]


@pytest.mark.parametrize(
    "text",
    [
        "Avez-vous travaillé dans la santé ?",
        "Parlez-vous la langue des signes ?",
        "De quel aménagement avez-vous besoin ?",
        "Préférez-vous l’accueil ou la cuisine ?",
        "Conduisez-vous un utilitaire ?",
    ],
)
def test_a_question_about_the_mission_is_taken(text: str) -> None:
    assert complaints("mission", questions=[text]) == []


def test_questions_are_few_and_short() -> None:
    few = "questions : 3 éléments au plus attendus, 4 reçus."
    short = "questions[1].text : 150 signes au plus attendus, 151 reçus."

    assert complaints("mission", questions=["Un ?", "Deux ?", "Trois ?", "Quatre ?"]) == [few]
    assert complaints("mission", questions=["x" * 151]) == [short]
