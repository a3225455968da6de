"""The demonstration site, built as if published under a path: every link leads somewhere."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from plugins.search.facets import FACETS

_ATTRIBUTES = ("href", "src", "poster", "content")


def pages(folder: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    """Yield the address, under the path of the site, and the tree of every page."""
    for file in sorted(folder.rglob("*.html")):
        address = f"/depot/{file.relative_to(folder).as_posix().removesuffix('index.html')}"
        yield address, LexborHTMLParser(file.read_text(encoding="utf-8"))


def targets(tree: LexborHTMLParser) -> set[str]:
    """Return every address of the site itself that a page names."""
    found = set()
    for attribute in _ATTRIBUTES:
        for node in tree.css(f"[{attribute}]"):
            value = str(node.attributes[attribute])
            local = value.removeprefix("https://media.example")
            # The content of a meta element may be a colour; « #top » is in every page.
            is_here = local.startswith(("/", "#")) and local != "#top" and node.tag != "meta"
            if is_here or local != value:
                found.add(local)
    return found


def test_every_link_of_the_site_leads_to_a_file_and_an_anchor(published_demo: Path) -> None:
    trees = dict(pages(published_demo))
    ids = {
        address: {str(node.attributes["id"]) for node in tree.css("[id]")}
        for address, tree in trees.items()
    }
    broken = []
    for address, tree in trees.items():
        for target in targets(tree):
            parts = urlsplit(target)
            path = unquote(parts.path) or address
            file = published_demo / path.removeprefix("/depot/")
            leads = path.startswith("/depot/") and (file.is_file() or path in trees)
            anchors = ids.get(path, {parts.fragment})
            if not leads or (parts.fragment and parts.fragment not in anchors):
                broken.append(f"{address} → {target}")

    assert len(trees) > 120
    assert broken == []


def test_no_page_says_an_id_twice(published_demo: Path) -> None:
    twice = {}
    for address, tree in pages(published_demo):
        ids = [str(node.attributes["id"]) for node in tree.css("[id]")]
        if len(ids) != len(set(ids)):
            twice[address] = sorted({name for name in ids if ids.count(name) > 1})

    assert twice == {}


def test_every_page_has_one_title_of_first_level_and_a_language(published_demo: Path) -> None:
    for address, tree in pages(published_demo):
        assert len(tree.css("h1")) == 1, address
        assert tree.css_first("html").attributes["lang"] in ("fr", "en"), address


def test_no_script_style_or_handler_stands_in_a_page(published_demo: Path) -> None:
    """The site's policy allows none inside the HTML; data that no browser runs is no script."""
    inside = "script:not([src], [type='application/ld+json']), style, [style]"
    for address, tree in pages(published_demo):
        assert tree.css(inside) == [], address
        names = {name for node in tree.css("*") for name in node.attributes}
        assert {name for name in names if name.startswith("on")} == set(), address


def test_the_demonstration_fills_every_kind_as_it_should(published_demo: Path) -> None:
    lists = {"page", *(facet.paths["fr"] for facet in FACETS)}
    counts = {
        folder.name: sum(1 for page in folder.iterdir() if page.is_dir() and page.name not in lists)
        for folder in published_demo.iterdir()
        if folder.is_dir()
    }
    wanted = {"recits": 9, "missions": 6, "associations": 5, "experiences": 3, "campagnes": 2}
    wanted |= {"galeries": 3, "partenaires": 4}

    assert {name: counts[name] for name in wanted} == wanted
