"""A report as it goes to paper: words only, as the person saw them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """A table, with what stands above and below it: heads, relative widths, which columns are numbers, and cells.

    `right` is the object of the right to print it; `made` says who printed it and when.
    """

    right: str
    title: str
    about: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    numbers: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total: str
    made: str
