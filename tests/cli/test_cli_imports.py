"""Help is quick: it loads no model library."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "torch",
    "transformers",
    "spacy",
    "faiss",
    "sklearn",
    "sentence_transformers",
    "trafilatura",
    "dateparser",
    "pint",
)
PROBE = """
import sys
sys.argv = ["consistency", *{arguments!r}]
from consistency.cli.main import run
try:
    run()
except SystemExit as leave:
    print(leave.code, sorted(set({heavy!r}) & sys.modules.keys()), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "--help"], ["judge", "--help"], ["explain", "--help"]]
)
def test_help_imports_no_model_library(arguments: list[str]) -> None:
    probe = PROBE.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["0 []"]
