"""Rights of a profile as cells of a matrix: what a change gives and takes, worked out as the server does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.access.records import Right

SCOPES = ("own", "team", "department", "warehouses", "all")
#: What a cell can be marked with besides its scopes.
PRIVATE, DENIED = "private", "denied"
#: In these scopes private rows of others can be reached at all.
_WITH_OTHERS = ("team", "department", "all")

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a profile may do with one action on one object: nothing, within scopes, or expressly not."""

    scopes: frozenset[str] = frozenset()
    with_private: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that differs between two sets of rights."""

    object: str
    action: str
    old: Cell
    new: Cell

    @property
    def gains(self) -> bool:
        """Whether somebody may more than before."""
        return cell_gains(self.old, self.new)


NOTHING = Cell()


def covers(wide: str, narrow: str) -> bool:
    """Tell whether every row of the second scope is one of the first (server: private.scope_covers)."""
    return wide == narrow or wide == "all" or (narrow == "own" and wide in ("team", "department"))


def cell_gains(old: Cell, new: Cell) -> bool:
    """Tell whether a cell allows more than before, as far as the server asks a second person (private.rights_grow)."""
    if new.denied:
        return False
    if old.denied:
        return True
    return any(
        not any(
            covers(wide, narrow) and (old.with_private or not new.with_private or narrow not in _WITH_OTHERS)
            for wide in old.scopes
        )
        for narrow in new.scopes
    )


def cells_of(rights: Sequence[Right]) -> dict[Key, Cell]:
    """Return the cells that rights fill."""
    cells: dict[Key, Cell] = {}
    for right in rights:
        before = cells.get((right.object, right.action), NOTHING)
        if right.denied:
            cells[right.object, right.action] = replace(before, denied=True)
        else:
            cells[right.object, right.action] = replace(
                before, scopes=before.scopes | {right.scope}, with_private=before.with_private or right.with_private
            )
    return cells


def rights_of(cells: Mapping[Key, Cell], former: Sequence[Right] = ()) -> list[Right]:
    """Return the rights that cells stand for; what did not change is kept exactly as it was."""
    were = cells_of(former)
    kept = [right for right in former if cells.get((right.object, right.action)) == were[right.object, right.action]]
    made = [
        right
        for (name, action), cell in cells.items()
        if cell != were.get((name, action))
        for right in _rights_of_cell(name, action, cell)
    ]
    return sorted([*kept, *made], key=lambda right: (right.object, right.action, right.scope))


def _rights_of_cell(name: str, action: str, cell: Cell) -> list[Right]:
    if cell.denied:
        return [Right(name, action, "all", denied=True)]
    return [
        Right(name, action, scope, with_private=cell.with_private and scope in _WITH_OTHERS)
        for scope in SCOPES
        if scope in cell.scopes
    ]


def marked(cell: Cell, mark: str, *, whole: bool) -> Cell:
    """Return a cell with a mark set, or taken off where it was set.

    A wider scope takes the place of those within it. `whole`: the object has no owners, so its one scope is all of it.
    """
    if mark == DENIED:
        return NOTHING if cell.denied else Cell(denied=True)
    if mark == PRIVATE:
        reaches_others = any(scope in _WITH_OTHERS for scope in cell.scopes)
        return replace(cell, with_private=not cell.with_private) if reaches_others and not whole else cell
    if mark in cell.scopes:
        scopes = cell.scopes - {mark}
        return Cell(scopes, cell.with_private and any(scope in _WITH_OTHERS for scope in scopes))
    scopes = frozenset(s for s in cell.scopes if not covers(mark, s) and not covers(s, mark)) | {mark}
    with_private = whole or (cell.with_private and any(scope in _WITH_OTHERS for scope in scopes))
    return Cell(scopes, with_private)


def changes(old: Mapping[Key, Cell], new: Mapping[Key, Cell]) -> list[CellChange]:
    """Return the cells that differ, by object and action."""
    keys = sorted({*old, *new})
    pairs = [(key, old.get(key, NOTHING), new.get(key, NOTHING)) for key in keys]
    return [CellChange(*key, before, after) for key, before, after in pairs if before != after]
