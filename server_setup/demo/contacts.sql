-- One or two people a client, with phones and addresses; the client's own phone and e-mail stand in the header.
insert into kontor.contacts (client_id, acl_key, name, position, is_main, birthday)
select c.id, c.acl_key,
       case when c.country = 'RO' then demo.pick(w.ro_surname, c.n * 3 + p, 20) || ' ' || demo.pick(w.ro_given, c.n * 3 + p, 21)
            else demo.pick(w.ru_surname, c.n * 3 + p, 20) || ' ' || demo.pick(w.ru_given, c.n * 3 + p, 21) end,
       (array['Директор','Снабженец','Бухгалтер','Кладовщик','Секретарь'])[1 + demo.dice(c.n * 3 + p, 22, 5)],
       p = 1, date '1965-01-01' + demo.dice(c.n * 3 + p, 23, 13000)
from demo.client_ids c cross join demo.words w
cross join lateral generate_series(1, 1 + demo.dice(c.n, 24, 2)) p
where c.kind <> 'person';

analyze kontor.contacts;
insert into kontor.channels (client_id, acl_key, kind, value, e164, is_main)
select c.id, c.acl_key, 'work_phone', d.shown, d.e164, true
from demo.client_ids c
cross join lateral (select demo.dice(c.n, 25, 10000000) as number) x
cross join lateral (
  select case when c.country = 'RO' then '+40 21 ' || lpad((x.number % 10000000)::text, 7, '0')
              else '+7 495 ' || lpad((x.number / 10000)::text, 3, '0') || '-' || lpad((x.number / 100 % 100)::text, 2, '0')
                   || '-' || lpad((x.number % 100)::text, 2, '0') end as shown,
         case when c.country = 'RO' then '+4021' else '+7495' end || lpad(x.number::text, 7, '0') as e164
) d;
insert into kontor.channels (client_id, acl_key, kind, value, is_main)
select c.id, c.acl_key, 'email', 'office' || c.n || '@client.example', true from demo.client_ids c;
insert into kontor.channels (client_id, acl_key, contact_id, kind, value, e164, is_main)
select t.client_id, t.acl_key, t.id, 'mobile',
       '+7 9' || lpad(demo.dice(t.id, 26, 100)::text, 2, '0') || ' ' || lpad((x.number / 10000)::text, 3, '0') || '-'
         || lpad((x.number / 100 % 100)::text, 2, '0') || '-' || lpad((x.number % 100)::text, 2, '0'),
       '+79' || lpad(demo.dice(t.id, 26, 100)::text, 2, '0') || lpad(x.number::text, 7, '0'), true
from kontor.contacts t cross join lateral (select demo.dice(t.id, 27, 10000000) as number) x;
