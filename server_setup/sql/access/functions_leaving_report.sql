-- What a dismissal shows: counts, steps done, and what the person took along by exports and prints. No business data: a
-- filter typed into a list or a document's number is read by auditors in the journal.

create function private.dismissal(p_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_employee kontor.employees;
begin
  select e.* into v_employee from kontor.employees e where e.id = p_id;
  if not found then
    perform private.refuse('KT003', '{"object": "employees"}');
  end if;
  return jsonb_build_object(
    'employee_id', p_id, 'name', v_employee.name, 'login', v_employee.login, 'active', v_employee.active,
    'dismissed_at', v_employee.dismissed_at, 'sessions', private.count_sessions_of(v_employee.login),
    'open', (select jsonb_object_agg(w.what, private.still_open(p_id, w.what))
             from unnest(array['clients', 'tasks', 'documents', 'teams', 'deputies', 'profiles']) w(what)),
    'requests', coalesce((
      select jsonb_agg(jsonb_build_object('successor_id', e.id, 'successor', e.name, 'state', q.state) order by q.id)
      from kontor.right_requests q join kontor.employees e on e.id = (q.payload ->> 'successor_id')::bigint
      where q.kind = 'hand_over' and q.employee_id = p_id
        and (q.state = 'waiting' or q.decided_at >= v_employee.dismissed_at)), '[]'),
    'done', coalesce((
      select jsonb_agg(jsonb_build_object('what', h.what, 'successor', e.name, 'moved', h.moved, 'at', h.at,
        'by', coalesce(private.employee_name(h.login), h.login)) order by h.id)
      from (select h.what, h.successor_id, h.login, sum(h.moved) as moved, max(h.at) as at, min(h.id) as id
            from kontor.hand_overs h where h.employee_id = p_id group by 1, 2, 3) h
      left join kontor.employees e on e.id = h.successor_id), '[]'),
    'sign_ins', (select coalesce(jsonb_agg(s.value - 'login' - 'txid' - 'pid'), '[]')
                 from jsonb_array_elements(private.sign_in_page(v_employee.login, null, 10)) s),
    'exports', private.taken_along(private.export_page(v_employee.login, private.moment() - interval '90 days', null, 200)),
    'prints', private.taken_along(private.print_page(v_employee.login, private.moment() - interval '90 days', null, 200)));
end
$$;
comment on function private.dismissal(bigint) is
  'What is still in the hands of an employee, what went over to whom, sign-ins, and exports and prints of 90 days.';

create function private.taken_along(p_rows jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'at', r.value -> 'at', 'kind', coalesce(r.value ->> 'kind', r.value ->> 'output'),
    'what', coalesce(r.value ->> 'object', r.value ->> 'document_kind'),
    'name', coalesce(r.value ->> 'list_name', r.value ->> 'form'),
    'rows', coalesce(r.value -> 'counted_rows', r.value -> 'told_rows', r.value -> 'copies'))), '[]')
  from jsonb_array_elements(p_rows) r
$$;
comment on function private.taken_along(jsonb) is 'Exports or prints without filters, reasons and numbers of documents.';

create function admin.get_dismissal(p_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('employees', 'edit');
  return private.dismissal(p_id);
end
$$;
comment on function admin.get_dismissal(bigint) is 'State of a dismissal in counts; right employees.edit.';
