"""The drawing of the départements: one file, whose shapes templates use by their code."""

from xml.etree import ElementTree

from plugins.assets.france import MapOfFrance, france
from plugins.geography import outlines
from plugins.vocabulary import vocabulary

SVG = "{http://www.w3.org/2000/svg}"
DEPARTMENTS = {term.code: term for term in vocabulary("territory") if term.code}


def named() -> dict[str, ElementTree.Element]:
    tree = ElementTree.fromstring(france())
    return {element.attrib["id"]: element for element in tree.iter() if "id" in element.attrib}


def test_every_departement_is_a_shape_of_the_whole() -> None:
    whole = {child.attrib["id"] for child in named()["france"]}

    assert whole == {f"d-{code}" for code in DEPARTMENTS} | {"petite-couronne"}


def test_the_shapes_take_the_colours_of_the_page() -> None:
    """A fill of their own would win over that of the style sheet."""
    paths = list(ElementTree.fromstring(france()).iter(f"{SVG}path"))

    assert [path for path in paths if {"fill", "stroke", "style"} & path.attrib.keys()] == []


def test_an_island_is_reached_through_its_whole_box() -> None:
    (target,) = named()["d-972"].iter(f"{SVG}rect")

    assert target.attrib["pointer-events"] == "all"
    assert target.attrib["fill"] == "none"
    assert not list(named()["d-93"].iter(f"{SVG}rect"))


def test_each_box_is_framed_and_labelled_once() -> None:
    boxes = {outline.box for outline in outlines() if outline.box}
    labels = MapOfFrance("/france.svg").labels

    assert len(list(named()["boxes"])) == len(boxes) == len(labels)
    assert {(label.x, label.y) for label in labels} == {(box.x, box.y) for box in boxes}
    assert [label.department for label in labels] == [
        None,
        *(DEPARTMENTS[code] for code in ("971", "972", "973", "974", "976")),
    ]


def test_the_file_weighs_little() -> None:
    assert len(france()) <= 25_000
