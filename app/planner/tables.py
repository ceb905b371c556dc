"""Tables of the planner: tasks, who sees and does them, reminders, working hours and holidays."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)

from app.database.metadata import SCHEMA, metadata


def _id() -> Column[int]:
    return Column("id", BigInteger, Identity(always=True), primary_key=True)


task_kinds = Table(
    "task_kinds",
    metadata,
    Column("code", Text, primary_key=True, comment="The word that tasks and the program use."),
    Column("name_en", Text, nullable=False, comment="The word in English."),
    Column("name_ru", Text, nullable=False, comment="The word in Russian."),
    Column("place", SmallInteger, nullable=False, comment="Its place in lists of choice."),
    schema=SCHEMA,
    comment="Kinds of planned tasks: call, meeting and so on.",
)

tasks = Table(
    "tasks",
    metadata,
    _id(),
    Column("subject", Text, nullable=False),
    Column("kind", Text, ForeignKey(f"{SCHEMA}.task_kinds.code"), nullable=False),
    Column("client_id", BigInteger, ForeignKey(f"{SCHEMA}.clients.id")),
    Column("contact_id", BigInteger, comment="The person of the client to talk to."),
    Column("starts_at", DateTime(timezone=True), comment="Moment of the start; empty for all-day and undated tasks."),
    Column("on_date", Date, comment="Day of an all-day task; never together with starts_at."),
    Column("duration_minutes", Integer),
    Column("deadline", Date, comment="The last day on which it must be done."),
    Column("priority", SmallInteger, nullable=False, server_default=text("0"), comment="-1 low, 0 usual, 1 high."),
    Column("state", Text, nullable=False, server_default=text("'planned'")),
    Column("note", Text, nullable=False, server_default=text("''")),
    Column("result", Text, nullable=False, server_default=text("''"), comment="What came of it, or why refused."),
    Column("next_task_id", BigInteger, ForeignKey(f"{SCHEMA}.tasks.id"), comment="The next step agreed on closing."),
    Column("postponements", Integer, nullable=False, server_default=text("0"), comment="Moves to a later day."),
    Column("is_private", Boolean, nullable=False, server_default=text("false")),
    Column("remind_minutes", Integer, comment="Reminder so long before the start; all-day ones: before 9:00."),
    Column("author_id", BigInteger, ForeignKey(f"{SCHEMA}.employees.id"), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("done_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False, server_default=text("1")),
    CheckConstraint("subject <> '' and char_length(subject) <= 300", name="subject"),
    CheckConstraint("starts_at is null or on_date is null", name="one_place"),
    CheckConstraint("duration_minutes between 1 and 1440", name="duration"),
    CheckConstraint("priority between -1 and 1", name="priority"),
    CheckConstraint("state in ('planned', 'in_work', 'done', 'postponed', 'refused', 'cancelled')", name="state"),
    CheckConstraint("(state = 'done') = (done_at is not null)", name="done"),
    CheckConstraint("contact_id is null or client_id is not null", name="contact"),
    CheckConstraint("remind_minutes between 0 and 43200", name="remind"),
    ForeignKeyConstraint(["client_id", "contact_id"], [f"{SCHEMA}.contacts.client_id", f"{SCHEMA}.contacts.id"]),
    Index(None, "client_id", "contact_id"),
    Index(None, "next_task_id"),
    Index(None, "author_id"),
    schema=SCHEMA,
    comment="What is planned, on the sheet; seen through task_people.",
)

task_people = Table(
    "task_people",
    metadata,
    _id(),
    Column("task_id", BigInteger, ForeignKey(f"{SCHEMA}.tasks.id", ondelete="CASCADE"), nullable=False),
    Column("employee_id", BigInteger, ForeignKey(f"{SCHEMA}.employees.id"), nullable=False),
    Column("role", Text, nullable=False),
    Column("acl_key", Integer, nullable=False, comment="Key of the person; minus the key where the task is private."),
    Column("day", Date, comment="Day of the task in the person's zone, kept by trigger; empty when undated."),
    Column("is_open", Boolean, nullable=False, server_default=text("true"), comment="Not closed yet, kept by trigger."),
    CheckConstraint("role in ('author', 'performer', 'observer')", name="role"),
    UniqueConstraint("task_id", "employee_id", "role"),
    Index("task_people_day_idx", "acl_key", "day", postgresql_where=text("role = 'performer'")),
    Index("task_people_open_idx", "acl_key", "day", postgresql_where=text("role = 'performer' and is_open")),
    Index(None, "employee_id"),
    schema=SCHEMA,
    comment="Who sees a task and why: author, performer, observer.",
)

reminders = Table(
    "reminders",
    metadata,
    _id(),
    Column("task_id", BigInteger, ForeignKey(f"{SCHEMA}.tasks.id", ondelete="CASCADE"), nullable=False),
    Column("employee_id", BigInteger, ForeignKey(f"{SCHEMA}.employees.id"), nullable=False),
    Column("remind_at", DateTime(timezone=True), nullable=False),
    Column("shown_at", DateTime(timezone=True), comment="Popped up at; empty while it waits."),
    Column("snoozed_times", Integer, nullable=False, server_default=text("0")),
    UniqueConstraint("task_id", "employee_id"),
    Index("reminders_due_idx", "employee_id", "remind_at", postgresql_where=text("shown_at is null")),
    schema=SCHEMA,
    comment="What is to pop up once at a person's workstation.",
)

working_hours = Table(
    "working_hours",
    metadata,
    _id(),
    Column("employee_id", BigInteger, ForeignKey(f"{SCHEMA}.employees.id"), comment="Empty: the hours of all others."),
    Column("weekday", SmallInteger, nullable=False, comment="1 Monday to 7 Sunday."),
    Column("starts", Time, nullable=False),
    Column("ends", Time, nullable=False),
    Column("pause_minutes", Integer, nullable=False, server_default=text("0")),
    CheckConstraint("weekday between 1 and 7", name="weekday"),
    CheckConstraint("starts < ends", name="order"),
    CheckConstraint("pause_minutes between 0 and 600", name="pause"),
    UniqueConstraint("employee_id", "weekday", postgresql_nulls_not_distinct=True),
    schema=SCHEMA,
    comment="Working time by weekday; a person with own rows has only those.",
)

holidays = Table(
    "holidays",
    metadata,
    _id(),
    Column("country", Text, nullable=False, comment="ISO 3166 alpha-2."),
    Column("day", Date, nullable=False),
    Column("name_en", Text, nullable=False, comment="The name in English."),
    Column("name_ru", Text, nullable=False, comment="The name in Russian."),
    Column("is_working", Boolean, nullable=False, server_default=text("false"), comment="A moved working day."),
    CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
    UniqueConstraint("country", "day"),
    schema=SCHEMA,
    comment="Public holidays and moved working days of a country.",
)
