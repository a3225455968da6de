"""The Python-Markdown extension: what the tree needs beyond the stock extensions."""

import html
import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from plugins.kinds.slugs import slugify
from plugins.markup.marks import mark, without_marks
from plugins.markup.outside import OUTSIDE

CITE = re.compile(r"\[chiffre[ \u00a0]?:[ \u00a0]?([\w.-]+)\]")
_ALIGN = re.compile(r"text-align:\s*(left|center|right)")


class Findings:
    """What a conversion meets on its way: figures cited, images, links of the site."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.leaves: list[tuple[str, str, dict[str, str]]] = []
        self.links: list[str] = []
        self.tables = 0

    def leaf(self, name: str, argument: str, options: dict[str, str], kind: str = "i") -> str:
        """Keep something to be drawn in the text, and return its mark."""
        self.leaves.append((name, without_marks(argument), options))
        return mark(kind, len(self.leaves) - 1)


class SiteMarkdown(Extension):
    """Figures cited in the text, images and links by name, tables that scroll by keyboard."""

    def __init__(self, table_label: str) -> None:
        """Take the words that name a table to a screen reader."""
        super().__init__()
        self.table_label = table_label
        self.findings = Findings()

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        md.inlinePatterns.register(_Cite(self, md), "cite-figure", 185)
        md.treeprocessors.register(_Tree(self, md), "site-tree", 5)
        md.registerExtension(self)

    def reset(self) -> None:
        """Forget the document converted before."""
        self.findings = Findings()


class Footnotes(FootnoteExtension):
    """Footnotes whose ids hold no space nor accent, whatever their names."""

    def reset(self) -> None:
        """Forget the notes of the document converted before."""
        super().reset()
        self._ids: dict[str, str] = {}

    def makeFootnoteId(self, id: str) -> str:
        """Return the id of a note."""
        return super().makeFootnoteId(self._plain(id))

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:
        """Return the id of a call of a note."""
        return super().makeFootnoteRefId(self._plain(id), found)

    def _plain(self, name: str) -> str:
        if name not in self._ids:
            plain = slugify(without_marks(name)) or "note"
            taken = set(self._ids.values())
            while plain in taken:
                plain += "_"
            self._ids[name] = plain
        return self._ids[name]


class _Cite(InlineProcessor):
    """``[chiffre:id]``: a key figure inside a sentence."""

    def __init__(self, extension: SiteMarkdown, md: Markdown) -> None:
        super().__init__(CITE.pattern, md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]  # a tuple is what it returns
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        place = self.extension.findings.leaf("cite", m[1], {})
        return AtomicString(place), m.start(0), m.end(0)


class _Tree(Treeprocessor):
    """One walk over the finished tree."""

    def __init__(self, extension: SiteMarkdown, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ElementTree.Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "img":
                    self._image(parent, child)
                elif child.tag == "a":
                    self._link(child)
                elif child.tag == "table":
                    parent[index] = self._table(child)
                elif child.tag in ("td", "th"):
                    _align(child)

    def _image(self, parent: ElementTree.Element, image: ElementTree.Element) -> None:
        alone = (
            parent.tag == "p" and len(parent) == 1 and not (parent.text or image.tail or "").strip()
        )
        options = {
            key: without_marks(value) for key in ("alt", "title") if (value := image.get(key))
        }
        name, kind = ("figure", "f") if alone else ("image", "i")
        place = self.extension.findings.leaf(name, image.get("src", ""), options, kind)
        span = ElementTree.Element("span")
        span.text, span.tail = AtomicString(place), image.tail
        if alone:
            parent.remove(image)
            parent.text = AtomicString(place)
        else:
            parent[list(parent).index(image)] = span

    def _link(self, link: ElementTree.Element) -> None:
        # An address between < > comes as entities, hidden from those who gather e-mail.
        typed = html.unescape(link.get("href", "").replace(AMP_SUBSTITUTE, "&"))
        target = without_marks(typed).removeprefix("{filename}")
        is_note = link.get("class") in ("footnote-ref", "footnote-backref")
        if not is_note and not OUTSIDE.match(target):
            self.extension.findings.links.append(target)
            link.set("href", f"ref:{len(self.extension.findings.links) - 1}")

    def _table(self, table: ElementTree.Element) -> ElementTree.Element:
        # A region needs a name of its own, and a focus: it may have to be scrolled.
        self.extension.findings.tables += 1
        label = f"{self.extension.table_label} {self.extension.findings.tables}"
        attributes = {"class": "table", "tabindex": "0", "aria-label": label}
        wrapper = ElementTree.Element("section", attributes)
        wrapper.append(table)
        wrapper.tail, table.tail = table.tail, None
        for head in table.findall("thead/tr/th"):
            head.set("scope", "col")
        return wrapper


def _align(cell: ElementTree.Element) -> None:
    """Say the alignment of a cell by a class: the site's policy forbids inline styles."""
    match = _ALIGN.search(cell.attrib.pop("style", ""))
    if match and match[1] != "left":
        cell.set("class", f"align-{match[1]}")
