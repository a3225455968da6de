"""Plain HTML: what is left of a text once nothing of our pages is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.discovery.reuse.plain import plain_html

PAGE, ORIGIN = "https://exemple.org/base/recits/x/", "https://exemple.org"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ('<p class="a" id="b" style="c" onclick="d()">e</p>', "<p>e</p>"),
        ("<p>a<script>b()</script><style>c{}</style></p>", "<p>a</p>"),
        ("<aside><div><p>a</p></div></aside>", "<p>a</p>"),
        ('<p lang="en">a</p>', '<p lang="en">a</p>'),
        ('<a href="/base/b/">c</a>', '<a href="https://exemple.org/base/b/">c</a>'),
        ('<a href="#s-b">c</a>', f'<a href="{PAGE}#s-b">c</a>'),
        ('<a href="https://a.fr/#b">c</a>', '<a href="https://a.fr/#b">c</a>'),
        ('<a href="javascript:b()">c</a>', "<a>c</a>"),
        ('<a href="//a.fr/">c</a>', '<a href="//a.fr/">c</a>'),
        ('<img src="/base/a.jpg" alt="b">', '<img src="https://exemple.org/base/a.jpg" alt="b">'),
        ('<img src="/a.jpg" srcset="/b.jpg 2x">', '<img src="https://exemple.org/a.jpg">'),
        ('<iframe src="/a"></iframe><video src="/b"></video>', ""),
        ("<h2>a</h2><p>b</p><ul><li>c</li></ul>", "<h2>a</h2>\n<p>b</p>\n<ul><li>c</li>\n</ul>"),
        ("<p>a</p>\n\n\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
    ],
)
def test_plain_tags_and_whole_addresses_are_kept(html: str, plain: str) -> None:
    assert plain_html(html, PAGE, ORIGIN) == plain


@given(
    st.text(
        alphabet=st.sampled_from("<>/=\"' apscriptonlkhref:#&;é\n"),
        max_size=60,
    )
)
def test_whatever_is_typed_neither_script_nor_class_is_left(text: str) -> None:
    html = f'<p class="x">{text}</p><script>{text}</script><p id="y" onload="{text}">z</p>'
    tree = LexborHTMLParser(plain_html(html, PAGE, ORIGIN))

    assert tree.css("script, style, iframe, link, [class], [id], [onload], [style]") == []


@given(st.text(min_size=1))
def test_words_come_back_equal(words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    escaped = escaped.replace("\0", "").replace("\r", "")
    html = plain_html(f"<p>{escaped}</p>", PAGE, ORIGIN)
    read = LexborHTMLParser(html).body

    assert read is not None
    expected = words.replace("\0", "").replace("\r", "")
    assert " ".join(read.text().split()) == " ".join(expected.split())
