"""The commands of `installer/bootstrap.py`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from installer.checkout import SetupError, say

INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Runs the command of the command line and returns the exit code."""
    wishes = _parser().parse_args(arguments)
    try:
        if wishes.command == "test":
            from installer.checks import run_checks

            return run_checks(wishes.pytest_arguments)
        from installer.demo import run_demo

        return run_demo(fresh=wishes.fresh, scale=wishes.scale, tour=wishes.tour)
    except SetupError as refusal:
        say(str(refusal))
        return 1
    except KeyboardInterrupt:
        say("")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Makes a checkout of Kontor ready and runs it.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    demo = commands.add_parser("demo", help="install what is needed, load the demo firm, open the window")
    demo.add_argument("--fresh", action="store_true", help="throw the demo's data away and start anew")
    demo.add_argument("--scale", type=_scale, default=1, metavar="N", help="make the demo firm N times as big")
    demo.add_argument("--tour", type=Path, metavar="DIR", help="no window: save a picture of each step of a day in DIR")
    test = commands.add_parser("test", help="install what tests need, run every check and the whole suite")
    test.add_argument("pytest_arguments", nargs="*", metavar="ARG", help="passed to pytest, after --")
    return parser


def _scale(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1000:
        raise argparse.ArgumentTypeError("between 1 and 1000")
    return number
