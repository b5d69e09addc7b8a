"""Export a checkpoint as the int8 ONNX model that ships, with its calibration and a fixture of exact scores.

Run: python -m training.stance.export --checkpoint FILE --mix FILE --out models/stance
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.stance.encoder import encoder_folder
from training.stance.network import StanceNetwork
from training.stance.train import PASSAGE_TOKENS, STATEMENT_TOKENS, collate

INPUTS = ("input_ids", "attention_mask", "token_type_ids", "segments")
OPSET = 17


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
    """Dynamic int8. reduce_range keeps 7 bits: without it processors lacking VNNI saturate and answer differently."""
    quantize_dynamic(str(source), str(target), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def fixture_pairs(mix: dict, *, count: int = 48) -> list[tuple[str, str]]:
    """Pairs of our own rule-made texts only: the fixture is committed, the public sets are not."""
    strings = mix["strings"]
    made = [pair[0] for name in ("described", "both_sides") for pair in mix["groups"][name][::97]]
    return [(strings[a], strings[b]) for a, b, *_ in made[:count]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--checkpoint", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--work", type=Path, required=True, help="folder for the large fp32 file")
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    fp32 = options.work / "stance_fp32.onnx"
    export_onnx(load_network(options.checkpoint), fp32)
    quantise(fp32, options.out / "stance.int8.onnx")
    shutil.copy(encoder_folder() / "tokenizer.json", options.out / "tokenizer.json")
    settings = options.out / "stance.json"
    known = json.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
    defaults = {"temperature": 1.0, "passage_tokens": PASSAGE_TOKENS, "statement_tokens": STATEMENT_TOKENS}
    settings.write_text(json.dumps(defaults | known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
