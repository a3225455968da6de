"""One build after another in one process: only the pages that read what was saved are made."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.build.refusal import BuildRefused
from plugins.build.running import run_pelican
from plugins.build.session import Session
from tests.build.conftest import STORY_FILE, STORY_PAGE, BareSite
from tests.tiny import FIGURES, MISSION, ONE_OF_EACH, PAGE, PHOTOS, ROOT, STORY, Built, having

SETTINGS = ROOT / "pelicanconf.py"
MORE = f"{STORY}\nEncore.\n"
STORY_TEMPLATE = "{{ document.body.parts[0] | safe }}{{ document.summary }}"
LINKED = f"{STORY}\n[x](pages:une-page#nulle)\n"


class Writing:
    """A site that somebody writes, and a session that follows."""

    def __init__(self, site: BareSite) -> None:
        """Build it for the first time: the page of the story shows its text and its summary."""
        self.site = site
        self.output = site.root / "output"
        self.session = Session(SETTINGS, self.output, site.settings, True)
        site.draw(
            "templates/story.html", "{{ document.body.parts[0] | safe }}{{ document.summary }}"
        )
        site.write(ONE_OF_EACH)
        self.run = self.session.build()

    def save(self, files: Mapping[str, str | bytes]) -> int:
        """Save files and build; return how many files of the output changed."""
        self.site.write(files)
        self.run = self.session.build({f"content/{name}" for name in files})
        return self.run.changed_files

    def text(self, name: str = STORY_PAGE) -> str:
        """Return a page."""
        return (self.output / name).read_text(encoding="utf-8")

    def anew(self) -> tuple[dict[str, bytes], list[str]]:
        """Return the files and the Problems of the same site, built elsewhere by another."""
        folder = self.site.root / "anew"
        shutil.rmtree(folder, ignore_errors=True)
        run = run_pelican(SETTINGS, folder, True, self.site.settings)
        return Built(folder, run.problems, refused=False).files(), list(map(str, run.problems))

    def is_as_anew(self) -> bool:
        """Say whether the site, and what is told of it, are those of a build from the start."""
        told = list(map(str, self.run.problems))
        return (Built(self.output, self.run.problems, False).files(), told) == self.anew()


@pytest.fixture
def writing(site: BareSite) -> Writing:
    """Return a site of one text of each kind, built once."""
    return Writing(site)


def test_a_text_that_is_saved_changes_its_page_at_once(writing: Writing) -> None:
    first = writing.run

    assert writing.save({STORY_FILE: MORE}) == 1

    assert writing.run is first
    assert "<p>Encore.</p>" in writing.text()
    assert writing.is_as_anew()


@pytest.mark.parametrize(
    "files",
    [
        {STORY_FILE: having(STORY, "summary: Un autre.")},
        {STORY_FILE: having(STORY, "title: Un autre")},
        {STORY_FILE: having(STORY, "date: 2026-04-01")},
        {STORY_FILE: having(STORY, "status: draft")},
        {STORY_FILE: having(STORY, "slug: autre")},
        {STORY_FILE: LINKED},
        {STORY_FILE: LINKED, "pages/une-page/index.md": f"{PAGE}\n## Nulle\n\nSi.\n"},
        {"recits/neuf/index.md": having(STORY, "title: Neuf")},
        {"recits/un-recit/index.en.md": having(STORY, "title: A story")},
        {"registres/chiffres.yaml": FIGURES.replace("33", "34")},
        {"galeries/une-galerie/photos.yaml": PHOTOS.replace("vide", "pleine")},
    ],
)
def test_whatever_is_saved_the_site_is_the_one_of_a_build_from_the_start(
    writing: Writing, files: Mapping[str, str]
) -> None:
    writing.save(files)
    assert writing.is_as_anew()

    writing.save({STORY_FILE: MORE})
    assert writing.is_as_anew()


def test_a_text_saved_as_it_was_changes_nothing(writing: Writing) -> None:
    assert writing.save({STORY_FILE: STORY}) == 0


def test_a_text_saved_again_and_again_is_followed(writing: Writing) -> None:
    for words in ("Un.", "Deux.", "Trois."):
        assert writing.save({STORY_FILE: f"{STORY}\n{words}\n"}) == 1
        assert f"<p>{words}</p>" in writing.text()

    assert writing.save({STORY_FILE: STORY}) == 1
    assert writing.is_as_anew()


def test_an_error_is_refused_and_what_is_mended_is_built(writing: Writing) -> None:
    before = writing.text()
    with pytest.raises(BuildRefused) as refused:
        writing.save({STORY_FILE: f"{MORE}\n[x](pages:nulle)\n"})
    assert [problem.path for problem in refused.value.problems] == [f"content/{STORY_FILE}"]
    assert writing.text() == before

    assert writing.save({STORY_FILE: MORE}) == 1

    assert writing.is_as_anew()


def test_what_was_saved_while_there_was_an_error_is_built_with_what_is_mended(
    writing: Writing,
) -> None:
    for files in ({STORY_FILE: "vide"}, {"pages/une-page/index.md": having(PAGE, "title: Autre")}):
        with pytest.raises(BuildRefused):
            writing.save(files)

    writing.save({STORY_FILE: MORE})

    assert "Autre" in writing.text("une-page/index.html")
    assert writing.is_as_anew()


def test_a_text_that_goes_takes_its_page_along(writing: Writing) -> None:
    writing.site.remove(STORY_FILE)
    writing.run = writing.session.build({f"content/{STORY_FILE}"})

    assert not (writing.output / STORY_PAGE).exists()
    assert writing.is_as_anew()


def test_a_template_that_is_saved_is_drawn(writing: Writing) -> None:
    writing.site.draw("templates/story.html", "Autre")
    writing.run = writing.session.build({"theme/templates/story.html"})

    assert writing.text() == "Autre"
    assert writing.is_as_anew()


def test_another_day_is_another_build(writing: Writing, monkeypatch: pytest.MonkeyPatch) -> None:
    writing.site.draw("templates/mission.html", "{{ settings.today }}")
    writing.run = writing.session.build({"theme/templates/mission.html"})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795262400")

    writing.save({STORY_FILE: MORE})

    assert "2026-11-21" in writing.text("missions/une-mission/index.html")
    assert writing.is_as_anew()


def test_a_warning_comes_and_goes(writing: Writing) -> None:
    writing.save({STORY_FILE: LINKED})
    assert len(writing.run.problems) == 1

    writing.save({"missions/une-mission/index.md": f"{MISSION}\nPlus.\n"})
    assert len(writing.run.problems) == 1

    writing.save({STORY_FILE: MORE})
    assert len(writing.run.problems) == 0


def test_what_is_not_told_is_looked_for(writing: Writing) -> None:
    writing.site.write({STORY_FILE: MORE})

    writing.run = writing.session.build()

    assert "<p>Encore.</p>" in writing.text()
    assert writing.is_as_anew()


def test_a_template_that_fails_stops_nothing_for_good(writing: Writing) -> None:
    before = writing.text()
    writing.site.draw("templates/story.html", "{{ nobody.name }}")
    with pytest.raises(Exception, match="nobody"):
        writing.session.build({"theme/templates/story.html"})
    assert writing.text() == before
    writing.site.draw("templates/story.html", "{{ document.title }}")

    writing.run = writing.session.build({"theme/templates/story.html"})

    assert writing.text() == "Un récit"


def test_a_page_that_somebody_deletes_comes_back_when_it_is_saved(writing: Writing) -> None:
    (writing.output / STORY_PAGE).unlink()

    assert writing.save({STORY_FILE: MORE}) == 1
    assert writing.is_as_anew()


@pytest.mark.parametrize("is_settled", [True, False])
def test_another_process_goes_on_from_there(writing: Writing, is_settled: bool) -> None:
    """One that was not settled is made again, no more."""
    writing.save({STORY_FILE: MORE})
    if is_settled:
        writing.session.settle()
        writing.session.settle()

    run = run_pelican(SETTINGS, writing.output, True, writing.site.settings)

    assert run.changed_files == 0
    assert set(run.reasons) == (set() if is_settled else {STORY_PAGE})


def test_a_disk_that_is_full_does_not_stop_the_preview(
    writing: Writing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    writing.save({STORY_FILE: MORE})
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fail)
        writing.session.settle()

    writing.session.settle()

    run = run_pelican(SETTINGS, writing.output, True, writing.site.settings)
    assert run.reasons == {}
