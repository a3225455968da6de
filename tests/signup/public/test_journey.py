"""The journey of a volunteer and of a guardian, page after page, on both engines."""

import hashlib
import json
from pathlib import Path

import pytest
from django.test import Client

from signup.addresses import PATHS, Door, address
from signup.journey.actors import OPERATOR
from signup.journey.answering import accept, decline, take_up
from signup.journey.confirming import confirm
from signup.models import Application, Guardian, Kind, Mail, Mission, Reason, State
from signup.site import missions
from tests.signup.public.conftest import (
    ANSWERS,
    MINOR,
    Applied,
    confirm_address,
    follow_address,
    guardian_address,
)


def title(visitor: Client, there: str) -> str:
    """Return the heading of a page."""
    html = visitor.get(there).content.decode()
    return html.partition("<h1")[2].partition(">")[2].partition("</h1>")[0].replace("&nbsp;", " ")


def test_an_address_that_is_confirmed_takes_a_seat(visitor: Client, applied: Applied) -> None:
    application = applied()
    there = confirm_address(application)

    assert title(visitor, there) == "Plus qu’un clic"
    answer = visitor.post(there)
    assert (answer.status_code, answer.headers["Location"]) == (303, follow_address(application))
    assert title(visitor, follow_address(application)) == "Une place vous est gardée"
    assert Mission.objects.get(pk="permanence").taken == 1
    for again in (visitor.get(there), visitor.post(there)):
        assert (again.status_code, again.headers["Location"]) == (303, follow_address(application))
    assert Mission.objects.get(pk="permanence").taken == 1


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_what_was_sent_is_kept_whole(visitor: Client) -> None:
    sent = {
        **ANSWERS,
        "phone": "06 12 34 56 78",
        "motivation": "a" * 100,
        "requirements": ["r1"],
        "question_q1": "Parce que",
        "question_q2": "",
        "submission": "abc-1",
        "click_id": "clic_1",
    }
    assert visitor.post(address(Door.FORM, "en", "exigeante"), sent).status_code == 303

    kept = Application.objects.get()
    assert (kept.phone, kept.motivation, kept.lang) == ("06 12 34 56 78", "a" * 100, "en")
    assert (kept.requirements, kept.answers) == (["r1"], {"q1": "Parce que"})
    assert (kept.submission, kept.click_id) == ("abc-1", "clic_1")
    assert kept.availability == ["evenings", "weekends"]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_the_page_that_follows_a_form_shows_the_address_for_an_hour(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = visitor.post(address(Door.FORM, "fr", "permanence"), ANSWERS).headers["Location"]
    there = there.partition("#")[0]

    assert "anne@exemple.org" not in there
    assert "anne@exemple.org" in visitor.get(there).content.decode()
    assert visitor.get(there[:-9] + "AAAAAAAA/").status_code == 404
    monkeypatch.setattr("signup.public.applying.SHOWN_FOR", -1)
    assert visitor.get(there).status_code == 404


def test_every_state_has_its_words(visitor: Client, applied: Applied) -> None:
    first, second, third = (applied(email=f"p{rank}@exemple.org") for rank in range(3))
    seen = [title(visitor, follow_address(first))]
    for application in (first, second, third):
        confirm(application)
    seen += [title(visitor, follow_address(one)) for one in (first, third)]
    html = visitor.get(follow_address(third)).content.decode()
    assert "Vous êtes en tête" in html
    take_up(first, OPERATOR)
    seen.append(title(visitor, follow_address(first)))
    accept(first, OPERATOR)
    seen.append(title(visitor, follow_address(first)))
    decline(second, Reason.REQUIREMENTS, OPERATOR)
    seen += [title(visitor, follow_address(one)) for one in (second, third)]
    assert "conditions de la mission" in visitor.get(follow_address(second)).content.decode()

    assert seen == [
        "Il reste à confirmer votre adresse",
        "Une place vous est gardée",
        "Vous êtes sur la liste d’attente",
        "L’association étudie votre candidature",
        "C’est oui : l’association compte sur vous",
        "L’association ne peut pas vous prendre",
        "Une place vous est proposée",
    ]


@pytest.mark.parametrize(
    ("answer", "state"),
    [("take", State.PENDING), ("leave", State.CANCELLED), ("perhaps", State.OFFERED)],
)
def test_an_offer_is_taken_or_left(
    visitor: Client, applied: Applied, answer: str, state: State
) -> None:
    first, second = (applied("ailleurs", email=f"p{rank}@exemple.org") for rank in range(2))
    confirm(first)
    confirm(second)
    visitor.post(follow_address(first, Door.WITHDRAW), {"reason": "not_available"})
    second.refresh_from_db()
    assert second.state == State.OFFERED

    for _ in range(2):
        assert (
            visitor.post(follow_address(second, Door.SEAT), {"answer": answer}).status_code == 303
        )

    second.refresh_from_db()
    assert second.state == state


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"reason": "not_available"}, "not_available"),
        ({}, "other"),
        ({"reason": "guardian_refused"}, "other"),
    ],
)
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_an_application_is_taken_back(
    visitor: Client, applied: Applied, given: dict[str, str], kept: str
) -> None:
    application = applied()
    confirm(application)
    for _ in range(2):
        visitor.post(follow_address(application, Door.WITHDRAW), given)

    application.refresh_from_db()
    assert (application.state, application.reason) == (State.CANCELLED, kept)
    assert title(visitor, follow_address(application)) == "Cette candidature est terminée"
    for door in (Door.CHANGE, Door.WITHDRAW, Door.SEAT):
        there = follow_address(application, door)
        assert visitor.get(there).headers["Location"] == follow_address(application)
    assert Mission.objects.get(pk="permanence").taken == 0


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_answers_are_changed(visitor: Client, applied: Applied) -> None:
    application = applied()
    confirm(application)
    there = follow_address(application, Door.CHANGE)
    wrong = visitor.post(there, {"first_name": "Anna", "phone": "1", "email": "z@exemple.org"})

    assert wrong.status_code == 422
    assert 'value="Anna"' in wrong.content.decode()
    right = {"first_name": "Anna", "last_name": "Le Goff", "email": "z@exemple.org"}
    assert visitor.post(there, right).headers["Location"] == follow_address(application)
    application.refresh_from_db()
    assert (application.first_name, application.email) == ("Anna", "anne@exemple.org")
    assert (application.availability, application.state) == ([], State.PENDING)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_all_that_is_kept_is_taken_away_as_a_file(visitor: Client, applied: Applied) -> None:
    answer = visitor.get(follow_address(applied(), Door.EXPORT))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="candidature.json"'
    told = json.loads(answer.content)
    assert (told["email"], told["mission"]) == ("anne@exemple.org", "permanence")


