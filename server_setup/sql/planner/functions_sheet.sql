-- The sheet: everything that the window shows on opening, in one turn.

-- The country whose holidays the person has: that of the own firm in the person's zone, else of the first own firm.
create function private.country_of_zone(p_zone text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.country from kontor.own_firms f where f.active order by (f.zone = p_zone) desc, f.id limit 1
$$;
comment on function private.country_of_zone(text) is 'Country (ISO 3166) whose holidays hold for a person of that zone.';

-- One walk for the sheet and both baskets: each asking of the rights again would cost more than the rows themselves.
create function private.sheet_tasks(p_keys integer[], p_zone text, p_first date, p_last date, p_today date)
returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_seen private.login_keys := private.keys_row('tasks', 'view');
  v_clients private.login_keys := private.keys_row('clients', 'view');
begin
  return (
    with people as (
      (select p.task_id, p.employee_id, p.acl_key, p.day, p.is_open from kontor.task_people p
       where p.role = 'performer' and p.acl_key = any (p_keys) and p.day between p_first and p_last
       order by p.day limit 3000)
      union
      (select p.task_id, p.employee_id, p.acl_key, p.day, p.is_open from kontor.task_people p
       where p.role = 'performer' and p.is_open and p.acl_key = any (p_keys) and p.day < p_today
       order by p.day limit 200)
      union
      (select p.task_id, p.employee_id, p.acl_key, p.day, p.is_open from kontor.task_people p
       where p.role = 'performer' and p.is_open and p.acl_key = any (p_keys) and p.day is null
       order by p.task_id limit 200)
    ), items as (
      select t.id, t.version, t.kind, coalesce(t.on_date, (t.starts_at at time zone p_zone)::date) as day,
             to_char(t.starts_at at time zone p_zone, 'HH24:MI') as time, t.duration_minutes as minutes,
             case when v.ok then t.subject end as subject, not v.ok as busy, t.state, t.priority, t.deadline,
             t.postponements, t.is_private, t.remind_minutes is not null as reminds,
             p.employee_id as performer_id, e.initials as performer,
             case when v.ok then c.id end as client_id, case when v.ok then c.name end as client, p.is_open
      from people p
      join kontor.tasks t on t.id = p.task_id
      join kontor.employees e on e.id = p.employee_id
      cross join lateral (
        select coalesce(v_seen.sees_all or p.acl_key = any (v_seen.keys), false) as ok) v
      left join kontor.clients c
        on c.id = t.client_id and (v_clients.sees_all or c.acl_key = any (v_clients.keys))
      where t.state <> 'cancelled'
    )
    select jsonb_build_object(
      'tasks', coalesce(jsonb_agg(to_jsonb(i) order by i.day, i.time nulls first, i.id)
        filter (where i.day between p_first and p_last), '[]'),
      'overdue', coalesce(jsonb_agg(to_jsonb(i) order by i.day, i.time nulls first, i.id)
        filter (where i.is_open and i.day < p_today), '[]'),
      'undated', coalesce(jsonb_agg(to_jsonb(i) order by i.priority desc, i.id)
        filter (where i.is_open and i.day is null), '[]'))
    from items i);
end
$$;
comment on function private.sheet_tasks(integer[], text, date, date, date) is
  'Items of the people with those keys, on the sheet and in its baskets; another''s private item shows its time only.';

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
  v_seen private.login_keys := private.keys_row('tasks', 'view');
begin
  -- Whose sheet one may open: those whose usual items one sees. Their private ones come along as "busy".
  return coalesce((
    select array_agg(k.key)
    from kontor.employees e cross join lateral (values (e.key), (-e.key)) as k(key)
    where e.id = any (p_employee_ids) and (v_seen.sees_all or e.key = any (v_seen.keys))), '{}');
end
$$;
comment on function private.sheet_keys(bigint[]) is 'Keys of the people whose sheet is asked for and may be seen.';

create function api.list_sheet(p_first_day date, p_weeks integer, p_employee_ids bigint[] default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me kontor.employees;
  v_now timestamp;
  v_today date;
  v_first date;
  v_last date;
  v_keys integer[];
begin
  perform private.require('tasks', 'view');
  -- Read once: each question to the gate costs as much as a whole list of items.
  v_me := private.working_employee();
  v_now := private.moment() at time zone v_me.zone;
  v_today := v_now::date;
  if p_weeks is null or p_weeks not between 1 and 6 then
    perform private.refuse('KT913', jsonb_build_object('field', 'weeks', 'value', p_weeks));
  end if;
  v_first := coalesce(private.read_day(p_first_day::text, 'first_day'), date_trunc('week', v_today)::date);
  v_last := v_first + p_weeks * 7 - 1;
  v_keys := case when p_employee_ids is null then array[v_me.key, -v_me.key]
    else private.sheet_keys(p_employee_ids) end;
  return private.sheet_tasks(v_keys, v_me.zone, v_first, v_last, v_today) || jsonb_build_object(
    'today', v_today, 'now', to_char(v_now, 'HH24:MI'),
    'first_day', v_first, 'weeks', private.sheet_weeks(v_keys, v_first, p_weeks),
    'overdue_count', (select count(*) from kontor.task_people p
      where p.role = 'performer' and p.is_open and p.acl_key = any (v_keys) and p.day < v_today),
    'undated_count', (select count(*) from kontor.task_people p
      where p.role = 'performer' and p.is_open and p.acl_key = any (v_keys) and p.day is null),
    'holidays', coalesce((
      select jsonb_agg(jsonb_build_object('day', h.day, 'en', h.name_en, 'ru', h.name_ru, 'is_working', h.is_working)
        order by h.day)
      from kontor.holidays h
      where h.country = private.country_of_zone(v_me.zone) and h.day between v_first - 31 and v_last + 62), '[]'),
    'working_minutes', coalesce((
      select jsonb_object_agg(w.weekday, extract(epoch from w.ends - w.starts)::integer / 60 - w.pause_minutes)
      from kontor.working_hours w
      where w.employee_id is not distinct from
        (select o.employee_id from kontor.working_hours o where o.employee_id = v_me.id limit 1)), '{}'),
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
