"""The preview's server: the built files, the live script, and news of each build."""

import http.client
import json
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest

from plugins.editing.server import News, PreviewServer

PAGE = "<!doctype html><title>Accueil</title><body><p>Bonjour</p></body>"
SCRIPT = '<script src="/__preview/live.js" defer></script></body>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("preview") / "site"
    (site / "recits" / "x").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    (site / "404.html").write_text("<body>Page introuvable</body>", encoding="utf-8")
    (site / "recits" / "x" / "index.html").write_text("<body>Récit</body>", encoding="utf-8")
    (site / "a.css").write_text("body{}</body>", encoding="utf-8")
    (site / "a.webp").write_bytes(b"RIFF</body>")
    (site / "atom.xml").write_text("<feed></body></feed>", encoding="utf-8")
    (site.parent / "secret.html").write_text("secret", encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[PreviewServer]:
    # Stopping a server takes half a second: one serves every test that only reads.
    with PreviewServer(folder, 0) as running:
        yield running


@pytest.fixture
def fresh_server(folder: Path) -> Iterator[PreviewServer]:
    with PreviewServer(folder, 0) as running:
        yield running


def ask(
    server: PreviewServer, path: str, method: str = "GET", **asked: str
) -> tuple[int, dict[str, str], str]:
    """Return the status, the headers and the text of an answer; ``asked`` are headers."""
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)) as connection:
        connection.request(method, path, headers=asked)
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, headers, answer.read().decode()


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/", "Bonjour"), ("/index.html", "Bonjour"), ("/?a=b", "Bonjour"), ("/recits/x/", "Récit")],
)
def test_a_page_is_served_with_the_live_script(
    server: PreviewServer, path: str, expected: str
) -> None:
    status, headers, text = ask(server, path)

    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["cache-control"] == "no-store"
    assert expected in text
    assert text.count(SCRIPT) == 1


def test_the_live_script_is_never_in_the_files(server: PreviewServer, folder: Path) -> None:
    ask(server, "/")

    assert (folder / "index.html").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/a.css", "text/css"), ("/a.webp", "image/webp"), ("/atom.xml", "application/xml")],
)
def test_another_file_is_served_as_it_is(
    server: PreviewServer, folder: Path, path: str, kind: str
) -> None:
    status, headers, text = ask(server, path)

    assert status == 200
    assert headers["content-type"].startswith(kind)
    assert headers["cache-control"] == "no-store"
    assert text == (folder / path.lstrip("/")).read_text(encoding="utf-8")


def test_a_part_of_a_file_is_served(server: PreviewServer) -> None:
    status, headers, part = ask(server, "/a.webp", Range="bytes=4-7")

    assert (status, part) == (206, "</bo")
    assert headers["content-range"] == "bytes 4-7/11"
    assert headers["content-length"] == "4"
    assert headers["content-type"] == "image/webp"
    assert ask(server, "/a.webp", Range="bytes=0-,4-7")[0] == 200
    status, headers, _ = ask(server, "/a.webp", Range="bytes=11-")
    assert (status, headers["content-range"]) == (416, "bytes */11")


@pytest.mark.parametrize("path", ["/absent/", "/absent.html", "/absent.webp", "/recits/", "/%00"])
def test_what_is_not_there_is_the_page_not_found(server: PreviewServer, path: str) -> None:
    status, _, text = ask(server, path)

    assert status == 404
    assert "Page introuvable" in text
    assert SCRIPT in text


def test_a_folder_without_its_slash_leads_to_its_page(server: PreviewServer) -> None:
    status, headers, _ = ask(server, "/recits/x")

    assert status == 301
    assert headers["location"].endswith("/recits/x/")


@pytest.mark.parametrize(
    "path",
    ["/../secret.html", "/%2e%2e/secret.html", "/recits/../../secret.html", "//../secret.html"],
)
def test_nothing_outside_of_the_folder_is_served(server: PreviewServer, path: str) -> None:
    status, _, text = ask(server, path)

    assert status == 404
    assert "secret" not in text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent(server: PreviewServer, method: str) -> None:
    assert ask(server, "/", method)[0] == 501


