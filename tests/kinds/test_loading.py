"""From ``content/`` to a Site: what is published, what waits, and which slugs are taken."""

import pytest

from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, PAGE, STORY, Loaded, having

STORY_FILE = "recits/un-recit/index.md"
ENGLISH = "recits/un-recit/index.en.md"
EASY = "recits/un-recit/index.falc.md"
ADDRESS = "/recits/un-recit/"
TOMORROW = "date: 2026-11-21"


def stories(site: Loaded) -> list[str]:
    return [document.address for document in site.site.documents]


def test_the_smallest_site_of_every_kind_has_no_problem(load: LoadSite) -> None:
    assert load(ONE_OF_EACH).messages == []


def test_an_empty_site_has_no_problem(load: LoadSite) -> None:
    site = load({})

    assert (site.messages, site.site.documents) == ([], [])


@pytest.mark.parametrize(
    ("lines", "notice"),
    [
        (["status: draft"], "draft"),
        ([TOMORROW], "future"),
        ([TOMORROW, "status: draft"], "draft"),
        ([TOMORROW, "status: hidden"], "future"),
    ],
)
def test_a_draft_or_a_text_of_the_future_is_in_previews_only(
    load: LoadSite, lines: list[str], notice: str
) -> None:
    files = {STORY_FILE: having(STORY, *lines)}

    assert stories(load(files)) == []
    assert load(files, preview=True).page(ADDRESS).context["notice"] == notice


@pytest.mark.parametrize("lines", [["date: 2026-11-20"], ["status: hidden"], []])
@pytest.mark.parametrize("preview", [True, False])
def test_a_text_whose_day_has_come_is_published_without_notice(
    load: LoadSite, lines: list[str], preview: bool
) -> None:
    site = load({STORY_FILE: having(STORY, *lines)}, preview=preview)

    assert site.page(ADDRESS).context["notice"] == ""


def test_translations_wait_with_their_original(load: LoadSite) -> None:
    files = {STORY_FILE: having(STORY, "status: draft"), ENGLISH: STORY, EASY: STORY}
    preview = load(files, preview=True)

    assert stories(load(files)) == []
    assert [preview.page(address).context["notice"] for address in stories(preview)] == [
        "draft"
    ] * 3


@pytest.mark.parametrize("line", ["status: draft", TOMORROW])
def test_a_translation_may_wait_alone_and_nothing_links_to_it(load: LoadSite, line: str) -> None:
    late = having(STORY, line)
    site = load({STORY_FILE: STORY, ENGLISH: late, EASY: late})
    document = site.document(ADDRESS)

    assert stories(site) == [ADDRESS]
    assert (list(document.translations), document.easy_version) == (["fr"], None)
    assert list(site.page(ADDRESS).alternates) == ["fr"]


def test_two_documents_of_one_slug_are_told(load: LoadSite) -> None:
    files = {"recits/a/index.md": STORY, "recits/b/index.md": having(STORY, "slug: a")}

    assert load(files).messages == [
        "content/recits/b/index.md:7  slug : « a » est déjà pris par content/recits/a/index.md. "
        "Changer « slug » ou le nom du dossier."
    ]


def test_a_draft_takes_its_slug_already(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": having(STORY, "status: draft"),
        "recits/b/index.md": having(STORY, "slug: a"),
    }

    assert len(load(files).messages) == 1


def test_two_kinds_may_share_a_slug(load: LoadSite) -> None:
    assert load({"recits/a/index.md": STORY, "pages/a/index.md": PAGE}).messages == []


def test_a_reference_follows_the_slug_and_not_the_folder(load: LoadSite) -> None:
    files = {
        **ONE_OF_EACH,
        "associations/dossier/index.md": having(
            ONE_OF_EACH["associations/les-amis/index.md"], "slug: les-voisins"
        ),
        STORY_FILE: having(STORY, "associations: [les-voisins, dossier]"),
    }

    assert [problem.message for problem in load(files).problems] == [
        "« dossier » n’existe pas dans associations."
    ]
