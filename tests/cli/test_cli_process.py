"""The program as the shell sees it: a closed pipe, a crash, another encoding."""

from __future__ import annotations

import os
import subprocess
import sys

SETUP = """
import sys
from consistency.cli.main import app, run
from consistency.cli.streams import emit
@app.command("probe")
def probe():
    {body}
sys.argv = ["consistency", "probe"]
run()
"""


def probe(body: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", SETUP.format(body=body)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | environment,
    )


def test_a_closed_pipe_is_quiet() -> None:
    process = probe("[emit('x' * 10_000, exact=True) for _ in range(100)]")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_a_crash_keeps_its_traceback_and_is_not_taken_for_findings() -> None:
    process = probe("raise ZeroDivisionError('mine')")
    _, err = process.communicate()
    assert process.returncode == 2
    assert b"Traceback" in err
    assert err.strip().endswith(b"ZeroDivisionError: mine")


def test_a_narrow_encoding_loses_characters_and_no_report() -> None:
    out, _ = probe("emit('\\u201c\\u0141\\u201d 4\\n', exact=False)", PYTHONIOENCODING="ascii").communicate()
    assert out == b"??? 4\n"


def test_data_is_utf8_whatever_the_encoding() -> None:
    out, _ = probe("emit('\\u201c\\u0141\\u201d 4\\n', exact=True)", PYTHONIOENCODING="ascii").communicate()
    assert out == "\u201c\u0141\u201d 4\n".encode()
