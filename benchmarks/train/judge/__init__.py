"""Training of the judge's network: examples from labelled data, batches, the loop, and what each trial is worth."""
