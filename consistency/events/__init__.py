"""Articles to event groups."""
