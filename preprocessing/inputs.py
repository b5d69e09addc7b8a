"""What a build depends on: its settings, the folder of documents, and this program with its models."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from preprocessing.model.edits import FILE_NAME
from preprocessing.passages.encoder import DEFAULT_MODEL


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """What a reader may choose. model: the sentence encoder; seed: for everything that draws lots."""

    model: str = DEFAULT_MODEL
    seed: int = 7
    stance_model: str | None = None


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests of everything a build depends on. base: all but the reader's edits; whole: with them."""

    base: str
    whole: str


def digest_inputs(folder: Path, settings: BuildSettings) -> Inputs:
    """The digests of a build of this folder as its files are now: the files, the settings, this package, its models."""
    digest = sha256(json.dumps(asdict(settings), sort_keys=True).encode())
    code = Path(__file__).parent
    edits = folder / FILE_NAME
    for root in (folder, code, code.parent / "models"):
        for path in sorted(root.rglob("*")):
            if path.is_file() and path != edits and "__pycache__" not in path.parts and not path.name.startswith("."):
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(sha256(path.read_bytes()).digest())
    base = digest.hexdigest()
    return Inputs(base, sha256(f"{base}\n".encode() + edits.read_bytes()).hexdigest() if edits.is_file() else base)


def input_hash(folder: Path, settings: BuildSettings) -> str:
    """The digest that a build of this folder writes into its store; see digest_inputs."""
    return digest_inputs(folder, settings).whole
