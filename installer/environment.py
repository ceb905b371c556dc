"""Makes `.venv` and fills it with the pinned requirements; a second start only compares a hash."""

import hashlib
import sys
from pathlib import Path

from installer import system_libraries
from installer.checkout import ENVIRONMENT, REQUIREMENTS, ROOT, SetupError, program, run, say

RUNTIME = ("build", "runtime")
TEST = ("build", "runtime", "test")


def make_environment(requirement_sets: tuple[str, ...]) -> None:
    """Leaves `.venv` with exactly the pinned versions of these requirement files and the commands of Kontor."""
    if not _usable():
        _create()
    wanted = _fingerprint(requirement_sets)
    stamp = ENVIRONMENT / f"kontor-{requirement_sets[-1]}.stamp"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    say("Installing the libraries of Kontor into .venv (the first time takes a few minutes) ...")
    files: list[str | Path] = []
    for name in requirement_sets:
        files += ["-r", REQUIREMENTS / f"{name}.txt"]
    pip: list[str | Path] = [program("python"), "-m", "pip", "install", "--quiet", "--no-input"]
    pip.append("--disable-pip-version-check")
    run([*pip, *files], "Installing the libraries with pip")
    run([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT], "Making the commands kontor and kontor-server")
    stamp.write_text(wanted, encoding="ascii")


def _usable() -> bool:
    """Whether `.venv` runs, has pip, and belongs to the same Python: one that was moved or copied does not count."""
    if not program("python").exists():
        return False
    check = "import pip, sys; print(sys.version_info[:2], sys.prefix)"
    try:
        answer = run([program("python"), "-c", check], "Asking .venv for its version")
    except (SetupError, OSError):
        return False
    return answer.strip() == f"{sys.version_info[:2]} {ENVIRONMENT}"


def _create() -> None:
    say("Making the environment .venv ...")
    command = [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)]
    try:
        run(command, "Making .venv")
    except SetupError as refusal:
        # Debian and Ubuntu ship Python without the part that makes environments.
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if "ensurepip" not in str(refusal):
            raise
        system_libraries.install_packages([package], "Python's own module for environments")
        run(command, "Making .venv")


def _fingerprint(requirement_sets: tuple[str, ...]) -> str:
    """Hash of all that decides what stands in `.venv`."""
    digest = hashlib.sha256(repr((sys.version_info[:3], str(ROOT))).encode())
    for path in [ROOT / "pyproject.toml", *(REQUIREMENTS / f"{name}.txt" for name in requirement_sets)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()
