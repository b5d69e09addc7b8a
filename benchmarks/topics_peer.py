"""BERTopic's default recipe on given vectors, in an environment of its own: not a part of the project.

    PYTHON topics_peer.py FOLDER      each FOLDER/*.npz: texts, vectors, seed -> two lines of JSON: the last fit's
                                   seconds and peak memory (MB), and the topic lists

Its defaults are kept (UMAP to 5 dimensions with 15 neighbours, HDBSCAN from 10 passages up); only the random state is
set, so that seeds can be compared. Where it fails, as it does on few passages, all passages count as left out.
"""

import json
import resource
import sys
import time
import warnings
from pathlib import Path

import numpy as np

warnings.filterwarnings("ignore")
# With so few passages a failure is the recipe's own; with more it is ours, or the machine's, and must not count.
_FAILS_UP_TO = 30


def topics_of(path: Path, facts: dict[str, float]) -> list[int]:
    """BERTopic's topic of each passage, -1 for those that it leaves out."""
    from bertopic import BERTopic
    from umap import UMAP

    with np.load(path) as file:
        texts, vectors, seed = [str(text) for text in file["texts"]], file["vectors"], int(file["seed"])
    try:
        wall, cpu = time.perf_counter(), time.process_time()
        reduce = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed)
        found, _ = BERTopic(umap_model=reduce).fit_transform(texts, vectors)
    except (TypeError, ValueError, IndexError) as error:
        if len(texts) > _FAILS_UP_TO:
            raise
        print(f"{len(texts)} passages: {type(error).__name__}: {error}", file=sys.stderr)
        return [-1] * len(texts)
    facts.update(wall=time.perf_counter() - wall, cpu=time.process_time() - cpu)
    facts.update(peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return [int(topic) for topic in found]


if __name__ == "__main__":
    facts: dict[str, float] = {}
    found = [topics_of(path, facts) for path in sorted(Path(sys.argv[1]).glob("*.npz"))]
    print(json.dumps(facts))
    print(json.dumps(found))
