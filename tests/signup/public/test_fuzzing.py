"""Whatever is sent to any address, it is answered as the description of the service says."""

from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from signup.addresses import PATHS, Door, address
from signup.public.openapi import description
from tests.signup.public.conftest import MINOR, Applied, confirm_address, guardian_address
from tests.signup.public.conftest import follow_address as follow

DESCRIBED = description()["paths"]
FORMS = [
    (path, sorted(told["post"]["requestBody"]["content"].popitem()[1]["schema"]["properties"]))
    for path, told in description()["paths"].items()
    if "post" in told
]
VALUE = st.one_of(
    st.text(max_size=40), st.sampled_from(["yes", "take", "16_17", "anne@exemple.org", "evenings"])
)
SENT = st.sampled_from(FORMS).flatmap(
    lambda form: st.tuples(
        st.just(form[0]),
        st.fixed_dictionaries({}, optional=dict.fromkeys(form[1], VALUE)),
        st.one_of(st.just(""), st.text(st.characters(exclude_characters="/?#"), max_size=50)),
    )
)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_whatever_is_sent_is_answered_as_described(
    visitor: Client, applied: Applied, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = replace(django_settings.CONFIGURATION, posts_per_hour=0)
    monkeypatch.setattr(django_settings, "CONFIGURATION", used)
    application = applied(**MINOR)
    visitor.post(confirm_address(application))
    known = {
        path: {
            Door.FORM: address(door, lang, "exigeante"),
            Door.CONFIRM: confirm_address(application, lang),
            Door.GUARDIAN: guardian_address(application, lang),
        }.get(door)
        or follow(application, door, lang)
        for lang, paths in PATHS.items()
        for door, path in paths.items()
    }

    @given(SENT)
    @settings(max_examples=150, deadline=None, suppress_health_check=[*HealthCheck])
    def send(sent: tuple[str, dict[str, Any], str]) -> None:
        path, data, part = sent
        there = path.format(slug=part, token=part) if part else known[path]
        for method, answer in (
            ("post", visitor.post(there, data)),
            ("get", visitor.get(there)),
        ):
            assert str(answer.status_code) in DESCRIBED[path][method]["responses"], there

    send()
