"""The one MetaData of all tables, its naming convention, and the number types with their scales."""

from __future__ import annotations

from sqlalchemy import MetaData, Numeric
from sqlalchemy.dialects.postgresql import DOMAIN

SCHEMA = "kontor"

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "ck": "%(table_name)s_%(constraint_name)s_check",
    }
)

#: Money of a document, two decimals. The domains are made by the foundation migration, never by create_all.
Money = DOMAIN("money", Numeric(18, 2), schema=SCHEMA, create_type=False)
#: Price of one unit, six decimals.
Price = DOMAIN("price", Numeric(18, 6), schema=SCHEMA, create_type=False)
#: Quantity in the item's unit, six decimals.
Quantity = DOMAIN("quantity", Numeric(18, 6), schema=SCHEMA, create_type=False)
#: Rate of a currency or a tax, eight decimals.
Rate = DOMAIN("rate", Numeric(18, 8), schema=SCHEMA, create_type=False)
