"""What a vector depends on: the text and the model, nothing else."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from consistency.encode import Encoder, load_encoder

TEXTS = [
    "The ferry sank off Patmos.",
    "A court in Lima overturned the verdict on Friday, and the mayor, who had denied everything, walked free.",
    "It rained.",
    "The boat went down near the island of Patmos.",
    "Nobody was hurt, the coastguard said, though eleven people had spent the night in the water.",
    "It snowed.",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder(cache=False)


def test_rows_are_unit_float32_in_the_order_of_the_texts(encoder: Encoder) -> None:
    rows = encoder.encode(TEXTS)
    assert rows.shape == (6, 384)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)
    cosine = rows @ rows.T
    assert cosine[0, 3] > 0.7 > 0.3 > cosine[0, 1]


def test_a_vector_is_the_same_to_the_last_bit_in_any_company(encoder: Encoder) -> None:
    together = encoder.encode(TEXTS)
    backwards = encoder.encode(TEXTS[::-1] + TEXTS)
    for i, text in enumerate(TEXTS):
        alone = encoder.encode([text])[0]
        assert alone.tobytes() == together[i].tobytes() == backwards[5 - i].tobytes() == backwards[6 + i].tobytes()


def test_no_text_gives_no_row(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_an_empty_text_has_a_vector(encoder: Encoder) -> None:
    assert np.isfinite(encoder.encode(["", " "])).all()


def test_beyond_the_window_nothing_counts(encoder: Encoder) -> None:
    long = "The ferry sank. " * 100
    a, b = encoder.encode([long, long + "A court in Lima overturned the verdict."])
    np.testing.assert_array_equal(a, b)


def test_odd_characters_are_encoded(encoder: Encoder) -> None:
    assert np.isfinite(encoder.encode(["\x00", "a\ud800b", "🚢" * 300])).all()


def test_a_full_cache_needs_no_torch_and_nothing_is_printed() -> None:
    code = (
        "import sys; from consistency.encode import load_encoder; encoder = load_encoder()\n"
        "encoder.encode(['It rained.']); print('torch' in sys.modules)"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)]
    assert [(run.stdout, run.stderr) for run in runs] == [("True\n", ""), ("False\n", "")]
