"""``python -m briefing``."""

import sys

from briefing.cli import main

if __name__ == "__main__":
    sys.exit(main())
