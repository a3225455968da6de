"""All that pages tell search engines is said in the published words of schema.org."""

from pathlib import Path
from typing import Any

import pytest

from tests.discovery.schema_org import Vocabulary, faults, graph, vocabulary

NODE = {"@type": "NewsArticle", "@id": "https://ex.org/#a", "headline": "Un titre"}


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return vocabulary()


def test_every_page_of_the_demonstration_site_speaks_the_vocabulary(
    words: Vocabulary, published_demo: Path
) -> None:
    told = {}
    for page in sorted(published_demo.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        if 'name="robots" content="noindex"' not in html:
            told[page.relative_to(published_demo).as_posix()] = faults(graph(html), words)

    assert len(told) > 80
    assert {page: wrong for page, wrong in told.items() if wrong} == {}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"shout": "Un titre"}, "shout is no property of NewsArticle"),
        ({"validThrough": "2026-01-01"}, "validThrough is no property of NewsArticle"),
        ({"@type": "Récit"}, "Récit is no type of schema.org"),
        ({"datePublished": "5 mars 2026"}, "datePublished: '5 mars 2026' is none of Date"),
        ({"url": "/recits/"}, "url: '/recits/' is none of URL"),
        ({"wordCount": "beaucoup"}, "wordCount: 'beaucoup' is none of Integer"),
        ({"headline": ""}, "headline: '' is none of Text"),
        ({"publisher": {"@id": "https://ex.org/#b"}}, "publisher: nothing in the graph is named"),
        ({"publisher": {"@id": "https://ex.org/#a"}}, "publisher: NewsArticle is none of"),
        ({"video": {"@type": "ImageObject"}}, "video: ImageObject is none of"),
        ({"author": [{"@type": "Person", "nom": "x"}]}, "author: nom is no property of Person"),
        ({"image": {"@type": "ImageObject", "width": "12"}}, "width: '12' is none of"),
    ],
)
def test_what_schema_org_does_not_know_is_told(
    words: Vocabulary, change: dict[str, Any], told: str
) -> None:
    """The check itself can fail."""
    assert faults([NODE], words) == []

    [found] = faults([{**NODE, **change}], words)
    assert told in found


def test_a_value_may_be_of_a_type_under_that_of_its_range(words: Vocabulary) -> None:
    publisher = {"@type": "NewsMediaOrganization", "name": "x", "ethicsPolicy": "https://ex.org/"}

    assert faults([{**NODE, "publisher": publisher}], words) == []


def test_a_node_is_described_once(words: Vocabulary) -> None:
    assert faults([NODE, NODE], words) == ["https://ex.org/#a: named twice"]
