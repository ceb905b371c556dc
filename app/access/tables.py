"""Tables of own firms, employees and rights; who may what is rows here, and policies read nothing else."""

from __future__ import annotations

from sqlalchemy import BigInteger as Big
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    Time,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY, CIDR, JSONB, TIMESTAMP

from app.database.metadata import SCHEMA, metadata

_MOMENT = TIMESTAMP(timezone=True)


def _id() -> Column[int]:
    return Column("id", Big, Identity(always=True), primary_key=True)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change.")


access_keys = Table(
    "access_keys",
    metadata,
    Column("id", Integer, Identity(always=True), primary_key=True),
    Column("kind", Text, nullable=False, comment="person, pool (a department's common rows) or warehouse."),
    CheckConstraint("kind in ('person', 'pool', 'warehouse')", name="kind"),
    schema=SCHEMA,
    comment="One space of keys for everything a row can belong to; a private row carries minus its person's key.",
)

own_firms = Table(
    "own_firms",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("full_name", Text, nullable=False),
    Column("country", Text, nullable=False, comment="ISO 3166 alpha-2."),
    Column("zone", Text, nullable=False, comment="IANA time zone; decides days, periods and closed dates."),
    Column("currency", Text, nullable=False, comment="ISO 4217."),
    Column("language", Text, nullable=False, comment="Language of its papers, ISO 639-1."),
    Column("tax_number", Text, nullable=False, comment="ИНН, CUI and the like."),
    Column("tax_reason_code", Text, comment="КПП."),
    Column("registration_number", Text, comment="ОГРН."),
    Column("statistics_code", Text, comment="ОКПО."),
    Column("activity_code", Text, comment="ОКВЭД, printed as the kind of activity."),
    Column("address", Text),
    Column("phone", Text),
    Column("email", Text),
    Column("bank_account", Text),
    Column("bank_name", Text),
    Column("bank_code", Text, comment="БИК or BIC."),
    Column("correspondent_account", Text),
    Column("director_title", Text),
    Column("director_name", Text),
    Column("accountant_name", Text),
    Column("closed_until", Date, comment="The last day on which documents can no longer be posted or unposted."),
    Column("active", Boolean, nullable=False, server_default=true()),
    _version(),
    CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
    UniqueConstraint("name"),
    schema=SCHEMA,
    comment="Legal entities of ours.",
)

departments = Table(
    "departments",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    Column("parent_id", Big, ForeignKey("kontor.departments.id")),
    Column("key", Integer, ForeignKey("kontor.access_keys.id"), nullable=False, unique=True, comment="Its pool."),
    Column("archived", Boolean, nullable=False, server_default=false(), comment="Nobody works in it any more."),
    _version(),
    Index(None, "parent_id"),
    schema=SCHEMA,
    comment="Departments, a tree.",
)

employees = Table(
    "employees",
    metadata,
    _id(),
    Column("login", Text, nullable=False, unique=True, comment="The PostgreSQL login; compared with session_user."),
    Column("name", Text, nullable=False, comment="As shown: Серова Анна."),
    Column("initials", Text, nullable=False, comment="Two or three letters for chips."),
    Column("position", Text),
    Column("department_id", Big, ForeignKey("kontor.departments.id"), nullable=False),
    Column("key", Integer, ForeignKey("kontor.access_keys.id"), nullable=False, unique=True),
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("dismissed_at", _MOMENT, comment="Left the firm then; null: works here, or is only blocked."),
    Column("zone", Text, nullable=False, comment="IANA time zone; decides working hours."),
    Column("language", Text, nullable=False, server_default=text("'ru'")),
    Column("networks", ARRAY(CIDR), nullable=False, server_default=text("'{}'"), comment="Empty: any network."),
    Column("work_from", Time, comment="Sign-in allowed from; null: always."),
    Column("work_to", Time),
    Column("email", Text),
    Column("phone", Text),
    Column("max_sessions", Integer, nullable=False, server_default=text("8"), comment="Connections at one time."),
    Column("locked_until", _MOMENT, comment="After wrong passwords: no sign-in before this."),
    Column(
        "must_change_password",
        Boolean,
        nullable=False,
        server_default=false(),
        comment="After a reset: nothing opens before the own password is changed.",
    ),
    Column("password_set_at", _MOMENT, nullable=False, server_default=text("clock_timestamp()")),
    Column("password_days", Integer, comment="How long an own password holds; null: for good."),
    Column("password_until", _MOMENT, comment="From then on nothing opens but the change of the own password."),
    Column(
        "workstations",
        ARRAY(Text),
        nullable=False,
        server_default=text("'{}'"),
        comment="Names or MAC addresses that a workstation must claim; empty: any. A hurdle, never proof.",
    ),
    _version(),
    CheckConstraint("password_days between 1 and 3650", name="password_days"),
    CheckConstraint("max_sessions between 1 and 50", name="max_sessions"),
    CheckConstraint("login ~ '^[a-z][a-z0-9_]{2,40}$' and login !~ '^(kontor|pg)_'", name="login"),
    Index(None, "department_id"),
    schema=SCHEMA,
    comment="People who work here; one PostgreSQL login each, never used again after leaving.",
)

profiles = Table(
    "profiles",
    metadata,
    _id(),
    Column("code", Text, nullable=False, unique=True),
    Column("name_en", Text, nullable=False),
    Column("name_ru", Text, nullable=False),
    Column("archived", Boolean, nullable=False, server_default=false(), comment="Given to nobody any more."),
    _version(),
    schema=SCHEMA,
    comment="Named sets of rights.",
)

