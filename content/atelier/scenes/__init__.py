"""The pictures: one function each, named after what it shows."""
