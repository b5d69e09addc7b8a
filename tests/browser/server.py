"""A Streamlit server of our own for one test, and a page in a real Chromium that tells on its console and requests."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page, Playwright, expect

from components.exports.drawing import find_browser

PROJECT = Path(__file__).resolve().parents[2]
_APP, _STATE = '[data-testid="stApp"]', "data-test-script-state"
READY = f'{_APP}[{_STATE}="notRunning"]'
# A loaded machine may need long for a page; a right page never needs the whole of it.
PATIENCE = 60_000
_PICTURE_PATIENCE = 5_000
SCREEN = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 844}
expect.set_options(timeout=PATIENCE)

# Without these, Chromium asks its maker's hosts for updates at every start.
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A page lives for seconds in a test: to make its scripts quick for hours costs more than it saves.
_BRIEF = "--js-flags=--no-opt --no-maglev"


# Ports of servers that have ended: under an address it knows, the browser reads none of the app's scripts anew.
_left: list[int] = []


@contextmanager
def serve(store: Path) -> Iterator[str]:
    """A fresh server showing this store; gives its address. Its first request is the caller's own."""
    port = _left.pop() if _left else _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "STANDPOINT_STORE": str(store)}
    with subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
    _left.append(port)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait_for(address: str) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"{address} did not answer within a minute")


def launch(playwright: Playwright, *, brief: bool = True) -> Browser:
    """The Chromium of this machine, without a screen; if not `brief`, it compiles scripts as a reader's does."""
    path = find_browser()
    if path is None:
        raise FileNotFoundError("The browser tests need Chromium: run ./test.sh, which installs it.")
    return playwright.chromium.launch(executable_path=path, args=[*_QUIET, _BRIEF] if brief else _QUIET)


@dataclass
class Visit:
    """One reader's browser tab on a server, with all it said on its console, in dialogs, and asked other hosts for."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listeners = {
            "console": self._heard,
            "pageerror": lambda error: self.errors.append(str(error)),
            "request": self._asked,
            "dialog": lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()),
        }
        for event, listener in self._listeners.items():
            self.page.on(event, listener)

    def _heard(self, message) -> None:
        # Opened below a page's path, Streamlit first looks for its own two addresses beside the page, then at the
        # root: the browser reports the first look as an error, whatever the app does.
        looking = re.search(r"/\w+/_stcore/(health|host-config)$", message.location["url"])
        if message.type == "error" and not looking:
            self.errors.append(f"{message.text} {message.location['url']}")

    def _asked(self, request) -> None:
        host = urlsplit(request.url).hostname
        if host not in (None, "127.0.0.1", "localhost"):
            self.strangers.append(request.url)

    def open(self, path: str) -> None:
        """Go to a path of the server and wait until the page stands still."""
        self.page.goto(f"{self.address}/{path.lstrip('/')}")
        self.settle()

    def settle(self) -> None:
        """Wait until the script has ended and nothing is about to start."""
        self.page.wait_for_selector(READY, timeout=PATIENCE)
        self.page.wait_for_timeout(150)
        self.page.wait_for_selector(READY, timeout=PATIENCE)

    def text(self) -> str:
        """All the words of the main part of the page."""
        return self.page.locator('[data-testid="stMain"]').inner_text()

    def go(self, name: str) -> None:
        """Follow the menu to the page with this name."""
        self.page.locator('[data-testid="stSidebar"]').get_by_role("link", name=name, exact=True).click()
        self.settle()

    def record(self, folder: Path, name: str) -> None:
        """Leave in the folder what a failed test saw: `name`.png, and `name`.txt with the address and all it heard."""
        folder.mkdir(exist_ok=True)
        name = re.sub(r"[^\w\[\]=.,-]+", "_", name)[:150]
        told = [f"address: {self.page.url}"]
        for heading in ("errors", "dialogs", "strangers"):
            told += [f"{heading}: {each}" for each in getattr(self, heading)]
        try:
            # A page that hangs may never be ready for a picture: nobody waits for it as long as for a right page.
            self.page.screenshot(path=folder / f"{name}.png", timeout=_PICTURE_PATIENCE)
            told.append(f"script: {self.page.locator(_APP).get_attribute(_STATE, timeout=_PICTURE_PATIENCE)}")
        except Error as error:
            told.append(f"not seen: {error.message}")
        (folder / f"{name}.txt").write_text("\n".join(told) + "\n", encoding="utf-8")

    def forget(self) -> bool:
        """Leave the tab as it was found: nothing remembered, nothing open. False if it cannot be used again."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)
        try:
            if self.page.url.startswith("http"):
                self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
            self.page.context.clear_cookies()
            # A page of its own closes the session, full screen and dialogs.
            self.page.goto("about:blank")
            self.page.set_viewport_size(SCREEN)
        except Error:
            return False
        return True
