"""Files and streams to articles."""
