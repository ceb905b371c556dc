"""Turns a checkout into a running Kontor: `python3 installer/bootstrap.py demo` or `... test`.

Only the standard library is used, and this file parses on any Python 3: an old one gets a sentence, not a traceback.
"""

import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)


def start() -> int:
    """Checks the interpreter, then hands over to the commands; returns the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        print("Kontor needs Python " + wanted + " or newer; this is Python " + sys.version.split()[0] + ".")
        print("Start this file with a newer one, for example: python" + wanted + " installer/bootstrap.py demo")
        return 2
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from installer.commands import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
