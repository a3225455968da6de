"""The index: what it holds, when it is made again, and a site that can have none."""

import gzip
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.search import gathering, opening
from plugins.search.pagefind import IndexingFailed, index_folder, program
from tests.browser.searching import CONTENT, story
from tests.conftest import BuildSite
from tests.media.test_consents import REGISTER, entry
from tests.tiny import MISSION, ONE_OF_EACH, Built, TinySite, having

WITHOUT = (
    "pelicanconf.py  SEARCH : Pagefind n’est pas installé sur cette machine : le site n’aura pas "
    "de recherche. La page de recherche offre les listes à la place. Pour un index, installer le "
    "paquet « pagefind_bin », s’il existe pour cette machine."
)


def records(built: Built) -> dict[str, Any]:
    """Return what the index tells of each text, by address."""
    found = {}
    for file in sorted((built.folder / "pagefind" / "fragment").iterdir()):
        record = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[record["url"]] = record
    return found


def index(built: Built) -> dict[str, bytes]:
    """Return the files of the index."""
    return {name: data for name, data in built.files().items() if name.startswith("pagefind/")}


@pytest.fixture
def forbidden(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail when an index is made."""

    def fail(*_: object) -> None:
        raise AssertionError("the index is made")

    monkeypatch.setattr(gathering, "index_folder", fail)
    return


@pytest.fixture
def tiny(tmp_path: Path) -> TinySite:
    return TinySite(tmp_path, search=True)


def test_listed_texts_are_indexed_and_nothing_else(build_site: BuildSite) -> None:
    found = records(build_site(CONTENT))

    assert {"/recits/sortir/", "/en/stories/sortir/", "/missions/accueil/", "/une-page/"} <= set(
        found
    )
    assert not any(
        word in address for address in found for word in ("cache", "brouillon", "facile")
    )
    assert "/recits/" not in found


def test_a_record_says_what_a_result_shows(build_site: BuildSite) -> None:
    record = records(build_site(CONTENT))["/recits/sortir/"]

    thumbnail = record["meta"].pop("thumbnail")
    assert record["meta"] == {
        "title": "Sortir",
        "summary": "Un résumé.",
        "date": "2026-03-05",
        "association": "Les amis",
        "note": "Des mots durs.",
    }
    assert record["filters"] == {
        "kind": ["Récits"],
        "cause": ["Solidarité et insertion"],
        "territory": ["Bretagne"],
    }
    assert "réinsertion" in record["content"]
    assert thumbnail.startswith("/photos/")


def test_a_thumbnail_is_a_file_of_the_site_even_under_a_path(build_site: BuildSite) -> None:
    built = build_site(CONTENT, SITEURL="https://exemple.org/media")
    thumbnail = records(built)["/recits/sortir/"]["meta"]["thumbnail"]

    assert thumbnail.startswith("/media/photos/")
    assert built.exists(thumbnail.removeprefix("/media"))


def test_a_picture_that_may_not_be_shown_is_no_thumbnail(build_site: BuildSite) -> None:
    described = "- {file: 01.webp, alt: Une cour, credit: L’atelier, people: [p1]}\n"
    files = {"recits/sortir/photos.yaml": described, REGISTER: entry("p1", scope=["press"])}
    built = build_site({**CONTENT, **files})

    assert not built.refused
    assert "thumbnail" not in records(built)["/recits/sortir/"]["meta"]


def test_filters_speak_the_language_of_the_page(build_site: BuildSite) -> None:
    english = having(MISSION, "title: Help")
    files = {**ONE_OF_EACH, "missions/une-mission/index.en.md": english}
    files["missions/une-mission/index.en.md"] = english.replace(
        "Présentation", "Presentation"
    ).replace("Précisions", "Details")
    found = records(build_site(files))

    assert found["/en/missions/une-mission/"]["filters"]["kind"] == ["Missions"]
    assert found["/en/missions/une-mission/"]["filters"]["cause"] == ["Solidarity and inclusion"]


def test_two_builds_give_the_same_index(tiny: TinySite) -> None:
    tiny.write(CONTENT)
    first = index(tiny.build())
    shutil.rmtree(tiny.root / "output")
    shutil.rmtree(tiny.root / ".cache")

    assert index(tiny.build()) == first
    assert len(first) > len(CONTENT) / 2


@pytest.mark.usefixtures("forbidden")
def test_an_index_that_cannot_be_made_now_is_not_needed_by_what_is_not_indexed(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write(CONTENT)
    with monkeypatch.context() as patch:
        patch.setattr(gathering, "index_folder", index_folder)
        first = index(tiny.build())
    tiny.write({"recits/cache/index.md": story("Caché", "Autre chose.", "status: hidden")})
    built = tiny.build()

    assert built.changed == 1
    assert index(built) == first


def test_a_word_changed_is_found_and_what_it_replaces_goes(tiny: TinySite) -> None:
    tiny.write(CONTENT)
    before = index(tiny.build())
    tiny.write({"recits/titre/index.md": story("Réinsertion", "Un mot neuf.")})
    built = tiny.build()
    after = index(built)

    assert "Un mot neuf" in records(built)["/recits/titre/"]["content"]
    assert before.keys() - after.keys()
    shutil.rmtree(tiny.root / "output")
    shutil.rmtree(tiny.root / ".cache")
    assert index(tiny.build()) == after


def test_an_index_made_again_upon_one_edit_is_that_of_the_texts_as_they_are(tiny: TinySite) -> None:
    """Everything lost but the site itself: what is known of it is older than the texts."""
    tiny.write(CONTENT)
    first = index(tiny.build())
    shutil.rmtree(tiny.root / ".cache" / "search")
    (tiny.root / ".cache" / "readings.sqlite").unlink()
    tiny.write({"recits/titre/index.md": story("Réinsertion", "Un mot neuf.")})
    tiny.build()
    tiny.write({"recits/titre/index.md": CONTENT["recits/titre/index.md"]})

    assert index(tiny.build()) == first


def test_an_output_that_is_lost_gets_the_index_that_was_kept(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write(CONTENT)
    first = index(tiny.build())
    shutil.rmtree(tiny.root / "output")
    monkeypatch.setattr(gathering, "index_folder", None)

    assert index(tiny.build()) == first


def test_an_index_that_is_lost_is_made_again_from_the_records(tiny: TinySite) -> None:
    tiny.write(CONTENT)
    first = index(tiny.build())
    shutil.rmtree(tiny.root / ".cache" / "search")
    (tiny.root / ".cache" / "readings.sqlite").unlink()
    shutil.rmtree(tiny.root / "output" / "pagefind")

    assert index(tiny.build()) == first


def test_old_indexes_and_what_killed_builds_left_are_forgotten(tiny: TinySite) -> None:
    tiny.write(ONE_OF_EACH)
    folder = tiny.root / ".cache" / "search"
    left, recent = folder / ".index.1", folder / ".index.2"
    for number, path in enumerate([left, recent, *(folder / f"old-{n}" for n in range(6))]):
        path.mkdir(parents=True)
        day = time.time() - (0 if path == recent else 900_000 - number)
        os.utime(path, (day, day))
    tiny.build()

    kept = {path.name for path in folder.iterdir()}
    assert {"old-3", "old-4", "old-5", ".index.2"} < kept
    assert len(kept) == 5


@pytest.mark.parametrize("settings", [{"SEARCH": False}, {"preview": True}])
def test_a_preview_has_no_index_nor_has_a_site_that_wants_none(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    built = build_site(ONE_OF_EACH, **settings)

    assert index(built) == {}
    assert built.messages == []
    assert built.page("/recherche/").css("form[role=search]") == []
    told = "Un aperçu n’a pas de recherche" in built.text("/recherche/")
    assert told == ("preview" in settings)


def test_a_machine_without_pagefind_is_told_and_its_site_offers_the_lists(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "program", lambda: None)
    built = build_site(ONE_OF_EACH)

    assert built.messages == [WITHOUT]
    assert not built.refused
    assert index(built) == {}
    assert "/causes/solidarite-et-insertion/" in built.links("/recherche/")
    assert built.page("/recherche/").css("form[role=search]") == []


def test_an_index_that_fails_keeps_the_last_good_site(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write(ONE_OF_EACH)
    before = tiny.build().files()
    tiny.write({"recits/un-recit/index.md": story("Un récit", "Autre.")})
    failing = tiny.root / "pagefind"
    failing.write_text("#!/bin/sh\necho 'out of memory' >&2\nexit 3\n", encoding="utf-8")
    failing.chmod(0o700)
    monkeypatch.setattr(opening, "program", lambda: failing)
    built = tiny.build()

    assert built.messages == [
        "pelicanconf.py  SEARCH : l’index de la recherche n’a pas pu être fait (out of memory). "
        "Vérifier la place et la mémoire libres, puis relancer ; « SEARCH = False » construit le "
        "site sans recherche."
    ]
    assert built.refused
    assert built.files() == before


def test_a_program_that_does_not_start_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(IndexingFailed, match="No such file"):
        index_folder(tmp_path / "nothing", tmp_path, tmp_path / "index")


def test_the_program_is_found_in_its_package_or_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = program()
    assert found is not None
    assert found.is_file()
    import pagefind_bin

    def absent() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(pagefind_bin, "get_executable", absent)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program() is None
    own = tmp_path / "pagefind"
    own.touch(0o700)
    assert program() == own
