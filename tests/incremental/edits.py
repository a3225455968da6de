"""What may happen to a site between two builds: each edit changes a World as somebody would."""

import gc
import os
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from tests.conftest import EPOCH
from tests.films.clips import clip
from tests.incremental.content import CONSENT, FIGURE, picture
from tests.incremental.world import Sources, World
from tests.tiny import ASSOCIATION, MISSION, PAGE, STORY, having, without

Chosen = TypeVar("Chosen")


class Pick:
    """Chooses by numbers that are given."""

    def __init__(self, number: Callable[[], int]) -> None:
        """Take a function that returns a number, the same in the same place of a sequence."""
        self._number = number

    def __call__(self, *choices: Chosen) -> Chosen:
        """Return one of these."""
        return choices[self._number() % len(choices)]

    def among(self, choices: Sequence[Chosen]) -> Chosen:
        """Return one of a sequence."""
        return self(*choices)


Edit = Callable[[World, Pick], None]
EDITS: list[Edit] = []
DAY = 86_400


def edit(function: Edit) -> Edit:
    """Add an edit to those that tests choose from."""
    EDITS.append(function)
    return function


def texts(site: Sources, folders: str = "") -> list[str]:
    """Return the texts of some kinds (``recits missions``), or of all."""
    found = [name for name in sorted(site.files) if re.search(r"/index(\.\w+)?\.md$", name)]
    wanted = folders.split()
    return [name for name in found if not wanted or name.split("/")[1] in wanted] or found


def holding(site: Sources, pattern: str, *ends: str) -> list[str]:
    """Return the files whose names end so and whose text has that pattern."""
    return [
        name
        for name in sorted(site.files)
        if name.endswith(ends) and re.search(pattern.encode(), site.files[name])
    ]


def change(site: Sources, names: Sequence[str], pick: Pick, how: Callable[[str], str]) -> None:
    """Change the text of one of these files, if there is any."""
    if names:
        name = pick.among(names)
        site.files[name] = how(site.files[name].decode(errors="replace")).encode()


def say(world: World, pick: Pick, folders: str, *lines: str) -> None:
    """Put one of these lines in the front matter of a text; ``x:-`` takes the field ``x`` out."""
    line = pick(*lines)

    def said(text: str) -> str:
        return without(text, line[:-2]) if line.endswith(":-") else having(text, line)

    change(world.sources, texts(world.sources, folders), pick, said)


# Nothing, first: what does not matter in a sequence that fails is reduced to it


@edit
def nothing(world: World, pick: Pick) -> None:
    pass


# Bodies


@edit
def add_link(world: World, pick: Pick) -> None:
    paragraph = pick(
        "[Alpha](recits:alpha)",
        "[Bêta](recits:beta#bilan)",
        "[Bêta](../beta/index.md)",
        "[La fin d’alpha](../../recits/alpha/index.md#arrivee)",
        "[Une ancre de rien](recits:alpha#nulle-part)",
        "[Ici](#depart)",
        "[Là](#nulle-part)",
        "[Un brouillon](recits:brouillon)",
        "[À venir](../futur/index.md)",
        "[La voix du film](recits:film#voix)",
        "[L’accueil](missions:accueil)",
        "[Le nouveau](recits:nouveau)",
        "[Une adresse](/mentions-legales/)",
        "[Rien](recits:personne)",
        "[Le plan](plan.txt)",
        "[L’image](01.webp)",
        "::: appel Venez\nlien: campagnes:ensemble\nUn mot.\n:::",
    )
    append(world, pick, paragraph)


@edit
def add_figure_or_picture(world: World, pick: Pick) -> None:
    paragraph = pick(
        "Un tiers, [chiffre:recidive].",
        "Encore, [chiffre:places].",
        "Inconnu, [chiffre:nouveau].",
        "::: chiffre places\n:::",
        "![](01.webp)",
        "![](02.webp)",
        "::: figure 01.webp\nlégende: Une légende.\n:::",
    )
    append(world, pick, paragraph)


@edit
def add_words(world: World, pick: Pick) -> None:
    append(world, pick, pick("Un mot de plus.", "## Bilan", "## Départ", "mot " * 600))


def append(world: World, pick: Pick, paragraph: str) -> None:
    names = [*texts(world.sources), *holding(world.sources, "", "dit.md")]
    change(world.sources, names, pick, lambda text: f"{text}\n{paragraph}\n")


