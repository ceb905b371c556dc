"""Domains of numbers, and the key functions that stored columns depend on.

A key function never changes: a new version is a new function and a migration that rewrites the columns.
"""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_DOMAINS = """
create domain kontor.money as numeric(18, 2);
create domain kontor.price as numeric(18, 6);
create domain kontor.quantity as numeric(18, 6);
create domain kontor.rate as numeric(18, 8);
comment on domain kontor.money is 'Money of a document, two decimals.';
comment on domain kontor.price is 'Price of one unit, six decimals.';
comment on domain kontor.quantity is 'Quantity in the item''s unit, six decimals.';
comment on domain kontor.rate is 'Rate of a currency or a tax, eight decimals.';
"""

_FOLD = r"""
create function private.fold_v1(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return pg_catalog.translate(pg_catalog.lower(p_text),
  'àáâãäåāăąǎçćčďđèéêëēęěğìíîïīįıłľĺñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźżёѐѝ«»„“”‘’"''`',
  'aaaaaaaaaacccddeeeeeeegiiiiiiilllnnnoooooooorrsssstttuuuuuuuuyyzzzееи');
comment on function private.fold_v1(text) is 'Lower case, ё as е, accents and quotes off.';
"""

_SEARCH_KEY = r"""
create function private.search_key_v1(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return pg_catalog.btrim(pg_catalog.regexp_replace(
  pg_catalog.regexp_replace(
    ' ' || pg_catalog.regexp_replace(private.fold_v1(p_text), '[^[:alnum:]@.+]+', ' ', 'g') || ' ',
    ' (ооо|оао|зао|пао|ао|ип|нко|фгуп|муп|общество с ограниченной ответственностью|акционерное общество'
    '|индивидуальный предприниматель|srl|s\.r\.l\.|sa|s\.a\.|sl|s\.l\.|llc|ltd|inc|gmbh|pfa)(?= )', ' ', 'g'),
  ' +', ' ', 'g'));
comment on function private.search_key_v1(text) is
  'Key for searching names: folded, legal forms and punctuation dropped, one space between words.';
"""

_OTHER_KEYS = r"""
create function private.sort_key_v1(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return coalesce(nullif(private.search_key_v1(p_text), ''), private.fold_v1(p_text));
comment on function private.sort_key_v1(text) is 'Key for ordering names: without legal form and quotes.';

create function private.phone_key_v1(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return pg_catalog.right(pg_catalog.regexp_replace(p_text, '[^0-9]', '', 'g'), 10);
comment on function private.phone_key_v1(text) is 'National part of a phone number: its last ten digits.';

create function private.article_key_v1(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return pg_catalog.translate(
  pg_catalog.regexp_replace(pg_catalog.upper(p_text), '[[:space:]._/-]+', '', 'g'),
  'АВЕКМНОРСТУХ', 'ABEKMHOPCTYX');
comment on function private.article_key_v1(text) is
  'Key of an article or code: upper case, no separators, Cyrillic look-alikes folded into Latin.';
"""


def upgrade() -> None:
    """Create the domains and the versioned functions."""
    for block in (_DOMAINS, _FOLD, _SEARCH_KEY, _OTHER_KEYS):
        op.execute(block)
