"""Tasks, the people who see and do them, reminders, working hours and holidays."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_KINDS = (
    ("task", "Task", "Задача"),
    ("call", "Call", "Звонок"),
    ("meeting", "Meeting", "Встреча"),
    ("letter", "Letter", "Письмо"),
    ("visit", "Visit", "Выезд"),
    ("shipment", "Shipment", "Отгрузка"),
    ("payment_due", "Payment due", "Оплата"),
    ("document", "Document", "Документ"),
    ("birthday", "Birthday", "День рождения"),
)


def upgrade() -> None:
    """Create the tables, the kinds of tasks and the usual working week."""
    op.create_table(
        "task_kinds",
        sa.Column("code", sa.Text(), nullable=False, comment="The word that tasks and the program use."),
        sa.Column("name_en", sa.Text(), nullable=False, comment="The word in English."),
        sa.Column("name_ru", sa.Text(), nullable=False, comment="The word in Russian."),
        sa.Column("place", sa.SmallInteger(), nullable=False, comment="Its place in lists of choice."),
        sa.PrimaryKeyConstraint("code", name=op.f("task_kinds_pkey")),
        schema="kontor",
        comment="Kinds of planned tasks: call, meeting and so on.",
    )
    op.create_table(
        "tasks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=True, comment="The person of the client to talk to."),
        sa.Column(
            "starts_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="Moment of the start; empty for all-day and undated tasks.",
        ),
        sa.Column(
            "on_date", sa.Date(), nullable=True, comment="Day of an all-day task; never together with starts_at."
        ),
        sa.Column("duration_minutes", sa.Integer(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True, comment="The last day on which it must be done."),
        sa.Column(
            "priority",
            sa.SmallInteger(),
            server_default=sa.text("0"),
            nullable=False,
            comment="-1 low, 0 usual, 1 high.",
        ),
        sa.Column("state", sa.Text(), server_default=sa.text("'planned'"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "result",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="What came of it, or why refused.",
        ),
        sa.Column("next_task_id", sa.BigInteger(), nullable=True, comment="The next step agreed on closing."),
        sa.Column(
            "postponements", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="Moves to a later day."
        ),
        sa.Column("is_private", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "remind_minutes",
            sa.Integer(),
            nullable=True,
            comment="Reminder so long before the start; all-day ones: before 9:00.",
        ),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("(state = 'done') = (done_at is not null)", name=op.f("tasks_done_check")),
        sa.CheckConstraint(
            "state in ('planned', 'in_work', 'done', 'postponed', 'refused', 'cancelled')",
            name=op.f("tasks_state_check"),
        ),
        sa.CheckConstraint("subject <> '' and char_length(subject) <= 300", name=op.f("tasks_subject_check")),
        sa.CheckConstraint("contact_id is null or client_id is not null", name=op.f("tasks_contact_check")),
        sa.CheckConstraint("duration_minutes between 1 and 1440", name=op.f("tasks_duration_check")),
        sa.CheckConstraint("priority between -1 and 1", name=op.f("tasks_priority_check")),
        sa.CheckConstraint("remind_minutes between 0 and 43200", name=op.f("tasks_remind_check")),
        sa.CheckConstraint("starts_at is null or on_date is null", name=op.f("tasks_one_place_check")),
        sa.ForeignKeyConstraint(["author_id"], ["kontor.employees.id"], name=op.f("tasks_author_id_fkey")),
        sa.ForeignKeyConstraint(
            ["client_id", "contact_id"],
            ["kontor.contacts.client_id", "kontor.contacts.id"],
            name=op.f("tasks_client_id_contact_id_fkey"),
        ),
        sa.ForeignKeyConstraint(["client_id"], ["kontor.clients.id"], name=op.f("tasks_client_id_fkey")),
        sa.ForeignKeyConstraint(["kind"], ["kontor.task_kinds.code"], name=op.f("tasks_kind_fkey")),
        sa.ForeignKeyConstraint(["next_task_id"], ["kontor.tasks.id"], name=op.f("tasks_next_task_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("tasks_pkey")),
        schema="kontor",
        comment="What is planned, on the sheet; seen through task_people.",
    )
    op.create_index(op.f("tasks_author_id_idx"), "tasks", ["author_id"], unique=False, schema="kontor")
    op.create_index(
        op.f("tasks_client_id_contact_id_idx"), "tasks", ["client_id", "contact_id"], unique=False, schema="kontor"
    )
    op.create_index(op.f("tasks_next_task_id_idx"), "tasks", ["next_task_id"], unique=False, schema="kontor")
    op.create_table(
        "task_people",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column(
            "acl_key",
            sa.Integer(),
            nullable=False,
            comment="Key of the person; minus the key where the task is private.",
        ),
        sa.Column(
            "day",
            sa.Date(),
            nullable=True,
            comment="Day of the task in the person's zone, kept by trigger; empty when undated.",
        ),
        sa.Column(
            "is_open",
            sa.Boolean(),
            server_default=sa.text("true"),
            nullable=False,
            comment="Not closed yet, kept by trigger.",
        ),
        sa.CheckConstraint("role in ('author', 'performer', 'observer')", name=op.f("task_people_role_check")),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("task_people_employee_id_fkey")),
        sa.ForeignKeyConstraint(
            ["task_id"], ["kontor.tasks.id"], name=op.f("task_people_task_id_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("task_people_pkey")),
        sa.UniqueConstraint("task_id", "employee_id", "role", name=op.f("task_people_task_id_employee_id_role_key")),
        schema="kontor",
        comment="Who sees a task and why: author, performer, observer.",
    )
    op.create_index(
        "task_people_day_idx",
        "task_people",
        ["acl_key", "day"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("role = 'performer'"),
    )
    op.create_index(op.f("task_people_employee_id_idx"), "task_people", ["employee_id"], unique=False, schema="kontor")
    op.create_index(
        "task_people_open_idx",
        "task_people",
        ["acl_key", "day"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("role = 'performer' and is_open"),
    )
    op.create_table(
        "reminders",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("remind_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True, comment="Popped up at; empty while it waits."),
        sa.Column("snoozed_times", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("reminders_employee_id_fkey")),
        sa.ForeignKeyConstraint(
            ["task_id"], ["kontor.tasks.id"], name=op.f("reminders_task_id_fkey"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("reminders_pkey")),
        sa.UniqueConstraint("task_id", "employee_id", name=op.f("reminders_task_id_employee_id_key")),
        schema="kontor",
        comment="What is to pop up once at a person's workstation.",
    )
    op.create_index(
        "reminders_due_idx",
        "reminders",
        ["employee_id", "remind_at"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("shown_at is null"),
    )
    op.create_table(
        "working_hours",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=True, comment="Empty: the hours of all others."),
        sa.Column("weekday", sa.SmallInteger(), nullable=False, comment="1 Monday to 7 Sunday."),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("pause_minutes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("pause_minutes between 0 and 600", name=op.f("working_hours_pause_check")),
        sa.CheckConstraint("starts < ends", name=op.f("working_hours_order_check")),
        sa.CheckConstraint("weekday between 1 and 7", name=op.f("working_hours_weekday_check")),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("working_hours_employee_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("working_hours_pkey")),
        sa.UniqueConstraint(
            "employee_id",
            "weekday",
            name=op.f("working_hours_employee_id_weekday_key"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="kontor",
        comment="Working time by weekday; a person with own rows has only those.",
    )
    op.create_table(
        "holidays",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("country", sa.Text(), nullable=False, comment="ISO 3166 alpha-2."),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False, comment="The name in English."),
        sa.Column("name_ru", sa.Text(), nullable=False, comment="The name in Russian."),
        sa.Column(
            "is_working", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="A moved working day."
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("holidays_country_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("holidays_pkey")),
        sa.UniqueConstraint("country", "day", name=op.f("holidays_country_day_key")),
        schema="kontor",
        comment="Public holidays and moved working days of a country.",
    )
    _fill()


def _fill() -> None:
    kinds = sa.table(
        "task_kinds", *(sa.column(name) for name in ("code", "name_en", "name_ru", "place")), schema="kontor"
    )
    op.bulk_insert(
        kinds,
        [
            {"code": code, "name_en": english, "name_ru": russian, "place": place}
            for place, (code, english, russian) in enumerate(_KINDS, start=1)
        ],
    )
    op.execute(
        "insert into kontor.working_hours (weekday, starts, ends, pause_minutes)"
        " select d, '09:00', '18:00', 60 from generate_series(1, 5) as d"
    )
