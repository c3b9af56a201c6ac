"""The exceptions of this package. Every message names the place and says what to do next.

ConsistencyError
├── InputError          no input could be used, or a path does not exist
├── SettingsError       an option has a value that makes no sense
├── ModelError          a model is missing, damaged or of the wrong kind
├── MissingExtraError   a feature needs packages that are not installed
└── OutputError         a report could not be written
"""

from __future__ import annotations


class ConsistencyError(Exception):
    """Base of all errors that a user can act on."""


class InputError(ConsistencyError):
    """No input could be used, or a path does not exist."""


class SettingsError(ConsistencyError):
    """An option has a value that makes no sense."""


class ModelError(ConsistencyError):
    """A model is missing, damaged or of the wrong kind."""


class MissingExtraError(ConsistencyError):
    """A feature needs packages that are not installed."""


class OutputError(ConsistencyError):
    """A report could not be written."""
