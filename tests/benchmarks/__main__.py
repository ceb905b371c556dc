"""`python -m tests.benchmarks [--json FILE] [--clients N] [--full] [--only WORD]`: the budgets of the design, measured.

The sizes of the design (`--full`: 1,000,000 clients, documents and moves each) take minutes to fill; the default is a
tenth of them.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import (
    access_speed,
    document_speed,
    gui_speed,
    list_speed,
    posting_speed,
    search_speed,
    sheet_speed,
    stock_speed,
)
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row

BENCHMARKS: tuple[tuple[str, Callable[[LargeFirm], Iterator[Row]]], ...] = (
    ("search", search_speed.rows),
    ("access", access_speed.rows),
    ("documents", document_speed.rows),
    ("list", list_speed.rows),
    ("sheet", sheet_speed.rows),
    ("posting", posting_speed.rows),
    ("gui", gui_speed.rows),
    ("stock", stock_speed.rows),
)


def main() -> int:
    """Runs the benchmarks and prints the table; exit code 1 when a budget is broken."""
    wishes = _arguments()
    clients = 1_000_000 if wishes.full else wishes.clients
    rows: list[Row] = []
    started = time.monotonic()
    with LargeFirm(clients=clients, moves=clients) as firm:
        print(f"{clients:,} clients, documents and moves each filled in {time.monotonic() - started:.0f} s", flush=True)
        for name, benchmark in BENCHMARKS:
            if wishes.only in (None, name):
                for row in benchmark(firm):
                    rows.append(row)
                    _print(row)
    if wishes.json is not None:
        wishes.json.write_text(json.dumps([row.as_json() for row in rows], indent=2, ensure_ascii=False), "utf-8")
    broken = sum(not row.passed for row in rows)
    print(f"\n{len(rows) - broken} passed, {broken} failed")
    return 1 if broken else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows with name, value, budget, pass")
    parser.add_argument("--clients", type=int, default=100_000, metavar="N", help="clients and moves (100000)")
    parser.add_argument("--full", action="store_true", help="the sizes of the design: a million of each")
    parser.add_argument("--only", choices=[name for name, _ in BENCHMARKS], help="one group")
    return parser.parse_args()


def _print(row: Row) -> None:
    budget = "" if row.budget is None else f"<= {row.budget:,.2f}"
    mark = "      " if row.budget is None else "ok    " if row.passed else "BROKEN"
    print(f"{mark} {row.name:<58} {row.value:>10,.2f} {row.unit:<6} {budget:<14} {row.note}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
