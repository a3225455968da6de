"""What is typed: cleaned, checked, and told in words of both languages."""

from typing import Any

import pytest
from django.http import QueryDict
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from plugins.models.exchange import Mission
from signup.cleaning import ControlCharacterError, clean_line, clean_text, shown
from signup.forms import ApplicationForm, ChangeForm
from tests.signup.public.conftest import ANSWERS, MINOR
from tests.signup.site import SITE, mission

MISSIONS = {each["id"]: Mission.model_validate(each) for each in SITE["missions"]}
LONG = "a" * 2000


def form(slug: str = "permanence", **answers: Any) -> ApplicationForm:
    data = QueryDict(mutable=True)
    for name, value in {**ANSWERS, **answers}.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return ApplicationForm(MISSIONS[slug], data)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Anne   Marie ", "Anne Marie"),
        ("Zoe\u0301", "Zoé"),
        ("Anne\u200b\u202e\ufeff", "Anne"),
        ("D’Arc-O'Neil", "D’Arc-O'Neil"),
        ("Ольга", "Ольга"),
        ("محمد", "محمد"),
        ("李小龙", "李小龙"),
        ("Anne\u00a0Le Goff", "Anne Le Goff"),
    ],
)
def test_a_line_is_kept_in_any_script_without_what_hides(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


@pytest.mark.parametrize("typed", ["a\nb", "a\x00", "a\x1b[2J", "a\x7f", "a\x85b", "a\u2028b"])
def test_a_line_with_a_control_character_is_refused(typed: str) -> None:
    with pytest.raises(ControlCharacterError):
        clean_line(typed)


def test_a_text_keeps_its_lines() -> None:
    assert clean_text("\n un \r\n\r\n\r\n\r\ndeux\ttrois\r\n") == "un\n\ndeux trois"
    with pytest.raises(ControlCharacterError):
        clean_text("a\x00b")


@given(st.text())
def test_what_is_cleaned_stays_as_it_is(text: str) -> None:
    for clean in (clean_line, clean_text):
        try:
            once = clean(text)
        except ControlCharacterError:
            continue
        assert clean(once) == once


@given(st.text())
def test_what_is_printed_again_holds_no_control_character(text: str) -> None:
    assert not {"\x00", "\x1b", "\x85"} & set(shown(text))


def test_a_form_that_is_right_has_no_problem() -> None:
    right = form()

    assert right.problems() == {}
    sent = right.sent("en")
    assert sent.answers.email == "anne@exemple.org"
    assert sent.answers.availability == ["evenings", "weekends"]
    assert (sent.guardian_name, sent.guardian_email, sent.lang) == ("", "", "en")


@pytest.mark.parametrize(
    ("slug", "answers", "problems"),
    [
        (
            "permanence",
            {"first_name": " ", "last_name": "\u200b"},
            {"first_name": "required", "last_name": "required"},
        ),
        ("permanence", {"first_name": "a\nb"}, {"first_name": "control"}),
        ("permanence", {"first_name": "a" * 101}, {"first_name": "long"}),
        ("permanence", {"email": ""}, {"email": "required"}),
        ("permanence", {"email": "anne@localhost"}, {"email": "invalid"}),
        ("permanence", {"email": "anne@[127.0.0.1]"}, {"email": "invalid"}),
        ("permanence", {"email": "anne@exemple.org\nBcc: x@y.fr"}, {"email": "control"}),
        ("permanence", {"email": f"{'a' * 250}@exemple.org"}, {"email": "long"}),
        ("permanence", {"email": "élodie@exemple.org"}, {}),
        ("permanence", {"email": "anne@société.example"}, {}),
        ("permanence", {"phone": "12345"}, {"phone": "invalid"}),
        ("permanence", {"phone": "1" * 16}, {"phone": "invalid"}),
        ("permanence", {"phone": "+33 (0)6 12-34.56 78"}, {}),
        ("permanence", {"phone": "6" * 31}, {"phone": "long"}),
        ("permanence", {"age_band": ""}, {"age_band": "required"}),
        ("permanence", {"age_band": "99"}, {"age_band": "required"}),
        ("permanence", {**MINOR}, {}),
        ("permanence", {**MINOR, "age_band": "15"}, {"age_band": "from_16"}),
        ("permanence", {**MINOR, "age_band": "under_15"}, {"age_band": "from_16"}),
        (
            "permanence",
            {"age_band": "16_17"},
            {"guardian_name": "required", "guardian_email": "required"},
        ),
        ("permanence", {**MINOR, "guardian_email": "ANNE@Exemple.org"}, {"guardian_email": "same"}),
        ("permanence", {**MINOR, "guardian_email": "marie"}, {"guardian_email": "invalid"}),
        ("permanence", {"guardian_email": "whatever"}, {}),
        ("adultes", {**MINOR}, {"age_band": "from_18"}),
        ("permanence", {"availability": ["evenings", "never"]}, {}),
        ("permanence", {"message": LONG}, {"message": "long"}),
        ("exigeante", {}, dict.fromkeys(("requirements", "motivation", "question_q1"), "required")),
        ("exigeante", {"requirements": ["r1"], "motivation": "a" * 100, "question_q1": "Oui"}, {}),
        (
            "exigeante",
            {"requirements": ["r2"], "motivation": "a" * 99, "question_q1": LONG},
            {"requirements": "required", "motivation": "short", "question_q1": "long"},
        ),
    ],
)
def test_what_is_wrong_is_told_by_a_code(
    slug: str, answers: dict[str, Any], problems: dict[str, str]
) -> None:
    assert form(slug, **answers).problems() == problems


def test_what_nobody_types_is_dropped_when_it_is_not_of_its_form() -> None:
    wrong = form(submission="a b", click_id="<script>")
    right = form(submission="0a-1B", click_id="abc_1")
    assert wrong.problems() == right.problems() == {}

    assert (wrong.sent("fr").submission, wrong.sent("fr").click_id) == ("", "")
    assert (right.sent("fr").submission, right.sent("fr").click_id) == ("0a-1B", "abc_1")


def test_a_change_asks_for_what_the_mission_does() -> None:
    names = {"first_name", "last_name", "phone", "availability", "message"}
    assert set(ChangeForm(None, {}).fields) == names
    assert set(ChangeForm(MISSIONS["exigeante"], {}).fields) == names | {"motivation"}


CODES = {
    "first_name": ("required", "control", "long"),
    "last_name": ("required", "control", "long"),
    "email": ("required", "control", "long", "invalid"),
    "phone": ("control", "long", "invalid"),
    "age_band": ("required", "from_16", "from_18"),
    "guardian_name": ("required", "control", "long"),
    "guardian_email": ("required", "control", "long", "invalid", "same"),
    "requirements": ("required",),
    "motivation": ("required", "control", "long", "short"),
    "question_q1": ("required", "control", "long"),
    "message": ("control", "long"),
}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_code_has_words_of_its_own(lang: str) -> None:
    words = engines[lang].env.get_template("public/errors.html").module.error_words
    asked = mission(questions=[{"id": "q1", "text": "Pourquoi ?", "required": True}])
    told = {
        (name, code): str(words(name, code, asked)).strip()
        for name, codes in CODES.items()
        for code in codes
    }

    assert [key for key, text in told.items() if len(text) < 10] == []
    by_text: dict[str, list[str]] = {}
    for (name, code), text in told.items():
        by_text.setdefault(text, []).append(f"{name}.{code}")
    shared = [names for names in by_text.values() if len(names) > 1]
    assert shared == [["motivation.required", "motivation.short"]]
    assert set(CODES) == set(form("exigeante").fields) - {"availability", "question_q2"}
