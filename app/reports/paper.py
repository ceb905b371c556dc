"""A report as it goes to paper: words only, as the person saw them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """Heads, relative widths, sides (True: right) and cells of a table, with what stands above and below it.

    `made` says who printed it and when.
    """

    title: str
    about: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total: str
    made: str
