-- The journal: written by triggers that nobody can call, append-only, sealed after the fact.

create function audit.write_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_old jsonb;
  v_new jsonb;
  v_key text;
  v_root text;
  v_place integer := 1;
begin
  if tg_op <> 'INSERT' then
    v_old := to_jsonb(old) - array['acl_key', 'search_key', 'sort_key'];
  end if;
  if tg_op <> 'DELETE' then
    v_new := to_jsonb(new) - array['acl_key', 'search_key', 'sort_key'];
  end if;
  v_key := coalesce(v_new ->> 'id', v_old ->> 'id', v_new ->> tg_argv[0], v_old ->> tg_argv[0]);
  v_root := coalesce(v_new, v_old) ->> tg_argv[2];
  while v_root is null and v_place + 2 < tg_nargs loop
    v_place := v_place + 2;
    v_root := coalesce(v_new, v_old) ->> tg_argv[v_place + 1];
  end loop;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, v_new -> o.key) into v_old, v_new
    from jsonb_each(v_old) o
    where o.value is distinct from v_new -> o.key and o.key not in ('version', 'id');
    if v_old is null then
      return null;
    end if;
  end if;
  insert into audit.entries
    (at, txid, login, client_address, application, table_name, operation, record_id, old, new,
     root_table, root_id)
  values
    (clock_timestamp(), pg_current_xact_id()::text::bigint, session_user, inet_client_addr(),
     current_setting('application_name', true), tg_table_name, tg_op,
     case when v_key ~ '^[0-9]{1,18}$' then v_key::bigint end, v_old, jsonb_strip_nulls(v_new),
     tg_argv[v_place], case when v_root ~ '^[0-9]{1,18}$' then v_root::bigint end);
  return null;
end
$$;
comment on function audit.write_entry() is
  'Writes one journal entry for one changed row; arguments: key column without id, then table and column of the card, of
   several cards in turn: the first filled column names it.';

create function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '42501', message = 'KT002: the journal is append-only';
end
$$;
comment on function audit.refuse_change() is 'Keeps the journal append-only for everyone.';

create function private.last_change(p_table text, p_record_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select pg_catalog.jsonb_build_object(
    'who', coalesce(private.employee_name(e.login), e.login), 'at', e.at)
  from audit.entries e
  where e.table_name = p_table and e.record_id = p_record_id
  order by e.id desc limit 1
$$;
comment on function private.last_change(text, bigint) is 'Who changed a record last, and when.';
