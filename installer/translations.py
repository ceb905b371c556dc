"""Builds what programs load from what translators write: .qm from .ts for the window, .mo from .po for the server."""

from pathlib import Path

from installer.catalogues import compile_catalogue
from installer.checkout import CATALOGUES, TRANSLATIONS, program, run


def build_translations() -> list[Path]:
    """Compiles each .ts and .po that is newer than what was made of it; returns what was built."""
    built = []
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not _is_older(target, source):
            continue
        fresh = target.with_suffix(".new")
        run([program("pyside6-lrelease"), "-silent", source, "-qm", fresh], f"Building the translation {source.name}")
        # A running window reads the old file where it lies in memory: it is replaced, never written into.
        fresh.replace(target)
        built.append(target)
    for source in sorted(CATALOGUES.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if _is_older(target, source):
            compile_catalogue(source, target)
            built.append(target)
    return built


def _is_older(target: Path, source: Path) -> bool:
    return not target.is_file() or target.stat().st_mtime < source.stat().st_mtime
