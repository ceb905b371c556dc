"""Sessions that hold others up: statements and transactions left open too long, and people who are blocked.

A person may switch off every time-out of the server for the own session; what runs outside it cannot be switched off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server_setup.texts import marked, tr

#: Only employees' connections to this database, and never a superuser's.
_OURS = """a.datname = current_database() and a.pid <> pg_backend_pid()
  and pg_has_role(a.usename, 'kontor_employee', 'usage')
  and not (select r.rolsuper from pg_roles r where r.rolname = a.usename)"""

_STUCK = f"""
select pg_terminate_backend(a.pid), a.usename,
       case when a.state like 'idle in transaction%%' then 'idle' else 'active' end
from pg_stat_activity a
where {_OURS}
  and (a.state in ('active', 'fastpath function call')
         and a.query_start < clock_timestamp() - make_interval(secs => %(active)s)
       or a.state like 'idle in transaction%%' and a.state_change < clock_timestamp() - make_interval(secs => %(idle)s))
"""
# The head of the queue is ended, not those who wait in it themselves.
_BLOCKING = f"""
select pg_terminate_backend(a.pid), a.usename, 'blocking'
from pg_stat_activity a
where {_OURS}
  and not exists (select from pg_locks l where l.pid = a.pid and not l.granted)
  and a.pid in (
    select b.pid from pg_locks l cross join lateral unnest(pg_blocking_pids(l.pid)) b(pid)
    where not l.granted and l.waitstart < clock_timestamp() - make_interval(secs => %(blocking)s))
"""
#: Why a session was ended: what the queries above answer, as a sentence with the seconds.
_WHY = {
    "active": marked("ended a session of {login}: a statement over {seconds} s"),
    "idle": marked("ended a session of {login}: idle in a transaction over {seconds} s"),
    "blocking": marked("ended a session of {login}: it kept others waiting over {seconds} s"),
    "blocked": marked("ended a session of {login}: the login is blocked"),
}
_BLOCKED = """
select pg_terminate_backend(a.pid), a.usename, 'blocked'
from pg_stat_activity a join kontor.employees e on e.login = a.usename and not e.active
where a.datname = current_database()
"""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds a session may run one statement, idle in a transaction, and keep others waiting."""

    active: float = 300
    idle: float = 120
    blocking: float = 30


def end_sessions(cursor: Any, patience: Patience) -> list[str]:
    """End what took too long and who is blocked; returns a line each. The cursor is a superuser's, in autocommit."""
    done: list[str] = []
    limits = {"active": patience.active, "idle": patience.idle, "blocking": patience.blocking}
    for query in (_STUCK, _BLOCKING, _BLOCKED):
        cursor.execute(query, limits if query is not _BLOCKED else None)
        done += [
            tr(_WHY[why]).format(login=login, seconds=limits.get(why))
            for ended, login, why in cursor.fetchall()
            if ended
        ]
    return done
