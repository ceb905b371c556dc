-- The sheet: everything that the window shows on opening, in one turn.

-- The country whose holidays the person has: that of the own firm in the person's zone, else of the first own firm.
create function private.my_country() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.country from kontor.own_firms f where f.active
  order by (f.zone = private.my_zone()) desc, f.id limit 1
$$;
comment on function private.my_country() is 'Country (ISO 3166) whose holidays hold for the person of this session.';

create function private.sheet_tasks(
  p_keys integer[], p_open_only boolean, p_from date, p_to date, p_undated boolean, p_limit integer
) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_zone text := private.my_zone();
  v_seen integer[] := private.keys_of('tasks', 'view');
  v_sees_all boolean := private.sees_all('tasks', 'view');
  v_client_keys integer[] := private.keys_of('clients', 'view');
  v_all_clients boolean := private.sees_all('clients', 'view');
begin
  return coalesce((
    select jsonb_agg(to_jsonb(s) order by s.day, s.time nulls first, s.id)
    from (
      select t.id, t.version, t.kind, coalesce(t.on_date, (t.starts_at at time zone v_zone)::date) as day,
             to_char(t.starts_at at time zone v_zone, 'HH24:MI') as time, t.duration_minutes as minutes,
             case when v.ok then t.subject end as subject, not v.ok as busy, t.state, t.priority, t.deadline,
             t.postponements, t.is_private, t.remind_minutes is not null as reminds,
             p.employee_id as performer_id, e.initials as performer,
             case when v.ok and c.id is not null then c.id end as client_id,
             case when v.ok then c.name end as client
      from kontor.task_people p
      join kontor.tasks t on t.id = p.task_id
      join kontor.employees e on e.id = p.employee_id
      cross join lateral (select v_sees_all or p.acl_key = any (v_seen) as ok) v
      left join kontor.clients c on c.id = t.client_id and (v_all_clients or c.acl_key = any (v_client_keys))
      where p.role = 'performer' and p.acl_key = any (p_keys)
        and (p.is_open or not p_open_only)
        and case when p_undated then p.day is null else p.day between p_from and p_to end
        and t.state <> 'cancelled'
      order by p.day, t.starts_at nulls first, t.id
      limit p_limit) s), '[]');
end
$$;
comment on function private.sheet_tasks(integer[], boolean, date, date, boolean, integer) is
  'Items of the people with those keys; another''s private item shows its time only.';

create function private.sheet_weeks(p_keys integer[], p_first date, p_weeks integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(to_jsonb(w) order by w.first_day), '[]')
  from (
    select p_first + n * 7 as first_day, count(t.id) filter (where t.state = 'done') as done, count(t.id) as total,
           coalesce(sum(t.duration_minutes), 0) as minutes
    from generate_series(0, p_weeks - 1) as n
    left join kontor.task_people p
      on p.role = 'performer' and p.acl_key = any (p_keys) and p.day >= p_first + n * 7 and p.day < p_first + n * 7 + 7
    left join kontor.tasks t on t.id = p.task_id and t.state not in ('cancelled', 'refused')
    group by n) w
$$;
comment on function private.sheet_weeks(integer[], date, integer) is 'Done, total and planned minutes of each week.';

create function private.sheet_keys(p_employee_ids bigint[]) returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_seen integer[] := private.keys_of('tasks', 'view');
  v_sees_all boolean := private.sees_all('tasks', 'view');
begin
  if p_employee_ids is null then
    return array[private.my_key(), -private.my_key()];
  end if;
  -- Whose sheet one may open: those whose usual items one sees. Their private ones come along as "busy".
  return coalesce((
    select array_agg(k.key)
    from kontor.employees e cross join lateral (values (e.key), (-e.key)) as k(key)
    where e.id = any (p_employee_ids) and (v_sees_all or e.key = any (v_seen))), '{}');
end
$$;
comment on function private.sheet_keys(bigint[]) is 'Keys of the people whose sheet is asked for and may be seen; null: mine.';

create function api.list_sheet(p_first_day date, p_weeks integer, p_employee_ids bigint[] default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_today date;
  v_first date;
  v_keys integer[];
  v_last date;
  v_me bigint;
begin
  perform private.require('tasks', 'view');
  v_me := private.me();
  v_today := private.my_today();
  if p_weeks is null or p_weeks not between 1 and 6 then
    perform private.refuse('KT913', jsonb_build_object('field', 'weeks', 'value', p_weeks));
  end if;
  v_first := coalesce(private.read_day(p_first_day::text, 'first_day'), date_trunc('week', v_today)::date);
  v_last := v_first + p_weeks * 7 - 1;
  v_keys := private.sheet_keys(p_employee_ids);
  return jsonb_build_object(
    'today', v_today, 'now', to_char(private.moment() at time zone private.my_zone(), 'HH24:MI'),
    'first_day', v_first, 'weeks', private.sheet_weeks(v_keys, v_first, p_weeks),
    'tasks', private.sheet_tasks(v_keys, false, v_first, v_last, false, 3000),
    'overdue', private.sheet_tasks(v_keys, true, date '2000-01-01', v_today - 1, false, 200),
    'overdue_count', (select count(*) from kontor.task_people p
      where p.role = 'performer' and p.is_open and p.acl_key = any (v_keys) and p.day < v_today),
    'undated', private.sheet_tasks(v_keys, true, null, null, true, 200),
    'undated_count', (select count(*) from kontor.task_people p
      where p.role = 'performer' and p.is_open and p.acl_key = any (v_keys) and p.day is null),
    'holidays', coalesce((
      select jsonb_agg(jsonb_build_object('day', h.day, 'en', h.name_en, 'ru', h.name_ru, 'is_working', h.is_working)
        order by h.day)
      from kontor.holidays h
      where h.country = private.my_country() and h.day between v_first - 31 and v_last + 62), '[]'),
    'working_minutes', coalesce((
      select jsonb_object_agg(w.weekday, extract(epoch from w.ends - w.starts)::integer / 60 - w.pause_minutes)
      from kontor.working_hours w
      where w.employee_id is not distinct from
        (select o.employee_id from kontor.working_hours o where o.employee_id = v_me limit 1)), '{}'),
    'people', (
      select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'initials', e.initials) order by e.name)
      from kontor.employees e where e.active),
    'kinds', (
      select jsonb_agg(jsonb_build_object('code', k.code, 'en', k.name_en, 'ru', k.name_ru) order by k.place)
      from kontor.task_kinds k));
end
$$;
comment on function api.list_sheet(date, integer, bigint[]) is
  'The whole sheet in one turn: weeks, items, overdue and undated baskets, holidays, hours. No day: this week; no people: mine.';
