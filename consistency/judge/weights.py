"""The hand-set weights of the fused judge: log-odds a feature adds to each relation, against "none of them".

Set by hand after the logistic regressions of benchmarks/train/fusion.py on labelled pairs of real news.
"""

from __future__ import annotations

WEIGHTS: dict[str, dict[str, float]] = {
    "conflict": {
        "bias": -5.5,
        "similarity": 2.2,
        "same_event": 2.6,
        "differs number": 2.0,
        "differs time": 2.4,
        "differs place": 2.0,
        "differs person": 1.4,
        "differs kind": 1.8,
        "differs degree": 2.4,
        "differs polarity": 1.2,
        "differs factuality": 1.0,
        "differs cause": 2.0,
        "differs quote": 1.6,
        "differs other": 0.8,
        "denied and held": 2.0,
        "denied at one place": 1.5,
        "one fact apart": 2.0,
        "plain": -0.8,
        "spelling": 1.8,
        "bounds": -0.3,
        "scope": -0.3,
        "title": -0.8,
        "contradiction": 1.5,
    },
    "update": {
        "bias": -6.2,
        "similarity": 2.0,
        "same_event": 2.2,
        "moved on": 3.5,
        "dates": 0.4,
        "title": -0.5,
        "contradiction": 0.5,
    },
    "agreement": {
        "bias": -8.0,
        "cosine": 5.0,
        "similarity": 6.0,
        "same_event": 1.5,
        "same_slots": 0.5,
        "plain": 1.5,
        "differs": -4.0,
        "moved on": -7.0,
        "entailment": 2.0,
        "contradiction": -2.0,
    },
}

SHOWN = 0.08  # least probability of a conflict or an update that becomes a finding
AGREES = 0.5  # least probability of an agreement
