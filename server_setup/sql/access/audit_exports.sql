-- Exports, mass copies and prints: recorded by functions that ask the right first, never by the workstation alone.

-- What the server itself counts. One statement is one row here where a list comes as one JSON value.
create function private.rows_sent(p_login text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(sum(s.rows), 0)::bigint
    from ext.pg_stat_statements(false) s
    join pg_catalog.pg_roles r on r.oid = s.userid
    join pg_catalog.pg_database d on d.oid = s.dbid
    where r.rolname = p_login and d.datname = current_database() and s.toplevel);
exception when object_not_in_prerequisite_state or undefined_function then
  -- The server was started without the library: then it counts nothing, and says so by a null.
  return null;
end
$$;
comment on function private.rows_sent(text) is
  'Rows the server has sent a login in all; null where pg_stat_statements is not loaded.';

create function private.write_export(
  p_kind text, p_object text, p_list text, p_filter jsonb, p_columns text[], p_reason text
) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.exports
    (at, login, kind, object, list_name, filter, columns, reason, rows_before)
  values
    (clock_timestamp(), session_user, p_kind, p_object, p_list, p_filter, p_columns, p_reason,
     private.rows_sent(session_user::text))
  returning id
$$;
comment on function private.write_export(text, text, text, jsonb, text[], text) is
  'Records that this session begins an export or copies many rows; returns its id.';

create function private.write_export_end(p_export_id bigint, p_outcome text, p_rows bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_before bigint;
  v_counted bigint;
begin
  select e.rows_before into v_before from audit.exports e
  where e.id = p_export_id and e.login = session_user::text
    and not exists (select from audit.export_ends x where x.export_id = e.id);
  if not found then
    perform private.refuse('KT003', '{"object": "journal"}');
  end if;
  -- Less than before: the server forgot old statements or was told to count anew.
  v_counted := private.rows_sent(session_user::text) - v_before;
  insert into audit.export_ends (at, login, export_id, outcome, told_rows, counted_rows)
  values (clock_timestamp(), session_user, p_export_id, p_outcome, p_rows, case when v_counted >= 0 then v_counted end);
  return case when v_counted >= 0 then v_counted end;
end
$$;
comment on function private.write_export_end(bigint, text, bigint) is
  'Records how an own export ended, with the rows told and those the server counted; KT003 for another''s.';

create function private.write_print(
  p_document_id bigint, p_kind text, p_number text, p_form text, p_output text, p_copies integer, p_printer text,
  p_sha256 text
) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.prints
    (at, login, document_id, document_kind, document_number, form, output, copies, printer, sha256)
  values
    (clock_timestamp(), session_user, p_document_id, p_kind, p_number, p_form, p_output, p_copies, p_printer, p_sha256)
$$;
comment on function private.write_print(bigint, text, text, text, text, integer, text, text) is
  'Records a print form printed or saved.';

create function private.export_page(p_login text, p_since timestamptz, p_before_id bigint, p_limit integer)
returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', e.id, 'at', e.at, 'login', e.login, 'name', private.employee_name(e.login),
    'client_address', host(e.client_address), 'application', e.application, 'kind', e.kind, 'object', e.object,
    'list_name', e.list_name, 'filter', e.filter, 'columns', to_jsonb(e.columns), 'reason', e.reason,
    'outcome', x.outcome, 'told_rows', x.told_rows, 'counted_rows', x.counted_rows) order by e.id desc), '[]')
  from (select * from audit.exports e
        where (p_login is null or e.login = p_login) and (p_since is null or e.at >= p_since)
          and (p_before_id is null or e.id < p_before_id)
        order by e.id desc limit p_limit) e
  left join audit.export_ends x on x.export_id = e.id
$$;
comment on function private.export_page(text, timestamptz, bigint, integer) is
  'Exports and mass copies of one login or all, newest first; outcome null: broken off.';

create function private.print_page(p_login text, p_since timestamptz, p_before_id bigint, p_limit integer)
returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id, 'at', p.at, 'login', p.login, 'name', private.employee_name(p.login),
    'client_address', host(p.client_address), 'application', p.application, 'document_id', p.document_id,
    'document_kind', p.document_kind, 'document_number', p.document_number, 'form', p.form, 'output', p.output,
    'copies', p.copies, 'printer', p.printer) order by p.id desc), '[]')
  from (select * from audit.prints p
        where (p_login is null or p.login = p_login) and (p_since is null or p.at >= p_since)
          and (p_before_id is null or p.id < p_before_id)
        order by p.id desc limit p_limit) p
$$;
comment on function private.print_page(text, timestamptz, bigint, integer) is
  'Printed and saved forms of one login or all, newest first.';
