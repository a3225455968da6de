"""The words of mails: whole in both languages and both forms."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from signup.mails.letters import letter, message, parts
from signup.mails.preview import example
from signup.models import Kind, Mail
from tests.signup.people import accepted, applied
from tests.signup.site import mission, write_site

TEMPLATES = Path(__file__).parents[2] / "signup" / "templates" / "mails"


def test_every_kind_has_its_words() -> None:
    written = {file.stem for file in TEMPLATES.glob("*.html")} - {"letter", "html", "text"}

    assert written == set(Kind.values)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("kind", Kind.values)
def test_every_mail_says_the_same_in_both_forms(folder: Path, kind: str, lang: str) -> None:
    subject, text, html = parts(kind, lang, example(lang))

    assert 10 < len(subject) < 90
    assert html.startswith("<!DOCTYPE html>")
    assert f'lang="{lang}"' in html
    assert "&nbsp;" not in text + subject
    assert "&#" not in text + subject
    shown = LexborHTMLParser(html).body
    assert shown is not None
    links = {
        node.attributes["href"] for node in shown.css("a") if "http" in node.attributes["href"]
    }
    assert links == set(re.findall(r"https?://\S+", text))
    assert "None" not in text
    assert "\n\n\n" not in text


@pytest.mark.parametrize("kind", Kind.values)
def test_every_mail_is_translated(folder: Path, kind: str) -> None:
    told = {**example("fr"), "payload": {"words": "x", "missions": []}}
    french, english = (parts(kind, lang, told) for lang in ("fr", "en"))

    assert french[0] != english[0]
    same = set(french[1].splitlines()) & set(english[1].splitlines())
    assert {line for line in same if re.search(r"[a-z] [a-z]+ [a-z]", line)} == set()


def test_french_words_keep_their_spaces(folder: Path) -> None:
    for kind in Kind.values:
        subject, text, _ = parts(kind, "fr", example("fr"))
        for line in [subject, *text.splitlines()]:
            # An ordinary space, or none, before what a no-break space should come before.
            assert not re.search(r"[\w»][ ]?[:;?!](\s|$)", line), (kind, line)


def test_what_people_wrote_is_shown_as_they_wrote_it(service: Path) -> None:
    accepted()
    applied("b@exemple.org", answers={"first_name": "<b>A & B’</b>"})
    from signup.journey.confirming import confirm
    from signup.models import Application

    confirm(Application.objects.get(email="b@exemple.org"))
    made = letter(Mail.objects.get(kind=Kind.RECEIVED, application__email="b@exemple.org"))

    assert "Merci, <b>A & B’</b>." in made.text
    assert "Merci, &lt;b&gt;A &amp; B’&lt;/b&gt;." in made.html


def test_the_day_of_a_dated_mission_is_attached(service: Path) -> None:
    accepted()
    told = [mission(starts="2027-03-05", ends="2027-03-06", is_recurring=False)]
    write_site(service / "site", missions=told)
    mail = Mail.objects.get(kind=Kind.ACCEPTED)

    found = message(mail, letter(mail))

    (calendar,) = found.iter_attachments()
    assert calendar.get_content_type() == "text/calendar"
    words = calendar.get_content()
    assert "DTSTART;VALUE=DATE:20270305" in words
    assert "DTEND;VALUE=DATE:20270307" in words


def test_no_header_can_be_added_by_what_people_wrote(service: Path) -> None:
    applied(answers={"first_name": "A\r\nBcc: x@exemple.org"})
    mail = Mail.objects.get()

    assert message(mail, letter(mail))["Bcc"] is None


def test_who_has_a_password_is_not_asked_for_another(folder: Path) -> None:
    told = {**example("fr"), "payload": {"token": ""}}

    _, text, _ = parts(Kind.INVITATION, "fr", told)

    assert "Choisir un mot de passe" not in text
    assert "Votre mot de passe ne change pas." in text
