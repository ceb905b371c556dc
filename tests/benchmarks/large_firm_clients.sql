-- %(clients)s clients of 200 people: 0.5 %% are the seller's, 10 %% the head's department's, 5 %% private. Mostly Cyrillic.
with keys as (
  insert into kontor.access_keys (kind) select 'person' from generate_series(1, 200) returning id
), numbered as (select id, row_number() over (order by id) as n from keys)
insert into kontor.employees (login, name, initials, department_id, key, zone)
select 'owner_' || n, 'Сотрудник ' || n, 'С' || n,
       (select d.id from kontor.departments d
        where d.name = case when n <= 18 then 'Продажи Север' else 'Продажи Юг' end), id, 'Europe/Moscow'
from numbered;

create temp table owners as
select e.key, row_number() over (order by e.login not in ('seller', 'seller2'), e.login <> 'seller', e.key) - 1 as n
from kontor.employees e
where e.login in ('seller', 'seller2') or e.login like 'owner\_%%';

insert into kontor.clients (number, name, full_name, status, responsible_key, is_private, created_at, created_by)
select 'К' || lpad(i::text, 7, '0'),
       form || ' «' || first || ' ' || second || case when i %% 3 = 0 then ' ' || i else '' end || '»',
       '', (array['lead', 'potential', 'active', 'active', 'dormant'])[1 + i %% 5],
       o.key, i %% 20 = 7, timestamptz '2026-01-01' + i * interval '10 s', 1
from (
  select i,
         (array['ООО', 'ООО', 'ООО', 'АО', 'ИП', 'SRL', 'SL'])[1 + i %% 7] as form,
         (array['Северный', 'Южный', 'Волжский', 'Уральский', 'Новый', 'Первый', 'Городской', 'Речной', 'Лесной',
                'Золотой', 'Белый', 'Зелёный', 'Морской', 'Степной', 'Горный', 'Дальний', 'Тихий', 'Светлый',
                'Alfa', 'Casa', 'Nord'])[1 + (i * 7919::bigint) %% 21] as first,
         (array['Торг', 'Строй', 'Мебель', 'Хлеб', 'Лес', 'Металл', 'Текстиль', 'Сервис', 'Дом', 'Сад', 'Свет',
                'Продукт', 'Стекло', 'Бетон', 'Кабель', 'Транспорт', 'Аптека', 'Книга', 'Обувь'])
           [1 + (i * 104729::bigint) %% 19]
         || (array['', 'инвест', 'плюс', 'групп', 'центр', 'трейд', 'люкс', 'профи', 'маркет', 'альянс', 'эксперт',
                   'комплект', 'ресурс'])[1 + (i * 15485863::bigint) %% 13] as second
  from generate_series(1, %(clients)s) i
) names
join owners o on o.n = i %% (select count(*) from owners);

insert into kontor.client_summaries (client_id, acl_key, balance, next_step_at, next_step_text)
select id, acl_key, (id %% 1000) * 10, case when id %% 3 = 0 then timestamptz '2026-12-01' end,
       case when id %% 3 = 0 then 'Позвонить' end
from kontor.clients;

insert into kontor.contacts (client_id, acl_key, name, is_main)
select id, acl_key,
       (array['Иванов', 'Петров', 'Сидорова', 'Кузнецов', 'Попова', 'Соколов', 'Лебедева'])[1 + id %% 7] || ' '
       || (array['Андрей', 'Мария', 'Олег', 'Анна', 'Игорь'])[1 + (id / 7) %% 5], true
from kontor.clients;

insert into kontor.channels (client_id, acl_key, contact_id, kind, value, e164, is_main)
select client_id, acl_key, id, 'mobile', '8 9' || lpad((id * 7 %% 1000000000)::text, 9, '0'),
       '+79' || lpad((id * 7 %% 1000000000)::text, 9, '0'), true
from kontor.contacts;

insert into kontor.feed_entries (client_id, acl_key, source_kind, source_id, at, title, author_id)
select id, acl_key, 'call', id, created_at + interval '1 day', 'Звонок', 1 from kontor.clients;
