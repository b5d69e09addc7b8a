"""Train the stance network on the mix of `training.stance.data`.

Run: torchrun --nproc_per_node 2 -m training.stance.train --mix FILE --encoder DIR --out DIR --minutes 75
Each process trains on one core with its own optimizer; the weights are averaged by the clock, so a core that
somebody else needs slows nobody down. The learning rate follows the elapsed share of the budget, so the run ends
on time at any speed. Half of the pairs that take a side on a statement with a known negation are read against both in
one step, and the two answers are drawn towards each other's mirror image: what a passage says to a statement should be
the contrary of what it says to its denial. Stops and continues from DIR/last.pt, or begins from the weights of
--from-checkpoint, such as `training.stance.unpack` makes of the model that ships. Needs a CPU with bf16 instructions to
be fast.
"""

import argparse
import json
import os
import random
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch import nn

from preprocessing.stances.model import pack_pairs
from training.stance.network import StanceNetwork

BATCH = 32
PEAK, HEAD_PEAK, LAYER_DECAY = 5e-5, 5e-4, 0.9
# The lowest layers hold what any English text needs. Left as they are, a pair costs 30 % less time.
FROZEN_LAYERS = 4
WARMUP = 0.04
SMOOTHING = 0.05
SYNC_SECONDS, REPORT_SECONDS = 15.0, 960.0
REPORT_PAIRS = 250
# Of the pairs that take a side on a statement with a known negation so many bring their twin along, the passage against
# that negation; and what the difference of the two answers weighs beside the labels.
TWINS, TWIN_WEIGHT = 0.5, 1.0
PASSAGE_TOKENS, STATEMENT_TOKENS = 72, 40
# How often a pair of each group is seen in one pass over the mix.
RATES = {
    "ibm30k": 0.4, "argkp2021": 1.0, "perspectrum": 0.9, "procon20": 0.6, "debatewise_procon": 0.7,
    "debatewise_body": 0.4, "claims": 2.0, "convictions": 0.2, "self": 0.8, "self_text": 0.15,
    "written": 1.5, "written_neutral": 1.5, "families": 2.5, "families_aside": 1.0, "families_neutral": 1.0,
    "texts": 3.0, "texts_aside": 1.0, "texts_neutral": 0.45, "comments": 2.0, "inference": 2.5,
    "nli_snli_devtest": 0.4, "nli_cad": 0.5, "nli_semiauto_wiki": 0.4, "nli_fever_symmetric": 0.8, "nli_fool_me": 0.8,
    "nli_revisions": 0.15,
    "related": 0.15, "unrelated": 0.08, "prose": 0.08, "described": 0.12, "both_sides": 0.3, "headings": 0.1,
}  # fmt: skip

NEUTRAL = 1
# For and against change places when a statement is denied; neutral stays.
FLIPPED = (2, 1, 0)

Pair = tuple[int, int, int, float]


def sample_pass(
    groups: dict[str, list[list[Pair]]], denials: dict[int, int], rng: random.Random
) -> list[list[tuple[int, int, int]]]:
    """One pass: every pair as often as its group's rate says, in one of its alternatives; some with a twin."""
    chosen = []
    for name in sorted(RATES):
        for alternatives in groups.get(name, []):
            for _ in range(int(RATES[name]) + (rng.random() < RATES[name] % 1)):
                a, b, label, _ = rng.choices(alternatives, [row[3] for row in alternatives])[0]
                unit = [(a, b, label)]
                if label != NEUTRAL and b in denials and a not in (b, denials[b]) and rng.random() < TWINS:
                    unit.append((a, denials[b], FLIPPED[label]))
                chosen.append(unit)
    rng.shuffle(chosen)
    return chosen


def batches(units: list[list], ids: list[list[int]], rng: random.Random) -> list[list]:
    """Batches of about BATCH pairs of like length, in random order; twins stand side by side."""
    out = []
    for start in range(0, len(units), BATCH * 50):
        window = units[start : start + BATCH * 50]
        window.sort(key=lambda unit: min(len(ids[unit[0][0]]), PASSAGE_TOKENS) + len(ids[unit[0][1]]))
        held = []
        for unit in window:
            held += unit
            if len(held) >= BATCH:
                out.append(held)
                held = []
        if held:
            out.append(held)
    rng.shuffle(out)
    return out


def twins(pairs: list[tuple[int, int, int]], denials: dict[int, int]) -> list[int]:
    """Where in a batch a pair is followed by its twin."""
    return [i for i, ((a, b, _), (c, d, _)) in enumerate(pairwise(pairs)) if a == c and denials.get(b) == d]


