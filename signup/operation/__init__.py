"""Operation: running the service, watching it, keeping copies of what it holds."""
