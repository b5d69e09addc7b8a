"""A picture of a figure where the reader's browser cannot make it: drawn by a Chrome or Chromium of this machine.

For slides only, and only for figures that PowerPoint has no chart for. Without such a browser there is no picture, and
nothing else is missing. See docs/decisions/061-exports.md.
"""

import base64
import json
import logging
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from components.exports.pictures import SCALE
from components.palette import LIGHT

_log = logging.getLogger("standpoint")
_SECONDS = 60
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# It shall draw one page of ours and speak to nobody.
_QUIET = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    # Waits until the page has drawn everything, by its own clock, then writes the page out.
    "--virtual-time-budget=8000",
    "--dump-dom",
)
# The figure's own camera draws it, whatever the size of the window; its picture is left in the page as text.
_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline';
style-src 'unsafe-inline'; img-src data: blob:"></head><body><output></output>
<script>%(library)s</script><script>
const held = %(figure)s;
held.layout.paper_bgcolor = held.layout.plot_bgcolor = "%(ground)s";
Plotly.toImage(held, %(size)s).then(drawn => { document.querySelector("output").textContent = drawn; });
</script></body></html>"""
_DRAWN = re.compile(rb"<output>data:image/png;base64,([\w+/=]+)</output>")


@cache
def find_browser() -> str | None:
    """The program of a Chrome or Chromium on this machine: BROWSER_PATH if it is set, else the first found; or None."""
    asked = os.environ.get("BROWSER_PATH")
    if asked:
        return shutil.which(asked)
    found = (shutil.which(name) for name in (*_NAMES, *_PLACES))
    return next((each for each in found if each), None)


def draw_picture(figure: go.Figure, *, width: int, height: int) -> bytes | None:
    """The figure as PNG, `width` × `height` CSS pixels on white, each SCALE × SCALE; None without a browser for it."""
    browser = find_browser()
    if browser is None:
        return None
    with tempfile.TemporaryDirectory(prefix="standpoint-", ignore_cleanup_errors=True) as folder:
        page = Path(folder, "figure.html")
        page.write_text(_page(figure, width, height), encoding="utf-8")
        command = [browser, *_QUIET, *_as_root(), f"--user-data-dir={Path(folder, 'profile')}", page.as_uri()]
        try:
            told = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False).stdout
        except (OSError, subprocess.TimeoutExpired) as error:
            _log.warning("%s drew no picture: %s", browser, error)
            return None
    found = _DRAWN.search(told)
    if found is None:
        _log.warning("%s drew no picture.", browser)
    return base64.b64decode(found.group(1)) if found else None


def _page(figure: go.Figure, width: int, height: int) -> str:
    return _PAGE % {
        "library": get_plotlyjs(),
        # In a script element no text may end it.
        "figure": figure.to_json().replace("<", "\\u003c"),
        "ground": LIGHT.page,
        "size": json.dumps({"format": "png", "width": width, "height": height, "scale": SCALE}),
    }


def _as_root() -> list[str]:
    """Chrome refuses its sandbox to the superuser; the page is our own and may load nothing."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
