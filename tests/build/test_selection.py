"""Which files are made again, and for which reason."""

import pytest

from plugins.build import outset
from plugins.markup import receivers
from tests.build.conftest import STORY_FILE, STORY_PAGE, BareSite
from tests.tiny import ONE_OF_EACH, PAGE, STORY, having


def test_a_first_build_makes_every_file(site: BareSite) -> None:
    run = site.run(ONE_OF_EACH)

    assert set(run.reasons) | {f"photos/{site.photo.name}"} == set(site.build().files())
    assert {reason.word for reason in run.reasons.values()} == {"new"}


def test_nothing_is_made_when_nothing_has_changed(built: BareSite) -> None:
    run = built.run()

    assert run.reasons == {}
    assert (run.changed_files, run.files) == (0, len(built.build().files()))


def test_a_text_saved_as_it_was_makes_nothing(built: BareSite) -> None:
    assert built.made({STORY_FILE: STORY}) == set()


def words(site: BareSite) -> dict[str, str]:
    """Build, and return the word of the reason why each file was made again."""
    return {name: reason.word for name, reason in site.run().reasons.items()}


def test_a_page_that_reads_what_has_changed_is_made_again(built: BareSite) -> None:
    built.write({STORY_FILE: f"{STORY}\nEncore.\n"})

    assert words(built) == {STORY_PAGE: "read"}


def test_a_page_that_is_given_something_else_is_made_again(built: BareSite) -> None:
    built.write({"recits/neuf/index.md": having(STORY, "title: Neuf")})

    made = words(built)

    assert made["recits/neuf/index.html"] == "new"
    assert made["recits/index.html"] == "recipe"


@pytest.mark.parametrize("data", [b"", b"quelque chose"], ids=["deleted", "changed"])
def test_a_file_that_somebody_touched_is_made_again(built: BareSite, data: bytes) -> None:
    file = built.root / "output" / STORY_PAGE
    before = file.read_bytes()
    file.unlink()
    if data:
        file.write_bytes(data)

    run = built.run()

    assert {name: reason.word for name, reason in run.reasons.items()} == {STORY_PAGE: "file"}
    assert file.read_bytes() == before


def test_a_picture_that_somebody_touched_is_put_back(built: BareSite) -> None:
    file = built.photo
    before = file.read_bytes()
    file.write_bytes(b"autre")

    assert built.made() == set()
    assert file.read_bytes() == before


def test_a_setting_makes_every_file_again(built: BareSite) -> None:
    run = built.run(SITENAME="Autre")

    assert set(run.reasons) >= {"index.html", STORY_PAGE, "atom.xml", "robots.txt"}
    assert {reason.word for reason in run.reasons.values()} == {"code"}


def test_other_code_reads_every_text_and_makes_every_file_again(
    built: BareSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receivers, "typeset_text", lambda text, lang: text.upper())
    assert built.made() == set()
    monkeypatch.setattr(outset, "code_checksum", lambda: "other")

    run = built.run()

    assert {reason.word for reason in run.reasons.values()} == {"code"}
    assert "UN RÉCIT" in built.build().text("/recits/")


def test_the_title_of_a_page_in_the_menu_makes_every_page_of_its_language(
    built: BareSite,
) -> None:
    menu = having(PAGE, "menu: header")
    built.run({"pages/une-page/index.md": menu})

    made = built.made({"pages/une-page/index.md": having(menu, "title: Au menu")})

    assert {"index.html", STORY_PAGE, "une-page/index.html", "en/index.html"} <= made
    assert not any(name.endswith((".xml", ".css", ".webp", ".txt")) for name in made)
