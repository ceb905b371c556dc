"""Pages of a form: nothing is lost, nothing overflows, the totals block is never alone."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.errors import UserError
from app.print_forms.pagination import FormHeights, line_counts, split_into_pages
from tests.print_forms.snapshots import snapshot_line

FIRST, LATER, FOOT, LAST_FOOT = 200.0, 400.0, 12.0, 180.0


def heights(lines: list[float]) -> FormHeights:
    return FormHeights(FIRST, LATER, FOOT, LAST_FOOT, tuple(lines))


@given(st.lists(st.floats(min_value=8, max_value=100), min_size=1, max_size=150))
def test_pages_hold_every_line_within_their_space(lines: list[float]) -> None:
    counts = line_counts(heights(lines))
    assert sum(counts) == len(lines)
    assert counts[-1] >= 1
    start = 0
    for page, count in enumerate(counts):
        space = LATER if page else FIRST
        foot = LAST_FOOT if page == len(counts) - 1 else FOOT
        assert sum(lines[start : start + count]) + foot <= space
        start += count


def test_the_last_line_goes_over_with_the_totals_block() -> None:
    assert line_counts(heights([18.0] * 10)) == [9, 1]


def test_one_page_is_enough_when_lines_and_totals_fit() -> None:
    assert line_counts(heights([10.0])) == [1]


def test_a_line_higher_than_a_page_is_refused_by_its_number() -> None:
    with pytest.raises(UserError) as refusal:
        line_counts(heights([10.0, 500.0]))
    assert refusal.value.code == "KT502"
    assert refusal.value.values["line"] == 2


def test_each_page_has_the_totals_of_its_own_lines() -> None:
    lines = [snapshot_line(number) for number in range(1, 6)]
    pages = split_into_pages(lines, [3, 2])
    assert [(page.number, len(page.lines), page.is_first, page.is_last) for page in pages] == [
        (1, 3, True, False),
        (2, 2, False, True),
    ]
    assert pages[0].totals.places == Decimal(2)
    assert pages[0].totals.total + pages[1].totals.total == sum(line.total for line in lines)
