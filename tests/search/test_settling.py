"""Two runs of Pagefind over the same pages come to the same files, and say the same."""

import gzip
from pathlib import Path

from plugins.search.pagefind import index_folder, program
from plugins.search.settling import MAGIC, in_order

PAGE = """<html lang="{lang}"><body><p>Un texte {number}</p>
<i data-pagefind-filter="kind[data-value]" data-value="Sorte {kind}"></i>
<i data-pagefind-filter="cause[data-value]" data-value="Cause {cause}"></i>
<i data-pagefind-filter="territory[data-value]" data-value="Une île {number}"></i>
</body></html>"""


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_two_runs_give_the_same_files(tmp_path: Path) -> None:
    """Two languages, three filters, hundreds of values: they agree by chance only."""
    found = program()
    assert found is not None
    for number in range(600):
        page = tmp_path / "pages" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        lang = ("fr", "en")[number % 2]
        text = PAGE.format(lang=lang, number=number, kind=number % 7, cause=number % 5)
        page.write_text(text, encoding="utf-8")
    for name in ("one", "other"):
        index_folder(found, tmp_path / "pages", tmp_path / name)
    made = files(tmp_path / "one")

    assert made == files(tmp_path / "other")
    assert sum(name.startswith("filter/") for name in made) == 6
    # What names a file names one that is there.
    metadata = b"".join(gzip.decompress(made[name]) for name in made if name.endswith("pf_meta"))
    for name in made:
        if name.startswith("filter/"):
            assert Path(name).stem.encode() in metadata


def test_the_items_of_an_array_are_sorted_and_all_the_rest_stays() -> None:
    kind, values = b"\x64kind", (b"\x82\x61b\x81\x05", b"\x82\x61a\x82\x18\xff\x19\x01\x00")
    data = MAGIC + b"\x82" + kind + b"\x82" + b"".join(values)

    assert in_order(data, 1) == MAGIC + b"\x82" + kind + b"\x82" + values[1] + values[0]
    assert in_order(in_order(data, 1), 1) == in_order(data, 1)


def test_an_empty_array_stays() -> None:
    data = MAGIC + b"\x82\x64kind\x80"

    assert in_order(data, 1) == data
