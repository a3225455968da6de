"""The addresses of coordinators' pages, below ``/coordination/``."""

from django.urls import path

from signup.coordination import (
    account,
    application_page,
    enrolling,
    home,
    message_page,
    mission_page,
    resetting,
    signing_in,
    tables,
)
from signup.keys import Purpose

app_name = "coordination"
urlpatterns = [
    path("", home.home, name="home"),
    path("connexion/", signing_in.sign_in, name="sign_in"),
    path("connexion/code/", signing_in.code, name="code"),
    path("deconnexion/", signing_in.sign_out, name="sign_out"),
    path("mot-de-passe/", resetting.ask, name="forgotten"),
    path("mot-de-passe/demande/", resetting.asked, name="asked"),
    path(
        "mot-de-passe/<str:link>/",
        resetting.choose,
        {"purpose": Purpose.RESET},
        name="reset",
    ),
    path(
        "invitation/<str:link>/",
        resetting.choose,
        {"purpose": Purpose.INVITATION},
        name="invitation",
    ),
    path("compte/", account.account, name="account"),
    path("compte/mot-de-passe/", account.password, name="password"),
    path("compte/double-verification/", enrolling.factor, name="factor"),
    path("missions/<slug:slug>/", mission_page.mission, name="mission"),
    path("missions/<slug:slug>/message/", message_page.to_mission, name="message_to_mission"),
    path("missions/<slug:slug>/liste/", tables.day_list, name="day_list"),
    path("missions/<slug:slug>/export/", tables.export, name="export"),
    path("missions/<slug:slug>/journal/", tables.journal, name="journal"),
    path("candidatures/<uuid:number>/", application_page.application, name="application"),
    path("candidatures/<uuid:number>/message/", message_page.to_one, name="message_to_one"),
    path("<path:rest>", home.nowhere, name="nowhere"),
]
