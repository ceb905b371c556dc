-- Clients: mostly Cyrillic, every tenth Romanian, some Spanish, Arabic and English; a few names of 60 characters.
create table demo.clients as
with numbered as (
  select n, case when n % 10 = 3 then 'RO' when n % 50 = 7 then 'ES' when n % 50 = 17 then 'AE'
                 when n % 50 = 27 then 'GB' else 'RU' end as country
  from generate_series(1, current_setting('demo.clients')::bigint) n
), named as (
  select n.n, n.country,
         case when n.country = 'RU' and demo.dice(n.n, 1, 10) < 7 then 'firm'
              when n.country = 'RU' and demo.dice(n.n, 1, 10) < 9 then 'sole_trader'
              when n.country = 'RU' then 'person' else 'firm' end as kind,
         case n.country
           when 'RU' then demo.pick(w.ru_first, n.n, 2) || demo.pick(w.ru_second, n.n, 3)
           when 'RO' then demo.pick(w.ro_first, n.n, 2) || ' ' || demo.pick(w.ro_second, n.n, 3)
           when 'ES' then demo.pick(w.es_second, n.n, 2) || ' ' || demo.pick(w.es_first, n.n, 3)
           when 'AE' then demo.pick(w.ar_first, n.n, 2) || ' ' || demo.pick(w.ar_second, n.n, 3)
           else demo.pick(w.en_first, n.n, 2) || ' ' || demo.pick(w.en_second, n.n, 3) end as core,
         demo.pick(w.ru_surname, n.n, 4) || ' ' || demo.pick(w.ru_given, n.n, 5) as person,
         case n.country when 'RU' then demo.pick(w.ru_town, n.n, 6) when 'RO' then demo.pick(w.ro_town, n.n, 6)
           when 'ES' then 'Zaragoza' when 'AE' then 'دبي' else 'Leeds' end as town,
         case when n.country = 'RU' then 'ул. ' || demo.pick(w.ru_street, n.n, 7) else 'Str. Centrală' end
           || ', д. ' || 1 + demo.dice(n.n, 8, 120) as street
  from numbered n cross join demo.words w
)
select d.n, d.country, d.kind, d.town, d.street, d.person,
       case when d.kind = 'person' then d.person
            when d.kind = 'sole_trader' then 'ИП ' || d.person
            when d.n % 401 = 0 then left(d.core || ' Производственно-коммерческая компания по поставкам инструмента', 60)
            else d.core || case when d.n > 600 then ' ' || d.n else '' end end as name,
       case when d.kind = 'person' then d.person
            when d.kind = 'sole_trader' then 'Индивидуальный предприниматель ' || d.person
            when d.country = 'RU' then 'Общество с ограниченной ответственностью «' || d.core || '»'
            when d.country = 'RO' then d.core || ' SRL' when d.country = 'ES' then d.core || ' S.L.'
            when d.country = 'AE' then 'شركة ' || d.core || ' ذ.م.م' else d.core || ' Ltd' end as full_name,
       (array['active','active','active','potential','lead','dormant','former'])[1 + demo.dice(d.n, 9, 7)] as status,
       s.key as responsible_key, s.department_id, s.id as seller_id, s.login as seller,
       demo.dice(d.n, 10, 100) < 4 as is_private,
       d.n % 40 = 39 as is_supplier
from named d
cross join lateral (
  select e.key, e.department_id, e.id, e.login from kontor.employees e
  where e.login = case when d.country <> 'RU' then (array['ionescu','popa'])[1 + demo.dice(d.n, 11, 2)]
                       when d.n % 40 = 39 then 'zakharov'
                       else (array['serova','semenov','starkova'])[1 + demo.dice(d.n, 11, 3)] end
) s;

insert into kontor.clients (number, name, full_name, kind, status, roles, responsible_key, is_private, department_id,
  price_kind_id, payment_days, print_language, created_at, created_by)
select 'К-' || lpad(c.n::text, 6, '0'), c.name, c.full_name, c.kind, c.status,
       case when c.is_supplier then '{supplier}'::text[] else '{client}' end, c.responsible_key,
       c.is_private and not c.is_supplier, c.department_id,
       k.id, (array[0, 7, 14, 30])[1 + demo.dice(c.n, 12, 4)],
       case c.country when 'RU' then 'ru' when 'RO' then 'ro' when 'ES' then 'es' when 'AE' then 'ar' else 'en' end,
       private.moment() - make_interval(days => 200 + demo.dice(c.n, 13, 900)), c.seller_id
from demo.clients c
join kontor.price_kinds k on k.name = case when c.country <> 'RU' then 'Vânzare'
                                           when demo.dice(c.n, 14, 3) = 0 then 'Опт' else 'Розница' end
order by c.n;

create table demo.client_ids as
select d.*, c.id, c.acl_key, c.price_kind_id from demo.clients d
join kontor.clients c on c.number = 'К-' || lpad(d.n::text, 6, '0');
create unique index on demo.client_ids (n);
-- A plan made on the statistics of an empty table is a nested loop over 100,000 rows.
analyze demo.client_ids;

insert into kontor.payers (client_id, acl_key, name, full_name, country, tax_number, tax_reason_code,
  registration_number, statistics_code, legal_address, postal_address, phone, vat_exempt, valid_from)
select c.id, c.acl_key,
       case when c.country = 'RU' and c.kind = 'firm' then 'ООО «' || left(c.name, 190) || '»' else c.name end,
       c.full_name, c.country,
       case when c.country = 'RU' and c.kind = 'firm' then demo.tax_number('RU', '77' || lpad((c.n * 7919 % 10000000)::text, 7, '0'))
            when c.country = 'RU' then demo.tax_number('RU', '50' || lpad((c.n * 7919 % 100000000)::text, 8, '0'))
            when c.country = 'RO' then demo.tax_number('RO', lpad((1000000 + c.n * 7919 % 8999999)::text, 7, '1')) end,
       case when c.country = 'RU' and c.kind = 'firm' then '770' || 1 + demo.dice(c.n, 15, 9) || '01001' end,
       case when c.country = 'RU' and c.kind = 'firm' then demo.registration_number('1' || lpad((c.n * 104729 % 100000000000)::text, 11, '0')) end,
       case when c.country = 'RU' then lpad((c.n * 7907 % 100000000)::text, 8, '0') end,
       case when c.country = 'RU' then 100000 + demo.dice(c.n, 16, 500000) || ', г. ' || c.town || ', ' || c.street else c.street || ', ' || c.town end,
       '', '', c.n = 42, date '2020-01-01'
from demo.client_ids c;

analyze kontor.payers;
insert into kontor.payer_accounts (client_id, acl_key, payer_id, country, bank_account, bank_name, bank_code, correspondent_account)
select c.id, c.acl_key, p.id, 'RU', demo.bank_account('044525225', lpad((c.n * 31 % 100000000000)::text, 11, '0')),
       'ПАО Сбербанк, г. Москва', '044525225', '30101810400000000225'
from demo.client_ids c join kontor.payers p on p.client_id = c.id
where c.country = 'RU' and c.kind <> 'person';
