"""Derivatives are made when a page asks for them, once, and mended when they are lost."""

import os
import shutil
import signal
from concurrent.futures import Executor
from pathlib import Path

import pytest

from plugins.media import deriving, labour
from plugins.media.recipes import Recipe
from tests.conftest import BuildSite
from tests.media.drawing import drawn, saved, scene
from tests.media.executors import CHOSEN, Counting
from tests.tiny import GALLERY, ONE_OF_EACH, having

FOLDER = "galeries/une-galerie"
FILES = {
    **ONE_OF_EACH,
    f"{FOLDER}/index.md": having(GALLERY, "cover: 01.webp"),
    f"{FOLDER}/01.webp": saved(scene(700, 500), "WEBP"),
}


def photos(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith("photos/")}


@pytest.fixture(autouse=True)
def nothing_done() -> None:
    Counting.done.clear()


def test_a_setting_takes_any_executor(build_site: BuildSite) -> None:
    chosen = build_site(FILES, PICTURE_EXECUTOR=CHOSEN).files()

    assert Counting.done == ["look", "derive"]
    assert len(photos(chosen)) > 4


def test_the_executor_changes_nothing(build_site: BuildSite, tmp_path: Path) -> None:
    here = build_site(FILES, PICTURE_EXECUTOR=CHOSEN).files()
    shutil.rmtree(tmp_path / ".cache")
    shutil.rmtree(tmp_path / "output")

    assert build_site(FILES).files() == here


@pytest.mark.parametrize("name", ["absent.module", "os.absent", "os.sep", "rien", ""])
def test_an_executor_that_is_none_is_told(build_site: BuildSite, name: str) -> None:
    built = build_site(ONE_OF_EACH, PICTURE_EXECUTOR=name)

    assert built.messages == [
        f"pelicanconf.py  PICTURE_EXECUTOR : forme attendue : fonction, par son module et son nom ;"
        f" « {name} » reçu. Écrire par exemple mon_module.executeur."
    ]


def test_the_output_deleted_costs_no_encoding(build_site: BuildSite, tmp_path: Path) -> None:
    before = build_site(FILES, PICTURE_EXECUTOR=CHOSEN).files()
    shutil.rmtree(tmp_path / "output")
    Counting.done.clear()

    assert build_site({}, PICTURE_EXECUTOR=CHOSEN).files() == before
    assert Counting.done == []


def test_what_was_said_of_a_picture_costs_no_encoding(build_site: BuildSite) -> None:
    build_site(FILES, PICTURE_EXECUTOR=CHOSEN)
    Counting.done.clear()
    words = {f"{FOLDER}/photos.yaml": "- {file: 01.webp, alt: Autre, credit: Autre}\n"}

    build_site(words, PICTURE_EXECUTOR=CHOSEN)
    assert Counting.done == []


def test_a_picture_changed_is_made_again_and_the_old_files_go(build_site: BuildSite) -> None:
    before = photos(build_site(FILES, PICTURE_EXECUTOR=CHOSEN).files())
    Counting.done.clear()

    after = photos(
        build_site(
            {f"{FOLDER}/01.webp": saved(scene(600, 500), "WEBP")}, PICTURE_EXECUTOR=CHOSEN
        ).files()
    )

    assert Counting.done == ["look", "derive"]
    assert not before.keys() & after.keys()


def test_a_mask_added_makes_new_files(build_site: BuildSite) -> None:
    before = photos(build_site(FILES).files())
    masked = "- {file: 01.webp, alt: x, credit: y, masks: [{x: 0.1, y: 0.1, w: 0.2, h: 0.2}]}\n"

    after = photos(build_site({f"{FOLDER}/photos.yaml": masked}).files())

    assert after
    assert not before.keys() & after.keys()


