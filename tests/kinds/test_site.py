"""Site: whatever is read of it is told to what is being made, and can be asked again."""

from collections.abc import Callable

import pytest

from plugins.kinds.document import Document
from plugins.kinds.single_pages import single_page
from plugins.kinds.site import Site
from plugins.problems import Problem
from plugins.tracing.recording import Key, recording
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, STORY, Loaded, TinySite, having

STORY_PATH = "content/recits/un-recit/index.md"
FILE = "content/registres/chiffres.yaml"
WRONG = Problem("content/x.md", 1, "", "faux.")


@pytest.fixture
def site(load: LoadSite) -> Site:
    return load(ONE_OF_EACH).site


def reads(work: Callable[[], object]) -> set[Key]:
    """Return what is read while something is made."""
    with recording() as frame:
        work()
    return frame.keys


# What is read


@pytest.mark.parametrize(
    ("work", "key"),
    [
        (lambda site: site.ask("first", "story", "fr", 3), ("site", "first", "story", "fr", 3)),
        (lambda site: site.listing("story", "fr"), ("site", "listing", "story", "fr")),
        (lambda site: site.documents, ("site", "published_paths")),
        (lambda site: site.checksum(FILE), ("file", FILE)),
        (lambda site: site.names("content/recits"), ("folder", "content/recits")),
        (lambda site: site.settings.today, ("today",)),
        (lambda site: site.registers.figures["fr"]["recidive"], None),
    ],
)
def test_what_is_read_is_told(site: Site, work: Callable[[Site], object], key: Key | None) -> None:
    expected = key or ("register", "figures.fr", "recidive")

    assert reads(lambda: work(site)) == {expected}


def test_an_answer_told_to_nobody_is_the_same(site: Site) -> None:
    assert reads(lambda: site.answer("listing", "story", "fr")) == set()
    assert site.answer("listing", "story", "fr") == site.ask("listing", "story", "fr")


def everything_read(loaded: Loaded) -> set[Key]:
    """Return what is read for all the pages of a site."""
    pages = [p for p in loaded.products if p.address.endswith("/")]
    return set().union(*(reads(lambda page=page: page.page(loaded.site)) for page in pages))


def answers(loaded: Loaded) -> dict[Key, str]:
    return {
        key: repr(loaded.site.sources[key[0]](*key[1:]))
        for key in everything_read(loaded)
        if key[0] not in ("document", "part")
    }


def test_all_that_pages_read_can_be_asked_again_at_the_next_build(load: LoadSite) -> None:
    story = having(STORY, "figures: [recidive]", "missions: [une-mission]")
    files = {**ONE_OF_EACH, "recits/un-recit/index.md": story, "recits/un-recit/index.en.md": story}
    first, second = answers(load(files)), answers(load(files))

    assert first == second
    assert {key[0] for key in first} >= {"site", "register", "file", "folder"}
    assert not any(" at 0x" in answer for answer in first.values())


# Problems and files


def test_a_problem_is_told_to_what_is_being_made_or_to_the_site(site: Site) -> None:
    with recording() as frame:
        site.tell(WRONG)
    assert (frame.problems, list(site.problems)) == ({WRONG}, [])

    site.tell(WRONG)
    assert list(site.problems) == [WRONG]


def test_a_file_is_published_by_what_shows_it(site: Site) -> None:
    with recording() as frame:
        site.publish("/recits/x/01.webp", "content/recits/x/01.webp")

    assert frame.files == {"recits/x/01.webp": "content/recits/x/01.webp"}


# Parts


def test_what_pages_share_is_made_once_and_each_has_read_it(site: Site) -> None:
    made: list[str] = []

    def make(site: Site, lang: str) -> str:
        made.append(lang)
        site.ask("listing", "story", lang)
        site.tell(WRONG)
        site.publish("/a.webp", "content/a.webp")
        return f"menus {lang}"

    frames = []
    for _ in range(2):
        with recording() as frame:
            assert site.part("menus", make, "fr") == "menus fr"
        frames.append(frame)

    assert made == ["fr"]
    for frame in frames:
        assert frame.keys == {("part", "menus", "fr")}
        assert frame.problems == {WRONG}
        assert frame.files == {"a.webp": "content/a.webp"}


def test_what_was_read_for_a_part_is_given_once(site: Site) -> None:
    site.part("menus", lambda site, lang: site.ask("listing", "story", lang), "fr")

    assert site.new_parts() == {("part", "menus", "fr"): {("site", "listing", "story", "fr")}}
    site.part("menus", lambda site, lang: None, "fr")
    assert site.new_parts() == {}


# What rooms know of documents


def test_what_a_room_gives_a_document_is_worked_out_once_for_each_thing_made(site: Site) -> None:
    asked: list[str] = []

    def body(document: Document) -> str:
        asked.append(document.path)
        return "<p>"

    site.provide("body", body)
    document = site.document(STORY_PATH)
    for _ in range(2):
        with recording():
            assert [document.body, document.body] == ["<p>", "<p>"]

    assert asked == [STORY_PATH] * 2


def test_a_site_opened_without_its_theme_draws_nothing(site: Site) -> None:
    with pytest.raises(RuntimeError, match="without its theme"):
        site.render("home.html", "fr", {})


def test_a_document_is_one_however_it_is_reached(site: Site) -> None:
    page = single_page(site, STORY_PATH, ())

    assert page.document is site.document(STORY_PATH) is site.listing("story", "fr")[0]


# What is made of files


def test_what_is_made_of_files_is_kept_from_one_build_to_the_next(tiny: TinySite) -> None:
    tiny.write(ONE_OF_EACH)
    made: list[object] = []

    def make() -> int:
        made.append(1)
        return len(made)

    def of(site: Site, *paths: str, what: str = "x") -> int:
        return site.memo(paths or [FILE], make, what)

    assert (of(tiny.load().site), of(tiny.load().site)) == (1, 1)
    assert of(tiny.load().site, what="y") == 2
    assert of(tiny.load().site, FILE, STORY_PATH) == 3
    tiny.write({"registres/chiffres.yaml": ""})
    assert of(tiny.load().site) == 4
    other = tiny.load().site
    other.code = "other"
    assert of(other) == 5


def test_what_is_made_of_files_depends_on_them_though_it_was_kept(site: Site) -> None:
    paths = [FILE, "content/nowhere.yaml"]

    for _ in range(2):
        assert reads(lambda: site.memo(paths, lambda: 1, "x")) == {("file", p) for p in paths}


def test_what_is_made_of_a_file_saved_meanwhile_is_not_kept(tiny: TinySite) -> None:
    tiny.write(ONE_OF_EACH)
    site = tiny.load().site

    def saving() -> str:
        tiny.write({"registres/chiffres.yaml": "{}\n"})
        return "of the new file"

    assert site.memo([FILE], saving, "x") == "of the new file"
    assert site.memo([FILE], lambda: "of the old file", "x") == "of the old file"
