"""Nobody is shown who did not allow it, there and today; the build tells what it withheld."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.problems import Level
from tests.conftest import EPOCH, BuildSite, LoadSite
from tests.media.drawing import opened, saved
from tests.media.test_pictures import ADDRESS, FOLDER, pictures
from tests.tiny import GALLERY, ONE_OF_EACH, STORY, Built, TinySite, having

TODAY = datetime.fromtimestamp(int(EPOCH), UTC).date()
REGISTER = "registres/autorisations.yaml"
GRANTED: Mapping[str, object] = {
    "scope": ["site", "social"],
    "media": ["image", "voice"],
    "from": "2020-01-01",
    "until": "2040-01-01",
}


def entry(name: str, **fields: object) -> str:
    """Return an entry of the register, everything granted but what is told otherwise."""
    said = {**GRANTED, **{key.rstrip("_"): value for key, value in fields.items()}}
    lines = (f"  {key}: {str(value).replace(chr(39), '')}" for key, value in said.items())
    return "\n".join([f"{name}:", *lines, ""])


def site(register: str, people: str = "[p1]", body: str = "") -> dict[str, str | bytes]:
    """Return a site with one picture of somebody."""
    return {
        **ONE_OF_EACH,
        REGISTER: register,
        f"{FOLDER}/index.md": GALLERY + body,
        f"{FOLDER}/photos.yaml": f"- {{file: 01.webp, alt: x, credit: y, people: {people}}}\n",
    }


@pytest.mark.parametrize(
    ("register", "told"),
    [
        ("{}\n", "l’autorisation « p1 » n’est pas au registre. L’ajouter à registres"),
        (entry("p11"), "l’autorisation « p1 » n’est pas au registre. Le plus proche : p11."),
        (entry("p1", withdrawn="2025-05-03"), "l’autorisation « p1 » a été retirée le 03/05/2025."),
        (entry("p1", from_="2039-05-03"), "l’autorisation « p1 » ne commence que le 03/05/2039."),
        (entry("p1", until="2021-05-03"), "l’autorisation « p1 » a pris fin le 03/05/2021."),
        (
            entry("p1", minor="true"),
            "l’autorisation « p1 », d’une personne mineure, n’est pas signée par ses "
            "responsables légaux.",
        ),
        (
            entry("p1", detained="true"),
            "l’autorisation « p1 », d’une personne détenue, n’est pas écrite.",
        ),
        (entry("p1", scope=["press"]), "l’autorisation « p1 » ne vaut pas pour cet usage."),
        (
            entry("p1", media=["voice"]),
            "l’autorisation « p1 » ne vaut pas pour l’image ou la voix montrée.",
        ),
    ],
)
def test_what_is_withheld_is_told_with_the_reason(load: LoadSite, register: str, told: str) -> None:
    loaded = load(site(register))

    assert pictures(loaded) == {}
    [message] = loaded.messages
    assert message.startswith(
        f"content/{FOLDER}/photos.yaml:1  people : image « 01.webp » : {told}"
    )
    assert [problem.level for problem in loaded.problems] == [Level.WITHHELD]
    if "registre" not in told:
        hint = "Retirer le fichier du dossier, ou mettre le registre à jour après un nouvel accord."
        assert message.endswith(hint)


def test_the_site_is_built_without_what_is_withheld_and_its_text_reads_well(
    build_site: BuildSite, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "\nAvant.\n\n::: figure 01.webp\nlégende: Une légende.\n:::\n\nAprès.\n"
    files = site(entry("p1", withdrawn="2025-05-03"), body=body)

    built = build_site(files, SITEURL="https://exemple.org")

    assert not built.refused
    assert not any(name.startswith("photos/") for name in built.files())
    page = built.page(ADDRESS)
    assert [node.text() for node in page.css(".prose p")] == ["Des images.", "Avant.", "Après."]
    assert page.css("img, picture, figure, figcaption, .photo-grid") == []
    assert not any(name.endswith(".jpg") for name in built.files())
    assert "Une légende" not in built.text(ADDRESS)
    assert b"<img" not in built.bytes("/galeries/atom.xml")
    assert "Retenu  content/" in capsys.readouterr().err


def test_a_picture_goes_with_the_consent_and_comes_back_with_it(
    build_site: BuildSite, tmp_path: Path
) -> None:
    cache = tmp_path / ".cache" / "pictures"
    shown = build_site(site(entry("p1"))).files()
    assert any(cache.rglob("*.avif"))

    withdrawn = build_site(site(entry("p1", withdrawn="2025-05-03"))).files()
    assert not any(name.startswith("photos/") for name in withdrawn)
    assert not any(cache.rglob("*.*"))

    assert build_site(site(entry("p1"))).files() == shown


def test_a_consent_ends_with_its_day(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = TODAY.isoformat()
    assert build_site(site(entry("p1", until=last))).page(ADDRESS).css("img")

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 86_400))
    assert not build_site({}).page(ADDRESS).css("img")


def test_social_networks_show_whom_they_may(build_site: BuildSite) -> None:
    text = {f"{FOLDER}/index.md": having(GALLERY, "cover: 01.webp")}

    alone = build_site({**site(entry("p1", scope=["site"])), **text}, SITEURL="https://ex.org")
    assert card_of(alone).endswith(".png")  # words alone
    assert alone.page(ADDRESS).css("img")

    both = build_site({REGISTER: entry("p1")}, SITEURL="https://ex.org")
    assert card_of(both).endswith(".jpg")


def card_of(built: Built) -> str:
    """Return the name of the card of the gallery: with a picture, it is a JPEG."""
    meta = built.one(ADDRESS, "meta[property='og:image']")
    return str(meta.attributes["content"]).removeprefix("https://ex.org/")


def test_the_same_file_in_another_folder_is_withheld_too(load: LoadSite) -> None:
    story = having(STORY, "cover: copie.webp")
    files = {
        **site(entry("p1", withdrawn="2025-05-03")),
        "recits/un-recit/index.md": story,
        "recits/un-recit/photos.yaml": "- {file: copie.webp, alt: x, credit: y}\n",
        "recits/un-recit/copie.webp": "picture",
    }

    loaded = load(files)

    assert loaded.document("/recits/un-recit/").cover is None
    assert [problem.path for problem in loaded.problems] == [
        f"content/{FOLDER}/photos.yaml",
        "content/recits/un-recit/photos.yaml",
    ]


def test_a_translation_of_the_descriptions_cannot_show_whom_they_withhold(
    load: LoadSite,
) -> None:
    files = {
        **site(entry("p1", withdrawn="2025-05-03")),
        f"{FOLDER}/index.en.md": GALLERY,
        f"{FOLDER}/photos.en.yaml": "- {file: 01.webp, alt: yard, people: []}\n",
    }

    assert dict(load(files).document("/en/galleries/une-galerie/").pictures) == {}


def test_the_register_is_never_published(build_site: BuildSite) -> None:
    built = build_site({**site(entry("p1-tres-secret"), people="[p1-tres-secret]")})

    assert not any(b"p1-tres-secret" in data for data in built.files().values())
    assert not any("autorisations" in name for name in built.files())


# For random registers, days and uses, no published byte stems from a picture withheld.

_DAYS = st.integers(-40, 40).map(lambda days: (TODAY + timedelta(days=days)).isoformat())
_FLAG = st.sampled_from(["true", "false"])
_ENTRIES = st.fixed_dictionaries(
    {
        "scope": st.lists(
            st.sampled_from(["site", "social", "press", "republish"]), min_size=1, unique=True
        ),
        "media": st.lists(st.sampled_from(["image", "voice"]), min_size=1, unique=True),
        "from": _DAYS,
        "until": _DAYS,
        "minor": _FLAG,
        "guardian": _FLAG,
        "detained": _FLAG,
        "written": _FLAG,
    },
    optional={"withdrawn": _DAYS},
)
_PEOPLE = [f"p{number}" for number in range(4)]
_SHOWN = st.lists(st.sampled_from(_PEOPLE), max_size=2, unique=True)
# So far apart that no format takes one for another.
_COLOURS = [(220, 30, 30), (30, 190, 40), (40, 60, 220), (230, 200, 40), (150, 40, 160)]


def allowed(people: list[str], register: dict[str, dict[str, object]], scope: str) -> bool:
    """Say by the words of the guide, not by the code, whether a picture may be shown."""
    for name in people:
        if name not in register:
            return False
        said = register[name]
        day = TODAY.isoformat()
        holds = (
            "withdrawn" not in said
            and str(said["from"]) <= day <= str(said["until"])
            and scope in list(said["scope"])  # type: ignore[call-overload]
            and "image" in list(said["media"])  # type: ignore[call-overload]
            and (said["minor"] == "false" or said["guardian"] == "true")
            and (said["detained"] == "false" or said["written"] == "true")
        )
        if not holds:
            return False
    return True


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    register=st.dictionaries(st.sampled_from(_PEOPLE), _ENTRIES),
    shown=st.lists(_SHOWN, min_size=len(_COLOURS), max_size=len(_COLOURS)),
)
def test_no_published_byte_stems_from_a_picture_withheld(
    tmp_path: Path, register: dict[str, dict[str, object]], shown: list[list[str]]
) -> None:
    files: dict[str, str | bytes] = {**ONE_OF_EACH, FOLDER + "/photos.yaml": ""}
    files[REGISTER] = "".join(entry(name, **said) for name, said in register.items()) or "{}\n"
    photos, text = "", "\n"
    for number, (people, colour) in enumerate(zip(shown, _COLOURS, strict=True)):
        name = f"{number}.png"
        files[f"{FOLDER}/{name}"] = saved(Image.new("RGB", (90, 60), colour), "PNG")
        told = f"[{', '.join(people)}]"
        photos += f"- {{file: {name}, alt: x, credit: y, people: {told}}}\n"
        text += f"\n![x]({name})\n\n[voir]({name})\n"
    files[f"{FOLDER}/photos.yaml"] = photos
    files[f"{FOLDER}/index.md"] = having(GALLERY, "cover: 0.png") + text
    tiny = TinySite(tmp_path)
    tiny.write(files)

    built = tiny.build(SITEURL="https://ex.org")

    assert not built.refused, built.messages
    published = {
        _COLOURS.index(min(_COLOURS, key=lambda colour: _distance(colour, data)))
        for name, data in built.files().items()
        if name.startswith("photos/")
    }
    expected = {n for n, people in enumerate(shown) if allowed(people, register, "site")}
    assert published == expected
    first, card = min(expected, default=None), card_of(built)
    is_pictured = first is not None and allowed(shown[first], register, "social")
    assert card.endswith(".jpg" if is_pictured else ".png")
    if is_pictured:
        data = built.bytes(card)
        assert first == min(range(5), key=lambda n: _distance(_COLOURS[n], data, (1000, 300)))


def _distance(colour: tuple[int, int, int], data: bytes, where: tuple[int, int] = (5, 5)) -> int:
    pixel = opened(data).convert("RGB").getpixel(where)
    return sum(abs(a - b) for a, b in zip(colour, pixel, strict=True))  # type: ignore[arg-type]
