"""Builds the .qm files the window loads from the .ts files the translators write."""

from pathlib import Path

from installer.checkout import TRANSLATIONS, program, run


def build_translations() -> list[Path]:
    """Compiles each .ts that is newer than its .qm; returns what was built."""
    built = []
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        fresh = target.with_suffix(".new")
        run([program("pyside6-lrelease"), "-silent", source, "-qm", fresh], f"Building the translation {source.name}")
        # A running window reads the old file where it lies in memory: it is replaced, never written into.
        fresh.replace(target)
        built.append(target)
    return built
