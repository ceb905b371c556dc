-- Half a year of calls and notes, and a planner with yesterday's leavings, today and the next three weeks.
create table demo.calendar as
select (private.moment() at time zone 'Europe/Moscow')::date as today;

insert into kontor.interactions (client_id, acl_key, contact_id, kind, direction, at, subject, body, result, author_id, created_at)
select c.id, c.acl_key, t.id, (array['call','call','call','meeting','letter','note'])[1 + demo.dice(i, 31, 6)],
       (array['out','in'])[1 + demo.dice(i, 32, 2)], m.at,
       (array['Обсудили заказ','Уточнили остатки','Напомнил об оплате','Запросили прайс','Договорились о встрече',
              'Передал образцы','Согласовали отсрочку','Жалоба на упаковку'])[1 + demo.dice(i, 33, 8)],
       (array['Просят скидку 5 % при заказе от 100 тысяч.','Ждут счёт до конца недели.','Перезвонить после обеда.',
              'Нужна доставка до склада.','','Довольны сроками, вернутся в следующем месяце.'])[1 + demo.dice(i, 34, 6)],
       '', c.seller_id, m.at
from generate_series(1, current_setting('demo.clients')::int * 3) i
join demo.client_ids c on c.n = 1 + demo.dice(i, 35, current_setting('demo.clients')::int)
left join kontor.contacts t on t.client_id = c.id and t.is_main
cross join demo.calendar k
cross join lateral (
  select ((k.today - 1 - demo.dice(i, 36, 180)) + make_time(9 + demo.dice(i, 37, 9), 5 * demo.dice(i, 38, 12), 0))
         at time zone 'Europe/Moscow' as at
) m;

insert into kontor.feed_entries (client_id, acl_key, source_kind, source_id, at, title, body, author_id)
select i.client_id, i.acl_key, i.kind, i.id, i.at, i.subject, i.body, i.author_id from kontor.interactions i;

update kontor.client_summaries s set last_contact_at = i.at
from (select client_id, max(at) as at from kontor.interactions group by client_id) i where i.client_id = s.client_id;

-- Nobody plans a weekend.
create function demo.working_day(p_day date) returns date
language sql immutable strict
return p_day + case extract(isodow from p_day) when 6 then 2 when 7 then 1 else 0 end;

-- Each seller: 25 done in the last weeks, 6 overdue, 2 without a date, 60 ahead, and one day of fifteen.
create table demo.tasks as
select row_number() over (order by e.login, g.n) as id, e.id as employee_id, e.key, e.login, g.n, c.id as client_id, t.id as contact_id,
       (array['call','call','meeting','task','letter','visit'])[1 + demo.dice(e.id * 1000 + g.n, 41, 6)] as kind,
       (array['Позвонить по заказу','Встреча: новая поставка','Отправить прайс','Уточнить оплату','Показать образцы',
              'Согласовать договор','Сверить остатки','Предложить акцию'])[1 + demo.dice(e.id * 1000 + g.n, 42, 8)] as subject,
       case when g.n <= 25 then 'done' else 'planned' end as state,
       case when g.n <= 25 then demo.working_day(k.today - 3 - demo.dice(e.id * 1000 + g.n, 43, 14))
            when g.n <= 31 then demo.working_day(k.today - 4 - demo.dice(e.id * 1000 + g.n, 43, 10))
            when g.n <= 33 then null
            when g.n <= 48 then demo.working_day(k.today + 3)
            else demo.working_day(k.today + demo.dice(e.id * 1000 + g.n, 43, 21)) end as day,
       make_time(9 + demo.dice(e.id * 1000 + g.n, 44, 9), 15 * demo.dice(e.id * 1000 + g.n, 45, 4), 0) as start_time,
       demo.dice(e.id * 1000 + g.n, 46, 5) = 0 as all_day,
       (array[15, 30, 30, 60])[1 + demo.dice(e.id * 1000 + g.n, 47, 4)] as minutes, e.zone
from kontor.employees e cross join demo.calendar k cross join generate_series(1, 90) as g(n)
cross join lateral (
  select c.* from demo.client_ids c where c.seller_id = e.id order by demo.dice(c.n * 100 + g.n, 48, 1000000) limit 1
) c
left join kontor.contacts t on t.client_id = c.id and t.is_main
where e.login in ('serova', 'semenov', 'starkova', 'ionescu', 'popa');

insert into kontor.tasks (id, subject, kind, client_id, contact_id, starts_at, on_date, duration_minutes, state, result,
  author_id, created_at, done_at, remind_minutes)
overriding system value
select d.id, d.subject, d.kind, d.client_id, d.contact_id,
       case when d.day is not null and not d.all_day then (d.day + d.start_time) at time zone d.zone end,
       case when d.all_day then d.day end, d.minutes, d.state,
       case when d.state = 'done' then 'Договорились' else '' end, d.employee_id,
       private.moment() - interval '15 days',
       case when d.state = 'done' then (d.day + time '17:30') at time zone d.zone end,
       case when d.state = 'planned' and not d.all_day and d.day > k.today then 15 end
from demo.tasks d cross join demo.calendar k
order by d.id;
select setval(pg_get_serial_sequence('kontor.tasks', 'id'), (select max(id) from kontor.tasks));
insert into kontor.task_people (task_id, employee_id, role, acl_key)
select t.id, d.employee_id, r.role, d.key
from kontor.tasks t join demo.tasks d using (id)
cross join (values ('author'), ('performer')) r(role);
insert into kontor.reminders (task_id, employee_id, remind_at)
select t.id, t.author_id, t.starts_at - make_interval(mins => t.remind_minutes)
from kontor.tasks t where t.remind_minutes is not null and t.starts_at is not null
on conflict do nothing;

insert into kontor.feed_entries (client_id, acl_key, source_kind, source_id, at, title, body, author_id, state)
select t.client_id, c.acl_key, 'task', t.id, coalesce(t.done_at, t.starts_at, t.created_at), t.subject, t.result, t.author_id, t.state
from kontor.tasks t join kontor.clients c on c.id = t.client_id;

update kontor.client_summaries s set next_step_at = n.at, next_step_text = n.subject
from (select distinct on (t.client_id) t.client_id, coalesce(t.starts_at, t.on_date::timestamptz) as at, t.subject
      from kontor.tasks t where t.state = 'planned' and coalesce(t.starts_at, t.on_date::timestamptz) is not null
      order by t.client_id, 2) n
where n.client_id = s.client_id;
