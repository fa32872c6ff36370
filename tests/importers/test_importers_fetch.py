"""Asking an outside service: an answer within bounds, or a sentence; asked of a local server."""

import socket
from contextlib import suppress
from time import monotonic, sleep

import pytest

from generator.importers.fetch import Unreachable, fetch


def send(status=200, body=b"", **headers):
    """An answer with these headers."""

    def answer(handler):
        handler.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Length": str(len(body)), **named}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def refused(url, **bounds):
    with pytest.raises(Unreachable) as told:
        fetch(url, **bounds)
    return str(told.value)


def test_an_answer_is_given_as_it_came(local_server):
    """Bytes in, bytes out."""
    url, asked = local_server(send(body=b"{}"))
    assert fetch(f"{url}?query=x") == b"{}"
    assert asked == ["/search?query=x"]


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "http://169.254.169.254/", "http://127.0.0.1:9/", "//x\r\n y: z"],
)
def test_no_redirect_is_followed(local_server, target):
    """Wherever it leads, it is not what was asked."""
    url, asked = local_server(send(302, Location=target))
    assert refused(url) == "it answered with status 302"
    assert len(asked) == 1


def test_an_error_of_the_service_is_told_by_its_number(local_server):
    """There is nothing to read then."""
    url, _ = local_server(send(503, b"down"))
    assert refused(url) == "it answered with status 503"


def test_too_large_an_answer_is_not_read_to_its_end(local_server):
    """Whatever length it claims."""
    url, _ = local_server(send(body=b"x" * 2000))
    assert refused(url, most_bytes=1000) == "its answer is larger than 1,000 bytes"


def test_an_answer_that_breaks_off_is_none(local_server):
    """Half a file is not taken for the whole."""
    url, _ = local_server(send(body=b"{", Content_Length="9", Connection="close"))
    assert refused(url, seconds=3) == "its answer broke off"


def test_a_slow_answer_is_given_up(local_server):
    """Also when it never stops coming."""

    def drip(handler):
        handler.send_response(200)
        handler.end_headers()
        with suppress(OSError):  # it is hung up on
            for _ in range(100):
                handler.wfile.write(b"x")
                handler.wfile.flush()
                sleep(0.1)

    begin = monotonic()
    url, _ = local_server(drip)
    assert refused(url, seconds=1.5) == "its answer comes too slowly"
    assert monotonic() - begin < 5


def test_a_server_that_is_not_there_is_told_in_words():
    """So that a curator knows it is the network."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "refused" in refused(f"http://127.0.0.1:{port}/").lower()


@pytest.mark.parametrize(
    "url", ["http://example.org/", "file:///etc/passwd", "ftp://x/", "https://[::1", "x"]
)
def test_only_https_and_this_machine_are_asked(url):
    """A base address given by mistake does not open files."""
    assert refused(url) == "its address does not begin with https://"
