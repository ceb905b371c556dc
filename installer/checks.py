"""`bootstrap.py test`: lint, types, layers and the whole suite, the result of pytest last."""

import subprocess
import time
from collections.abc import Sequence

from installer import environment, system_libraries
from installer.checkout import ROOT, SetupError, child_environment, program, run, say
from installer.translations import build_translations

CHECKS: tuple[tuple[str, ...], ...] = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)
# Two workers for two cores; one file stays with one worker, since its tests share what is dear to make.
PYTEST = ("-n", "2", "--dist", "loadfile")


def run_checks(pytest_arguments: Sequence[str]) -> int:
    """Runs everything to its end even when a check fails; exit code 0 only when all passed."""
    environment.make_environment(environment.TEST)
    system_libraries.prepare_for_tests()
    build_translations()
    failed = [" ".join(check) for check in CHECKS if not _passes(check)]
    code, closing_line = _run_pytest(pytest_arguments or PYTEST)
    if failed:
        say(f"\nFailed before the tests (see above): {'; '.join(failed)}")
        say(closing_line)
    return code or (1 if failed else 0)


def _passes(check: Sequence[str]) -> bool:
    started = time.monotonic()
    name = " ".join(check)
    try:
        run([program(check[0]), *check[1:]], name)
    except SetupError as refusal:
        say(f"FAILED  {name}\n{refusal}\n")
        return False
    say(f"passed  {name} ({time.monotonic() - started:.1f} s)")
    return True


def _run_pytest(arguments: Sequence[str]) -> tuple[int, str]:
    """Runs pytest with its output passed on as it comes; returns its exit code and its closing line."""
    variables = child_environment({"QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"})
    closing_line = ""
    with subprocess.Popen(
        [str(program("python")), "-m", "pytest", *arguments],
        cwd=ROOT,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pytest:
        assert pytest.stdout is not None
        for line in pytest.stdout:
            print(line, end="", flush=True)
            closing_line = line.rstrip() or closing_line
    return pytest.returncode, closing_line
