"""Bundle: every asset under a name that changes with its content, and only with it."""

import re
from pathlib import Path

import pytest

from plugins.assets.bundle import Bundle, make_bundle

NAMES = [
    "fonts/sans.woff2",
    "fonts/serif-italic.woff2",
    "fonts/serif-semibold.woff2",
    "fonts/serif.woff2",
    "france.svg",
    "icons.svg",
    "images/favicon.svg",
    "note.js",
    "tag.js",
    "theme.css",
]


def content(bundle: Bundle, name: str) -> bytes:
    return bundle.files[bundle.address(name).removeprefix(f"{bundle.base_path}/")]


def test_a_bundle_has_every_asset_of_the_theme(bundle: Bundle) -> None:
    assert sorted(bundle.addresses) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_address_holds_the_fingerprint_of_its_file(bundle: Bundle, name: str) -> None:
    stem, suffix = name.rsplit(".", 1)

    assert re.fullmatch(rf"/base/assets/{stem}\.[0-9a-f]{{10}}\.{suffix}", bundle.address(name))
    assert content(bundle, name) != b""


def test_a_fingerprint_changes_with_the_content_only(
    theme: Path, cache: Path, bundle: Bundle
) -> None:
    (theme / "styles" / "base.css").touch()
    (theme / "components" / "note" / "note.js").write_text("const opened = 2;", encoding="utf-8")

    again = make_bundle(theme, cache, "/base")

    changed = {name for name in NAMES if again.addresses[name] != bundle.addresses[name]}
    assert changed == {"note.js"}


def test_two_bundles_of_one_theme_are_the_same(theme: Path, cache: Path, bundle: Bundle) -> None:
    assert make_bundle(theme, cache, "/base") == bundle


def test_a_site_at_the_root_of_its_host_has_addresses_from_there(theme: Path, cache: Path) -> None:
    assert make_bundle(theme, cache, "").address("theme.css").startswith("/assets/theme.")


def test_an_unknown_asset_is_an_error_that_names_the_others(bundle: Bundle) -> None:
    with pytest.raises(KeyError, match=r"no asset is named 'themes\.css'; there are: ") as error:
        bundle.address("themes.css")

    assert ", ".join(NAMES) in str(error.value)


def test_each_script_is_a_module_of_its_own(bundle: Bundle) -> None:
    assert content(bundle, "note.js") == b"const opened = true;"
    assert content(bundle, "tag.js") == b"const opened = false;"


def test_the_style_sheet_names_the_fonts_by_their_addresses(bundle: Bundle) -> None:
    styles = content(bundle, "theme.css").decode()

    assert styles.count("@font-face") == 4
    for name in NAMES[:4]:
        assert bundle.address(name) in styles


def test_icons_are_not_published_one_by_one(bundle: Bundle) -> None:
    assert not any("tick" in name for name in bundle.files)
    assert b'id="tick"' in content(bundle, "icons.svg")
