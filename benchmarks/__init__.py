"""Benchmarks: the generator measured beside its peers, on one corpus, in one run."""
