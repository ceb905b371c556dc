"""`python -m installer.tour --alias-file FILE --out DIR`: started by `bootstrap.py demo --tour DIR`."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from installer.checkout import say
from installer.tour.gallery import Gallery
from installer.tour.hands import Hands, TourError
from installer.tour.main_job import Day
from installer.tour.notebook import Notebook
from tests.support.wire_proxy import WireProxy
from ui.application import Workstation

ENLARGED = "1.5"


def main() -> int:
    """Walks through the day, then takes the gallery once more at the enlarged scale, in a process of its own."""
    wishes = _arguments()
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    port = next(table["port"] for table in tomllib.loads(wishes.alias_file.read_text("utf-8")).values())
    qInstallMessageHandler(_pass_on)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="kontor-tour-") as place, WireProxy(port) as wire:
        aliases = Path(place) / "aliases.toml"
        text = wishes.alias_file.read_text(encoding="utf-8")
        aliases.write_text(re.sub(r"(?m)^port = \d+$", f"port = {wire.port}", text), encoding="utf-8")
        hands = Hands(wire)
        scale = "_enlarged" if wishes.enlarged else ""
        folder = Path(place) / "steps" if wishes.enlarged else wishes.out
        notebook = Notebook(folder, wire, hands)
        gallery = Gallery(None if wishes.steps_only else wishes.out / f"gallery{scale}", notebook, hands)
        workstation = Workstation(application, aliases, Path(place) / "settings")
        try:
            Day(workstation, hands, notebook, gallery).walk()
        except TourError as error:
            notebook.picture(wishes.out / "where_it_stopped.png")
            say(f"The tour stopped: {error}")
            return 1
    if wishes.readme is not None:
        gallery.illustrate(wishes.readme)
        return 0
    if not (wishes.enlarged or wishes.steps_only):
        say(f"The gallery at scale {ENLARGED} ...")
        again = [sys.executable, "-m", "installer.tour", *sys.argv[1:], "--enlarged"]
        return subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": ENLARGED}, check=False).returncode
    say(f"Pictures and steps.json are in {wishes.out}")
    return 0


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    # The offscreen platform says this of every window; all else is worth reading.
    if not text.startswith("This plugin does not support"):
        say(text)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m installer.tour", description=__doc__)
    parser.add_argument("--alias-file", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--readme", type=Path, metavar="DIR", help="copy README's pictures there and end")
    parser.add_argument("--steps-only", action="store_true", help="without the gallery")
    parser.add_argument("--enlarged", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
