"""Tracing: what a build depends on, remembered from one build to the next."""
