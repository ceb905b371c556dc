-- The journal as one list: changes, sign-ins, refusals, exports, prints and alerts, newest first, by key.

create function private.about_rights(p_table text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp
return p_table in ('employees', 'departments', 'teams', 'team_members', 'deputies', 'profiles', 'profile_rights',
  'profile_limits', 'employee_profiles', 'working_hours', 'employee_warehouses', 'employee_own_firms', 'right_requests', 'workstations',
  'watch_settings');
comment on function private.about_rights(text) is 'Whether a table holds people and rights, and no business data.';

create function private.event_page(p_asked jsonb, p_with_business boolean, p_limit integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select coalesce(array(select jsonb_array_elements_text(p_asked -> 'kinds')), '{}') as kinds,
           p_asked ->> 'login' as login, p_asked ->> 'object' as object, p_asked ->> 'action' as action,
           (p_asked ->> 'record_id')::bigint as record_id, lower(p_asked ->> 'text') as words,
           coalesce((p_asked ->> 'since')::timestamptz, '-infinity') as since,
           coalesce((p_asked ->> 'until')::timestamptz, 'infinity') as until,
           coalesce((p_asked ->> 'before_at')::timestamptz, 'infinity') as before_at,
           coalesce(p_asked ->> 'before_place', '~') as before_place,
           coalesce((p_asked ->> 'before_id')::bigint, 9223372036854775807) as before_id
  ), events as (
    (select e.at, 'changes' as place, e.id, e.login, e.client_address, e.application, e.table_name as object,
            e.operation as action, e.record_id, jsonb_build_object('old', e.old, 'new', e.new,
              'root_table', e.root_table, 'root_id', e.root_id) as detail
     from audit.entries e, asked a
     where (cardinality(a.kinds) = 0 and p_with_business or 'changes' = any (a.kinds) and p_with_business
              or ('rights' = any (a.kinds) or cardinality(a.kinds) = 0) and private.about_rights(e.table_name))
       and (a.login is null or e.login = a.login) and (a.object is null or e.table_name = a.object)
       and (a.action is null or e.operation = a.action) and (a.record_id is null or e.record_id = a.record_id)
       and (a.words is null or strpos(lower(concat(e.table_name, e.old, e.new)), a.words) > 0)
       and e.at >= a.since and e.at < a.until
       and e.at <= a.before_at and (e.at, 'changes', e.id) < (a.before_at, a.before_place, a.before_id)
     order by e.at desc, e.id desc limit p_limit)
    union all
    (select s.at, 'sign_ins', s.id, s.login, s.client_address, s.application, null, s.event, null,
            jsonb_build_object('workstation', s.workstation, 'mac', s.mac)
     from audit.sign_ins s, asked a
     where (cardinality(a.kinds) = 0 or 'sign_ins' = any (a.kinds)) and a.object is null and a.record_id is null
       and (a.login is null or s.login = a.login) and (a.action is null or s.event = a.action)
       and (a.words is null or strpos(lower(concat(s.login, ' ', host(s.client_address), ' ', s.workstation, s.mac)), a.words) > 0)
       and s.at >= a.since and s.at < a.until
       and s.at <= a.before_at and (s.at, 'sign_ins', s.id) < (a.before_at, a.before_place, a.before_id)
     order by s.at desc, s.id desc limit p_limit)
    union all
    (select r.at, 'refusals', r.id, r.login, r.client_address, r.application, r.object, r.code, null,
            jsonb_build_object('message', r.message, 'right', r.action)
     from audit.refusals r, asked a
     where (cardinality(a.kinds) = 0 or 'refusals' = any (a.kinds)) and a.record_id is null
       and (a.login is null or r.login = a.login) and (a.object is null or r.object = a.object)
       and (a.action is null or r.code = a.action)
       and (a.words is null or strpos(lower(concat(r.code, ' ', r.message, ' ', r.object, ' ', r.action)), a.words) > 0)
       and r.at >= a.since and r.at < a.until
       and r.at <= a.before_at and (r.at, 'refusals', r.id) < (a.before_at, a.before_place, a.before_id)
     order by r.at desc, r.id desc limit p_limit)
    union all
    (select x.at, 'exports', x.id, x.login, x.client_address, x.application, x.object, x.kind, null,
            jsonb_build_object('list_name', x.list_name, 'columns', to_jsonb(x.columns), 'reason', x.reason,
              'filter', case when p_with_business then x.filter else x.filter - 'search' end,
              'outcome', n.outcome, 'told_rows', n.told_rows, 'counted_rows', n.counted_rows)
     from audit.exports x left join audit.export_ends n on n.export_id = x.id, asked a
     where (cardinality(a.kinds) = 0 or 'exports' = any (a.kinds)) and a.record_id is null
       and (a.login is null or x.login = a.login)
       and (a.object is null or a.object = any (string_to_array(x.object, ' '))) and (a.action is null or x.kind = a.action)
       and (a.words is null or strpos(lower(concat(x.list_name, ' ', x.object, ' ',
              case when p_with_business then x.filter::text end, ' ', x.reason)), a.words) > 0)
       and x.at >= a.since and x.at < a.until
       and x.at <= a.before_at and (x.at, 'exports', x.id) < (a.before_at, a.before_place, a.before_id)
     order by x.at desc, x.id desc limit p_limit)
    union all
    (select p.at, 'prints', p.id, p.login, p.client_address, p.application, p.document_kind, p.output, p.document_id,
            jsonb_build_object('number', p.document_number, 'form', p.form, 'copies', p.copies, 'printer', p.printer)
     from audit.prints p, asked a
     where (cardinality(a.kinds) = 0 or 'prints' = any (a.kinds)) and (a.record_id is null or p.document_id = a.record_id)
       and (a.login is null or p.login = a.login) and (a.object is null or p.document_kind = a.object)
       and (a.action is null or p.output = a.action)
       and (a.words is null or strpos(lower(concat(p.document_number, ' ', p.form, ' ', p.printer)), a.words) > 0)
       and p.at >= a.since and p.at < a.until
       and p.at <= a.before_at and (p.at, 'prints', p.id) < (a.before_at, a.before_place, a.before_id)
     order by p.at desc, p.id desc limit p_limit)
    union all
    (select l.at, 'alerts', l.id, l.login, null, null, l.detail ->> 'object', l.kind, (l.detail ->> 'record_id')::bigint,
            case when p_with_business then l.detail else private.without_goods(l.detail) end
     from audit.alerts l, asked a
     where (cardinality(a.kinds) = 0 or 'alerts' = any (a.kinds))
       and (a.object is null or l.detail ->> 'object' = a.object)
       and (a.record_id is null or (l.detail ->> 'record_id')::bigint = a.record_id)
       and (a.login is null or l.login = a.login) and (a.action is null or l.kind = a.action)
       and (a.words is null or strpos(lower(concat(l.kind, ' ', l.login)), a.words) > 0)
       and l.at >= a.since and l.at < a.until
       and l.at <= a.before_at and (l.at, 'alerts', l.id) < (a.before_at, a.before_place, a.before_id)
     order by l.at desc, l.id desc limit p_limit)
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'at', v.at, 'place', v.place, 'id', v.id, 'login', v.login, 'name', private.employee_name(v.login),
    'client_address', host(v.client_address), 'application', v.application, 'object', v.object, 'action', v.action,
    'record_id', v.record_id, 'detail', v.detail) order by v.at desc, v.place desc, v.id desc), '[]')
  from (select * from events order by at desc, place desc, id desc limit p_limit) v
$$;
comment on function private.event_page(jsonb, boolean, integer) is
  'A page of all that the journal keeps; kinds: changes, rights, sign_ins, refusals, exports, prints, alerts, none for all.';