def twin_difference(logits: torch.Tensor, at: list[int]) -> torch.Tensor:
    """How far the answers to twins are from being mirror images: the mean of both Kullback-Leibler divergences."""
    one = logits[at].log_softmax(1)
    other = logits[[i + 1 for i in at]].log_softmax(1).flip(1)
    return ((one.exp() - other.exp()) * (one - other)).sum(1).mean() / 2


def collate(
    pairs: list[tuple[int, int, int]], ids: list[list[int]], frame: dict
) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    """The network's inputs as int64 (n_pairs, longest), packed as the dashboard packs them, and the labels."""
    packed = pack_pairs(
        [(ids[a], ids[b]) for a, b, _ in pairs],
        frame=frame,
        passage_tokens=PASSAGE_TOKENS,
        statement_tokens=STATEMENT_TOKENS,
    )
    return {k: torch.from_numpy(v) for k, v in packed.items()}, torch.tensor([p[2] for p in pairs])


def stream(
    groups: dict, denials: dict[int, int], ids: list[list[int]], seed: int, rank: int, world: int
) -> Iterator[list]:
    epoch = 0
    while True:
        rng = random.Random(f"{seed}-{epoch}")
        yield from batches(sample_pass(groups, denials, rng)[rank::world], ids, random.Random(f"{seed}-{epoch}-{rank}"))
        epoch += 1


def predict(model: nn.Module, pairs: list[tuple[int, int, int]], ids: list[list[int]], frame: dict) -> np.ndarray:
    """Probabilities (n, 3)."""
    order = sorted(range(len(pairs)), key=lambda i: len(ids[pairs[i][0]]) + len(ids[pairs[i][1]]))
    out = np.zeros((len(pairs), 3), np.float32)
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 64):
            rows = order[start : start + 64]
            inputs, _ = collate([pairs[i] for i in rows], ids, frame)
            out[rows] = model(**inputs).float().softmax(1).numpy()
    model.train()
    return out


def macro_f1(truth: np.ndarray, guess: np.ndarray) -> float:
    scores = []
    for label in range(3):
        hit = ((truth == label) & (guess == label)).sum()
        scores.append(2 * hit / max(1, (truth == label).sum() + (guess == label).sum()))
    return float(np.mean(scores))


def development_figures(
    model: nn.Module, groups: dict, ids: list[list[int]], frame: dict, names: list[str]
) -> dict[str, float]:
    """Accuracy of the two-statement sign, flips under negation; for prose: F1 and AUROC of taking a side."""
    figures = {}
    for name in names:
        pairs = groups[name][:REPORT_PAIRS]
        truth = np.array([pair[0][2] for pair in pairs])
        plain = predict(model, [p[0][:3] for p in pairs], ids, frame)
        if name == "dev_mnli":
            figures["mnli"] = float((plain.argmax(1) == truth).mean())
            continue
        turned = predict(model, [p[1][:3] for p in pairs], ids, frame)
        one, other = plain[:, 0] - plain[:, 2], turned[:, 0] - turned[:, 2]
        both = (one - other) / 2
        if name in ("dev_iam", "dev_written", "dev_families", "dev_texts"):
            short = name[4:]
            side = 1 - (plain[:, 1] + turned[:, 1]) / 2
            stance = truth != 1
            ranks = side.argsort().argsort()
            n1, n0 = stance.sum(), (~stance).sum()
            figures[f"{short}_auroc"] = float((ranks[stance].sum() - n1 * (n1 - 1) / 2) / (n1 * n0))
            figures[f"{short}_f1"] = max(
                macro_f1(truth, np.where(abs(both) > t, np.where(both > 0, 0, 2), 1))
                for t in np.arange(0.1, 0.95, 0.05)
            )
            figures[f"{short}_sign"] = float(((both > 0) == (truth == 0))[stance].mean())
            continue
        right = (both > 0) == (truth == 0)
        figures[name[4:]] = float(right.mean())
        figures[name[4:] + "_half"] = float(right[np.argsort(-abs(both))[: len(both) // 2]].mean())
        figures[name[4:] + "_flips"] = float(((one > 0) != (other > 0)).mean())
        figures[name[4:] + "_neutral"] = float((plain.argmax(1) == 1).mean())
    return figures


def optimizer_for(model: StanceNetwork) -> torch.optim.AdamW:
    model.encoder.embeddings.requires_grad_(False)
    groups = [{"params": list(model.head.parameters()), "peak": HEAD_PEAK}]
    layers = model.encoder.encoder.layer
    for i, layer in enumerate(layers):
        if i < FROZEN_LAYERS:
            layer.requires_grad_(False)
        else:
            groups.append({"params": list(layer.parameters()), "peak": PEAK * LAYER_DECAY ** (len(layers) - 1 - i)})
    return torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, fused=True)


def rate(share: float) -> float:
    """Learning rate factor at this share of the budget: linear up, then a cosine down to a hundredth."""
    if share < WARMUP:
        return share / WARMUP
    x = min(1.0, (share - WARMUP) / (1 - WARMUP))
    return 0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * x))


