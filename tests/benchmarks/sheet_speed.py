"""The three-week sheet: one turn, whatever is planned."""

from collections.abc import Iterator

from app.planner.queries import list_sheet
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, interleaved, turns

_TASKS = """
with added as (
  insert into kontor.tasks (subject, kind, client_id, starts_at, duration_minutes, author_id, created_at)
  select 'Дело ' || n, 'call', null, date_trunc('day', now()) + (n % 28 - 7) * interval '1 day'
         + (6 + n % 9) * interval '1 hour', 30, e.id, now()
  from generate_series(1, 420) n, kontor.employees e where e.login = 'seller'
  returning id, author_id
)
insert into kontor.task_people (task_id, employee_id, role, acl_key)
select a.id, e.id, r.role, e.key from added a join kontor.employees e on e.id = a.author_id
cross join (values ('author'), ('performer')) r(role)"""


def rows(firm: LargeFirm) -> Iterator[Row]:
    """A sheet with fifteen items a day."""
    firm.database.execute(_TASKS)
    far = firm.connection("seller", counted=True)
    list_sheet(far)
    yield turns("the three-week sheet", firm.wire, lambda: list_sheet(far))
    near = firm.connection("seller")
    times = interleaved({"sheet": lambda: list_sheet(near)})
    shown = sum(1 for _ in firm.database.rows("select 1 from kontor.tasks"))
    yield Row("the three-week sheet", times["sheet"].median, "ms", None, f"{shown} tasks of one person")
