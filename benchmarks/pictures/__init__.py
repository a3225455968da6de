"""The benchmark ``pictures``: photographs made ready by Plaidoyer and by sharp, side by side."""
