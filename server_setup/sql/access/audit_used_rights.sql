-- What the journal tells of the use of rights: who changed which kind of records since when. Reading leaves no entry.

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