def test_everything_is_erased_once_it_was_asked_twice(visitor: Client, applied: Applied) -> None:
    application = applied()
    there = follow_address(application, Door.ERASE)
    assert title(visitor, there) == "Effacer vos réponses"
    assert Application.objects.exists()

    answer = visitor.post(there)

    assert answer.headers["Location"] == "/inscription/suivi/effacee/"
    assert title(visitor, "/inscription/suivi/effacee/") == "Tout est effacé"
    assert not Application.objects.exists()
    for gone in (there, follow_address(application), confirm_address(application)):
        assert visitor.get(gone).status_code == visitor.post(there).status_code == 404


def shown(visitor: Client, there: str) -> str:
    """Return the digest that the page of a guardian sends back."""
    return visitor.get(there).content.decode().partition('name="shown" value="')[2][:64]


@pytest.mark.parametrize(
    ("given", "state", "words"),
    [
        ("yes", State.PENDING, "Vous avez autorisé cette participation"),
        ("no", State.CANCELLED, "Vous avez refusé cette participation"),
    ],
)
def test_a_guardian_answers_the_words_that_were_shown(
    visitor: Client, applied: Applied, given: str, state: State, words: str
) -> None:
    application = applied(**MINOR)
    visitor.post(confirm_address(application))
    there = guardian_address(application)
    html = visitor.get(there).content.decode()
    for told in ("Anne Le Goff", "Tenir la permanence", "contact@amis.example", "75011 Paris"):
        assert told in html
    assert Mission.objects.get(pk="permanence").taken == 0

    visitor.post(there, {"answer": given, "shown": shown(visitor, there)})

    application.refresh_from_db()
    guardian = Guardian.objects.get()
    assert application.state == state
    assert title(visitor, there) == words
    assert guardian.text_digest == hashlib.sha256(guardian.text.encode()).hexdigest()
    assert guardian.text.startswith("Je suis Marie Le Goff, parent ou titulaire")
    assert guardian.text.split("\n")[0] in visitor.get(there).content.decode().replace(
        "&nbsp;", "\u00a0"
    )
    other = {"yes": "no", "no": "yes"}[given]
    visitor.post(there, {"answer": other, "shown": guardian.text_digest})
    application.refresh_from_db()
    assert application.state == state


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_an_answer_to_other_words_is_not_taken(
    visitor: Client, applied: Applied, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = applied(**MINOR)
    confirm(application)
    there = guardian_address(application)
    seen = shown(visitor, there)
    mission = missions().by_slug["permanence"]
    words = {**mission.words, "fr": mission.words["fr"].model_copy(update={"when": "Demain"})}
    moved = mission.model_copy(update={"words": words})
    monkeypatch.setitem(missions().by_slug, "permanence", moved)  # type: ignore[arg-type]

    assert visitor.post(there, {"answer": "yes", "shown": seen}).status_code == 409
    assert visitor.post(there, {"shown": shown(visitor, there)}).status_code == 422
    assert Guardian.objects.get().answer is None


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_guardian_who_comes_too_late_is_told_so(visitor: Client, applied: Applied) -> None:
    application = applied(**MINOR)
    confirm(application)
    visitor.post(follow_address(application, Door.WITHDRAW))

    assert title(visitor, guardian_address(application)) == "Aucune réponse n’est plus attendue"
    visitor.post(guardian_address(application), {"answer": "yes"})
    assert Guardian.objects.get().answer is None


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_link_that_opens_nothing_says_so(visitor: Client, applied: Applied) -> None:
    application = applied()
    Application.objects.update(confirm_digest="", follow_digest="")
    tokens = ["x", "A" * 43, "é" * 43, "%00"]
    for lang, paths in PATHS.items():
        for door, path in paths.items():
            if "{token}" in path:
                for token in tokens:
                    assert visitor.get(address(door, lang, token)).status_code == 404, path
    assert visitor.get(follow_address(application)).status_code == 404


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_an_application_to_a_mission_that_is_gone_can_still_be_left(
    visitor: Client, applied: Applied, service: Path
) -> None:
    application = applied()
    confirm(application)
    file = service / "site" / "catalogue.json"
    told = json.loads(file.read_text())
    told["missions"] = [one for one in told["missions"] if one["id"] != "permanence"]
    file.write_text(json.dumps(told))

    for door in (Door.FOLLOW, Door.CHANGE, Door.WITHDRAW, Door.ERASE):
        assert visitor.get(follow_address(application, door)).status_code == 200
    assert visitor.post(follow_address(application, Door.ERASE)).status_code == 303


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_the_first_mail_waits_to_be_sent(visitor: Client, applied: Applied) -> None:
    applied()

    assert [mail.kind for mail in Mail.objects.all()] == [Kind.CONFIRM]