@edit
def cut_the_last_paragraph(world: World, pick: Pick) -> None:
    names = holding(world.sources, "\n\n", ".md")
    change(world.sources, names, pick, lambda text: text.rstrip().rpartition("\n\n")[0] + "\n")


@edit
def change_letters_and_not_the_size(world: World, pick: Pick) -> None:
    """And let the file bear its former time, as some programs do."""
    world.write()
    old, new = pick(("e", "o"), ("o", "e"), ("1", "2"))
    name = pick.among(holding(world.sources, old, "index.md", "photos.yaml", ".css"))
    before = (world.root / name).stat()
    change(world.sources, [name], pick, lambda text: new.join(text.rsplit(old, 1)))
    world.write()
    if pick(True, False):
        os.utime(world.root / name, ns=(before.st_atime_ns, before.st_mtime_ns))


# Front matters


@edit
def title(world: World, pick: Pick) -> None:
    say(world, pick, "", "title: Un autre titre", "title: Alpha", "title: Zoé", "title: Âge")


@edit
def summary_or_note(world: World, pick: Pick) -> None:
    say(world, pick, "", "summary: Un autre résumé.", "summary:-", "content_note: Attention.")


@edit
def date(world: World, pick: Pick) -> None:
    days = ("2026-01-01", "2026-03-05", "2026-11-20", "2026-11-21", "2026-11-25", "2027-01-02")
    say(world, pick, "", *(f"date: {day}" for day in days))


@edit
def modified(world: World, pick: Pick) -> None:
    say(
        world,
        pick,
        "",
        "modified: 2026-11-02",
        "modified: 2026-12-02",
        "corrections: [{date: 2026-10-01, text: Une faute.}]",
        "corrections:-",
    )


@edit
def slug(world: World, pick: Pick) -> None:
    say(world, pick, "", "slug: autre", "slug: nouveau", "slug: zz", "slug: beta", "slug:-")


@edit
def status(world: World, pick: Pick) -> None:
    say(world, pick, "", "status: draft", "status: hidden", "status: published", "status:-")


@edit
def status_of_a_mission(world: World, pick: Pick) -> None:
    say(world, pick, "missions", "status: open", "status: full", "status: closed", "status: hidden")


@edit
def causes(world: World, pick: Pick) -> None:
    say(world, pick, "", "causes: [sport]", "causes: [sante, sport]", "causes: [emploi]")


@edit
def territories(world: World, pick: Pick) -> None:
    say(world, pick, "", "territories: [paris]", "territories: [bretagne]", "territories:-")


@edit
def tags(world: World, pick: Pick) -> None:
    say(world, pick, "", "tags: [exemple]", "tags: [pain]", "tags: [Pain, sel]", "tags:-")


@edit
def authors(world: World, pick: Pick) -> None:
    say(
        world,
        pick,
        "recits galeries",
        "authors: [La Rédaction]",
        "authors: [Une plume, La rédaction]",
        "authors: [Une plume]",
    )


@edit
def audiences(world: World, pick: Pick) -> None:
    folders = "missions associations experiences"
    say(world, pick, folders, "audiences: [seniors]", "audiences: [parents]", "audiences:-")


@edit
def references(world: World, pick: Pick) -> None:
    say(
        world,
        pick,
        "",
        "associations: [les-amis]",
        "associations: [voisins, les-amis]",
        "associations:-",
        "associations: [personne]",
    )


@edit
def references_of_a_story(world: World, pick: Pick) -> None:
    say(
        world,
        pick,
        "recits",
        "campaign: ensemble",
        "campaign: avant",
        "campaign:-",
        "missions: [accueil, tri]",
        "missions: [tri]",
        "gallery: cour",
        "gallery:-",
        "credits: [{role: Image, partner: atelier}]",
        "credits: [{role: Son, name: Un autre collectif}]",
        "figures: [places, recidive]",
        "figures: [recidive]",
        "figures: [nouveau]",
    )


@edit
def references_of_a_campaign(world: World, pick: Pick) -> None:
    say(
        world,
        pick,
        "campagnes",
        "stories: [alpha, beta]",
        "stories:-",
        "partners: [atelier]",
        "partners:-",
        "galleries: [cour]",
        "missions: [accueil]",
        "association: voisins",
        "figures: [recidive]",
        "period: {start: 2026-11-22}",
        "period: {start: 2024-01, end: 2024-02}",
        'call: {title: Agir, text: Venez., label: Venir, url: "missions:tri"}',
        'call: {title: Agir, text: Venez., label: Lire, url: "recits:futur"}',
    )


