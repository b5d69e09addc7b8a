"""Contrast and colour-vision checks of every colour that carries a meaning, computed, not trusted."""

from itertools import combinations

import numpy as np
import pytest

from components.palette import DARK, LIGHT

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def linear(colour):
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    shares = np.array([0.2126, 0.7152, 0.0722])
    low, high = sorted([float(linear(one) @ shares), float(linear(other) @ shares)])
    return (high + 0.05) / (low + 0.05)


def lab(rgb):
    matrix = np.array(
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
    )
    xyz = matrix @ np.clip(rgb, 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def nearest_pair(colours, deficiency):
    """The smallest CIE76 distance between two of the colours as this reader sees them."""
    seen = [lab(deficiency @ linear(colour)) for colour in colours]
    return min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2))


@both
def test_words_are_readable_on_the_page_and_the_panel(palette):
    for ground in (palette.page, palette.panel):
        assert contrast(palette.text, ground) >= 7
        assert contrast(palette.quiet, ground) >= 4.5
        assert contrast(palette.lean_for, ground) >= 4.5
        assert contrast(palette.lean_against, ground) >= 4.5


@both
@pytest.mark.parametrize("kind", ["quote", "cue", "date", "event", "hit", "passage"])
def test_marked_words_are_readable(palette, kind):
    assert contrast(palette.text, getattr(palette, kind)) >= 4.5


@both
def test_series_colours_stand_out_from_the_page(palette):
    assert min(contrast(colour, palette.page) for colour in (*palette.series, palette.other)) >= 3


@both
@pytest.mark.parametrize("name", list(DEFICIENCIES))
def test_series_colours_can_be_told_apart_by_every_reader(palette, name):
    assert nearest_pair(palette.series, DEFICIENCIES[name]) >= 12


@both
@pytest.mark.parametrize("name", list(DEFICIENCIES))
def test_the_two_sides_of_an_issue_can_be_told_apart_by_every_reader(palette, name):
    assert nearest_pair([palette.lean_for, palette.lean_against], DEFICIENCIES[name]) >= 40


@both
def test_the_accent_carries_white_text(palette):
    assert contrast("#ffffff", palette.accent) >= 4.5
