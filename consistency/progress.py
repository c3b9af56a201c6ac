"""How a long run tells how far it is; what is shown, and where, is the caller's business."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Listens to a run: stages follow one another, and each advances by items done."""

    def stage(self, name: str, total: int | None) -> None:
        """A stage begins, which ends the one before; `total` items lie ahead, None where that is not known."""
        ...

    def advance(self, n: int = 1) -> None:
        """`n` more items of the stage are done."""
        ...


class Silent:
    """A `Progress` that shows nothing."""

    def stage(self, name: str, total: int | None) -> None:
        pass

    def advance(self, n: int = 1) -> None:
        pass