@edit
def references_of_others(world: World, pick: Pick) -> None:
    say(
        world,
        pick,
        "missions galeries",
        "campaign: ensemble",
        "campaign:-",
        "association: voisins",
        "association: les-amis",
    )


@edit
def fields_of_one_kind(world: World, pick: Pick) -> None:
    line = pick(
        ("missions", "apply_before: 2026-11-21"),
        ("missions", "apply_before:-"),
        ("missions", "ends: 2026-12-20"),
        ("missions", "seats: 5"),
        ("missions", "min_age: 16"),
        ("missions", "accessible: true"),
        ("missions", "activity: [sport, communication]"),
        ("missions", "commitment: {type: recurring, duration: day, period: month}"),
        ("missions", "places: [{postal_code: '93200', city: Saint-Denis, department: '93'}]"),
        ("missions", "places:-"),
        ("associations", "city: Brest"),
        ("associations", "logo:-"),
        ("experiences", "holder: Une autre ville"),
        ("partenaires", "name: Un autre nom"),
        ("partenaires", "role: Dessin"),
        ("galeries", "cover: 02.webp"),
        ("recits", "series: Une série"),
        ("recits", "licence: cc-by-nc-nd"),
        ("recits", "republish: true"),
        ("recits", "republish: false"),
        ("missions", "questions: [Avez-vous un vélo ?]"),
        ("pages", "order: 10"),
        ("pages", "menu: header"),
        ("pages", "menu: footer"),
        ("pages", "menu:-"),
    )
    say(world, pick, *line)


@edit
def missions_for_others(world: World, pick: Pick) -> None:
    """Change what the aggregator is told, of a site that tells it."""
    world.sources.settings["SITEURL"] = "https://exemple.org"
    line = pick(
        ("missions", "title: Photographe"),
        ("missions", "causes: [numerique]"),
        ("missions", "tags: [exemple]"),
        ("missions", "tags:-"),
        ("missions", "status: full"),
        ("missions", "status: open"),
        ("missions", "ends: 2026-12-10"),
        ("associations", "tags: [exemple]"),
        ("associations", "department:-"),
        ("associations", "rna: W751234567"),
    )
    say(world, pick, *line)


@edit
def cover(world: World, pick: Pick) -> None:
    folders = "recits associations galeries"
    say(world, pick, folders, "cover: 01.webp", "cover: 02.webp", "cover:-")


@edit
def a_mistake(world: World, pick: Pick) -> None:
    say(world, pick, "", "inconnu: oui", "date: demain", "title: [")


# Texts that come, go and move


@edit
def delete_a_text(world: World, pick: Pick) -> None:
    del world.sources.files[pick.among(texts(world.sources))]


@edit
def delete_a_bundle(world: World, pick: Pick) -> None:
    """And, more often than not, what is said of it elsewhere."""
    folder = pick.among(texts(world.sources)).rpartition("/")[0]
    if len(texts(world.sources)) > 1:
        move(world.sources, folder, "")
    if pick(True, True, False):
        everywhere(world.sources, rf"\n.*\b{folder.split('/')[-1]}\b.*", "")


@edit
def rename_a_bundle(world: World, pick: Pick) -> None:
    """And, more often than not, tell those that name it."""
    folder = pick.among(texts(world.sources)).rpartition("/")[0]
    kind, _, former = folder.rpartition("/")
    name = pick("nouveau", "autre", "zz", "aa", "Mauvais Nom")
    move(world.sources, folder, f"{kind}/{name}")
    if pick(True, True, False):
        everywhere(world.sources, rf"\b{former}\b", name)


def everywhere(site: Sources, pattern: str, new: str) -> None:
    """Replace what stands in every text."""
    for name in texts(site):
        site.files[name] = re.sub(pattern, new, site.files[name].decode()).encode()


def move(site: Sources, folder: str, other: str) -> None:
    """Rename a folder, or delete it; what stands where it goes is replaced."""
    moved = {
        name: site.files.pop(name) for name in list(site.files) if name.startswith(f"{folder}/")
    }
    if other:
        site.files |= {f"{other}{name[len(folder) :]}": data for name, data in moved.items()}


@edit
def create_a_text(world: World, pick: Pick) -> None:
    folder, text = pick(
        ("recits", STORY), ("missions", MISSION), ("associations", ASSOCIATION), ("pages", PAGE)
    )
    name = pick("nouveau", "autre", "personne")
    world.sources.files[f"content/{folder}/{name}/index.md"] = text.encode()


