"""XML documents, made of elements whose every text is escaped and printable."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from plugins.discovery.printable import printable


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """Add an element, ``dc:date`` for instance, and return it; ``type_`` stands for ``type``.

    The prefixes of names are declared by the root, as attributes ``xmlns:dc``.
    """
    plain = {key.rstrip("_"): printable(value) for key, value in attributes.items()}
    element = SubElement(parent, name, plain)
    element.text = printable(text) or None
    return element


def written(root: Element) -> bytes:
    """Return the document of a root."""
    text = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