def average(model: nn.Module, world: int) -> None:
    if world == 1:
        return
    parameters = [p for p in model.parameters() if p.requires_grad]
    flat = torch.nn.utils.parameters_to_vector(parameters).detach()
    dist.all_reduce(flat)
    torch.nn.utils.vector_to_parameters(flat / world, parameters)


def train(options: argparse.Namespace, rank: int, world: int) -> None:
    mix = torch.load(options.mix, weights_only=False)
    ids, groups, frame, denials = mix["ids"], mix["groups"], mix["frame"], mix["denials"]
    torch.manual_seed(7 + rank)
    model = StanceNetwork(options.encoder).train()
    optimizer = optimizer_for(model)
    last = options.out / "last.pt"
    elapsed, seen, steps = 0.0, 0, 0
    if last.exists():
        state = torch.load(last, weights_only=True)
        model.load_state_dict(state["model"])
        elapsed, seen = state["elapsed"], state["seen"]
    elif options.from_checkpoint:
        state = torch.load(options.from_checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        seen = state["seen"]
    begun = elapsed
    batch_stream = stream(groups, denials, ids, 11 + seen, rank, world)
    budget, mark = options.minutes * 60, time.monotonic()
    next_sync, next_report, losses = elapsed + SYNC_SECONDS, elapsed + REPORT_SECONDS, []
    dev_names = sorted(name for name in groups if name.startswith("dev_"))
    loss_of = nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
    mine = 0
    while elapsed < budget:
        batch = next(batch_stream)
        inputs, labels = collate(batch, ids, frame)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(**inputs)
        loss = loss_of(logits.float(), labels)
        pairs_of_twins = twins(batch, denials)
        if pairs_of_twins:
            share = 2 * len(pairs_of_twins) / len(batch)
            loss = loss + TWIN_WEIGHT * share * twin_difference(logits.float(), pairs_of_twins)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * rate(elapsed / budget) * min(1.0, 0.02 + (elapsed - begun) / 60)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(loss.item())
        mine += len(labels)
        steps += 1
        elapsed += time.monotonic() - mark
        mark = time.monotonic()
        if elapsed < next_sync and elapsed < budget:
            continue
        # The clock is shared, so both processes agree on what follows.
        average(model, world)
        counts = torch.tensor([elapsed, float(mine)], dtype=torch.float64)
        dist.all_reduce(counts)
        elapsed, total = counts[0].item() / world, int(counts[1].item())
        next_sync = elapsed + SYNC_SECONDS
        ending = elapsed >= budget
        if elapsed >= next_report or ending:
            next_report = elapsed + REPORT_SECONDS
            report(model, groups, ids, frame, dev_names, options, rank, world, elapsed, seen + total, losses)
            losses = []


def report(model, groups, ids, frame, dev_names, options, rank, world, elapsed, seen, losses) -> None:
    parts: list = [None] * world
    dist.all_gather_object(parts, development_figures(model, groups, ids, frame, dev_names[rank::world]))
    if rank:
        return
    figures = {k: round(v, 3) for part in parts for k, v in part.items()}
    line = {"minutes": round(elapsed / 60, 1), "pairs": seen, "loss": round(float(np.mean(losses)), 3), **figures}
    with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
    torch.save({"model": model.state_dict(), "elapsed": elapsed, "seen": seen}, options.out / "next.pt")
    os.replace(options.out / "next.pt", options.out / "last.pt")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--mix", type=Path, required=True)
    arguments.add_argument("--encoder", type=Path, required=True, help="the folder that training.stance.data was given")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--from-checkpoint", type=Path, help="weights to begin from, with a new learning rate curve")
    arguments.add_argument("--minutes", type=float, default=75.0)
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    dist.init_process_group("gloo")
    train(options, dist.get_rank(), dist.get_world_size())
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