@edit
def add_a_translation(world: World, pick: Pick) -> None:
    name = pick.among(texts(world.sources))
    copied = world.sources.files[name].decode().replace("title: ", "title: The ", 1)
    world.sources.files[f"{name.rpartition('/')[0]}/index.en.md"] = copied.encode()


@edit
def add_an_easy_version(world: World, pick: Pick) -> None:
    name = pick.among(texts(world.sources))
    world.sources.files[f"{name.rpartition('/')[0]}/index.falc.md"] = world.sources.files[name]


@edit
def remove_a_version(world: World, pick: Pick) -> None:
    versions = holding(world.sources, "", "index.en.md", "index.falc.md")
    if versions:
        del world.sources.files[pick.among(versions)]


@edit
def misplace_a_text(world: World, pick: Pick) -> None:
    name = pick("recits/seul.md", "notes/un.md", "recits/alpha/index.it.md", "un.md")
    world.sources.files[f"content/{name}"] = STORY.encode()


# What stands beside the texts


@edit
def photos(world: World, pick: Pick) -> None:
    old, new = pick(
        ("alt: Une cour", "alt: Un jardin"),
        ("credit: L’atelier", "credit: Un collectif"),
        ("credit: L’atelier}", 'credit: L’atelier, focus: "0.5,0.2"}'),
        ("caption: Le mur", "caption: Un mur"),
        ("file: 01.webp", "file: 02.webp"),
        ("people: [a-1]", "people: [a-2]"),
        ("credit: L’atelier}", "credit: L’atelier, masks: [{x: 0, y: 0, w: 0.5, h: 0.5}]}"),
        ("credit: L’atelier}", "credit: L’atelier, people: [a-1]}"),
        ("credit: L’atelier}", "credit: L’atelier, licence: cc-by}"),
    )
    names = holding(world.sources, re.escape(old), "photos.yaml")
    change(world.sources, names, pick, lambda text: text.replace(old, new))


@edit
def describe_pictures(world: World, pick: Pick) -> None:
    folder = pick.among(texts(world.sources)).rpartition("/")[0]
    data = b"- {file: 01.webp, alt: Une image, credit: Quelqu\xe2\x80\x99un}\n"
    world.sources.files[f"{folder}/photos.yaml"] = data
    world.sources.files[f"{folder}/01.webp"] = picture("#123456")


@edit
def photos_in_english(world: World, pick: Pick) -> None:
    name = "content/galeries/cour/photos.en.yaml"
    if pick(True, False):
        world.sources.files.pop(name, None)
    else:
        data = pick("- {file: 01.webp, alt: A yard}\n", "- {file: 02.webp, alt: A white wall}\n")
        world.sources.files[name] = data.encode()


@edit
def bytes_of_a_picture(world: World, pick: Pick) -> None:
    names = holding(world.sources, "", ".webp")
    if names:
        data = pick(picture("#0F0F0F"), picture(width=90), picture(width=91), b"no picture")
        world.sources.files[pick.among(names)] = data


@edit
def copy_a_picture(world: World, pick: Pick) -> None:
    """Put the bytes of a picture of somebody, or of nobody, in another folder."""
    names = holding(world.sources, "", ".webp")
    if len(names) > 1:
        world.sources.files[pick.among(names)] = world.sources.files[pick.among(names)]


@edit
def protect(world: World, pick: Pick) -> None:
    name = "content/registres/proteges.txt"
    line = pick("", "Une cour", "Introuvable Personne", "Paris", "# Paris")
    world.sources.files.pop(name, None)
    if line:
        world.sources.files[name] = f"{line}\n".encode()


@edit
def transcript(world: World, pick: Pick) -> None:
    old, new = pick(("Une voix", "Deux voix"), ("## Voix", "## Paroles"))
    names = holding(world.sources, old, "dit.md")
    change(world.sources, names, pick, lambda text: text.replace(old, new))


@edit
def delete_a_file(world: World, pick: Pick) -> None:
    end = pick(".txt", "s.en.yaml", ".po", ".css", ".svg", ".webp", ".vtt", "dit.md", "photos.yaml")
    names = holding(world.sources, "", end)
    if names:
        del world.sources.files[pick.among(names)]


