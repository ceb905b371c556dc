"""Where a form's table breaks into pages, and the totals of each page."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.database.errors import UserError
from app.print_forms.document_snapshot import SnapshotLine, Totals, total_of

# ReportLab compares floating sums of heights; a row must not be lost to the last bit.
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a form: its lines and their totals."""

    number: int
    lines: tuple[SnapshotLine, ...]
    totals: Totals
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class FormHeights:
    """Measured heights of a form's parts in points.

    `first_space` and `later_space` are what is left for lines and what follows them, the heads taken off;
    `page_foot` closes a page that is not the last, `last_foot` is the last page's foot with the totals block.
    """

    first_space: float
    later_space: float
    page_foot: float
    last_foot: float
    lines: tuple[float, ...]


def line_counts(heights: FormHeights) -> list[int]:
    """Return how many lines each page takes; the totals block always has at least one line above it.

    Raises UserError KT502 when a single line or the totals block is higher than a page.
    """
    counts: list[int] = []
    start = 0
    while True:
        space = (heights.later_space if counts else heights.first_space) - _SLACK
        rest = heights.lines[start:]
        if sum(rest) + heights.last_foot <= space:
            return [*counts, len(rest)]
        taken = _how_many_fit(rest, space - heights.page_foot)
        if taken == len(rest):
            taken -= 1  # the last line goes over with the totals block
        if taken <= 0:
            if counts or heights.later_space <= heights.first_space or not rest:
                raise UserError("KT502", line=start + 1)
            taken = 0
        counts.append(taken)
        start += taken


def split_into_pages(lines: Sequence[SnapshotLine], counts: Sequence[int]) -> tuple[Page, ...]:
    """Return the pages with their totals for the given numbers of lines."""
    pages = []
    start = 0
    for index, count in enumerate(counts):
        taken = tuple(lines[start : start + count])
        pages.append(Page(index + 1, taken, total_of(taken), index == 0, index == len(counts) - 1))
        start += count
    return tuple(pages)


def _how_many_fit(row_heights: Sequence[float], space: float) -> int:
    used = 0.0
    for count, height in enumerate(row_heights):
        used += height
        if used > space:
            return count
    return len(row_heights)