def test_before_the_first_build_the_problems_are_shown(tmp_path: Path) -> None:
    with PreviewServer(tmp_path / "absent", 0) as server:
        assert "Le site n’est pas encore construit." in ask(server, "/")[2]

        server.show_problems("Erreur <b>")
        status, _, text = ask(server, "/")

    assert status == 404
    assert "<pre>Erreur &lt;b&gt;</pre>" in text
    assert SCRIPT in text


def test_the_live_script_speaks_to_this_server_only(server: PreviewServer) -> None:
    status, headers, text = ask(server, "/__preview/live.js")

    assert status == 200
    assert headers["content-type"].startswith("text/javascript")
    assert 'new EventSource("/__preview/events")' in text
    assert "://" not in text
    assert "innerHTML" not in text


def test_only_this_machine_can_read_the_preview(server: PreviewServer) -> None:
    assert server._server.server_address[0] == "127.0.0.1"


def test_a_port_already_taken_is_an_error(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        with pytest.raises(OSError, match="in use"):
            PreviewServer(tmp_path, other.getsockname()[1])


def test_a_port_is_free_again_after_the_end(folder: Path) -> None:
    with PreviewServer(folder, 0) as first:
        port = first.port

    with PreviewServer(folder, port) as second:
        assert ask(second, "/")[0] == 200


def test_a_server_that_has_not_begun_frees_its_port_too(folder: Path) -> None:
    server = PreviewServer(folder, 0)
    server.close()

    with PreviewServer(folder, server.port) as again:
        assert again.port == server.port


class Listener:
    """An open page, which hears the news."""

    def __init__(self, server: PreviewServer) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        self._connection.request("GET", "/__preview/events")
        self._answer = self._connection.getresponse()
        self.kind = self._answer.getheader("Content-Type")

    def hear(self) -> dict[str, object]:
        line = self._answer.readline()
        assert self._answer.readline() == b"\n"
        heard: dict[str, object] = json.loads(line.removeprefix(b"data: "))
        return heard

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


def test_an_open_page_hears_of_each_build(fresh_server: PreviewServer) -> None:
    server = fresh_server
    first = server.news.version
    with closing(Listener(server)) as page:
        assert page.kind == "text/event-stream"
        assert page.hear() == {"version": first, "problems": ""}

        server.show_site(3)
        assert page.hear() == {"version": first + 1, "problems": ""}

        server.show_problems("Erreur : é\n2 problèmes.")
        assert page.hear() == {"version": first + 1, "problems": "Erreur : é\n2 problèmes."}

        server.show_site(0)
        assert page.hear() == {"version": first + 1, "problems": ""}


def test_a_page_opened_late_hears_what_it_missed(fresh_server: PreviewServer) -> None:
    server = fresh_server
    first = server.news.version
    server.show_site(1)
    server.show_problems("Erreur")

    with closing(Listener(server)) as page:
        heard = page.hear()
        if not heard["problems"]:
            heard = page.hear()

    assert heard == {"version": first + 1, "problems": "Erreur"}


def test_waiting_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.editing.server._HEARTBEAT", 0.01)

    news = News()
    seen = (news.version, "")

    assert news.wait(seen) == seen


def test_a_server_started_again_never_tells_what_another_told() -> None:
    before = News()
    before.tell("", is_new=True)
    time.sleep(0.01)

    after = News()

    assert after.version > before.version
    assert after.version < 2**53  # what JavaScript reads without rounding


def test_other_servers_of_the_process_keep_their_own_way(server: PreviewServer) -> None:
    assert "allow_reuse_address" not in vars(ThreadingHTTPServer)
    assert server._server.allow_reuse_address == (sys.platform != "win32")


@pytest.mark.parametrize("path", ["/" + "a" * 300, "/" + "a/" * 5000, f"/{'é' * 200}.webp"])
def test_an_address_too_long_for_a_file_is_not_found(
    server: PreviewServer, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    status, _, text = ask(server, quote(path))

    assert status == 404
    assert "Page introuvable" in text
    assert capfd.readouterr().err == ""


def test_an_address_too_long_for_any_server_is_refused(
    server: PreviewServer, capfd: pytest.CaptureFixture[str]
) -> None:
    assert ask(server, "/" + "a" * 65_600)[0] == 414

    assert capfd.readouterr().err == ""
