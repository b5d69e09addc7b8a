"""Guards the direction of imports: pages → components → preprocessing.views → rooms → model."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
ROOMS = ("documents", "passages", "topics", "events", "stances", "search")
SCREEN = {"streamlit", "plotly"}
HEAVY = ("torch", "sentence_transformers", "spacy", "sklearn", "transformers", "onnxruntime")


def imports(path: Path) -> set[str]:
    """Absolute names of the modules a file imports."""
    found = set()
    package = path.relative_to(PROJECT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def files(folder: str) -> list[Path]:
    return sorted((PROJECT / folder).rglob("*.py"))


def offenders(paths: list[Path], forbidden) -> list[str]:
    return [f"{path.relative_to(PROJECT)}: {name}" for path in paths for name in imports(path) if forbidden(name)]


def starts(name: str, *prefixes: str) -> bool:
    return any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes)


def test_preprocessing_knows_nothing_of_the_screen():
    assert offenders(files("preprocessing"), lambda name: starts(name, *SCREEN, "components", "pages")) == []


def test_the_model_imports_nothing_else_of_the_project():
    others = lambda name: starts(name, "preprocessing", "components") and not starts(name, "preprocessing.model")  # noqa: E731
    # `import preprocessing` by itself is what a relative import of the model's own package looks like.
    assert [
        line for line in offenders(files("preprocessing/model"), others) if not line.endswith(": preprocessing")
    ] == []


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_do_not_import_each_other(room):
    others = [f"preprocessing.{other}" for other in ROOMS if other != room]
    above = ["preprocessing.views", "preprocessing.build", "preprocessing.store"]
    assert offenders(files(f"preprocessing/{room}"), lambda name: starts(name, *others, *above)) == []


def test_views_do_not_import_the_build():
    assert offenders(files("preprocessing/views"), lambda name: starts(name, "preprocessing.build")) == []


def test_pages_compose_and_nothing_else():
    allowed = ("components", "__future__")
    paths = [*files("pages"), PROJECT / "app.py"]
    assert offenders(paths, lambda name: not starts(name, *allowed)) == []
    assert [path.name for path in paths if len(path.read_text(encoding="utf-8").splitlines()) > 40] == []


def test_figures_know_nothing_of_streamlit():
    assert (
        offenders(files("components/figures"), lambda name: starts(name, "streamlit", "preprocessing.views.selection"))
        == []
    )


@pytest.mark.parametrize(
    ("name", "owner"), [("session_state", "state.py"), ("query_params", "state.py"), ("cache_", "loading.py")]
)
def test_state_and_caching_have_one_owner(name, owner):
    users = []
    for path in [*files("components"), *files("pages"), PROJECT / "app.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            held = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "st"
            if held and node.attr.startswith(name):
                users.append(path.name)
    assert set(users) <= {owner}


def test_colours_live_in_the_palette_only():
    import re

    hexes = re.compile(r"[\"'#:(]#[0-9a-fA-F]{3,8}\b")
    paths = [path for path in files("components") if path.name != "palette.py"]
    assert [path.name for path in paths if hexes.search(path.read_text(encoding="utf-8"))] == []


def test_opening_a_collection_loads_no_model():
    code = (
        "import sys, components.frame, components.front, components.reader, components.timeline, components.stances;"
        "import components.topics, components.scenes, preprocessing.store;"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
