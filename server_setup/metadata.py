"""All tables of all capabilities, gathered for migrations and for the comparison with them."""

from __future__ import annotations

import importlib
import pkgutil

import app
from app.database.metadata import metadata


def _import_tables() -> None:
    """Import each module of a capability that is named `tables` or `..._tables`."""
    for package in pkgutil.iter_modules(app.__path__):
        directory = importlib.import_module(f"app.{package.name}")
        for module in pkgutil.iter_modules(directory.__path__):
            if module.name == "tables" or module.name.endswith("_tables"):
                importlib.import_module(f"app.{package.name}.{module.name}")


_import_tables()

__all__ = ["metadata"]
