"""Descriptions: the text of a mission as simple HTML, for those who show it elsewhere.

Of what the aggregator is told, the platforms that it serves show little beside the description:
audience, age, schedule, requirements, training and contact are said in it again.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from html import escape, unescape
from typing import Any

import nh3

from plugins.kinds.body import Block, Body
from plugins.languages.formats import Formats

_FORMATS = Formats("fr")  # the aggregator, and all who read it, speak French
_TAGS = {"a", "li", "ol", "p", "strong", "ul"}

# Footnotes lead nowhere outside of the page, and are the end of a text.
_FOOTNOTES = re.compile(r'<sup id="fnref-.*?</sup>|<div class="footnote">.*', re.DOTALL)
_NAMED = (
    (re.compile(r"</t[dh]>(?=\s*<t[dh])"), " · "),
    (re.compile(r"</?(?:table|thead|tbody|tfoot|colgroup|col|t[dh])\b[^>]*>"), ""),
    (re.compile(r"<(?:h[2-6]|caption|dt)\b[^>]*>"), "<p><strong>"),
    (re.compile(r"</(?:h[2-6]|caption|dt)>"), "</strong></p>"),
    (re.compile(r"<(?:tr|dd)\b[^>]*>"), "<p>"),
    (re.compile(r"</(?:tr|dd)>"), "</p>"),
    (re.compile(r"<(/?)b\b[^>]*>"), r"<\1strong>"),
    (re.compile(r"<br>"), " "),
)
# A reader that decodes entities before it reads HTML would take these for tags.
_OPENING = re.compile(r"&lt;(?=[a-zA-Z/!?])")
_EMPTY = re.compile(r"<(p|li|strong)>\s*</\1>\s*")
_SPACE = re.compile(r"\s*\n\s*")

_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")


def description_of(
    summary: str, body: Body, mission: Any, page: str, answers_within: int | None = None
) -> str:
    """Return the description of a mission; ``page`` is the whole address of its page.

    ``answers_within`` is how many days its association takes to answer, when it says so.
    """
    opening = f"<p>{_text(summary)}</p>" if summary else ""
    told = _facts(mission, answers_within)
    facts = "".join(f"<li><strong>{name} :</strong> {said}</li>" for name, said in told)
    practice = f"<p><strong>En pratique</strong></p><ul>{facts}</ul>"
    return _OPENING.sub("&lt; ", f"{opening}{simple_html(body, page)}{practice}")


def simple_html(body: Body, page: str) -> str:
    """Return a text with the tags ``p strong ul ol li a`` only, its links whole.

    Figures set apart, charts, pictures and calls belong to the page, and stay there.
    """
    html = _FOOTNOTES.sub("", "".join(_parts(body)))
    for pattern, replacement in _NAMED:
        html = pattern.sub(replacement, html)
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        url_relative=("rewrite_with_base", page),
    )
    return _EMPTY.sub("", _SPACE.sub(" ", clean)).strip()


def _parts(body: Body) -> Iterator[str]:
    for part in body.parts:
        yield part if isinstance(part, str) else _block(part)


def _block(block: Block) -> str:
    inner = "".join(_parts(block.body))
    if block.name == "cite" and block.target:
        return f"{_FORMATS.number(block.target.value)}&nbsp;{_text(block.target.unit)}"
    if block.name == "note":
        return f"<p><strong>{_text(block.argument)}</strong></p>{inner}"
    if block.name == "citation":
        return f"{inner}<p>{_text(block.options.get('auteur', ''))}</p>"
    return ""


@lru_cache(4)  # several rules ask for that of one mission
def text_of(html: str) -> str:
    """Return about what the aggregator keeps of simple HTML as plain text.

    It decodes the entities, then turns HTML into text: addresses of links stand after them.
    """
    listed = unescape(html).replace("<li>", "\n • ").replace("</p>", "\n\n")
    return unescape(_TAG.sub("", _LINK.sub(r"\2 [\1]", listed))).strip()


def schedule_of(commitment: Any) -> str:
    """Return how long and how often, as the platforms write it: ``2 heures par semaine``."""
    period = f" par {commitment.period.fr}" if commitment.period else ""
    return f"{commitment.duration.fr}{period}"


def _facts(mission: Any, answers_within: int | None) -> Iterator[tuple[str, str]]:
    """Yield the name and the HTML of each thing that a volunteer asks."""
    facts = (
        ("Temps demandé", [_effort(mission.commitment)]),
        ("Dates", [_dates(mission)]),
        ("Réponse attendue", [_closing(mission)]),
        ("Lieu", [_where(mission)]),
        ("Accès", _access(mission)),
        ("Public aidé", [term.fr for term in mission.audiences]),
        ("Âge", [_age(mission.min_age)]),
        ("Conditions", mission.requirements),
        ("Compétences souhaitées", mission.skills),
        ("Formation", [mission.training]),
        ("Ce que vous y gagnez", mission.gains),
        ("Candidature", _asked(mission)),
        ("Qui répond", [mission.contact, _delay(answers_within)]),
    )
    for name, lines in facts:
        said = " ; ".join(_text(line) for line in lines if line)
        if said:
            yield name, said


def _effort(commitment: Any) -> str:
    least = f", {commitment.minimum.fr} au moins" if commitment.minimum else ""
    return f"{schedule_of(commitment)}{least}"


def _dates(mission: Any) -> str:
    first, last = mission.starts, mission.ends
    if first and last and first != last:
        return f"du {_day(first)} au {_day(last)}"
    if first and (last or mission.commitment.type.slug == "once"):
        return f"le {_day(first)}"
    if first:
        return f"à partir du {_day(first)}"
    return f"jusqu’au {_day(last)}" if last else ""


@lru_cache(1024)  # missions share their days
def _day(day: date) -> str:
    return _FORMATS.date(day)


def _closing(mission: Any) -> str:
    return f"avant la fin du {_day(mission.apply_before)}" if mission.apply_before else ""


def _where(mission: Any) -> str:
    cities = dict.fromkeys(f"{place.city} ({place.department})" for place in mission.places)
    return ", ".join([mission.mode.fr, *cities])


def _access(mission: Any) -> Iterable[str]:
    if mission.accessible:
        yield "accessible à mobilité réduite"
    if mission.near_transport:
        yield "transports publics à proximité"


def _asked(mission: Any) -> Iterable[str]:
    if mission.motivation_required:
        yield "un mot de motivation est demandé"


def _age(least: int) -> str:
    if least < 18:
        return f"dès {least} ans, avec l’accord écrit des responsables légaux pour les mineurs"
    return "18 ans au moins"


def _delay(days: int | None) -> str:
    return f"en {days} jour{'s' if days > 1 else ''} en général" if days else ""


def _text(text: str) -> str:
    return escape(text, quote=False)
