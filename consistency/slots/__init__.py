"""What two claims fill differently under the same predicate and role."""
