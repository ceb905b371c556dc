-- How much each employee reads, by hour. Rows come from pg_stat_statements, guarded records from counters of their own:
-- neither is taken back by a rollback.

create function private.note_reading() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_hour timestamptz := date_trunc('hour', private.moment());
  v_first boolean := not exists (select from private.reading_marks);
begin
  with counted as materialized (
    select c.login, c.query_id, c.counted from private.count_rows_sent() c
    union all
    select c.login, 0, c.counted from private.guarded_reads() c where c.counted > 0
  ), grown as (
    -- Less than before: the server forgot a statement and began anew.
    select c.login, c.query_id, c.counted,
           case when c.counted >= coalesce(m.counted, 0) then c.counted - coalesce(m.counted, 0) else c.counted end as more
    from counted c left join private.reading_marks m using (login, query_id)
    where m.counted is distinct from c.counted
  ), marked as (
    insert into private.reading_marks (login, query_id, counted) select g.login, g.query_id, g.counted from grown g
    on conflict (login, query_id) do update set counted = excluded.counted
  )
  insert into audit.reading (login, hour, rows, cards)
  select g.login, v_hour, coalesce(sum(g.more) filter (where g.query_id <> 0), 0),
         coalesce(sum(g.more) filter (where g.query_id = 0), 0)
  from grown g where not v_first group by g.login having sum(g.more) > 0
  on conflict (login, hour) do update set rows = reading.rows + excluded.rows, cards = reading.cards + excluded.cards;
  -- That a first look was had, though nobody had read anything.
  insert into private.reading_marks (login, query_id, counted) values ('', 0, 0) on conflict do nothing;
  insert into private.card_marks (login, allowed, at)
  select c.login, c.counted + coalesce(nullif(private.watch_setting('cards_an_hour'), 0), 1e15)::bigint, private.moment()
  from private.guarded_reads() c
  on conflict (login) do update set allowed = excluded.allowed, at = excluded.at
  where card_marks.at < v_hour;
  delete from audit.reading where hour < v_hour - interval '400 days';
end
$$;
comment on function private.note_reading() is
  'Adds what was read since the last time to the running hour; a due job. What went before the very first time is not counted.';

-- A person's habit: the median of the hours in which anything was read, of the last 30 days.
create function private.reading_beyond_habit(p_since timestamptz)
returns table (login text, hour timestamptz, rows bigint, usual_rows bigint, cards bigint, usual_cards bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.login, r.hour, r.rows, h.rows, r.cards, h.cards
  from audit.reading r
  cross join lateral (
    select coalesce(percentile_cont(0.5) within group (order by b.rows) filter (where b.rows > 0), 0)::bigint as rows,
           coalesce(percentile_cont(0.5) within group (order by b.cards) filter (where b.cards > 0), 0)::bigint as cards
    from audit.reading b
    where b.login = r.login and b.hour < r.hour and b.hour >= r.hour - interval '30 days') h
  where r.hour >= p_since
    and (r.rows > private.watch_setting('reading_floor')
           and r.rows > h.rows * private.watch_setting('reading_factor')
         or r.cards > private.watch_setting('cards_floor')
           and r.cards > h.cards * private.watch_setting('reading_factor'))
$$;
comment on function private.reading_beyond_habit(timestamptz) is
  'Hours in which somebody read far above the own habit: above a floor, and so many times the median of 30 days.';

create function private.read_by(p_login text, p_days integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('hour', r.hour, 'rows', r.rows, 'cards', r.cards) order by r.hour desc), '[]')
  from audit.reading r
  where r.login = p_login and r.hour >= private.moment() - make_interval(days => least(greatest(p_days, 1), 400))
$$;
comment on function private.read_by(text, integer) is 'Rows and guarded records that an employee read, by hour, newest first.';
