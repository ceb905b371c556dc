-- By statement, so that one that the server forgot is not taken for less reading: only who may see all statistics can.
create function private.count_rows_sent() returns table (login text, query_id bigint, counted bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select r.rolname::text, s.queryid, sum(s.rows)::bigint
    from ext.pg_stat_statements(false) s
    join pg_catalog.pg_roles r on r.oid = s.userid and not r.rolsuper
    join pg_catalog.pg_database d on d.oid = s.dbid and d.datname = current_database()
    where s.toplevel and s.queryid is not null and s.rows > 0 and pg_has_role(r.oid, 'kontor_employee', 'usage')
    group by 1, 2;
exception when object_not_in_prerequisite_state or undefined_function then
  return;
end
$$;
comment on function private.count_rows_sent() is 'Rows sent to each employee so far, by statement; nothing where the server does not count.';
