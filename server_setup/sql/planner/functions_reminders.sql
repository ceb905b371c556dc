-- Reminders are kept here and shown once by a workstation; what fell due in somebody's absence waits.

create function api.list_due_reminders() returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me bigint := private.me();
  v_zone text := private.my_zone();
begin
  return jsonb_build_object(
    'now', private.moment(),
    'today', private.my_today(),
    'next_at', (select min(r.remind_at) from kontor.reminders r
      where r.employee_id = v_me and r.shown_at is null and r.remind_at > private.moment()),
    'due', coalesce((
      select jsonb_agg(to_jsonb(d) order by d.remind_at, d.id)
      from (
        select r.id, r.remind_at, r.snoozed_times, t.id as task_id, t.subject, t.kind,
               coalesce(t.on_date, (t.starts_at at time zone v_zone)::date) as day,
               to_char(t.starts_at at time zone v_zone, 'HH24:MI') as time,
               c.id as client_id, c.name as client, private.phone_of(c.id, t.contact_id) as phone
        from kontor.reminders r
        join kontor.tasks t on t.id = r.task_id
        left join kontor.clients c on c.id = t.client_id and private.can_touch(c.acl_key, 'clients', 'view')
        where r.employee_id = v_me and r.shown_at is null and r.remind_at <= private.moment()
        order by r.remind_at, r.id
        limit 100) d), '[]'));
end
$$;
comment on function api.list_due_reminders() is 'My reminders that are due and not shown yet, and when the next one is.';

create function api.mark_reminders_shown(p_save_id uuid, p_ids bigint[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_shown bigint[];
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'mark_reminders_shown');
  if v_stored is not null then
    return v_stored;
  end if;
  with shown as (
    update kontor.reminders r set shown_at = private.moment()
    where r.id = any (p_ids) and r.employee_id = private.me() and r.shown_at is null
    returning r.id)
  select coalesce(array_agg(s.id order by s.id), '{}') into v_shown from shown s;
  -- Ids that another window of mine has shown meanwhile are not in the answer, so that each pops up once.
  return private.finish_save(p_save_id, jsonb_build_object('ids', v_shown));
end
$$;
comment on function api.mark_reminders_shown(uuid, bigint[]) is 'Takes my reminders for showing; returns those not shown before.';

create function api.snooze_reminders(p_save_id uuid, p_ids bigint[], p_minutes integer) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_until timestamptz;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'snooze_reminders');
  if v_stored is not null then
    return v_stored;
  end if;
  if p_minutes not between 1 and 10080 then
    perform private.refuse('KT913', jsonb_build_object('field', 'minutes', 'value', p_minutes));
  end if;
  v_until := case when p_minutes is null
    then (private.my_today() + 1 + time '09:00') at time zone private.my_zone()
    else private.moment() + make_interval(mins => p_minutes) end;
  update kontor.reminders r
  set remind_at = v_until, shown_at = null, snoozed_times = r.snoozed_times + 1
  where r.id = any (p_ids) and r.employee_id = private.me();
  return private.finish_save(p_save_id, jsonb_build_object('until', v_until));
end
$$;
comment on function api.snooze_reminders(uuid, bigint[], integer) is
  'Has my reminders wait so many minutes; without minutes until tomorrow 9:00.';
