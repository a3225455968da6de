"""Weather, land, buildings and lamps."""
