"""`python -m content.atelier [word ...]`."""

import sys

from .draw import main

if __name__ == "__main__":
    main(sys.argv[1:])