@edit
def add_a_file(world: World, pick: Pick) -> None:
    folder = pick.among(texts(world.sources)).rpartition("/")[0]
    name = pick("plan.txt", "02.webp", "photos.yaml", "plan.html")
    world.sources.files[f"{folder}/{name}"] = pick(b"Un plan.", b"Un autre plan.", b"")


@edit
def key_figures(world: World, pick: Pick) -> None:
    old, new = pick(
        ("value: 33", "value: 34"),
        ("label: Récidive", "label: Part"),
        ("review_by: 2026-12-31", "review_by: 2026-11-01"),
        ("review_by: 2026-12-31", "review_by: 2027-12-31"),
        (f"places:\n{FIGURE}", ""),
        ("recidive:\n", "nouveau:\n"),
        ("recidive:\n", f"nouveau:\n{FIGURE}recidive:\n"),
        ("value: 33", "value: beaucoup"),
    )
    count = pick(1, -1)
    names = holding(world.sources, re.escape(old), "chiffres.yaml")
    change(world.sources, names, pick, lambda text: text.replace(old, new, count))


@edit
def key_figures_in_english(world: World, pick: Pick) -> None:
    data = pick(
        "places:\n  label: Places\n", "recidive:\n  unit: percent\n", "nouveau: {label: A}\n"
    )
    world.sources.files["content/registres/chiffres.en.yaml"] = data.encode()


@edit
def consents(world: World, pick: Pick) -> None:
    data = pick(
        CONSENT,
        f"{CONSENT}  withdrawn: 2026-11-01\n",
        CONSENT.replace("2026-12-15", "2026-11-22"),
        CONSENT.replace("a-1", "a-2"),
        CONSENT + CONSENT.replace("a-1", "a-2"),
        CONSENT.replace("[site]", "[press]"),
        CONSENT.replace("[site]", "[site, social]"),
    )
    world.sources.files["content/registres/autorisations.yaml"] = data.encode()


@edit
def seats_taken(world: World, pick: Pick) -> None:
    """As the sign-up service tells them, or as somebody spoils its file."""
    counts = pick(
        '"accueil": {"taken": 1}',
        '"accueil": {"taken": 2, "waiting": 3}',
        '"accueil": {"taken": 3, "seats": 4}, "tri": {"taken": 2}',
        '"accueil": {"taken": 9}',
        '"inconnue": {"taken": 1}',
        '"accueil": {"taken": "un"}',
        '"accueil": ',
    )
    world.sources.files["places.json"] = f'{{"version": 1, "missions": {{{counts}}}}}'.encode()


@edit
def no_seats_known(world: World, pick: Pick) -> None:
    world.sources.files.pop("places.json", None)


FILM_TEXT = "content/recits/film/index.md"
FILM_FILE = "content/recits/film/film.mp4"


@edit
def film_of_the_site(world: World, pick: Pick) -> None:
    """Keep a film on the site, or elsewhere again; make another take of it; copy it."""
    files = world.sources.files
    text = files.get(FILM_TEXT, b"").decode()
    elsewhere = re.search(r'embed: "[^"]*"', text)
    what = pick("site", "site", "elsewhere", "take", "copy", "absent")
    if what == "site" and elsewhere:
        files[FILM_TEXT] = text.replace(elsewhere[0], "file: film.mp4").encode()
        files.setdefault(FILM_FILE, clip("film.mp4", "32x18", seconds=1))
    elif what == "elsewhere":
        back = 'embed: "https://exemple.org/w/film"'
        files[FILM_TEXT] = text.replace("file: film.mp4", back).encode()
    elif what == "absent":
        files.pop(FILM_FILE, None)
    elif FILM_FILE in files:
        name = FILM_FILE if what == "take" else "content/recits/alpha/film.mp4"
        size = "36x20" if what == "take" else "32x18"
        files[name] = clip("film.mp4", size, seconds=1)


@edit
def people_of_the_film(world: World, pick: Pick) -> None:
    """Say that somebody is in a film, who allowed their image and perhaps not their voice."""
    files = world.sources.files
    text = files.get(FILM_TEXT, b"").decode()
    if text:
        people = pick("", " people: [a-1],")
        bare = text.replace(" people: [a-1],", "")
        files[FILM_TEXT] = bare.replace("year: 2026,", f"year: 2026,{people}").encode()


# The theme, the settings, the day


@edit
def theme(world: World, pick: Pick) -> None:
    """Change what a template, a component, an example or the catalogue shows."""
    version = pick("v2", "v3")
    names = holding(world.sources, r"\bv\d\b", ".html", "example.yaml", ".po")
    change(world.sources, names, pick, lambda text: re.sub(r"\bv\d\b", version, text))