profile_rights = Table(
    "profile_rights",
    metadata,
    _id(),
    Column("profile_id", Big, ForeignKey("kontor.profiles.id"), nullable=False),
    Column("object", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("with_private", Boolean, nullable=False, server_default=false(), comment="Private rows of others too."),
    Column("denied", Boolean, nullable=False, server_default=false(), comment="An explicit deny wins."),
    CheckConstraint("scope in ('own', 'team', 'department', 'warehouses', 'all')", name="scope"),
    UniqueConstraint("profile_id", "object", "action", "scope"),
    schema=SCHEMA,
    comment="Object x action x scope of a profile.",
)

employee_profiles = Table(
    "employee_profiles",
    metadata,
    _id(),
    Column("employee_id", Big, ForeignKey("kontor.employees.id"), nullable=False),
    Column("profile_id", Big, ForeignKey("kontor.profiles.id"), nullable=False),
    Column("valid_from", _MOMENT, comment="Null: since ever."),
    Column("valid_until", _MOMENT, comment="Null: until taken away; a deputy's profile ends by itself."),
    UniqueConstraint("employee_id", "profile_id"),
    Index(None, "profile_id"),
    schema=SCHEMA,
    comment="Which profiles an employee has, and when.",
)

employee_warehouses = Table(
    "employee_warehouses",
    metadata,
    _id(),
    Column("employee_id", Big, ForeignKey("kontor.employees.id"), nullable=False),
    Column("warehouse_key", Integer, ForeignKey("kontor.access_keys.id"), nullable=False),
    UniqueConstraint("employee_id", "warehouse_key"),
    Index(None, "warehouse_key"),
    schema=SCHEMA,
    comment="Warehouses in which an employee works: the scope 'warehouses'.",
)

teams = Table(
    "teams",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    _version(),
    schema=SCHEMA,
    comment="People who work on the same clients across departments: the scope 'team'.",
)

team_members = Table(
    "team_members",
    metadata,
    _id(),
    Column("team_id", Big, ForeignKey("kontor.teams.id"), nullable=False),
    Column("employee_id", Big, ForeignKey("kontor.employees.id"), nullable=False),
    UniqueConstraint("team_id", "employee_id"),
    Index(None, "employee_id"),
    schema=SCHEMA,
    comment="Who is in which team.",
)

deputies = Table(
    "deputies",
    metadata,
    _id(),
    Column("employee_id", Big, ForeignKey("kontor.employees.id"), nullable=False, comment="Whose rights are lent."),
    Column("deputy_id", Big, ForeignKey("kontor.employees.id"), nullable=False, comment="To whom."),
    Column("valid_from", _MOMENT, nullable=False),
    Column("valid_until", _MOMENT, nullable=False, comment="The rights end by themselves at this moment."),
    CheckConstraint("deputy_id <> employee_id", name="two_people"),
    CheckConstraint("valid_until > valid_from", name="dates"),
    Index(None, "employee_id"),
    Index(None, "deputy_id"),
    schema=SCHEMA,
    comment="Business rights lent to a deputy for dates.",
)

profile_limits = Table(
    "profile_limits",
    metadata,
    _id(),
    Column("profile_id", Big, ForeignKey("kontor.profiles.id"), nullable=False),
    Column("name", Text, nullable=False, comment="discount_percent, document_sum, debt_override or back_date_days."),
    Column("value", Numeric(18, 2), nullable=False, comment="Per cent, days, or money in the own firm's currency."),
    CheckConstraint("name in ('discount_percent', 'document_sum', 'debt_override', 'back_date_days')", name="name"),
    CheckConstraint("value >= 0", name="value"),
    UniqueConstraint("profile_id", "name"),
    schema=SCHEMA,
    comment="How far a profile goes before a second person must press.",
)

right_requests = Table(
    "right_requests",
    metadata,
    _id(),
    Column("kind", Text, nullable=False, comment="give_profile, take_profile, deputy, set_rights or hand_over."),
    Column("employee_id", Big, ForeignKey("kontor.employees.id"), comment="Who gains; null for a profile's rights."),
    Column("profile_id", Big, ForeignKey("kontor.profiles.id")),
    Column("payload", JSONB, nullable=False, server_default=text("'{}'"), comment="Dates, deputy, or new rights."),
    Column("state", Text, nullable=False, server_default=text("'waiting'")),
    Column("requested_by", Big, ForeignKey("kontor.employees.id"), nullable=False),
    Column("requested_at", _MOMENT, nullable=False),
    Column("decided_by", Big, ForeignKey("kontor.employees.id")),
    Column("decided_at", _MOMENT),
    CheckConstraint("kind in ('give_profile', 'take_profile', 'deputy', 'set_rights', 'hand_over')", name="kind"),
    CheckConstraint("state in ('waiting', 'approved', 'refused')", name="state"),
    CheckConstraint("(state = 'waiting') = (decided_by is null)", name="decided"),
    CheckConstraint("decided_by <> requested_by or state = 'refused'", name="two_people"),
    Index(None, "employee_id"),
    Index(None, "profile_id"),
    Index(None, "state", "id"),
    schema=SCHEMA,
    comment="Changes of rights that wait for, or had, a second person.",
)
