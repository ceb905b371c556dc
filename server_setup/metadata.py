"""All tables of all capabilities, gathered for migrations and for the comparison with them."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil

import app
from app.database.metadata import metadata


def _import_tables() -> None:
    for package in pkgutil.iter_modules(app.__path__):
        for module in (f"app.{package.name}.tables", f"app.{package.name}.private_tables"):
            if importlib.util.find_spec(module) is not None:
                importlib.import_module(module)


_import_tables()

__all__ = ["metadata"]
