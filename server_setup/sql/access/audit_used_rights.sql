-- What the journal tells of the use of rights: who changed which kind of records since when, exported, printed or read.

create function private.changes_made(p_since timestamptz)
returns table (login text, table_name text, operation text, state_was text, state_is text, record_id bigint, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.login, e.table_name, e.operation, e.old ->> 'state', e.new ->> 'state',
         case when e.table_name = 'documents' then e.record_id end, max(e.at)
  from audit.entries e where e.at >= p_since
  group by 1, 2, 3, 4, 5, 6
$$;
comment on function private.changes_made(timestamptz) is
  'Kinds of changes by login since a moment, documents one by one, with the last moment of each.';

create function private.taken_out(p_since timestamptz) returns table (login text, name text, kind text, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.login, o.name, 'export', max(e.at)
  from audit.exports e cross join lateral string_to_table(e.object, ' ') o(name)
  where e.at >= p_since group by 1, 2
  union all
  select p.login, p.document_kind, 'print', max(p.at) from audit.prints p where p.at >= p_since group by 1, 2
$$;
comment on function private.taken_out(timestamptz) is
  'What each login exported (object) or printed (kind of document) since a moment, with the last moment of each.';

-- Statements are counted by login and not by object: whoever read anything may have used any right to see.
create function private.read_since(p_since timestamptz) returns table (login text, rows bigint, cards bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.login, sum(r.rows)::bigint, sum(r.cards)::bigint from audit.reading r where r.hour >= p_since group by 1
$$;
comment on function private.read_since(timestamptz) is
  'Rows and guarded records that each login read since a moment; no row at all: nothing was counted in that time.';
