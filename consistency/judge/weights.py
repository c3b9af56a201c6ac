"""The hand-set weights of the fused judge: log-odds a feature adds to each relation, against "none of them".

Set after logistic regressions on the labelled stories (benchmarks/train/fusion.py), rounded by hand.
"""

from __future__ import annotations

WEIGHTS: dict[str, dict[str, float]] = {
    "conflict": {
        "bias": -5.0,
        "cosine": 2.0,
        "similarity": 1.0,
        "same_event": 2.0,
        "same_slots": -0.4,
        "plain": -3.0,
        "differs number": 3.5,
        "differs time": 3.0,
        "differs place": 3.0,
        "differs person": 2.5,
        "differs kind": 2.5,
        "differs degree": 2.5,
        "differs polarity": 3.0,
        "differs factuality": 3.5,
        "differs other": 2.0,
        "spelling": -1.5,
        "bounds": -1.0,
        "scope": -1.5,
        "hedge": -1.5,
        "contradiction": 1.5,
    },
    "update": {
        "bias": -6.0,
        "cosine": 2.0,
        "similarity": 1.0,
        "same_event": 2.0,
        "moved on": 4.0,
        "plain": -3.0,
        "dates": 0.5,
        "contradiction": 0.5,
    },
    "agreement": {
        "bias": -7.0,
        "cosine": 7.0,
        "similarity": 3.0,
        "same_event": 1.0,
        "same_slots": 0.6,
        "plain": 3.0,
        "differs": -4.0,
        "entailment": 2.0,
        "contradiction": -2.0,
    },
}

SHOWN = 0.12  # least probability of a conflict or an update that becomes a finding
AGREES = 0.5  # least probability of an agreement
