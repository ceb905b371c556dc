"""What rights can be about: objects in groups, each with the actions that the server asks for."""

from __future__ import annotations

from collections.abc import Sequence

_PAPER = ("view", "create", "edit", "delete", "post", "unpost", "back_date", "print", "export", "history")

#: Group -> object -> actions, in the order in which they are shown.
GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    "clients": {
        "clients": (
            "view", "create", "edit", "merge", "mass_change", "reassign", "import", "export", "history",
        ),
        "channels": ("view", "edit"),
        "bank_data": ("view", "edit"),
        "tasks": ("view", "create", "edit", "reassign", "history"),
    },
    "papers": {
        "shipments": _PAPER,
        # To override is to take back what no line of a shipment or receipt stands for.
        "client_returns": (*_PAPER, "override"),
        "reservations": _PAPER,
        "receipts": _PAPER,
        "supplier_orders": _PAPER,
        "supplier_returns": (*_PAPER, "override"),
        "transfers": _PAPER,
        "issues": _PAPER,
        "stocktaking": _PAPER,
        "cost_documents": _PAPER,
        "print_forms": ("view", "edit"),
    },
    "goods": {
        "items": ("view", "create", "edit", "import", "export", "history"),
        "prices": ("view", "create", "edit", "post", "unpost", "back_date", "print", "import", "export", "override",
                   "history"),
        "cost": ("view",),
        "balances": ("view", "export"),
    },
    "administration": {
        "employees": ("view", "create", "edit"),
        "profiles": ("view", "edit", "approve"),
        "journal": ("view",),
        "settings": ("view", "edit"),
    },
}  # fmt: skip

#: Nobody owns a row of these, so the only scope that tells anything is all of them.
WHOLE = frozenset({"items", "print_forms", "employees", "profiles", "journal", "settings"})


def group_of(name: str) -> str:
    """Return the group of an object; one the list does not know stands with administration."""
    return next((group for group, objects in GROUPS.items() if name in objects), "administration")


def rows_of(known: Sequence[tuple[str, str]] = ()) -> list[tuple[str, str]]:
    """Return (object, action) in the order shown, with those among `known` that the list does not have."""
    listed = [(name, action) for objects in GROUPS.values() for name, actions in objects.items() for action in actions]
    extra = sorted(set(known) - set(listed))
    places = {name: place for place, (name, _action) in enumerate(listed)}
    return sorted([*listed, *extra], key=lambda row: (places.get(row[0], len(listed)),))
