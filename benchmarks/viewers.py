"""How long a whole class waits: 1, 10 and 30 viewers who click every few seconds, beside an app that shows nothing.

    python -m benchmarks.viewers [--store STORE] [--viewers 1 10 30] [--seconds 60] [--pause 5] [--no-browser]

Each viewer is a websocket client that speaks as a browser does: it opens a page, then asks for another page or other
filters again and again, with a pause of about --pause seconds between. Prints, for both apps and each number of
viewers, the wait from the click to the end of the answer (median, 95th percentile), the server's processor share, and
by how much its memory grew a further viewer. With Chromium, also the time to the first paint on a warm server.
"""

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.reruns import PAGES, PROJECT, filter_queries, server

_HEAD = f"{'app':<12} {'viewers':>7} {'clicks':>7} {'p50 ms':>8} {'p95 ms':>8} {'CPU %':>6} {'MB a viewer':>12}\n"
_PAINT_TRIALS = 5
# Between the pause's half and half more than it: thirty clicks at the same instant happen on no day.
_SPREAD = (0.5, 1.5)


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a number of viewers met. waits: seconds a click; share: of one processor; memory: bytes of the server."""

    waits: tuple[float, ...]
    share: float
    memory: int


def main() -> None:
    """Measure the empty app and Standpoint with every number of viewers, and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--store", type=Path, default=PROJECT / "store" / "seeds")
    parser.add_argument("--viewers", type=int, nargs="+", default=[1, 10, 30])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=5)
    parser.add_argument("--no-browser", action="store_true", help="leave out the first paint")
    options = parser.parse_args()
    sys.stdout.write(_HEAD)
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text("import streamlit as st\nst.write('nothing')\n", encoding="utf-8")
        apps = (("empty", empty, Path(folder)), ("standpoint", PROJECT / "app.py", PROJECT))
        for name, script, place in apps:
            asked = _wishes(options.store) if name == "standpoint" else [("", "")]
            _measure(name, script, place, asked, options)
        if not options.no_browser:
            for name, script, place in apps:
                _paint(name, script, place, options.store)


def _wishes(store: Path) -> list[tuple[str, str]]:
    """Every page with every change of a filter: (page, query)."""
    return [(page, query) for query in filter_queries(store) for page in PAGES]


def _measure(name: str, script: Path, folder: Path, asked: list[tuple[str, str]], options: argparse.Namespace) -> None:
    with server(script, folder, options.store) as (port, pid):
        # Every page once beforehand: the first visit of all loads libraries, which is not what a class meets.
        asyncio.run(_warm(port, [(page, "") for page in dict.fromkeys(page for page, _ in asked)]))
        before, earlier = 0, 0
        for number in sorted(options.viewers):
            each = [_shuffled(asked, seed) for seed in range(number)]
            met = asyncio.run(_crowd(port, pid, each, pause=options.pause, seconds=options.seconds))
            # The first crowd also fills the caches that all share: only further viewers tell what one of them costs.
            grown = f"{(met.memory - before) / (number - earlier) / 1e6:.1f}" if earlier else "–"
            before, earlier = met.memory, number
            _print(name, number, met, grown)


async def _warm(port: int, asked: list[tuple[str, str]]) -> None:
    async with _session(port) as ask:
        for wish in asked:
            await ask(*wish)


def _shuffled(asked: list[tuple[str, str]], seed: int) -> list[tuple[str, str]]:
    return random.Random(seed).sample(asked, len(asked))


async def _crowd(port: int, pid: int, viewers: list[list[tuple[str, str]]], *, pause: float, seconds: float) -> Crowd:
    """Let every viewer click for these seconds, each through its own list of wishes."""
    processor, started = _processor(pid), time.perf_counter()
    peak: list[int] = []
    met = await asyncio.gather(
        *(_view(port, pid, asked, random.Random(at), pause, seconds, peak) for at, asked in enumerate(viewers))
    )
    took = time.perf_counter() - started
    waits = tuple(wait for each in met for wait in each)
    return Crowd(waits, (_processor(pid) - processor) / max(took, 1e-9), max(peak))


async def _view(
    port: int,
    pid: int,
    asked: list[tuple[str, str]],
    dice: random.Random,
    pause: float,
    seconds: float,
    peak: list[int],
) -> list[float]:
    """One viewer's waits. The visit begins at a moment of its own; opening the page is not counted as a click."""
    await asyncio.sleep(dice.uniform(0, pause))
    waits = []
    async with _session(port) as ask:
        await ask(*asked[0])
        end, at = time.perf_counter() + seconds, 0
        while time.perf_counter() < end:
            await asyncio.sleep(pause * dice.uniform(*_SPREAD))
            at += 1
            waits.append(await ask(*asked[at % len(asked)]))
        peak.append(_memory(pid))
    return waits


@asynccontextmanager
async def _session(port: int):
    """A session with the server: ask(page, query) gives the seconds until the answer ended."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with websockets.connect(address, subprotocols=["streamlit"], max_size=None) as socket_:

        async def ask(page: str, query: str) -> float:
            message = BackMsg()
            message.rerun_script.query_string = query
            message.rerun_script.page_name = page
            started = time.perf_counter()
            await socket_.send(message.SerializeToString())
            async for raw in socket_:
                answer = ForwardMsg()
                answer.ParseFromString(raw)
                if answer.WhichOneof("type") == "script_finished":
                    break
            return time.perf_counter() - started

        yield ask


def _processor(pid: int) -> float:
    """Seconds of processor time of a process, threads that have ended included; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    """Resident bytes of a process; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def _print(name: str, number: int, met: Crowd, grown: str) -> None:
    waits = sorted(1000 * wait for wait in met.waits) or [float("nan")]
    high = waits[round(0.95 * (len(waits) - 1))]
    sys.stdout.write(
        f"{name:<12} {number:>7} {len(met.waits):>7} {statistics.median(waits):>8.0f} {high:>8.0f} "
        f"{100 * met.share:>6.0f} {grown:>12}\n"
    )
    sys.stdout.flush()


def _paint(name: str, script: Path, folder: Path, store: Path) -> None:
    """Print how long a fresh browser waits for words on a warm server, median of a few: first paint and whole page."""
    from playwright.sync_api import sync_playwright

    from tests.browser.server import READY, launch

    first, whole = [], []
    with server(script, folder, store) as (port, _), sync_playwright() as playwright:
        browser = launch(playwright, brief=False)
        for _ in range(_PAINT_TRIALS + 1):
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            page, started = context.new_page(), time.perf_counter()
            page.goto(f"http://127.0.0.1:{port}/")
            page.wait_for_selector("[data-testid=stMain] [data-testid=stMarkdownContainer]", timeout=60_000)
            first.append(time.perf_counter() - started)
            page.wait_for_selector(READY, timeout=60_000)
            whole.append(time.perf_counter() - started)
            context.close()
        browser.close()
    # The first visit warms the server.
    seconds = statistics.median(first[1:]), statistics.median(whole[1:])
    sys.stdout.write(f"{name:<12} first words {seconds[0]:.2f} s, page complete {seconds[1]:.2f} s\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
