"""From ``content/`` to a Site: what is published, what waits, what is read again."""

import marshal
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree

import pytest

from plugins.kinds import library
from plugins.kinds.known import Known
from plugins.kinds.loading import Desk, Opened
from plugins.kinds.reading import TextFile
from plugins.kinds.settings import read_settings
from plugins.problems import Problem
from plugins.tracing.store import Store
from plugins.tracing.trees import Entry, Tree, checksum, scan
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, PAGE, STORY, Loaded, TinySite, having

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


# What is read again

TWO = {STORY_FILE: STORY, "recits/b/index.md": having(STORY, "slug: autre")}
PATH, OTHER = f"content/{STORY_FILE}", "content/recits/b/index.md"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the texts that are read from now on."""
    paths: list[str] = []
    real = library.read_text_file

    def reading(text: TextFile, data: bytes) -> object:
        paths.append(text.path)
        return real(text, data)

    monkeypatch.setattr(library, "read_text_file", reading)
    return paths


def opened(
    root: Path,
    earlier: Mapping[str, Known] | None = None,
    code: str = "code",
    entries: Mapping[str, Entry] | None = None,
    told: list[tuple[str, int, int]] | None = None,
) -> Opened:
    content = root / "content"
    settings, _ = read_settings({"PATH": str(content), "THEME": "theme"})
    tree = Tree(str(content), scan(str(content), {}) if entries is None else entries)
    store = Store(root / ".cache" / "readings.sqlite")
    progress = [] if told is None else told
    desk = Desk(settings, tree, store, code, "theme")
    return desk.load(earlier or {}, lambda *step: progress.append(step))


def test_a_text_that_has_not_changed_is_not_read_again(tiny: TinySite, read: list[str]) -> None:
    tiny.write(TWO)
    first = opened(tiny.root)
    assert sorted(read) == [OTHER, PATH]
    again = opened(tiny.root)

    assert len(read) == 2
    assert again.known == first.known
    assert again.site.document(PATH).fields.format.slug == "reportage"
    assert len(read) == 2


def test_a_text_that_has_changed_is_read_alone(tiny: TinySite, read: list[str]) -> None:
    tiny.write(TWO)
    first = opened(tiny.root)
    tiny.write({STORY_FILE: having(STORY, "title: Autre")})
    read.clear()
    again = opened(tiny.root, first.known)

    assert read == [PATH]
    assert again.site.document(PATH).title == "Autre"
    assert again.known[OTHER] == first.known[OTHER]
    assert again.known[PATH].key != first.known[PATH].key


def test_a_text_that_takes_its_former_words_is_not_read_again(
    tiny: TinySite, read: list[str]
) -> None:
    tiny.write(TWO)
    first = opened(tiny.root)
    tiny.write({STORY_FILE: having(STORY, "title: Autre")})
    second = opened(tiny.root, first.known)
    tiny.write(TWO)
    read.clear()

    assert opened(tiny.root, second.known).known == first.known
    assert read == []


def test_another_generator_reads_every_text_again(tiny: TinySite, read: list[str]) -> None:
    tiny.write(TWO)
    opened(tiny.root)
    opened(tiny.root, code="another")

    assert len(read) == 4


def test_a_text_under_another_name_is_read(tiny: TinySite, read: list[str]) -> None:
    tiny.write(TWO)
    first = opened(tiny.root)
    tiny.remove("recits/b/index.md")
    tiny.write({"recits/c/index.md": TWO["recits/b/index.md"]})
    read.clear()

    assert list(opened(tiny.root, first.known).known) == ["content/recits/c/index.md", PATH]
    assert read == ["content/recits/c/index.md"]


def test_a_wrong_text_is_not_read_again_either_and_its_problems_are_told_again(
    tiny: TinySite, read: list[str]
) -> None:
    tiny.write({STORY_FILE: having(STORY, "date: hier")})
    first = opened(tiny.root)
    again, later = opened(tiny.root), opened(tiny.root, first.known)

    assert read == [PATH]
    assert first.known[PATH].facts is None
    assert list(first.site.problems) == list(again.site.problems) == list(later.site.problems)
    assert len(first.site.problems) == 1


def test_losing_the_store_reads_again_what_is_asked_for(tiny: TinySite, read: list[str]) -> None:
    tiny.write(TWO)
    first = opened(tiny.root)
    rmtree(tiny.root / ".cache")
    read.clear()
    site = opened(tiny.root, first.known).site

    assert [document.title for document in site.documents] == ["Un récit", "Un récit"]
    assert read == []
    assert site.document(PATH).fields.format.slug == "reportage"
    assert read == [PATH]


def test_a_text_saved_after_it_was_looked_at_is_known_by_what_was_read(tiny: TinySite) -> None:
    tiny.write(TWO)
    entries = scan(str(tiny.root / "content"), {})
    text = having(STORY, "title: Autre")
    tiny.write({STORY_FILE: text})
    known = opened(tiny.root, entries=entries).known

    assert known[PATH].checksum == checksum(text.encode())
    assert opened(tiny.root).known == known


def test_a_text_that_does_not_open_is_read_again_at_the_next_build(
    tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.write({STORY_FILE: STORY})
    closed = Problem(PATH, 0, "", "ce fichier ne s’ouvre pas.")
    with monkeypatch.context() as patch:
        patch.setattr(library, "read_bytes", lambda *_: (b"", closed))
        first = opened(tiny.root)
    assert list(first.site.problems) == [closed]

    assert list(opened(tiny.root, first.known).site.problems) == []
    assert list(opened(tiny.root).site.problems) == []


def test_what_is_known_of_a_text_comes_back_from_the_plain_values_it_is_kept_as(
    tiny: TinySite,
) -> None:
    tiny.write({**ONE_OF_EACH, "recits/b/index.md": having(STORY, "date: hier", "formt: x")})
    known = opened(tiny.root).known

    assert len(known) == 9
    for text in known.values():
        assert Known.of(marshal.loads(marshal.dumps(text.plain()))) == text


def test_an_editor_sees_how_many_texts_are_read(tiny: TinySite) -> None:
    tiny.write(TWO)
    told: list[tuple[str, int, int]] = []
    opened(tiny.root, told=told)
    opened(tiny.root, told=told)

    assert told == [("Lecture", 1, 2), ("Lecture", 2, 2)]
