"""Files and streams to articles."""

from consistency.sources.reader import ReadResult, read

__all__ = ["ReadResult", "read"]
