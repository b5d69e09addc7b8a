"""Runs a page of the app without a browser."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import words

PROJECT = Path(__file__).resolve().parents[2]


def run(page: str = "app.py", query: dict[str, str | list[str]] | None = None) -> AppTest:
    """The page after one run with this query; it must not have raised."""
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    if page != "app.py":
        app.switch_page(page)
    for name, value in (query or {}).items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception[0].message
    assert words.UNFORESEEN not in [error.value for error in app.error]
    return app


def texts(app: AppTest) -> str:
    """Everything a reader sees that is text, in one string."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "code", "text")
    parts = [element.value for kind in kinds for element in getattr(app, kind)]
    parts += [element.proto.body for element in app.get("html")]
    parts += [element.proto.label for element in app.get("page_link")]
    return "\n".join(parts)


def query(app: AppTest) -> dict[str, list[str]]:
    """The address fields after the run, each as a list."""
    held = dict(app.query_params)
    return {name: [value] if isinstance(value, str) else list(value) for name, value in held.items()}


def plain(app: AppTest) -> str:
    """`texts` without the strokes that keep Markdown from reading the words."""
    return texts(app).replace("\\", "")
