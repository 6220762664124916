"""`onrecord serve`: opens the record in the browser and over an API."""

from __future__ import annotations

import ctypes
import gc
import ipaddress
import os
import socket
import sys
from contextlib import suppress
from importlib.util import find_spec
from typing import Annotated

import typer

from onrecord.errors import RunError
from onrecord.settings import read_settings

HOST, PORT = "127.0.0.1", 8642
SHORTEST_TOKEN = 16
NEEDED = {"fastapi": "fastapi", "uvicorn": "uvicorn", "jinja2": "jinja2", "python_multipart": "python-multipart"}
BACKLOG = 128
MOST_AT_ONCE = 200  # connections; more are told to try again
MMAP_THRESHOLD, ARENA_MAX = -3, -8  # what glibc's malloc.h calls them
LARGE_ARRAY, ARENAS = 2**20, 2
TURN_SECONDS = 0.0005  # Python's own is ten times this
IDLE_SECONDS, STOP_SECONDS = 15, 5


def serve(
    store: Annotated[
        str | None, typer.Option("--store", metavar="FILE", help="The file that holds the record.", show_default=False)
    ] = None,
    host: Annotated[str, typer.Option(help="The address to answer at; any but this machine's own needs --token.")] = HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = PORT,
    token: Annotated[
        str | None,
        typer.Option(help="What visitors must know, 16 characters at least; - reads it from standard input.", show_default=False),
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Show the record and add nothing to it.")] = False,
) -> None:
    """Open the record in the browser, and over an API.

    \b
    onrecord serve
    onrecord serve --store wire.db --read-only
    onrecord serve --host 0.0.0.0 --token "$(openssl rand -hex 16)"
    """
    _check_packages()
    _return_memory()
    settings = read_settings(os.environ)
    token = _check_token(host, sys.stdin.readline().strip() if token == "-" else token)
    path = settings.store if store is None else store
    read_only = read_only or (os.access(path, os.F_OK) and not os.access(path, os.W_OK))
    import uvicorn

    from onrecord.serve.app import create_app
    from onrecord.store import open_store

    with _listen(host, port) as listening, open_store(path, create=not read_only, read_only=read_only) as opened:
        app = create_app(opened, settings, token=token, read_only=read_only)
        _share_fairly()
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=STOP_SECONDS,
        )
        _tell_address(listening, token=token, read_only=read_only)
        try:
            uvicorn.Server(config).run(sockets=[listening])
        except KeyboardInterrupt:
            print("stopped", file=sys.stderr)


def _check_packages() -> None:
    missing = [package for module, package in NEEDED.items() if find_spec(module) is None]
    if missing:
        raise RunError(f"the web page needs what is not installed: {', '.join(missing)}. Install it: pip install 'onrecord[serve]'")


def _return_memory() -> None:
    """Have the C library give large arrays back as soon as they are let go, and keep no store of memory for each thread.

    Else a large record's arrays leave holes that stay ours. Only glibc knows these settings.
    """
    with suppress(OSError, AttributeError):
        settings = ctypes.CDLL(None).mallopt
        settings(MMAP_THRESHOLD, LARGE_ARRAY)
        settings(ARENA_MAX, ARENAS)


def _share_fairly() -> None:
    """Let no answer wait long for others: threads take turns often, for who reads a row from the store gives up the turn with each row;
    and the garbage collector passes over what is there for good, for to see every article takes it a quarter of a second."""
    sys.setswitchinterval(TURN_SECONDS)
    gc.collect()
    gc.freeze()


def _check_token(host: str, token: str | None) -> str | None:
    if token is None:
        if not is_own(host):
            raise RunError(f'at {host} anyone who reaches this machine could read the record. Give --token "$(openssl rand -hex 16)"')
        return None
    if len(token) < SHORTEST_TOKEN or not token.isascii() or not token.isprintable():
        raise RunError(f"the token must be {SHORTEST_TOKEN} plain characters at least. Make one with: openssl rand -hex 16")
    return token


def is_own(host: str) -> bool:
    """Whether an address can be reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.create_server((host, port), family=family, backlog=BACKLOG)
        # What is accepted from it has this, too: else the second part of an answer waits for word of the first, 40 ms.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        problem = (error.strerror or str(error)).partition(" (")[0]  # Python may add the address, which stands here already
        raise RunError(f"{host} port {port} cannot be used: {problem}. Name another with --port or --host") from error


def _tell_address(listening: socket.socket, *, token: str | None, read_only: bool) -> None:
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    print(f"The record is at http://{shown}:{port}/ - stop with Ctrl-C", flush=True)
    if token:
        print("It asks for the token; traffic is not encrypted: put a proxy with TLS before it on any network you do not own.", flush=True)
    if read_only:
        print("It only shows the record; nothing can be added.", flush=True)
