"""The packaged encoder written out with numpy gives the vectors of the library's own."""

import numpy as np
import pytest

from preprocessing.passages.encoder import load_encoder, load_small_encoder

pytestmark = pytest.mark.models
TEXTS = ["", "Zoos should close.", "¿Un puente? Ja, 橋! 🌉", "The ferry carries people. " * 120]


@pytest.fixture(scope="module")
def small():
    return load_small_encoder()


def test_no_texts_give_no_vectors(small):
    assert small.embed([]).shape == (0, 384)


def test_the_vectors_are_those_of_the_library(small):
    assert np.abs(small.embed(TEXTS) - load_encoder().embed(TEXTS)).max() < 2e-6


def test_name_and_revision_are_those_of_the_library(small):
    assert (small.name, small.revision) == (load_encoder().name, load_encoder().revision)