@edit
def styles_and_drawings(world: World, pick: Pick) -> None:
    old, new = pick(("1", "2"), ("2", "1"))
    names = holding(world.sources, old, ".css", ".svg")
    change(world.sources, names, pick, lambda text: text.replace(old, new))


@edit
def files_of_the_theme(world: World, pick: Pick) -> None:
    name, data = pick(
        ("static/icons/leaf.svg", b'<svg viewBox="0 0 9 9"><path d="M2 2"/></svg>'),
        ("static/images/more.svg", b"<svg/>"),
        ("components/tile/tile.js", b"let tile = 1;"),
        ("styles/layout.css", b"main { margin: 3px }"),
        ("templates/unused.html", b"v1"),
        ("templates/badge/badge.html", b"{% macro badge(label) %}<b>{{ label }}</b>{% endmacro %}"),
        ("templates/foot.html", b"<footer>{{ page.title }} v1</footer>"),
        ("templates/foot.html", b"{% if %}"),
    )
    world.sources.files[f"theme/{name}"] = data


@edit
def settings(world: World, pick: Pick) -> None:
    changed: tuple[str, Any] = pick(
        ("TAGLINE", {"fr": "Un mot.", "en": "A word."}),
        ("SITENAME", "Un autre nom"),
        ("SITEURL", "https://exemple.org"),
        ("SITEURL", "https://exemple.org/un/chemin"),
        ("SITEURL", ""),
        ("PER_PAGE", 2),
        ("PER_PAGE", 30),
        ("FEED_ITEMS", 1),
        ("FEED_ITEMS", 20),
        ("LANGUAGES", ("fr",)),
        ("LANGUAGES", ("fr", "en")),
        ("IDENTITY", {}),
        ("TIMEZONE", "America/Martinique"),
        ("SEARCH", True),
        ("SEARCH", False),
    )
    name, value = changed
    world.sources.settings[name] = value


@edit
def day(world: World, pick: Pick) -> None:
    days = pick(-400, -20, 0, 1, 3, 6, 15, 26, 45, 400)
    world.sources.epoch = int(EPOCH) + days * DAY + pick(0, 0, 39_600)


@edit
def preview(world: World, pick: Pick) -> None:
    world.sources.preview = not world.sources.preview


@edit
def roles_of_a_page(world: World, pick: Pick) -> None:
    name = "content/pages/charte/index.md"
    if name in world.sources.files:
        text = world.sources.files[name].decode()
        roles = pick("[ethics]", "[ethics, corrections]", "[about]", "[]")
        world.sources.files[name] = having(text, f"roles: {roles}").encode()


# What is done to the outputs and to the cache


@edit
def change_an_output(world: World, pick: Pick) -> None:
    file = an_output(world, pick)
    if file:
        data = file.read_bytes()
        file.write_bytes(pick(data[::-1], data + b"!", b"", data))


@edit
def delete_an_output(world: World, pick: Pick) -> None:
    file = an_output(world, pick)
    if file and pick(True, True, True, False):
        file.unlink()
    elif file:
        shutil.rmtree(file.parent)


def an_output(world: World, pick: Pick) -> Path | None:
    files = sorted(file for file in world.output.rglob("*") if file.is_file())
    return pick.among(files) if files else None


@edit
def start_or_end_a_session(world: World, pick: Pick) -> None:
    if world.is_served:
        world.end_session(is_settled=pick(True, False))
    else:
        world.is_served, world.settles = True, pick(True, False)


@edit
def the_other_output(world: World, pick: Pick) -> None:
    world.output = world.root / ("second" if world.output.name == "site" else "site")


@edit
def lose_the_cache(world: World, pick: Pick) -> None:
    name = pick(".", "states", "templates", "readings.sqlite")
    path = world.root / "cache" / name
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    world.link_fonts("cache")


@edit
def damage_the_cache(world: World, pick: Pick) -> None:
    # No connection of the builds before is open any more, as when each is a process of its own.
    world.end_session(is_settled=pick(True, False))
    gc.collect()
    files = sorted((world.root / "cache" / "states").glob("*"))
    file = pick.among([world.root / "cache" / "readings.sqlite", *files])
    if file.exists():
        data = file.read_bytes()
        file.write_bytes(pick(data[: len(data) // 2], b"", b"not what it was", data[::-1]))
