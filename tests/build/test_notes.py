"""What a build notes for the next: what was told, what was made, what is no more."""

import shutil

import pytest

from plugins.build.refusal import BuildRefused
from plugins.tracing.state import load_before, load_state
from tests.build.conftest import STORY_FILE, STORY_PAGE, BareSite
from tests.tiny import ASSOCIATION, PAGE, PARTNER, STORY, having

ANCHOR = STORY.replace("Un texte.", "[x](pages:une-page#nulle)")
TOLD = (
    f"content/{STORY_FILE}:8  l’ancre « nulle » n’existe pas dans cette page. "
    "Écrire le titre d’une partie de la page, en minuscules et avec des tirets."
)


def test_a_warning_of_a_page_that_is_kept_is_told_again(
    built: BareSite, capsys: pytest.CaptureFixture[str]
) -> None:
    built.run({STORY_FILE: ANCHOR})
    capsys.readouterr()

    run = built.run({"associations/les-amis/index.md": f"{ASSOCIATION}\nEncore.\n"})

    assert STORY_PAGE not in run.reasons
    assert [str(problem) for problem in run.problems] == [TOLD]
    assert capsys.readouterr().err.splitlines() == [f"Attention  {TOLD}", "", "1 avertissement."]


def test_a_warning_goes_with_what_it_was_about(built: BareSite) -> None:
    built.run({STORY_FILE: ANCHOR})

    run = built.run({"pages/une-page/index.md": f"{PAGE}\n## Nulle\n\nSi.\n"})

    assert STORY_PAGE in run.reasons
    assert list(run.problems) == []


def test_a_refused_build_tells_the_warnings_of_what_it_would_have_kept(built: BareSite) -> None:
    built.run({STORY_FILE: ANCHOR})

    with pytest.raises(BuildRefused) as refused:
        built.run({"partenaires/un-atelier/index.md": having(PARTNER, "kind: zzz")})

    assert TOLD in [str(problem) for problem in refused.value.problems]
    assert len(refused.value.problems) == 2


def test_a_refused_build_is_as_if_it_had_not_been(built: BareSite) -> None:
    with pytest.raises(BuildRefused):
        built.run({STORY_FILE: having(STORY, "format: roman"), "pages/une-page/index.md": PAGE})

    assert built.made({STORY_FILE: STORY}) == set()
    assert built.made({STORY_FILE: f"{STORY}\nEncore.\n"}) == {STORY_PAGE}


def test_what_is_no_more_is_forgotten(built: BareSite) -> None:
    run = built.run({"recits/neuf/index.md": having(STORY, "title: Neuf")})
    built.remove("recits/neuf/index.md")
    built.run()

    before = load_before(run.outset.state_file)
    state = load_state(run.outset.state_file, before) if before else None

    assert state is not None
    assert "recits/neuf/index.html" not in state.products
    assert "content/recits/neuf/index.md" not in state.texts


def test_a_text_that_comes_back_is_made_again(built: BareSite) -> None:
    neuf = {"recits/neuf/index.md": having(STORY, "title: Neuf")}
    built.run(neuf)
    files = built.build().files()
    built.remove("recits/neuf/index.md")
    built.run()

    built.run(neuf)

    assert built.build().files() == files


def test_the_files_of_pages_that_are_kept_stay(built: BareSite) -> None:
    built.run({"pages/une-page/index.md": f"{PAGE}\nEncore.\n"})

    assert built.build().exists(f"photos/{built.photo.name}")


def test_the_files_of_a_page_go_with_it(built: BareSite) -> None:
    photo = f"photos/{built.photo.name}"
    shutil.rmtree(built.root / "content" / "galeries" / "une-galerie")

    assert not built.build().exists(photo)


@pytest.mark.parametrize("data", [b"", b"n\xc3\xb4tre", b"\xf3"])
def test_a_state_that_is_damaged_costs_a_whole_build_only(built: BareSite, data: bytes) -> None:
    run = built.run()
    files = built.build().files()
    run.outset.state_file.write_bytes(data)

    again = built.run()

    assert {reason.word for reason in again.reasons.values()} == {"new"}
    assert again.changed_files == 0
    assert built.build().files() == files


def test_readings_that_are_lost_are_read_again_when_a_page_needs_them(built: BareSite) -> None:
    for file in (built.root / ".cache").glob("readings.sqlite*"):
        file.unlink()
    built.draw("templates/story.html", "{{ document.fields.summary }}")

    assert built.made() == {STORY_PAGE}
    assert built.build().text("/recits/un-recit/") == "Un résumé."