def test_a_mask_of_one_description_holds_for_every_other(build_site: BuildSite) -> None:
    mask = ", masks: [{x: 0, y: 0, w: 0.5, h: 1}]"
    said, folder = "- {{file: {}, alt: x, credit: y{}}}\n", "recits/un-recit"
    files = {
        **FILES,
        f"{FOLDER}/photos.yaml": said.format("01.webp", mask),
        f"{folder}/index.md": having(str(ONE_OF_EACH[f"{folder}/index.md"]), "cover: copie.webp"),
        f"{folder}/copie.webp": FILES[f"{FOLDER}/01.webp"],
    }

    once = build_site({**files, f"{folder}/photos.yaml": said.format("copie.webp", "")})
    names = photos(once.files()).keys()
    twice = build_site({f"{folder}/photos.yaml": said.format("copie.webp", mask)})

    assert photos(twice.files()).keys() == names
    assert once.changed > 0


@pytest.mark.parametrize("lost", ["output/photos", ".cache/pictures", ".cache/readings.sqlite"])
def test_what_is_lost_is_made_again(build_site: BuildSite, tmp_path: Path, lost: str) -> None:
    before = build_site(FILES).files()
    path = tmp_path / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert build_site({}).files() == before


def test_a_file_damaged_in_the_output_is_mended(build_site: BuildSite, tmp_path: Path) -> None:
    before = build_site(FILES).files()
    name = next(iter(photos(before)))
    (tmp_path / "output" / name).write_bytes(b"damage")

    assert build_site({}).files() == before


def derive_and_die(*arguments: object) -> dict[Recipe, bytes]:
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed by signals")
def test_a_worker_killed_leaves_no_half_file_and_the_next_build_mends_it(
    build_site: BuildSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("plugins.media.making.derive", derive_and_die)
        refused = build_site(FILES)
    assert refused.messages == [
        f"content/{FOLDER}/01.webp  cette image demande trop de mémoire ou de temps. "
        "L’enregistrer à nouveau en JPEG, en plus petit."
    ]
    assert not (tmp_path / "output").exists()
    assert not list((tmp_path / ".cache").rglob("*.avif*"))

    built = build_site({})
    assert built.messages == []
    assert photos(built.files())


def test_a_picture_saved_meanwhile_is_told(
    build_site: BuildSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "content" / FOLDER / "01.webp"
    results = labour.Labour.results

    def saving(self: object, tasks: object) -> object:
        if "derive" in repr(vars(self)):
            path.write_bytes(drawn("WEBP"))
        return results(self, tasks)  # type: ignore[arg-type]

    monkeypatch.setattr(labour.Labour, "results", saving)
    built = build_site(FILES)

    assert built.messages == [
        f"content/{FOLDER}/01.webp  cette image a changé pendant la construction. "
        "Construire à nouveau."
    ]


def test_progress_is_told_while_pictures_are_looked_at_and_made(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, int, int]] = []
    monkeypatch.setattr(
        "plugins.build.progress.Progress.__call__",
        lambda self, what, done, total: told.append((what, done, total)),
    )
    build_site(FILES)

    assert ("Images regardées", 1, 1) in told
    assert ("Images préparées", 1, 1) in told


def test_an_executor_is_a_standard_one() -> None:
    assert issubclass(labour.LocalExecutor, Executor)
    assert deriving.derive.__module__ == "plugins.media.deriving"


def test_the_same_picture_in_two_folders_is_made_ready_once(build_site: BuildSite) -> None:
    folder = "recits/un-recit"
    text = having(str(ONE_OF_EACH[f"{folder}/index.md"]), "cover: copie.webp")
    files = {
        **FILES,
        f"{folder}/photos.yaml": "- {file: copie.webp, alt: x, credit: y}\n",
        f"{folder}/copie.webp": FILES[f"{FOLDER}/01.webp"],
        f"{folder}/index.md": f"{text}\n[La voir](copie.webp)\n",
    }

    built = build_site(files, PICTURE_EXECUTOR=CHOSEN)

    assert built.messages == []
    assert Counting.done.count("derive") == 1
