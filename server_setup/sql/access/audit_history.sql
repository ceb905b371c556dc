-- The part of the journal that a card shows: one record and its children, newest first.

create function private.history_entries(
  p_root text, p_root_id bigint, p_tables text[], p_before_id bigint, p_limit integer
) returns setof audit.entries
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.* from audit.entries e
  where e.root_table = p_root and e.root_id = p_root_id and e.table_name = any (p_tables)
    and (p_before_id is null or e.id < p_before_id)
    and (e.operation <> 'UPDATE' or exists (
      select from jsonb_object_keys(e.old) k(field) where not private.is_technical(e.table_name, k.field)))
  order by e.id desc limit p_limit
$$;
comment on function private.history_entries(text, bigint, text[], bigint, integer) is
  'A page of the journal of one record and its children, as far as these tables; by the key of the last entry seen.';

create function private.history_turns(p_table text, p_record_id bigint, p_field text)
returns table (id bigint, was text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.old ->> p_field from audit.entries e
  where e.table_name = p_table and e.record_id = p_record_id and e.operation = 'UPDATE' and e.old ? p_field
  order by e.id desc
$$;
comment on function private.history_turns(text, bigint, text) is 'Entries in which one field of a record changed, and from what.';
