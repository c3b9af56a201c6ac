"""Articles to claims."""
