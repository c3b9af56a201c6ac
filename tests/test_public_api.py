"""What `import consistency` offers, exactly."""

from __future__ import annotations

import consistency


def test_all_names_what_there_is() -> None:
    assert sorted(consistency.__all__) == consistency.__all__
    missing = [name for name in consistency.__all__ if not hasattr(consistency, name)]
    assert missing == []
