"""The places of a checkout, and the one way the installer starts another program."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
TRANSLATIONS = ROOT / "resources" / "translations"
CATALOGUES = ROOT / "server_setup" / "locale"

#: Paths that lead elsewhere, and a wish to compile everything anew in each of the many programs.
_STRAY = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")


class SetupError(Exception):
    """What the person must be told, in full sentences; the installer ends with exit code 1."""


def say(text: str) -> None:
    """Prints a line of progress at once, also when the output is a file."""
    print(text, flush=True)


def program(name: str) -> Path:
    """The path of a program inside the environment, such as `python` or `ruff`."""
    if os.name == "nt":
        return ENVIRONMENT / "Scripts" / f"{name}.exe"
    return ENVIRONMENT / "bin" / name


def child_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables for our programs: UTF-8 everywhere, a runtime folder for Qt, no stray Python settings."""
    variables = {name: value for name, value in os.environ.items() if name not in _STRAY}
    variables["PYTHONUTF8"] = "1"
    variables["VIRTUAL_ENV"] = str(ENVIRONMENT)
    variables["PATH"] = os.pathsep.join([str(program("python").parent), variables.get("PATH", os.defpath)])
    if sys.platform.startswith("linux"):
        spoken = variables.get("LC_ALL") or variables.get("LC_CTYPE") or variables.get("LANG") or ""
        if "utf" not in spoken.lower():  # Qt complains about any other encoding
            variables["LC_ALL"] = "C.UTF-8"
        if not variables.get("XDG_RUNTIME_DIR"):
            variables["XDG_RUNTIME_DIR"] = str(private_folder("kontor-runtime"))
    variables.update(extra or {})
    return variables


def private_folder(name: str) -> Path:
    """A folder of this login in the system's temporary place, readable by nobody else."""
    owner = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"{name}-{owner}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def run(command: Sequence[str | Path], what: str, *, variables: Mapping[str, str] | None = None) -> str:
    """Runs a program silently and returns what it printed; SetupError with the end of its output when it fails."""
    finished = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=child_environment(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if finished.returncode:
        tail = "\n".join(finished.stdout.splitlines()[-25:])
        raise SetupError(f"{tail}\n\n{what} failed (exit code {finished.returncode}); the end of its output is above.")
    return finished.stdout
