"""Things people carry, wear, sit on and work with."""
