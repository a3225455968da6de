"""Making the catalogue from the missions of a site."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from html import unescape
from typing import Any

from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.models import exchange as contract
from plugins.problems import Level, Problem

_Phrases = dict[str, tuple[str, str, str]]


def catalogue(site: Site, paths: tuple[str, ...]) -> bytes:
    """Return the catalogue of these missions; the site is told of what a translation forgets."""
    missions = site.documents_of(paths)
    phrases = _phrases(missions, site)
    named = sorted({mission.fields.association for mission in missions})
    found = [site.ask("named", "associations", slug) for slug in named]
    made = contract.Catalogue(
        version=1,
        url=site.settings.url,
        languages=list(site.settings.languages),
        missions=sorted((_mission(each, phrases, site) for each in missions), key=lambda m: m.id),
        associations=[_association(site.document(path)) for path in found if path],
    )
    return f"{made.model_dump_json()}\n".encode()


def _phrases(missions: Iterable[Document], site: Site) -> _Phrases:
    """Return where, when and how long, by the path of each version.

    Drawn all at once: to open a template takes longer than to fill it.
    """
    by_language: dict[str, list[Document]] = {}
    for mission in missions:
        for lang, version in _versions(mission).items():
            by_language.setdefault(lang, []).append(version)
    found: _Phrases = {}
    for lang, versions in by_language.items():
        told = {"missions": [version.fields for version in versions]}
        lines = unescape(site.render("mission-phrases.html", lang, told)).strip().split("\n")
        phrases = zip(lines[::3], lines[1::3], lines[2::3], strict=True)
        found |= {each.path: words for each, words in zip(versions, phrases, strict=True)}
    return found


def _mission(mission: Document, phrases: _Phrases, site: Site) -> contract.Mission:
    fields = mission.fields
    versions = _versions(mission)
    state = fields.status.slug
    return contract.Mission(
        id=mission.slug,
        association=fields.association,
        # Hidden or a draft, it is open to who knows its address.
        status=state if state in ("full", "closed", "done") else "open",
        is_draft=bool(mission.notice),
        seats=fields.seats,
        min_age=fields.min_age,
        mode=fields.mode.slug,
        is_recurring=fields.commitment.type.slug == "recurring",
        starts=fields.starts,
        ends=fields.ends,
        apply_until=min((day for day in (fields.apply_before, fields.ends) if day), default=None),
        motivation_required=fields.motivation_required,
        requirements=[
            contract.Requirement(id=id_, text=text)
            for id_, text in _items("requirements", mission, versions, site)
        ],
        questions=[
            contract.Question(id=id_, text=text, required=question.required)
            for question, (id_, text) in zip(
                fields.questions, _items("questions", mission, versions, site), strict=True
            )
        ],
        places=[
            contract.Place.model_validate(place, from_attributes=True) for place in fields.places
        ],
        words={lang: _words(version, phrases[version.path]) for lang, version in versions.items()},
    )


def _versions(document: Document) -> dict[str, Document]:
    """Return a document by language; one that was never in the source language has but one."""
    return dict(sorted(document.translations.items())) or {document.lang: document}


def _words(version: Document, phrases: tuple[str, str, str]) -> contract.Words:
    fields = version.fields
    where, when, how_long = phrases
    return contract.Words(
        title=version.title,
        summary=version.summary,
        address=version.address,
        where=where,
        when=when,
        how_long=how_long,
        training=fields.training,
        contact=fields.contact,
    )


def _items(
    name: str, mission: Document, versions: Mapping[str, Document], site: Site
) -> list[tuple[str, dict[str, str]]]:
    """Return the items of a list of a mission: the id of each, and its words by language."""
    originals = _texts(mission, name)
    spoken = {mission.lang: originals}
    for lang, version in versions.items():
        texts = _texts(version, name)
        if len(texts) == len(originals):
            spoken[lang] = texts
        else:
            site.tell(_forgotten(version, name, len(originals), len(texts)))
    return [
        (id_, {lang: texts[rank] for lang, texts in sorted(spoken.items())})
        for rank, id_ in enumerate(_ids(originals))
    ]


def asked_of(mission: Document) -> dict[str, Any]:
    """Return what the form of a mission asks for beside what every form does.

    Each requirement and question has the id that the catalogue gives it, and its words in the
    language of the document, or those of the original where the translation forgets one.
    """
    root = mission.root
    told: dict[str, list[dict[str, Any]]] = {}
    for name in ("requirements", "questions"):
        originals, texts = _texts(root, name), _texts(mission, name)
        said = texts if len(texts) == len(originals) else originals
        told[name] = [
            {"id": id_, "text": text} for id_, text in zip(_ids(originals), said, strict=True)
        ]
    for question, field in zip(told["questions"], root.fields.questions, strict=True):
        question["required"] = field.required
    return {
        **told,
        "slug": root.slug,
        "min_age": root.fields.min_age,
        "motivation_required": root.fields.motivation_required,
    }


def _texts(version: Document, name: str) -> list[str]:
    return [getattr(item, "text", item) for item in getattr(version.fields, name)]


def _ids(texts: list[str]) -> list[str]:
    """Return what tells each item from the others, whatever its rank; two may say the same."""
    return [
        blake2b(f"{texts[:rank].count(text)}:{text}".encode(), digest_size=6).hexdigest()
        for rank, text in enumerate(texts)
    ]


def _forgotten(version: Document, name: str, expected: int, found: int) -> Problem:
    message = f"{expected} éléments attendus comme dans l’original, {found} reçus."
    hint = "Les traduire tous, dans le même ordre ; d’ici là, le formulaire les montre en français."
    return Problem(version.path, version.line(name), name, message, hint, Level.WARNING)


def _association(association: Document) -> contract.Association:
    fields = association.fields
    versions = _versions(association)
    return contract.Association(
        id=association.slug,
        name={lang: version.title for lang, version in versions.items()},
        address={lang: version.address for lang, version in versions.items()},
        email=fields.email,
        phone=fields.phone,
    )
