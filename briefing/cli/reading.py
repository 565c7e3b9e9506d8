"""``read``: the reader on a library, which brings itself up to date while one reads."""

from __future__ import annotations

import argparse

from briefing.cli.session import as_known, configuration, open_library


def read(options: argparse.Namespace) -> int:
    """Open the reader."""
    from briefing.reader import run

    config = configuration(options)
    library = open_library(options, config)
    try:
        with as_known(library, options) as known:
            return run(known, config, plain=options.plain)
    finally:
        library.close()
