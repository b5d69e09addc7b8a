"""Export a checkpoint as the int8 ONNX model that ships, with its calibration and a fixture of exact scores.

Run: python -m training.stance.export --checkpoint FILE --out models/stance --work DIR --fixture FILE
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import AutoTokenizer

from training.stance.encoder import encoder_folder
from training.stance.network import StanceNetwork
from training.stance.train import PASSAGE_TOKENS, STATEMENT_TOKENS, collate

INPUTS = ("input_ids", "attention_mask", "token_type_ids", "segments")
OPSET = 17
# Matrices with fewer numbers than this are not worth packing.
SMALL_WEIGHTS = 10_000


def load_network(checkpoint: Path) -> StanceNetwork:
    model = StanceNetwork(encoder_folder())
    model.load_state_dict(torch.load(checkpoint, weights_only=True)["model"])
    return model.eval()


def export_onnx(model: StanceNetwork, path: Path) -> None:
    """Write fp32 ONNX with free batch and length."""
    ids = [[2023, 2003, 1037, 3231], [2009, 2003]]
    inputs, _ = collate([(0, 1, 0), (1, 0, 0)], ids)
    axes = {name: {0: "pairs", 1: "tokens"} for name in INPUTS} | {"logits": {0: "pairs"}}
    torch.onnx.export(
        model,
        tuple(inputs[name] for name in INPUTS),
        str(path),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Weights as int8 with a scale for each column (each row of the embeddings); sums stay in float.

    Rounding what flows through the network as well was tried (dynamic int8): it moved probabilities by .06 on average,
    changed 13 % of the answers, and let a text's score depend on its neighbours in a batch.
    """
    model = onnx.load(str(source))
    graph = model.graph
    looked_up = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    large = [each for each in graph.initializer if len(each.dims) == 2 and each.dims[0] * each.dims[1] > SMALL_WEIGHTS]
    unpack = []
    for weights in large:
        axis = 0 if weights.name in looked_up else 1
        values = numpy_helper.to_array(weights)
        scale = np.maximum(np.abs(values).max(axis=1 - axis), 1e-12) / 127.0
        spread = scale[:, None] if axis == 0 else scale[None, :]
        packed = np.rint(values / spread).astype(np.int8)
        parts = (f"{weights.name}_int8", packed), (f"{weights.name}_scale", scale.astype(np.float32))
        graph.initializer.extend(numpy_helper.from_array(held, name) for name, held in parts)
        names = [name for name, _ in parts]
        unpack.append(onnx.helper.make_node("DequantizeLinear", names, [weights.name], axis=axis))
        graph.initializer.remove(weights)
    rest = list(graph.node)
    del graph.node[:]
    graph.node.extend([*unpack, *rest])
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


# Our own sentences: the fixture is committed, the public sets are not.
FIXTURE_STATEMENTS = ("Wolves should be allowed to return to the valley.", "Wolves should not return to the valley.",
                      "The dam does more harm than good.", "City centres should be closed to cars.")  # fmt: skip
FIXTURE_PASSAGES = (
    "The return of the wolf keeps deer in check and lets young trees grow again.",
    "Shepherds lose dozens of sheep each summer, and no fence has stopped the packs.",
    "Wolves were last seen in the valley in 1921.",
    "The dam drowned three villages and ended the salmon run.",
    "The dam has a length of 410 metres and was built between 1963 and 1968.",
    "Since the dam was built the town has had cheap power and no floods.",
    "Streets without cars are safer for children, and shops there sell more.",
    "Shopkeepers fear that customers who cannot park will go elsewhere.",
    "A survey asked two thousand people what they think about cars in the city.",
    "It is a myth that closing the streets to cars harms trade.",
)


def write_fixture(model: StanceNetwork, path: Path) -> None:
    """Write the unquantised network's probabilities of the fixture's pairs, for the agreement test."""
    tokenizer = AutoTokenizer.from_pretrained(encoder_folder())
    pairs = [(passage, statement) for passage in FIXTURE_PASSAGES for statement in FIXTURE_STATEMENTS]
    records = []
    for passage, statement in pairs:
        ids = tokenizer([passage, statement], add_special_tokens=False)["input_ids"]
        with torch.no_grad():
            scores = model(**collate([(0, 1, 0)], ids)[0]).softmax(1)[0]
        records.append({"passage": passage, "statement": statement, "scores": [round(float(x), 5) for x in scores]})
    path.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--checkpoint", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--work", type=Path, required=True, help="folder for the large fp32 file")
    arguments.add_argument("--fixture", type=Path, required=True, help="where the agreement test's scores go")
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    fp32 = options.work / "stance_fp32.onnx"
    network = load_network(options.checkpoint)
    export_onnx(network, fp32)
    write_fixture(network, options.fixture)
    quantise(fp32, options.out / "stance.int8.onnx")
    shutil.copy(encoder_folder() / "tokenizer.json", options.out / "tokenizer.json")
    settings = options.out / "stance.json"
    known = json.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
    defaults = {"temperature": 1.0, "passage_tokens": PASSAGE_TOKENS, "statement_tokens": STATEMENT_TOKENS}
    settings.write_text(json.dumps(defaults | known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
