"""Who sees which record, worked out from the rows of the model in Python, apart from what the database does."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.server import TestDatabase

#: Which right a kind of document belongs to; a kind that is not here belongs to none.
DOCUMENT_RIGHTS = {"receipt": "receipts", "shipment": "shipments"}


@dataclass(frozen=True, slots=True)
class Reach:
    """Keys whose rows one right reaches; `everything` needs none."""

    keys: frozenset[int]
    everything: bool

    def has(self, *keys: int | None) -> bool:
        """Tell whether a row with any of these keys is reached."""
        return self.everything or any(key in self.keys for key in keys)


class RightsModel:
    """The rights of everybody in a base, as sets of keys."""

    def __init__(self, database: TestDatabase) -> None:
        self._database = database
        self._people = {
            login: (person, key, department)
            for person, login, key, department in database.rows(
                "select id, login, key, department_id from kontor.employees"
            )
        }
        self._all_keys = {row[0] for row in database.rows("select id from kontor.access_keys")}

    def reach(self, login: str, object_: str, action: str = "view") -> Reach:
        """Return what a person reaches by all profiles; a denial takes it all."""
        person, key, department = self._people[login]
        rights = self._database.rows(
            "select r.scope, r.with_private, r.denied from kontor.profile_rights r"
            " join kontor.employee_profiles ep using (profile_id)"
            " where ep.employee_id = %s and r.object = %s and r.action = %s",
            person, object_, action,
        )  # fmt: skip
        if any(denied for _, _, denied in rights):
            return Reach(frozenset(), False)
        keys: set[int] = set()
        for scope, with_private, _ in rights:
            keys |= self._keys(scope, with_private, person, key, department)
        return Reach(frozenset(keys), any(scope == "all" and private for scope, private, _ in rights))

    def _keys(self, scope: str, with_private: bool, person: int, key: int, department: int) -> set[int]:
        if scope == "own":
            return {key, -key}
        if scope == "warehouses":
            rows = self._database.rows(
                "select warehouse_key from kontor.employee_warehouses where employee_id = %s", person
            )
            return {row[0] for row in rows}
        if scope == "all":
            return self._all_keys | {-key}
        assert scope == "department", "the cast has no teams"
        mates = {other[1] for other in self._people.values() if other[2] == department}
        pool = {row[0] for row in self._database.rows("select key from kontor.departments where id = %s", department)}
        return mates | pool | {-key} | ({-mate for mate in mates} if with_private else set())

    def clients(self, login: str, object_: str = "clients") -> set[int]:
        """Return the clients whose rows of one object (clients, channels, bank_data) a person sees."""
        reach = self.reach(login, object_)
        return {row[0] for row in self._database.rows("select id, acl_key from kontor.clients") if reach.has(row[1])}

    def nameable(self, login: str) -> set[int]:
        """Return the clients whose name a person may know: those seen, and for who makes documents by warehouse all
        that are not private."""
        seen = self.clients(login)
        warehouses = {
            row[0] for row in self._database.rows("select id from kontor.access_keys where kind = 'warehouse'")
        }
        for right in self._document_rights():
            reach = self.reach(login, right, "create")
            if reach.everything or reach.keys & warehouses:
                return seen | {
                    row[0] for row in self._database.rows("select id from kontor.clients where not is_private")
                }
        return seen

    def documents(self, login: str) -> set[int]:
        """Return the documents a person sees by the client's key or a warehouse's."""
        rows = self._database.rows("select id, kind, client_key, warehouse_key, to_warehouse_key from kontor.documents")
        return {row[0] for row in rows if self.reach(login, DOCUMENT_RIGHTS[row[1]]).has(*row[2:])}

    def tasks(self, login: str) -> set[int]:
        """Return the tasks a person sees through any of their people."""
        reach = self.reach(login, "tasks")
        return {
            row[0]
            for row in self._database.rows("select task_id, acl_key from kontor.task_people")
            if reach.has(row[1])
        }

    def sees_cost(self, login: str) -> bool:
        """Tell whether a person sees any cost at all."""
        reach = self.reach(login, "cost")
        return reach.everything or bool(reach.keys)

    def _document_rights(self) -> set[str]:
        rows = self._database.rows("select distinct object from kontor.profile_rights where action = 'create'")
        return {row[0] for row in rows} - {"clients", "tasks", "items", "employees", "profiles", "prices", "bank_data"}
